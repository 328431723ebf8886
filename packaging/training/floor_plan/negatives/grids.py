"""Everything made of cells: treemaps, crosswords, puzzles, tables, forms, calendars, timetables, games, seats."""

from __future__ import annotations

import math
import random

import numpy as np
from pen import BLACK, WHITE, Pixels, colour, phrase

from negatives.common import cells, page, pastel

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def mondrian(r: random.Random) -> Pixels:
    """Areas of colour between thick bars."""
    pen = page(r)
    bar = r.randint(3, 22)
    for x0, y0, x1, y1 in cells(r, (0, 0, pen.width, pen.height), r.randint(2, 6)):
        paint = r.choice([pen.ground, pen.ground, pen.ground, (30, 30, 210), (200, 60, 20), (0, 220, 250), colour(r)])
        pen.rect(x0, y0, x1 - x0, y1 - y0, thickness=bar, fill=paint)
    return pen.pixels


def treemap(r: random.Random) -> Pixels:
    """Shares of a whole as nested, labelled rectangles."""
    pen = page(r)
    palette = [colour(r, 60, 245, r.uniform(0.6, 1.5)) for _ in range(r.randint(1, 8))]
    gap, edge = r.choice([0, 0, 1, 2, 4]), r.choice([pen.ground, pen.ink, WHITE, BLACK])
    inset = r.uniform(0, 0.08) * pen.width
    area = (inset, inset * 1.4, pen.width - inset, pen.height - inset)
    is_labelled, is_outlined = r.random() < 0.75, r.random() < 0.35
    for n, (x0, y0, x1, y1) in enumerate(cells(r, area, r.randint(3, 7), r.uniform(0.15, 0.4))):
        fill = None if is_outlined else palette[(n * 3 // r.randint(1, 4)) % len(palette)]
        pen.rect(x0 + gap, y0 + gap, x1 - x0 - 2 * gap, y1 - y0 - 2 * gap, edge, pen.thickness, fill)
        size = min(18, (x1 - x0) / 7, (y1 - y0) / 3)
        if is_labelled and size > 5:
            ink = r.choice([BLACK, WHITE]) if fill else pen.ink
            is_corner = r.random() < 0.5
            x, y = (x0 + gap + 4, y0 + gap + size) if is_corner else ((x0 + x1) / 2, (y0 + y1) / 2)
            pen.text(x, y, phrase(r, r.randint(1, 2)), size, ink, left=is_corner)
            if r.random() < 0.5:
                pen.text(x, y + size * 1.2, f"{r.randint(1, 99)} %", size * 0.8, ink, left=is_corner)
    if inset > 20:
        pen.text(pen.width / 2, inset * 0.7, phrase(r, 4), min(26, inset * 0.5))
    return pen.pixels


def puzzle(r: random.Random) -> Pixels:
    """Sudoku, word search, nonogram, chess board, pixel art."""
    pen = page(r)
    count, kind = r.randint(7, 24), r.choice(["sudoku", "search", "nonogram", "chess", "pixel"])
    side = min(pen.width, pen.height) * r.uniform(0.7, 0.95) / count
    x0, y0 = (pen.width - count * side) / 2, (pen.height - count * side) / 2
    for row in range(count):
        for column in range(count):
            x, y = x0 + column * side, y0 + row * side
            if kind == "pixel":
                pen.rect(x, y, side, side, thickness=0, fill=colour(r) if r.random() < 0.5 else pen.ground)
            elif kind == "chess":
                pen.rect(x, y, side, side, thickness=0, fill=pen.ink if (row + column) % 2 else pen.ground)
            else:
                is_black = kind == "nonogram" and r.random() < 0.3
                pen.rect(x, y, side, side, thickness=pen.thickness, fill=pen.ink if is_black else None)
                if kind == "search" or (kind == "sudoku" and r.random() < 0.35):
                    sign = r.choice("ABCDEFGHIKLMNOPRSTU") if kind == "search" else str(r.randint(1, 9))
                    pen.text(x + side / 2, y + side / 2, sign, side * 0.6)
    if kind == "sudoku":
        for n in range(0, count + 1, 3):
            pen.line([(x0 + n * side, y0), (x0 + n * side, y0 + count * side)], thickness=4)
            pen.line([(x0, y0 + n * side), (x0 + count * side, y0 + n * side)], thickness=4)
    return pen.pixels


def crossword(r: random.Random) -> Pixels:
    """Blocked or open grids, numbered, often with clues beside."""
    pen = page(r)
    count = r.randint(9, 23)
    has_clues = r.random() < 0.6
    side = min(pen.width * (0.6 if has_clues else 0.92), pen.height * 0.85) / count
    x0, y0 = pen.width * 0.04, pen.height * 0.1
    black = np.array([[r.random() < 0.18 for _ in range(count)] for _ in range(count)])
    is_open = r.random() < 0.45
    if is_open:
        black[:] = True
        for _ in range(r.randint(8, 24)):
            length, row, column = r.randint(3, 10), r.randint(0, count - 1), r.randint(0, count - 1)
            if r.random() < 0.5:
                black[row, column : column + length] = False
            else:
                black[row : row + length, column] = False
    elif r.random() < 0.7:
        black |= black[::-1, ::-1]
    number = 1
    for row in range(count):
        for column in range(count):
            x, y = x0 + column * side, y0 + row * side
            if black[row, column]:
                if not is_open:
                    pen.rect(x, y, side, side, thickness=1, fill=pen.ink)
                continue
            pen.rect(x, y, side, side, thickness=pen.thickness)
            if r.random() < 0.25:
                pen.text(x + 2, y + side * 0.22, str(number), max(6, side * 0.28), left=True)
                number += 1
            elif r.random() < 0.15:
                pen.text(x + side / 2, y + side / 2, r.choice("AEIORSTLN"), side * 0.6)
    pen.text(pen.width / 2, y0 * 0.5, phrase(r, 2), y0 * 0.4)
    if has_clues:
        for n in range(int(pen.height * 0.85 / 18)):
            pen.text(x0 + count * side + 16, y0 + n * 18, f"{n + 1}. {phrase(r, 3)}", 11, left=True)
    return pen.pixels


def table(r: random.Random) -> Pixels:
    """Ruled fully, by rows, by bands, or under the head only; with empty and merged cells."""
    pen = page(r)
    columns, rows = r.randint(2, 12), r.randint(4, 30)
    rule = r.choice(["full", "full", "rows", "head", "bands"])
    x0, y0, wide, high = pen.width * r.uniform(0.02, 0.1), pen.height * r.uniform(0.05, 0.2), 0.86, 0.78
    xs = np.cumsum([0, *(r.uniform(0.3, 1) if r.random() < 0.8 else 0.5 for _ in range(columns))])
    ys = np.cumsum([0, *(1 if r.random() < 0.8 else r.uniform(1, 3) for _ in range(rows))])
    xs, ys = x0 + xs * pen.width * wide / xs[-1], y0 + ys * pen.height * high / ys[-1]
    pen.text(pen.width / 2, y0 / 2, phrase(r, 4), min(26, y0 * 0.6))
    head, empty, merged = pastel(r, pen), r.random() * 0.7, r.random() * 0.3
    for row in range(rows):
        if row == 0 or (rule == "bands" and row % 2):
            pen.rect(xs[0], ys[row], xs[-1] - xs[0], ys[row + 1] - ys[row], thickness=0, fill=head)
        for column in range(columns):
            width, height = xs[column + 1] - xs[column], ys[row + 1] - ys[row]
            if r.random() < 0.05:
                pen.rect(xs[column], ys[row], width, height, thickness=0, fill=pastel(r, pen))
            if r.random() > empty:
                text = r.choice([phrase(r, 1), str(r.randint(0, 9999)), f"{r.randint(7, 16)}:{r.randint(0, 59):02}"])
                size = min(14, height * 0.5, width / 6)
                pen.text(xs[column] + 4, ys[row] + height / 2, text, size, left=True)
            if rule == "full" and r.random() >= merged:
                pen.line([(xs[column], ys[row]), (xs[column], ys[row + 1])], thickness=pen.thickness)
            if rule in {"full", "rows"} and r.random() >= merged:
                pen.line([(xs[column], ys[row]), (xs[column + 1], ys[row])], thickness=pen.thickness)
    if rule != "bands":
        pen.rect(xs[0], ys[0], xs[-1] - xs[0], ys[-1] - ys[0], thickness=pen.thickness)
    return pen.pixels


def form(r: random.Random) -> Pixels:
    """Boxes to fill in, boxes to tick, lines to write on."""
    pen = page(r)
    y, is_tight, wide = pen.height * 0.06, r.random() < 0.6, pen.width * 0.9
    x0 = pen.width * 0.05
    pen.text(pen.width / 2, y, phrase(r, 3), 24)
    y += 40
    while y < pen.height - 50:
        kind, count = r.random(), r.randint(1, 5)
        gap = 0 if is_tight else 8
        if kind < 0.4:
            high = r.randint(24, 60)
            for n in range(count):
                x = x0 + n * wide / count
                pen.rect(x, y, wide / count - gap, high, thickness=pen.thickness)
                pen.text(x + 4, y + 9, phrase(r, 2), 10, left=True)
            y += high + gap
        elif kind < 0.6:
            for n in range(count):
                x = pen.width * (0.06 + n * 0.18)
                pen.rect(x, y + 4, 13, 13)
                pen.text(x + 18, y + 10, phrase(r, 1), 12, left=True)
            y += 28
        elif kind < 0.7:
            pen.rect(x0, y, wide, 24, thickness=0, fill=pastel(r, pen))
            pen.text(x0 + 8, y + 12, phrase(r, 3), 14, left=True)
            y += 28
        elif kind < 0.8:
            high = r.randint(50, 150)
            pen.rect(x0, y, wide, high, thickness=pen.thickness)
            pen.text(x0 + 8, y + 10, phrase(r, 2), 11, left=True)
            y += high + 8
        else:
            pen.text(x0, y + 10, phrase(r, 2), 13, left=True)
            pen.line([(pen.width * 0.3, y + 18), (pen.width * 0.95, y + 18)])
            y += 30
    return pen.pixels


def timetable(r: random.Random) -> Pixels:
    """A week of lessons as blocks of different lengths."""
    pen = page(r)
    columns = r.choice([5, 6, 7])
    x0, y0, wide, row = pen.width * 0.12, pen.height * 0.1, pen.width * 0.85 / columns, pen.height * 0.085
    for column in range(columns):
        x, y = x0 + column * wide, y0
        pen.text(x + wide / 2, y0 - 14, _DAYS[column], 14)
        while y < pen.height * 0.93:
            high = min(row * r.choice([0.5, 1, 1, 1.5, 2]), pen.height * 0.95 - y)
            pen.rect(x, y, wide, high, thickness=pen.thickness, fill=r.choice([None, pastel(r, pen)]))
            if r.random() < 0.85:
                pen.text(x + wide / 2, y + high / 2, phrase(r, r.randint(1, 2)), min(14, wide / 8))
            if r.random() < 0.3:
                pen.text(x + wide / 2, y + high / 2 + 15, f"Room {r.randint(100, 320)}", min(11, wide / 9))
            y += high
    for n in range(10):
        pen.text(6, y0 + n * row + 8, f"{8 + n}:{r.choice([0, 15, 30]):02}", 12, left=True)
    return pen.pixels


def calendar(r: random.Random) -> Pixels:
    """A month, a quarter or a year."""
    pen = page(r)
    months = r.choice([1, 1, 4, 12])
    columns = 1 if months == 1 else r.choice([2, 3, 4])
    rows = math.ceil(months / columns)
    for month in range(months):
        x0, y0 = (month % columns) * pen.width / columns + 10, (month // columns) * pen.height / rows + 10
        wide, high = pen.width / columns - 20, pen.height / rows - 20
        pen.text(
            x0 + wide / 2,
            y0 + high * 0.06,
            r.choice(["January", "March", "June", "Enero", "Mai", "septembre"]),
            high * 0.06,
        )
        first, cell = r.randint(0, 6), (wide / 7, high * 0.85 / 6)
        for n in range(42):
            x, y = x0 + (n % 7) * cell[0], y0 + high * 0.14 + (n // 7) * cell[1]
            if months == 1 or r.random() < 0.1:
                fill = pastel(r, pen) if r.random() < 0.1 else None
                pen.rect(x, y, *cell, thickness=pen.thickness if months == 1 else 1, fill=fill)
            if 0 <= n - first < 31:
                pen.text(x + wide / 28, y + high * 0.03, str(n - first + 1), high * 0.03)
            if months == 1 and r.random() < 0.3:
                pen.text(x + wide / 14, y + high * 0.08, phrase(r, 1), high * 0.018)
    return pen.pixels
