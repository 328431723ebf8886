"""Which matches are worth a person's time. LanguageTool's own switches stay as they are: changing one costs seconds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from checklist.language.client import Match
from checklist.model import fold

_OFF_RULES = frozenset(
    {
        "ADJ_GN",  # takes an address ("Parents, un souci …") for an adjective
        "CONSECUTIVE_SPACES",
        "D_J",  # takes "les 4e" (a grade) for a slip
        "EN_QUOTES",
        "LA_MADAME",
        "POSSESSIVE_APOSTROPHE",  # "the activities office"
        "PUNCTUATION_PARAGRAPH_END",
        "SENT_START_THEM",
        "THE_SUPERLATIVE",  # posts leave the article out: "best day of the year"
        "WHITESPACE_PARAGRAPH",
        "WHITESPACE_PARAGRAPH_BEGIN",
        "WHITESPACE_RULE",
    }
)
"""Typography that no platform asks for, and rules that are more often wrong than right in posts."""

_OFF = re.compile(
    r"EN_COMPOUNDS_\w+_GRADERS?$"  # "second graders" is how schools write it
    r"|EN_DIACRITICS_REPLACE"  # "matinee", "resume"
    r"|(?:\w+_)?DATE_WEEKDAY"  # takes the present year for granted; the check of dates knows better
)
_SPELLING = "TYPOS"  # what the window lets people add to their words
_SMALL_START = frozenset({"UPPERCASE_SENTENCE_START", "I_LOWERCASE", "LC_AFTER_PERIOD"})

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)[@#]\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|us|io|ly|gl|gle|co|fr|ca|vn|me|tv|be|info|app)\b(?:/\S*)?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNKNOWN_WORD = re.compile(r"MORFOLOGIK_RULE|HUNSPELL_RULE|[A-Z]{2}_SPELLING_RULE")
_POSSESSIVE = re.compile(r"['’]s?$")
_INNER_CAPITAL = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
_SCORE = re.compile(r"[ \t]*[:–-]?[ \t]*\d{1,3}(?:\s|,|$)")  # "Millbrook 41": a name, at the start of a line too
_TITLE_OF_PERSON = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Sra|Srta|St|Ste|M|Mme|Mlle|[A-Z])\.$")
_CLOSING = " \t\"'“”«»‘’()*_"
_SHORT_WORD = 3  # letters, at most: "the", "for" stay small in a title
_TITLE_SHARE = 0.7

_CAPITALISED_EVERYDAY = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december christmas thanksgiving halloween easter hanukkah ramadan elementary middle high school
    schools district public college university academy library auditorium gymnasium cafeteria stadium theater center
    centre principal assistant superintendent director coach teacher teachers student students parent parents board
    education department office committee association community english french spanish vietnamese chinese american
    science sciences math mathematics history music band orchestra choir concert club team soccer football basketball
    baseball hockey volleyball swimming tennis track field minnesota minneapolis america united states welcome
    congratulations please thank thanks registration meeting calendar schedule information wednesdays mondays
    école écoles collège lycée élémentaire primaire secondaire bibliothèque gymnase directeur directrice enseignant
    enseignante élève élèves étudiant étudiants parents comité conseil association français française anglais espagnol
    bonjour merci félicitations réunion rentrée calendrier inscription inscriptions noël pâques
    escuela escuelas primaria secundaria biblioteca gimnasio director directora maestro maestra estudiantes padres
    consejo distrito gracias felicidades reunión calendario inscripción español inglés navidad
    """.split()  # noqa: SIM905  (a list of quoted words would be three times as long)
)


