"""What screens show: editors, terminals, windows over windows, web pages, chats, spreadsheets; light and dark."""

from __future__ import annotations

import random
from itertools import pairwise

import numpy as np
from pen import Colour, Pen, Pixels, colour, fitted, mixed, phrase, running_text

from negatives.photos import interior, scene, street


def _screen(r: random.Random) -> Pen:
    is_dark = r.random() < 0.5
    ground = colour(r, 20, 60, 0.3) if is_dark else colour(r, 225, 255, 0.3)
    pen = Pen(r.randint(800, 1400), r.randint(500, 950), ground, r)
    pen.ink = (215, 215, 215) if is_dark else (40, 40, 40)
    return pen


def _shade(pen: Pen, r: random.Random, most: float = 0.25) -> Colour:
    """A panel's ground: a little off the screen's."""
    return mixed(pen.ink, pen.ground, r.uniform(0.02, most))


def _code(pen: Pen, r: random.Random, x: float, y: float, wide: float, high: float) -> None:
    size, indent = r.choice([9, 10, 11, 12, 13]), 0
    paints = [pen.ink, *(mixed(colour(r, 80, 255, 1.5), pen.ink, 0.7) for _ in range(4))]
    has_numbers = r.random() < 0.6
    number = r.randint(1, 400)
    while y < high - size:
        if has_numbers:
            pen.text(x + 4, y, str(number), size, mixed(pen.ink, pen.ground, 0.5), left=True)
        number += 1
        at = x + (36 if has_numbers else 8) + indent * size * 2
        for _ in range(r.choice([0, 1, 2, 3, 4, 6])):
            words = running_text(r, r.randint(1, 3))
            if at + len(words) * size * 0.55 > x + wide:
                break
            pen.text(at, y, words, size, r.choice(paints), left=True)
            at += len(words) * size * 0.55 + size
        indent = max(0, min(5, indent + r.choice([-1, 0, 0, 0, 1])))
        y += size * 1.45


def _window(pen: Pen, r: random.Random, x: float, y: float, wide: float, high: float) -> None:
    """A frame with a title bar and panels of lists, text, code, pictures or buttons."""
    pen.rect(x, y, wide, high, mixed(pen.ink, pen.ground, 0.4), r.choice([0, 1]), _shade(pen, r, 0.12))
    bar = r.randint(16, 40)
    pen.rect(x, y, wide, bar, thickness=0, fill=_shade(pen, r, 0.4))
    pen.text(x + wide / 2, y + bar / 2, phrase(r, r.randint(1, 3)), 11)
    for n in range(3):
        pen.disc(x + wide - 12 - 16 * n, y + bar / 2, 4, _shade(pen, r, 0.8))
    cuts = sorted(r.uniform(0.12, 0.88) for _ in range(r.randint(0, 2)))
    edges = [0.0, *cuts, 1.0]
    for start, end in pairwise(edges):
        left, width = x + start * wide, (end - start) * wide
        if r.random() < 0.5:
            pen.rect(left, y + bar, width, high - bar, mixed(pen.ink, pen.ground, 0.3), 1, _shade(pen, r, 0.12))
        _panel(pen, r, left, y + bar, width, high - bar)


def _panel(pen: Pen, r: random.Random, x: float, y: float, wide: float, high: float) -> None:
    kind = r.choice(["code", "code", "list", "list", "text", "picture", "buttons", "empty"])
    if kind == "code":
        _code(pen, r, x, y + 12, wide, y + high)
    elif kind == "list":
        row = r.randint(16, 30)
        for n in range(int(high / row)):
            top = y + n * row
            if r.random() < 0.08:
                pen.rect(x, top, wide, row, thickness=0, fill=mixed(colour(r, 40, 220, 1.3), pen.ground, 0.6))
            indent = 8 + 14 * r.choice([0, 0, 1, 1, 2])
            pen.rect(x + indent, top + row * 0.3, 8, 8, thickness=0, fill=_shade(pen, r, 0.9))
            words = phrase(r, r.randint(1, 2))
            if indent + 20 + len(words) * 6 < wide:
                pen.text(x + indent + 14, top + row / 2, words, 11, left=True)
    elif kind == "text":
        for top in np.arange(y + 18, y + high - 10, 18):
            words = running_text(r, max(1, int(wide / 45)))
            pen.text(x + 12, top, words, 12, left=True)
    elif kind == "picture" and wide > 40 and high > 40:
        view = fitted(r.choice([scene, interior, street])(r), wide * 0.9, high * 0.9)
        pen.paste(view, x + (wide - view.shape[1]) / 2, y + (high - view.shape[0]) / 2)
    elif kind == "buttons":
        for top in np.arange(y + 12, y + high - 30, r.randint(34, 60)):
            size = min(wide * 0.8, r.randint(60, 200))
            pen.rect(x + 12, top, size, 24, mixed(pen.ink, pen.ground, 0.5), r.choice([0, 1]), _shade(pen, r, 0.5))
            pen.text(x + 12 + size / 2, top + 12, phrase(r, 1), 11)


