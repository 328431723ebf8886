"""The district's marks in pictures: likely places from scanning and from key points, then compared one by one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from checklist.detectors.pictures.logo.check import SURE_FROM, MarkDoubt, check_mark
from checklist.detectors.pictures.logo.file_names import suggests_logo
from checklist.detectors.pictures.logo.looks import Place, look_at_all_turns, look_closely, look_upright, open_sheet
from checklist.detectors.pictures.logo.network import PairNetwork, shipped_network
from checklist.detectors.pictures.logo.reference import Reference, prepare
from checklist.location import Box, PageRegion, WholeFile, overlap_ratio
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet

TRIAL = "trial"
POSSIBLE_FROM = 2.0
_SAME_PLACE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A mark found on a sheet. ``box`` in pixels of the sheet."""

    reference: str
    score: float
    box: Box


def find_logos(task: PictureTask) -> list[Detection]:
    """Every mark seen, labelled ``logo``, best first; ``reference`` in the details is the mark's file name.

    Without marks: POSSIBLE for the whole file where its name suggests a logo. With the parameter ``trial``, whatever
    the file: what is to be doubted about each mark, see ``check_mark``. Raises PackError, Cancelled.
    """
    if TRIAL in task.params:
        return [_doubted(mark.file_name, doubt) for mark in task.marks for doubt in check_mark(mark, task.check)]
    if not task.marks:
        return _from_file_name(task.file_name)
    references = [prepare(mark) for mark in task.marks]
    network = shipped_network()
    found: list[Detection] = []
    for sheet in task.sheets:
        hits: list[Hit] = []
        for places in _looks(task, sheet, references, network):
            hits = _best([*hits, *_hits(sheet, places)])
            task.report(found + [_detection(sheet, hit) for hit in hits])
        found += [_detection(sheet, hit) for hit in hits]
    return found


def _doubted(reference: str, doubt: MarkDoubt) -> Detection:
    details = MappingProxyType({"reference": reference, "doubt": str(doubt)})
    return Detection(label="logo", where=WholeFile(), confidence=0.5, tier=Tier.POSSIBLE, details=details)


def _from_file_name(file_name: str) -> list[Detection]:
    if not suggests_logo(file_name):
        return []
    hint = MappingProxyType({"hint": "file_name"})
    return [Detection(label="logo", where=WholeFile(), confidence=0.5, tier=Tier.POSSIBLE, details=hint)]


def _looks(
    task: PictureTask, sheet: Sheet, references: Sequence[Reference], network: PairNetwork
) -> Iterator[list[Place]]:
    """What each look finds: upright marks first, then turned ones, then small ones in large pictures."""
    task.check()
    opened = open_sheet(sheet)
    yield look_upright(opened, references, network, task.check)
    yield look_at_all_turns(opened, references, task.marks, network, task.check)
    yield look_closely(sheet, references, network, task.check)


def _hits(sheet: Sheet, places: Sequence[Place]) -> Iterator[Hit]:
    for place in places:
        if place.score < POSSIBLE_FROM:
            continue
        left, top = (max(0, math.floor(v)) for v in place.corners.min(axis=0))
        right, bottom = (min(most, math.ceil(v)) for v, most in zip(place.corners.max(axis=0), sheet.size, strict=True))
        if right > left and bottom > top:
            yield Hit(reference=place.reference, score=place.score, box=(left, top, right - left, bottom - top))


def _best(hits: Sequence[Hit]) -> list[Hit]:
    """One hit per place: the mark that fits best there."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: -each.score):
        if all(overlap_ratio(hit.box, other.box) < _SAME_PLACE for other in kept):
            kept.append(hit)
    return kept


def _detection(sheet: Sheet, hit: Hit) -> Detection:
    return Detection(
        label="logo",
        where=PageRegion(page=sheet.number, page_size=sheet.size, box=hit.box),
        confidence=min(0.99, 1 / (1 + math.exp(-hit.score))),
        tier=Tier.SURE if hit.score >= SURE_FROM else Tier.POSSIBLE,
        details=MappingProxyType({"reference": hit.reference}),
    )
