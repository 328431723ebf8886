"""What the vector paths of a PDF page say: drawings of buildings hold many straight lines at many offsets."""

from __future__ import annotations

import enum

from checklist.sheet import LineStatistics

# The two upper rules were read off CAD exports of one building and held against pages of manuals, of mathematics and
# of bug reports; simple plans escape both, which is what the network and the words are for.
_MANY_OFFSETS, _SOME_OFFSETS, _FEW_OFFSETS = 50, 20, 6
_MANY_LONG, _FEW_LONG = 80, 20
_MANY_DIAGONALS = 10.0
_SOME_ORTHOGONAL, _FEW_ORTHOGONAL = 80, 40
_MOSTLY = 0.85
_CURVES_PER_LINE = 3.0


class Drawn(enum.IntEnum):
    """How much a page looks like a drawing of a building, by its lines alone."""

    NOT = 0
    SIMPLY = 1
    """Like a simple plan, and like many a table and chart: says nothing by itself."""
    RATHER = 2
    DENSELY = 3


def drawn(statistics: LineStatistics | None) -> Drawn:
    """NOT for a picture and for a page of few or mostly curved paths (letters as outlines)."""
    if statistics is None or statistics.curves > _CURVES_PER_LINE * max(1, statistics.lines):
        return Drawn.NOT
    offsets = min(statistics.distinct_x, statistics.distinct_y)
    if offsets >= _MANY_OFFSETS and statistics.total_length >= _MANY_DIAGONALS and statistics.long >= _MANY_LONG:
        return Drawn.DENSELY
    if offsets >= _SOME_OFFSETS and statistics.orthogonal >= _SOME_ORTHOGONAL:
        return Drawn.RATHER
    is_straight = statistics.orthogonal >= _MOSTLY * statistics.lines
    if offsets >= _FEW_OFFSETS and statistics.long >= _FEW_LONG and statistics.orthogonal >= _FEW_ORTHOGONAL:
        return Drawn.SIMPLY if is_straight else Drawn.NOT
    return Drawn.NOT
