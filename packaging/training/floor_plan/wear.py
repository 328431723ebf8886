"""What happens to a picture before it is posted, to plans and to others alike: cropped, scanned, photographed on
paper, shown on a screen, set on a page, faded, saved as JPEG. The place of the drawing is followed through it all.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from pen import BLACK, WHITE, Pen, Pixels, colour, fitted, phrase, running_text
from surfaces import backdrop

MODES = ("clean", "scan", "photo", "screen", "page")
_SHARES = (0.4, 0.18, 0.2, 0.1, 0.12)

Corners = NDArray[np.float32]
"""Four points of a quadrangle, x and y."""


@dataclass
class Sheet:
    """A picture and the corners of the drawing in it."""

    pixels: Pixels
    corners: Corners

    @property
    def size(self) -> tuple[int, int]:
        """Width, height."""
        return self.pixels.shape[1], self.pixels.shape[0]

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the drawing's hull as shares of width and height."""
        width, height = self.size
        left, top = np.clip(self.corners.min(0), 0, (width, height)) / (width, height)
        right, bottom = np.clip(self.corners.max(0), 0, (width, height)) / (width, height)
        return float(left), float(top), float(right), float(bottom)


def sheet_of(pixels: Pixels, box: tuple[float, float, float, float] | None = None) -> Sheet:
    """A fresh drawing; ``box`` is left, top, right, bottom in pixels, else all of it."""
    left, top, right, bottom = box or (0, 0, pixels.shape[1], pixels.shape[0])
    return Sheet(pixels, np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32))


def worn(sheet: Sheet, r: random.Random, mode: str | None = None) -> tuple[Sheet, str]:
    """The sheet after some accidents, and which kind of picture it became."""
    mode = mode or r.choices(MODES, _SHARES)[0]
    sheet = _handled(sheet, r)
    if mode == "scan":
        sheet = _scanned(sheet, r)
    elif mode == "photo":
        sheet = _photographed(sheet, r)
    elif mode == "screen":
        sheet = _on_a_screen(sheet, r)
    elif mode == "page":
        sheet = _on_a_page(sheet, r)
    return _saved(sheet, r), mode


def _handled(sheet: Sheet, r: random.Random) -> Sheet:
    pixels, corners = sheet.pixels, sheet.corners
    if r.random() < 0.2:
        height, width = pixels.shape[:2]
        part_y, part_x = r.uniform(0.5, 0.95), r.uniform(0.5, 0.95)
        y, x = int(r.uniform(0, 1 - part_y) * height), int(r.uniform(0, 1 - part_x) * width)
        pixels = pixels[y : y + int(part_y * height), x : x + int(part_x * width)]
        corners = corners - np.array([x, y], np.float32)
    if r.random() < 0.08:
        width = pixels.shape[1]
        pixels = np.rot90(pixels).copy()
        corners = np.stack([corners[:, 1], width - corners[:, 0]], 1).astype(np.float32)
    if r.random() < 0.05:
        pixels = 255 - pixels
    if r.random() < 0.15:
        pixels = _greyed(pixels)
    if r.random() < 0.12:
        low, high = r.uniform(0, 110), r.uniform(190, 255)
        pixels = (low + pixels * ((high - low) / 255)).astype(np.uint8)
    if r.random() < 0.08:
        tint = np.array([r.uniform(0.6, 0.9), r.uniform(0.8, 0.95), 1])
        pixels = np.clip(pixels * tint, 0, 255).astype(np.uint8)
    return Sheet(np.ascontiguousarray(pixels), corners)


def _greyed(pixels: Pixels) -> Pixels:
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_BGR2GRAY)
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


def _edge_colour(pixels: Pixels) -> NDArray[np.floating]:
    return np.median(np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]]), axis=0)


