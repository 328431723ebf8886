"""The shipped packs' own samples, through the whole engine: hits are reacted to, misses are left alone."""

from __future__ import annotations

import pytest

from checklist.cli.common import engine_for
from checklist.policy.load import find_pack, load_pack
from checklist.samples import run_samples


@pytest.mark.parametrize("name", ["mn-470", "sample-district"])
def test_every_sample_goes_as_it_says(name: str) -> None:
    with engine_for(load_pack(find_pack(name)), with_language=False) as engine:
        results = run_samples(engine)
    assert len(results) >= 36
    assert [(each.sample.row, each.sample.language, each.sample.text) for each in results if not each.is_right] == []
