"""Drawn backgrounds, none of them a photograph: textures, leaves, bricks, crowds of shapes, pages, posters."""

from __future__ import annotations

import random
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from .pen import load_font, pick_font
from .templates import LINES, PLACES, TEAMS, TEMPLATES, draw_mark

Picture = NDArray[np.uint8]


def _clouds(rng: np.random.Generator, height: int, width: int, steepness: float) -> NDArray[np.float32]:
    """Noise whose strength falls with frequency, as in photographs; -1 to 1 about."""
    rows = np.fft.fftfreq(height)[:, None]
    columns = np.fft.rfftfreq(width)[None, :]
    strength = 1 / np.maximum(np.hypot(rows, columns), 1 / max(height, width)) ** steepness
    phases = np.exp(2j * np.pi * rng.random(strength.shape))
    values = np.fft.irfft2(strength * phases, (height, width))
    return (values / (2.5 * values.std())).astype(np.float32)


def _texture(r: random.Random, height: int, width: int) -> Picture:
    rng = np.random.default_rng(r.randrange(1 << 30))
    base = np.array([r.uniform(20, 235) for _ in range(3)], np.float32)
    shared = _clouds(rng, height, width, r.uniform(0.8, 1.6))
    picture = base + shared[:, :, None] * np.array([r.uniform(20, 90) for _ in range(3)], np.float32)
    return np.clip(picture + _clouds(rng, height, width, 1.2)[:, :, None] * 15, 0, 255).astype(np.uint8)


def _leaves(r: random.Random, height: int, width: int) -> Picture:
    """Shapes covering one another, sizes by a power law: edges as in photographs of nature."""
    picture = _texture(r, height, width)
    base = [r.uniform(20, 220) for _ in range(3)]
    for _ in range(r.randint(150, 700)):
        size = min(width / 2, 4 / max(1e-3, r.random()) ** 0.7)
        colour = [int(np.clip(b + r.gauss(0, 45), 0, 255)) for b in base]
        x, y = r.randrange(width), r.randrange(height)
        if r.random() < 0.6:
            axes = (max(1, round(size)), max(1, round(size * r.uniform(0.2, 1))))
            cv2.ellipse(picture, (x, y), axes, r.uniform(0, 180), 0, 360, colour, -1, cv2.LINE_AA)
        else:
            n = r.randint(3, 7)
            points = np.array([[x + r.gauss(0, size), y + r.gauss(0, size)] for _ in range(n)], np.int32)
            cv2.fillPoly(picture, [points], colour, cv2.LINE_AA)
    return _softened(picture, r)


def _grass(r: random.Random, height: int, width: int) -> Picture:
    picture = _texture(r, height, width)
    base = [r.uniform(20, 220) for _ in range(3)]
    lean = r.uniform(-0.6, 0.6)
    for _ in range(r.randint(400, 2500)):
        x, y, length = r.randrange(width), r.randrange(height), r.uniform(8, 70)
        end = (round(x + length * (lean + r.gauss(0, 0.4))), round(y - length))
        cv2.line(
            picture, (x, y), end, [int(np.clip(b + r.gauss(0, 40), 0, 255)) for b in base], r.randint(1, 3), cv2.LINE_AA
        )
    return _softened(picture, r)


