"""A plan as people meet it: one or more drawings on a page with a title, a scale, a legend, a north arrow, a frame."""

from __future__ import annotations

import math
import random

import cv2
import numpy as np
from drawing import draw
from layout import corridor_block, home, school, small_flat
from outlines import draw_outlines
from pen import WHITE, Pen, Pixels, colour, phrase
from style import Style, any_style, sparse_style
from wear import Sheet, sheet_of

KINDS = {"school": 5, "home": 5, "flat": 2, "corridor": 4, "outline": 3}
"""Kinds of plans and how often each is drawn."""
_ESCAPE_TITLES = (
    "EVACUATION PLAN",
    "Emergency Exit Map",
    "Plan de evacuación",
    "Flucht- und Rettungsplan",
    "FIRE ESCAPE PLAN",
    "PLAN D'ÉVACUATION",
    "SƠ ĐỒ THOÁT HIỂM",
)

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def plan(r: random.Random, kind: str | None = None) -> tuple[Sheet, str]:
    """A fresh plan, with the hull of its buildings, and a word for its kind and style."""
    kind = kind or r.choices(list(KINDS), list(KINDS.values()))[0]
    size = r.uniform(600, 1300)
    if kind == "outline":
        parts = [_outline(r, size) for _ in range(r.choice([1, 1, 1, 2, 3]))]
        pixels, box = _arranged(parts, r)
        style = any_style(r, "home")
        style.is_evacuation = False
        style.ground, style.ink = tuple(int(v) for v in pixels[0, 0]), (90, 90, 90)
        if r.random() < 0.75:
            return sheet_of(pixels, box), kind
        return _on_its_page(pixels, box, r, style), kind
    style = sparse_style(r) if kind == "corridor" else any_style(r, "school" if kind == "school" else "home")
    make = {"school": school, "home": home, "flat": small_flat, "corridor": corridor_block}[kind]
    count = r.choice([1] * 5 + [2, 2, 3]) if kind == "home" else r.choice([1] * 8 + [2])
    parts = []
    for _ in range(count):
        pixels, box = draw(make(r), r, style, size * (1 if count == 1 else r.uniform(0.5, 0.7)))
        if r.random() < {"flat": 0.4, "home": 0.12}.get(kind, 0):
            pixels = _chamfered(pixels, box, r, style)
        if r.random() < {"school": 0.25, "home": 0.06}.get(kind, 0):
            pixels, box = _detail(pixels, r)
        if r.random() < 0.05:
            pixels, box = _turned(pixels, box, r, style)
        if r.random() < 0.02:
            pixels, box = _bent(pixels, r, style)
        parts.append((pixels, box))
    pixels, box = _arranged(parts, r)
    return _on_its_page(pixels, box, r, style), f"{kind}_{style.tag()}"


def _outline(r: random.Random, size: float) -> tuple[Pixels, Box]:
    layout = r.choice([home, home, small_flat, school, corridor_block])(r)
    pixels, box = draw_outlines(layout, r, size)
    if r.random() < 0.15:
        return _detail(pixels, r)
    return pixels, box


def _whole(pixels: Pixels) -> Box:
    return 0, 0, pixels.shape[1], pixels.shape[0]


def _detail(pixels: Pixels, r: random.Random) -> tuple[Pixels, Box]:
    """A part of the drawing that holds more than the average."""
    height, width = pixels.shape[:2]
    for _ in range(6):
        high, wide = int(height * r.uniform(0.35, 0.75)), int(width * r.uniform(0.35, 0.75))
        y, x = r.randint(0, height - high), r.randint(0, width - wide)
        part = pixels[y : y + high, x : x + wide]
        if part.std() > pixels.std():
            return part, _whole(part)
    return pixels, _whole(pixels)


