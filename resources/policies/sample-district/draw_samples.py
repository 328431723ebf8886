"""Draws the pictures in ``samples/``: the seal where people meet it, floor plans, and pictures that are neither.

Run once from anywhere; the pictures are committed, so that nothing draws them at run time.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).parent
SIZE = (960, 720)
_INK, _PAPER, _GRASS, _SKY = (32, 34, 40), (252, 252, 248), (96, 142, 84), (168, 202, 226)

Colour = tuple[int, int, int]


def main() -> None:
    """Writes every picture."""
    seal = Image.open(HERE / "marks" / "riverside-seal.png")
    drawn = {
        "seal-gym-wall.jpg": _with_seal(_gym(), seal, (610, 70), 230, 0),
        "seal-banner.jpg": _with_seal(_field(), seal, (380, 260), 170, -8),
        "seal-flyer.jpg": _with_seal(_flyer("Spring concert", "May 9 · 7 pm"), seal, (60, 60), 130, 0),
        "plan-wing.png": _plan(seed=4, columns=5, is_sketch=False),
        "plan-evacuation.png": _plan(seed=9, columns=4, is_sketch=False),
        "plan-sketch.png": _plan(seed=2, columns=4, is_sketch=True),
        "plain-gym.jpg": _gym(),
        "plain-field.jpg": _field(),
        "plain-calendar.png": _calendar(),
        "plain-scores.png": _bars(),
    }
    for name, picture in drawn.items():
        if name.endswith(".jpg"):
            picture.convert("RGB").save(HERE / "samples" / name, quality=82)
        else:
            picture.convert("RGB").convert("P", palette=Image.Palette.ADAPTIVE, colors=32).save(
                HERE / "samples" / name, optimize=True
            )


def _with_seal(scene: Image.Image, seal: Image.Image, at: tuple[int, int], side: int, turn: float) -> Image.Image:
    small = seal.resize((side, side), Image.Resampling.LANCZOS)
    small = small.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    scene.alpha_composite(small, at)
    return scene


def _sheet(colour: Colour) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGBA", SIZE, colour)
    return image, ImageDraw.Draw(image)


def _gym() -> Image.Image:
    image, pen = _sheet((222, 214, 200))
    for x in range(0, SIZE[0], 48):
        pen.line((x, 0, x, 470), fill=(210, 201, 186), width=2)
    pen.rectangle((0, 470, *SIZE), fill=(196, 146, 92))
    for x in range(-600, SIZE[0], 60):
        pen.line((x, 720, x + 330, 470), fill=(184, 134, 82), width=2)
    pen.arc((300, 520, 660, 900), 180, 360, fill=(250, 250, 250), width=6)
    pen.rectangle((150, 120, 330, 240), outline=(250, 250, 250), width=8, fill=(235, 235, 232))
    pen.rectangle((205, 170, 275, 225), outline=(200, 60, 50), width=5)
    pen.ellipse((200, 232, 280, 258), outline=(214, 96, 38), width=5)
    _people(pen, 7, 500, seed=3)
    return _grain(image, seed=1)


def _field() -> Image.Image:
    image, pen = _sheet(_SKY)
    pen.rectangle((0, 330, *SIZE), fill=_GRASS)
    for index in range(6):
        pen.rectangle((index * 160, 330, index * 160 + 80, 720), fill=(104, 150, 90))
    pen.rectangle((300, 210, 660, 460), fill=(244, 240, 228), outline=(120, 100, 70), width=4)
    for post in (300, 660):
        pen.line((post, 200, post, 560), fill=(90, 74, 52), width=8)
    _people(pen, 9, 560, seed=8)
    return _grain(image, seed=2)


def _people(pen: ImageDraw.ImageDraw, count: int, ground: int, seed: int) -> None:
    dice = random.Random(seed)
    for index in range(count):
        x = 60 + index * (860 // count) + dice.randint(-14, 14)
        tall = dice.randint(120, 160)
        shirt = dice.choice([(190, 60, 60), (54, 92, 150), (230, 190, 70), (80, 130, 90)])
        pen.rounded_rectangle((x - 26, ground - tall + 44, x + 26, ground), 16, fill=shirt)
        pen.ellipse(
            (x - 19, ground - tall, x + 19, ground - tall + 42), fill=dice.choice([(224, 184, 150), (132, 90, 62)])
        )
        pen.rectangle((x - 20, ground, x - 6, ground + 70), fill=(60, 62, 74))
        pen.rectangle((x + 6, ground, x + 20, ground + 70), fill=(60, 62, 74))


def _grain(image: Image.Image, seed: int) -> Image.Image:
    """A little blur and noise, as a phone's camera gives."""
    dice = random.Random(seed)
    noise = Image.frombytes("L", SIZE, dice.randbytes(SIZE[0] * SIZE[1])).filter(ImageFilter.GaussianBlur(1.2))
    soft = image.filter(ImageFilter.GaussianBlur(1.1))
    return Image.blend(soft, Image.merge("RGBA", (noise, noise, noise, Image.new("L", SIZE, 255))), 0.05)


