"""Vietnamese letters, marks and words in their context, against the table beside this file; any text is read."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.language.syllables import as_listed, suggestions, syllables, variants
from checklist.language.vietnamese import VietnameseChecker
from checklist.language.vietnamese_context import neighbours

CASES = tomllib.loads(Path(__file__).with_name("vietnamese.toml").read_text("utf-8"))["case"]
WORDS = Path(__file__).parents[3] / "resources" / "words" / "vi-words.txt"
LETTERS = "abcdeghiklmnopqrstuvxyăâđêôơưàảãáạầộớừ .,!?AĐƯ🎉\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"][:60])
def test_sees_what_the_table_says(case: dict[str, Any]) -> None:
    text = case["text"]
    seen = [[text[match.start : match.end], match.replacements[0]] for match in VietnameseChecker().check(text)]
    assert seen == case.get("sees", [])


@given(text=st.text(alphabet=LETTERS, max_size=120))
def test_any_text_is_read_and_every_replacement_changes_something(text: str) -> None:
    for match in VietnameseChecker().check(text):
        assert 0 <= match.start < match.end <= len(text)
        assert text[match.start : match.end] not in match.replacements


def test_one_way_of_writing_stands_for_all() -> None:
    assert as_listed("hoà") == as_listed("hòa")
    assert as_listed("kĩ") == as_listed("kỹ")
    assert as_listed("quý") == "quý"


def test_what_people_mix_up_all_the_time_is_told_from_what_they_rarely_do() -> None:
    often = {each for each, is_likely in variants("nghĩ") if is_likely}
    assert {"nghỉ", "ngĩ"} <= often
    assert "nghị" in {each for each, is_likely in variants("nghĩ")} - often


def test_suggestions_are_real_and_composed() -> None:
    assert suggestions("trườg")[0] == "trường"
    assert all(each in syllables() and unicodedata.is_normalized("NFC", each) for each in suggestions("trườg"))


def test_the_list_of_words_is_made_of_syllables_that_exist() -> None:
    lines = WORDS.read_text("utf-8").splitlines()
    written = {each for line in lines if not line.startswith("#") for each in line.replace(":", "").split()}
    assert {each for each in written if each not in syllables()} <= {"games", "game", "piano", "nylon", "email"}
    assert neighbours().is_listed("phụ", "huynh")
