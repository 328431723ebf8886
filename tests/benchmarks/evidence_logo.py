"""Prints how marks are found: by kind and size, by tier, siblings, false alarms, boxes, time.

usage: POSTCHECK_DATA=… python tests/benchmarks/evidence_logo.py KEPT_FILE [--sets dev_a,none_dev] [--every N] [--table]
What was looked at is kept in KEPT_FILE (JSON lines) and not looked at again: delete it after a change of the detector.
``--sets``: references, dev_a, dev_b, none_dev set the thresholds; other_a, other_b, none_other were kept apart.
``--every N``: each N-th picture only; ``--table``: print only; ``--cost``: time and memory instead.
Three marks are loaded at a time, all six for siblings of the references.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import cv2
from PIL import Image

from checklist.detectors.pictures.floor_plan import find_floor_plans
from checklist.detectors.pictures.logo import find_logos
from checklist.detectors.pictures.logo.reference import prepare
from checklist.district import Mark
from checklist.intake.pictures import read_picture
from checklist.location import PageRegion, overlap_ratio
from checklist.sheet import PictureTask

sys.path.insert(0, str(Path(__file__).parents[1] / "corpus"))

from marks.grounds import draw_ground
from marks.sets import Scene, marks_of, png_bytes, siblings, with_marks, without_marks

Row = dict[str, Any]
NEGATIVE_SETS = {"dev": ("dev_a", "dev_b"), "other": ("other_a", "other_b")}
DRAWN_EACH = 80


def references(folder: Path) -> tuple[Mark, ...]:
    files = sorted((folder / "logos" / "reference").glob("*.png"))
    return tuple(Mark(name=f.stem, file_name=f.name, untrusted_bytes=f.read_bytes()) for f in files)


def marks(name: str, folder: Path) -> tuple[Mark, ...]:
    if name == "references":
        return references(folder)
    return tuple(Mark(name=n, file_name=n, untrusted_bytes=png_bytes(p)) for n, p in marks_of(name).items())


def labelled(folder: Path) -> Iterator[Scene]:
    """The pictures that came with the references."""
    for label in json.loads((folder / "logos" / "labels.json").read_text()):
        name = f"{label['logo']}.png" if label["logo"] else ""
        kind = label["kind"] if label["kind"] != "svglogo" else "other_logo"
        draw = partial(labelled_picture, folder / "logos" / "images" / label["file"], label.get("quad"))
        yield Scene(f"references/{label['file']}", kind, label["size"], name, draw)


def labelled_picture(file: Path, quad: list[list[float]] | None) -> tuple[Any, Any]:
    picture = cv2.imread(str(file), cv2.IMREAD_COLOR)
    if quad is None:
        return picture, None
    left, top = (max(0.0, min(p[k] for p in quad)) for k in (0, 1))
    right, bottom = (min(float(picture.shape[1 - k]), max(p[k] for p in quad)) for k in (0, 1))
    return picture, (left, top, right - left, bottom - top)


def scenes(name: str, folder: Path) -> Iterator[tuple[Scene, tuple[Mark, ...]]]:
    """What to look at, and the three marks loaded for it: the one that it shows or resembles, and two others."""
    plans = folder / "floorplans" / "neg"
    photos = sorted((plans / "photos_imagenet").iterdir())
    if name.startswith("none_"):
        part = name.removeprefix("none_")
        loaded = [mark for each in NEGATIVE_SETS[part] for mark in marks(each, folder)]
        for number, scene in enumerate(without_marks(negatives(plans), DRAWN_EACH, part)):
            first = 3 * (number % (len(loaded) // 3))
            yield scene, tuple(loaded[first : first + 3])
        return
    shown = labelled(folder) if name == "references" else (*with_marks(name, photos), *siblings(name, photos))
    loaded = list(marks(name, folder))
    for number, scene in enumerate(shown):
        like = scene.mark or scene.like
        first = next((n for n, mark in enumerate(loaded) if mark.file_name == like), number)
        most = 3 if like or scene.kind != "sibling" else len(loaded)
        yield scene, tuple(loaded[(first + n) % len(loaded)] for n in range(most))


def negatives(plans: Path) -> dict[str, list[Path]]:
    return {
        "photos": sorted((plans / "photos_imagenet").iterdir()),
        "charts": sorted((plans / "charts_yellowbrick").iterdir()),
        "diagrams": sorted((plans / "diagrams_latex").iterdir()),
        "documents": sorted((plans / "docs_latex").iterdir()),
        "screenshots": sorted((plans / "screenshots").iterdir()),
        "drawings": sorted(f for kind in plans.glob("synth_*") for f in kind.iterdir()),
    }


def look(scene: Scene, loaded: tuple[Mark, ...], name: str) -> Row:
    picture, box = scene.draw()
    packed = io.BytesIO()
    Image.fromarray(picture[:, :, ::-1]).save(packed, "JPEG", quality=95)
    sheets = read_picture(packed.getvalue(), "image/jpeg").sheets
    began = time.process_time()
    found = find_logos(PictureTask(sheets=sheets, file_name="picture.jpg", marks=loaded))
    row: Row = {"set": name, "name": scene.name, "kind": scene.kind, "size": scene.size, "mark": scene.mark}
    row |= {"s": round(time.process_time() - began, 2), "hit": None, "others": []}
    for each in found:
        assert isinstance(each.where, PageRegion)
        x, y, w, h = each.where.box
        is_it = box is not None and each.details["reference"] == scene.mark
        is_it = is_it and box[0] <= x + w / 2 <= box[0] + box[2] and box[1] <= y + h / 2 <= box[1] + box[3]
        told = {"tier": str(each.tier), "confidence": round(each.confidence, 5), "mark": each.details["reference"]}
        told["box"] = each.where.box
        if is_it and row["hit"] is None:
            row["hit"] = {**told, "iou": round(overlap_ratio(each.where.box, tuple(box)), 3)}
        else:
            row["others"].append(told)
    return row


def interval(part: int, whole: int) -> str:
    """The share with its 95 % interval (Wilson)."""
    if not whole:
        return "–"
    share, z = part / whole, 1.96
    middle = (share + z * z / 2 / whole) / (1 + z * z / whole)
    half = z / (1 + z * z / whole) * math.sqrt(share * (1 - share) / whole + z * z / 4 / whole / whole)
    return f"{part}/{whole} = {share:.3f} ({max(0, middle - half):.3f}–{middle + half:.3f})"


def recall(rows: Iterable[Row], tier: str = "") -> str:
    rows = list(rows)
    return interval(sum(r["hit"] is not None and tier in r["hit"]["tier"] for r in rows), len(rows))


def alarms(rows: Iterable[Row], tier: str = "") -> str:
    rows = list(rows)
    return interval(sum(any(tier in o["tier"] for o in r["others"]) for r in rows), len(rows))


def table(rows: list[Row]) -> Iterator[str]:
    own = [r for r in rows if r["mark"]]
    bands = {">= 64": (64, 999), "40-63": (40, 64), "24-39": (24, 40)}
    for band, (low, high) in bands.items():
        inside = [r for r in own if low <= r["size"] < high]
        yield f"marks {band} px: {recall(inside)}   sure {recall(inside, 'sure')}"
    for key in ("kind", "mark"):
        for value in sorted({r[key] for r in own}):
            large = [r for r in own if r[key] == value and r["size"] >= 64]
            middle = [r for r in own if r[key] == value and 40 <= r["size"] < 64]
            yield f"  {value:28} >= 64: {recall(large)}   40-63: {recall(middle)}"
    for size in sorted({r["size"] for r in own}):
        yield f"  {size:4} px: {recall(r for r in own if r['size'] == size)}"
    boxes = [r["hit"]["iou"] >= 0.35 for r in own if r["hit"]]
    yield f"boxes with overlap >= .35: {interval(sum(boxes), len(boxes))}"
    yield f"something else found beside a mark: {alarms(own)}"
    kin = [r for r in rows if r["kind"] == "sibling"]
    yield f"siblings found: {alarms(kin)}   sure {alarms(kin, 'sure')}"
    none = [r for r in rows if not r["mark"] and r["kind"] != "sibling"]
    yield f"false alarms: {alarms(none)}   sure {alarms(none, 'sure')}"
    for kind in sorted({r["kind"] for r in none}):
        yield f"  {kind:28} {alarms(r for r in none if r['kind'] == kind)}"
    times = sorted(r["s"] for r in rows)
    yield f"CPU seconds a picture: median {times[len(times) // 2]}, longest {times[-1]}"


def drawn_photograph() -> bytes:
    return cv2.imencode(".jpg", draw_ground("leaves", 1, 3024, 4032), [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes()


def cost() -> Iterator[str]:
    """On a drawn 12-megapixel photograph with 1, 6 and 20 marks: processor seconds, most memory."""
    with ProcessPoolExecutor(1) as elsewhere:
        packed = elsewhere.submit(drawn_photograph).result()
    many = [m for name in ("dev_a", "dev_b", "other_a", "other_b") for m in marks(name, Path())][:20]
    for number in (1, 6, 20):
        loaded = tuple(many[:number])
        began = time.process_time()
        for mark in loaded:
            prepare(mark)
        ready = time.process_time()
        first: list[float] = []
        sheets = read_picture(packed, "image/jpeg").sheets
        find_logos(
            PictureTask(
                sheets=sheets,
                file_name="a.jpg",
                marks=loaded,
                report=lambda _: first.append(time.process_time()),  # noqa: B023  # called before the next round
            )
        )
        marks_done = time.process_time()
        find_floor_plans(PictureTask(sheets=sheets, file_name="a.jpg"))
        done = time.process_time()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield (
            f"{number:2} marks: made ready {ready - began:.1f} s, first evidence {first[0] - ready:.1f} s, "
            f"all marks {marks_done - ready:.1f} s, with plans {done - ready:.1f} s, {memory:.0f} MB"
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kept", type=Path, nargs="?", default=Path("evidence_logo.jsonl"))
    parser.add_argument("--cost", action="store_true")
    parser.add_argument("--sets", default="references,dev_a,dev_b,none_dev")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=math.inf, help="stop after so many, to go on another time")
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    if options.cost:
        print("\n".join(cost()))
        return
    folder = Path(os.environ["POSTCHECK_DATA"]) / "pictures"
    kept = options.kept.read_text().splitlines() if options.kept.exists() else []
    rows = [json.loads(line) for line in kept]
    done = {(r["set"], r["name"]) for r in rows}
    ends = time.monotonic() + options.seconds
    names = options.sets.split(",")
    with options.kept.open("a") as out:
        for name in () if options.table else names:
            for number, (scene, loaded) in enumerate(scenes(name, folder)):
                if number % options.every or (name, scene.name) in done:
                    continue
                if time.monotonic() > ends:
                    print("stopped early")
                    return
                rows.append(look(scene, loaded, name))
                out.write(json.dumps(rows[-1]) + "\n")
                out.flush()
    print("\n".join(table([r for r in rows if r["set"] in names])))


if __name__ == "__main__":
    main()
