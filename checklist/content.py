"""What intake makes of bytes, and what detectors look at. Plain values: they cross the pipe from the child process."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from checklist.district import District
from checklist.location import Box
from checklist.model import Context, Profile

Params = Mapping[str, str]
NO_PARAMS: Params = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as text detectors see it: the draft's, the profile's, or that of one page of an attachment.

    ``language`` is the main language (en, fr, vi or es); a post may mix them, so detectors do not rely on it alone.
    """

    characters: str
    language: str = "en"
    author: Profile = field(default_factory=Profile)
    district: District = field(default_factory=District)
    params: Params = field(default_factory=lambda: NO_PARAMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a context detector looks at: who posts where, the pack's registry, how much there is to post."""

    context: Context
    profile: Profile
    district: District
    text: str
    attachment_kinds: tuple[str, ...] = ()


class ReadStatus(enum.StrEnum):
    """How far an attachment could be read. PARTLY: some pages or frames were left out (limits), the rest is read."""

    READ = "read"
    PARTLY = "partly"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Characters ``start`` to ``end`` of a page's text and the box they fill, in the page's pixels."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A picture (page 1) or a PDF page. ``size`` is width, height: full-size upright pixels, or 144 dpi for a PDF."""

    number: int
    size: tuple[int, int]
    text: str = ""
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What the child process says of one attachment.

    ``kind`` is a media type found from the bytes, never from the name. ``reason`` is a short id when the status is
    not READ: ``damaged``, ``encrypted``, ``unknown_kind``, ``too_large``, ``too_slow``, ``crashed``, ``empty``,
    ``mismatch`` (extension and bytes disagree), ``pages_left_out``. ``text`` is that of a text file.
    """

    kind: str
    status: ReadStatus
    reason: str | None = None
    pages: tuple[Page, ...] = ()
    text: str = ""

    @property
    def has_pictures(self) -> bool:
        """Whether a picture detector has something to look at."""
        return bool(self.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """Pixels for showing: ``rgb`` has 3 × width × height bytes, rows from the top, no padding."""

    width: int
    height: int
    rgb: bytes = field(repr=False)
