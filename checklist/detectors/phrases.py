"""Slot grammars: patterns over folded text, and the circumstances in which a pattern found means nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_SLOT = re.compile(r"<(\w+)>")
_SENTENCE_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n+|\s\|\s|\s/\s")
_QUOTED = re.compile(
    r"\"[^\"\n]{2,400}\"(?!\s*[-~]+\s*(?:me|myself|yours truly|moi|minh|toi|tui)\b)|(?<!\w)'[^'\n]{4,400}'(?!\w)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters ``start`` up to ``end`` of a folded text."""

    start: int
    end: int


def pattern(template: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern with ``<name>`` slots filled in; a blank in it stands for any run of blanks and line ends.

    " ?" is such a run that may be missing.
    """
    filled = template
    while _SLOT.search(filled):
        filled = _SLOT.sub(lambda found: f"(?:{slots[found[1]]})", filled)
    return re.compile(filled.replace(" ?", r"\s*").replace(" ", r"\s+"))


@lru_cache(maxsize=32)
def sentences(characters: str) -> tuple[Stretch, ...]:
    """Stretches between full stops, line ends and the bars of a profile, without blanks at their ends."""
    found = []
    start = 0
    for stop in [*_SENTENCE_END.finditer(characters), None]:
        end = stop.end() if stop else len(characters)
        bare = characters[start:end]
        if bare.strip(" \n.|/"):
            left = start + len(bare) - len(bare.lstrip())
            found.append(Stretch(start=left, end=start + len(bare.rstrip())))
        start = end
    return tuple(found)


def sentence_around(characters: str, start: int, end: int) -> Stretch:
    """The sentence, or the sentences, that hold this match."""
    holding = [one for one in sentences(characters) if one.start < end and one.end > start]
    if not holding:
        return Stretch(start=start, end=end)
    return Stretch(start=holding[0].start, end=holding[-1].end)


def quoted(characters: str) -> list[Stretch]:
    """What stands in quotation marks and is somebody else's: not what the author signs with "me"."""
    return [Stretch(start=found.start(), end=found.end()) for found in _QUOTED.finditer(characters)]


def matches(patterns: Iterable[re.Pattern[str]], characters: str) -> Iterator[Stretch]:
    """Every match of every pattern."""
    for one in patterns:
        for found in one.finditer(characters):
            if found.end() > found.start():
                yield Stretch(start=found.start(), end=found.end())
