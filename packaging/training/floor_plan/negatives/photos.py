"""Photographs: rendered scenes, rooms and streets, views into panoramas, things on surfaces, collages."""

from __future__ import annotations

import functools
import math
import os
import random
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from pen import WHITE, Pen, Pixels, colour, fitted, mixed
from surfaces import backdrop

from negatives.common import cells

FREE_PICTURES = "FREE_PICTURES"
"""The environment variable that names the folder free_pictures.py has filled; without it those kinds are left out."""


@functools.lru_cache(maxsize=8)
def free_files(kind: str) -> tuple[Path, ...]:
    """The freely licensed pictures of a kind: panorama, wallpaper, stamp or map."""
    folder = os.environ.get(FREE_PICTURES)
    return tuple(sorted(Path(folder).glob(f"{kind}-*"))) if folder else ()


@functools.lru_cache(maxsize=64)
def _read(path: Path) -> NDArray[np.uint8]:
    return np.asarray(cv2.imread(str(path), cv2.IMREAD_UNCHANGED), np.uint8)


def _grained(picture: NDArray[np.floating] | Pixels, r: random.Random, blur: float = 2.5) -> Pixels:
    """A little out of focus, a little noisy, unevenly lit."""
    height, width = picture.shape[:2]
    noise = np.random.RandomState(r.randrange(1 << 30))
    soft = cv2.GaussianBlur(np.asarray(picture, np.float32), (0, 0), r.uniform(0.3, blur))
    down, across = np.mgrid[0:height, 0:width] / max(height, width) - 0.5
    angle = r.uniform(0, 6.3)
    light = 1 + r.uniform(0, 0.5) * (across * math.cos(angle) + down * math.sin(angle))
    lit = soft * light[..., None] + noise.randn(height, width, 1) * r.uniform(0, 10)
    return np.clip(lit, 0, 255).astype(np.uint8)


def scene(r: random.Random) -> Pixels:
    """Planes in perspective before a surface."""
    ground = backdrop(r, r.randint(500, 1000), r.randint(400, 900))
    pen = Pen(ground.shape[1], ground.shape[0], WHITE, r)
    pen.pixels[:] = ground
    for _ in range(r.randint(0, 12)):
        x, y, size, slope = (
            r.uniform(0, pen.width),
            r.uniform(0, pen.height),
            r.uniform(0.05, 0.5) * pen.width,
            r.gauss(0, 0.4),
        )
        far = y + slope * size
        outline = [
            (x, y),
            (x + size, far),
            (x + size, far + size * r.uniform(0.3, 1)),
            (x, y + size * r.uniform(0.3, 1.2)),
        ]
        paint = colour(r, 10, 240, 0.6)
        pen.fill(outline, paint)
        if r.random() < 0.5:
            pen.line(outline, mixed(paint, (0, 0, 0), 0.6), r.randint(1, 4), closed=True)
    return _grained(pen.pixels, r)


