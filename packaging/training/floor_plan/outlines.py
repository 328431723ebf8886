"""Wall maps in hairlines: each stretch of wall a thin outline of its own, windows and doors thin boxes, no words."""

from __future__ import annotations

import random

import numpy as np
from layout import Layout
from pen import BLACK, WHITE, Colour, Pen, Pixels, colour
from walls import Wall, cut_doors, cut_windows, walls_of

_INKS: tuple[Colour, ...] = (
    BLACK,
    (0, 0, 200),
    (30, 30, 220),
    (200, 60, 0),
    (120, 120, 120),
    (60, 120, 0),
    (160, 0, 160),
)


def draw_outlines(plan: Layout, r: random.Random, size: float) -> tuple[Pixels, tuple[float, float, float, float]]:
    """The drawing and the box of the building in it."""
    labels = plan.cropped()
    if r.random() < 0.5:
        labels = np.ascontiguousarray(labels[::-1])
    high, wide = labels.shape
    margin = r.uniform(0.0, 0.14) * size
    zoom = min((size - 2 * margin) / wide, (size - 2 * margin) / high)
    ground = r.choice([WHITE] * 8 + [(250, 252, 252), colour(r, 220, 255), (60, 40, 30), (20, 20, 20)])
    pen = Pen(wide * zoom + 2 * margin, high * zoom + 2 * margin, ground, r)
    ink = r.choice(_INKS) if max(ground) > 120 else r.choice([WHITE, (200, 255, 255), (120, 255, 120)])
    window, door = (r.choice([ink, r.choice(_INKS)]) if max(ground) > 120 else ink for _ in range(2))
    walls = walls_of(labels)
    cut_doors(walls, r, plan.cell)
    cut_windows(walls, r, plan.cell)
    half_m = r.choice([0.0, r.uniform(0.05, 0.14), r.uniform(0.1, 0.25)])
    half, inner_half = half_m / plan.cell, half_m * r.choice([1, 0.4, 0.5, 0.7]) / plan.cell
    is_mitred, is_framed = r.random() < 0.5, r.random() < 0.4
    has_openings = r.random() < 0.8

    def place(wall: Wall, across: float, along: float) -> tuple[float, float]:
        x, y = margin + (wall.at + across) * zoom, margin + along * zoom
        return (x, y) if wall.is_upright else (y, x)

    for wall in walls:
        if not wall.is_outer and r.random() < 0.08:
            continue
        thick = half if wall.is_outer else inner_half
        parts = wall.solid_parts(thick) if r.random() < 0.5 else [(wall.start - thick, wall.end + thick)]
        for start, end in parts:
            if thick == 0:
                pen.line([place(wall, 0, start), place(wall, 0, end)], ink)
                continue
            corners = [(-thick, start), (thick, start), (thick, end), (-thick, end)]
            pen.line([place(wall, *corner) for corner in corners], ink, closed=True)
            if is_mitred:
                for along, inward in ((start, 2 * thick), (end, -2 * thick)):
                    pen.line([place(wall, -thick, along), place(wall, thick, along + inward)], ink)
        for opening in wall.openings if has_openings else ():
            wide_part = max(thick, 0.06 / plan.cell)
            start, end = opening.centre - opening.width / 2, opening.centre + opening.width / 2
            corners = [(-wide_part, start), (wide_part, start), (wide_part, end), (-wide_part, end)]
            stroke = window if opening.is_window else door
            pen.line([place(wall, *corner) for corner in corners], stroke, closed=True)
    if is_framed:
        inset = r.choice([0, 1, 4])
        pen.rect(inset, inset, pen.width - 1 - 2 * inset, pen.height - 1 - 2 * inset, ink)
    box = (margin + zoom, margin + zoom, margin + (wide - 1) * zoom, margin + (high - 1) * zoom)
    return pen.pixels, box
