"""Author against the table beside this file: the name in its forms, present employment, and neither."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.author import find_author
from checklist.district import District, School
from checklist.location import TextSpan
from checklist.model import Profile

CASES = tomllib.loads(Path(__file__).with_name("author.toml").read_text("utf-8"))["case"]
NAMES = ("Clear Springs", "Deephaven", "Groveland")
DISTRICT = District(
    name="Minnetonka Public Schools",
    aliases=("Minnetonka School District", "Minnetonka Schools", "ISD 276", "Học khu Minnetonka"),
    schools=(
        *(School(name=f"{name} Elementary", aliases=(name,)) for name in NAMES),
        School(name="Minnetonka High School", aliases=("MHS",)),
    ),
)


def seen(characters: str, case: dict[str, object]) -> list[list[str]]:
    also = case.get("also_known_as", [])
    assert isinstance(also, list)
    author = Profile(
        name=str(case.get("name", "Dana Whitfield")),
        also_known_as=tuple(also),
        role="teacher",
        school="Deephaven Elementary",
    )
    text = Text(characters=characters, language=str(case.get("lang", "en")), author=author, district=DISTRICT)
    rows = []
    for one in find_author(text):
        assert isinstance(one.where, TextSpan)
        rows.append([one.label, characters[one.where.start : one.where.end], one.tier.value])
    return sorted(rows, key=lambda row: row[0], reverse=True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, object]) -> None:
    assert seen(str(case["text"]), case) == case.get("sees", [])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_give_the_same_labels(form: str) -> None:
    for case in CASES:
        labels = [row[0] for row in case.get("sees", [])]
        assert [row[0] for row in seen(unicodedata.normalize(form, case["text"]), case)] == labels


def test_without_a_profile_there_is_no_name_to_find() -> None:
    assert [one.label for one in find_author(Text(characters="Dana Whitfield"))] == []
