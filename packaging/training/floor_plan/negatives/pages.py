"""Pages, posters, music, ruled paper, comics, codes, patterns, sketches."""

from __future__ import annotations

import random

import cv2
import numpy as np
from pen import BLACK, WHITE, Pixels, colour, phrase, running_text
from surfaces import backdrop

from negatives.common import cells, page, pastel


def text_page(r: random.Random) -> Pixels:
    """One to three columns with headings, boxes, formulas."""
    pen = page(r, ground=r.choice([WHITE, WHITE, (240, 248, 252), None]))
    columns, size = r.choice([1, 1, 2, 3]), r.randint(9, 20)
    for column in range(columns):
        y, x, wide = pen.height * 0.06, pen.width * (0.06 + 0.9 * column / columns), pen.width * 0.86 / columns
        while y < pen.height * 0.95:
            kind = r.random()
            if kind < 0.08:
                pen.text(x, y + size, phrase(r, 3), size * 1.6, left=True)
                y += size * 2.4
            elif kind < 0.12:
                high = r.uniform(0.05, 0.2) * pen.height
                pen.rect(x, y, wide, high, fill=r.choice([None, pastel(r, pen)]))
                y += high + size
            elif kind < 0.2:
                formula = f"{r.choice('xyab')} = {r.randint(2, 9)} {r.choice('xyab')} + f({r.choice('xyab')})"
                pen.text(x + wide / 2, y, formula, size * 1.2)
                y += size * 2.2
            else:
                pen.text(x, y, running_text(r, max(1, int(wide / size / 2.6))), size, left=True)
                y += size * 1.45
    return pen.pixels


def music(r: random.Random) -> Pixels:
    """Staves with notes, bar lines and words."""
    pen = page(r, ground=r.choice([WHITE, WHITE, (235, 245, 250)]))
    gap = r.uniform(0.006, 0.014) * pen.width
    y = pen.height * 0.12
    pen.text(pen.width / 2, pen.height * 0.05, phrase(r, 3), gap * 3)
    while y < pen.height * 0.93:
        x0, x1 = pen.width * 0.05, pen.width * 0.95
        for line in range(5):
            pen.line([(x0, y + line * gap), (x1, y + line * gap)])
        for bar in range(r.randint(3, 6) + 1):
            x = x0 + (x1 - x0) * bar / 5
            pen.line([(min(x, x1), y), (min(x, x1), y + 4 * gap)], thickness=r.choice([1, 1, 2]))
        x = x0 + 5 * gap
        while x < x1 - gap:
            at = y + gap * r.uniform(-1, 5)
            pen.disc(x, at, gap * 0.6, pen.ink, gap * 0.45)
            up = r.choice([-1, 1])
            stem = x + gap * 0.55 * -up
            pen.line([(stem, at), (stem, at + up * gap * 3.2)])
            if r.random() < 0.3:
                pen.line([(stem, at + up * gap * 3.2), (stem + gap * 2.5, at + up * gap * 3.0)], thickness=gap * 0.4)
            x += gap * r.uniform(2, 5)
        if r.random() < 0.5:
            pen.text(x0, y + gap * 7, running_text(r, 8), gap * 1.3, left=True)
        y += gap * r.choice([9, 11, 14])
    return pen.pixels


def ruled_paper(r: random.Random) -> Pixels:
    """Lined, squared or dotted, with some writing."""
    pen = page(r, ground=r.choice([WHITE, (240, 250, 252), (225, 245, 250)]))
    gap, paint = r.uniform(0.015, 0.05) * pen.width, r.choice([(230, 200, 170), (200, 200, 200), (160, 160, 220)])
    kind = r.choice(["lines", "squares", "dots"])
    for y in np.arange(gap, pen.height, gap):
        if kind == "dots":
            for x in np.arange(gap, pen.width, gap):
                pen.disc(x, y, 1.2, paint)
        else:
            pen.line([(0, y), (pen.width, y)], paint)
    if kind == "squares":
        for x in np.arange(gap, pen.width, gap):
            pen.line([(x, 0), (x, pen.height)], paint)
    if r.random() < 0.5:
        pen.line([(pen.width * 0.12, 0), (pen.width * 0.12, pen.height)], (150, 150, 240), 2)
    ink = r.choice([BLACK, (160, 60, 20), (90, 90, 90)])
    for n in range(r.randint(0, 18)):
        pen.text(pen.width * 0.14, gap * (2 * n + 1.5), running_text(r, r.randint(2, 6)), gap * 0.8, ink, left=True)
    for _ in range(r.randint(0, 4)):
        x, y, size = r.uniform(0.2, 0.8) * pen.width, r.uniform(0.2, 0.8) * pen.height, r.uniform(1, 5) * gap
        if r.random() < 0.5:
            pen.arc(x, y, size, colour=ink)
        else:
            pen.line([(x, y), (x + size, y + size * r.uniform(-1, 1)), (x + size * 0.5, y + size)], ink, closed=True)
    return pen.pixels


