"""Contact details against the table beside this file, and what must not change a finding."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.contact_details import find_contact_details
from checklist.district import District
from checklist.location import TextSpan

CASES = tomllib.loads(Path(__file__).with_name("contact_details.toml").read_text("utf-8"))["case"]
DISTRICT = District(domains=frozenset({"minnetonkaschools.org"}))


def seen(characters: str, language: str = "en") -> list[list[str]]:
    rows = []
    for one in find_contact_details(Text(characters=characters, language=language, district=DISTRICT)):
        assert isinstance(one.where, TextSpan)
        rows.append([one.label, characters[one.where.start : one.where.end], one.tier.value])
    return rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, object]) -> None:
    assert seen(str(case["text"])) == case.get("sees", [])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_give_the_same_labels(form: str) -> None:
    for case in CASES:
        labels = [row[0] for row in case.get("sees", [])]
        assert [row[0] for row in seen(unicodedata.normalize(form, case["text"]))] == labels


def test_an_emoji_in_front_changes_nothing() -> None:
    for case in CASES:
        assert seen("👩‍👩‍👧 " + case["text"]) == case.get("sees", [])


def test_of_two_readings_of_one_stretch_one_stays() -> None:
    assert [row[0] for row in seen("card 4111 1111 1111 1111")] == ["CREDIT_CARD"]


def test_without_a_district_every_address_is_an_ordinary_one() -> None:
    found = find_contact_details(Text(characters="dana@minnetonkaschools.org"))
    assert [one.label for one in found] == ["EMAIL_ADDRESS"]
