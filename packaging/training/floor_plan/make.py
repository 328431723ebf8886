"""Draws pictures to train on: make.py OUT PLANS OTHERS [SEED] writes OUT/*.jpg and OUT/index.jsonl.

Each drawing is used once or twice, worn differently. Line by line, the index says: file, whether it is a plan, kind,
how it was worn, and the box of the plan as shares of width and height.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import cv2

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP))

from negatives import other_picture  # noqa: E402
from plan import plan  # noqa: E402
from wear import sheet_of, worn  # noqa: E402

from checklist.detectors.pictures.floor_plan.views import grey_of  # noqa: E402

_LEAST_CONTRAST = 4


def draw_one(out: Path, seed: str, *, is_plan: bool) -> list[dict[str, object]]:
    """One drawing, saved once or twice; its lines of the index."""
    r = random.Random(seed)
    if is_plan:
        sheet, kind = plan(r)
    else:
        pixels, kind = other_picture(r)
        sheet = sheet_of(pixels)
    rows: list[dict[str, object]] = []
    is_photo = kind.startswith("photo")
    for turn in range(1 if is_photo or r.random() < 0.6 else 2):
        after, mode = worn(sheet, r, "clean" if is_photo and r.random() < 0.7 else None)
        grey = grey_of(after.pixels)
        left, top, right, bottom = after.box()
        if grey.std() < _LEAST_CONTRAST or right - left < 0.02 or bottom - top < 0.02:
            continue
        name = f"{seed}-{turn}.jpg"
        cv2.imwrite(str(out / name), grey, [cv2.IMWRITE_JPEG_QUALITY, 92])
        row = {"file": name, "is_plan": is_plan, "kind": kind, "mode": mode}
        rows.append({**row, "box": [round(v, 4) for v in after.box()] if is_plan else None})
    return rows


def main(out: Path, plans: int, others: int, seed: int = 0) -> None:
    """Plans and others in random order; a rare impossible draw is left out and counted."""
    out.mkdir(parents=True, exist_ok=True)
    jobs = [(f"plan-{seed + n}", True) for n in range(plans)] + [(f"other-{seed + n}", False) for n in range(others)]
    random.Random(1).shuffle(jobs)
    failed = 0
    with (out / "index.jsonl").open("a", encoding="utf-8") as index:
        for name, is_plan in jobs:
            try:
                rows = draw_one(out, name, is_plan=is_plan)
            except (ValueError, IndexError, ZeroDivisionError, cv2.error):
                failed += 1
                continue
            index.writelines(json.dumps(row) + "\n" for row in rows)
            index.flush()
    print(f"{len(jobs)} drawn, {failed} of them impossible")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(word) for word in sys.argv[2:]))
