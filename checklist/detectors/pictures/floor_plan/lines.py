"""What the vector paths of a PDF page say: drawings of buildings hold many straight lines at many offsets."""

from __future__ import annotations

import enum

from checklist.sheet import LineStatistics

# Read off CAD exports of one building and held against pages of manuals and mathematical drawings: kit notes on
# pictures. Simple plans escape both rules; that is what the network is for.
_MANY_OFFSETS, _SOME_OFFSETS = 50, 20
_MANY_LONG, _MANY_DIAGONALS, _SOME_ORTHOGONAL = 80, 10.0, 80
_CURVES_PER_LINE = 3.0


class Drawn(enum.Enum):
    """How much a page looks like a drawing of a building, by its lines alone."""

    NOT = 0
    RATHER = 1
    DENSELY = 2


def drawn(statistics: LineStatistics | None) -> Drawn:
    """NOT for a picture and for a page of few or mostly curved paths (letters as outlines)."""
    if statistics is None or statistics.curves > _CURVES_PER_LINE * max(1, statistics.lines):
        return Drawn.NOT
    offsets = min(statistics.distinct_x, statistics.distinct_y)
    if offsets >= _MANY_OFFSETS and statistics.total_length >= _MANY_DIAGONALS and statistics.long >= _MANY_LONG:
        return Drawn.DENSELY
    if offsets >= _SOME_OFFSETS and statistics.orthogonal >= _SOME_ORTHOGONAL:
        return Drawn.RATHER
    return Drawn.NOT
