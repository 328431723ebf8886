"""What the packs say: short, calm, one name for one thing, in three languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest

from checklist.policy.load import find_pack, load_pack
from checklist.policy.model import RowKind, RowWords, Words

PACK = load_pack(find_pack("mn-470"))
LANGUAGES = ("en", "fr", "vi")
TERMS = tomllib.loads((find_pack("mn-470") / "glossary.toml").read_text("utf-8"))["terms"]
# A Vietnamese word is one or two syllables, and a blank stands between syllables.
LONGEST = {"title": {"en": 9, "fr": 9, "vi": 12}, "found": {"en": 20, "fr": 20, "vi": 24}}
LONGEST_QUESTION = {"en": 14, "fr": 14, "vi": 18}
NEVER_SAID = {
    "en": r"violat\w*|illegal\w*|approved|safe|compliant",
    "fr": r"violation\w*|enfrein\w*|illégal\w*|approuvé\w*|conforme\w*|sans danger",
    "vi": r"vi phạm|bất hợp pháp|được duyệt|an toàn|tuân thủ",
}


def row_texts(words: RowWords) -> Iterator[str]:
    """Everything that a row says."""
    yield from (words.title, words.why, words.summary, words.question)
    yield from (*words.answers.values(), *words.found.values(), *words.examples)


def all_texts(words: Words) -> Iterator[str]:
    """Everything that a pack says in a language."""
    for named in (words.questions, words.labels, words.parts, words.fixes, words.reasons, words.policies):
        yield from named.values()
    for answers in words.answers.values():
        yield from answers.values()
    for row in words.rows.values():
        yield from row_texts(row)


def findings(words: Words) -> Iterator[str]:
    """Everything that a finding can say."""
    yield from (*words.labels.values(), *words.parts.values())
    for row in words.rows.values():
        yield from row.found.values()


def pattern(word: str) -> re.Pattern[str]:
    """A word or phrase; a star stands for any ending."""
    spelled = re.escape(word).replace(r"\*", r"\w*")
    return re.compile(rf"(?<!\w){spelled}(?!\w)", re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_fit_a_row_of_the_list(language: str) -> None:
    longest = LONGEST["title"][language]
    assert [row.title for row in PACK.words[language].rows.values() if len(row.title.split()) > longest] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_say_what_and_what_to_do_in_few_words(language: str) -> None:
    assert [text for text in findings(PACK.words[language]) if len(text.split()) > LONGEST["found"][language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_fit_one_glance(language: str) -> None:
    words = PACK.words[language]
    asked = [*words.questions.values(), *(row.question for row in words.rows.values() if row.question)]
    assert [text for text in asked if len(text.split()) > LONGEST_QUESTION[language] or not text.endswith("?")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_is_one_or_two_sentences(language: str) -> None:
    whys = [row.why for row in PACK.words[language].rows.values()]
    assert [why for why in whys if not 1 <= len(re.findall(r"[.!?]+(?=\s|$)", why)) <= 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_passes_judgement_on_the_users_post(language: str) -> None:
    words = PACK.words[language]
    rules = [words.rows[row.id] for row in PACK.rows if row.kind is RowKind.RULE]
    said = [*words.questions.values(), *words.fixes.values(), *words.reasons.values(), *findings(words)]
    said += [text for answers in words.answers.values() for text in answers.values()]
    said += [text for row in rules for text in row_texts(row)]
    assert [text for text in said if re.search(rf"\b(?:{NEVER_SAID[language]})\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_composed_and_have_no_stray_blanks(language: str) -> None:
    for text in all_texts(PACK.words[language]):
        assert text == text.strip()
        assert "  " not in text
        assert "\u0301" not in text
        assert "\u0300" not in text


def test_french_keeps_a_narrow_sign_with_its_word() -> None:
    loose = [text for text in all_texts(PACK.words["fr"]) if re.search(r"\S [?!;:»]|« ", text)]
    assert loose == []


def test_french_says_vous_and_vietnamese_says_ban() -> None:
    french = " ".join(all_texts(PACK.words["fr"]))
    assert (
        re.search(r"\b(?:tu|toi|ton|tes|t')\b(?! sonnent)", re.sub(r"[Ll]e ton|[Tt]on (?:pro|et)|«[^»]*»", "", french))
        is None
    )
    vietnamese = re.sub(r"“[^”]*”", "", " ".join(all_texts(PACK.words["vi"])))
    assert re.search(r"\b(?:quý vị|anh chị|các bạn)\b", vietnamese, re.IGNORECASE) is None


def test_languages_that_no_native_speaker_has_read_say_so() -> None:
    assert {language: words.is_reviewed for language, words in PACK.words.items()} == {
        "en": True,
        "fr": False,
        "vi": False,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["id"])
def test_a_thing_has_the_name_of_the_glossary_and_no_other(
    term: dict[str, dict[str, list[str]]], language: str
) -> None:
    texts = list(all_texts(PACK.words[language]))
    assert any(pattern(word).search(text) for word in term[language]["words"] for text in texts)
    assert [text for word in term[language]["never"] for text in texts if pattern(word).search(text)] == []


@pytest.mark.parametrize("term", [term for term in TERMS if term.get("parallel", True)], ids=lambda term: term["id"])
def test_a_row_that_names_a_thing_names_it_in_every_language(term: dict[str, dict[str, list[str]]]) -> None:
    def names(language: str, row: str) -> bool:
        whole = " ".join(row_texts(PACK.words[language].rows[row]))
        return any(pattern(word).search(whole) for word in term[language]["words"])

    lacking = [
        (row.id, language)
        for row in PACK.rows
        if names("en", row.id)
        for language in ("fr", "vi")
        if not names(language, row.id)
    ]
    assert lacking == []