def poster(r: random.Random) -> Pixels:
    """Shapes, pictures and large words."""
    pen = page(r, ground=colour(r) if r.random() < 0.6 else None)
    if r.random() < 0.5:
        pen.pixels[:] = backdrop(r, pen.width, pen.height)
    for _ in range(r.randint(2, 14)):
        x, y, size, paint = (
            r.uniform(0, pen.width),
            r.uniform(0, pen.height),
            r.uniform(0.05, 0.4) * pen.width,
            colour(r),
        )
        kind = r.random()
        if kind < 0.3:
            pen.disc(x, y, size, paint, size * r.uniform(0.3, 1))
        elif kind < 0.55:
            pen.rect(x - size, y - size * 0.3, 2 * size, size * 0.6, paint, r.choice([0, 4]), colour(r))
        elif kind < 0.8:
            pen.fill([(x + r.gauss(0, size), y + r.gauss(0, size)) for _ in range(r.randint(3, 7))], paint)
        else:
            pen.line([(x + r.gauss(0, size), y + r.gauss(0, size)) for _ in range(5)], paint, r.randint(1, 12))
    for _ in range(r.randint(1, 6)):
        size = pen.width * r.uniform(0.02, 0.12)
        ink = r.choice([pen.ink, WHITE, colour(r)])
        pen.text(pen.width * r.uniform(0.3, 0.7), pen.height * r.random(), phrase(r, r.randint(1, 3)), size, ink)
    return pen.pixels


def comic(r: random.Random) -> Pixels:
    """Panels with figures, pictures and balloons."""
    pen = page(r)
    gap = r.uniform(3, 14)
    is_sketched = r.random() < 0.5
    for x0, y0, x1, y1 in cells(r, (gap, gap, pen.width - gap, pen.height - gap), r.randint(2, 3), 0.15):
        x, y, wide, high = x0 + gap / 2, y0 + gap / 2, x1 - x0 - gap, y1 - y0 - gap
        if r.random() < 0.4:
            pen.paste(cv2.resize(backdrop(r, 200, 200), (max(2, int(wide)), max(2, int(high)))), x, y)
        elif is_sketched:
            for _ in range(r.randint(5, 60)):
                at = np.array([x + wide * r.random(), y + high * r.random()])
                stroke = np.cumsum([[r.gauss(0, 0.04) * wide, r.gauss(0, 0.04) * high] for _ in range(5)], 0) + at
                pen.line(np.clip(stroke, (x, y), (x + wide, y + high)), thickness=r.randint(1, 3))
        for _ in range(r.randint(0, 5)):
            a, b, size = (
                x + wide * r.uniform(0.2, 0.8),
                y + high * r.uniform(0.4, 0.8),
                min(wide, high) * r.uniform(0.05, 0.2),
            )
            pen.disc(a, b, size, pastel(r, pen))
            pen.arc(a, b, size, thickness=2)
            pen.line([(a, b), (a, b + 2 * size)], thickness=3)
        if r.random() < 0.6:
            pen.disc(x + wide * 0.4, y + high * 0.15, wide * 0.3, WHITE, high * 0.1)
            pen.arc(x + wide * 0.4, y + high * 0.15, wide * 0.3, colour=BLACK, thickness=2, radius_y=high * 0.1)
            pen.text(x + wide * 0.4, y + high * 0.15, phrase(r, 2), wide * 0.06, BLACK)
        pen.rect(x, y, wide, high, thickness=r.randint(1, 5))
    return pen.pixels


def codes(r: random.Random) -> Pixels:
    """QR-like squares and bar codes."""
    pen = page(r, 300, 800)
    count = r.randint(21, 45)
    side = min(pen.width, pen.height) * 0.8 / count
    x0, y0, is_square = pen.width * 0.1, pen.height * 0.1, r.random() < 0.6
    for column in range(count):
        for row in range(count if is_square else 1):
            if r.random() < 0.5:
                high = side if is_square else pen.height * 0.5
                pen.rect(x0 + column * side, y0 + row * side, side, high, thickness=0, fill=pen.ink)
    if is_square:
        for column, row in ((0, 0), (0, count - 7), (count - 7, 0)):
            for inset, paint in ((0, pen.ink), (1, pen.ground), (2, pen.ink)):
                x, y = x0 + (column + inset) * side, y0 + (row + inset) * side
                pen.rect(x, y, (7 - 2 * inset) * side, (7 - 2 * inset) * side, thickness=0, fill=paint)
    pen.text(pen.width / 2, pen.height * 0.95, phrase(r, 3), 18)
    return pen.pixels


