"""Plans, and pages that are none, drawn on the spot for tests: as pixels, and as pages of a PDF."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from checklist.location import Box

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
Line = tuple[float, float, float, float]
"""x, y of one end, x, y of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """Rooms on both sides of a corridor: walls as lines, doors as gaps with their swings, a number in each room."""

    walls: tuple[Line, ...]
    swings: tuple[Box, ...]
    numbers: tuple[tuple[float, float, str], ...]
    size: tuple[int, int]

    def box(self, x: int, y: int) -> Box:
        """Its hull when it is drawn at x, y."""
        return x, y, *self.size


def building(widths: Sequence[int] = (150, 110, 190, 130, 170), deep: int = 170, corridor: int = 56) -> Building:
    """A wing of a school; ``widths`` are those of the rooms above the corridor, the rooms below are shifted."""
    total, high, door = sum(widths), 2 * deep + corridor, 30
    walls: list[Line] = [(0, 0, total, 0), (0, high, total, high), (0, 0, 0, high), (total, 0, total, deep)]
    walls.append((total, deep + corridor, total, high))
    swings: list[Box] = []
    numbers: list[tuple[float, float, str]] = []
    number = 101
    for wall, top, rooms in ((deep, 0, widths), (deep + corridor, deep + corridor, tuple(reversed(widths)))):
        x = 0
        for width in rooms:
            if x:
                walls.append((x, top, x, top + deep))
            gap = x + width // 3
            walls += [(x, wall, gap, wall), (gap + door, wall, x + width, wall)]
            swings.append((gap - door, wall - door, 2 * door, 2 * door))
            numbers.append((x + width / 2, top + deep / 2, str(number)))
            number += 1
            x += width
    return Building(walls=tuple(walls), swings=tuple(swings), numbers=tuple(numbers), size=(total, high))


def draw_building(image: Image.Image, plan: Building, x: int, y: int, thick: int = 5) -> None:
    """Onto a picture, its upper left corner at x, y."""
    pen = ImageDraw.Draw(image)
    for x1, y1, x2, y2 in plan.walls:
        pen.line((x + x1, y + y1, x + x2, y + y2), fill=BLACK, width=thick)
    for left, top, width, height in plan.swings:
        pen.arc((x + left, y + top, x + left + width, y + top + height), 270, 360, fill=BLACK, width=1)
        middle = x + left + width // 2
        pen.line((middle, y + top, middle, y + top + height // 2), fill=BLACK, width=1)
    for across, down, number in plan.numbers:
        pen.text((x + across, y + down), number, fill=BLACK, anchor="mm", font_size=16)


def plan_picture() -> tuple[Image.Image, Box]:
    """A picture of a plan, and the hull of the building."""
    plan = building()
    image = Image.new("RGB", (plan.size[0] + 120, plan.size[1] + 160), WHITE)
    draw_building(image, plan, 60, 100)
    ImageDraw.Draw(image).text((60, 40), "LEVEL 1", fill=BLACK, font_size=30)
    return image, plan.box(60, 100)


def flyer_with_a_plan() -> tuple[Image.Image, Box]:
    """A page of text that holds a plan in its lower half."""
    plan = building()
    image = Image.new("RGB", (1000, 1300), WHITE)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 1000, 120), fill=(30, 90, 160))
    pen.text((500, 60), "Open house on Thursday", fill=WHITE, anchor="mm", font_size=44)
    for row in range(14):
        pen.text(
            (80, 160 + 32 * row),
            "Come and see our rooms, meet the teachers and have a bite to eat.",
            BLACK,
            font_size=22,
        )
    draw_building(image, plan, 125, 740)
    return image, plan.box(125, 740)


