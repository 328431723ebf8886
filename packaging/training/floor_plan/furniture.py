"""What stands in rooms, seen from above."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import numpy as np
from pen import Pen
from style import Style


@dataclass
class Room:
    """Inner edges of a rectangular room, in pixels; ``metre`` is a metre in pixels."""

    x0: float
    y0: float
    x1: float
    y1: float
    metre: float

    @property
    def width(self) -> float:
        """In pixels."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """In pixels."""
        return self.y1 - self.y0

    @property
    def square_metres(self) -> float:
        """Of floor."""
        return self.width * self.height / self.metre**2


def furnish(pen: Pen, r: random.Random, style: Style, room: Room) -> None:
    """One kind of furniture, drawn thin; nothing where the room is too small."""
    if min(room.width, room.height) < max(9, 0.8 * room.metre):
        return
    area, choice = room.square_metres, r.random()
    if style.kind == "school" and area > 30 and choice < 0.55:
        _desks(pen, r, style, room)
    elif (choice < 0.14 and max(room.width, room.height) > 2 * room.metre) or (
        style.kind == "school" and choice < 0.65 and 8 < area < 40
    ):
        _stairs(pen, r, style, room)
    elif area < 9 and choice < 0.55:
        _bath(pen, style, room)
    elif area < 9 and choice < 0.62:
        pen.line([(room.x0, room.y0), (room.x1, room.y1)], style.thin)
        pen.line([(room.x0, room.y1), (room.x1, room.y0)], style.thin)
    elif choice < 0.4:
        _bed(pen, style, room)
    elif choice < 0.6:
        _table(pen, r, style, room)
    elif choice < 0.8:
        _counter(pen, style, room)
    elif choice < 0.9:
        wide = min(2.2 * room.metre, room.width * 0.8)
        x = room.x0 + 0.1 * room.width
        pen.rect(x, room.y1 - 0.9 * room.metre, wide, 0.85 * room.metre, style.thin)
        pen.rect(x, room.y1 - 0.25 * room.metre, wide, 0.2 * room.metre, style.thin)
        pen.rect(x * 1.0 + 0.05 * room.width, room.y1 - 1.9 * room.metre, wide * 0.6, 0.5 * room.metre, style.thin)
    else:
        for x in np.arange(room.x0 + room.metre, room.x1, 4 * room.metre):
            for y in np.arange(room.y0 + room.metre, room.y1, 4 * room.metre):
                pen.rect(x, y, 0.35 * room.metre, 0.35 * room.metre, thickness=0, fill=style.wall)


def _desks(pen: Pen, r: random.Random, style: Style, room: Room) -> None:
    size, step = r.uniform(0.5, 1) * room.metre, r.uniform(1.3, 2) * room.metre
    for y in np.arange(room.y0 + 0.25 * room.height, room.y1 - size, step):
        for x in np.arange(room.x0 + 0.6 * room.metre, room.x1 - size - 0.3 * room.metre, step):
            pen.rect(x, y, size, size * 0.6, style.thin)
            if step > 12:
                pen.arc(x + size / 2, y + size, size * 0.22, colour=style.thin)
    pen.rect(room.x0 + room.width * 0.4, room.y0 + 0.1 * room.height, 1.4 * room.metre, 0.6 * room.metre, style.thin)


def _stairs(pen: Pen, r: random.Random, style: Style, room: Room) -> None:
    is_level = room.width > room.height
    long = max(room.width, room.height) * r.uniform(0.5, 1)
    for at in np.arange(0, long, max(3, 0.28 * room.metre)):
        if is_level:
            pen.line([(room.x0 + at, room.y0), (room.x0 + at, room.y1)], style.thin)
        else:
            pen.line([(room.x0, room.y0 + at), (room.x1, room.y0 + at)], style.thin)
    x, y = (room.x0 + room.x1) / 2, (room.y0 + room.y1) / 2
    way = [(room.x0 + 4, y), (room.x1 - 6, y)] if is_level else [(x, room.y1 - 4), (x, room.y0 + 6)]
    pen.arrow(way, style.thin, 1, 4)
    if r.random() < 0.5:
        cut = [(room.x0 + room.width * 0.45, room.y0), (room.x0 + room.width * 0.55, room.y1)]
        cut_level = [(room.x0, room.y0 + room.height * 0.45), (room.x1, room.y0 + room.height * 0.55)]
        pen.line(cut if is_level else cut_level, style.thin)
    pen.text(x, room.y1 - 6, r.choice(["UP", "DN", "up"]), max(6, 0.35 * room.metre), style.thin)


def _bath(pen: Pen, style: Style, room: Room) -> None:
    metre, tub = room.metre, min(1.7 * room.metre, room.width)
    pen.rect(room.x0, room.y0, tub, 0.75 * metre, style.thin)
    pen.arc(room.x0 + tub / 2, room.y0 + 0.37 * metre, tub * 0.42, colour=style.thin, radius_y=0.28 * metre)
    pen.arc(room.x1 - 0.35 * metre, room.y1 - 0.6 * metre, 0.2 * metre, colour=style.thin, radius_y=0.28 * metre)
    pen.rect(room.x1 - 0.6 * metre, room.y1 - 0.25 * metre, 0.5 * metre, 0.2 * metre, style.thin)


def _bed(pen: Pen, style: Style, room: Room) -> None:
    wide, long = min(1.6 * room.metre, room.width), min(2 * room.metre, room.height)
    pen.rect(room.x0, room.y0, wide, long, style.thin)
    for share in (0.08, 0.56):
        pen.rect(room.x0 + share * wide, room.y0 + 0.05 * long, 0.36 * wide, 0.18 * long, style.thin)
    pen.line([(room.x0, room.y0 + 0.3 * long), (room.x0 + wide, room.y0 + 0.3 * long)], style.thin)


def _table(pen: Pen, r: random.Random, style: Style, room: Room) -> None:
    x, y = (room.x0 + room.x1) / 2, (room.y0 + room.y1) / 2
    size = min(room.width, room.height) * 0.16
    if r.random() < 0.4:
        pen.arc(x, y, size, colour=style.thin)
    else:
        pen.rect(x - size, y - size * 0.7, 2 * size, 1.4 * size, style.thin)
    for turn in range(r.choice([4, 6, 8])):
        pen.arc(x + 1.5 * size * math.cos(turn), y + 1.5 * size * math.sin(turn), size * 0.25, colour=style.thin)


def _counter(pen: Pen, style: Style, room: Room) -> None:
    deep = 0.6 * room.metre
    pen.rect(room.x0, room.y0, room.width, deep, style.thin)
    pen.rect(room.x0, room.y0, deep, room.height * 0.7, style.thin)
    for n in range(4):
        x, y = room.x0 + room.width * 0.6 + (n % 2) * deep * 0.4, room.y0 + deep * (0.3 + 0.4 * (n // 2))
        pen.arc(x, y, deep * 0.14, colour=style.thin)
    pen.rect(room.x0 + 0.25 * room.width, room.y0 + 0.15 * deep, deep * 0.8, 0.7 * deep, style.thin)
