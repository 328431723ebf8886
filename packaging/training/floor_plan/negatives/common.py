"""Pages, colours and partitions that several kinds of pictures share."""

from __future__ import annotations

import random

from pen import BLACK, WHITE, Colour, Pen, colour

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def page(r: random.Random, low: int = 500, high: int = 1200, ground: Colour | None = None) -> Pen:
    """An empty sheet with an ink that can be seen on it."""
    width = r.randint(low, high)
    height = int(min(high, max(low * 0.6, width * r.choice([0.55, 0.66, 0.75, 1, 1, 1.3, 1.4]))))
    paper = ground or r.choice([WHITE] * 7 + [(248, 250, 252), colour(r, 200, 255), colour(r, 0, 60)])
    pen = Pen(width, height, paper, r, r.choice([0] * 8 + [1, 2]) * r.random())
    is_light = max(paper) > 120
    pen.ink = BLACK if is_light else (235, 235, 235)
    if r.random() < 0.25:
        pen.ink = colour(r, 0, 130) if is_light else colour(r, 150, 255)
    pen.thickness = r.choice([1, 1, 1, 2, 2, 3, 5])
    return pen


def pastel(r: random.Random, pen: Pen) -> Colour:
    """A quiet colour for areas on this sheet."""
    return colour(r, 150, 255, r.uniform(0.3, 1.6)) if max(pen.ground) > 120 else colour(r, 20, 120)


def cells(r: random.Random, area: Area, depth: int, spread: float = 0.3) -> list[Area]:
    """Cuts an area again and again; ``spread`` is how far from the middle."""
    x0, y0, x1, y1 = area
    width, height = x1 - x0, y1 - y0
    if depth == 0 or min(width, height) < 12 or r.random() < 0.06:
        return [area]
    share = r.uniform(0.5 - spread, 0.5 + spread)
    if (width > height) ^ (r.random() < 0.2):
        cut = x0 + share * width
        return cells(r, (x0, y0, cut, y1), depth - 1, spread) + cells(r, (cut, y0, x1, y1), depth - 1, spread)
    cut = y0 + share * height
    return cells(r, (x0, y0, x1, cut), depth - 1, spread) + cells(r, (x0, cut, x1, y1), depth - 1, spread)
