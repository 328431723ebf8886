"""Vector paths of a PDF page, counted: what tells a drawn plan from a page of text."""

from __future__ import annotations

import ctypes
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # as above

from checklist.location import Box
from checklist.sheet import LineStatistics

MOST_SEGMENTS = 60_000
MOST_SEGMENTS_OF_A_PATH = 4_000
MOST_SECONDS = 3.0
MOST_DEPTH = 4

SHORTEST = 0.002
"""Of a line, in page diagonals; shorter ones are parts of letters and curves."""

LONG = 0.03
OFFSETS_IN_DIAGONAL = 400
SLANT = 0.02
"""A line is orthogonal when it leaves its axis by no more than this share of its length."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class _Count:
    """Running totals of one walk over a page."""

    diagonal: float
    until: float
    segments: int = 0
    lines: int = 0
    curve_points: int = 0
    orthogonal: int = 0
    long: int = 0
    total_length: float = 0.0
    columns: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    left: float = math.inf
    lower: float = math.inf
    right: float = -math.inf
    upper: float = -math.inf
    is_cut_short: bool = False

    def is_spent(self) -> bool:
        """Whether a cap is reached; then the numbers hold for a part of the page only."""
        if self.segments > MOST_SEGMENTS or time.monotonic() > self.until:
            self.is_cut_short = True
        return self.is_cut_short

    def add_line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line in page units."""
        across, along = abs(x2 - x1), abs(y2 - y1)
        length = math.hypot(across, along)
        if not length > SHORTEST * self.diagonal or not math.isfinite(length):
            return
        self.lines += 1
        self.long += length > LONG * self.diagonal
        self.total_length += min(length / self.diagonal, 10.0)
        self.left, self.right = min(self.left, x1, x2), max(self.right, x1, x2)
        self.lower, self.upper = min(self.lower, y1, y2), max(self.upper, y1, y2)
        if min(across, along) < SLANT * length:
            self.orthogonal += 1
            if across < along:
                self.columns.add(round(x2 / self.diagonal * OFFSETS_IN_DIAGONAL))
            else:
                self.rows.add(round(y2 / self.diagonal * OFFSETS_IN_DIAGONAL))


def count_lines(
    page: pypdfium2.PdfPage, to_pixels: Callable[[tuple[float, float, float, float]], Box]
) -> LineStatistics:
    """Counts over all paths, those of nested forms included, up to the caps above."""
    width, height = page.get_size()
    count = _Count(diagonal=max(1.0, math.hypot(width, height)), until=time.monotonic() + MOST_SECONDS)
    total = pdfium.FPDFPage_CountObjects(page)
    _walk(count, total, partial(pdfium.FPDFPage_GetObject, page), IDENTITY, depth=0)
    return LineStatistics(
        lines=count.lines,
        curves=count.curve_points // 3,  # pdfium gives three points for each
        orthogonal=count.orthogonal,
        long=count.long,
        distinct_x=len(count.columns),
        distinct_y=len(count.rows),
        total_length=count.total_length,
        box=to_pixels((count.left, count.upper, count.right, count.lower)) if count.lines else None,
        is_cut_short=count.is_cut_short,
    )


def _walk(count: _Count, total: int, get: Callable[[int], object], outer: Matrix, *, depth: int) -> None:
    for n in range(total):
        if count.is_spent():
            return
        item = get(n)
        count.segments += 1
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(count, item, _combined(_matrix_of(item), outer))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MOST_DEPTH:
            inner = pdfium.FPDFFormObj_CountObjects(item)
            matrix = _combined(_matrix_of(item), outer)
            _walk(count, inner, partial(pdfium.FPDFFormObj_GetObject, item), matrix, depth=depth + 1)


def _add_path(count: _Count, path: object, matrix: Matrix) -> None:
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for n in range(min(pdfium.FPDFPath_CountSegments(path), MOST_SEGMENTS_OF_A_PATH)):
        count.segments += 1
        segment = pdfium.FPDFPath_GetPathSegment(path, n)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = x.value * a + y.value * c + e, x.value * b + y.value * d + f
        if kind == pdfium.FPDF_SEGMENT_LINETO and before is not None:
            count.add_line(*before, *here)
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            count.curve_points += 1
        before = here


def _matrix_of(item: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _combined(inner: Matrix, outer: Matrix) -> Matrix:
    """``inner`` first, then ``outer``."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
