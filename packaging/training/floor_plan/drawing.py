"""A layout becomes a drawing: floors, walls, doors, windows, furniture, notes, dimensions, ways out."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import cv2
import numpy as np
from dimensions import draw_dimensions, draw_grid
from evacuation import draw_evacuation
from furniture import Room, furnish
from layout import CORRIDOR, Labels, Layout
from pen import Colour, Pen, Pixels, colour, mixed
from style import Style
from walls import Opening, Wall, cut_doors, cut_windows, walls_of


@dataclass
class Drawing:
    """A plan under way. ``zoom`` is pixels per cell, ``margin`` pixels around the building."""

    pen: Pen
    style: Style
    labels: Labels
    cell: float
    zoom: float
    margin: float
    size: float

    def at(self, cell: float) -> float:
        """Pixels of a place counted in cells."""
        return self.margin + cell * self.zoom

    def along(self, wall: Wall, across: float, along: float) -> tuple[float, float]:
        """A point at ``across`` from the axis and ``along`` a wall, in cells."""
        x, y = self.at(wall.at + across), self.at(along)
        return (x, y) if wall.is_upright else (y, x)

    @property
    def metre(self) -> float:
        """In pixels."""
        return self.zoom / self.cell

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the building in pixels."""
        height, width = self.labels.shape
        return self.at(1), self.at(1), self.at(width - 1), self.at(height - 1)


def draw(plan: Layout, r: random.Random, style: Style, size: float) -> tuple[Pixels, tuple[float, float, float, float]]:
    """The drawing, its longer side about ``size``, and the box of the building in it."""
    labels = plan.cropped()
    if r.random() < 0.5:
        labels = labels[::-1]
    if r.random() < 0.5:
        labels = labels[:, ::-1]
    if r.random() < 0.35:
        labels = labels.T
    labels = np.ascontiguousarray(labels)
    height, width = labels.shape
    margin = (r.uniform(0.07, 0.16) if style.has_dimensions or style.has_grid else r.uniform(0.01, 0.08)) * size
    zoom = min((size - 2 * margin) / width, (size - 2 * margin) / height)
    pen = Pen(width * zoom + 2 * margin, height * zoom + 2 * margin, style.ground, r, style.shake)
    drawing = Drawing(pen, style, labels, plan.cell, zoom, margin, size)
    rooms = _paint_floors(drawing, r)
    walls = walls_of(labels)
    entrances = cut_doors(walls, r, plan.cell)
    if style.window != "none":
        cut_windows(walls, r, plan.cell)
    _draw_walls(drawing, r, walls)
    for wall in walls:
        for opening in wall.openings:
            if opening.is_window:
                _draw_window(drawing, wall, opening)
            else:
                _draw_door(drawing, r, wall, opening)
    spots = _draw_rooms(drawing, r)
    if style.has_grid:
        draw_grid(drawing, r)
    if style.has_dimensions:
        draw_dimensions(drawing, r, walls)
    if style.is_evacuation and len(rooms) > 1:
        draw_evacuation(drawing, r, walls, entrances, spots)
    return pen.pixels, drawing.box()


