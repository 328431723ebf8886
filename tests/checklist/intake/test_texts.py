"""Text files by byte order mark and trial."""

from __future__ import annotations

import pathlib
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.content import ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.decoding import decode_text
from checklist.intake.texts import MOST_CHARACTERS, read_text

TABLE = pathlib.Path(__file__).with_name("texts.toml")
CASES = [pytest.param(case, id=case["what"]) for case in tomllib.loads(TABLE.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", CASES)
def test_decodes_what_the_table_says(case: dict[str, str]) -> None:
    assert decode_text(bytes.fromhex(case["hex"])) == case.get("reads")


@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf8_is_read_back_exactly(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    assert decode_text(text.encode("utf-8")) == expected


def test_a_text_file_has_no_pages() -> None:
    contents = read_text(b"Game at 5 pm.\r\n", "text/plain").contents
    assert (contents.status, contents.text, contents.pages) == (ReadStatus.READ, "Game at 5 pm.\r\n", ())


def test_a_text_file_without_end_is_too_large() -> None:
    with pytest.raises(UnreadableError, match="too_large"):
        read_text(b"a" * (MOST_CHARACTERS + 1), "text/plain")


def test_bytes_that_are_no_text_are_damaged() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read_text(b"\xff\xfea", "text/plain")
