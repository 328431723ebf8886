"""Characters between Python and Qt: code points here, UTF-16 units there; and what may be shown of a foreign text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_BREAKS = str.maketrans({"\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})  # Qt keeps these for its own blocks
_SLOT = re.compile("%([1-9])")
_BLANKS = "\n\t"
_DIRECTION = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # these can make a label lie


def as_edited(text: str) -> str:
    """The text as an editor can hold it: line breaks are ``\\n``, no half of a surrogate pair, no NUL."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS).replace("\0", "\ufffd")
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def from_raw(raw: str) -> str:
    """The draft's text from ``QTextDocument.toRawText``, which keeps no-break spaces as they are."""
    return raw.translate(_BREAKS)


def units(text: str) -> int:
    """The length of a text in UTF-16 units, which is how Qt counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def to_unit(text: str, position: int) -> int:
    """The UTF-16 position of the code point at ``position``."""
    return units(text[:position])


def to_code_point(text: str, unit: int) -> int:
    """The code point at a UTF-16 position; within a surrogate pair, the one that the pair stands for."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * unit]
    return len(before.decode("utf-16-le", "ignore"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEdit:
    """At code point ``start``, ``removed`` gives way to ``inserted``."""

    start: int
    removed: str
    inserted: str

    def applied(self, text: str) -> str:
        """The text after the edit; ValueError when it is not the text that the edit was made for."""
        end = self.start + len(self.removed)
        if text[self.start : end] != self.removed:
            raise ValueError("this edit belongs to another text")
        return text[: self.start] + self.inserted + text[end:]

    def reversed(self) -> TextEdit:
        """The edit that takes this one back."""
        return TextEdit(start=self.start, removed=self.inserted, inserted=self.removed)


def difference(before: str, after: str) -> TextEdit | None:
    """The smallest single edit that leads from one text to the other; None where they are equal."""
    if before == after:
        return None
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return TextEdit(start=head, removed=before[head : len(before) - tail], inserted=after[head : len(after) - tail])


def _shared(one: str, other: str) -> int:
    """How many characters both begin with; by halving, because comparing slices is quick and a loop is not."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def visible(text: str) -> str:
    """A foreign text fit for a label: control and direction characters show as a box, breaks and tabs as blanks."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in _BLANKS:
        return " "
    if character in _DIRECTION or unicodedata.category(character) in ("Cc", "Cs"):
        return "\u25a1"
    return character


def shortened(text: str, limit: int) -> str:
    """The text, or its beginning and an ellipsis; cut between words where one is near."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > limit * 2 // 3 else cut).rstrip() + "…"


def around(text: str, start: int, end: int, reach: int = 40) -> tuple[str, str, str]:
    """What stands before, at and after a span, cut at word bounds, with ellipses where something was left out."""
    left = max(0, start - reach)
    before = text[left:start]
    if left:
        before = "…" + (before.partition(" ")[2] or before)
    after = text[end : end + reach]
    if end + reach < len(text):
        after = (after.rpartition(" ")[0] or after) + "…"
    return before, text[start:end], after


def filled(sentence: str, *values: str) -> str:
    """The sentence with ``%1``, ``%2`` … replaced at once; a value may hold such a mark of its own."""
    return _SLOT.sub(lambda slot: values[int(slot[1]) - 1], sentence)


def for_tooltip(text: str) -> str:
    """A foreign text for a tooltip, which Qt would else read as rich text where it looks like it."""
    return visible(text).replace("&", "&amp;").replace("<", "&lt;")
