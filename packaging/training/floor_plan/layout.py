"""Where rooms lie: a map of labels on a grid, for schools, homes and small blocks. Nothing is drawn here."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

OUTSIDE, CORRIDOR = -1, 0
Labels = NDArray[np.int64]
_SHAPES = "ILLUUHTEOXRRBSSSS"
_WINGS: dict[str, list[tuple[float, int]]] = {
    "L": [(0, 1)],
    "U": [(0, 1), (1, 1)],
    "H": [(0, 1), (1, 1)],
    "T": [(0.5, 1)],
    "E": [(0, 1), (0.5, 1), (1, 1)],
    "O": [(0, 1), (1, 1)],
    "X": [(0.5, 1), (0.5, -1)],
}


@dataclass
class Layout:
    """Labels by cell: OUTSIDE, CORRIDOR or a room's number from 1. ``cell`` is metres per cell."""

    labels: Labels
    cell: float
    kind: str
    rooms: int = 0
    corridors: list[tuple[Labels, int, int, int, int]] = field(default_factory=list)

    def add_room(self, view: Labels, y0: int, x0: int, y1: int, x1: int) -> None:
        """A rectangle of ``view`` (the labels or their transpose) becomes a room."""
        if y1 > y0 and x1 > x0:
            self.rooms += 1
            view[y0:y1, x0:x1] = self.rooms

    def cut_corridors(self) -> None:
        """Corridors go through rooms, never outside."""
        for view, y0, x0, y1, x1 in self.corridors:
            view[y0:y1, x0:x1] = np.where(view[y0:y1, x0:x1] >= 0, CORRIDOR, OUTSIDE)

    def cropped(self) -> Labels:
        """The labels around what is built, with one cell of OUTSIDE on each side."""
        ys, xs = np.where(self.labels >= 0)
        built = self.labels[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
        return np.pad(built, 1, constant_values=OUTSIDE)


def _empty(size: int, cell: float, kind: str) -> Layout:
    return Layout(labels=np.full((size, size), OUTSIDE, np.int64), cell=cell, kind=kind)


def _split(
    plan: Layout, view: Labels, r: random.Random, area: tuple[int, int, int, int], least: int, most: float
) -> None:
    """Cuts y0, x0, y1, x1 into rooms again and again."""
    y0, x0, y1, x1 = area
    height, width = y1 - y0, x1 - x0
    if height * width <= r.uniform(least, most) ** 2 or max(height, width) < 2 * least:
        plan.add_room(view, y0, x0, y1, x1)
        return
    is_wider = width > height
    across = is_wider if r.random() < 0.85 else (width >= 2 * least and (height < 2 * least or r.random() < 0.5))
    if across:
        cut = x0 + min(max(int(width * r.uniform(0.25, 0.75)), least), width - least)
        _split(plan, view, r, (y0, x0, y1, cut), least, most)
        _split(plan, view, r, (y0, cut, y1, x1), least, most)
    else:
        cut = y0 + min(max(int(height * r.uniform(0.25, 0.75)), least), height - least)
        _split(plan, view, r, (y0, x0, cut, x1), least, most)
        _split(plan, view, r, (cut, x0, y1, x1), least, most)


def _wing(plan: Layout, r: random.Random, y0: int, x0: int, y1: int, x1: int) -> None:
    """A corridor with rooms on both sides, or on one."""
    view = plan.labels
    if y1 - y0 > x1 - x0:
        view, y0, x0, y1, x1 = view.T, x0, y0, x1, y1
    width = r.randint(4, 8)
    start = r.choice([(y0 + y1 - width) // 2 + r.randint(-3, 3)] * 4 + [y0, y1 - width])
    base, is_regular = r.choice([r.randint(7, 18), r.randint(10, 24)]), r.random() < 0.5
    for top, bottom in ((y0, start), (start + width, y1)):
        x = x0
        while x < x1 and bottom - top > 2:
            long = base * r.choice([1, 1, 1, 1, 2, 0.5]) if is_regular else base * r.uniform(0.4, 2.2)
            end = x1 if x1 - x - long < 5 else int(x + max(4, long))
            if r.random() < 0.18 and bottom - top > 9:
                _split(plan, view, r, (top, x, bottom, end), 4, 9)
            else:
                plan.add_room(view, top, x, bottom, end)
            x = end
    if r.random() < 0.9:
        plan.corridors.append((view, start, x0 + r.choice([0, 0, 0, base]), start + width, x1))
    else:
        _split(plan, view, r, (start, x0, start + width, x1), 4, 20)


def school(r: random.Random) -> Layout:
    """Wings in the shape of a letter, a deep block with a ring corridor, or a cluster of blocks; often a gym."""
    plan = _empty(300, 0.5, "school")
    deep, long, branch = r.randint(20, 44), r.randint(45, 170), r.randint(30, 110)
    shape = r.choice(_SHAPES)
    if shape == "S":
        _wing(plan, r, 60, 60, 60 + r.randint(18, 40), 60 + r.randint(26, 80))
    if shape in "ILUHTEOX":
        _wing(plan, r, 60, 60, 60 + deep, 60 + long)
    y = 60 + deep
    for share, side in _WINGS.get(shape, []):
        x = int(60 + share * (long - deep))
        if side > 0:
            _wing(plan, r, y - 4, x, min(299, y + branch), x + deep)
        else:
            _wing(plan, r, max(0, 64 - branch), x, 64, x + deep)
    if shape in "HO":
        back = deep if shape == "O" else 0
        _wing(plan, r, y + branch - back, 60, min(299, y + branch + deep - back), 60 + long)
    if shape == "R":
        _ring(plan, r)
    if shape == "B":
        for _ in range(r.randint(2, 5)):
            y0, x0 = r.randint(40, 110), r.randint(40, 150)
            area = (y0, x0, y0 + r.randint(25, 70), x0 + r.randint(25, 90))
            _split(plan, plan.labels, r, area, 6, r.randint(10, 24))
        plan.corridors.append((plan.labels, 80, 60, 80 + r.randint(4, 7), 170))
    if shape != "S" and r.random() < 0.4:
        y0, x0 = r.randint(30, 120), r.randint(30, 180)
        plan.add_room(plan.labels, y0, x0, y0 + r.randint(24, 50), x0 + r.randint(24, 60))
    plan.cut_corridors()
    return plan


def _ring(plan: Layout, r: random.Random) -> None:
    """A deep block whose corridor runs around a core."""
    high, wide, inset, width = r.randint(50, 110), r.randint(70, 160), r.randint(10, 18), r.randint(4, 7)
    _split(plan, plan.labels, r, (40, 40, 40 + high, 40 + wide), 6, r.randint(9, 22))
    near, left = 40 + inset, 40 + inset
    far, right = 40 + high - inset, 40 + wide - inset
    labels = plan.labels
    plan.corridors += [
        (labels, near, left, near + width, right),
        (labels, far - width, left, far, right),
        (labels, near, left, far, left + width),
        (labels, near, right - width, far, right),
    ]
    if r.random() < 0.5:
        x = 40 + wide // 2
        plan.corridors.append((labels, 40, x, 40 + high, x + width))


def corridor_block(r: random.Random) -> Layout:
    """One straight corridor with few large rooms on both sides: what many near-empty school maps show."""
    plan = _empty(200, 0.5, "school")
    labels = plan.labels if r.random() < 0.5 else plan.labels.T
    long, side = r.randint(40, 110), r.randint(14, 46)
    other = side if r.random() < 0.6 else r.randint(14, 46)
    width = r.randint(4, 12)
    for top, bottom in ((20, 20 + side), (20 + side + width, 20 + side + width + other)):
        doors = sorted(r.randint(22, 18 + long) for _ in range(r.randint(1, 9)))
        if r.random() < 0.4:
            step = long / r.randint(2, 10)
            doors = [int(20 + step * n) for n in range(1, int(long / step))]
        edges = [20, *[d for n, d in enumerate(doors) if n == 0 or d - doors[n - 1] > 4], 20 + long]
        for start, end in pairwise(edges):
            if r.random() < 0.15 and end - start > 8:
                middle = (top + bottom) // 2
                plan.add_room(labels, top, start, middle, end)
                plan.add_room(labels, middle, start, bottom, end)
            else:
                plan.add_room(labels, top, start, bottom, end)
    labels[20 + side : 20 + side + width, 20 : 20 + long] = CORRIDOR
    return plan


def small_flat(r: random.Random) -> Layout:
    """Two to six rooms in a box with a notch or an extension."""
    plan = _empty(120, 0.25, "home")
    high, wide = r.randint(16, 34), r.randint(16, 40)
    _split(plan, plan.labels, r, (40, 40, 40 + high, 40 + wide), r.randint(6, 9), r.randint(14, 26))
    for _ in range(r.choice([0, 1, 1, 2])):
        deep, long = r.randint(4, 14), r.randint(8, 20)
        y0, x0 = r.choice([(40 - deep, r.randint(40, 36 + wide)), (40 + high, r.randint(40, 36 + wide))])
        plan.add_room(plan.labels, y0, x0, y0 + deep, x0 + long)
    for _ in range(r.choice([0, 1, 1])):
        y0, x0 = r.choice([40, 40 + high - 7]), r.choice([40, 40 + wide - 8])
        plan.labels[y0 : y0 + r.randint(4, 8), x0 : x0 + r.randint(4, 9)] = OUTSIDE
    return plan


def home(r: random.Random) -> Layout:
    """A flat or a house, with extensions, notches, a hall, merged rooms; sometimes two flats, mirrored."""
    plan = _empty(160, 0.25, "home")
    high, wide = r.randint(22, 56), r.randint(22, 64)
    least, most = r.randint(5, 10), r.choice([r.randint(13, 20), r.randint(16, 40)])
    _split(plan, plan.labels, r, (50, 50, 50 + high, 50 + wide), least, most)
    for _ in range(r.choice([0, 0, 1, 1, 2, 3])):
        deep, long = r.randint(6, 30), r.randint(6, 36)
        y0, x0 = r.choice(
            [
                (50 - deep, r.randint(50, 50 + wide - 4)),
                (50 + high, r.randint(50, 50 + wide - 4)),
                (r.randint(50, 50 + high - 4), 50 + wide),
                (r.randint(50, 50 + high - 4), 50 - long),
            ]
        )
        _split(plan, plan.labels, r, (max(0, y0), max(0, x0), y0 + deep, x0 + long), least, most)
    for _ in range(r.choice([0, 0, 0, 1, 2])):
        y0, x0 = r.choice([50, 50 + high - 8]), r.choice([50, 50 + wide - 10])
        plan.labels[y0 : y0 + r.randint(4, 12), x0 : x0 + r.randint(4, 14)] = OUTSIDE
    if r.random() < 0.6:
        y, width = r.randint(55, 50 + high - 6), r.randint(4, 6)
        x0, x1 = 50 + r.choice([0, 5, 10]), 50 + wide - r.choice([0, 8, 12])
        plan.corridors.append((plan.labels, y, x0, y + width, x1))
        if r.random() < 0.4:
            x = r.randint(55, 50 + wide - 6)
            plan.corridors.append((plan.labels, min(y, 50 + r.randint(0, 12)), x, 50 + high, x + width))
    plan.cut_corridors()
    for _ in range(r.choice([0, 0, 1, 2])):
        y, x = r.randint(52, 50 + high - 3), r.randint(52, 50 + wide - 8)
        one, other = plan.labels[y, x], plan.labels[y, x + 6]
        if one > 0 and other > 0:
            plan.labels[plan.labels == other] = one
    if r.random() < 0.12:
        mirrored = plan.labels[:, ::-1].copy()
        mirrored[mirrored > 0] += plan.rooms
        edge = 50 + wide
        plan.labels = np.hstack([plan.labels[:, :edge], mirrored[:, mirrored.shape[1] - edge :]])
        plan.rooms *= 2
    return plan
