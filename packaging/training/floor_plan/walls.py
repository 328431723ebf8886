"""Walls between differently labelled cells, and the doors and windows in them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
from layout import CORRIDOR, Labels


@dataclass
class Opening:
    """A door or a window: centre and width along its wall, in cells."""

    centre: float
    width: float
    is_window: bool


@dataclass
class Wall:
    """A straight stretch between two labels, in cells. Upright walls stand at an x, level ones at a y."""

    is_upright: bool
    at: int
    start: int
    end: int
    before: int
    after: int
    openings: list[Opening] = field(default_factory=list)

    @property
    def is_outer(self) -> bool:
        """Whether one side is outside."""
        return min(self.before, self.after) < 0

    @property
    def touches_corridor(self) -> bool:
        """Whether one side is a corridor."""
        return CORRIDOR in (self.before, self.after)

    def cut(self, r: random.Random, width: float, *, is_window: bool = False) -> bool:
        """Makes an opening where there is room; whether there was."""
        if self.end - self.start < width + 0.5:
            return False
        first, last = self.start + 0.3 + width / 2, self.end - 0.3 - width / 2
        centre = r.choice([first, last, r.uniform(first - 0.1, last + 0.1)])
        if any(abs(centre - other.centre) < (width + other.width) / 2 + 0.2 for other in self.openings):
            return False
        self.openings.append(Opening(centre, width, is_window))
        return True

    def solid_parts(self, overlap: float) -> list[tuple[float, float]]:
        """What remains between the openings; the ends reach ``overlap`` into the next wall."""
        edges = [self.start - overlap]
        for opening in sorted(self.openings, key=lambda each: each.centre):
            edges += [opening.centre - opening.width / 2, opening.centre + opening.width / 2]
        edges.append(self.end + overlap)
        return list(zip(edges[::2], edges[1::2], strict=True))


def walls_of(labels: Labels) -> list[Wall]:
    """Every stretch of wall between two labels."""
    found = []
    for is_upright, view in ((True, labels), (False, labels.T)):
        for at in range(1, view.shape[1]):
            before, after = view[:, at - 1], view[:, at]
            where = np.flatnonzero(before != after)
            breaks = (np.diff(where) > 1) | (np.diff(before[where]) != 0) | (np.diff(after[where]) != 0)
            for run in np.split(where, np.flatnonzero(breaks) + 1):
                if len(run):
                    one, other = int(before[run[0]]), int(after[run[0]])
                    found.append(Wall(is_upright, at, int(run[0]), int(run[-1]) + 1, one, other))
    return found


def cut_doors(walls: list[Wall], r: random.Random, cell: float) -> list[Wall]:
    """Doors so that every room can be reached, and a few more. Returns the walls with an entrance."""
    is_home = cell < 0.4
    width = min(r.uniform(0.8, 1.2) / cell, 3.9 if is_home else 3)
    between: dict[tuple[int, int], list[Wall]] = {}
    for wall in walls:
        if not wall.is_outer:
            between.setdefault((min(wall.before, wall.after), max(wall.before, wall.after)), []).append(wall)
    reached = {CORRIDOR} if any(wall.touches_corridor for wall in walls) else {1}
    pairs = list(between)
    r.shuffle(pairs)
    pairs.sort(key=lambda pair: pair[0] != CORRIDOR)
    for attempt in range(3):
        for pair in pairs:
            is_new = (pair[0] in reached) != (pair[1] in reached)
            is_extra = attempt == 0 and ((pair[0] == CORRIDOR and r.random() < 0.15) or r.random() < 0.04)
            if is_new or is_extra:
                factor = r.choice([1, 1, 1, 1.7]) if pair[0] == CORRIDOR or is_home else 1
                if r.choice(between[pair]).cut(r, width * factor):
                    reached |= set(pair)
    outer = [wall for wall in walls if wall.is_outer]
    chosen = r.sample(outer, min(len(outer), r.randint(1, 2) if is_home else r.randint(2, 6)))
    return [wall for wall in chosen if wall.cut(r, width * r.choice([1, 1.6]))]


def cut_windows(walls: list[Wall], r: random.Random, cell: float) -> None:
    """Windows in most outer walls."""
    width = r.uniform(1, 2.4) / cell
    for wall in walls:
        if wall.is_outer and r.random() < 0.8:
            long = wall.end - wall.start
            for _ in range(max(1, int(long / (width * r.uniform(1.2, 3))))):
                wall.cut(r, min(width, long * 0.7), is_window=True)
