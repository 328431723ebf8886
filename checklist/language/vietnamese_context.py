"""Vietnamese syllables that are real but do not belong where they stand: "nghĩ học" for "nghỉ học", "phu huynh".

A syllable is doubted only if nobody was seen to put it next to either of its neighbours. It is taken for a slip if a
look-alike makes a word with a neighbour, or goes well with both. What is seen: our list of words of two syllables, and
pairs counted by ``packaging/training/vietnamese_pairs.py``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checklist.language.detect_language import without_marks
from checklist.language.syllables import as_listed, rank, syllables, variants
from checklist.language.vietnamese_text import Token

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
_STRONG_COUNT, _STRONG_SHARE = 4, 0.2
_BOTH_SIDES = 2
_RARE, _VERY_RARE = 15, 3
"""How often a syllable was seen beside others, at most, for one that people seldom mean."""

_COMMON = 800
"""Syllables, the most common of our posts, that are missed even where their neighbours say nothing."""

_ENGLISH = frozenset(
    """
    an at bat bet bit bot but cap cat chap chat chip chop cup cut den dim fan fit gap get gin got hat hit hop hot in it
    jam kit lap let lip lit lot map mat met mix net not nut on pan pat pen pet pin pop pot put rap rat sat set shop sim
    sit sun tap tau ten that tip top train tram trump van vat vet win
    """.split()  # noqa: SIM905  (a list of quoted words would be three times as long)
)
_SENTENCE_ENDS = frozenset('.!?…\n:–—-•"“”')


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Tokens ``first`` up to ``last`` (not included) that may stand for ``meant``."""

    first: int
    last: int
    meant: str


class Neighbours:
    """Which syllables follow one another. Both in the way of writing of ``as_listed``."""

    def __init__(self, words: frozenset[tuple[str, str]], counts: Mapping[tuple[str, str], int]) -> None:
        self._words, self._counts = words, counts
        self._first: dict[str, int] = {}
        self._second: dict[str, int] = {}
        for (one, two), count in counts.items():
            self._first[one] = self._first.get(one, 0) + count
            self._second[two] = self._second.get(two, 0) + count
        self._without_marks: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for one, two in words:
            self._without_marks.setdefault((without_marks(one), without_marks(two)), []).append((one, two))

    def count(self, one: str, two: str) -> int:
        """How often the pair was seen; a word of the list counts at least once."""
        pair = (one, two)
        return max(self._counts.get(pair, 0), int(pair in self._words))

    def is_word(self, one: str, two: str) -> bool:
        """Whether the pair makes a word: it is in the list, or one of the two hardly comes without the other."""
        if (one, two) in self._words:
            return True
        count = self._counts.get((one, two), 0)
        rarer = min(self._first.get(one, 1), self._second.get(two, 1))
        return count >= _STRONG_COUNT and count >= _STRONG_SHARE * rarer

    def is_listed(self, one: str, two: str) -> bool:
        """Whether the pair is in the list of words."""
        return (one, two) in self._words

    def seen(self, syllable: str) -> int:
        """How often the syllable was seen beside another."""
        return self._first.get(syllable, 0) + self._second.get(syllable, 0)

    def with_marks(self, one: str, two: str) -> tuple[str, str] | None:
        """The one word of the list that two syllables without marks may stand for."""
        meant = self._without_marks.get((one, two), [])
        return meant[0] if len(meant) == 1 else None


@functools.cache
def neighbours() -> Neighbours:
    """Those that come along."""
    words = set()
    for line in (_FOLDER / "vi-words.txt").read_text("utf-8").splitlines():
        first, _, rest = line.partition(":")
        if rest and not line.startswith("#"):
            words |= {(as_listed(first), as_listed(second)) for second in rest.split()}
    rows = (line.split("\t") for line in (_FOLDER / "vi-pairs.tsv").read_text("utf-8").splitlines())
    return Neighbours(frozenset(words), {(one, two): int(count) for one, two, count in rows})