def sketch(r: random.Random) -> Pixels:
    """Points and lines, graphs of functions, cubes."""
    pen = page(r, 350, 900)
    side, kind = min(pen.width, pen.height), r.randint(0, 2)
    if kind == 0:
        points = [(r.uniform(0.1, 0.9) * pen.width, r.uniform(0.1, 0.9) * pen.height) for _ in range(r.randint(3, 9))]
        for _ in range(r.randint(3, 14)):
            pen.line(r.sample(points, 2), thickness=pen.thickness)
        for x, y in points:
            pen.disc(x, y, side * r.choice([0.008, 0.03]), r.choice([pen.ink, pastel(r, pen)]))
            pen.text(x + side * 0.04, y - side * 0.03, r.choice("ABCPQxy"), side * 0.05)
    elif kind == 1:
        pen.arrow([(pen.width * 0.05, pen.height * 0.8), (pen.width * 0.95, pen.height * 0.8)], thickness=pen.thickness)
        pen.arrow([(pen.width * 0.2, pen.height * 0.95), (pen.width * 0.2, pen.height * 0.05)], thickness=pen.thickness)
        xs = np.linspace(0.1, 0.9, 60)
        for _ in range(r.randint(1, 3)):
            ys = 0.5 + 0.3 * np.sin(xs * r.uniform(2, 20) + r.random()) * xs ** r.choice([0, 1, 2])
            pen.line(np.c_[xs * pen.width, ys * pen.height], colour(r), 2)
    else:
        for _ in range(r.randint(1, 5)):
            x, y, size = r.uniform(0.1, 0.6) * pen.width, r.uniform(0.2, 0.7) * pen.height, side * r.uniform(0.1, 0.3)
            deep = size * 0.4
            pen.rect(x, y, size, size, thickness=pen.thickness, fill=pastel(r, pen) if r.random() < 0.4 else None)
            pen.rect(x + deep, y - deep, size, size, thickness=pen.thickness)
            for across, down in ((0, 0), (size, 0), (0, size), (size, size)):
                ends = [(x + across, y + down), (x + across + deep, y + down - deep)]
                pen.line(ends, thickness=pen.thickness)
    return pen.pixels


def pattern(r: random.Random) -> Pixels:
    """Bricks, quilts, tiles, facades with windows, shelves, keyboards, circuit boards."""
    pen = page(r)
    kind = r.choice(["brick", "quilt", "tile", "facade", "shelf", "keys", "board"])
    size, base = r.uniform(0.04, 0.14) * pen.width, colour(r, 60, 230)
    for row in range(int(pen.height / size) + 2):
        for column in range(-1, int(pen.width / size) + 2):
            x, y = column * size, row * size
            b, g, red = (int(min(255, max(0, c + r.gauss(0, 15)))) for c in base)
            shade = (b, g, red)
            if kind == "brick":
                x = (column + 0.5 * (row % 2)) * size
                pen.rect(x, y * 0.5, size, size * 0.5, pen.ground, max(1, size * 0.06), shade)
            elif kind == "quilt":
                pen.rect(x, y, size, size, thickness=0, fill=colour(r))
                pen.fill([(x, y), (x + size, y), (x, y + size)], colour(r))
            elif kind == "tile":
                pen.rect(x, y, size, size, thickness=pen.thickness, fill=shade)
                pen.arc(x + size / 2, y + size / 2, size * 0.3)
            elif kind == "facade":
                pen.rect(x + size * 0.2, y + size * 0.15, size * 0.6, size * 0.7, thickness=pen.thickness, fill=shade)
                pen.line([(x + size / 2, y + size * 0.15), (x + size / 2, y + size * 0.85)])
                pen.line([(x + size * 0.2, y + size / 2), (x + size * 0.8, y + size / 2)])
            elif kind == "shelf":
                pen.line([(0, y), (pen.width, y)], thickness=4)
                wide = size * r.uniform(0.15, 0.4)
                pen.rect(x + wide, y + size * 0.2, wide, size * 0.8, thickness=1, fill=colour(r))
            elif kind == "keys":
                left = x + size * 0.3 * (row % 3)
                pen.rect(
                    left, y, size * r.choice([0.9, 0.9, 1.35]), size * 0.9, thickness=pen.thickness, fill=pen.ground
                )
                pen.text(left + size * 0.4, y + size * 0.45, r.choice("QWERTYUIOPASDF123"), size * 0.4)
            elif r.random() < 0.5:
                bend = size * r.choice([0, 1])
                pen.line([(x, y), (x + bend, y + size), (x + size * 2, y + size * r.choice([1, 2]))], base, 3)
                pen.disc(x, y, size * 0.1, pen.ink)
    return pen.pixels
