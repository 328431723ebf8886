"""Invented marks of many kinds. A template with the same ``frame`` seed and another ``inner`` seed is a sibling."""

from __future__ import annotations

import colorsys
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .emblems import EMBLEMS
from .pen import NOTHING, Ink, Pen, Point, Rgba, pick_font

PLACES = (
    *(
        "Maple Grove",
        "Lakeview",
        "Cedar Falls",
        "Harbor Point",
        "Stonebridge",
        "Willow Creek",
        "Prairie Hills",
        "Oakmont",
    ),
    *(
        "Riverbend",
        "Fox Hollow",
        "Sunnyside",
        "Pine Ridge",
        "Elm Valley",
        "Granite Bay",
        "Bluewater",
        "Kingsford",
        "Ashby",
    ),
    *(
        "Dunmore",
        "Tallgrass",
        "Brookdale",
        "Norwick",
        "Eastmoor",
        "Quarry Heights",
        "Vega",
        "Zumbro",
        "Wabash",
        "Juniper",
    ),
)
LINES = (
    *("Public Schools", "School District", "Unified District", "High School", "Academy", "Elementary", "Middle School"),
    *(
        "Learning for Life",
        "Community Education",
        "Athletics",
        "Excellence",
        "Every Child",
        "Est. 1912",
        "Independent Schools",
    ),
)
TEAMS = (
    "HAWKS",
    "BEARS",
    "OWLS",
    "WOLVES",
    "PIONEERS",
    "RAIDERS",
    "COMETS",
    "KNIGHTS",
    "TIGERS",
    "STORM",
    "MARINERS",
    "BISON",
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the frame decides: inks and fonts. ``inner`` decides words and emblem."""

    dark: Ink
    light: Ink
    accent: Ink
    bold: str
    plain: str
    frame: random.Random
    inner: random.Random

    @property
    def inks(self) -> tuple[Ink, Ink, Ink]:
        return self.dark, self.light, self.accent

    @property
    def reversed_inks(self) -> tuple[Ink, Ink, Ink]:
        return self.light, self.dark, self.accent

    def emblem(self) -> list[tuple[str, tuple[float, ...], int]]:
        return EMBLEMS[self.inner.choice(list(EMBLEMS))](self.inner)

    def place(self) -> str:
        return self.inner.choice(PLACES)

    def line(self) -> str:
        return self.inner.choice(LINES)

    def letters(self, most: int = 3) -> str:
        return "".join(self.inner.choice("ABCDEFGHJKLMNPRSTUVW") for _ in range(self.inner.randint(1, most)))


def draw_mark(template: str, frame: int, inner: int) -> Rgba:
    """The picture of a mark: rows × columns × RGBA, at most some 400 pixels."""
    f, i = random.Random(f"{template}/{frame}"), random.Random(f"{template}/{frame}/{inner}")
    hue = f.random()
    dark = _ink(hue, f.uniform(0.5, 1), f.uniform(0.25, 0.65))
    light = (255, 255, 255, 255) if f.random() < 0.6 else _ink(f.random(), f.uniform(0.05, 0.3), 1)
    accent = _ink(f.random(), f.uniform(0.6, 1), f.uniform(0.7, 1))
    if f.random() < 0.3:
        accent = dark
    look = Look(dark, light, accent, pick_font(f), pick_font(f), f, i)
    return TEMPLATES[template](look).picture()


def _ink(hue: float, saturation: float, value: float) -> Ink:
    red, green, blue = colorsys.hsv_to_rgb(hue, saturation, value)
    return round(red * 255), round(green * 255), round(blue * 255), 255


def _seal(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    pen.ellipse(128, 128, 126, 126, look.dark)
    rim = f.uniform(4, 10)
    pen.ellipse(128, 128, 126 - rim, 126 - rim, look.light)
    if f.random() < 0.7:
        pen.ellipse(128, 128, 122 - rim, 122 - rim, look.dark)
        band = look.light
    else:
        band = look.dark
    inner = f.uniform(68, 84)
    size = (118 - rim - inner) * f.uniform(0.55, 0.75)
    middle = (122 - rim + inner) / 2
    pen.ring_text(128, 128, middle, f"{look.place()} {look.line()}".upper(), size, look.bold, band)
    pen.ring_text(128, 128, middle, look.line().upper(), size * 0.9, look.bold, band, is_below=True)
    pen.ellipse(128, 128, inner, inner, look.light if f.random() < 0.7 else look.accent)
    if f.random() < 0.5:
        pen.ellipse(128, 128, inner - 4, inner - 4, look.dark)
        pen.ellipse(128, 128, inner - 7, inner - 7, look.light)
    pen.shapes(look.emblem(), (128, 128, inner * f.uniform(0.55, 0.72)), look.inks)
    return pen


SHIELDS: tuple[tuple[Point, ...], ...] = (
    ((10, 6), (246, 6), (246, 150), (128, 252), (10, 150)),
    ((8, 20), (128, 4), (248, 20), (240, 140), (200, 210), (128, 252), (56, 210), (16, 140)),
    ((10, 6), (246, 6), (246, 130), (236, 180), (200, 224), (128, 252), (56, 224), (20, 180), (10, 130)),
    ((128, 4), (250, 66), (250, 190), (128, 252), (6, 190), (6, 66)),
)


def _shrunk(points: Sequence[Point], by: float) -> list[Point]:
    return [(128 + (x - 128) * by, 126 + (y - 126) * by) for x, y in points]


def _shield(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    outline = f.choice(SHIELDS)
    pen.polygon(outline, look.dark)
    pen.polygon(_shrunk(outline, 0.94), look.light)
    pen.polygon(_shrunk(outline, 0.9), look.dark)
    pen.text(128, 52, look.place().split()[0].upper(), 30, look.bold, look.light, widest=180)
    if f.random() < 0.7:
        pen.box(30, 76, 226, 84, 0, look.light if f.random() < 0.5 else look.accent)
    pen.shapes(look.emblem(), (128, 150, 54), look.reversed_inks)
    return pen


def _crest(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    outline = f.choice(SHIELDS)
    pen.polygon(outline, look.dark)
    inside = _shrunk(outline, 0.93)
    pen.polygon(inside, look.light)
    pen.polygon([(x if x < 128 else 128, y if y < 110 else 110) for x, y in inside], look.accent)
    pen.polygon([(x if x > 128 else 128, y if y > 110 else 110) for x, y in inside], look.dark)
    pen.shapes(look.emblem(), (76, 66, 36), look.inks)
    pen.shapes(look.emblem(), (172, 150, 34), look.reversed_inks)
    pen.text(172, 64, look.letters(2), 62, look.bold, look.dark, widest=80)
    pen.text(90, 152, look.letters(1), 62, look.plain, look.dark, widest=70)
    return pen


def _wordmark(look: Look) -> Pen:
    pen, f = Pen(430, 150), look.frame
    pen.shapes(look.emblem(), (62, 72, 54), (look.accent, NOTHING, look.dark))
    width = pen.text(125 + 140, 52, look.place(), 60, look.bold, look.dark, widest=280)
    pen.text(125 + 140, 104, look.line(), 34, look.plain, look.accent, widest=max(120, width * 0.9))
    if f.random() < 0.5:
        pen.box(125, 130, 405, 136, 0, look.dark)
    return pen


def _words_only(look: Look) -> Pen:
    pen, f = Pen(430, 130), look.frame
    pen.text(215, 46, look.place(), f.uniform(58, 84), look.bold, look.dark, widest=420)
    if f.random() < 0.7:
        pen.text(
            215, 104, look.line().upper(), 30, look.plain, look.accent if f.random() < 0.5 else look.dark, widest=400
        )
    return pen


def _stacked(look: Look) -> Pen:
    pen = Pen(256, 290)
    pen.shapes(look.emblem(), (128, 92, 84), (look.dark, NOTHING, look.accent))
    pen.text(128, 214, look.place(), 50, look.bold, look.dark, widest=250)
    pen.text(128, 260, look.line(), 30, look.plain, look.accent, widest=240)
    return pen


def _monogram(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    pen.box(2, 2, 254, 254, f.choice([0, 20, 48]), look.dark)
    pen.text(128, 118, look.letters(2) + look.inner.choice("ABDEHKRSU"), 150, look.bold, look.light, widest=220)
    if f.random() < 0.6:
        tilt = f.uniform(-12, 12)
        pen.line(
            [(30, 214 + tilt), (226, 214 - tilt)], f.uniform(6, 14), look.accent if f.random() < 0.5 else look.light
        )
    return pen


def _letters_in_shape(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    n = f.choice([3, 5, 6, 8, 40])
    start = -math.pi / 2 if f.random() < 0.7 else 0
    points = [
        (128 + 126 * math.cos(start + 6.2832 * k / n), 128 + 126 * math.sin(start + 6.2832 * k / n)) for k in range(n)
    ]
    pen.polygon(points, look.dark)
    if f.random() < 0.6:
        pen.polygon(_shrunk(points, 0.9), look.light)
        pen.text(128, 134, look.letters(2), 120, look.bold, look.accent, widest=150)
    else:
        pen.text(128, 134, look.letters(2), 120, look.bold, look.light, widest=150)
    return pen


def _swoosh(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    pen.text(118, 120, look.letters(1), 210, look.bold, look.dark, widest=220)
    bend = f.uniform(30, 80)
    above = [(8 + 12 * k, 210 - bend * math.sin(k / 20 * math.pi * 0.8)) for k in range(21)]
    below = [(x, y + 4 + 26 * math.sin(k / 20 * math.pi)) for k, (x, y) in enumerate(above)]
    pen.polygon([*above, *reversed(below)], look.accent if look.accent != look.dark else look.light)
    if f.random() < 0.5:
        pen.text(150, 244, look.place().split()[0], 28, look.plain, look.dark, widest=180)
    return pen


def _mascot(look: Look) -> Pen:
    pen = Pen(256, 300)
    animals = ("hawk", "bear", "owl", "wolf", "horse", "bull", "fish", "dove")
    shapes = EMBLEMS[look.inner.choice([animal for animal in animals if animal in EMBLEMS])](look.inner)
    pen.shapes([(kind, numbers, 0) for kind, numbers, _ in shapes], (128, 118, 118), (look.dark, look.dark, look.dark))
    pen.shapes(
        shapes, (128, 116, 104), (look.accent if look.accent != look.dark else look.light, look.light, look.dark)
    )
    pen.text(128, 268, look.inner.choice(TEAMS), 52, look.bold, look.dark, widest=240)
    return pen


def _one_colour(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    ink = (0, 0, 0, 255) if f.random() < 0.6 else look.dark
    if f.random() < 0.6:
        pen.ellipse(128, 128, 126, 126, ink)
        pen.ellipse(128, 128, 126 - f.uniform(5, 14), 126 - 9, NOTHING)
    pen.shapes(look.emblem(), (128, 118, 78), (ink, NOTHING, ink))
    if f.random() < 0.5:
        pen.text(128, 214, look.place().split()[0].upper(), 26, look.bold, ink, widest=130)
    return pen


def _emblem_alone(look: Look) -> Pen:
    pen = Pen()
    pen.shapes(
        look.emblem(), (128, 128, 120), (look.dark, NOTHING if look.frame.random() < 0.5 else look.light, look.accent)
    )
    return pen


def _roundel(look: Look) -> Pen:
    pen, f = Pen(), look.frame
    n = f.choice([0, 8, 12, 16, 24])
    if n:
        points = [
            (128 + q * math.cos(math.pi * k / n), 128 + q * math.sin(math.pi * k / n))
            for k in range(2 * n)
            for q in (126 if k % 2 else 116,)
        ]
        pen.polygon(points, look.dark)
    else:
        pen.ellipse(128, 128, 126, 126, look.dark)
    pen.ellipse(128, 128, 106, 106, look.accent if f.random() < 0.5 else look.light)
    pen.shapes(look.emblem(), (128, 104, 64), look.inks)
    pen.box(0, 168, 256, 214, 6, look.dark)
    pen.text(128, 191, look.place().upper(), 34, look.bold, look.light, widest=236)
    return pen


def _ribbon(look: Look) -> Pen:
    pen, f = Pen(300, 256), look.frame
    pen.shapes(look.emblem(), (150, 92, 88), (look.dark, look.light, look.accent))
    sag = f.uniform(0, 26)
    above = [(4 + 14.6 * k, 176 + sag * math.sin(k / 20 * math.pi)) for k in range(21)]
    pen.polygon(
        [*above, *[(x, y + 52) for x, y in reversed(above)]], look.accent if look.accent != look.dark else look.dark
    )
    pen.text(150, 202 + sag * 0.8, look.place().upper(), 34, look.bold, look.light, widest=250)
    return pen


def _oval(look: Look) -> Pen:
    pen, f = Pen(340, 210), look.frame
    pen.ellipse(170, 105, 168, 103, look.dark)
    pen.ellipse(170, 105, 158, 93, look.light)
    if f.random() < 0.5:
        pen.ellipse(170, 105, 153, 88, look.dark)
    ink = look.accent if f.random() < 0.3 else (look.light if f.random() < 0.5 else look.accent)
    pen.ellipse(170, 105, 148, 83, look.light)
    pen.text(170, 92, look.place(), 54, look.bold, look.dark, widest=250)
    pen.text(170, 142, look.line(), 26, look.plain, look.accent if ink == look.light else look.dark, widest=200)
    return pen


def _pennant(look: Look) -> Pen:
    pen, f = Pen(400, 170), look.frame
    pen.polygon([(4, 4), (396, 80 + f.uniform(-10, 10)), (4, 166)], look.dark)
    pen.box(4, 4, 26, 166, 0, look.accent)
    pen.text(150, 84, look.inner.choice(TEAMS), 58, look.bold, look.light, widest=210)
    pen.shapes(look.emblem(), (290, 82, 22), look.reversed_inks)
    return pen


def _tiles(look: Look) -> Pen:
    """Four quarter tiles of letters or emblems: an abstract corporate mark."""
    pen, f = Pen(), look.frame
    gap = f.uniform(2, 10)
    for row in (0, 1):
        for column in (0, 1):
            ink = look.inner.choice([look.dark, look.accent, look.dark])
            left, top = column * 128 + gap, row * 128 + gap
            right, bottom = left + 128 - 2 * gap, top + 128 - 2 * gap
            pen.box(left, top, right, bottom, f.choice([0, 12]), ink)
            if look.inner.random() < 0.5:
                pen.text((left + right) / 2, (top + bottom) / 2, look.letters(1), 84, look.bold, look.light, widest=90)
            else:
                pen.shapes(look.emblem(), ((left + right) / 2, (top + bottom) / 2, 42), (look.light, ink, look.light))
    return pen


TEMPLATES: dict[str, Callable[[Look], Pen]] = {
    "seal": _seal,
    "shield": _shield,
    "crest": _crest,
    "wordmark": _wordmark,
    "words_only": _words_only,
    "stacked": _stacked,
    "monogram": _monogram,
    "letters_in_shape": _letters_in_shape,
    "swoosh": _swoosh,
    "mascot": _mascot,
    "one_colour": _one_colour,
    "emblem_alone": _emblem_alone,
    "roundel": _roundel,
    "ribbon": _ribbon,
    "oval": _oval,
    "pennant": _pennant,
    "tiles": _tiles,
}
