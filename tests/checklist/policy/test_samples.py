"""The shipped packs' own samples, through the whole engine: hits are reacted to, misses are left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checklist.cli.common import engine_for
from checklist.policy.load import find_pack, load_pack
from checklist.policy.model import Sample
from checklist.samples import Ran, run_samples, samples_table


@pytest.mark.parametrize(("name", "pictures"), [("mn-470", 0), ("sample-district", 36)])
def test_every_sample_goes_as_it_says(name: str, pictures: int) -> None:
    with engine_for(load_pack(find_pack(name)), with_language=False) as engine:
        results = run_samples(engine)
    assert len(results) >= 36
    assert sum(bool(each.sample.file) for each in results) == pictures
    wrong = [each.sample for each in results if each.ran is not Ran.RIGHT]
    assert [(each.row, each.language, each.file, each.text) for each in wrong] == []


def test_a_sample_that_nothing_can_look_at_yet_says_what_it_waits_for() -> None:
    pack = load_pack(find_pack("sample-district"))
    face = Sample(row="IV.1-m", language="en", is_hit=True, text="", file="samples/plain-gym.jpg")
    seal = Sample(row="IV.1-k", language="en", is_hit=False, text="", file="samples/seal-flyer.jpg")
    rows = tuple(replace(row, uses=(), pending=("faces",)) if row.id == face.row else row for row in pack.rows)
    with engine_for(replace(pack, rows=rows, samples=(face, seal)), with_language=False) as engine:
        results = run_samples(engine)
    assert [(each.ran, each.waits_for) for each in results] == [(Ran.NOT_BUILT, ("faces",)), (Ran.WRONG, ())]
    table = samples_table(results)
    assert "1 not run: faces not built yet" in table
    assert "false alarm: IV.1-k en: samples/seal-flyer.jpg" in table
    assert table.endswith("1 of 1 samples went wrong, 1 not run\n")
