"""Code points here, UTF-16 there; edits that fit; labels that cannot lie."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text import (
    TextEdit,
    around,
    as_edited,
    difference,
    filled,
    for_tooltip,
    from_raw,
    shortened,
    to_code_point,
    to_unit,
    units,
    visible,
)

FAMILY = "👨‍👩‍👧"  # three people and two joiners: five code points, eight units
CASES = ["plain", "🏊 first", f"a {FAMILY} b", "nai\u0308ve", "Tiếng Việt", "a\nb", "🇺🇸🇫🇷", ""]
ANY = st.text(st.characters(blacklist_categories=("Cs",)))


@pytest.mark.parametrize("text", CASES)
def test_every_position_survives_the_way_to_utf16_and_back(text: str) -> None:
    for position in range(len(text) + 1):
        assert to_code_point(text, to_unit(text, position)) == position


@pytest.mark.parametrize("text", CASES)
def test_units_are_what_utf16_has(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2


def test_a_position_inside_a_pair_is_the_character_itself() -> None:
    assert to_code_point("🏊x", 1) == 0


@given(ANY, ANY)
def test_the_difference_leads_from_one_text_to_the_other_and_back(before: str, after: str) -> None:
    edit = difference(before, after)
    if edit is None:
        assert before == after
    else:
        assert edit.applied(before) == after
        assert edit.reversed().applied(after) == before


def test_the_difference_is_small() -> None:
    assert difference("one 🏊 two", "one 🏊 and two") == TextEdit(start=6, removed="", inserted="and ")


def test_an_edit_refuses_another_text() -> None:
    with pytest.raises(ValueError, match="another text"):
        TextEdit(start=0, removed="a", inserted="b").applied("xyz")


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2029b", "a\nb"),
        ("\ud83c", "\ufffd"),
        ("a\0b", "a\ufffdb"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_an_editor_can_hold_any_text(text: str, edited: str) -> None:
    assert as_edited(text) == edited


def test_no_break_spaces_come_back_out_of_the_editor() -> None:
    assert from_raw("Ça va\u00a0?\u2029Oui") == "Ça va\u00a0?\nOui"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\tb\nc", "a b c"), ("a\x07b", "a□b"), ("photo\u202egpj.exe", "photo□gpj.exe"), ("🏊 né", "🏊 né")],
)
def test_a_label_cannot_lie(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_tooltip_is_never_markup() -> None:
    assert for_tooltip("<img src=x> & co") == "&lt;img src=x> &amp; co"


def test_a_value_with_a_mark_of_its_own_is_left_alone() -> None:
    assert filled("%1 in %2", "100%2", "b") == "100%2 in b"


def test_long_words_are_cut_where_a_word_ends() -> None:
    assert shortened("write me at home", 14) == "write me at…"
    assert shortened("short", 14) == "short"


def test_words_are_shown_in_their_sentence() -> None:
    text = "Huge thanks to Mia L. for her anchor leg, which was the best of the whole season."
    before, words, after = around(text, 15, 21, reach=20)
    assert words == "Mia L."
    assert before.endswith("thanks to ")
    assert after.startswith(" for her")
    assert after.endswith("…")