def _paint_floors(drawing: Drawing, r: random.Random) -> list[int]:
    """Colours of rooms; returns their labels."""
    style, pen = drawing.style, drawing.pen
    labels = [int(n) for n in np.unique(drawing.labels) if n >= 0]
    colours = np.tile(np.array(style.inside, np.uint8), (max(labels) + 2, 1))
    colours[-1] = style.ground
    if style.paint != "none":
        palette = [colour(r, 150, 255, r.uniform(0.5, 1.4)) for _ in range(r.randint(2, 7))]
        for label in labels:
            is_corridor_only = (label == CORRIDOR) == (style.paint == "corridor")
            if style.paint == "all" or is_corridor_only or r.random() < 0.4:
                colours[label] = palette[(label * 7) % len(palette)]
    place = np.array([[drawing.zoom, 0, drawing.margin], [0, drawing.zoom, drawing.margin]], np.float32)
    shifted = (drawing.labels + 1).astype(np.int16)
    large = cv2.warpAffine(shifted, place, (pen.width, pen.height), flags=cv2.INTER_NEAREST, borderValue=0)
    rooms = np.asarray(large, int) - 1
    pen.pixels[:] = colours[rooms]
    if style.has_floors:
        for label in r.sample(labels, max(1, len(labels) // 3)):
            shade = mixed(tuple(int(c) for c in colours[label]), (0, 0, 0), 0.82)
            pen.hatch(((rooms == label) * 255).astype(np.uint8), shade, r.randint(6, 16), r.choice([0, 0, 1, -1]))
    return labels


def _draw_walls(drawing: Drawing, r: random.Random, walls: list[Wall]) -> None:
    style, pen = drawing.style, drawing.pen
    masks = {side: np.zeros((pen.height, pen.width), np.uint8) for side in (False, True)}
    thick = {True: max(2, style.outer_m * drawing.metre), False: max(1.5, style.inner_m * drawing.metre)}
    for wall in walls:
        is_open_plan = wall.touches_corridor and not wall.is_outer and style.kind == "home" and r.random() < 0.06
        if is_open_plan:
            continue
        half = thick[wall.is_outer] / 2 / drawing.zoom
        for start, end in wall.solid_parts(half):
            if (style.outer if wall.is_outer else style.inner) == "single":
                pen.line([drawing.along(wall, 0, start), drawing.along(wall, 0, end)], style.wall, style.thickness)
            else:
                corners = [(-half, start), (half, start), (half, end), (-half, end)]
                outline = np.array([drawing.along(wall, across, along) for across, along in corners])
                cv2.fillPoly(masks[wall.is_outer], [np.asarray(outline * 16, np.int32)], 255, cv2.LINE_8, 4)
    if style.inner == style.outer:
        masks[True] |= masks[False]
        masks[False][:] = 0
    if style.has_shadow:
        _draw_shadow(drawing, masks[True] | masks[False])
    for is_outer, mode in ((False, style.inner), (True, style.outer)):
        if masks[is_outer].any():
            _fill_walls(drawing, r, masks[is_outer], mode)


def _draw_shadow(drawing: Drawing, mask: Pixels) -> None:
    """Below and right of the walls, as in plans drawn to look solid."""
    reach = max(2, int(0.3 * drawing.metre))
    shifted = np.roll(np.roll(mask, reach, 0), reach, 1)
    soft = cv2.GaussianBlur(shifted, (0, 0), reach / 2)[..., None] / 255.0
    drawing.pen.pixels[:] = (drawing.pen.pixels * (1 - 0.45 * soft)).astype(np.uint8)


def _fill_walls(drawing: Drawing, r: random.Random, mask: Pixels, mode: str) -> None:
    style, pen = drawing.style, drawing.pen
    if mode in {"solid", "grey"}:
        pen.pixels[mask > 0] = style.wall if mode == "solid" else mixed(style.wall, style.ground, 0.5)
    else:
        pen.pixels[mask > 0] = style.ground
        if mode == "hatch":
            pen.hatch(mask, style.wall, r.randint(4, 7))
    if mode != "solid":
        for outline in cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)[0]:
            pen.line(outline[:, 0], style.wall, min(style.thickness, 2), closed=True)


def _draw_window(drawing: Drawing, wall: Wall, opening: Opening) -> None:
    style = drawing.style
    thick = max(2, (style.outer_m if wall.is_outer else style.inner_m) * drawing.metre) / drawing.zoom
    start, end = opening.centre - opening.width / 2, opening.centre + opening.width / 2
    lines = {"two": (-0.5, 0.5), "three": (-0.5, 0, 0.5), "box": (-0.5, 0.5), "line": (0,)}.get(style.window, ())
    for share in lines:
        ends = [drawing.along(wall, share * thick, start), drawing.along(wall, share * thick, end)]
        drawing.pen.line(ends, style.accent)
    if style.window == "box":
        for along in (start, end):
            ends = [drawing.along(wall, -thick / 2, along), drawing.along(wall, thick / 2, along)]
            drawing.pen.line(ends, style.accent)


def _draw_door(drawing: Drawing, r: random.Random, wall: Wall, opening: Opening) -> None:
    style, pen = drawing.style, drawing.pen
    thick = max(2, (style.outer_m if wall.is_outer else style.inner_m) * drawing.metre) / drawing.zoom
    start, end = opening.centre - opening.width / 2, opening.centre + opening.width / 2
    kind = style.door if r.random() < 0.93 else "gap"
    if kind in {"arc", "filled", "leaf"}:
        _draw_swing(drawing, r, wall, opening, kind)
    elif kind == "box":
        half = thick / 2
        corners = [(-half, start), (half, start), (half, end), (-half, end)]
        pen.line([drawing.along(wall, *corner) for corner in corners], style.accent, closed=True)
    elif kind == "slide":
        quarter = thick / 4
        middle = opening.centre
        pen.line([drawing.along(wall, -quarter, start), drawing.along(wall, -quarter, middle)], style.thin)
        pen.line([drawing.along(wall, quarter, middle), drawing.along(wall, quarter, end)], style.thin)
    elif kind == "line":
        pen.line([drawing.along(wall, 0, start), drawing.along(wall, 0, end)], style.thin)


def _draw_swing(drawing: Drawing, r: random.Random, wall: Wall, opening: Opening, kind: str) -> None:
    style, pen = drawing.style, drawing.pen
    is_double = opening.width > 1.45 / drawing.cell
    side = 1 if (wall.after > 0 and r.random() < 0.7) or wall.before < 0 else -1
    hinges = [(opening.centre - opening.width / 2, 1), (opening.centre + opening.width / 2, -1)]
    for hinge, way in hinges if is_double else [r.choice(hinges)]:
        leaf = opening.width / 2 if is_double else opening.width
        turns = np.array([math.pi / 4]) if kind == "leaf" else np.linspace(0, math.pi / 2, 10)
        swing = [
            drawing.along(wall, side * leaf * math.sin(turn), hinge + way * leaf * math.cos(turn)) for turn in turns
        ]
        foot = drawing.along(wall, 0, hinge)
        if kind == "filled":
            pen.fill([*swing, foot], mixed(style.ground, style.ink, 0.8))
        if kind != "leaf":
            pen.line(swing, style.thin)
        pen.line([foot, swing[-1]], style.thin, r.choice([1, 1, 2]))


def _draw_rooms(drawing: Drawing, r: random.Random) -> list[tuple[float, float]]:
    """Furniture and notes; returns a spot in each room, in cells."""
    style = drawing.style
    names, number = style.room_names(), r.choice([1, 100, 200, 300, 1000])
    letter = max(7, drawing.size * r.uniform(0.009, 0.02)) * style.note_scale
    is_upper, spots = r.random() < 0.4, []
    for label in (int(n) for n in np.unique(drawing.labels) if n >= 0):
        mask = np.asarray(drawing.labels == label, np.uint8)
        inner = cv2.distanceTransform(np.pad(mask, 1), cv2.DIST_C, 3)[1:-1, 1:-1]
        ys, xs = np.where(mask)
        y0, y1, x0, x1 = int(ys.min()), int(ys.max()) + 1, int(xs.min()), int(xs.max()) + 1
        is_rectangle = int(mask.sum()) == (y1 - y0) * (x1 - x0)
        y, x = (v + 0.5 for v in np.unravel_index(int(inner.argmax()), inner.shape))
        high = wide = 2 * float(inner.max())
        if is_rectangle:
            y, x, high, wide = (y0 + y1) / 2, (x0 + x1) / 2, y1 - y0, x1 - x0
            if label != CORRIDOR and r.random() < style.furniture:
                _furnish(drawing, r, (x0, y0, x1, y1))
        if label != CORRIDOR or r.random() < 0.4:
            spots.append((float(x), float(y)))
        number += r.choice([1, 1, 1, 2])
        name = r.choice(names)
        lines = _note(r, style, name.upper() if is_upper else name, number, (x1 - x0, y1 - y0), drawing.cell)
        is_silent = label == CORRIDOR and style.note not in {"name", "both", "dims", "area"}
        if lines and not is_silent and r.random() > 0.06:
            area = float(mask.sum()) * drawing.cell**2
            _write(drawing, r, lines, (float(x), float(y), wide, high), letter, area)
    return spots


def _furnish(drawing: Drawing, r: random.Random, edges: tuple[int, int, int, int]) -> None:
    x0, y0, x1, y1 = edges
    inset = max(1.5, drawing.style.inner_m * drawing.metre)
    room = Room(
        drawing.at(x0) + inset, drawing.at(y0) + inset, drawing.at(x1) - inset, drawing.at(y1) - inset, drawing.metre
    )
    furnish(drawing.pen, r, drawing.style, room)


def _note(r: random.Random, style: Style, name: str, number: int, cells: tuple[int, int], cell: float) -> list[str]:
    wide, high = cells[0] * cell, cells[1] * cell
    code = r.choice(["%d", "%d", "%d", "B%d", "A-%d", "Room %d", "%dA"]) % number
    if style.language != "en" or r.random() < 0.4:
        size = f"{wide:.1f} x {high:.1f} m"
    else:
        size = f"{int(wide * 3.28)}'{r.randint(0, 11)}\" x {int(high * 3.28)}'{r.randint(0, 11)}\""
    return {
        "name": [name],
        "number": [code],
        "both": [name, code],
        "area": [name, f"{wide * high:.1f} m²"],
        "dims": [name, size],
        "circle": [str(number)],
    }.get(style.note, [])


def _write(
    drawing: Drawing,
    r: random.Random,
    lines: list[str],
    place: tuple[float, float, float, float],
    letter: float,
    area: float,
) -> None:
    x, y, wide, high = place
    style = drawing.style
    fits = wide * drawing.zoom * 1.7 / max(len(line) for line in lines)
    size = min(letter * 1.6, letter * (0.8 + area / 200), fits, high * drawing.zoom / len(lines) * 0.8)
    if size < 5:
        return
    is_upright = high > 2.2 * wide and r.random() < 0.5
    if style.note == "circle":
        drawing.pen.arc(drawing.at(x), drawing.at(y), size * 0.9, colour=style.accent)
    ink: Colour = style.accent if r.random() < 0.1 else style.ink
    for n, line in enumerate(lines):
        down = (n - (len(lines) - 1) / 2) * size * 1.25
        across = n * size * 1.2 if is_upright else 0
        drawing.pen.text(
            drawing.at(x) + across,
            drawing.at(y) + (0 if is_upright else down),
            line,
            size,
            ink,
            turns=int(is_upright),
        )
