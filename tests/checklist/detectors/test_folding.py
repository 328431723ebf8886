"""The folded copy: what is taken away, and the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.detectors.folding import fold_text


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Views “MINE”", 'views "mine"'),
        ("L’avis « à moi »", 'l\'avis " a moi "'),
        ("Ý kiến của tôi, Đúng!", "y kien cua toi, dung!"),
        ("vi\u200bews\u00a0mine", "views mine"),
        ("one\r\n\r\ntwo", "one\ntwo"),
        ("𝗩𝗶𝗲𝘄𝘀 ＭＹ ｏｗｎ", "views my own"),
        ("#ViewsMyOwn", "views my own "),
        ("#opinionsaremyown", "opinions are my own "),
        ("#ProudTeacher2024", "proud teacher 2024 "),
        ("#ÝKiếnRiêng", "y kien rieng "),
        ("#ÝKiếnRiêng".replace("Ý", "Y\u0301"), "y kien rieng "),
        (unicodedata.normalize("NFD", "#ÝKiếnRiêng #ÀTitrePersonnel"), "y kien rieng  a titre personnel "),
        ("Grüße", "grusse"),
    ],
)
def test_folds(typed: str, folded: str) -> None:
    assert fold_text(typed).characters == folded


@given(st.text(max_size=200))
def test_every_folded_character_leads_back_into_the_text(typed: str) -> None:
    folded = fold_text(typed)
    assert len(folded.characters) == len(folded.starts) == len(folded.ends)
    for at in range(len(folded.characters)):
        assert 0 <= folded.starts[at] < folded.ends[at] <= len(typed)
    assert list(folded.starts) == sorted(folded.starts)


@given(st.text(alphabet="aeiouyđĐéèạữQ -'\n", max_size=80))
def test_composed_and_decomposed_fold_alike(typed: str) -> None:
    composed, decomposed = (fold_text(unicodedata.normalize(form, typed)).characters for form in ("NFC", "NFD"))
    assert composed == decomposed


def test_a_folded_stretch_is_found_where_it_was_typed() -> None:
    typed = unicodedata.normalize("NFD", "Voilà : l’école n’y est pour rien 🏫")
    folded = fold_text(typed)
    at = folded.characters.index("ecole")
    where = folded.original(at, at + 5)
    assert unicodedata.normalize("NFC", typed[where.start : where.end]) == "école"


@pytest.mark.parametrize(
    "typed",
    ["Il est fatigué", "đã nói rồi", "mở cửa sổ", "a-t-il payé, déjà", "MY CAFÉ", "#VoilàPayé", "keycap 1\u20e3"],
)
def test_a_stretch_that_ends_with_a_mark_keeps_it(typed: str) -> None:
    for form in ("NFC", "NFD"):
        whole = unicodedata.normalize(form, typed)
        folded = fold_text(whole)
        where = folded.original(0, len(folded.characters.rstrip()))
        assert whole[where.start : where.end] == (whole[1:] if whole[0] == "#" else whole)


@given(st.text(alphabet="aeiouyđĐéèạữQ -'", min_size=1, max_size=40))
def test_no_mark_is_left_behind_between_two_characters(typed: str) -> None:
    decomposed = unicodedata.normalize("NFD", typed)
    folded = fold_text(decomposed)
    reached = {at for start, end in zip(folded.starts, folded.ends, strict=True) for at in range(start, end)}
    assert reached == set(range(len(decomposed)))
