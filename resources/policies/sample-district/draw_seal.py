"""Draws the sample district's seal, ``marks/riverside-seal.png``: our own drawing, 512 pixels, clear background.

Run once from anywhere; the picture is committed, so that nothing draws it at run time.
"""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = 512
_SCALE = 4
_NAVY, _GOLD, _WATER, _PAPER = (20, 48, 92, 255), (226, 168, 43, 255), (70, 142, 186, 255), (250, 247, 238, 255)
_CLEAR = (0, 0, 0, 0)

Point = tuple[float, float]


def draw_seal() -> Image.Image:
    """The seal: a ring with the name, a bridge over three waves, a heron, a star for each of five schools."""
    side = SIZE * _SCALE
    image = Image.new("RGBA", (side, side), _CLEAR)
    pen = ImageDraw.Draw(image)
    middle = side / 2
    _disc(pen, middle, side * 0.49, _NAVY)
    _disc(pen, middle, side * 0.465, _GOLD)
    _disc(pen, middle, side * 0.45, _NAVY)
    _disc(pen, middle, side * 0.325, _GOLD)
    _disc(pen, middle, side * 0.31, _PAPER)
    _waves(pen, side)
    _bridge(pen, side)
    _heron(pen, side)
    for index in range(5):
        angle = math.radians(90 + (index - 2) * 17)
        centre = (middle + side * 0.388 * math.cos(angle), middle + side * 0.388 * math.sin(angle))
        pen.polygon(_star(centre, side * 0.034), fill=_GOLD)
    _name(image, "RIVERSIDE VALLEY SCHOOLS", side)
    return image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def _disc(pen: ImageDraw.ImageDraw, middle: float, radius: float, colour: tuple[int, int, int, int]) -> None:
    pen.ellipse((middle - radius, middle - radius, middle + radius, middle + radius), fill=colour)


def _waves(pen: ImageDraw.ImageDraw, side: float) -> None:
    for row in range(3):
        level = side * (0.60 + row * 0.055)
        half = math.sqrt(max(0.0, (0.285 * side) ** 2 - (level - side / 2) ** 2))
        line = [
            (side / 2 - half + 2 * half * step / 60, level + side * 0.012 * math.sin(step / 60 * math.pi * 6 + row))
            for step in range(61)
        ]
        pen.line(line, fill=_WATER, width=round(side * 0.02), joint="curve")


def _bridge(pen: ImageDraw.ImageDraw, side: float) -> None:
    deck = side * 0.535
    pen.rectangle((side * 0.235, deck, side * 0.765, deck + side * 0.022), fill=_NAVY)
    for centre in (0.35, 0.5, 0.65):
        box = (side * (centre - 0.065), deck - side * 0.075, side * (centre + 0.065), deck + side * 0.075)
        pen.arc(box, 180, 360, fill=_NAVY, width=round(side * 0.018))
    for post in (0.275, 0.425, 0.575, 0.725):
        pen.rectangle((side * (post - 0.009), deck, side * (post + 0.009), side * 0.58), fill=_NAVY)


def _heron(pen: ImageDraw.ImageDraw, side: float) -> None:
    body = [(0.44, 0.40), (0.50, 0.355), (0.575, 0.375), (0.62, 0.425), (0.55, 0.43), (0.48, 0.43)]
    pen.polygon(_scaled(body, side), fill=_NAVY)
    neck = [(0.465, 0.395), (0.44, 0.35), (0.475, 0.30), (0.455, 0.255)]
    pen.line(_scaled(neck, side), fill=_NAVY, width=round(side * 0.02), joint="curve")
    pen.polygon(_scaled([(0.445, 0.245), (0.475, 0.245), (0.47, 0.272), (0.44, 0.268)], side), fill=_NAVY)
    pen.polygon(_scaled([(0.445, 0.25), (0.445, 0.266), (0.375, 0.268)], side), fill=_GOLD)
    for leg in (0.515, 0.545):
        pen.line(_scaled([(leg, 0.425), (leg - 0.01, 0.535)], side), fill=_NAVY, width=round(side * 0.009))


def _star(centre: Point, radius: float) -> list[Point]:
    return [
        (
            centre[0] + (radius if index % 2 == 0 else radius * 0.42) * math.sin(index * math.pi / 5),
            centre[1] - (radius if index % 2 == 0 else radius * 0.42) * math.cos(index * math.pi / 5),
        )
        for index in range(10)
    ]


def _name(image: Image.Image, name: str, side: int) -> None:
    """Letters around the upper part of the ring, each turned to stand upright on it."""
    font = ImageFont.load_default(size=side * 0.066)
    widths = [font.getlength(letter) + side * 0.006 for letter in name]
    radius = side * 0.388
    angle = -sum(widths) / radius / 2
    for letter, width in zip(name, widths, strict=True):
        angle += width / radius / 2
        tile = Image.new("RGBA", (round(side * 0.14),) * 2, _CLEAR)
        ImageDraw.Draw(tile).text((tile.width / 2, tile.height / 2), letter, font=font, fill=_PAPER, anchor="mm")
        tile = tile.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
        at = (
            side / 2 + radius * math.sin(angle) - tile.width / 2,
            side / 2 - radius * math.cos(angle) - tile.height / 2,
        )
        image.alpha_composite(tile, (round(at[0]), round(at[1])))
        angle += width / radius / 2


def _scaled(points: list[Point], side: float) -> list[Point]:
    return [(x * side, y * side) for x, y in points]


if __name__ == "__main__":
    draw_seal().save(Path(__file__).parent / "marks" / "riverside-seal.png", optimize=True)
