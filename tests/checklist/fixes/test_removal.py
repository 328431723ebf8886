"""What is left when words are taken out: whole sentences, no double blanks, and everything else as it was."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.fixes.edits import Edit, edited
from checklist.fixes.removal import removal
from checklist.location import TextSpan

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("removal.toml").read_text("utf-8"))["cases"]


def without(text: str, out: list[str]) -> str:
    spans = [TextSpan(start=text.index(words), end=text.index(words) + len(words)) for words in out]
    return edited(text, [removal(text, span, [other for other in spans if other != span]) for span in spans])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_what_is_left_says_something_or_goes(case: dict[str, Any]) -> None:
    assert without(case["text"], case["out"]) == case["left"]


@given(st.text(alphabet="ab .,\n🏊é#!", max_size=40), st.data())
def test_the_words_are_gone_and_nothing_is_made_up(text: str, data: st.DataObject) -> None:
    text += "SECRET"
    position = data.draw(st.integers(0, len(text) - 6))
    text = text[-6:].join([text[:position], text[position:-6]]) if position else text
    start = text.index("SECRET")
    left = edited(text, [removal(text, TextSpan(start=start, end=start + 6))])
    assert "SECRET" not in left
    rest = iter(text)
    assert all(character in rest for character in left), "what is left stands in the text in this order"


def test_edits_of_the_same_words_are_made_once() -> None:
    text = "Mia Lindahl won."
    initials, whole = Edit(start=0, end=11, new="M. L."), Edit(start=0, end=16)
    assert edited(text, [initials, whole]) == ""
    assert edited(text, [initials, Edit(start=12, end=16, new="swam.")]) == "M. L. swam."
