"""A drawing surface for invented marks: shapes in units of a 256-wide sheet, drawn three times as large."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Ink = tuple[int, int, int, int]
"""Red, green, blue, cover; cover 0 cuts a hole."""
Point = tuple[float, float]
Rgba = NDArray[np.uint8]

NOTHING: Ink = (0, 0, 0, 0)
SIDE = 256
ZOOM = 3
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")


class Pen:
    """Draws on a transparent sheet of ``width`` × ``height`` units."""

    def __init__(self, width: float = SIDE, height: float = SIDE) -> None:
        self.width, self.height = width, height
        self._image = Image.new("RGBA", (round(width * ZOOM), round(height * ZOOM)), NOTHING)
        self._draw = ImageDraw.Draw(self._image)

    def polygon(self, points: Iterable[Point], ink: Ink) -> None:
        """A filled outline."""
        self._draw.polygon([(x * ZOOM, y * ZOOM) for x, y in points], fill=ink)

    def ellipse(self, x: float, y: float, rx: float, ry: float, ink: Ink) -> None:
        """A filled ellipse by its middle and radii."""
        self._draw.ellipse([(x - rx) * ZOOM, (y - ry) * ZOOM, (x + rx) * ZOOM, (y + ry) * ZOOM], fill=ink)

    def line(self, points: Sequence[Point], width: float, ink: Ink) -> None:
        """A line with round ends and joints."""
        scaled = [(x * ZOOM, y * ZOOM) for x, y in points]
        self._draw.line(scaled, fill=ink, width=max(1, round(width * ZOOM)), joint="curve")
        for x, y in (scaled[0], scaled[-1]):
            reach = width * ZOOM / 2
            self._draw.ellipse([x - reach, y - reach, x + reach, y + reach], fill=ink)

    def box(self, left: float, top: float, right: float, bottom: float, corner: float, ink: Ink) -> None:
        """A filled box with rounded corners."""
        edges = [left * ZOOM, top * ZOOM, right * ZOOM, bottom * ZOOM]
        self._draw.rounded_rectangle(edges, radius=corner * ZOOM, fill=ink)

    def text(self, x: float, y: float, words: str, size: float, font: str, ink: Ink, *, widest: float = 1e9) -> float:
        """Words around the middle x, y, made smaller where wider than ``widest``. Their width."""
        face = load_font(font, max(4, round(size * ZOOM)))
        width = face.getlength(words)
        if width > widest * ZOOM:
            face = load_font(font, max(4, int(size * widest * ZOOM * ZOOM / width)))
            width = face.getlength(words)
        self._draw.text((x * ZOOM, y * ZOOM), words, font=face, fill=ink, anchor="mm")
        return float(width) / ZOOM

    def ring_text(
        self, x: float, y: float, radius: float, words: str, size: float, font: str, ink: Ink, *, is_below: bool = False
    ) -> None:
        """Words along a circle, at its top, or at its bottom and readable from there."""
        face = load_font(font, max(4, round(size * ZOOM)))
        gap = size * 0.12
        widths = [face.getlength(letter) / ZOOM + gap for letter in words]
        whole = sum(widths) / radius
        if whole > 2.9:
            widths = [width * 2.9 / whole for width in widths]
            face = load_font(font, max(4, int(size * ZOOM * 2.9 / whole)))
            whole = 2.9
        at = -whole / 2
        for letter, width in zip(words, widths, strict=True):
            angle = at + width / radius / 2
            at += width / radius
            side = round(size * ZOOM * 2)
            tile = Image.new("L", (side, side), 0)
            ImageDraw.Draw(tile).text((side / 2, side / 2), letter, font=face, fill=255, anchor="mm")
            turn = math.degrees(angle) if is_below else -math.degrees(angle)
            tile = tile.rotate(turn, Image.Resampling.BICUBIC)
            px = x + radius * math.sin(angle)
            py = y + radius * math.cos(angle) if is_below else y - radius * math.cos(angle)
            self._image.paste(ink, (round(px * ZOOM - side / 2), round(py * ZOOM - side / 2)), tile)

    def shapes(
        self,
        shapes: Iterable[tuple[str, tuple[float, ...], int]],
        place: tuple[float, float, float],
        inks: Sequence[Ink],
    ) -> None:
        """An emblem (see ``emblems``) with its middle and half-size at ``place``."""
        x, y, r = place
        for kind, numbers, ink in shapes:
            if kind == "e":
                cx, cy, rx, ry = numbers
                self.ellipse(x + cx * r, y + cy * r, rx * r, ry * r, inks[ink])
            elif kind == "l":
                width, *rest = numbers
                self.line(
                    [(x + a * r, y + b * r) for a, b in zip(rest[::2], rest[1::2], strict=True)], width * r, inks[ink]
                )
            else:
                self.polygon(
                    [(x + a * r, y + b * r) for a, b in zip(numbers[::2], numbers[1::2], strict=True)], inks[ink]
                )

    def picture(self) -> Rgba:
        """Rows × columns × RGBA, cut to what is visible."""
        small = self._image.resize((round(self.width), round(self.height)), Image.Resampling.BOX)
        box = small.getchannel("A").point(lambda cover: 255 * (cover > 60)).getbbox()
        return np.asarray(small if box is None else small.crop(box))


@lru_cache(maxsize=512)
def load_font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A font file of this machine by the start of its name; Pillow's own where there is none."""
    path = font_files().get(name)
    if path is None:
        own = ImageFont.load_default(size)
        assert isinstance(own, ImageFont.FreeTypeFont)
        return own
    return ImageFont.truetype(path, size)


@lru_cache(maxsize=1)
def font_files() -> dict[str, str]:
    """Paths by name, Latin fonts only, in order of their names."""
    files = [f for folder in _FONT_FOLDERS for ending in ("ttf", "otf") for f in Path(folder).rglob(f"*.{ending}")]
    return {
        f.stem: str(f)
        for f in sorted(files)
        if not any(
            word in f.stem for word in ("Emoji", "Math", "Thin", "Light", "Dingbats", "Symbol", "D050000L", "Fallback")
        )
    }


def pick_font(r: random.Random) -> str:
    """The name of some font; empty for Pillow's own."""
    return r.choice([*font_files(), ""])