def _warped(sheet: Sheet, matrix: NDArray[np.floating], size: tuple[int, int], around: NDArray[np.floating]) -> Sheet:
    border = tuple(int(v) for v in around)
    pixels = cv2.warpPerspective(sheet.pixels, matrix, size, flags=cv2.INTER_AREA, borderValue=border)
    moved = cv2.perspectiveTransform(sheet.corners[None].astype(np.float32), matrix)[0]
    return Sheet(np.asarray(pixels, np.uint8), np.asarray(moved, np.float32))


def _scanned(sheet: Sheet, r: random.Random) -> Sheet:
    width, height = sheet.size
    noise = np.random.RandomState(r.randrange(1 << 30))
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), r.gauss(0, 2), r.uniform(0.88, 1.03))
    around = np.clip(_edge_colour(sheet.pixels) + r.uniform(-25, 5), 0, 255)
    moved = _warped(sheet, np.vstack([turn, [0, 0, 1]]), (width, height), around)
    pixels = _greyed(moved.pixels) if r.random() < 0.6 else moved.pixels
    light = cv2.GaussianBlur(pixels, (0, 0), r.uniform(0.3, 1.3)).astype(np.float32)
    light = light * r.uniform(0.8, 1) + r.uniform(0, 25) + noise.randn(height, width, 1) * r.uniform(1, 12)
    if r.random() < 0.25:
        light = np.where(light > r.uniform(120, 190), 255, 0) * np.ones(3)
    if r.random() < 0.2:
        light[:, : int(width * r.uniform(0.01, 0.05))] *= 0.4
    return Sheet(np.clip(light, 0, 255).astype(np.uint8), moved.corners)


def _photographed(sheet: Sheet, r: random.Random) -> Sheet:
    width, height = sheet.size
    noise = np.random.RandomState(r.randrange(1 << 30))
    wide, high = r.choice([(1024, 768), (768, 1024), (1000, 1000)])
    scale = r.uniform(0.5, 1.1) * min(wide / width, high / height)
    paper = 0.5 * np.array([[-width, -height], [width, -height], [width, height], [-width, height]], np.float32) * scale
    slant = r.choice([0.03, 0.05, 0.09])
    paper += np.array(
        [[r.gauss(0, slant) * width * scale, r.gauss(0, slant) * height * scale] for _ in range(4)], np.float32
    )
    turn = math.radians(r.choice([0] * 8 + [90, 180, 270]) + r.gauss(0, 7))
    rotation = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]], np.float32)
    middle = np.array([wide / 2 + r.gauss(0, 0.05) * wide, high / 2 + r.gauss(0, 0.05) * high], np.float32)
    before = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(before, np.asarray(paper @ rotation + middle, np.float32))
    cover = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, (wide, high), flags=cv2.INTER_AREA)
    share = cv2.GaussianBlur(cover, (0, 0), 1)[..., None] / 255.0
    moved = _warped(sheet, matrix, (wide, high), np.array(WHITE, float))
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    angle = r.uniform(0, 6.3)
    slope = (across / wide - 0.5) * math.cos(angle) + (down / high - 0.5) * math.sin(angle)
    light = r.uniform(0.65, 1.05) + r.uniform(0, 0.5) * slope
    lit = moved.pixels * light[..., None] * np.array([r.uniform(0.75, 1), r.uniform(0.88, 1), 1])
    scene = backdrop(r, wide, high) * (1 - share) + lit * share
    if r.random() < 0.3:
        spot = (across - r.uniform(0, wide)) ** 2 + (down - r.uniform(0, high)) ** 2
        scene += r.uniform(60, 200) * np.exp(-spot / (2 * (r.uniform(0.04, 0.2) * wide) ** 2))[..., None]
    if r.random() < 0.3:
        scene *= _shadow(r, wide, high)
    scene = cv2.GaussianBlur(scene, (0, 0), r.uniform(0.3, 1.6)) + noise.randn(high, wide, 1) * r.uniform(1, 9)
    return Sheet(np.clip(scene, 0, 255).astype(np.uint8), moved.corners)


