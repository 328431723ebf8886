"""A text cleaned, not folded: case and accents stay, for detectors that read shapes (numbers, names, secrets).

What goes: invisible characters, decomposed letters, curly quotation marks, kinds of dashes and blanks, look-alike forms
of letters and digits (full-width, mathematical, key caps). A map leads back to what the author typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from checklist.detectors.invisible import visible
from checklist.location import TextSpan
from checklist.model import Detection, Tier

_PIECE = re.compile(
    r"(?P<plain>[\x20-\x7e\n]+(?![\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]))|(?P<line>\r\n?|[\u2028\u2029\x85])"
    r"|(?P<cluster>.[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]*)",
    re.DOTALL,
)
_ALIKE = {
    **dict.fromkeys("“”„‟«»〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼʹ`´＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """Cleaned ``characters``; each came from the author's code points ``starts[i]`` up to ``ends[i]``."""

    characters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> TextSpan:
        """Where cleaned characters ``start`` to ``end`` (not empty) stand in the text as typed."""
        return TextSpan(start=self.starts[start], end=max(self.ends[start:end]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something seen in cleaned characters ``start`` to ``end``."""

    label: str
    start: int
    end: int
    confidence: float
    tier: Tier = Tier.SURE


def detections(cleaned: Cleaned, found: Iterable[Found]) -> list[Detection]:
    """What was found, in the author's own offsets, in the order of the text."""
    return [
        Detection(
            label=one.label,
            where=cleaned.original(one.start, one.end),
            confidence=one.confidence,
            tier=one.tier,
        )
        for one in sorted(found, key=lambda one: (one.start, one.end))
    ]


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Of those that overlap, the one that comes first in ``found``."""
    kept: list[Found] = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return kept


@lru_cache(maxsize=8)
def clean_text(text: str) -> Cleaned:
    """The cleaned copy. Remembered for a few texts, since several detectors read the same draft."""
    cleaned: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    seen, places = visible(text)
    for piece in _PIECE.finditer(seen):
        if piece["plain"] is not None:
            cleaned.append(piece[0])
            starts.extend(range(piece.start(), piece.end()))
            ends.extend(range(piece.start() + 1, piece.end() + 1))
            continue
        put = "\n" if piece["line"] is not None else _clean_cluster(piece[0])
        cleaned.append(put)
        starts.extend([piece.start()] * len(put))
        ends.extend([piece.end()] * len(put))
    return Cleaned(
        characters="".join(cleaned),
        starts=tuple(places[start] for start in starts),
        ends=tuple(places[end - 1] + 1 for end in ends),
    )


@lru_cache(maxsize=4096)
def _clean_cluster(cluster: str) -> str:
    """One character with its marks, composed; nothing for what cannot be seen."""
    if cluster in _ALIKE:
        return _ALIKE[cluster]
    kept = []
    for character in unicodedata.normalize("NFKC", cluster):
        category = unicodedata.category(character)
        if category in {"Cf", "Cc", "Cs", "Me"} and character != "\t":
            continue
        if "\ufe00" <= character <= "\ufe0f":
            continue
        is_blank = character == "\t" or category == "Zs"
        kept.append(" " if is_blank else _ALIKE.get(character, character))
    return "".join(kept)


@lru_cache(maxsize=8)
def bare_letters(characters: str) -> str:
    """Small letters without accents, as many as ``characters``: what a pattern finds here stands there too."""
    if characters.isascii():
        return characters.lower()
    return "".join(letter.lower() if letter.isascii() else _bare_letter(letter) for letter in characters)


@lru_cache(maxsize=4096)
def _bare_letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    bare = unicodedata.normalize("NFD", letter)[0].lower()
    return bare if len(bare) == 1 else letter


def word_set(words: str) -> frozenset[str]:
    """The words between blanks: long lists stay readable as running text."""
    return frozenset(words.split())


def small_letters(characters: str) -> str:
    """Small letters with their accents, as many as ``characters``."""
    if characters.isascii():
        return characters.lower()
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in characters)
