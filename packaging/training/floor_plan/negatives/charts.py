"""Charts of every common kind, one or several on a page."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
from pen import Colour, Pen, Pixels, colour, phrase

from negatives.common import page

Area = tuple[float, float, float, float]
"""Left, top, width, height."""


def chart(r: random.Random) -> Pixels:
    """One to six charts."""
    pen = page(r, 400, 1000)
    columns, rows = r.choice([(1, 1)] * 4 + [(2, 1), (2, 2), (3, 2)])
    for column in range(columns):
        for row in range(rows):
            area = (
                pen.width * (column + 0.12) / columns,
                pen.height * (row + 0.1) / rows,
                pen.width * 0.8 / columns,
                pen.height * 0.74 / rows,
            )
            _one_chart(pen, r, area)
    return pen.pixels


def _one_chart(pen: Pen, r: random.Random, area: Area) -> None:
    x, y, wide, high = area
    kind = r.choice(list(_KINDS))
    pen.text(x + wide / 2, y - high * 0.06, phrase(r, 3), max(9, high * 0.05))
    if kind != "pie":
        if r.random() < 0.5:
            pen.line([(x, y), (x, y + high), (x + wide, y + high)], thickness=pen.thickness)
        else:
            pen.rect(x, y, wide, high, thickness=pen.thickness)
        size = max(7, high * 0.035)
        for n in range(6):
            pen.text(x - 14, y + high * n / 5, str(r.randint(0, 100)), size)
            pen.text(x + wide * n / 5, y + high + 12, r.choice([str(n), phrase(r, 1)]), size)
            if r.random() < 0.5:
                pen.line([(x, y + high * n / 5), (x + wide, y + high * n / 5)], (200, 200, 200))
    _KINDS[kind](pen, r, area, [colour(r) for _ in range(6)])


def _bars(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    count, is_level, edge = r.randint(3, 16), r.random() < 0.35, r.choice([0, 1])
    for n in range(count):
        value, paint = r.random(), paints[n % 2]
        if is_level:
            step = high / count
            pen.rect(x, y + (n + 0.15) * step, wide * value, step * 0.7, thickness=edge, fill=paint)
        else:
            step = wide / count
            pen.rect(
                x + (n + 0.15) * step, y + high * (1 - value), step * 0.7, high * value, thickness=edge, fill=paint
            )


def _lines(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    is_stepped = r.random() < 0.35
    for paint in paints[: r.randint(1, 5)]:
        values = np.clip(np.cumsum([r.gauss(0, 0.1) for _ in range(30)]) + 0.5, 0, 1)
        xs = x + np.linspace(0, wide, 30)
        if is_stepped:
            xs, values = np.repeat(xs, 2)[1:], np.repeat(values, 2)[:-1]
        pen.line(np.c_[xs, y + high * values], paint, r.randint(1, 3))


def _pie(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    radius, start = min(wide, high) * 0.45, 0.0
    middle = (x + wide / 2, y + high / 2)
    while start < 360:
        end = min(360, start + r.uniform(10, 120))
        turns = np.radians(np.linspace(start, end, 20))
        rim = np.c_[middle[0] + radius * np.cos(turns), middle[1] + radius * np.sin(turns)]
        pen.fill(np.vstack([[middle], rim]), colour(r, 50, 255, 1.4))
        start = end
    if r.random() < 0.3:
        pen.disc(*middle, radius * 0.5, pen.ground)


def _scatter(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    for _ in range(r.randint(20, 300)):
        at = x + wide * min(1, max(0, r.gauss(0.5, 0.2)))
        pen.disc(at, y + high * r.random(), r.randint(2, 6), r.choice(paints[:3]))


def _heat(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    count = r.randint(3, 16)
    for column in range(count):
        for row in range(count):
            cell = (x + column * wide / count, y + row * high / count, wide / count, high / count)
            pen.rect(*cell, pen.ground, 1, colour(r, 0, 255, 0.4))


def _gantt(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    count = r.randint(3, 16)
    for n in range(count):
        start, long = wide * r.uniform(0, 0.6), wide * r.uniform(0.1, 0.4)
        pen.rect(x + start, y + n * high / count, long, high / count * 0.6, thickness=1, fill=paints[n % 6])


def _mosaic(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    left, is_plain = x, r.random() < 0.3
    while left < x + wide * 0.98:
        column, top = min(wide * r.uniform(0.1, 0.35), x + wide - left), y
        for n in range(r.randint(2, 5)):
            part = min(high * r.uniform(0.1, 0.5), y + high - top)
            pen.rect(left, top, column, part, thickness=1, fill=None if is_plain else paints[n])
            top += part
        left += column


def _boxes(pen: Pen, r: random.Random, area: Area, paints: list[Colour]) -> None:
    x, y, wide, high = area
    count = r.randint(3, 16)
    for n in range(count):
        middle, half = x + (n + 0.5) * wide / count, wide / count * 0.3
        low, first, median, third, top = sorted(r.random() for _ in range(5))
        pen.rect(middle - half, y + high * first, 2 * half, high * (third - first), thickness=pen.thickness)
        pen.line([(middle, y + high * low), (middle, y + high * first)])
        pen.line([(middle, y + high * third), (middle, y + high * top)])
        pen.line([(middle - half, y + high * median), (middle + half, y + high * median)], thickness=2)


_KINDS: dict[str, Callable[[Pen, random.Random, Area, list[Colour]], None]] = {
    "bars": _bars,
    "lines": _lines,
    "pie": _pie,
    "scatter": _scatter,
    "heat": _heat,
    "gantt": _gantt,
    "mosaic": _mosaic,
    "boxes": _boxes,
}