def _shadow(r: random.Random, width: int, height: int) -> NDArray[np.floating]:
    """Of a hand or a telephone."""
    shade = np.zeros((height, width), np.float32)
    x, y = r.uniform(0, width), r.uniform(0, height)
    outline = [[x + r.gauss(0, 0.3) * width, y + r.gauss(0, 0.3) * height] for _ in range(5)]
    cv2.fillPoly(shade, [np.array(outline, np.int32)], 1.0)
    return 1 - r.uniform(0.2, 0.5) * cv2.GaussianBlur(shade, (0, 0), r.uniform(5, 30))[..., None]


def _pasted(pen: Pen, sheet: Sheet, width: float, height: float, at: tuple[float, float]) -> Sheet:
    """``sheet`` fitted into width × height; ``at`` says where in the room that is left, as shares."""
    view = fitted(sheet.pixels, width, height)
    x = (pen.width - view.shape[1]) * at[0]
    y = (pen.height - view.shape[0]) * at[1]
    pen.paste(view, x, y)
    scale = view.shape[1] / sheet.size[0]
    return Sheet(pen.pixels, (sheet.corners * scale + np.array([int(x), int(y)])).astype(np.float32))


def _on_a_screen(sheet: Sheet, r: random.Random) -> Sheet:
    is_dark = r.random() < 0.4
    pen = Pen(r.randint(900, 1300), r.randint(650, 900), (40, 38, 36) if is_dark else (240, 240, 240), r)
    ink = (210, 210, 210) if is_dark else (60, 60, 60)
    top, side = r.randint(20, 90), r.choice([0, r.randint(100, 250)])
    pen.rect(0, 0, pen.width, top, thickness=0, fill=colour(r, 30, 250, 0.4))
    for n in range(r.randint(2, 8)):
        pen.text(30 + n * 110, top / 2, phrase(r, 1), 13, ink, left=True)
    for n in range(r.randint(0, 14) if side else 0):
        pen.text(12, top + 24 + n * 28, phrase(r, 2), 12, ink, left=True)
    room_x, room_y = pen.width - side - r.randint(5, 120), pen.height - top - r.randint(5, 100)
    at = 0.5 + side / 2 / pen.width, 0.5 + top / 2 / pen.height
    return _pasted(pen, sheet, room_x, room_y, at)


def _on_a_page(sheet: Sheet, r: random.Random) -> Sheet:
    """Inside a flyer, a report or a slide."""
    ground = r.choice([WHITE, (250, 252, 255), colour(r, 170, 255)])
    is_slide = r.random() < 0.3
    size = (r.randint(900, 1200), r.randint(600, 760)) if is_slide else (r.randint(700, 1000), r.randint(800, 1100))
    pen = Pen(*size, ground, r)
    ink = colour(r, 0, 90)
    if r.random() < 0.5:
        pen.rect(0, 0, pen.width, r.randint(50, 140), thickness=0, fill=colour(r))
    pen.text(pen.width / 2, 50, phrase(r, 3), r.randint(22, 48), ink)
    placed = _pasted(
        pen,
        sheet,
        pen.width * r.uniform(0.45, 0.92),
        pen.height * r.uniform(0.3, 0.75),
        (r.random(), r.uniform(0.15, 0.9)),
    )
    taken = placed.corners
    top, bottom = float(taken[:, 1].min()) - 14, float(taken[:, 1].max()) + 20
    for y in range(100, pen.height - 20, 20):
        if not top - 10 < y < bottom and r.random() < 0.9:
            pen.text(40, y, running_text(r, r.randint(6, 13)), 13, ink, left=True)
    return Sheet(pen.pixels, taken)


def _saved(sheet: Sheet, r: random.Random) -> Sheet:
    """At most some 1,000 pixels wide, as a JPEG."""
    scale = min(1.0, r.uniform(520, 1024) / max(sheet.size))
    pixels, corners = sheet.pixels, sheet.corners
    if scale < 1:
        pixels = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
        corners = corners * np.float32(scale)
    packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, r.randint(40, 95)])[1]
    return Sheet(np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8), corners)


__all__ = ["BLACK", "MODES", "Corners", "Sheet", "sheet_of", "worn"]
