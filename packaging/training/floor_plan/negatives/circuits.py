"""Circuits: parts on a grid, and boards whose long runs and loops look like walls."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from pen import Pen, Pixels, phrase

from negatives.common import page

_MARKS = ("R", "C", "L", "D", "Q", "K", "S", "F", "U", "IC", "X", "J")


def circuit(r: random.Random) -> Pixels:
    """Parts of electric circuits on a grid, some with chips."""
    pen = page(r)
    step = r.uniform(0.04, 0.1) * pen.width
    columns, rows = int(pen.width / step), int(pen.height / step)
    for _ in range(int(columns * rows * r.uniform(0.2, 0.7))):
        x, y = r.randint(0, columns - 1), r.randint(0, rows - 1)
        start = np.array([step * (x + 0.5), step * (y + 0.5)])
        is_upright = r.random() < 0.5
        end = start + (np.array([0, step]) if is_upright else np.array([step, 0]))
        _part(pen, r, start, end, is_upright=is_upright)
        if r.random() < 0.3:
            middle = (start + end) / 2
            name = r.choice("RCLDQU") + str(r.randint(1, 40))
            pen.text(middle[0] + step * 0.3, middle[1] - step * 0.25, name, step * 0.2)
        if r.random() < 0.2:
            pen.disc(*start, 3 + pen.thickness, pen.ink)
    for _ in range(r.randint(0, 4)):
        _chip(pen, r, step)
    return pen.pixels


def _part(pen: Pen, r: random.Random, start: np.ndarray, end: np.ndarray, *, is_upright: bool) -> None:
    step = float(np.abs(end - start).max())
    middle, kind = (start + end) / 2, r.random()
    if kind < 0.65 or kind >= 0.75:
        pen.line([start, end], thickness=pen.thickness)
    if 0.5 <= kind < 0.65:
        half = (step * 0.15, step * 0.3) if is_upright else (step * 0.3, step * 0.15)
        pen.rect(
            middle[0] - half[0], middle[1] - half[1], 2 * half[0], 2 * half[1], thickness=pen.thickness, fill=pen.ground
        )
    elif 0.65 <= kind < 0.75:
        share = np.linspace(0, 1, 9)[:, None]
        sway = np.array([0, 0, 1, -1, 1, -1, 1, 0, 0])[:, None] * step * 0.15
        across = np.array([1, 0]) if is_upright else np.array([0, 1])
        pen.line(start + (end - start) * share + sway * across, thickness=pen.thickness)
    elif 0.75 <= kind < 0.85:
        along = np.array([0, step * 0.06]) if is_upright else np.array([step * 0.06, 0])
        across = along[::-1] * 3
        pen.rect(
            middle[0] - step * 0.06, middle[1] - step * 0.06, step * 0.12, step * 0.12, thickness=0, fill=pen.ground
        )
        for sign in (-1, 1):
            pen.line([middle + sign * along - across, middle + sign * along + across], thickness=pen.thickness)
    elif kind >= 0.85:
        pen.disc(*middle, step * 0.25, pen.ground)
        pen.arc(*middle, step * 0.25, thickness=pen.thickness)
        pen.text(*middle, r.choice("VAM+~"), step * 0.25)


def _chip(pen: Pen, r: random.Random, step: float) -> None:
    x, y = r.uniform(0.1, 0.7) * pen.width, r.uniform(0.1, 0.7) * pen.height
    wide, high = step * r.uniform(1.5, 4), step * r.uniform(1.5, 5)
    pen.rect(x, y, wide, high, thickness=pen.thickness, fill=pen.ground)
    pen.text(x + wide / 2, y + high / 2, f"U{r.randint(1, 20)}", step * 0.3)
    for at in np.arange(step * 0.25, high, step * 0.5):
        pen.line([(x - step * 0.4, y + at), (x, y + at)], thickness=pen.thickness)
        pen.line([(x + wide, y + at), (x + wide + step * 0.4, y + at)], thickness=pen.thickness)
        pen.text(x + step * 0.2, y + at, str(r.randint(1, 40)), step * 0.18)


def wiring(r: random.Random) -> Pixels:
    """A board: blocks with pins, joined by long runs with corners; rails, loops, parts in the runs, thick or thin."""
    pen = page(r)
    line = r.choice([1, 2, 3, 4, 5, 7])
    step = max(line * 4, r.uniform(0.02, 0.05) * pen.width)
    columns, rows = int(pen.width / step) - 1, int(pen.height / step) - 1
    blocks = [_block(pen, r, step, columns, rows, line) for _ in range(r.randint(2, 14))]
    for _ in range(r.randint(1, 3) if r.random() < 0.5 else 0):
        y = step * r.randint(1, rows)
        pen.line([(step, y), (step * columns, y)], thickness=line)
    ends = [point for block in blocks for point in block]
    for _ in range(r.randint(len(blocks), 4 * len(blocks))):
        start, end = r.choice(ends), r.choice(ends)
        if r.random() < 0.2:
            end = step * r.randint(1, columns), step * r.randint(1, rows)
        _run(pen, r, _corners(r, start, end, step), step, line)
    if r.random() < 0.3:
        pen.rect(4, 4, pen.width - 8, pen.height - 8, thickness=line)
    if r.random() < 0.4:
        pen.text(pen.width / 2, pen.height - step * 0.6, phrase(r, 3), step * 0.6)
    return pen.pixels


def _block(pen: Pen, r: random.Random, step: float, columns: int, rows: int, line: int) -> list[tuple[float, float]]:
    """A block somewhere; the outer ends of its pins."""
    wide, high = r.randint(1, 6), r.randint(1, 6)
    x, y = step * r.randint(1, max(1, columns - wide)), step * r.randint(1, max(1, rows - high))
    pen.rect(x, y, wide * step, high * step, thickness=line, fill=pen.ground)
    if r.random() < 0.8:
        pen.text(x + wide * step / 2, y + high * step / 2, f"{r.choice(_MARKS)}{r.randint(1, 60)}", step * 0.6)
    pins: list[tuple[float, float]] = []
    for n in range(high + 1):
        pins += [(x - step / 2, y + n * step), (x + (wide + 0.5) * step, y + n * step)]
    for n in range(wide + 1):
        pins += [(x + n * step, y - step / 2), (x + n * step, y + (high + 0.5) * step)]
    chosen = r.sample(pins, r.randint(1, len(pins)))
    for px, py in chosen:
        inner = min(max(px, x), x + wide * step), min(max(py, y), y + high * step)
        pen.line([inner, (px, py)], thickness=max(1, line - 1))
    return chosen


def _corners(
    r: random.Random, start: tuple[float, float], end: tuple[float, float], step: float
) -> list[tuple[float, float]]:
    """Level and upright pieces from one end to the other."""
    if r.random() < 0.5:
        middle = start[0] + step * round((end[0] - start[0]) * r.random() / step)
        return [start, (middle, start[1]), (middle, end[1]), end]
    middle = start[1] + step * round((end[1] - start[1]) * r.random() / step)
    return [start, (start[0], middle), (end[0], middle), end]


def _run(pen: Pen, r: random.Random, corners: Sequence[tuple[float, float]], step: float, line: int) -> None:
    pen.line(corners, thickness=line)
    for corner in corners:
        if r.random() < 0.3:
            pen.disc(*corner, line + 2, pen.ink)
    for a, b in pairwise(corners):
        one, other = np.array(a), np.array(b)
        length = float(np.abs(other - one).max())
        if length > 3 * step and r.random() < 0.5:
            middle, along = (one + other) / 2, (other - one) / length * step / 2
            pen.line([middle - along, middle + along], pen.ground, line + 2)
            _part(pen, r, middle - along, middle + along, is_upright=abs(a[0] - b[0]) < 1)
