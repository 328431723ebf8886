"""Plans and other drawings as PDF pages with vector paths and a text layer: to measure with, not to train on."""

from __future__ import annotations

import math
import random

from layout import corridor_block, home, school
from pen import phrase, running_text
from style import any_style
from walls import cut_doors, cut_windows, walls_of

_POINTS = 72.0


class VectorPage:
    """A page under way. Places are points from the upper left; PDF counts from the lower left."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._drawn: list[str] = ["0.8 w"]

    def thickness(self, points: float) -> None:
        """For all further lines."""
        self._drawn.append(f"{points:.2f} w")

    def line(self, *points: tuple[float, float], closed: bool = False, filled: bool = False) -> None:
        """Through all points."""
        path = " ".join(f"{x:.2f} {self.height - y:.2f} {'l' if n else 'm'}" for n, (x, y) in enumerate(points))
        self._drawn.append(f"{path} {'f' if filled else 's' if closed else 'S'}")

    def rect(self, x: float, y: float, width: float, height: float, *, filled: bool = False) -> None:
        """Its outline or its area."""
        self._drawn.append(
            f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re {'f' if filled else 'S'}"
        )

    def quarter(self, x: float, y: float, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A quarter circle about x, y from ``start`` to ``end``, both relative to it."""
        k = 0.5523
        first, last = (x + start[0], y + start[1]), (x + end[0], y + end[1])
        one, two = (first[0] + k * end[0], first[1] + k * end[1]), (last[0] + k * start[0], last[1] + k * start[1])
        numbers = " ".join(f"{a:.2f} {self.height - b:.2f}" for a, b in (one, two, last))
        self._drawn.append(f"{first[0]:.2f} {self.height - first[1]:.2f} m {numbers} c S")

    def text(self, x: float, y: float, text: str, size: float = 9) -> None:
        """From x, y on."""
        safe = text.replace("\\", "").replace("(", "[").replace(")", "]")
        self._drawn.append(f"BT /F {size:.1f} Tf {x:.2f} {self.height - y:.2f} Td ({safe}) Tj ET")

    def pdf(self) -> bytes:
        """The whole file."""
        content = "\n".join(self._drawn).encode("cp1252", "replace")
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /MediaBox [0 0 %d %d] "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (round(self.width), round(self.height)),
            b"<< /Length %d >> stream\n%s\nendstream" % (len(content), content),
        ]
        written, offsets = b"%PDF-1.7\n", []
        for number, value in enumerate(objects, 1):
            offsets.append(len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, value)
        start = len(written)
        written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        return written + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def plan_pdf(r: random.Random) -> bytes:
    """A building in thin or filled walls, with or without doors, windows, names, numbers and a title."""
    plan = r.choice([school, school, home, corridor_block])(r)
    style = any_style(r, plan.kind)
    labels = plan.cropped()
    page = VectorPage(*r.choice([(612, 792), (792, 612), (842, 595), (1224, 792), (1684, 1191)]))
    scale = min(page.width * 0.84 / labels.shape[1], page.height * 0.8 / labels.shape[0])
    left, top = (page.width - scale * labels.shape[1]) / 2, page.height * 0.12
    walls = walls_of(labels)
    cut_doors(walls, r, plan.cell)
    if r.random() < 0.6:
        cut_windows(walls, r, plan.cell)
    look, half = r.choice(["single", "outline", "filled"]), r.uniform(0.1, 0.3) / plan.cell
    page.thickness(r.choice([0.3, 0.5, 1, 2]))

    def place(is_upright: bool, across: float, along: float) -> tuple[float, float]:
        x, y = left + across * scale, top + along * scale
        return (x, y) if is_upright else (left + along * scale, top + across * scale)

    for wall in walls:
        for start, end in wall.solid_parts(0 if look == "single" else half):
            if look == "single":
                page.line(place(wall.is_upright, wall.at, start), place(wall.is_upright, wall.at, end))
                continue
            corners = [(-half, start), (half, start), (half, end), (-half, end)]
            outline = [place(wall.is_upright, wall.at + across, along) for across, along in corners]
            page.line(*outline, closed=True, filled=look == "filled")
        for opening in wall.openings if r.random() < 0.8 else ():
            hinge = place(wall.is_upright, wall.at, opening.centre - opening.width / 2)
            long = opening.width * scale
            if opening.is_window:
                page.line(hinge, place(wall.is_upright, wall.at, opening.centre + opening.width / 2))
            else:
                page.line(hinge, (hinge[0] + long, hinge[1]) if wall.is_upright else (hinge[0], hinge[1] + long))
                page.quarter(*hinge, (long, 0), (0, long))
    names, number, says = style.room_names(), r.choice([1, 100, 200]), r.choice(["name", "number", "both", "none"])
    for label in range(1, plan.rooms + 1):
        ys, xs = (labels == label).nonzero()
        if len(ys) and says != "none":
            number += 1
            text = {"name": r.choice(names), "number": str(number), "both": f"{r.choice(names)} {number}"}[says]
            page.text(left + (xs.mean() + 0.5) * scale - 10, top + (ys.mean() + 0.5) * scale, text, r.uniform(5, 9))
    if r.random() < 0.6:
        page.text(left, top * 0.6, r.choice(style.titles()), 18)
    return page.pdf()


