"""Kinds are found from bytes; names only contradict."""

from __future__ import annotations

import pathlib
import tomllib

import pytest

from checklist.intake.kinds import FAMILIES, Family, family_of, identify, is_mismatch
from checklist.intake.pictures import FORMATS
from checklist.intake.readers import READERS

TABLE = pathlib.Path(__file__).with_name("kinds.toml")
CASES = [
    pytest.param(case, id=f"{case['kind']}: {case['start'][:20]!a}")
    for case in tomllib.loads(TABLE.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES)
def test_identifies_what_the_table_says(case: dict[str, str]) -> None:
    assert identify(case["start"].encode("latin-1")) == case["kind"]


@pytest.mark.parametrize("case", CASES)
def test_a_name_that_claims_another_family_is_a_mismatch(case: dict[str, object]) -> None:
    assert is_mismatch(str(case.get("name", "")), str(case["kind"])) is case.get("mismatch", False)


def test_every_family_that_is_read_has_a_reader_and_no_other() -> None:
    assert set(READERS) == set(FAMILIES.values()) == set(Family) - {Family.FOREIGN}


def test_every_picture_kind_has_exactly_one_parser() -> None:
    assert set(FORMATS) == {kind for kind, family in FAMILIES.items() if family is Family.PICTURE}


def test_an_unknown_kind_is_foreign() -> None:
    assert family_of("image/vnd.dwg") is Family.FOREIGN
