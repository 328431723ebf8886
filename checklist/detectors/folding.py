"""A text folded once for every detector that reads words, with a map back to what the author typed.

Folding takes away what must never change a finding: case, accents and other marks, curly quotation marks, composed or
decomposed letters, invisible characters, kinds of blanks, emoji, the sign of a hashtag. ``#ViewsAreMyOwn`` reads as
"views are my own". French and Vietnamese are folded to bare letters too, since many people type them so.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checklist.detectors.invisible import visible
from checklist.location import TextSpan

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f"
_PIECE = re.compile(
    rf"(?P<tag>[#＃][^\W_][\w{_MARKS}]*)"
    rf"|(?P<plain>[a-z0-9 .,;:!?\"'()/&%-]+(?![{_MARKS}]))|(?P<blank>\s+(?![{_MARKS}]))"
    rf"|(?P<cluster>.[{_MARKS}]*)",
    re.DOTALL,
)
_LETTER = re.compile(rf".[{_MARKS}]*", re.DOTALL)
_LIKE_ASCII = {
    **dict.fromkeys("“”„‟«»〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼʹ`´＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("•·●▪◦|¦", "|"),
    "đ": "d",
    "Đ": "d",
    "ø": "o",
    "œ": "oe",
    "Œ": "oe",
    "æ": "ae",
    "Æ": "ae",
    "ł": "l",
    "\u0131": "i",
}
_HUMP = re.compile(r"[A-ZÀ-ÖØ-Þ]?[^\W\d_A-ZÀ-ÖØ-Þ]+|[A-ZÀ-ÖØ-Þ]+(?![^\W\d_A-ZÀ-ÖØ-Þ])|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """Folded ``characters``; each came from the author's code points ``starts[i]`` up to ``ends[i]``."""

    characters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> TextSpan:
        """Where folded characters ``start`` to ``end`` (not empty) stand in the text as typed."""
        return TextSpan(start=self.starts[start], end=max(self.ends[start:end]))


@lru_cache(maxsize=8)
def fold_text(text: str) -> Folded:
    """The folded copy. Remembered for a few texts, since several detectors read the same draft."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(characters: str, start: int, end: int) -> None:
        folded.append(characters)
        starts.extend([start] * len(characters))
        ends.extend([end] * len(characters))

    seen, places = visible(text)
    for piece in _PIECE.finditer(seen):
        if piece["plain"] is not None:
            folded.append(piece[0])
            starts.extend(range(piece.start(), piece.end()))
            ends.extend(range(piece.start() + 1, piece.end() + 1))
        elif piece["blank"] is not None:
            put("\n" if "\n" in piece[0] or "\r" in piece[0] else " ", piece.start(), piece.end())
        elif piece["tag"] is not None:
            for word in _words_of_tag(piece[0]):
                for start, end in word:
                    put(_fold_cluster(piece[0][start:end]), piece.start() + start, piece.start() + end)
                put(" ", piece.start() + word[-1][0], piece.start() + word[-1][1])
        else:
            put(_fold_cluster(piece[0]), piece.start(), piece.end())
    return Folded(
        characters="".join(folded),
        starts=tuple(places[start] for start in starts),
        ends=tuple(places[end - 1] + 1 for end in ends),
    )


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    """Bare small letters of one character with its marks; a blank for an emoji, nothing for what cannot be seen."""
    if cluster in _LIKE_ASCII:
        return _LIKE_ASCII[cluster]
    kept = []
    for character in unicodedata.normalize("NFKD", cluster):
        category = unicodedata.category(character)
        if category.startswith("M") or category in {"Cf", "Cc", "Cs", "Co", "Cn"}:
            continue
        if category in {"So", "Sk"}:
            kept.append(" ")
            continue
        kept.append(_LIKE_ASCII.get(character, character.casefold()))
    return "".join(kept)


def _words_of_tag(tag: str) -> list[list[tuple[int, int]]]:
    """The words in a hashtag, each as its letters' places: known words where they use it up, else by its capitals."""
    letters = [found.span() for found in _LETTER.finditer(tag)]
    composed = "".join(unicodedata.normalize("NFC", tag[start:end])[0] for start, end in letters)
    bare = [_fold_cluster(letter) for letter in composed[1:]]
    if all(len(letter) == 1 for letter in bare) and (known := _known_words("".join(bare))):
        return [letters[start + 1 : end + 1] for start, end in known]
    humps = [letters[found.start() : found.end()] for found in _HUMP.finditer(composed)]
    return humps if len(humps) > 1 else [letters[1:]]


@lru_cache(maxsize=1)
def _tag_words() -> frozenset[str]:
    """Words that hashtags of this trade are made of."""
    listed = (Path(__file__).resolve().parents[2] / "resources" / "words" / "words_in_hashtags.txt").read_text("utf-8")
    return frozenset(word for line in listed.splitlines() if not line.startswith("#") for word in line.split())


def _known_words(letters: str) -> list[tuple[int, int]]:
    """The letters cut into as few known words as possible; empty if they cannot all be used up."""
    known = _tag_words()
    best: list[list[tuple[int, int]] | None] = [[], *([None] * len(letters))]
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - 12), end):
            before, shorter = best[start], best[end]
            if before is None or letters[start:end] not in known:
                continue
            if shorter is None or len(before) + 1 < len(shorter):
                best[end] = [*before, (start, end)]
    return best[-1] or []
