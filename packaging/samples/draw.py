"""Draws the files of the sample draft: a photo-like scene that holds the sample district's mark, and a floor plan.

usage: python packaging/samples/draw.py      writes into resources/samples/riverside
The scene and the plan are ours; nothing is fetched. The plan is written twice, as pixels and as PDF vectors.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).parents[2]
OUT = ROOT / "resources" / "samples" / "riverside"
MARKS = ROOT / "resources" / "policies" / "sample-district" / "marks"
Line = tuple[float, float, float, float]
PLAN_SIZE = (842, 595)  # A4 across, in points


def plan() -> tuple[list[Line], list[tuple[float, float, float, float]], list[tuple[float, float, str, int]]]:
    """Walls (x1, y1, x2, y2), door swings (hinge x, y, radius, start angle) and labels (x, y, text, size)."""
    walls: list[Line] = [(60, 90, 780, 90), (780, 90, 780, 500), (780, 500, 60, 500), (60, 500, 60, 90)]
    walls += [(60, 250, 330, 250), (390, 250, 780, 250), (60, 330, 300, 330), (360, 330, 780, 330)]
    doors: list[tuple[float, float, float, float]] = [(330, 250, 60, 0), (300, 330, 60, 270)]
    labels = [(300.0, 55.0, "RIVERSIDE MIDDLE SCHOOL - LEVEL 1 FLOOR PLAN", 16)]
    for number in range(6):
        x = 60 + number * 120
        if number:
            walls += [(x, 90, x, 250), (x, 330, x, 500)]
        walls += [(x + 15, 244, x + 15, 256), (x + 15, 324, x + 15, 336)]
        doors += [(x + 20, 250, 26, 270), (x + 20, 330, 26, 0)]
        labels += [(x + 42, 165, f"{101 + number}", 13), (x + 42, 415, f"{121 + number}", 13)]
        labels += [(x + 26, 185, ("CLASSROOM", "OFFICE", "STORAGE")[number % 3], 9)]
        labels += [(x + 26, 435, ("GYM", "LIBRARY", "BOILER ROOM")[number % 3], 9)]
    labels += [(340, 296, "CORRIDOR B", 11), (70, 296, "EXIT", 11), (735, 296, "EXIT", 11)]
    labels += [(60, 540, 'SCALE 1/8" = 1\'-0"', 10)]
    for step in range(9):
        walls.append((640 + step * 8, 335, 640 + step * 8, 365))
    return walls, doors, labels


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's own scalable font, so that the drawing is the same everywhere."""
    return ImageFont.load_default(size)


def draw_plan_png(path: Path, scale: float = 1.6) -> None:
    """The plan as a black and white picture."""
    walls, doors, labels = plan()
    picture = Image.new("RGB", (round(PLAN_SIZE[0] * scale), round(PLAN_SIZE[1] * scale)), "white")
    pen = ImageDraw.Draw(picture)
    for x1, y1, x2, y2 in walls:
        pen.line((x1 * scale, y1 * scale, x2 * scale, y2 * scale), fill="black", width=4)
    for x, y, radius, start in doors:
        box = tuple(round(v * scale) for v in (x - radius, y - radius, x + radius, y + radius))
        pen.arc(box, start, start + 90, fill="black", width=2)
    for x, y, text, size in labels:
        pen.text((x * scale, (y - size) * scale), text, fill="black", font=font(round(size * scale)))
    picture.save(path, optimize=True)


def draw_plan_pdf(path: Path) -> None:
    """The plan as vectors and real text: one page, written object by object."""
    walls, doors, labels = plan()
    height = PLAN_SIZE[1]
    marks = ["2 w"]
    marks += [f"{x1:.1f} {height - y1:.1f} m {x2:.1f} {height - y2:.1f} l S" for x1, y1, x2, y2 in walls]
    marks.append("0.8 w")
    for x, y, radius, start in doors:
        points = [
            (
                x + radius * math.cos(math.radians(start + turn)),
                height - y - radius * math.sin(math.radians(start + turn)),
            )
            for turn in range(0, 91, 10)
        ]
        marks.append(
            f"{points[0][0]:.1f} {points[0][1]:.1f} m " + " ".join(f"{a:.1f} {b:.1f} l" for a, b in points[1:]) + " S"
        )
    for x, y, text, size in labels:
        shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        marks.append(f"BT /F1 {size} Tf {x:.1f} {height - y:.1f} Td ({shown}) Tj ET")
    stream = "\n".join(marks).encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PLAN_SIZE[0]} {PLAN_SIZE[1]}] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>".encode(),
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(bytes(out))


def draw_photo(path: Path, mark: Image.Image, size: tuple[int, int] = (1600, 1067)) -> tuple[int, int, int, int]:
    """A pool deck at dusk with the mark on a banner; returns the mark's box (x, y, width, height)."""
    chance = random.Random(7)
    width, height = size
    picture = Image.new("RGB", size)
    pen = ImageDraw.Draw(picture)
    for row in range(height):
        share = row / height
        sky = (int(120 + 70 * share), int(160 + 40 * share), int(200 - 10 * share))
        water = (int(40 + 30 * share), int(110 + 40 * share), int(150 + 20 * share))
        pen.line((0, row, width, row), fill=sky if share < 0.5 else water)
    for _ in range(900):
        x, y = chance.randrange(width), chance.randrange(height // 2, height)
        pen.line((x, y, x + chance.randrange(20, 90), y), fill=(150, 190, 205))
    for lane in range(5):
        y = height // 2 + 80 + lane * 95
        for x in range(0, width, 46):
            pen.rounded_rectangle((x, y, x + 38, y + 14), 6, fill=((190, 60, 60), (235, 235, 235))[x // 46 % 2])
    pen.rectangle((0, height // 2 - 40, width, height // 2 + 6), fill=(176, 170, 160))
    for number in range(9):
        x = 90 + number * 165 + chance.randrange(-12, 12)
        shirt = chance.choice([(43, 62, 99), (122, 46, 57), (51, 80, 110)])
        skin = chance.choice([(224, 184, 153), (141, 90, 60), (201, 152, 116), (107, 70, 48)])
        pen.rounded_rectangle((x - 34, height // 2 - 150, x + 34, height // 2 - 10), 16, fill=shirt)
        pen.ellipse((x - 24, height // 2 - 208, x + 24, height // 2 - 152), fill=skin)
    picture = picture.filter(ImageFilter.GaussianBlur(1.2))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((1140, 60, 1520, 330), fill=(244, 243, 238), outline=(120, 120, 120))
    small = mark.resize((230, round(230 * mark.height / mark.width)), Image.Resampling.LANCZOS)
    place = (1215, 78)
    picture.paste(small, place, small)
    noise = Image.effect_noise(size, 14).convert("RGB")
    picture = Image.blend(picture, noise, 0.06)
    picture.save(path, quality=88)
    return (*place, *small.size)


def main() -> None:
    """Writes all files of the sample."""
    OUT.mkdir(parents=True, exist_ok=True)
    draw_plan_png(OUT / "level-1.png")
    draw_plan_pdf(OUT / "level-1.pdf")
    first = sorted(MARKS.glob("*.png"))[0]
    print(draw_photo(OUT / "relay.jpg", Image.open(first).convert("RGBA")))


if __name__ == "__main__":
    main()
