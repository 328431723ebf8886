"""Look-alike words and Vietnamese letters, against the table beside this file; any text is read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.language.client import Match
from checklist.language.confusions import confusions, find_confusions, pattern
from checklist.language.kinds import one_for_each_place
from checklist.language.vietnamese import VietnameseChecker

CASES = tomllib.loads(Path(__file__).with_name("confusions.toml").read_text("utf-8"))["case"]


def found(text: str, language: str) -> list[Match]:
    if language == "vi":
        return list(VietnameseChecker().check(text))
    return one_for_each_place(find_confusions(text, language))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, Any]) -> None:
    seen = [
        [case["text"][match.start : match.end], match.replacements[0] if match.replacements else ""]
        for match in found(case["text"], case["language"])
    ]
    assert seen == case.get("sees", [])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_row_compiles_and_changes_something(language: str) -> None:
    rows, message = confusions(language)
    assert len(rows) > 60
    assert "{wrong}" in message
    assert all(row.rule.startswith(language.upper()) and pattern(row).groups < 3 for row in rows)


def test_capitals_and_a_curly_apostrophe_hide_no_row() -> None:
    assert [match.replacements[0] for match in found("THEY’RE OWN CHOICE. Your Invited!", "en")] == ["THEIR", "You're"]


@given(text=st.text(max_size=200), language=st.sampled_from(["en", "fr", "vi"]))
def test_any_text_is_read_and_spans_stay_inside(text: str, language: str) -> None:
    for match in found(text, language):
        assert 0 <= match.start < match.end <= len(text)