def _chamfered(pixels: Pixels, box: Box, r: random.Random, style: Style) -> Pixels:
    """One corner, or one whole side, of the building cut off by a slanting wall."""
    pen = Pen(pixels.shape[1], pixels.shape[0], style.ground, r)
    pen.pixels[:] = pixels
    left, top, right, bottom = box
    across, down = (right - left) * r.uniform(0.15, 1), (bottom - top) * r.uniform(0.15, 0.8)
    x, inward = (left, 1) if r.random() < 0.5 else (right, -1)
    y, downward = (top, 1) if r.random() < 0.5 else (bottom, -1)
    ends = [(x + inward * across, y), (x, y + downward * down)]
    over = 0.03 * (right - left)
    outside = [
        (x - inward * over, y - downward * over),
        (ends[0][0], y - downward * over),
        *ends,
        (x - inward * over, ends[1][1]),
    ]
    pen.fill(outside, style.ground)
    pen.line(ends, style.wall, max(style.thickness, (right - left) * r.uniform(0.004, 0.02)))
    return pen.pixels


def _turned(pixels: Pixels, box: Box, r: random.Random, style: Style) -> tuple[Pixels, Box]:
    height, width = pixels.shape[:2]
    angle = r.choice([-30, 45, 15, r.uniform(-40, 40)])
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 0.8)
    matrix[0, 1] += r.gauss(0, 0.1)
    turned = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_AREA, borderValue=style.ground)
    corners = np.array([[box[0], box[1], 1], [box[2], box[1], 1], [box[2], box[3], 1], [box[0], box[3], 1]])
    moved = corners @ matrix.T
    left, top = np.clip(moved.min(0), 0, (width, height))
    right, bottom = np.clip(moved.max(0), 0, (width, height))
    return np.asarray(turned, np.uint8), (float(left), float(top), float(right), float(bottom))


def _bent(pixels: Pixels, r: random.Random, style: Style) -> tuple[Pixels, Box]:
    """A curved wing."""
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    lift = r.uniform(-0.12, 0.12) * height * np.cos(math.pi * (across / width - 0.5))
    bent = cv2.remap(pixels, across, down + lift.astype(np.float32), cv2.INTER_LINEAR, borderValue=style.ground)
    return np.asarray(bent, np.uint8), _whole(pixels)


def _arranged(parts: list[tuple[Pixels, Box]], r: random.Random) -> tuple[Pixels, Box]:
    """Side by side or one below the other."""
    if len(parts) == 1:
        return parts[0]
    is_row = r.random() < 0.5
    widths = [pixels.shape[1] for pixels, _ in parts]
    heights = [pixels.shape[0] for pixels, _ in parts]
    ground = tuple(int(v) for v in parts[0][0][0, 0])
    size = (sum(widths), max(heights)) if is_row else (max(widths), sum(heights))
    pen = Pen(*size, ground, r)
    at, boxes = 0, []
    for pixels, box in parts:
        x = at if is_row else int((size[0] - pixels.shape[1]) / 2)
        y = int((size[1] - pixels.shape[0]) * r.choice([0, 0.5, 1])) if is_row else at
        pen.paste(pixels, x, y)
        boxes.append((box[0] + x, box[1] + y, box[2] + x, box[3] + y))
        at += pixels.shape[1] if is_row else pixels.shape[0]
    hull = np.array(boxes)
    left, top = hull[:, :2].min(0)
    right, bottom = hull[:, 2:].max(0)
    return pen.pixels, (float(left), float(top), float(right), float(bottom))


def _on_its_page(pixels: Pixels, box: Box, r: random.Random, style: Style) -> Sheet:
    height, width = pixels.shape[:2]
    top, bottom = r.choice([0, 0, 0.06, 0.12]) * height, r.choice([0, 0, 0.06, 0.14]) * height
    left, right = r.choice([0, 0, 0, 0.1]) * width, r.choice([0, 0, 0, 0.2]) * width
    pen = Pen(width + left + right, height + top + bottom, style.ground, r)
    pen.ink = style.ink
    pen.paste(pixels, left, top)
    if top:
        _title(pen, r, style, top)
    if bottom:
        _foot(pen, r, style, bottom)
    if right:
        _side(pen, r, style, right)
    if r.random() < 0.2:
        x, y, unit = pen.width * r.uniform(0.05, 0.95), pen.height * r.uniform(0.05, 0.95), pen.width * 0.02
        pen.arc(x, y, unit)
        pen.arrow([(x, y + unit), (x, y - unit)], thickness=1, head=unit * 0.5)
        pen.text(x, y - 1.6 * unit, "N", unit)
    if r.random() < 0.12:
        pen.rect(4, 4, pen.width - 8, pen.height - 8, thickness=r.choice([1, 2, 3]))
    if style.is_evacuation and r.random() < 0.5:
        return _sign(pen.pixels, (box[0] + left, box[1] + top, box[2] + left, box[3] + top), r)
    return sheet_of(pen.pixels, (box[0] + left, box[1] + top, box[2] + left, box[3] + top))