class OwnWords:
    """Words that are nobody's slip: the district's, the author's, the user's. Phrases count as their words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._written = {fold(each): each for word in words for each in _WORD.findall(word)}

    def cover(self, text: str) -> bool:
        """Whether every word of ``text`` is one of them, as such, as a plural or with a possessive ending."""
        words = _WORD.findall(fold(text))
        return bool(words) and all(self._has(word) for word in words)

    def _has(self, word: str) -> bool:
        bare = _POSSESSIVE.sub("", word)
        return word in self._written or bare in self._written or bare.removesuffix("s") in self._written

    def nearest(self, word: str) -> str | None:
        """The one that a slip of ``word`` may have meant, as it is written; None where none is near enough."""
        folded = fold(word)
        most = 2 if len(folded) >= 8 else 1 if len(folded) >= 5 else 0  # short names are all near one another
        if most == 0:
            return None
        near = ((OSA.distance(folded, own, score_cutoff=most), own) for own in self._written if own[0] == folded[0])
        distance, own = min(near, default=(most + 1, ""))
        return self._written[own] if distance <= most else None


def worth_showing(matches: Iterable[Match], text: str, own: OwnWords) -> tuple[Match, ...]:
    """The matches that stay; an own word that was nearly typed is their first replacement.

    ``text`` is what was checked, in one language.
    """
    tokens = [token.span() for token in _TOKEN.finditer(text)]
    kept = [_with_own_word(match, text, own) for match in matches if _is_worth_showing(match, text, own, tokens)]
    if text == text.lower():  # somebody who never types a capital wants to hear it once
        small = [match for match in kept if match.rule in _SMALL_START]
        kept = [match for match in kept if match not in small[1:]]
    return tuple(kept)


def _is_worth_showing(match: Match, text: str, own: OwnWords, tokens: Sequence[tuple[int, int]]) -> bool:
    if match.start >= match.end or match.rule in _OFF_RULES or _OFF.match(match.rule):
        return False
    if any(start < match.end and match.start < end for start, end in tokens):
        return False
    if match.rule in _SMALL_START - {"I_LOWERCASE"}:
        return not _may_start_small(text, match.start)
    if not match.is_misspelling and match.category != _SPELLING:
        return True
    word = text[match.start : match.end]
    if not _LETTER.search(word) or own.cover(word):
        return False
    return not (_UNKNOWN_WORD.match(match.rule) and _is_name(match, word, text, own))


def _with_own_word(match: Match, text: str, own: OwnWords) -> Match:
    meant = own.nearest(text[match.start : match.end]) if match.is_misspelling else None
    if meant is None:
        return match
    others = (each for each in match.replacements if fold(each) != fold(meant))
    return replace(match, replacements=(meant, *others))


def _is_name(match: Match, word: str, text: str, own: OwnWords) -> bool:
    """Whether an unknown word is more likely a name than a slip.

    In mid-sentence a capital says so, unless the word is nearly an own word or an everyday one that has a capital there
    ("Wendesday", "Elementry"). Digits and inner capitals always do: a class, a brand, a code.
    """
    if any(character.isdigit() for character in word) or _INNER_CAPITAL.search(word):
        return True
    if not word[0].isupper():
        return False
    if not _SCORE.match(text, match.end) and (_starts_sentence(text, match.start) or _is_title(text, match.start)):
        return False
    return own.nearest(word) is None and not any(
        fold(replacement) in _CAPITALISED_EVERYDAY for replacement in match.replacements[:3]
    )


def _starts_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip(_CLOSING)
    if _TITLE_OF_PERSON.search(before):
        return False
    return not before or not (before[-1].isalnum() or before[-1] in ",;&-–/+")


def _is_title(text: str, place: int) -> bool:
    """Whether capitals say nothing on this line, since most longer words of it have one."""
    line = text[_line_start(text, place) :].partition("\n")[0]
    longer = [word for word in _WORD.findall(line) if len(word) > _SHORT_WORD]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) > _TITLE_SHARE * len(longer)


def _may_start_small(text: str, place: int) -> bool:
    """Whether a small letter is fine here: in a list, or where a line was broken inside a sentence."""
    line_start = _line_start(text, place)
    on_line = text[line_start:place].rstrip(_CLOSING)
    before = on_line or text[:line_start].rstrip()
    return bool(before) and before[-1] not in ".!?…"


def _line_start(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