def _bricks(r: random.Random, height: int, width: int) -> Picture:
    tall, wide, gap = r.randint(14, 60), r.randint(30, 140), r.randint(1, 5)
    base = [r.uniform(30, 220) for _ in range(3)]
    picture = np.full((height, width, 3), [r.uniform(80, 220)] * 3, np.uint8)
    shift = r.choice([0, wide // 2])
    for row in range(height // tall + 1):
        for column in range(-1, width // wide + 1):
            left = column * wide + (row % 2) * shift
            colour = [int(np.clip(b + r.gauss(0, 14), 0, 255)) for b in base]
            cv2.rectangle(picture, (left, row * tall), (left + wide - gap, row * tall + tall - gap), colour, -1)
    noise = _clouds(np.random.default_rng(r.randrange(1 << 30)), height, width, 0.8)
    return _softened(np.clip(picture + noise[:, :, None] * 25, 0, 255).astype(np.uint8), r)


def _crowd(r: random.Random, height: int, width: int) -> Picture:
    """Rounded bodies and heads in rows, like people on a bench, over blurred blocks."""
    picture = cv2.GaussianBlur(_leaves(r, height, width), (0, 0), r.uniform(3, 10)).astype(np.uint8)
    for _ in range(r.randint(4, 30)):
        x, y, size = r.randrange(width), r.randrange(height // 4, height), r.uniform(12, 90)
        skin = [int(v * r.uniform(0.5, 1.1)) for v in (150, 180, 220)]
        cloth = [r.randrange(256) for _ in range(3)]
        cv2.ellipse(
            picture,
            (x, round(y + 1.9 * size)),
            (round(1.1 * size), round(1.2 * size)),
            0,
            0,
            360,
            cloth,
            -1,
            cv2.LINE_AA,
        )
        cv2.ellipse(
            picture,
            (x, y),
            (round(0.6 * size), round(0.75 * size)),
            0,
            0,
            360,
            [min(255, v) for v in skin],
            -1,
            cv2.LINE_AA,
        )
        cv2.ellipse(
            picture,
            (x, round(y - 0.25 * size)),
            (round(0.62 * size), round(0.55 * size)),
            0,
            180,
            360,
            [r.randrange(90)] * 3,
            -1,
            cv2.LINE_AA,
        )
    return _softened(picture, r)


def _page(r: random.Random, height: int, width: int) -> Picture:
    """Lines of words, headings, boxes: a letter or a form."""
    page = Image.new("RGB", (width, height), (r.randint(235, 255),) * 3)
    draw = ImageDraw.Draw(page)
    font, y, left = pick_font(r), r.randint(10, 60), r.randint(10, 80)
    size = r.randint(9, 22)
    while y < height - size:
        is_heading = r.random() < 0.12
        words = " ".join(
            r.choice((*PLACES, *LINES, *TEAMS, "the", "and", "of", "to", "2026", "at 7 pm"))
            for _ in range(2 if is_heading else 12)
        )
        draw.text(
            (left, y), words, font=load_font(font, size * 2 if is_heading else size), fill=(r.randint(0, 70),) * 3
        )
        y += round(size * (2.8 if is_heading else 1.45))
        if r.random() < 0.08:
            draw.rectangle([left, y, width - left, y + r.randint(20, 120)], outline=(60, 60, 60), width=r.randint(1, 3))
    return np.asarray(page)[:, :, ::-1].copy()


def _poster(r: random.Random, height: int, width: int) -> Picture:
    """Big words, shapes and pictures of other marks on flat colours."""
    sheet = Image.new("RGB", (width, height), tuple(r.randrange(256) for _ in range(3)))
    draw = ImageDraw.Draw(sheet)
    for _ in range(r.randint(2, 9)):
        x, y, size = r.uniform(0, width), r.uniform(0, height), r.uniform(20, 260)
        colour = tuple(r.randrange(256) for _ in range(3))
        if r.random() < 0.5:
            draw.ellipse([x, y, x + size, y + size * r.uniform(0.3, 1)], fill=colour)
        else:
            draw.rounded_rectangle(
                [x, y, x + size, y + size * r.uniform(0.3, 1)], radius=r.choice([0, 12]), fill=colour
            )
    for _ in range(r.randint(2, 6)):
        face = load_font(pick_font(r), r.randint(16, 90))
        colour = tuple(r.randrange(256) for _ in range(3))
        draw.text(
            (r.uniform(0, width * 0.6), r.uniform(0, height)),
            r.choice((*PLACES, *LINES, *TEAMS)),
            font=face,
            fill=colour,
        )
    return np.asarray(sheet)[:, :, ::-1].copy()


def _other_marks(r: random.Random, height: int, width: int) -> Picture:
    """A wall of other marks, as on a sponsors' page."""
    sheet = Image.new(
        "RGB", (width, height), (255, 255, 255) if r.random() < 0.6 else tuple(r.randrange(256) for _ in range(3))
    )
    step = r.randint(110, 240)
    for y in range(10, height - 40, step):
        for x in range(10, width - 40, step):
            if r.random() < 0.75:
                mark = draw_mark(r.choice(list(TEMPLATES)), r.randrange(1_000_000, 2_000_000), 0)
                tile = Image.fromarray(mark)
                tile.thumbnail((round(step * 0.8), round(step * 0.8)))
                sheet.paste(tile, (x, y), tile)
    return np.asarray(sheet)[:, :, ::-1].copy()


def _sky(r: random.Random, height: int, width: int) -> Picture:
    top, bottom = (np.array([r.uniform(0, 255) for _ in range(3)], np.float32) for _ in range(2))
    share = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    picture = np.broadcast_to(top * (1 - share) + bottom * share, (height, width, 3))
    noise = _clouds(np.random.default_rng(r.randrange(1 << 30)), height, width, r.uniform(1.2, 2))
    return np.clip(picture + noise[:, :, None] * r.uniform(0, 25), 0, 255).astype(np.uint8)


def _softened(picture: Picture, r: random.Random) -> Picture:
    if r.random() < 0.7:
        return cv2.GaussianBlur(picture, (0, 0), r.uniform(0.4, 1.6)).astype(np.uint8)
    return picture


GROUNDS: dict[str, Callable[[random.Random, int, int], Picture]] = {
    "texture": _texture,
    "leaves": _leaves,
    "grass": _grass,
    "bricks": _bricks,
    "crowd": _crowd,
    "page": _page,
    "poster": _poster,
    "other_marks": _other_marks,
    "sky": _sky,
}


def draw_ground(name: str, seed: int, height: int = 768, width: int = 1024) -> Picture:
    """A background, rows × columns × BGR."""
    return GROUNDS[name](random.Random(f"{name}/{seed}"), height, width)
