"""A frame on a picture: moved, resized, drawn anew, never outside. Pure; boxes in full-size pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checklist.location import Box

Size = tuple[int, int]
"""Width and height of the picture."""

LEAST = 8
"""No side of a frame is shorter, unless the picture's is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Which edges of a frame a pointer or a key takes along."""

    left: bool = False
    top: bool = False
    right: bool = False
    bottom: bool = False

    @property
    def is_any(self) -> bool:
        """Whether there is an edge to take along."""
        return self.left or self.top or self.right or self.bottom


CORNER = Edges(right=True, bottom=True)
"""The edges that the keyboard resizes by."""


def moved(frame: Box, across: int, down: int, size: Size) -> Box:
    """The frame elsewhere, as large as it was; it stops at the picture's edges."""
    x, y, width, height = frame
    return _within(x + across, size[0] - width), _within(y + down, size[1] - height), width, height


def resized(frame: Box, edges: Edges, across: int, down: int, size: Size) -> Box:
    """The frame with some edges elsewhere."""
    x, y, width, height = frame
    x, width = _stretched(x, width, across, size[0], takes_start=edges.left, takes_end=edges.right)
    y, height = _stretched(y, height, down, size[1], takes_start=edges.top, takes_end=edges.bottom)
    return x, y, width, height


def drawn_between(one: tuple[int, int], other: tuple[int, int], size: Size) -> Box:
    """The frame with these two corners."""
    x, width = _spanned(one[0], other[0], size[0])
    y, height = _spanned(one[1], other[1], size[1])
    return x, y, width, height


def largest_beside(marks: Sequence[Box], size: Size) -> Box:
    """The largest strip of the picture that leaves every mark out; the whole picture where there is none."""
    if not marks:
        return 0, 0, *size
    left, top = min(box[0] for box in marks), min(box[1] for box in marks)
    right, bottom = max(box[0] + box[2] for box in marks), max(box[1] + box[3] for box in marks)
    strips: list[Box] = [
        (0, 0, left, size[1]),
        (right, 0, size[0] - right, size[1]),
        (0, 0, size[0], top),
        (0, bottom, size[0], size[1] - bottom),
    ]
    best = max(strips, key=lambda strip: max(0, strip[2]) * max(0, strip[3]))
    return best if min(best[2:]) >= LEAST else (0, 0, *size)


def shows_any(frame: Box, marks: Iterable[Box]) -> bool:
    """Whether a part of a mark lies inside the frame."""
    x, y, width, height = frame
    return any(
        box[0] < x + width and x < box[0] + box[2] and box[1] < y + height and y < box[1] + box[3] for box in marks
    )


def _within(value: int, most: int) -> int:
    return max(0, min(value, most))


def _stretched(start: int, length: int, by: int, room: int, *, takes_start: bool, takes_end: bool) -> tuple[int, int]:
    least, end = min(LEAST, room), start + length
    if takes_start:
        start = _within(start + by, end - least)
    elif takes_end:
        end = max(start + least, min(room, end + by))
    return start, end - start


def _spanned(one: int, other: int, room: int) -> tuple[int, int]:
    low, high = _within(min(one, other), room), _within(max(one, other), room)
    least = min(LEAST, room)
    if high - low < least:
        low = _within(low, room - least)
        high = low + least
    return low, high - low
