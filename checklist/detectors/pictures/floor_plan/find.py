"""Floor plans in pictures and PDF pages: what each page shows, says and holds, put together."""

from __future__ import annotations

from types import MappingProxyType

from checklist.detectors.pictures.floor_plan.boxes import plan_box
from checklist.detectors.pictures.floor_plan.file_names import suggests_plan
from checklist.detectors.pictures.floor_plan.judge import Verdict, confidence_of, judge, judge_closely
from checklist.detectors.pictures.floor_plan.lines import drawn
from checklist.detectors.pictures.floor_plan.network import Network, shipped_network
from checklist.detectors.pictures.floor_plan.page_hash import hash_of, is_public
from checklist.detectors.pictures.floor_plan.recognise import Seen, recognise, recognise_closely
from checklist.detectors.pictures.floor_plan.views import grey_of
from checklist.detectors.pictures.floor_plan.words import plan_words
from checklist.intake.kinds import DRAWINGS
from checklist.location import PageRegion, WholeFile
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet

LABEL = "floor_plan"
LOOKED_AT = 1024
"""Longer side in pixels of what a page is drawn or decoded at."""
LARGE_FROM = 1200
"""Longer side in pixels from which a page may hold a plan that is too small to be seen at first sight."""

_SURE_KINDS = frozenset({"application/x-ifc"})
"""IFC describes buildings; other drawing files mostly do, where a school has them."""


def find_floor_plans(task: PictureTask) -> list[Detection]:
    """At most one detection for each page, labelled ``floor_plan``; ``evidence`` in the details says what it rests on.

    Every page is looked at once before large ones are searched for small plans. Pages listed in the parameter
    ``public_plans`` are left out. Raises Cancelled, and UnreadableError where the weights are not those that were
    measured.
    """
    if task.kind in DRAWINGS:
        return [_whole_file("kind", 0.9, Tier.SURE if task.kind in _SURE_KINDS else Tier.POSSIBLE)]
    network = shipped_network()
    found: dict[int, Detection] = {}
    published: set[int] = set()
    for look in (_look, _look_closely):
        for sheet in task.sheets:
            task.check()
            if look is _look and is_public(sheet.pixels(LOOKED_AT), task.params):
                published.add(sheet.number)
            is_settled = sheet.number in found or sheet.number in published
            seen = None if is_settled else look(task, sheet, network)
            if seen is not None:
                found[sheet.number] = seen
            if seen is not None or (look is _look and sheet is task.sheets[0]):
                task.report(list(found.values()))
    if not found and not published and suggests_plan(task.file_name):
        return [_whole_file("file_name", 0.5, Tier.POSSIBLE)]
    return [found[number] for number in sorted(found)]


def _whole_file(evidence: str, confidence: float, tier: Tier) -> Detection:
    details = MappingProxyType({"evidence": (evidence,)})
    return Detection(label=LABEL, where=WholeFile(), confidence=confidence, tier=tier, details=details)


def _look(task: PictureTask, sheet: Sheet, network: Network) -> Detection | None:
    seen = recognise(grey_of(sheet.pixels(LOOKED_AT)), network, task.check)
    verdict = judge(seen.score, plan_words(sheet.text, sheet.words), drawn(sheet.line_statistics()))
    return None if verdict is None else _detection(task, sheet, seen, verdict)


def _look_closely(task: PictureTask, sheet: Sheet, network: Network) -> Detection | None:
    if max(sheet.size) < LARGE_FROM:
        return None
    seen = recognise_closely(sheet.pixels(LOOKED_AT), network, task.check)
    verdict = judge_closely(seen.score)
    return None if verdict is None else _detection(task, sheet, seen, verdict)


def _detection(task: PictureTask, sheet: Sheet, seen: Seen, verdict: Verdict) -> Detection:
    evidence = (*verdict.evidence, "file_name") if suggests_plan(task.file_name) else verdict.evidence
    box = plan_box(seen.grey, seen.tile, seen.look.map, sheet.size)
    return Detection(
        label=LABEL,
        where=PageRegion(page=sheet.number, page_size=sheet.size, box=box),
        confidence=confidence_of(seen.score, verdict),
        tier=verdict.tier,
        details=MappingProxyType({"evidence": evidence, "page_hash": f"{hash_of(sheet.pixels(LOOKED_AT)):016x}"}),
    )