def other_pdf(r: random.Random) -> bytes:
    """A table, a tournament, a tree, bars, seats, a crossword or text."""
    page = VectorPage(*r.choice([(612, 792), (792, 612), (595, 842)]))
    draw = r.choice([_table, _tournament, _tree, _bars, _seats, _crossword, _text, _form])
    draw(page, r)
    return page.pdf()


def _table(page: VectorPage, r: random.Random) -> None:
    columns, rows = r.randint(3, 9), r.randint(5, 30)
    wide, high = (page.width - 80) / columns, (page.height - 140) / rows
    page.text(40, 60, r.choice([phrase(r, 4), "First floor room list", "Room schedule", "Level 2 supervision"]), 16)
    for row in range(rows + 1):
        page.line((40, 90 + row * high), (page.width - 40, 90 + row * high))
    for column in range(columns + 1):
        page.line((40 + column * wide, 90), (40 + column * wide, 90 + rows * high))
    for row in range(rows):
        for column in range(columns):
            text = r.choice([phrase(r, 1), str(r.randint(100, 340)), f"Room {r.randint(100, 340)}", "Gym", "Office"])
            page.text(44 + column * wide, 90 + (row + 0.6) * high, text, min(9, high * 0.5))


def _tournament(page: VectorPage, r: random.Random) -> None:
    teams = r.choice([8, 16, 32])
    ys = [70 + n * (page.height - 120) / (teams - 1) for n in range(teams)]
    x, step = 30.0, (page.width - 60) / (math.log2(teams) + 1)
    while ys:
        for y in ys:
            page.line((x, y), (x + step, y))
            page.text(x + 3, y - 2, phrase(r, 1), 7)
        for upper, lower in zip(ys[::2], ys[1::2], strict=False):
            page.line((x + step, upper), (x + step, lower))
        ys = [(a + b) / 2 for a, b in zip(ys[::2], ys[1::2], strict=False)]
        x += step


def _tree(page: VectorPage, r: random.Random) -> None:
    before: list[float] = []
    for level in range(r.randint(3, 5)):
        count = min(8, 1 + level * r.randint(1, 3))
        xs = [page.width * (n + 0.5) / count for n in range(count)]
        y = 60 + level * 130
        for x in xs:
            page.rect(x - 30, y, 60, 40)
            page.text(x - 26, y + 24, phrase(r, 1), 8)
            if before:
                above = min(before, key=lambda each, at=x: abs(each - at))
                page.line((above, y - 90), (above, y - 45), (x, y - 45), (x, y))
        before = xs


def _bars(page: VectorPage, r: random.Random) -> None:
    page.line((60, 80), (60, page.height - 80), (page.width - 40, page.height - 80))
    count = r.randint(5, 24)
    wide = (page.width - 120) / count
    for n in range(count):
        high = r.random() * (page.height - 200)
        page.rect(65 + n * wide, page.height - 80 - high, wide * 0.7, high, filled=r.random() < 0.5)
        page.text(65 + n * wide, page.height - 66, str(n), 7)
    for n in range(8):
        y = 80 + n * (page.height - 160) / 8
        page.line((60, y), (page.width - 40, y))


def _seats(page: VectorPage, r: random.Random) -> None:
    page.text(page.width / 2 - 20, 60, "STAGE", 14)
    rows, columns = r.randint(6, 16), r.randint(8, 20)
    size = min((page.width - 80) / columns, (page.height - 160) / rows)
    for row in range(rows):
        for column in range(columns):
            page.rect(40 + column * size, 100 + row * size, size * 0.7, size * 0.7)
            page.text(
                42 + column * size, 100 + row * size + size * 0.5, f"{'ABCDEFGHIJKLMNOP'[row]}{column + 1}", size * 0.25
            )


def _crossword(page: VectorPage, r: random.Random) -> None:
    count = r.randint(9, 19)
    size = (min(page.width, page.height) - 160) / count
    for row in range(count):
        for column in range(count):
            page.rect(60 + column * size, 90 + row * size, size, size, filled=r.random() < 0.2)
    for n in range(12):
        page.text(60, 100 + count * size + 12 * n, f"{n + 1}. {phrase(r, 5)}", 8)


def _text(page: VectorPage, r: random.Random) -> None:
    page.text(60, 70, phrase(r, 4), 18)
    mention = "The floor plan shows the evacuation route to level 2, room 101."
    for row in range(int((page.height - 140) / 14)):
        page.text(60, 100 + 14 * row, mention if r.random() < 0.05 else running_text(r, 12), 10)


def _form(page: VectorPage, r: random.Random) -> None:
    y = 90.0
    page.text(60, 60, phrase(r, 3), 16)
    while y < page.height - 60:
        count, high = r.randint(1, 4), r.uniform(18, 50)
        for n in range(count):
            wide = (page.width - 100) / count
            page.rect(50 + n * wide, y, wide, high)
            page.text(53 + n * wide, y + 9, phrase(r, 2), 7)
        y += high
