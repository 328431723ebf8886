"""Places from above that are no buildings' insides: streets, lines of transport, courts, car parks, plots."""

from __future__ import annotations

import math
import random

import numpy as np
from pen import WHITE, Colour, Pen, Pixels, colour, phrase

from negatives.common import page, pastel

_GROUNDS: tuple[Colour, ...] = ((230, 238, 240), (235, 235, 235), WHITE, (60, 50, 45), (200, 225, 235))
_ROADS: tuple[Colour, ...] = (WHITE, (120, 220, 250), (90, 180, 250), (170, 170, 170))


def street_map(r: random.Random) -> Pixels:
    """Roads, green areas, outlines of buildings seen from above, names of streets, pins."""
    pen = page(r, ground=r.choice(_GROUNDS))
    width, height = pen.width, pen.height
    for _ in range(r.randint(0, 6)):
        outline = [(r.gauss(0.5, 0.4) * width, r.gauss(0.5, 0.4) * height) for _ in range(5)]
        pen.fill(outline, r.choice([(200, 230, 200), (230, 210, 170), (220, 220, 220), colour(r, 150, 240)]))
    angle, size = r.uniform(-1, 1), r.uniform(0.04, 0.15) * width
    if r.random() < 0.6:
        _buildings(pen, r, angle, size)
    for _ in range(r.randint(6, 40)):
        turn = angle + r.choice([0, math.pi / 2]) + r.gauss(0, r.choice([0.01, 0.2]))
        middle = np.array([r.uniform(0, width), r.uniform(0, height)])
        along = np.array([math.cos(turn), math.sin(turn)])
        across = np.array([-along[1], along[0]])
        at = np.linspace(-1, 1, 9)[:, None] * r.choice([0.15, 0.4, 1, 1.5]) * width
        way = middle + along * at + across * (np.sin(at / width * 3) * r.uniform(-0.15, 0.15) * width)
        wide = r.choice([1, 3, 5, 8, 14])
        pen.line(way, (120, 120, 120), wide + 2)
        pen.line(way, r.choice(_ROADS), wide)
        if r.random() < 0.6:
            x, y = way[r.randint(2, 6)]
            name = phrase(r, 2) + r.choice([" St", " Rd", " Ave", ""])
            pen.text(x, y, name, 11, (60, 60, 60), turns=r.choice([0, 0, 1]))
    for _ in range(r.randint(0, 12)):
        pen.disc(r.uniform(0, width), r.uniform(0, height), 7, colour(r))
        pen.text(r.uniform(0, width), r.uniform(0, height), phrase(r, 1), r.randint(10, 22), (70, 70, 90))
    return pen.pixels


def _buildings(pen: Pen, r: random.Random, angle: float, size: float) -> None:
    for _ in range(r.randint(10, 250)):
        x, y = r.uniform(0, pen.width), r.uniform(0, pen.height)
        wide, high, turn = size * r.uniform(0.15, 0.7), size * r.uniform(0.15, 0.5), angle + r.gauss(0, 0.1)
        if r.random() < 0.4:
            shape = [(0, 0), (wide, 0), (wide, high * 0.6), (wide * 0.6, high * 0.6), (wide * 0.6, high), (0, high)]
        else:
            shape = [(0, 0), (wide, 0), (wide, high), (0, high)]
        rotation = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
        outline = np.array(shape) @ rotation + np.array([x, y])
        pen.fill(outline, r.choice([(200, 205, 215), (180, 190, 200), pen.ground]))
        pen.line(outline, (150, 150, 160), closed=True)


def plots(r: random.Random) -> Pixels:
    """Parcels with numbers along a road: land registers, camp sites, allotments."""
    pen = page(r)
    turn = r.uniform(-0.5, 0.5)
    rotation = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    size, middle = r.uniform(0.05, 0.12) * pen.width, np.array([pen.width / 2, pen.height / 2])
    for row in range(-6, 7):
        for column in range(-10, 11):
            if row % 3 == 0 or r.random() < 0.1:
                continue
            skew = r.gauss(0, 0.06) * size
            corners = np.array([(0, 0), (size, skew), (size + skew, size * 1.3), (0, size * 1.3)])
            outline = (corners + np.array([column * size, row * size * 1.3])) @ rotation + middle
            pen.line(outline, thickness=pen.thickness, closed=True)
            if r.random() < 0.7:
                x, y = outline.mean(0)
                pen.text(x, y, str(r.randint(1, 400)), size * 0.2)
            if r.random() < 0.2:
                pen.fill(outline[:1] * 0.6 + outline * 0.4, pastel(r, pen))
    return pen.pixels