def doubts(text: str, tokens: Sequence[Token], seen: Neighbours) -> Iterator[Doubt]:
    """In reading order; none overlaps another."""
    listed = [as_listed(token.small) for token in tokens]
    place = 0
    while place < len(tokens):
        before = listed[place - 1] if place and _is_next(text, tokens, place) else ""
        after = listed[place + 1] if place + 1 < len(tokens) and _is_next(text, tokens, place + 1) else ""
        doubt = None
        if not _is_name(text, tokens, place):
            doubt = _unmarked(place, listed, before, after, seen) or _look_alike(
                place, before, listed[place], after, seen
            )
        if doubt is None:
            place += 1
        else:
            yield doubt
            place = doubt.last


def _is_next(text: str, tokens: Sequence[Token], place: int) -> bool:
    return text[tokens[place - 1].end : tokens[place].start] == " "


def _is_name(text: str, tokens: Sequence[Token], place: int) -> bool:
    """A capital anywhere but at the start of a sentence; words that are shouted or foreign."""
    typed = tokens[place].typed
    if not typed[0].isupper():
        return False
    before = text[: tokens[place].start].rstrip(" ")
    return typed != typed.capitalize() or (bool(before) and before[-1] not in _SENTENCE_ENDS)


def _unmarked(place: int, listed: Sequence[str], before: str, after: str, seen: Neighbours) -> Doubt | None:
    """Two syllables without any mark that are one word with its marks, if neither belongs to its other neighbour."""
    here = listed[place]
    if not after or not here.isascii() or not after.isascii() or seen.count(here, after):
        return None
    behind = listed[place + 2] if place + 2 < len(listed) else ""
    if (before and seen.count(before, here)) or (behind and seen.count(after, behind)):
        return None
    meant = seen.with_marks(here, after)
    return Doubt(first=place, last=place + 2, meant=" ".join(meant)) if meant and meant != (here, after) else None


def _look_alike(place: int, before: str, here: str, after: str, seen: Neighbours) -> Doubt | None:
    if (before and seen.count(before, here)) or (after and seen.count(here, after)):
        return None
    lacks_marks = here.isascii() and here not in syllables() and here not in _ENGLISH
    fits = {
        other: (
            _fits_unmarked(before, other, after, seen)
            if lacks_marks
            else _fits(before, here, other, after, seen, is_likely=is_likely)
        )
        for is_likely, other in _look_alikes(here)
        if not lacks_marks or without_marks(other) == here
    }
    best = max(fits, key=fits.__getitem__, default="")
    return Doubt(first=place, last=place + 1, meant=best) if best and fits[best] else None


def _fits_unmarked(before: str, other: str, after: str, seen: Neighbours) -> int:
    """How well ``other`` stands in the place of letters that are no syllable without marks."""
    place = rank().get(other, _COMMON)
    return 2 * _COMMON * support(before, other, after, seen) + max(0, _COMMON - place)


def _fits(before: str, here: str, other: str, after: str, seen: Neighbours, *, is_likely: bool) -> int:
    """How well ``other`` stands there; 0 is not well enough to say so. Measured on posts, see docs/evidence.md."""
    left, right = seen.count(before, other) if before else 0, seen.count(other, after) if after else 0
    is_listed = seen.is_listed(before, other) or seen.is_listed(other, after)
    how_often, fits_both = seen.seen(here), bool(left and right)
    if is_likely:
        makes_word = seen.is_word(before, other) or seen.is_word(other, after)
        is_enough = (
            (is_listed and (fits_both or how_often < _RARE))
            or (fits_both and makes_word)
            or (min(left, right) >= _BOTH_SIDES and how_often < _RARE)
        )
    else:
        is_enough = is_listed and how_often < (_RARE if fits_both else _VERY_RARE)
    return support(before, other, after, seen) if is_enough else 0


def support(before: str, other: str, after: str, seen: Neighbours) -> int:
    """How much speaks for a syllable between its neighbours; listed words most."""
    left, right = seen.count(before, other) if before else 0, seen.count(other, after) if after else 0
    return left + right + 100 * (seen.is_listed(before, other) + seen.is_listed(other, after))


@functools.lru_cache(4096)
def _look_alikes(here: str) -> tuple[tuple[bool, str], ...]:
    """Real syllables that are easily typed for ``here``, and whether that happens often."""
    found = {as_listed(each): is_likely for each, is_likely in variants(here) if each in syllables()}
    found.pop(here, None)
    return tuple((is_likely, each) for each, is_likely in found.items())
