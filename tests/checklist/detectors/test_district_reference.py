"""References to the district, and the author's own work, against the table beside this file."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.district_reference import find_district_references
from checklist.district import District, School
from checklist.location import TextSpan

CASES = tomllib.loads(Path(__file__).with_name("district_reference.toml").read_text("utf-8"))["case"]
NAMES = ("Deephaven", "Excelsior", "Groveland")
DISTRICT = District(
    name="Minnetonka Public Schools",
    aliases=("Minnetonka Schools", "ISD 276", "Tonka"),
    schools=(
        *(School(name=f"{name} Elementary", aliases=(name,)) for name in NAMES),
        School(name="Minnetonka High School", aliases=("MHS",)),
    ),
    mascots=("Skippers", "Tonka Skippers"),
    hashtags=("TonkaSchools",),
    domains=frozenset({"minnetonkaschools.org"}),
)


def seen(characters: str, language: str = "en") -> list[list[str]]:
    rows = []
    for one in find_district_references(Text(characters=characters, language=language, district=DISTRICT)):
        assert isinstance(one.where, TextSpan)
        rows.append([one.label, characters[one.where.start : one.where.end], one.tier.value])
    return rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, str]) -> None:
    assert seen(case["text"], case.get("lang", "en")) == case.get("sees", [])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_give_the_same_labels(form: str) -> None:
    for case in CASES:
        labels = [row[0] for row in case.get("sees", [])]
        assert [row[0] for row in seen(unicodedata.normalize(form, case["text"]))] == labels


def test_an_empty_district_has_no_names() -> None:
    assert find_district_references(Text(characters="Minnetonka Public Schools")) == []
