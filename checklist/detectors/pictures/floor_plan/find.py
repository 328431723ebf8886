"""Floor plans in pictures and PDF pages. Each sign stands for itself; what may accuse is decided here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import MappingProxyType

from checklist.detectors.pictures.floor_plan.boxes import plan_box
from checklist.detectors.pictures.floor_plan.file_names import suggests_plan
from checklist.detectors.pictures.floor_plan.lines import Drawn, drawn
from checklist.detectors.pictures.floor_plan.network import Network, shipped_network
from checklist.detectors.pictures.floor_plan.page_hash import hash_of, is_public
from checklist.detectors.pictures.floor_plan.views import TILES, WHOLE, Grey, Tile, grey_of, part_of, square_of
from checklist.detectors.pictures.floor_plan.words import PlanWords, plan_words
from checklist.location import Box, PageRegion, WholeFile
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet

LABEL = "floor_plan"
SURE_FROM = 2.9
POSSIBLE_FROM = 2.5
WORTH_TILES = -2.5
"""Score of the whole page below which no tile has ever lifted it to POSSIBLE_FROM on development pictures."""
AGREEING = 0.5
"""Score from which words or lines are believed that alone would not be enough."""
NOT_EXCLUDED = -2.0
"""Score from which strong words or dense lines are believed: below, the page shows something else."""

DRAWINGS = MappingProxyType(
    {"application/x-ifc": Tier.SURE, "image/vnd.dwg": Tier.POSSIBLE, "image/vnd.dxf": Tier.POSSIBLE}
)
"""Kinds of drawing files. IFC describes buildings; the others mostly do, where a school has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the network makes of a page: the score, and the tile that speaks most for it."""

    score: float
    tile: Tile


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
    grey = grey_of(sheet.pixels(1024))
    seen = _recognised(task, grey, network)
    words = plan_words(sheet.text, sheet.words)
    lines = drawn(sheet.line_statistics())
    evidence, tier = _judged(seen.score, words, lines)
    if tier is None:
        return None
    page_hash = hash_of(grey)
    if is_public(page_hash, task.params):
        return None
    if suggests_plan(task.file_name):
        evidence = (*evidence, "file_name")
    return Detection(
        label=LABEL,
        where=PageRegion(page=sheet.number, page_size=sheet.size, box=_box(sheet, grey, seen, words)),
        confidence=_confidence(seen.score) if "network" in evidence else 0.6,
        tier=tier,
        details=MappingProxyType({"evidence": evidence, "page_hash": f"{page_hash:016x}"}),
    )


def _recognised(task: PictureTask, grey: Grey, network: Network) -> Seen:
    """Half the score of the whole page, half the best of the whole page and its tiles."""
    whole = float(network.scores([square_of(grey)])[0])
    if whole < WORTH_TILES:
        return Seen(score=whole, tile=WHOLE)
    task.check()
    parts = [float(score) for score in network.scores([square_of(part_of(grey, tile)) for tile in TILES])]
    best = max(range(len(TILES)), key=parts.__getitem__)
    if parts[best] <= whole:
        return Seen(score=whole, tile=WHOLE)
    return Seen(score=(whole + parts[best]) / 2, tile=TILES[best] if whole < 0 else WHOLE)


def _judged(score: float, words: PlanWords | None, lines: Drawn) -> tuple[tuple[str, ...], Tier | None]:
    """What the detection rests on, and how sure it is; None where there is no detection."""
    signs = {
        "network": score >= POSSIBLE_FROM,
        "words": words is not None and (words.is_strong or (words.is_weak and score >= AGREEING)),
        "lines": lines is Drawn.DENSELY or (lines is Drawn.RATHER and score >= AGREEING),
    }
    evidence = tuple(name for name, is_seen in signs.items() if is_seen)
    if score >= SURE_FROM or (len(evidence) >= 2 and score >= AGREEING):
        return evidence, Tier.SURE
    if signs["network"] or (evidence and score >= NOT_EXCLUDED):
        return evidence, Tier.POSSIBLE
    return evidence, None


def _box(sheet: Sheet, grey: Grey, seen: Seen, words: PlanWords | None) -> Box:
    """Of the lines that look like walls; of all straight paths and words where only those speak for a plan."""
    if seen.score < AGREEING:
        statistics = sheet.line_statistics()
        if statistics is not None and statistics.box is not None:
            return statistics.box
        if words is not None and words.box is not None:
            return words.box
    return plan_box(grey, seen.tile, sheet.size)


def _confidence(score: float) -> float:
    """From a score to a share of hits, read off development pictures."""
    return round(1 / (1 + math.exp(-score)), 3)
