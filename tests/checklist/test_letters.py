"""Letters: three kinds in three languages, filled only with what was said, readable as text and as a page."""

from __future__ import annotations

import itertools
import re

import pypdfium2
import pytest

from checklist.letters import (
    BLANK,
    LETTER_LANGUAGES,
    TYPED,
    LetterKind,
    known_of,
    letter_of,
    letter_text,
)
from checklist.model import Context, Profile
from checklist.report.letter import letter_as_html, letter_as_pdf

EVERY = list(itertools.product(LetterKind, LETTER_LANGUAGES))
NEVER = ("violat", "illegal", "approved", "compliant", "pupil", "guardian", "étudiant", "sinh viên", "quận")


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_speaks_its_language_and_leaves_lines_for_what_is_not_known(
    kind: LetterKind, language: str
) -> None:
    letter = letter_of(kind, language, {})
    text = letter_text(letter)
    assert letter.language == language
    assert text.count(BLANK) >= 5
    assert "{" not in text
    assert not [word for word in NEVER if word in text.casefold()]
    english = letter_text(letter_of(kind, "en", {}))
    assert (text == english) is (language == "en")
    assert len(letter.boxes) == len(letter_of(kind, "en", {}).boxes)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_what_is_typed_stands_in_the_letter_as_typed(kind: LetterKind, language: str) -> None:
    said = {name: f"«{name} {{x}} %s é 🏊»" for name in TYPED[kind]}
    text = letter_text(letter_of(kind, language, said))
    assert [name for name in TYPED[kind] if said[name] not in text] == []


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_page_is_one_sheet_with_the_same_words(kind: LetterKind, language: str) -> None:
    letter = letter_of(kind, language, {"writer": "Robin <Adeyemi>"})
    html = letter_as_html(letter)
    assert f'<html lang="{language}">' in html
    assert "Robin &lt;Adeyemi&gt;" in html
    assert not re.search(r"https?:|<script|src=", html)
    for paper in ("letter", "a4"):
        document = pypdfium2.PdfDocument(letter_as_pdf(letter, paper))
        assert len(document) == 1
        document.close()


def test_letters_know_the_writer_and_the_account_and_nobody_else() -> None:
    profile = Profile(name="Robin Adeyemi", role="coach", bio="zzbio", handles=("robin",))
    known = known_of(profile, Context(account_name="Herons Swim"), "Riverside Valley Schools", "Instagram")
    assert known == {
        "writer": "Robin Adeyemi",
        "role": "coach",
        "school": "Riverside Valley Schools",
        "account": "Herons Swim",
        "where": "Instagram",
    }


class Asked(dict[str, str]):
    """Says nothing, and notes what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def get(self, key: str, default: object = None) -> str:  # type: ignore[override]  # what it is asked is the point
        self.names.add(key)
        return ""


@pytest.mark.parametrize("kind", LetterKind)
def test_every_blank_of_the_templates_has_a_name_that_is_known(kind: LetterKind) -> None:
    """A misspelt name would stay a line for ever."""
    by_hand = {"relation", "until", "answer", "reference", "date"}
    for language in LETTER_LANGUAGES:
        asked = Asked()
        letter_of(kind, language, asked)
        assert asked.names - by_hand == set(TYPED[kind])
