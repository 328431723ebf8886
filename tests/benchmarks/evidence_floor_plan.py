"""Prints how floor plans are found: by source, clean and worn, with 95 % intervals; sure ones alone and both tiers.

usage: POSTCHECK_DATA=FOLDER python tests/benchmarks/evidence_floor_plan.py [EVERY_NTH]

Development pictures only. None of them was trained on, except the diagrams (MIT) and charts (Apache-2.0) marked so; the
thresholds were frozen on the pictures that are no plans, without those two. Worn: each once as a scan or as a photo
of paper, in a way of its own, not that of the training pictures.
"""

from __future__ import annotations

import math
import os
import random
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
sys.path += [str(ROOT), str(ROOT / "packaging" / "training" / "floor_plan")]

from vector import other_pdf, plan_pdf  # noqa: E402

from checklist.detectors.pictures.floor_plan import find_floor_plans  # noqa: E402
from checklist.intake.readers import open_attachment  # noqa: E402
from checklist.location import PageRegion, overlap_ratio  # noqa: E402
from checklist.model import Tier  # noqa: E402
from checklist.sheet import PictureTask  # noqa: E402

Pixels = NDArray[np.uint8]
TRAINED_ON = frozenset({"charts_yellowbrick", "diagrams_latex"})
OWN_VECTORS = 120
HIT = 0.35


@dataclass
class Tally:
    """Counts of one row of the table."""

    number: int = 0
    sure: int = 0
    either: int = 0
    boxes: int = 0
    placed: int = 0

    def add(self, other: Tally) -> None:
        """Sums up."""
        self.number += other.number
        self.sure += other.sure
        self.either += other.either
        self.boxes += other.boxes
        self.placed += other.placed


@dataclass(frozen=True)
class Sample:
    """A file, what it is, and where its plan lies when that is known."""

    untrusted_bytes: bytes
    box: tuple[int, int, int, int] | None = None


def interval(hits: int, number: int) -> str:
    """Share with Wilson's 95 % interval."""
    if not number:
        return "-"
    z, share = 1.96, hits / number
    middle = (share + z * z / (2 * number)) / (1 + z * z / number)
    half = z * math.sqrt(share * (1 - share) / number + z * z / (4 * number * number)) / (1 + z * z / number)
    return f"{share:.3f} [{max(0, middle - half):.3f}, {min(1, middle + half):.3f}]"


def looked_at(sample: Sample, times_ms: list[float]) -> Tally:
    """One file through the detector, without its name."""
    begin = time.process_time()
    opened = open_attachment(sample.untrusted_bytes, "")
    found = find_floor_plans(PictureTask(sheets=opened.sheets, file_name="", kind=opened.contents.kind))
    times_ms.append((time.process_time() - begin) * 1000)
    tally = Tally(number=1, either=int(bool(found)), sure=int(any(each.tier is Tier.SURE for each in found)))
    if sample.box is not None and found:
        tally.boxes = 1
        places = [each.where.box for each in found if isinstance(each.where, PageRegion)]
        tally.placed = int(any(overlap_ratio(place, sample.box) >= HIT for place in places))
    return tally


