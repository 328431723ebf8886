"""What a match is about: a mistake, which is always shown, or what only some people want to hear.

Posts are no essays: hints at style, redundancy and typography would drown the slips that matter, so they are hidden
until somebody asks. French spacing is a matter of where one went to school: France puts blanks before ``?``, Québec
does not.
"""

from __future__ import annotations

from collections.abc import Iterable

from checklist.language.client import Match
from checklist.review import LanguageFinding, LanguageKind, LanguageWishes

_STYLE_CATEGORIES = frozenset(
    """
    ACADEMIC_WRITING AMERICAN_ENGLISH_STYLE CAT_ANGLICISMES CAT_PLEONASMES CAT_REGIONALISMES CAT_STYLE COLLOQUIALISMS
    CREATIVE_WRITING GENDER_NEUTRALITY PLAIN_ENGLISH REDUNDANCY REPETITIONS REPETITIONS_STYLE STYLE TEXT_ANALYSIS
    TYPOGRAPHY WIKIPEDIA
    """.split()  # noqa: SIM905  (a list of quoted words would be three times as long)
)
_STYLE_RULES = frozenset(
    """
    CAUSE_BECAUSE EM_ME
    EN_CONFUSION_IN_MY_OPINION FEWER_LESS INTERJECTIONS_PUNCTUATION I_MA
    MISSING_COMMA_WITH_NNP MISSING_HYPHEN OK_OK_COMMA PRP_COMMA WIFI YO_TO

    AGREEMENT_PARTICULAR BARBARISME_TU CEST_CE_SONT ESPACE_UNITES IL_FAUT IL_Y_A NEGATION_PERSONNE NE_VERBE_RIEN
    NOMBRES_EN_LETTRES OE PAS_DE_VIRGULE PAS_D_ELISION PLACE_DE_LA_VIRGULE POINT POINTS_2 P_V_PAS
    VIRGULE_DEBUT_DE_PHRASE VIRG_NON_TROUVEE XXieme YA
    """.split()  # noqa: SIM905
)
"""What is debated, or what people say and write among themselves: commas, "j'ai pas", "y a", "6ème", "coeur"."""

_MISTAKES_ALL_THE_SAME = frozenset(
    ["COMMA_PARENTHESIS_WHITESPACE", "SENTENCE_WHITESPACE", "VI_MARKS_MISSING", "VI_SPACING"]
)
_FRENCH_SPACING = frozenset(
    """
    APOS_TYP FRENCH_WHITESPACE FRENCH_WHITESPACE_STRICT GUILLEMETS HEURES POINTS_SUSPENSIONS_SPACE TIRET
    TYPOGRAPHIE_POINT_FINAL
    """.split()  # noqa: SIM905
)


def kind_of(match: Match) -> LanguageKind:
    """What ``match`` is about, by its rule and its category."""
    if match.rule in _FRENCH_SPACING:
        return LanguageKind.FRENCH_SPACING
    if match.rule in _MISTAKES_ALL_THE_SAME:
        return LanguageKind.MISTAKE
    if match.category in _STYLE_CATEGORIES or match.rule in _STYLE_RULES:
        return LanguageKind.STYLE
    return LanguageKind.MISTAKE


def one_for_each_place(matches: Iterable[Match]) -> list[Match]:
    """The weightiest of those that overlap, in reading order: a mistake, one that can be put right, a misspelling."""
    kept: list[Match] = []
    for match in sorted(matches, key=_weight):
        if not any(match.start < other.end and other.start < match.end for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: (match.start, match.end))


def _weight(match: Match) -> tuple[bool, bool, bool, int, int]:
    """What sorts first stays. Among equals the shorter: it says more exactly what is wrong."""
    is_mistake = kind_of(match) is LanguageKind.MISTAKE
    return not is_mistake, not match.replacements, not match.is_misspelling, match.end - match.start, match.start


def parted(
    findings: Iterable[LanguageFinding], wishes: LanguageWishes
) -> tuple[tuple[LanguageFinding, ...], tuple[LanguageFinding, ...]]:
    """Those that are wanted, and those that are not."""
    every = tuple(findings)
    return (
        tuple(each for each in every if wishes.want(each.kind)),
        tuple(each for each in every if not wishes.want(each.kind)),
    )