def desktop(r: random.Random) -> Pixels:
    """One window that fills the screen, or several that overlap, a bar of icons."""
    pen = _screen(r)
    if r.random() < 0.5:
        _window(pen, r, 0, 0, pen.width, pen.height)
    else:
        for _ in range(r.randint(2, 5)):
            wide, high = pen.width * r.uniform(0.3, 0.8), pen.height * r.uniform(0.3, 0.8)
            _window(pen, r, r.uniform(0, pen.width - wide), r.uniform(0, pen.height - high), wide, high)
    if r.random() < 0.5:
        pen.rect(0, pen.height - 34, pen.width, 34, thickness=0, fill=_shade(pen, r, 0.3))
        for n in range(r.randint(3, 12)):
            pen.rect(10 + 40 * n, pen.height - 28, 22, 22, thickness=0, fill=colour(r))
    return pen.pixels


def terminal(r: random.Random) -> Pixels:
    """Lines of text on a dark or a light ground, close together; at times columns and boxes of characters."""
    pen = _screen(r)
    size = r.choice([8, 9, 10, 12, 14])
    paints = [pen.ink, pen.ink, colour(r, 120, 255, 1.4), colour(r, 120, 255, 1.4)]
    for y in np.arange(size, pen.height, size * 1.35):
        if r.random() < 0.9:
            x = 6.0
            for _ in range(r.randint(1, 5)):
                words = running_text(r, r.randint(1, 6))
                pen.text(x, y, words, size, r.choice(paints), left=True)
                x += len(words) * size * 0.55 + size * r.choice([1, 1, 4, 8])
    return pen.pixels


def web_page(r: random.Random) -> Pixels:
    """A head, a menu, cards with pictures and words."""
    pen = _screen(r)
    head = r.randint(40, 160)
    pen.rect(0, 0, pen.width, head, thickness=0, fill=colour(r))
    pen.text(40, head / 2, phrase(r, 2), head * 0.3, left=True)
    columns = r.randint(1, 4)
    wide, y = pen.width / columns, head + 16.0
    while y < pen.height:
        high = r.randint(90, 280)
        for n in range(columns):
            edge = mixed(pen.ink, pen.ground, 0.2)
            pen.rect(n * wide + 10, y, wide - 20, high - 16, edge, r.choice([0, 1]), _shade(pen, r, 0.1))
            _panel(pen, r, n * wide + 14, y + 4, wide - 28, high - 24)
        y += high
    return pen.pixels


def chat(r: random.Random) -> Pixels:
    """Balloons left and right, as on a telephone."""
    pen = _screen(r)
    y, width = 60.0, pen.width
    pen.rect(0, 0, width, 46, thickness=0, fill=_shade(pen, r, 0.3))
    pen.text(60, 23, phrase(r, 2), 16, left=True)
    while y < pen.height - 30:
        lines, mine = r.randint(1, 4), r.random() < 0.5
        wide, high = width * r.uniform(0.25, 0.65), 18 + 22 * lines
        x = width - wide - 16 if mine else 16
        pen.rect(x, y, wide, high, thickness=0, fill=mixed(colour(r, 90, 255), pen.ground, 0.4 if mine else 0.1))
        for n in range(lines):
            pen.text(x + 12, y + 20 + 22 * n, running_text(r, max(1, int(wide / 70))), 14, left=True)
        y += high + r.randint(8, 26)
    return pen.pixels


def spreadsheet(r: random.Random) -> Pixels:
    """Rows and columns under letters and numbers, few of them filled, perhaps a chart on top."""
    pen = _screen(r)
    wide, high, top = r.randint(50, 130), r.randint(16, 28), r.randint(40, 140)
    line = mixed(pen.ink, pen.ground, r.uniform(0.12, 0.5))
    for n, x in enumerate(np.arange(36, pen.width, wide)):
        pen.line([(x, top), (x, pen.height)], line)
        pen.text(x + wide / 2, top + high / 2, chr(65 + n % 26), 11)
    for n, y in enumerate(np.arange(top, pen.height, high)):
        pen.line([(0, y), (pen.width, y)], line)
        pen.text(16, y + high / 2, str(n + 1), 10)
    share = r.random() * 0.6
    for y in np.arange(top + high, pen.height, high):
        for x in np.arange(36, pen.width, wide):
            if r.random() < 0.05:
                pen.rect(x, y, wide, high, line, 1, mixed(colour(r), pen.ground, 0.4))
            if r.random() < share:
                pen.text(x + 4, y + high / 2, r.choice([phrase(r, 1), str(r.randint(0, 99_999))]), 10, left=True)
    return pen.pixels