def wall_with_a_small_plan() -> tuple[Image.Image, Box]:
    """A large picture of soft shapes; in a corner of it hangs a sheet with a plan."""
    image = hillside().resize((2400, 1600))
    sheet, (x, y, width, height) = plan_picture()
    small = sheet.resize((sheet.width * 4 // 5, sheet.height * 4 // 5), Image.Resampling.LANCZOS)
    image.paste(small, (1400, 150))
    return image, (1400 + x * 4 // 5, 150 + y * 4 // 5, width * 4 // 5, height * 4 // 5)


def timetable() -> Image.Image:
    """Five days, eight lessons, a room in each cell."""
    image = Image.new("RGB", (1000, 760), WHITE)
    pen = ImageDraw.Draw(image)
    for column in range(6):
        pen.line((40 + 180 * column, 80, 40 + 180 * column, 720), fill=BLACK, width=2)
    for row in range(9):
        pen.line((40, 80 + 80 * row, 940, 80 + 80 * row), fill=BLACK, width=2)
    for column in range(5):
        for row in range(8):
            pen.text((60 + 180 * column, 110 + 80 * row), f"Maths, room {101 + row}", fill=BLACK, font_size=18)
    return image


def bar_chart() -> Image.Image:
    """Twelve bars over an axis."""
    image = Image.new("RGB", (900, 600), WHITE)
    pen = ImageDraw.Draw(image)
    pen.line((80, 40, 80, 540, 860, 540), fill=BLACK, width=3)
    for n in range(12):
        pen.rectangle((100 + 62 * n, 540 - (n * 97 % 420) - 30, 140 + 62 * n, 540), fill=(70, 120, 200))
        pen.text((120 + 62 * n, 556), str(n + 1), fill=BLACK, anchor="mm", font_size=16)
    return image


def letter() -> Image.Image:
    """A page of running text."""
    image = Image.new("RGB", (900, 1200), WHITE)
    pen = ImageDraw.Draw(image)
    for row in range(34):
        pen.text(
            (90, 90 + 31 * row),
            "The office on the second floor is open from eight to four on weekdays.",
            BLACK,
            font_size=20,
        )
    return image


def hillside() -> Image.Image:
    """Soft shapes, as in a photograph of a landscape."""
    image = Image.new("RGB", (900, 600), (150, 190, 235))
    pen = ImageDraw.Draw(image)
    for n in range(9):
        pen.ellipse((110 * n - 200, 260 + 23 * (n % 4), 110 * n + 300, 900), fill=(40 + 9 * n, 110 + 11 * (n % 5), 50))
    pen.ellipse((640, 60, 760, 180), fill=(250, 240, 180))
    return image.filter(ImageFilter.GaussianBlur(6))


NOT_PLANS: dict[str, Callable[[], Image.Image]] = {
    "timetable": timetable,
    "bar chart": bar_chart,
    "letter": letter,
    "hillside": hillside,
}


def png(image: Image.Image) -> bytes:
    """Its bytes."""
    packed = io.BytesIO()
    image.save(packed, "PNG")
    return packed.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """Lines, and words at their lower left corner, in points from the lower left of a page of ``size``."""

    lines: Sequence[Line] = ()
    words: Sequence[tuple[float, float, str]] = ()
    size: tuple[int, int] = (612, 792)


def plan_page(title: str = "FLOOR PLAN - LEVEL 2") -> PdfPage:
    """A building of hairlines with its numbers and a title."""
    plan, scale = building(), 0.7
    lines = [(50 + scale * a, 650 - scale * b, 50 + scale * c, 650 - scale * d) for a, b, c, d in plan.walls]
    words = [(50 + scale * a - 8, 650 - scale * b, text) for a, b, text in plan.numbers]
    return PdfPage(lines=lines, words=[*words, (50, 700, title)])


def prose_page(sentence: str) -> PdfPage:
    """A page that says the same sentence again and again."""
    return PdfPage(words=[(60, 720 - 18 * row, sentence) for row in range(36)])


def pdf(pages: Sequence[PdfPage]) -> bytes:
    """A file of these pages, set in Helvetica."""
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    kids = b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(pages)))
    objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids)
    objects[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    for n, page in enumerate(pages):
        drawn = "".join(f"{a:.1f} {b:.1f} m {c:.1f} {d:.1f} l S\n" for a, b, c, d in page.lines)
        said = "".join(f"BT /F 11 Tf {x:.1f} {y:.1f} Td ({_escaped(text)}) Tj ET\n" for x, y, text in page.words)
        content = ("1.5 w\n" + drawn + said).encode("cp1252")
        objects[10 + 2 * n] = (
            b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /MediaBox [0 0 %d %d] "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (11 + 2 * n, *page.size)
        )
        objects[11 + 2 * n] = b"<< /Length %d >> stream\n%s\nendstream" % (len(content), content)
    written, offsets = b"%PDF-1.7\n", {}
    for number, value in objects.items():
        offsets[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start = len(written)
    written += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in offsets.items():
        written += b"%d 1\n%010d 00000 n \n" % (number, offset)
    return written + b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, start)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
