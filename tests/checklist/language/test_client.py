"""Offsets, and the contract with language-tool-python as far as we lean on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.language.client import CodePoints, LanguageToolClient
from checklist.language.installed import InstalledEngine, LanguageEngineError


@given(before=st.text(), words=st.text())
def test_utf_16_offsets_become_code_points(before: str, words: str) -> None:
    text = before + words
    units = len(before.encode("utf-16-le", "surrogatepass")) // 2
    length = len(words.encode("utf-16-le", "surrogatepass")) // 2
    to_code_point = CodePoints(text)
    assert text[to_code_point(units) : to_code_point(units + length)] == words


def test_an_offset_inside_a_character_counts_as_behind_it() -> None:
    assert CodePoints("a😀b")(2) == 2


def test_where_nothing_answers_it_says_so() -> None:
    with pytest.raises(LanguageEngineError) as refused:
        LanguageToolClient("http://127.0.0.1:9/", "en")
    assert refused.value.reason == "engine_failed"


def test_the_library_expects_the_languagetool_that_we_set_up(engine: InstalledEngine) -> None:
    from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION

    assert engine.languagetool == LTP_DOWNLOAD_VERSION
