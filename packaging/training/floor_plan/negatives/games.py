"""Board games, seats, mazes."""

from __future__ import annotations

import math
import random

import numpy as np
from pen import Pixels, colour, phrase

from negatives.common import page, pastel


def board_game(r: random.Random) -> Pixels:
    """Squares around a middle, snakes and ladders, bingo, crosses on points, a track of fields."""
    pen = page(r)
    kind = r.choice(["ring", "ladders", "bingo", "mill", "track", "hex"])
    side = min(pen.width, pen.height) * 0.9
    x0, y0 = (pen.width - side) / 2, (pen.height - side) / 2
    if kind == "ring":
        count = r.randint(7, 12)
        cell = side / count
        for n in range(count):
            for x, y in ((n, 0), (n, count - 1), (0, n), (count - 1, n)):
                left, top = x0 + x * cell, y0 + y * cell
                pen.rect(left, top, cell, cell, thickness=pen.thickness, fill=r.choice([None, pastel(r, pen)]))
                if r.random() < 0.6:
                    pen.text(left + cell / 2, top + cell / 2, phrase(r, 1), cell / 7)
        pen.text(pen.width / 2, pen.height / 2, phrase(r, 1), side / 12, turns=0)
    elif kind in {"ladders", "bingo"}:
        count = 10 if kind == "ladders" else 5
        cell = side / count
        for n in range(count * count):
            x, y = x0 + (n % count) * cell, y0 + (n // count) * cell
            pen.rect(x, y, cell, cell, thickness=pen.thickness, fill=r.choice([None, pastel(r, pen)]))
            pen.text(x + cell / 2, y + cell / 2, str(count * count - n), cell * (0.2 if kind == "ladders" else 0.4))
        for _ in range(r.randint(4, 9) if kind == "ladders" else 0):
            ends = [(x0 + r.random() * side, y0 + r.random() * side) for _ in range(2)]
            pen.line(ends, colour(r), r.randint(3, 8))
    elif kind == "mill":
        for share in (0, 0.17, 0.34):
            inset = share * side
            pen.rect(x0 + inset, y0 + inset, side - 2 * inset, side - 2 * inset, thickness=pen.thickness + 1)
        for x, y, u, v in ((0.5, 0, 0.5, 0.34), (0.5, 0.66, 0.5, 1), (0, 0.5, 0.34, 0.5), (0.66, 0.5, 1, 0.5)):
            ends = [(x0 + x * side, y0 + y * side), (x0 + u * side, y0 + v * side)]
            pen.line(ends, thickness=pen.thickness + 1)
    elif kind == "track":
        for n in range(r.randint(20, 50)):
            turn, reach = n * 0.35, side * (0.08 + n * 0.008)
            x, y = pen.width / 2 + reach * math.cos(turn), pen.height / 2 + reach * math.sin(turn)
            pen.disc(x, y, side * 0.03, pastel(r, pen))
            pen.arc(x, y, side * 0.03)
            pen.text(x, y, str(n + 1), side * 0.02)
    else:
        cell = side / r.randint(6, 14)
        for row in range(int(side / cell / 0.87)):
            for column in range(int(side / cell)):
                x, y = x0 + (column + 0.5 * (row % 2)) * cell, y0 + row * cell * 0.87
                turns = np.radians(np.arange(30, 390, 60))
                corners = np.c_[x + cell * 0.57 * np.cos(turns), y + cell * 0.57 * np.sin(turns)]
                pen.fill(corners, r.choice([pen.ground, pastel(r, pen)]))
                pen.line(corners, thickness=pen.thickness, closed=True)
    return pen.pixels


def seating(r: random.Random) -> Pixels:
    """Rows of seats before a stage, tables in a hall, seats in a bus; numbered, without walls around rooms."""
    pen = page(r)
    kind = r.choice(["rows", "arcs", "tables", "bus", "class"])
    if kind in {"rows", "bus", "class"}:
        rows, columns = r.randint(4, 16), r.choice([4, 5]) if kind == "bus" else r.randint(5, 24)
        cell = min(pen.width * 0.9 / columns, pen.height * 0.75 / rows)
        x0 = (pen.width - columns * cell) / 2
        aisle = r.randint(1, columns - 1)
        for row in range(rows):
            for column in range(columns):
                x = x0 + column * cell + (cell * 0.5 if column >= aisle else 0)
                y = pen.height * 0.2 + row * cell
                size = cell * r.choice([0.6, 0.7])
                pen.rect(x, y, size, size, thickness=1, fill=r.choice([None, None, pastel(r, pen)]))
                if cell > 22:
                    text = phrase(r, 1) if kind == "class" else f"{'ABCDEFGHIJKLMNOP'[row]}{column + 1}"
                    pen.text(x + size / 2, y + size / 2, text, cell * 0.22)
    elif kind == "arcs":
        for row in range(r.randint(4, 12)):
            reach = pen.width * (0.15 + 0.03 * row)
            for turn in np.linspace(20, 160, 10 + 2 * row):
                x, y = (
                    pen.width / 2 + reach * math.cos(math.radians(turn)),
                    pen.height * 0.15 + reach * math.sin(math.radians(turn)),
                )
                pen.disc(x, y, pen.width * 0.009, r.choice([pen.ink, pastel(r, pen)]))
    else:
        for _ in range(r.randint(5, 20)):
            x, y, size = r.uniform(0.1, 0.9) * pen.width, r.uniform(0.25, 0.9) * pen.height, pen.width * 0.03
            pen.arc(x, y, size, thickness=pen.thickness)
            pen.text(x, y, str(r.randint(1, 40)), size * 0.7)
            for seat in range(8):
                turn = seat * math.pi / 4
                pen.arc(x + 1.5 * size * math.cos(turn), y + 1.5 * size * math.sin(turn), size * 0.25)
    pen.rect(pen.width * 0.3, pen.height * 0.05, pen.width * 0.4, pen.height * 0.07, thickness=2)
    pen.text(pen.width / 2, pen.height * 0.085, r.choice(["STAGE", "SCREEN", "Board", "FRONT", phrase(r, 1)]), 16)
    return pen.pixels


def maze(r: random.Random) -> Pixels:
    """One way through a grid of walls."""
    pen = page(r)
    columns = r.randint(8, 36)
    rows = max(4, int(columns * pen.height / pen.width))
    side = pen.width * 0.94 / columns
    open_between, seen, way = set(), {(0, 0)}, [(0, 0)]
    while way:
        x, y = way[-1]
        near = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
        new = [c for c in near if 0 <= c[0] < columns and 0 <= c[1] < rows and c not in seen]
        if not new:
            way.pop()
            continue
        step = r.choice(new)
        open_between.add(frozenset([(x, y), step]))
        seen.add(step)
        way.append(step)
    thick = r.randint(1, max(1, int(side * 0.4)))
    x0 = y0 = pen.width * 0.03
    for x in range(columns):
        for y in range(rows):
            left, top = x0 + x * side, y0 + y * side
            if x + 1 < columns and frozenset([(x, y), (x + 1, y)]) not in open_between:
                pen.line([(left + side, top), (left + side, top + side)], thickness=thick)
            if y + 1 < rows and frozenset([(x, y), (x, y + 1)]) not in open_between:
                pen.line([(left, top + side), (left + side, top + side)], thickness=thick)
    pen.rect(x0, y0, columns * side, rows * side, thickness=thick)
    return pen.pixels
