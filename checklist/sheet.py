"""A picture or PDF page as picture detectors see it, in the child process only: pixels on demand, boxes in ``size``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from checklist.content import NO_PARAMS, Params, Word
from checklist.district import Mark
from checklist.model import Detection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStatistics:
    """Vector paths of a PDF page. Lengths in page diagonals; ``box`` is the hull of its straight lines or None."""

    lines: int
    curves: int
    orthogonal: int
    long: int
    distinct_x: int
    distinct_y: int
    total_length: float
    box: tuple[int, int, int, int] | None
    is_cut_short: bool


class Sheet(Protocol):
    """A picture (page 1) or a PDF page, upright."""

    @property
    def number(self) -> int:
        """From 1."""

    @property
    def size(self) -> tuple[int, int]:
        """Width, height of the pixels that boxes are counted in: full size, or 144 dpi for a PDF page."""

    @property
    def text(self) -> str:
        """The text layer of a PDF page; empty for a picture."""

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of ``text`` with their boxes."""

    def pixels(self, long_side: int | None) -> NDArray[np.uint8]:
        """Rows × columns × BGR, scaled down so that the longer side is at most ``long_side``; None is full size.

        Kept while the sheet is looked at, so that detectors share scales. Never scaled up.
        """

    def line_statistics(self) -> LineStatistics | None:
        """Counts of the vector paths of a PDF page; None for a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureTask:
    """What a picture detector is given. ``report`` hands over early evidence: a later full list replaces it.

    ``check`` raises Cancelled when nobody wants the result any more: call it between pages, tiles, rotations.
    """

    sheets: Sequence[Sheet]
    file_name: str
    kind: str = ""
    """The media type found from the bytes; drawing files (DWG, DXF, IFC) have a kind but no sheets."""
    marks: tuple[Mark, ...] = ()
    params: Params = field(default_factory=lambda: NO_PARAMS)
    report: Callable[[list[Detection]], None] = lambda _: None
    check: Callable[[], None] = lambda: None
