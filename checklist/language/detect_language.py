"""Which of our four languages a text is in, and where it changes. Made for short posts; needs no network, no model.

Runs of letters, weighed as in packaging/training/language_profile.py. Links, addresses, mentions, emoji and numbers say
nothing about a language and are left out; a hashtag is read as the words that its capitals show.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from checklist.model import LANGUAGES

PROFILE = Path(__file__).resolve().parents[2] / "resources" / "words" / "language_profile.tsv"

_SILENT = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)@\w+|\b[\w-]+(?:\.[\w-]+)+/\S*")
_CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-Þ])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ACRONYM = 4  # letters, at most
_ONLY_VIETNAMESE = re.compile("[ăđơưảãạằẳẵắặầẩẫấậẻẽẹềểễếệỉĩịỏõọồổỗốộờởỡớợủũụừửữứựỳỷỹỵ]")
_VIETNAMESE_LETTER = 25  # tenths of a nat, for each: most of its runs are too rare to be in the profile
_UNIT_END = re.compile(r"(?<=[.!?…])[\"'»”’)]*\s+|\s*[\r\n]+\s*|\s[/|•·]\s")
_ENOUGH_MARKED = 2  # words, in a draft that is not Vietnamese
_CLEARLY = 120  # tenths of a nat by which a sentence in another language must lead, for about three words of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters ``start`` up to ``end`` of a text, in code points, that are in one language."""

    start: int
    end: int
    language: str


def main_language(text: str) -> str:
    """One of LANGUAGES: the one that most of ``text`` is in. English where nothing tells."""
    scores = _scores(text)
    return max(LANGUAGES, key=scores.__getitem__)


def stretches(text: str, main: str) -> tuple[Stretch, ...]:
    """The whole of ``text``, cut where its language changes. ``main`` holds wherever nothing speaks clearly against it.

    Cuts fall between sentences, lines, and the halves of "Closed / Fermé".
    """
    found: list[Stretch] = []
    for start, end in _units(text):
        scores = _scores(text[start:end])
        before = found[-1].language if found else main
        best = max(LANGUAGES, key=scores.__getitem__)
        if _is_vietnamese(text[start:end], main):
            language = "vi"
        elif not any(scores.values()) or (before == best and scores[best] > scores[main]):
            language = before
        else:
            language = best if scores[best] - scores[main] >= _CLEARLY else main
        if found and found[-1].language == language:
            start = found.pop().start
        found.append(Stretch(start=start, end=end, language=language))
    return tuple(found)


def _is_vietnamese(text: str, main: str) -> bool:
    """Whether words that are no names have letters that only Vietnamese has: foreign names around them say nothing."""
    words = _WORD.findall(_SILENT.sub(" ", unicodedata.normalize("NFC", text)))
    marked = sum(bool(_ONLY_VIETNAMESE.search(word)) for word in words if word.islower())
    return (marked >= _ENOUGH_MARKED and marked * 4 >= len(words)) or (main == "vi" and marked > 0)


def _units(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _UNIT_END.finditer(text):
        if gap.end() > start:
            yield start, gap.end()
            start = gap.end()
    if start < len(text):
        yield start, len(text)


def _scores(text: str) -> Mapping[str, int]:
    """Tenths of a nat by language; only the differences mean something."""
    letters = letters_in(text)
    scores = dict.fromkeys(LANGUAGES, 0)
    profile = _profile()
    for run in runs_of(letters):
        for language, weight in zip(LANGUAGES, profile.get(run, ()), strict=False):
            scores[language] -= weight
    scores["vi"] += _VIETNAMESE_LETTER * len(_ONLY_VIETNAMESE.findall(letters))
    return scores


@functools.cache
def _profile() -> Mapping[str, tuple[int, ...]]:
    rows = (line.split("\t") for line in PROFILE.read_text("utf-8").splitlines()[1:])
    return MappingProxyType({row[0]: tuple(map(int, row[1:])) for row in rows})


def letters_in(text: str) -> str:
    """The words of ``text`` as far as they tell a language: lower case, composed, one blank around each."""
    spoken = _CAPITAL_INSIDE.sub(" ", _SILENT.sub(" ", unicodedata.normalize("NFC", text)))
    is_shouted = spoken == spoken.upper()
    words = (word for word in _WORD.findall(spoken) if is_shouted or len(word) > _ACRONYM or not word.isupper())
    return " ".join(["", *words, ""]).lower().replace("’", "'")


def without_marks(text: str) -> str:
    """As people type who leave the accents out."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def runs_of(letters: str) -> Iterator[str]:
    """Every run of three or four of what ``letters_in`` gives; a blank marks where a word starts or ends."""
    for length in (3, 4):
        for start in range(len(letters) - length + 1):
            run = letters[start : start + length]
            if " " not in run[1:-1]:
                yield run
