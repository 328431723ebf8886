"""The surface that plans and other pictures are drawn on: lines, fills, letters, hatching; steady or by hand."""

from __future__ import annotations

import functools
import math
import random
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from vocabulary import WORDS

cv2.setNumThreads(1)

Pixels = NDArray[np.uint8]
Colour = tuple[int, int, int]
Point = Sequence[float] | NDArray[np.floating]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
_SUB = 4  # fractional bits of OpenCV's drawing coordinates

_NOT_LETTERS = ("symbol", "emoji", "d050000l", "math", "z003-symbol", "dingbat", "fallback")


@functools.lru_cache(maxsize=1)
def font_files() -> tuple[str, ...]:
    """Fonts of this machine that have Latin letters."""
    folders = [Path("/usr/share/fonts"), Path("/Library/Fonts"), Path("C:/Windows/Fonts")]
    found = sorted(f for d in folders if d.is_dir() for e in ("*.ttf", "*.otf") for f in d.rglob(e))
    return tuple(str(f) for f in found if not any(word in f.name.lower() for word in _NOT_LETTERS))


@functools.lru_cache(maxsize=400)
def font_at(path: str, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels."""
    return ImageFont.truetype(path, size)


def colour(r: random.Random, low: int = 0, high: int = 255, saturation: float = 1.0) -> Colour:
    """A colour whose channels lie between ``low`` and ``high`` before its saturation is changed."""
    channels = np.array([r.randint(low, high) for _ in range(3)], float)
    mean = channels.mean()
    b, g, red = np.clip(mean + (channels - mean) * saturation, 0, 255).astype(int)
    return int(b), int(g), int(red)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """``share`` of the first, the rest of the second."""
    b, g, red = (int(share * a + (1 - share) * c) for a, c in zip(one, other, strict=True))
    return b, g, red


def phrase(r: random.Random, words: int = 3) -> str:
    """So many words without meaning, in one of four cases."""
    text = " ".join(r.choice(WORDS) for _ in range(words))
    return r.choice([text, text.title(), text.upper(), text.capitalize()])


def running_text(r: random.Random, words: int) -> str:
    """So many words in lower case."""
    return " ".join(r.choice(WORDS) for _ in range(words))


class Pen:
    """A picture under way. ``shake`` is the wobble of a hand in pixels, 0 for a ruler."""

    def __init__(
        self, width: float, height: float, ground: Colour = WHITE, r: random.Random | None = None, shake: float = 0.0
    ) -> None:
        self.pixels: Pixels = np.full((int(height), int(width), 3), ground, np.uint8)
        self.ground = ground
        self.shake = shake
        self.r = r or random.Random(0)
        self.face = self.r.choice(font_files()) if font_files() and self.r.random() > 0.12 else None
        self.ink: Colour = BLACK
        self.thickness = 1

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.pixels.shape[0])

    def line(
        self,
        points: Iterable[Point],
        colour: Colour | None = None,
        thickness: float = 1,
        *,
        closed: bool = False,
        dash: float = 0,
    ) -> None:
        """Through all points. ``dash`` is the length of a dash in pixels, 0 for a full line."""
        path = np.asarray(list(points), float).reshape(-1, 2)
        if closed and (self.shake or dash):
            path, closed = np.vstack([path, path[:1]]), False
        if self.shake:
            path = self._shaken(path)
        width = max(1, round(thickness))
        stroke = colour if colour is not None else self.ink
        for part in _dashes(path, dash) if dash else [path]:
            cv2.polylines(self.pixels, [_fixed(part)], closed, stroke, width, cv2.LINE_AA, _SUB)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: Colour | None = None,
        thickness: float = 1,
        fill: Colour | None = None,
        dash: float = 0,
    ) -> None:
        """A rectangle; ``thickness`` 0 leaves out its outline."""
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        if fill is not None:
            self.fill(corners, fill)
        if thickness:
            self.line(corners, colour, thickness, closed=True, dash=dash)

    def fill(self, points: Iterable[Point], colour: Colour) -> None:
        """A filled polygon."""
        cv2.fillPoly(self.pixels, [_fixed(np.asarray(list(points), float))], colour, cv2.LINE_AA, _SUB)

    def arc(
        self,
        x: float,
        y: float,
        radius: float,
        start: float = 0,
        end: float = 360,
        colour: Colour | None = None,
        thickness: float = 1,
        radius_y: float | None = None,
        dash: float = 0,
    ) -> None:
        """Part of an ellipse; angles in degrees."""
        steps = max(6, int(abs(end - start) / 8))
        turn = np.radians(np.linspace(start, end, steps))
        points = np.c_[x + radius * np.cos(turn), y + (radius_y or radius) * np.sin(turn)]
        self.line(points, colour, thickness, dash=dash)

    def disc(self, x: float, y: float, radius: float, colour: Colour, radius_y: float | None = None) -> None:
        """A filled ellipse."""
        turn = np.linspace(0, 2 * math.pi, 24)
        self.fill(np.c_[x + radius * np.cos(turn), y + (radius_y or radius) * np.sin(turn)], colour)

    def arrow(
        self, points: Iterable[Point], colour: Colour | None = None, thickness: float = 2, head: float = 0
    ) -> None:
        """A line with a filled head at its end."""
        path = np.asarray(list(points), float)
        self.line(path, colour, thickness)
        along = path[-1] - path[-2]
        along = along / (math.hypot(*along) + 1e-6)
        across, size = np.array([-along[1], along[0]]), head or 4 * thickness
        tips = [
            path[-1] + along * size * 0.6,
            path[-1] - along * size * 0.6 + across * size * 0.6,
            path[-1] - along * size * 0.6 - across * size * 0.6,
        ]
        self.fill(tips, colour if colour is not None else self.ink)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 14,
        colour: Colour | None = None,
        *,
        left: bool = False,
        turns: int = 0,
    ) -> None:
        """Centred on x, y; ``left`` starts at x instead. ``turns`` are quarter turns."""
        cover = np.rot90(self._letters(text, max(5, int(size))), turns)
        height, width = cover.shape
        x0, y0 = int(x - (0 if left else width / 2)), int(y - height / 2)
        u0, v0 = max(0, x0), max(0, y0)
        u1, v1 = min(self.width, x0 + width), min(self.height, y0 + height)
        if u1 <= u0 or v1 <= v0:
            return
        share = cover[v0 - y0 : v1 - y0, u0 - x0 : u1 - x0, None] / 255.0
        ink = np.array(colour if colour is not None else self.ink)
        self.pixels[v0:v1, u0:u1] = (self.pixels[v0:v1, u0:u1] * (1 - share) + ink * share).astype(np.uint8)

    def hatch(self, mask: Pixels, colour: Colour, step: int = 8, slope: int = 1, thickness: int = 1) -> None:
        """Parallel strokes where ``mask`` is set; ``slope`` 0 draws them upright."""
        strokes = np.zeros(mask.shape, np.uint8)
        for start in range(-self.height, self.width + self.height, step):
            end = (start + slope * self.height, self.height)
            cv2.line(strokes, (start, 0), end, 255, thickness, cv2.LINE_AA)
        share = ((strokes / 255.0) * (mask > 0))[..., None]
        self.pixels[:] = (self.pixels * (1 - share) + np.array(colour) * share).astype(np.uint8)

    def paste(self, picture: Pixels, x: float, y: float) -> None:
        """Another picture with its upper left corner at x, y, cut at the edges."""
        x0, y0 = int(x), int(y)
        u0, v0 = max(0, x0), max(0, y0)
        u1, v1 = min(self.width, x0 + picture.shape[1]), min(self.height, y0 + picture.shape[0])
        if u1 > u0 and v1 > v0:
            self.pixels[v0:v1, u0:u1] = picture[v0 - y0 : v1 - y0, u0 - x0 : u1 - x0]

    def _letters(self, text: str, size: int) -> Pixels:
        """How much ink covers each pixel, 0 to 255."""
        if self.face is None:
            scale = size / 30
            plain = text.encode("ascii", "ignore").decode() or "x"
            (width, height), below = cv2.getTextSize(plain, cv2.FONT_HERSHEY_SIMPLEX, scale, 1)
            cover = np.zeros((height + below + 4, width + 4), np.uint8)
            cv2.putText(cover, plain, (2, height + 2), cv2.FONT_HERSHEY_SIMPLEX, scale, 255, 1, cv2.LINE_AA)
            return cover
        face = font_at(self.face, size)
        left, top, right, bottom = (int(v) for v in face.getbbox(text))
        image = Image.new("L", (max(1, right - left), max(1, bottom - top)))
        ImageDraw.Draw(image).text((-left, -top), text, fill=255, font=face)
        return np.asarray(image, np.uint8)

    def _shaken(self, path: NDArray[np.floating]) -> NDArray[np.floating]:
        parts = [path[:1]]
        for start, end in pairwise(path):
            steps = max(2, int(math.hypot(*(end - start)) / 18))
            share = np.linspace(0, 1, steps + 1)[1:, None]
            drift = np.array([[self.r.gauss(0, 1), self.r.gauss(0, 1)] for _ in range(steps)]) * self.shake
            parts.append(start + (end - start) * share + drift)
        return np.vstack(parts)


def _fixed(points: NDArray[np.floating]) -> NDArray[np.int32]:
    return np.asarray(np.clip(points, -30_000, 30_000) * 2**_SUB, np.int32)


def _dashes(path: NDArray[np.floating], dash: float) -> list[NDArray[np.floating]]:
    parts = []
    for start, end in pairwise(path):
        count = max(1, int(math.hypot(*(end - start)) / dash))
        ends = [(n / count, min(n + 1, count) / count) for n in range(0, count, 2)]
        parts += [np.array([start + (end - start) * a, start + (end - start) * b]) for a, b in ends]
    return parts


def fitted(picture: Pixels, width: float, height: float) -> Pixels:
    """Scaled to fit into width × height, shape kept."""
    scale = min(width / picture.shape[1], height / picture.shape[0])
    size = max(1, int(picture.shape[1] * scale)), max(1, int(picture.shape[0] * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
