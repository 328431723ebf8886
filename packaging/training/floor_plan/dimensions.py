"""Axes with numbers and letters, and chains of measures, around a drawing."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pen import WHITE
from walls import Wall

if TYPE_CHECKING:
    from drawing import Drawing


def draw_grid(drawing: Drawing, r: random.Random) -> None:
    """Axes with numbers and letters in circles."""
    pen, style, margin = drawing.pen, drawing.style, drawing.margin
    for is_upright, count in ((True, drawing.labels.shape[1]), (False, drawing.labels.shape[0])):
        steps = np.cumsum([r.uniform(0.06, 0.2) * count if r.random() < 0.6 else 0.13 * count for _ in range(9)])
        for n, step in enumerate(steps[steps < count]):
            at = drawing.at(float(step))
            near = (at, margin * 0.35) if is_upright else (margin * 0.35, at)
            far = (at, pen.height - margin * 0.4) if is_upright else (pen.width - margin * 0.4, at)
            pen.line([near, far], style.thin, dash=r.choice([0, 6, 10]))
            pen.disc(*near, margin * 0.16, style.ground if style.is_dark else WHITE)
            pen.arc(*near, margin * 0.16, colour=style.ink)
            pen.text(*near, str(n + 1) if is_upright else "ABCDEFGHJ"[n], margin * 0.18, style.ink)


def draw_dimensions(drawing: Drawing, r: random.Random, walls: list[Wall]) -> None:
    """Chains of measures beside the building."""
    pen, margin = drawing.pen, drawing.margin
    for side in r.sample(range(4), r.randint(1, 4)):
        is_level = side < 2
        count = drawing.labels.shape[1] if is_level else drawing.labels.shape[0]
        for row in range(r.randint(1, 2)):
            off = margin * (0.55 + 0.2 * row)
            if side % 2:
                off = (pen.height if is_level else pen.width) - off
            stops = {wall.at for wall in walls if wall.is_upright == is_level and r.random() < 0.3}
            _draw_chain(drawing, r, sorted(stops | {1, count - 1}), off, is_level=is_level)


def _draw_chain(drawing: Drawing, r: random.Random, stops: list[int], off: float, *, is_level: bool) -> None:
    pen, style = drawing.pen, drawing.style

    def place(cell: float) -> NDArray[np.floating]:
        at = drawing.at(cell)
        return np.array((at, off) if is_level else (off, at))

    pen.line([place(stops[0]), place(stops[-1])], style.thin)
    tick = np.array([0, 6]) if is_level else np.array([6, 0])
    for start, end in pairwise(stops):
        for stop in (start, end):
            pen.line([place(stop) + np.array([-3, 3]), place(stop) + np.array([3, -3])], style.ink)
            pen.line([place(stop) - tick, place(stop) + tick], style.thin)
        metres = (end - start) * drawing.cell
        text = r.choice([f"{metres:.2f}", f"{metres * 1000:.0f}", f"{int(metres * 3.28)}'-{r.randint(0, 11)}\""])
        x, y = place((start + end) / 2) - tick
        pen.text(x, y, text, max(6, drawing.size * 0.009), style.ink, turns=int(not is_level))