def _flyer(title: str, when: str) -> Image.Image:
    image, pen = _sheet((246, 238, 220))
    pen.rectangle((0, 0, SIZE[0], 250), fill=(150, 52, 66))
    pen.text((240, 90), title, font=ImageFont.load_default(size=78), fill=(252, 246, 232))
    pen.text((70, 300), when, font=ImageFont.load_default(size=60), fill=_INK)
    lines = ("High school auditorium", "Jazz band, choir, strings", "Free, bring a friend")
    for row, line in enumerate(lines):
        pen.text((70, 400 + row * 70), line, font=ImageFont.load_default(size=40), fill=_INK)
    return image


def _plan(seed: int, columns: int, *, is_sketch: bool) -> Image.Image:
    """Rooms along both sides of a corridor: walls, door swings, numbers, stairs, a scale."""
    dice = random.Random(seed)
    image, pen = _sheet(_PAPER)
    left, right, top, bottom = 70, 890, 90, 620
    middle, half = (top + bottom) // 2, 42
    wall = 4 if is_sketch else 7
    _wall(pen, (left, top, right, bottom), wall, dice if is_sketch else None)
    for level in (middle - half, middle + half):
        _stroke(pen, (left, level), (right, level), wall, dice if is_sketch else None)
    for row, (start, end) in enumerate(((top, middle - half), (middle + half, bottom))):
        edges = [left + (right - left) * index // columns for index in range(columns + 1)]
        for index, edge in enumerate(edges[:-1]):
            if index:
                shifted = edge + dice.randint(-16, 16)
                _stroke(pen, (shifted, start), (shifted, end), wall, dice if is_sketch else None)
            door = edge + 46
            level = end if row == 0 else start
            pen.rectangle((door, level - wall, door + 38, level + wall), fill=_PAPER)
            box = (door - 38, level - 38, door + 38, level + 38)
            pen.arc(box, *((270, 360) if row == 0 else (0, 90)), fill=_INK, width=2)
            pen.line((door, level, door, level - 38 if row == 0 else level + 38), fill=_INK, width=2)
            number = f"{100 * (seed % 3 + 1) + row * 20 + index + 1}"
            pen.text((edge + 70, (start + end) / 2 - 14), number, font=ImageFont.load_default(size=24), fill=_INK)
    for step in range(9):
        pen.line((right - 96 + step * 10, middle - half, right - 96 + step * 10, middle + half), fill=_INK, width=2)
    pen.text((left, 640), "EXIT", font=ImageFont.load_default(size=22), fill=(20, 120, 60))
    pen.text((right - 210, 640), 'SCALE 1/8" = 1\'-0"', font=ImageFont.load_default(size=22), fill=_INK)
    pen.text((left, 40), "SECOND FLOOR", font=ImageFont.load_default(size=28), fill=_INK)
    if not is_sketch:
        pen.line((left + 20, middle, right - 120, middle), fill=(20, 120, 60), width=4)
        pen.polygon([(left + 6, middle), (left + 26, middle - 10), (left + 26, middle + 10)], fill=(20, 120, 60))
    return image


def _wall(pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int], width: int, dice: random.Random | None) -> None:
    x0, y0, x1, y1 = box
    for start, end in (((x0, y0), (x1, y0)), ((x1, y0), (x1, y1)), ((x1, y1), (x0, y1)), ((x0, y1), (x0, y0))):
        _stroke(pen, start, end, width, dice)


def _stroke(
    pen: ImageDraw.ImageDraw, start: tuple[int, int], end: tuple[int, int], width: int, dice: random.Random | None
) -> None:
    """A straight wall, or one drawn by hand where dice are given."""
    points = [start, end]
    if dice is not None:
        count = max(2, math.hypot(end[0] - start[0], end[1] - start[1]) // 40)
        points = [
            (
                round(start[0] + (end[0] - start[0]) * step / count + dice.uniform(-2, 2)),
                round(start[1] + (end[1] - start[1]) * step / count + dice.uniform(-2, 2)),
            )
            for step in range(int(count) + 1)
        ]
    pen.line(points, fill=_INK, width=width, joint="curve")


def _calendar() -> Image.Image:
    image, pen = _sheet(_PAPER)
    pen.text((60, 30), "October", font=ImageFont.load_default(size=56), fill=(150, 52, 66))
    for day in range(35):
        x, y = 60 + day % 7 * 120, 120 + day // 7 * 110
        pen.rectangle((x, y, x + 116, y + 106), outline=(190, 190, 186), width=1)
        if 1 <= day - 1 <= 31:
            pen.text((x + 8, y + 6), str(day - 1), font=ImageFont.load_default(size=24), fill=_INK)
    pen.rounded_rectangle((308, 240, 408, 300), 10, fill=(226, 168, 43))
    pen.text((318, 256), "Book fair", font=ImageFont.load_default(size=20), fill=_INK)
    return image


def _bars() -> Image.Image:
    image, pen = _sheet(_PAPER)
    pen.text((60, 30), "Books read this month", font=ImageFont.load_default(size=48), fill=_INK)
    pen.line((90, 120, 90, 640, 900, 640), fill=_INK, width=3)
    for index, (tall, colour) in enumerate(
        ((340, (190, 60, 60)), (460, (54, 92, 150)), (250, (226, 168, 43)), (400, (80, 130, 90)))
    ):
        x = 140 + index * 190
        pen.rectangle((x, 640 - tall, x + 110, 640), fill=colour)
        pen.text((x + 10, 650), f"Room {'ABCD'[index]}", font=ImageFont.load_default(size=26), fill=_INK)
    return image


if __name__ == "__main__":
    main()
