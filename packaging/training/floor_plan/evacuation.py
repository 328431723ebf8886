"""Ways out: the shortest way from rooms to an entrance as arrows, equipment, "you are here"."""

from __future__ import annotations

import random
from collections import deque
from typing import TYPE_CHECKING

import numpy as np
from pen import WHITE, Colour
from walls import Wall

if TYPE_CHECKING:
    from drawing import Drawing

Cell = tuple[int, int]
_STEPS = ((0, 1), (1, 0), (0, -1), (-1, 0))
_HERE = ("YOU ARE HERE", "You are here", "Usted está aquí", "Standort", "Vous êtes ici", "Bạn đang ở đây")
_WAYS: tuple[Colour, ...] = ((60, 160, 40), (80, 180, 0), (0, 0, 220), (40, 130, 30), (0, 140, 255))


def draw_evacuation(
    drawing: Drawing, r: random.Random, walls: list[Wall], entrances: list[Wall], spots: list[tuple[float, float]]
) -> None:
    """Routes, signs and the reader's place. ``spots`` are x, y in cells, one for each room."""
    if not spots:
        return
    towards = _ways_out(drawing, walls, entrances)
    pen, way = drawing.pen, r.choice(_WAYS)
    thickness = max(2, drawing.size * r.uniform(0.002, 0.006))
    for x, y in r.sample(spots, min(len(spots), r.randint(1, 12))):
        path = _path((int(y), int(x)), towards)
        if len(path) > 2:
            pen.arrow([(drawing.at(b + 0.5), drawing.at(a + 0.5)) for a, b in path], way, thickness)
    unit = drawing.size * 0.011
    for _ in range(r.randint(2, 12)):
        x, y = r.choice(spots)
        px = drawing.at(x) + r.gauss(0, 0.01) * drawing.size
        py = drawing.at(y) + r.gauss(0, 0.01) * drawing.size
        pen.rect(px, py, 2 * unit, 2 * unit, WHITE, 1, r.choice([(0, 0, 220), (0, 150, 0), (200, 80, 0)]))
        pen.text(px + unit, py + unit, r.choice(["F", "E", "H", "+", "A", "X"]), unit * 1.3, WHITE)
    x, y = r.choice(spots)
    pen.disc(drawing.at(x), drawing.at(y), drawing.size * 0.012, r.choice([(0, 0, 255), (255, 0, 0), (0, 200, 255)]))
    pen.text(drawing.at(x), drawing.at(y) + drawing.size * 0.025, r.choice(_HERE), drawing.size * 0.014, (0, 0, 200))


def _ways_out(drawing: Drawing, walls: list[Wall], entrances: list[Wall]) -> dict[Cell, Cell | None]:
    """For each cell that can reach an entrance through doors, the next cell on the way."""
    high, wide = drawing.labels.shape
    labels = drawing.labels
    doors = {
        (along, wall.at, True) if wall.is_upright else (wall.at, along, False)
        for wall in walls
        for opening in wall.openings
        if not opening.is_window
        for along in range(int(opening.centre - opening.width / 2), int(opening.centre + opening.width / 2) + 1)
    }
    towards: dict[Cell, Cell | None] = {}
    waiting: deque[Cell] = deque()

    def is_inside(cell: Cell) -> bool:
        return 0 <= cell[0] < high and 0 <= cell[1] < wide and labels[cell] >= 0 and cell not in towards

    for wall in entrances:
        along = int(wall.openings[-1].centre) if wall.openings else (wall.start + wall.end) // 2
        for step in (0, -1):
            cell = (along, wall.at + step) if wall.is_upright else (wall.at + step, along)
            if is_inside(cell):
                towards[cell] = None
                waiting.append(cell)
    while waiting:
        y, x = waiting.popleft()
        for down, across in _STEPS:
            cell = y + down, x + across
            if not is_inside(cell):
                continue
            door = (max(y, cell[0]) if down else y, max(x, cell[1]) if across else x, bool(across))
            if labels[cell] == labels[y, x] or door in doors:
                towards[cell] = (y, x)
                waiting.append(cell)
    return towards


def _path(start: Cell, towards: dict[Cell, Cell | None]) -> list[Cell]:
    """Corners of the way from ``start``; empty where none leads out."""
    if start not in towards:
        return []
    cells = []
    at: Cell | None = start
    while at is not None:
        cells.append(at)
        at = towards[at]
    steps = np.diff(np.array(cells), axis=0) if len(cells) > 1 else np.zeros((0, 2))
    corners = [n for n in range(1, len(cells) - 1) if tuple(steps[n - 1]) != tuple(steps[n])]
    return [cells[n] for n in (0, *corners, len(cells) - 1)]