def interior(r: random.Random) -> Pixels:
    """A room or a corridor along the line of sight: walls, floor tiles, doors, windows, lamps, boards, shelves."""
    width, height = r.randint(600, 1000), r.randint(500, 800)
    pen = Pen(width, height, colour(r, 60, 230, 0.3), r)
    vanish = np.array([width * r.uniform(0.3, 0.7), height * r.uniform(0.35, 0.6)])
    near = np.array(
        [
            [-0.1 * width, -0.1 * height],
            [1.1 * width, -0.1 * height],
            [1.1 * width, 1.1 * height],
            [-0.1 * width, 1.1 * height],
        ]
    )
    far = vanish + (near - vanish) * r.uniform(0.12, 0.5)
    paints = [colour(r, 90, 245, 0.4) for _ in range(5)]

    def on(side: int, along: float, across: float) -> NDArray[np.floating]:
        """A point of a side (top, right, bottom, left), ``along`` 0 near to 1 far."""
        near_point = near[side] * (1 - across) + near[(side + 1) % 4] * across
        far_point = far[side] * (1 - across) + far[(side + 1) % 4] * across
        deep = along / (along + (1 - along) * 0.35)
        return near_point + (far_point - near_point) * deep

    for side in range(4):
        pen.fill([near[side], near[(side + 1) % 4], far[(side + 1) % 4], far[side]], paints[side])
    pen.fill(list(far), paints[4])
    lines = mixed(paints[2], (0, 0, 0), 0.75)
    count = r.randint(0, 14)
    for n in range(count):
        pen.line([on(2, n / count, 0), on(2, n / count, 1)], lines)
        pen.line([on(2, 0, n / count), on(2, 1, n / count)], lines)
    for side in (1, 3):
        for _ in range(r.randint(0, 6)):
            start, wide = r.random() * 0.9, r.uniform(0.03, 0.15)
            low, high = (0.0, 0.65) if r.random() < 0.5 else (0.35, 0.8)
            low, high = (1 - low, 1 - high) if side == 1 else (low, high)
            outline = [
                on(side, start, low),
                on(side, start + wide, low),
                on(side, start + wide, high),
                on(side, start, high),
            ]
            pen.fill(outline, colour(r, 20, 250, 0.7))
            pen.line(outline, (50, 50, 50), r.randint(1, 3), closed=True)
    for n in range(r.randint(0, 8)):
        start = n / 8
        outline = [on(0, start, 0.4), on(0, start + 0.06, 0.4), on(0, start + 0.06, 0.6), on(0, start, 0.6)]
        pen.fill(outline, (250, 252, 252))
    for _ in range(r.randint(0, 10)):
        x, y, size = r.uniform(0, width), r.uniform(0.5, 1) * height, r.uniform(0.04, 0.2) * width
        pen.rect(x, y, size, size * r.uniform(0.3, 1), (40, 40, 40), r.choice([0, 1, 2]), colour(r, 20, 230, 0.6))
    return _grained(pen.pixels, r)


def street(r: random.Random) -> Pixels:
    """Houses along a street under a sky, with windows, fences, wires."""
    width, height = r.randint(600, 1000), r.randint(450, 800)
    pen = Pen(width, height, colour(r, 170, 255, 0.7), r)
    horizon = height * r.uniform(0.5, 0.8)
    pen.rect(0, horizon, width, height - horizon, thickness=0, fill=colour(r, 60, 180, 0.6))
    x = -20.0
    while x < width:
        wide, high = width * r.uniform(0.08, 0.4), horizon * r.uniform(0.3, 1.1)
        slope, paint = r.gauss(0, 0.06) * wide, colour(r, 50, 235, 0.6)
        top = horizon - high
        pen.fill([(x, top), (x + wide, top + slope), (x + wide, horizon), (x, horizon)], paint)
        if r.random() < 0.4:
            pen.fill([(x, top), (x + wide / 2, top - wide * 0.3), (x + wide, top + slope)], colour(r, 30, 160, 0.6))
        columns, rows = r.randint(1, 8), r.randint(1, 7)
        for column in range(columns):
            for row in range(rows):
                left, upper = x + (column + 0.2) * wide / columns, top + (row + 0.25) * high / rows
                size = (wide / columns * 0.55, high / rows * 0.5)
                frame = mixed(paint, WHITE, 0.4)
                pen.rect(
                    left, upper + slope * column / columns, *size, frame, r.choice([0, 1, 2]), colour(r, 20, 120, 0.5)
                )
        x += wide * r.uniform(0.7, 1.4)
    for _ in range(r.randint(0, 60)):
        pen.disc(r.uniform(0, width), r.uniform(0.4, 1) * height, r.uniform(5, 60), colour(r, 20, 140, 0.7))
    for _ in range(r.randint(0, 6)):
        y = r.uniform(0, horizon)
        pen.line([(0, y), (width, y + r.gauss(0, 40))], (40, 40, 40), r.choice([1, 2]))
    return _grained(pen.pixels, r)


