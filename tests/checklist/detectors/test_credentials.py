"""Credentials against the table beside this file, and what must not change a finding."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.credentials import find_credentials
from checklist.location import TextSpan

CASES = tomllib.loads(Path(__file__).with_name("credentials.toml").read_text("utf-8"))["case"]


def seen(characters: str) -> list[list[str]]:
    rows = []
    for one in find_credentials(Text(characters=characters)):
        assert isinstance(one.where, TextSpan)
        rows.append([one.label, characters[one.where.start : one.where.end], one.tier.value])
    return rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, object]) -> None:
    assert seen(str(case["text"])) == case.get("sees", [])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_give_the_same_findings(form: str) -> None:
    for case in CASES:
        assert len(seen(unicodedata.normalize(form, case["text"]))) == len(case.get("sees", []))


def test_an_emoji_in_front_changes_nothing() -> None:
    for case in CASES:
        assert seen("🏳️‍🌈 " + case["text"]) == case.get("sees", [])
