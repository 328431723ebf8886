"""Disclaimers against the table beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.disclaimer import find_disclaimers
from checklist.location import TextSpan
from checklist.model import Tier

CASES = tomllib.loads(Path(__file__).with_name("disclaimer.toml").read_text("utf-8"))["case"]


def seen(characters: str, language: str) -> list[list[str]]:
    rows = []
    for one in find_disclaimers(Text(characters=characters, language=language)):
        assert isinstance(one.where, TextSpan)
        rows.append([one.label, characters[one.where.start : one.where.end], one.tier.value])
    return rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, object]) -> None:
    assert seen(str(case["text"]), str(case.get("lang", "en"))) == case.get("sees", [])


def test_an_empty_text_holds_nothing() -> None:
    assert find_disclaimers(Text(characters="")) == []
    assert find_disclaimers(Text(characters=" \r\n🏫 ")) == []


def test_sure_detections_are_more_confident_than_possible_ones() -> None:
    found = [
        one
        for case in CASES
        for one in find_disclaimers(Text(characters=case["text"], language=case.get("lang", "en")))
    ]
    assert min(one.confidence for one in found if one.tier is Tier.SURE) > 0.5
    assert all(0.3 < one.confidence <= 1 for one in found)