def scanned(picture: Pixels, r: random.Random) -> Pixels:
    """Slightly turned, soft, grey, with noise and a dark edge."""
    height, width = picture.shape[:2]
    noise = np.random.RandomState(r.randrange(1 << 30))
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), r.uniform(-4, 4), r.uniform(0.9, 1))
    moved = cv2.warpAffine(picture, turn, (width, height), borderValue=(245, 245, 245))
    if r.random() < 0.7:
        moved = cv2.cvtColor(cv2.cvtColor(moved, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    light = cv2.GaussianBlur(moved, (0, 0), r.uniform(0.4, 1.3)).astype(np.float32)
    light = light * r.uniform(0.8, 1) + r.uniform(0, 25) + noise.randn(height, width, 1) * r.uniform(2, 10)
    if r.random() < 0.3:
        light[:, : int(width * r.uniform(0.01, 0.05))] *= 0.4
    return np.asarray(np.clip(light, 0, 255), np.uint8)


def photographed(picture: Pixels, r: random.Random, ground: Pixels) -> tuple[Pixels, tuple[int, int, int, int]]:
    """As a sheet of paper lying on a photograph, and the hull of the sheet."""
    height, width = picture.shape[:2]
    wide, high = (1024, 768) if r.random() < 0.6 else (768, 1024)
    around = cv2.GaussianBlur(cv2.resize(ground, (wide, high)), (0, 0), r.uniform(1, 6))
    scale = r.uniform(0.62, 1.02) * min(wide / width, high / height)
    sheet = np.array([[-width, -height], [width, -height], [width, height], [-width, height]], float) * scale / 2
    sheet += np.array([[r.uniform(-0.09, 0.09) * width, r.uniform(-0.09, 0.09) * height] for _ in range(4)]) * scale
    turn = math.radians(r.choice([0] * 6 + [90, 180, 270]) + r.uniform(-8, 8))
    rotation = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    middle = np.array([wide / 2 + r.uniform(-0.06, 0.06) * wide, high / 2 + r.uniform(-0.06, 0.06) * high])
    corners = np.asarray(sheet @ rotation.T + middle, np.float32)
    before = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(before, corners)
    cover = cv2.warpPerspective(np.ones((height, width), np.float32), matrix, (wide, high))[..., None]
    paper = cv2.warpPerspective(picture, matrix, (wide, high), flags=cv2.INTER_AREA).astype(np.float32)
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    angle = r.uniform(0, 6.28)
    slope = (across / wide - 0.5) * math.cos(angle) + (down / high - 0.5) * math.sin(angle)
    light = (1 + r.uniform(0.1, 0.35) * slope)[..., None] * r.uniform(0.7, 1)
    scene = around * (1 - cover) + paper * light * np.array([r.uniform(0.82, 1), r.uniform(0.9, 1), 1]) * cover
    noise = np.random.RandomState(r.randrange(1 << 30)).randn(high, wide, 1)
    final = cv2.GaussianBlur(scene, (0, 0), r.uniform(0.5, 1.4)) + noise * r.uniform(1, 7)
    left, top = np.clip(corners.min(0), 0, (wide, high)).astype(int)
    right, bottom = np.clip(corners.max(0), 0, (wide, high)).astype(int)
    return np.asarray(np.clip(final, 0, 255), np.uint8), (left, top, right - left, bottom - top)


def worn(path: Path, grounds: list[Path]) -> Sample:
    """A picture once scanned or photographed, the same way in every run."""
    r = random.Random(path.name)
    picture = np.asarray(cv2.imread(str(path)), np.uint8)
    box = None
    if r.random() < 0.5:
        picture = scanned(picture, r)
    else:
        ground = np.asarray(cv2.imread(str(r.choice(grounds))), np.uint8)
        picture, box = photographed(picture, r, ground)
    packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, r.randint(40, 88)])[1]
    return Sample(packed.tobytes(), box)


def rows(data: Path, every: int) -> Iterator[tuple[str, bool, Iterable[Sample]]]:
    """Name, whether these are plans, samples."""
    pictures = data / "pictures" / "floorplans"
    grounds = sorted((pictures / "neg" / "photos_imagenet").glob("*.jpg"))
    for folder in sorted([*pictures.glob("pos/*"), *pictures.glob("neg/*")]):
        is_plan = folder.parent.name == "pos"
        note = " (trained on)" if folder.name in TRAINED_ON else ""
        paths = sorted(folder.glob("*.jpg"))[::every]
        yield f"{folder.name} clean{note}", is_plan, (Sample(path.read_bytes()) for path in paths)
        if not folder.name.startswith("photos"):
            yield f"{folder.name} worn{note}", is_plan, (worn(path, grounds) for path in paths)
    for folder in sorted((data / "pictures" / "floorplans_pdf").iterdir()):
        paths = sorted(folder.glob("*.pdf"))[::every]
        is_plan = folder.name.startswith("pos")
        yield f"PDF {folder.name}", is_plan, (Sample(path.read_bytes()) for path in paths)
    for name, draw, is_plan in (("PDF own plans", plan_pdf, True), ("PDF own others", other_pdf, False)):
        seeds = range(0, OWN_VECTORS, every)
        yield name, is_plan, (Sample(draw(random.Random(f"evidence {n}"))) for n in seeds)


def main() -> None:
    """Prints one line a row, and the sums."""
    folder = os.environ.get("POSTCHECK_DATA")
    if not folder:
        raise SystemExit("no development data: set POSTCHECK_DATA")
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    times_ms: list[float] = []
    sums = {True: Tally(), False: Tally()}
    print(f"{'source':44}{'n':>5}  {'sure':24}{'sure or possible':24}placed")
    for name, is_plan, samples in rows(Path(folder), every):
        tally = Tally()
        for sample in samples:
            tally.add(looked_at(sample, times_ms))
        if "trained on" not in name:
            sums[is_plan].add(tally)
        put(("+ " if is_plan else "- ") + name, tally)
    put("+ all plans", sums[True])
    put("- all others, not trained on", sums[False])
    slow = sorted(times_ms)[-len(times_ms) // 20]
    print(f"processor time: median {statistics.median(times_ms):.0f} ms, 95 % {slow:.0f} ms")


def put(name: str, tally: Tally) -> None:
    """One line."""
    sure, either = interval(tally.sure, tally.number), interval(tally.either, tally.number)
    placed = f"{tally.placed}/{tally.boxes}" if tally.boxes else ""
    print(f"{name:44}{tally.number:>5}  {sure:24}{either:24}{placed}", flush=True)


if __name__ == "__main__":
    main()
