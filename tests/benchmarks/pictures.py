"""Prints what looking for marks and plans costs: processor seconds and memory of the child process.

usage: python tests/benchmarks/pictures.py

Everything is drawn here: a photograph-like picture of 12 megapixels with one mark in it, a PDF of 40 pages, marks.
``first`` is the processor time up to the first evidence of the look, ``all`` up to its end, decoding included; the
child is a new one for each line, its libraries loaded before the clock starts (``loading`` says what that takes).
"""

from __future__ import annotations

import io
import math
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
from PIL import Image, ImageDraw, ImageFilter

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from checklist.child.host import Child, ChildLimits  # noqa: E402
from checklist.district import Mark  # noqa: E402
from checklist.model import Attachment, Detection  # noqa: E402
from tests.support.drawn_pages import pdf, plan_page  # noqa: E402

PHOTO_SIZE = (4000, 3000)
PAGES = 40
PATIENT = ChildLimits(look_s=600.0)


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds of the child, and the most memory it ever held."""

    first_s: float
    all_s: float
    peak_mb: float


def drawn_mark(number: int) -> Image.Image:
    """A mark with a clear ground: a ring, a shape, letters; each number another one."""
    r = random.Random(number)
    side = 480
    image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    dark, light = ((r.randrange(130), r.randrange(130), r.randrange(130)), (r.randrange(160, 256),) * 3)
    shape = r.choice(("ellipse", "rectangle", "shield"))
    if shape == "shield":
        pen.polygon([(20, 20), (460, 20), (440, 300), (240, 465), (40, 300)], fill=dark)
    else:
        getattr(pen, shape)((15, 15, 465, 465), fill=dark)
    pen.ellipse((70, 60, 410, 400), fill=light)
    corners = r.randint(3, 8)
    turn = r.random()
    star = []
    for n in range(2 * corners):
        radius = 130 if n % 2 else r.randint(50, 90)
        angle = math.pi * (n + turn) / corners
        star.append((240 + radius * math.cos(angle), 230 + radius * math.sin(angle)))
    pen.polygon(star, fill=dark)
    for n in range(5):
        pen.rectangle((120 + 50 * n, 405, 150 + 50 * n, 405 + r.randint(10, 40)), fill=light)
    return image


def marks(count: int) -> tuple[Mark, ...]:
    """So many marks, as a pack holds them."""
    return tuple(
        Mark(name=f"mark {n}", file_name=f"mark-{n}.png", untrusted_bytes=packed(drawn_mark(n), "PNG"))
        for n in range(count)
    )


def photograph() -> Attachment:
    """Twelve megapixels with detail at every size, like a room full of things, and the first mark in it."""
    r = np.random.default_rng(1)
    whole = np.zeros((PHOTO_SIZE[1], PHOTO_SIZE[0], 3), np.float32)
    for cells, weight in ((8, 80.0), (40, 50.0), (200, 30.0), (1000, 18.0)):
        small = r.integers(0, 255, (cells * 3 // 4, cells, 3), dtype=np.uint8)
        layer = Image.fromarray(small).resize(PHOTO_SIZE, Image.Resampling.BICUBIC)
        whole += (np.asarray(layer, np.float32) / 255 - 0.5) * weight
    image = Image.fromarray(np.clip(whole + 120, 0, 255).astype(np.uint8))
    pen, d = ImageDraw.Draw(image), random.Random(2)
    for _ in range(400):
        x, y, size = d.randrange(PHOTO_SIZE[0]), d.randrange(PHOTO_SIZE[1]), d.randint(20, 500)
        colour = tuple(d.randrange(256) for _ in range(3))
        (pen.rectangle if d.random() < 0.6 else pen.ellipse)((x, y, x + size, y + d.randint(20, 400)), fill=colour)
    image = image.filter(ImageFilter.GaussianBlur(1.2))
    mark = drawn_mark(0).resize((520, 520), Image.Resampling.LANCZOS).rotate(8, Image.Resampling.BICUBIC)
    image.paste(mark, (2900, 300), mark)
    return Attachment("photo.jpg", packed(image, "JPEG", quality=88))


def packed(image: Image.Image, picture_format: str, **options: int) -> bytes:
    """Encoded."""
    out = io.BytesIO()
    image.save(out, picture_format, **options)
    return out.getvalue()


def used_s(process: psutil.Process) -> float:
    """Processor time until now."""
    times = process.cpu_times()
    return times.user + times.system


def peak_mb(process: psutil.Process) -> float:
    """The most memory it ever held; what it holds now where the system does not say."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text("ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1000
    except (OSError, StopIteration):
        return process.memory_info().rss / 1e6


def warmed(child: Child) -> tuple[psutil.Process, float]:
    """The looking child with its libraries loaded, and the processor seconds that took."""
    tiny = Attachment("tiny.png", packed(Image.new("RGB", (40, 30), (90, 120, 60)), "PNG"))
    child.read(tiny)
    child.look(tiny, "logo", marks=marks(1))
    child.look(tiny, "floor-plan")
    process = psutil.Process(child.pids[0])
    return process, used_s(process)


def cost(file: Attachment, looks: Sequence[tuple[str, tuple[Mark, ...]]]) -> tuple[Cost, list[Detection]]:
    """Of reading a file and looking at it with several detectors, as a review does."""
    firsts: list[float] = []
    found: list[Detection] = []
    with Child(limits=PATIENT) as child:
        process, begin = warmed(child)
        child.read(file)
        first_s = used_s(process) - begin
        for name, given in looks:
            start = used_s(process)
            firsts.clear()
            found += child.look(
                file, name, marks=given, on_early=lambda _: firsts.append(used_s(process)) if not firsts else None
            )
            first_s += (firsts[0] if firsts else used_s(process)) - start
        return Cost(first_s, used_s(process) - begin, peak_mb(process)), found


def rows() -> Iterator[tuple[str, Callable[[], tuple[Cost, list[Detection]]]]]:
    """What is measured."""
    photo = photograph()
    for count in (1, 6, 20):
        given = marks(count)
        yield f"12 MP photo, marks ({count}) and plans", lambda given=given: cost(photo, both(given))
    yield "12 MP photo, plans alone", lambda: cost(photo, [("floor-plan", ())])
    paper = Attachment("paper.pdf", pdf([plan_page(f"LEVEL {n}") for n in range(PAGES)]))
    yield f"{PAGES}-page PDF, plans alone", lambda: cost(paper, [("floor-plan", ())])
    yield f"{PAGES}-page PDF, marks (1) and plans", lambda: cost(paper, both(marks(1)))


def both(given: tuple[Mark, ...]) -> list[tuple[str, tuple[Mark, ...]]]:
    """Both detectors, in the order in which a review asks them."""
    return [("logo", given), ("floor-plan", ())]


def main() -> None:
    """One Markdown table."""
    with Child() as child:
        print(f"loading, processor seconds: {warmed(child)[1]:.1f}\n")
    print("| what | first evidence | all looks | peak memory | found |\n|---|---|---|---|---|")
    for name, measure in rows():
        spent, found = measure()
        labels = {label: sum(each.label == label for each in found) for label in ("logo", "floor_plan")}
        told = ", ".join(f"{label} {number}" for label, number in labels.items() if number) or "–"
        print(f"| {name} | {spent.first_s:.1f} s | {spent.all_s:.1f} s | {spent.peak_mb:.0f} MB | {told} |", flush=True)


if __name__ == "__main__":
    main()
