"""``pack show``: the shape that other programs read, and the table that people read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checklist.detectors import DETECTORS
from checklist.policy.load import find_pack, load_pack
from checklist.policy.show import coverage_table, pack_as_json

SMALL = load_pack(Path(__file__).parent / "small")
MN_470 = load_pack(find_pack("mn-470"))


def test_json_of_a_pack_is_exactly_this() -> None:
    languages = ["en", "fr", "vi"]
    assert json.loads(json.dumps(pack_as_json(SMALL))) == {
        "id": "small",
        "version": "1.0.0",
        "rows": [
            {
                "id": "A",
                "kind": "rule",
                "severity": "must",
                "detectors": ["logo"],
                "pending": [],
                "languages": languages,
                "source": {"fr": [1], "vi": [2]},
                "same_as": None,
            },
            {
                "id": "B",
                "kind": "rule",
                "severity": "should",
                "detectors": ["platform-limits"],
                "pending": [],
                "languages": languages,
                "source": {"fr": [2], "vi": [2]},
                "same_as": None,
            },
            {
                "id": "C",
                "kind": "reference",
                "severity": "info",
                "detectors": [],
                "pending": [],
                "languages": languages,
                "source": {"fr": [3], "vi": []},
                "same_as": "A",
            },
        ],
    }


def test_detectors_are_built_and_pending_ones_are_not() -> None:
    rows = pack_as_json(MN_470)["rows"]
    assert isinstance(rows, list)
    assert len(rows) == 105
    for row in rows:
        assert set(row["detectors"]) <= set(DETECTORS)
        assert not set(row["pending"]) & set(DETECTORS)


@pytest.mark.parametrize("row", ["IV.1-k", "G-conf-a", "IV.5-a"])
def test_the_table_has_every_row(row: str) -> None:
    assert any(line.startswith(f"{row} ") for line in coverage_table(MN_470).splitlines())


def test_the_table_says_what_is_like_another_row_what_waits_and_what_is_covered() -> None:
    table = coverage_table(MN_470)
    assert "= IV.1-j" in table
    assert "FR68,70-77 VI37-39" in table
    assert "lines of the source cited, fr: 63" in table
    assert "lines of the source cited, vi: 56" in table
    assert "awaiting a native speaker's review: fr, vi" in table
    assert "  faces: IV.1-m, IV.1-n, G-conf-c" in table or "faces" in DETECTORS


def test_a_pack_without_gaps_says_so() -> None:
    assert coverage_table(SMALL).endswith("every detector is built\n")