def transit(r: random.Random) -> Pixels:
    """Lines and stops."""
    pen = page(r)
    for _ in range(r.randint(2, 9)):
        x, y = r.uniform(0, pen.width), r.uniform(0, pen.height)
        stops, paint = [], colour(r, 0, 230, 1.6)
        for _ in range(r.randint(3, 8)):
            stops.append((x, y))
            turn, long = r.randint(0, 7) * math.pi / 4, r.uniform(0.1, 0.3) * pen.width
            x = min(max(x + long * math.cos(turn), 0), pen.width)
            y = min(max(y + long * math.sin(turn), 0), pen.height)
        pen.line(stops, paint, r.randint(4, 12))
        for a, b in stops:
            pen.disc(a, b, 7, WHITE)
            pen.arc(a, b, 7, colour=(0, 0, 0), thickness=2)
            pen.text(a + 10, b - 10, phrase(r, 1), 13, left=True)
    return pen.pixels


def court(r: random.Random) -> Pixels:
    """Fields for ball games with players and moves."""
    ground = r.choice([WHITE, WHITE, (60, 140, 60), (130, 180, 220), (200, 140, 60), (80, 90, 200)])
    pen = page(r, ground=ground)
    paint: Colour = (0, 0, 0) if ground == WHITE else WHITE
    thick = r.randint(1, 6)
    x, y, wide, high = pen.width * 0.06, pen.height * 0.08, pen.width * 0.88, pen.height * 0.84
    pen.rect(x, y, wide, high, paint, thick)
    if r.random() < 0.8:
        pen.line([(pen.width / 2, y), (pen.width / 2, y + high)], paint, thick)
    if r.random() < 0.7:
        pen.arc(pen.width / 2, pen.height / 2, high * 0.15, colour=paint, thickness=thick)
    for side in (1, -1) if r.random() < 0.8 else (1,):
        end = x if side > 0 else x + wide
        for share, deep in ((0.35, 0.17), (0.6, 0.1), (0.8, 0.3))[: r.randint(1, 3)]:
            top, bottom = pen.height / 2 - high * share / 2, pen.height / 2 + high * share / 2
            reach = end + side * wide * deep
            pen.line([(end, top), (reach, top), (reach, bottom), (end, bottom)], paint, thick)
        start = -90 if side > 0 else 90
        pen.arc(end + side * wide * 0.15, pen.height / 2, high * 0.2, start, start + 180, paint, thick)
    for _ in range(r.randint(0, 14)):
        a, b = r.uniform(0.1, 0.9) * pen.width, r.uniform(0.1, 0.9) * pen.height
        tint = colour(r)
        pen.text(a, b, r.choice("XO12345"), 24, tint)
        if r.random() < 0.5:
            pen.arrow([(a, b), (a + r.gauss(0, 0.1) * pen.width, b + r.gauss(0, 0.1) * pen.height)], tint, 2)
    return pen.pixels


def car_park(r: random.Random) -> Pixels:
    """Bays and cars from above."""
    pen = page(r)
    bay = r.uniform(0.03, 0.06) * pen.width
    for row in range(int(pen.height / bay / 2.2)):
        if row % 3 == 2:
            continue
        y = row * bay * 2.2 + bay * 0.3
        for column in range(int(pen.width / bay)):
            x = column * bay + bay * 0.2
            pen.line([(x, y), (x, y + bay * 2)], thickness=pen.thickness)
            if r.random() < 0.4:
                pen.rect(x + bay * 0.2, y + bay * 0.3, bay * 0.6, bay * 1.4, thickness=1, fill=colour(r))
            elif r.random() < 0.4:
                pen.text(x + bay * 0.5, y + bay, str(column + row * 10), bay * 0.35)
        end = y + (bay * 2 if row % 3 else 0)
        pen.line([(bay * 0.2, end), (pen.width - bay, end)], thickness=pen.thickness)
    return pen.pixels