def view(r: random.Random) -> Pixels:
    """A camera's view into a panorama, at times with things before it."""
    panorama = _read(r.choice(free_files("panorama")))
    width, height = r.choice([(800, 600), (600, 800), (720, 720)])
    focal = width / 2 / math.tan(math.radians(r.uniform(25, 48)))
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    rays = np.stack([across - width / 2, down - height / 2, np.full_like(across, focal)], -1)
    tilt, turn = r.gauss(0, 0.22), r.uniform(0, 2 * math.pi)
    cos_t, sin_t = math.cos(tilt), math.sin(tilt)
    y, z = rays[..., 1] * cos_t - rays[..., 2] * sin_t, rays[..., 1] * sin_t + rays[..., 2] * cos_t
    longitude = np.arctan2(rays[..., 0], z) + turn
    latitude = np.arctan2(y, np.hypot(rays[..., 0], z))
    map_x = (longitude / (2 * math.pi) % 1 * (panorama.shape[1] - 1)).astype(np.float32)
    map_y = ((latitude / math.pi + 0.5) * (panorama.shape[0] - 1)).astype(np.float32)
    seen = cv2.remap(panorama, map_x, map_y, cv2.INTER_CUBIC)
    sharp = np.clip(seen * 1.8 - cv2.GaussianBlur(seen, (0, 0), 3) * 0.8, 0, 255)
    picture = np.clip(sharp * r.uniform(0.6, 1.3), 0, 255).astype(np.uint8)
    for _ in range(r.choice([0, 0, 1, 2])):
        _put_stamp(picture, r)
    return _grained(picture, r, 1.0)


def _put_stamp(picture: Pixels, r: random.Random) -> None:
    """A thing cut out of its photograph, somewhere in the picture."""
    stamp = _read(r.choice(free_files("stamp")))
    scale = r.uniform(0.2, 0.9) * min(picture.shape[0] / stamp.shape[0], picture.shape[1] / stamp.shape[1])
    size = max(8, int(stamp.shape[1] * scale)), max(8, int(stamp.shape[0] * scale))
    small = cv2.resize(stamp, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    y, x = r.randint(0, picture.shape[0] - size[1]), r.randint(0, picture.shape[1] - size[0])
    share = small[:, :, 3:] / 255.0
    part = picture[y : y + size[1], x : x + size[0]]
    part[:] = (part * (1 - share) + small[:, :, :3] * share).astype(np.uint8)


def thing(r: random.Random) -> Pixels:
    """Things on a surface or before a wallpaper."""
    width, height = r.choice([(800, 600), (600, 800), (700, 700)])
    walls = free_files("wallpaper")
    if walls and r.random() < 0.35:
        wall = _read(r.choice(walls))
        high, wide = (int(v * r.uniform(0.4, 1)) for v in wall.shape[:2])
        y, x = r.randint(0, wall.shape[0] - high), r.randint(0, wall.shape[1] - wide)
        picture = np.asarray(cv2.resize(wall[y : y + high, x : x + wide, :3], (width, height)), np.uint8)
    else:
        picture = backdrop(r, width, height)
    for _ in range(r.randint(1, 5)):
        _put_stamp(picture, r)
    return _grained(picture, r, 1.5)


def country_map(r: random.Random) -> Pixels:
    """A map of a country, whole or in part."""
    picture = _read(r.choice(free_files("map")))[:, :, :3]
    if r.random() < 0.3:
        high, wide = (max(40, int(v * r.uniform(0.4, 0.9))) for v in picture.shape[:2])
        y, x = r.randint(0, picture.shape[0] - high), r.randint(0, picture.shape[1] - wide)
        picture = picture[y : y + high, x : x + wide]
    return np.ascontiguousarray(picture)


def collage(r: random.Random) -> Pixels:
    """Several pictures with bars between them."""
    width, height = r.randint(600, 1000), r.randint(600, 1000)
    pen = Pen(width, height, r.choice([WHITE, (20, 20, 20), colour(r)]), r)
    gap = r.choice([2, 4, 8, 16])
    kinds = [scene, interior, street, *([view, thing] if free_files("stamp") else [])]
    for x0, y0, x1, y1 in cells(r, (0, 0, width, height), r.randint(1, 3), 0.15):
        wide, high = max(8, int(x1 - x0 - gap)), max(8, int(y1 - y0 - gap))
        part = r.choice(kinds)(r)
        scale = max(wide / part.shape[1], high / part.shape[0])
        large = fitted(part, part.shape[1] * scale + 1, part.shape[0] * scale + 1)
        pen.paste(large[:high, :wide], x0 + gap / 2, y0 + gap / 2)
    return pen.pixels
