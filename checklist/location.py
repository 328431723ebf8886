"""Where in a draft something was seen. Says nothing about which attachment: a finding adds that."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[int, int, int, int]
"""x, y, width, height in pixels, from the upper left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSpan:
    """Characters ``start`` up to, not including, ``end``, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span {self.start}..{self.end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRegion:
    """A box on a picture (full-size pixels after EXIF orientation) or on a PDF page rendered at 144 dpi.

    ``page`` counts from 1; ``page_size`` is width, height in the same pixels as ``box``.
    """

    page: int
    page_size: tuple[int, int]
    box: Box

    def __post_init__(self) -> None:
        if self.page < 1 or min(self.box[2:]) < 1:
            raise ValueError(f"page {self.page} or box {self.box} is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataField:
    """A named field of a file's metadata, e.g. ``EXIF:GPSLatitude``."""

    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPath:
    """A file inside a container, with forward slashes."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRange:
    """A stretch of a video or sound file, in seconds."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFile:
    """The attachment as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDraft:
    """The draft as such: something is missing, or it lies in the profile or the context."""


Location = TextSpan | PageRegion | MetadataField | MemberPath | TimeRange | WholeFile | WholeDraft


def overlap_ratio(one: Box, other: Box) -> float:
    """Intersection over union of two boxes, 0 to 1."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (one[2] * one[3] + other[2] * other[3] - shared)
