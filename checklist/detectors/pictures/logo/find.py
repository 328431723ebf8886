"""The district's marks in pictures: likely places from scanning and from key points, then compared one by one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import cv2
import numpy as np

from checklist.detectors.pictures.logo.file_names import suggests_logo
from checklist.detectors.pictures.logo.network import PairNetwork, shipped_network
from checklist.detectors.pictures.logo.points import picture_points, point_poses
from checklist.detectors.pictures.logo.reference import Reference, prepare
from checklist.detectors.pictures.logo.scan import Scanner
from checklist.detectors.pictures.logo.verify import Seen, verify
from checklist.detectors.pictures.logo.views import Matrix, Views
from checklist.location import Box, PageRegion, WholeFile, overlap_ratio
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet

FIRST_LONG_SIDE = 1024
SURE_FROM = 3.4
POSSIBLE_FROM = 2.0
MOST_PLACES = 5
_SAME_PLACE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A mark found on a sheet. ``box`` in pixels of the sheet."""

    reference: str
    score: float
    box: Box


def find_logos(task: PictureTask) -> list[Detection]:
    """Every mark seen, labelled ``logo``, best first; ``reference`` in the details is the mark's file name.

    Without marks: POSSIBLE for the whole file where its name suggests a logo. Raises PackError, Cancelled.
    """
    if not task.marks:
        return _from_file_name(task.file_name)
    references = [prepare(mark) for mark in task.marks]
    network = shipped_network()
    found: list[Detection] = []
    for sheet in task.sheets:
        hits: list[Hit] = []
        for more in _looks(task, sheet, references, network):
            hits = _best(hits + more)
            task.report(found + [_detection(sheet, hit) for hit in hits])
        found += [_detection(sheet, hit) for hit in hits]
    return found


def _from_file_name(file_name: str) -> list[Detection]:
    if not suggests_logo(file_name):
        return []
    hint = MappingProxyType({"hint": "file_name"})
    return [Detection(label="logo", where=WholeFile(), confidence=0.5, tier=Tier.POSSIBLE, details=hint)]


def _looks(
    task: PictureTask, sheet: Sheet, references: Sequence[Reference], network: PairNetwork
) -> Iterator[list[Hit]]:
    """What each look finds: upright marks first, then turned ones and key points, then small ones in large pictures."""
    task.check()
    pixels = sheet.pixels(FIRST_LONG_SIDE)
    views = Views(pixels.astype(np.float32))
    scanner = Scanner(views.levels[0])
    upright = scanner.upright(references, MOST_PLACES, task.check)
    yield _hits(task, sheet, views, references, network, [[each.matrix for each in places] for places in upright])
    turned = scanner.turned(references, MOST_PLACES, task.check)
    points = picture_points(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8))
    task.check()
    voted = point_poses(points, [each.points for each in references], [each.image.size for each in references])
    starts = [
        [each.matrix for each in poses] + [each.matrix for each in places]
        for poses, places in zip(voted, turned, strict=True)
    ]
    yield _hits(task, sheet, views, references, network, starts)


def _hits(
    task: PictureTask,
    sheet: Sheet,
    views: Views,
    references: Sequence[Reference],
    network: PairNetwork,
    starts: Sequence[Sequence[Matrix]],
) -> list[Hit]:
    hits = []
    for reference, matrices in zip(references, starts, strict=True):
        for seen in verify(views, reference, matrices, network, task.check):
            hit = _hit(sheet, views, reference, seen)
            if hit is not None:
                hits.append(hit)
    return hits


def _hit(sheet: Sheet, views: Views, reference: Reference, seen: Seen) -> Hit | None:
    if seen.score < POSSIBLE_FROM:
        return None
    factor = np.array([sheet.size[0] / views.size[0], sheet.size[1] / views.size[1]])
    corners = np.clip(seen.corners * factor, 0, np.array(sheet.size))
    left, top = (math.floor(v) for v in corners.min(axis=0))
    right, bottom = (math.ceil(v) for v in corners.max(axis=0))
    if right - left < 1 or bottom - top < 1:
        return None
    return Hit(reference=reference.name, score=seen.score, box=(left, top, right - left, bottom - top))


def _best(hits: list[Hit]) -> list[Hit]:
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
