"""What is worth showing of LanguageTool's matches: the table beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checklist.language.client import Match
from checklist.language.filters import OwnWords, worth_showing

CASES = tomllib.loads(Path(__file__).with_name("filters.toml").read_text("utf-8"))["case"]


def match_in(text: str, rule: str, words: str, replacements: list[str], is_misspelling: bool) -> Match:
    start = text.index(words)
    return Match(
        start=start,
        end=start + len(words),
        message="…",
        replacements=tuple(replacements),
        rule=rule,
        category="TYPOS",
        is_misspelling=is_misspelling,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("why", case["text"])[:60])
def test_a_match_is_shown_or_left_out(case: dict[str, Any]) -> None:
    match = match_in(case["text"], *case["match"])
    shown = worth_showing([match], case["text"], OwnWords(case.get("own", [])))
    assert [list(each.replacements) for each in shown] == ([case["shown"]] if "shown" in case else [])
    assert [(each.start, each.end) for each in shown] == [(match.start, match.end)] * len(shown)


def test_somebody_who_types_no_capital_hears_it_once() -> None:
    text = "we won. they lost. see you."
    matches = [match_in(text, "UPPERCASE_SENTENCE_START", word, [], False) for word in ("we", "they", "see")]
    assert worth_showing(matches, text, OwnWords(())) == (matches[0],)
