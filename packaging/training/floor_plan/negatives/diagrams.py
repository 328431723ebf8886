"""Boxes and lines with a meaning: organisations, flows, brackets, wireframes, technical drawings."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import numpy as np
from pen import Pen, Pixels, phrase

from negatives.common import page, pastel


def _node(pen: Pen, r: random.Random, x: float, y: float, wide: float, high: float, shape: str = "") -> None:
    shape = shape or r.choice(["box", "box", "box", "oval", "diamond"])
    fill = r.choice([pen.ground, pen.ground, pastel(r, pen)])
    if shape == "oval":
        pen.disc(x, y, wide / 2, fill, high / 2)
        pen.arc(x, y, wide / 2, thickness=pen.thickness, radius_y=high / 2)
    elif shape == "diamond":
        corners = [(x - wide / 2, y), (x, y - high * 0.7), (x + wide / 2, y), (x, y + high * 0.7)]
        pen.fill(corners, fill)
        pen.line(corners, thickness=pen.thickness, closed=True)
    else:
        pen.rect(x - wide / 2, y - high / 2, wide, high, thickness=pen.thickness, fill=fill)
    if r.random() < 0.85:
        pen.text(x, y, phrase(r, r.randint(1, 2)), min(high * 0.4, wide / 7))


def organisation(r: random.Random) -> Pixels:
    """A tree of boxes, from the top or from the left."""
    pen = page(r)
    widths = [1]
    for _ in range(r.randint(1, 4)):
        widths.append(min(9, widths[-1] * r.randint(1, 3) + 1))
    is_level = r.random() < 0.25
    rows = []
    for row, count in enumerate(widths):
        along, across = 0.08 + 0.88 * row / len(widths), [(n + 0.5) / count for n in range(count)]
        rows.append(
            [(along * pen.width, a * pen.height) if is_level else (a * pen.width, along * pen.height) for a in across]
        )
    for upper, lower in pairwise(rows):
        for x, y in lower:
            axis = 1 if is_level else 0
            above = min(upper, key=lambda node: abs(node[axis] - (x, y)[axis]))
            if is_level:
                middle = (above[0] + x) / 2
                pen.line([above, (middle, above[1]), (middle, y), (x, y)], thickness=pen.thickness)
            else:
                middle = (above[1] + y) / 2
                pen.line([above, (above[0], middle), (x, middle), (x, y)], thickness=pen.thickness)
    most = max(widths)
    wide = pen.width / len(widths) * 0.6 if is_level else pen.width / most * 0.8
    high = pen.height / most * 0.6 if is_level else pen.height / len(widths) * 0.4
    shape = "box" if r.random() < 0.7 else ""
    for row in rows:
        for x, y in row:
            _node(pen, r, x, y, wide, high, shape)
    return pen.pixels


def bracket(r: random.Random) -> Pixels:
    """A tournament, from one side or from both."""
    pen = page(r)
    teams, is_double = r.choice([4, 8, 16, 32]), r.random() < 0.4
    sides = (1, -1) if is_double else (1,)
    for side in sides:
        rounds = int(math.log2(teams)) + 1
        step = pen.width * (0.47 if is_double else 0.92) / rounds
        x = pen.width * 0.02 if side > 0 else pen.width * 0.98
        ys = np.linspace(pen.height * 0.08, pen.height * 0.95, teams)
        while len(ys):
            for y in ys:
                pen.line([(x, y), (x + side * step, y)], thickness=pen.thickness)
                if r.random() < 0.8:
                    size = min(13, pen.height / teams * 0.5)
                    pen.text(x + (3 if side > 0 else -step + 3), y - 7, phrase(r, 1), size, left=True)
            for upper, lower in zip(ys[::2], ys[1::2], strict=False):
                pen.line([(x + side * step, upper), (x + side * step, lower)], thickness=pen.thickness)
            if len(ys) == 1:
                break
            ys = (ys[::2] + ys[1::2]) / 2
            x += side * step
    pen.text(pen.width / 2, pen.height * 0.04, phrase(r, 3), 22)
    return pen.pixels


def flow(r: random.Random) -> Pixels:
    """Nodes joined at random: flow charts, class diagrams, networks, mind maps."""
    pen = page(r)
    kind = r.choice(["free", "free", "classes", "grid"])
    columns, rows = r.randint(2, 6), r.randint(2, 6)
    loose = 0 if kind == "grid" else 0.2
    places = [
        (
            pen.width * (x + 0.5 + r.uniform(-loose, loose)) / columns,
            pen.height * (y + 0.5 + r.uniform(-loose, loose)) / rows,
        )
        for x in range(columns)
        for y in range(rows)
        if r.random() < 0.8
    ]
    for _ in range(int(len(places) * r.uniform(0.7, 1.6))):
        one, other = r.choice(places), r.choice(places)
        if one != other:
            way = [one, (other[0], one[1]), other] if r.random() < 0.6 else [one, other]
            if r.random() < 0.5:
                pen.line(way, thickness=pen.thickness, dash=r.choice([0, 0, 8]))
            else:
                pen.arrow(way, thickness=pen.thickness)
    for x, y in places:
        wide, high = pen.width / columns * r.uniform(0.4, 0.8), pen.height / rows * r.uniform(0.3, 0.7)
        _node(pen, r, x, y, wide, high, "box" if kind == "classes" else "")
        if kind == "classes":
            for share in (0.25, 0.6):
                level = y - high / 2 + share * high
                pen.line([(x - wide / 2, level), (x + wide / 2, level)])
    return pen.pixels


def wireframe(r: random.Random) -> Pixels:
    """A web page or an app as boxes: crossed pictures, lines for text, buttons."""
    pen = page(r)
    y, margin = 0.0, pen.width * r.uniform(0.01, 0.06)
    while y < pen.height - 30:
        high = pen.height * r.uniform(0.05, 0.3)
        count = r.choice([1, 1, 2, 3, 4])
        wide = (pen.width - 2 * margin) / count
        for n in range(count):
            x = margin + n * wide
            inner = wide - margin * 0.6
            kind = r.choice(["picture", "text", "button", "empty", "list"])
            if kind != "text":
                pen.rect(x, y + 6, inner, high - 12, thickness=pen.thickness, fill=r.choice([None, pastel(r, pen)]))
            if kind == "picture":
                pen.line([(x, y + 6), (x + inner, y + high - 6)])
                pen.line([(x + inner, y + 6), (x, y + high - 6)])
            elif kind == "button":
                pen.text(x + inner / 2, y + high / 2, phrase(r, 1), min(16, high * 0.4))
            elif kind in {"text", "list"}:
                for level in np.arange(y + 16, y + high - 14, 14):
                    pen.rect(x + 8, level, inner * r.uniform(0.4, 0.9), 5, thickness=0, fill=pastel(r, pen))
        y += high
    if r.random() < 0.5:
        pen.rect(1, 1, pen.width - 3, pen.height - 3, thickness=pen.thickness)
    return pen.pixels


def technical(r: random.Random) -> Pixels:
    """A part of a machine or of a piece of furniture: views, circles, hatching, dimensions, a title block."""
    pen = page(r)
    for _ in range(r.randint(1, 4)):
        x, y = r.uniform(0.05, 0.6) * pen.width, r.uniform(0.1, 0.6) * pen.height
        wide, high = r.uniform(0.12, 0.35) * pen.width, r.uniform(0.1, 0.3) * pen.height
        pen.rect(x, y, wide, high, thickness=pen.thickness)
        kind = r.choice(["plate", "shelf", "turned", "frame"])
        if kind == "plate":
            for _ in range(r.randint(1, 6)):
                cx, cy, size = x + wide * r.random(), y + high * r.random(), min(wide, high) * r.uniform(0.05, 0.25)
                pen.arc(cx, cy, size, thickness=pen.thickness)
                pen.line([(cx - size * 1.4, cy), (cx + size * 1.4, cy)], dash=6)
                pen.line([(cx, cy - size * 1.4), (cx, cy + size * 1.4)], dash=6)
        elif kind == "shelf":
            for share in np.linspace(0, 1, r.randint(3, 7))[1:-1]:
                pen.line([(x, y + share * high), (x + wide, y + share * high)], thickness=pen.thickness)
        elif kind == "turned":
            steps = np.linspace(0, 1, r.randint(3, 8))
            half = [r.uniform(0.2, 0.5) * high for _ in steps]
            for a, b, size in zip(steps[:-1], steps[1:], half, strict=False):
                pen.rect(x + a * wide, y + high / 2 - size, (b - a) * wide, 2 * size, thickness=pen.thickness)
            pen.line([(x - 20, y + high / 2), (x + wide + 20, y + high / 2)], dash=8)
        else:
            inset = min(wide, high) * r.uniform(0.05, 0.2)
            pen.rect(x + inset, y + inset, wide - 2 * inset, high - 2 * inset, thickness=pen.thickness)
        pen.arrow([(x, y - 16), (x + wide, y - 16)], thickness=1, head=5)
        pen.text(x + wide / 2, y - 24, str(r.randint(10, 999)), 11)
        pen.line([(x, y), (x, y - 22)])
        pen.line([(x + wide, y), (x + wide, y - 22)])
    if r.random() < 0.5:
        pen.rect(10, 10, pen.width - 20, pen.height - 20, thickness=2)
        for n in range(4):
            pen.rect(pen.width - 210, pen.height - 110 + n * 25, 200, 25)
            pen.text(pen.width - 205, pen.height - 97 + n * 25, phrase(r, 2), 11, left=True)
    return pen.pixels