def _title(pen: Pen, r: random.Random, style: Style, top: float) -> None:
    title = r.choice(_ESCAPE_TITLES) if style.is_evacuation else r.choice(style.titles())
    ink = style.accent if r.random() < 0.3 else style.ink
    if style.is_evacuation and r.random() < 0.4:
        pen.rect(0, 0, pen.width, top, thickness=0, fill=r.choice([(60, 150, 40), (30, 30, 200), (180, 90, 0)]))
        ink = WHITE
    pen.text(r.choice([pen.width / 2, pen.width * 0.3]), top * 0.55, title, top * r.uniform(0.25, 0.6), ink)


def _foot(pen: Pen, r: random.Random, style: Style, bottom: float) -> None:
    """A line of words or a scale bar."""
    if r.random() < 0.5:
        words = r.choice([*style.titles(), phrase(r, 6)])
        pen.text(pen.width / 2, pen.height - bottom / 2, words, bottom * 0.25)
        return
    x, unit = pen.width * r.uniform(0.05, 0.5), pen.width * 0.05
    for n in range(4):
        fill = style.ink if n % 2 else style.ground
        pen.rect(x + n * unit, pen.height - bottom * 0.5, unit, bottom * 0.1, fill=fill)
        pen.text(x + n * unit, pen.height - bottom * 0.7, str(n * 5), bottom * 0.15)


def _side(pen: Pen, r: random.Random, style: Style, right: float) -> None:
    """A title block or a legend."""
    for n in range(r.randint(3, 9)):
        y = pen.height * (0.05 + 0.1 * n)
        if r.random() < 0.6:
            pen.rect(pen.width - right * 0.95, y, right * 0.9, pen.height * 0.1)
        pen.text(pen.width - right * 0.5, y + pen.height * 0.05, phrase(r, 2), max(7, right * 0.08))
        if r.random() < 0.3:
            pen.rect(pen.width - right * 0.9, y + pen.height * 0.03, right * 0.1, right * 0.1, fill=colour(r))


def _sign(pixels: Pixels, box: Box, r: random.Random) -> Sheet:
    """An evacuation sign: the plan beside coloured panels with instructions and pictograms, in a frame."""
    height, width = pixels.shape[:2]
    panel, band = int(width * r.uniform(0.2, 0.4)), int(height * r.uniform(0.1, 0.2))
    is_left, frame = r.random() < 0.5, r.choice([(60, 150, 40), (30, 30, 200), (180, 90, 0), (40, 40, 40)])
    pen = Pen(width + panel + 20, height + band + 20, WHITE, r)
    x, y = 10 + (panel if is_left else 0), 10 + band
    pen.paste(pixels, x, y)
    pen.rect(0, 0, pen.width, band, thickness=0, fill=frame)
    pen.text(pen.width / 2, band / 2, r.choice(_ESCAPE_TITLES), band * 0.45, WHITE)
    x0, row = (10 if is_left else width + 14), max(24, (pen.height - band) // r.randint(6, 12))
    for n in range(int((pen.height - band) / row)):
        top = band + 10 + n * row
        tint = r.choice([(60, 150, 40), (30, 30, 200), (200, 120, 0), (40, 180, 220)])
        pen.rect(x0, top + row * 0.15, row * 0.7, row * 0.7, thickness=0, fill=tint)
        pen.text(x0 + row * 0.35, top + row * 0.5, r.choice("FEH+AX↑→"), row * 0.4, WHITE)
        for line in range(r.randint(1, 2)):
            words = phrase(r, r.randint(2, 4))
            pen.text(
                x0 + row * 0.85, top + row * (0.35 + 0.35 * line), words, max(6, row * 0.2), (40, 40, 40), left=True
            )
    if r.random() < 0.7:
        pen.rect(3, 3, pen.width - 7, pen.height - 7, frame, r.choice([2, 4, 8]))
    return sheet_of(pen.pixels, (box[0] + x, box[1] + y, box[2] + x, box[3] + y))
