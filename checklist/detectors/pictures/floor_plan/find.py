"""Floor plans in pictures and PDF pages. Each sign stands for itself; what may accuse is decided in ``judge``."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from checklist.detectors.pictures.floor_plan.boxes import plan_box
from checklist.detectors.pictures.floor_plan.file_names import suggests_plan
from checklist.detectors.pictures.floor_plan.judge import confidence_of, judge
from checklist.detectors.pictures.floor_plan.lines import drawn
from checklist.detectors.pictures.floor_plan.network import Look, Network, shipped_network
from checklist.detectors.pictures.floor_plan.page_hash import hash_of, is_public
from checklist.detectors.pictures.floor_plan.views import TILES, WHOLE, Grey, Tile, grey_of, part_of, square_of
from checklist.detectors.pictures.floor_plan.words import plan_words
from checklist.location import PageRegion, WholeFile
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet

LABEL = "floor_plan"
WORTH_TILES = -2.5
"""Score of the whole page below which tiles have never made a plan of it on development pictures."""
LOOKED_AT = 1024
"""Longer side in pixels of what the page is first drawn or decoded at."""

DRAWINGS = MappingProxyType(
    {"application/x-ifc": Tier.SURE, "image/vnd.dwg": Tier.POSSIBLE, "image/vnd.dxf": Tier.POSSIBLE}
)
"""Kinds of drawing files. IFC describes buildings; the others mostly do, where a school has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the network makes of a page. ``tile`` is the part that ``look`` is about."""

    score: float
    tile: Tile
    look: Look


def find_floor_plans(task: PictureTask) -> list[Detection]:
    """At most one detection for each page, labelled ``floor_plan``; ``evidence`` in the details says what it rests on.

    Pages listed in the parameter ``public_plans`` are left out. Raises Cancelled, and UnreadableError where the weights
    are not those that were measured.
    """
    if task.kind in DRAWINGS:
        return [_whole_file("kind", 0.9, DRAWINGS[task.kind])]
    network = shipped_network()
    found: list[Detection] = []
    for sheet in task.sheets:
        task.check()
        seen = _look(task, sheet, network)
        found += [] if seen is None else [seen]
        if seen is not None or sheet is task.sheets[0]:
            task.report(list(found))
    if not found and suggests_plan(task.file_name):
        found.append(_whole_file("file_name", 0.5, Tier.POSSIBLE))
    return found


def _whole_file(evidence: str, confidence: float, tier: Tier) -> Detection:
    details = MappingProxyType({"evidence": (evidence,)})
    return Detection(label=LABEL, where=WholeFile(), confidence=confidence, tier=tier, details=details)


def _look(task: PictureTask, sheet: Sheet, network: Network) -> Detection | None:
    grey = grey_of(sheet.pixels(LOOKED_AT))
    seen = recognise(task, grey, network)
    words = plan_words(sheet.text, sheet.words)
    verdict = judge(seen.score, words, drawn(sheet.line_statistics()))
    if verdict is None:
        return None
    page_hash = hash_of(grey)
    if is_public(page_hash, task.params):
        return None
    evidence = (*verdict.evidence, "file_name") if suggests_plan(task.file_name) else verdict.evidence
    box = plan_box(grey, seen.tile, seen.look.map, sheet.size)
    return Detection(
        label=LABEL,
        where=PageRegion(page=sheet.number, page_size=sheet.size, box=box),
        confidence=confidence_of(seen.score, verdict),
        tier=verdict.tier,
        details=MappingProxyType({"evidence": evidence, "page_hash": f"{page_hash:016x}"}),
    )


def recognise(task: PictureTask, grey: Grey, network: Network) -> Seen:
    """The whole page and the second best of its tiles, whichever speaks louder: two tiles have to agree.

    Raises Cancelled.
    """
    (whole,) = network.looks([square_of(grey)])
    if whole.score < WORTH_TILES:
        return Seen(score=whole.score, tile=WHOLE, look=whole)
    task.check()
    parts = network.looks([square_of(part_of(grey, tile)) for tile in TILES])
    ranked = sorted(range(len(TILES)), key=lambda n: parts[n].score)
    score = float(np.logaddexp(whole.score, parts[ranked[-2]].score))
    if (whole.map > 0).any():
        return Seen(score=score, tile=WHOLE, look=whole)
    return Seen(score=score, tile=TILES[ranked[-1]], look=parts[ranked[-1]])
