"""Mistakes are always shown, the rest on demand; of what overlaps one stays."""

from __future__ import annotations

import pytest

from checklist.language.client import Match
from checklist.language.kinds import kind_of, one_for_each_place, parted
from checklist.review import LanguageFinding, LanguageKind, LanguageWishes


def match(
    start: int, end: int, rule: str, category: str = "GRAMMAR", better: str = "x", *, is_misspelling: bool = False
) -> Match:
    return Match(
        start=start,
        end=end,
        message="",
        replacements=(better,) if better else (),
        rule=rule,
        category=category,
        is_misspelling=is_misspelling,
    )


@pytest.mark.parametrize(
    ("rule", "category", "kind"),
    [
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", LanguageKind.MISTAKE),
        ("HE_VERB_AGR", "GRAMMAR", LanguageKind.MISTAKE),
        ("FIRST_OF_ALL", "REDUNDANCY", LanguageKind.STYLE),
        ("Y_ALL", "STYLE", LanguageKind.STYLE),
        ("OK_OK_COMMA", "PUNCTUATION", LanguageKind.STYLE),
        ("COMMA_PARENTHESIS_WHITESPACE", "TYPOGRAPHY", LanguageKind.MISTAKE),
        ("FRENCH_WHITESPACE", "MISC", LanguageKind.FRENCH_SPACING),
        ("APOS_M", "CAT_TYPOGRAPHIE", LanguageKind.MISTAKE),
    ],
)
def test_what_a_rule_is_about(rule: str, category: str, kind: LanguageKind) -> None:
    assert kind_of(match(0, 1, rule, category)) is kind


def test_a_mistake_stays_where_a_hint_at_style_overlaps_it() -> None:
    style, mistake = match(0, 3, "WORDINESS", "STYLE"), match(2, 9, "HE_VERB_AGR")
    assert one_for_each_place([style, mistake]) == [mistake]


def test_what_can_be_put_right_stays_and_the_order_is_that_of_reading() -> None:
    silent, helpful, later = match(0, 5, "A", better=""), match(4, 9, "B"), match(20, 22, "C")
    assert one_for_each_place([later, silent, helpful]) == [helpful, later]


def test_a_misspelt_word_stays_before_the_grammar_around_it() -> None:
    agreement, word = match(0, 12, "D_N"), match(4, 12, "FR_SPELLING_RULE", "TYPOS", is_misspelling=True)
    assert one_for_each_place([agreement, word]) == [word]


@pytest.mark.parametrize(
    ("wishes", "shown"),
    [
        (LanguageWishes(), [LanguageKind.MISTAKE]),
        (LanguageWishes(style=True), [LanguageKind.MISTAKE, LanguageKind.STYLE]),
        (LanguageWishes(french_spacing=True), [LanguageKind.MISTAKE, LanguageKind.FRENCH_SPACING]),
    ],
)
def test_only_mistakes_are_shown_unless_more_is_wanted(wishes: LanguageWishes, shown: list[LanguageKind]) -> None:
    every = [
        LanguageFinding(
            start=0, end=1, message="", replacements=(), rule="", category="", source="languagetool", kind=kind
        )
        for kind in LanguageKind
    ]
    kept, hidden = parted(every, wishes)
    assert [each.kind for each in kept] == shown
    assert {*kept, *hidden} == set(every)
