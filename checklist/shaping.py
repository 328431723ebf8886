"""The post as a platform or a district tool takes it: counted in its own way, split where posts follow one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from checklist.district import District
from checklist.model import Platform
from checklist.platforms import LIMITS, Limits

_TOKEN = re.compile(r"\S+\s*")
_CLUSTER = regex.compile(r"\X")
_CLOSING_TAGS = regex.compile(r"\n\s*((?:[#\uFF03][\w]+\s*)+)$")
_SENTENCE_END = re.compile("[.!?…。！？][\"'”’»)]*\\s*$|\\n\\s*$")
_SHORTEST_SHARE = 0.4
"""A part ends with a sentence where that leaves it at least this full; else between words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a text is to be pasted. ``platform`` is None for a district tool; ``limits`` None where none is known."""

    name: str
    platform: Platform | None = None
    limits: Limits | None = None

    @property
    def is_tool(self) -> bool:
        """Whether the district has approved it as a tool: hashtags do nothing there."""
        return self.platform is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """A text for a destination. ``count`` and ``limit`` in the destination's unit.

    ``parts`` are the posts of a thread where it is over the limit and threads exist, else empty. ``fits`` is how many
    characters of ``text`` the destination takes. ``left_out`` is what was taken away on purpose.
    """

    text: str
    count: int
    limit: int | None
    fits: int
    parts: tuple[str, ...] = ()
    left_out: str = ""

    @property
    def is_over(self) -> bool:
        """Whether the destination would cut it off or refuse it."""
        return self.limit is not None and self.count > self.limit

    @property
    def over(self) -> str:
        """The words that do not fit any more."""
        return self.text[self.fits :]


def destinations(district: District, names: dict[Platform, str]) -> tuple[Destination, ...]:
    """The district's tools in the pack's order, then every platform with limits; ``names`` are the platforms' own."""
    tools = tuple(Destination(name=tool) for tool in district.tools)
    platforms = tuple(
        Destination(name=names.get(platform, platform.value), platform=platform, limits=limits)
        for platform, limits in LIMITS.items()
    )
    return tools + platforms


def shape(text: str, destination: Destination) -> Shaped:
    """The text for a destination. Only blanks change, and a tool gets no closing line of hashtags."""
    text, left_out = tidied(text), ""
    if destination.is_tool:
        found = _CLOSING_TAGS.search(text)
        if found:
            text, left_out = text[: found.start()].rstrip(), found[1].strip()
    limits = destination.limits
    if limits is None:
        return Shaped(text=text, count=len(text), limit=None, fits=len(text), left_out=left_out)
    count = limits.count(text)
    if count <= limits.text:
        return Shaped(text=text, count=count, limit=limits.text, fits=len(text), left_out=left_out)
    parts = split(text, limits) if limits.has_threads else ()
    fits = _fitting(text, limits, limits.text)
    return Shaped(text=text, count=count, limit=limits.text, fits=fits, parts=parts, left_out=left_out)


def tidied(text: str) -> str:
    """Without blanks at the ends of lines and of the text, and with no more than one empty line in a row."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def split(text: str, limits: Limits) -> tuple[str, ...]:
    """The posts of a thread, numbered "1/3" at their ends, each within the limit; nothing is lost but blanks."""
    digits = 1
    while True:
        room = limits.text - limits.count(f"\n{'9' * digits}/{'9' * digits}")
        parts = list(_parts(text, limits, room))
        if len(str(len(parts))) <= digits:
            return tuple(f"{part}\n{number}/{len(parts)}" for number, part in enumerate(parts, 1))
        digits += 1


def _parts(text: str, limits: Limits, room: int) -> Iterator[str]:
    rest = text.strip()
    while limits.count(rest) > room:
        end = _break(rest, limits, room)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _break(text: str, limits: Limits, room: int) -> int:
    """Where the first part ends: after a sentence or a line, else between words, else inside a word too long."""
    sentence = word = 0
    for token in _TOKEN.finditer(text):
        if limits.count(text[: token.end()].rstrip()) > room:
            break
        word = token.end()
        if _SENTENCE_END.search(token[0]):
            sentence = word
    if sentence and limits.count(text[:sentence].rstrip()) >= room * _SHORTEST_SHARE:
        return sentence
    return word or _fitting(text, limits, room)


def _fitting(text: str, limits: Limits, room: int) -> int:
    """How many characters from the beginning fit, never cutting what is seen as one character; at least one."""
    ends = [cluster.end() for cluster in _CLUSTER.finditer(text)]
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        if limits.count(text[: ends[middle - 1]]) <= room:
            low = middle
        else:
            high = middle - 1
    return ends[max(low, 1) - 1] if ends else 0
