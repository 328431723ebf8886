"""Vietnamese text cut into syllables, and whether it is typed with its marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import regex

_SYLLABLE = regex.compile(r"[\p{L}\p{M}]+")
_SKIPPED = regex.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)[@#][\w.]+")
_MARKED = regex.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
_FEW_MARKS = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A syllable: where it stands (code points of the text as typed) and its composed small form."""

    start: int
    end: int
    typed: str
    small: str

    @property
    def is_marked(self) -> bool:
        """Whether it has a letter or a tone that only Vietnamese, or few other languages, have."""
        return _MARKED.search(self.small) is not None


def tokens_of(text: str) -> list[Token]:
    """The syllables in reading order; none of links, addresses, mentions and hashtags. Any normalisation."""
    skipped = [found.span() for found in _SKIPPED.finditer(text)]
    return [
        Token(start=found.start(), end=found.end(), typed=typed, small=unicodedata.normalize("NFC", typed).lower())
        for found in _SYLLABLE.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in skipped)
        for typed in [found.group()]
    ]


def has_marks(tokens: Sequence[Token]) -> bool:
    """Whether enough syllables are marked for a text that was typed with its marks; an empty one is."""
    return not tokens or sum(token.is_marked for token in tokens) / len(tokens) >= _FEW_MARKS
