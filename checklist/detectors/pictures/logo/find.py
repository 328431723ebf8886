"""The district's marks in pictures: likely places from key points and from scanning, then checked edge by edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats
from checklist.detectors.pictures.logo.file_names import suggests_logo
from checklist.detectors.pictures.logo.points import picture_points, point_poses
from checklist.detectors.pictures.logo.reference import Reference, prepare
from checklist.detectors.pictures.logo.scan import scan
from checklist.detectors.pictures.logo.verify import Verified, verify
from checklist.location import Box, PageRegion, WholeFile, overlap_ratio
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet

FIRST_LONG_SIDE = 1024
SURE_FROM = 0.78
POSSIBLE_FROM = 0.70
MOST_PLACES = 6
_POINT_WEIGHT, _MOST_POINTS = 0.035, 10
_SCAN_WEIGHT, _SCAN_FROM = 0.5, 0.35
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
    found: list[Detection] = []
    for sheet in task.sheets:
        task.check()
        found += [_detection(sheet, hit) for hit in _look(task, sheet, references)]
        task.report(list(found))
    return found


def _from_file_name(file_name: str) -> list[Detection]:
    if not suggests_logo(file_name):
        return []
    hint = MappingProxyType({"hint": "file_name"})
    return [Detection(label="logo", where=WholeFile(), confidence=0.5, tier=Tier.POSSIBLE, details=hint)]


def _look(task: PictureTask, sheet: Sheet, references: Sequence[Reference]) -> list[Hit]:
    pixels = sheet.pixels(FIRST_LONG_SIDE)
    picture = pixels.astype(np.float32)
    hits: list[Hit] = []
    points = picture_points(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8))
    task.check()
    poses = point_poses(points, [each.points for each in references], [each.image.size for each in references])
    for reference, candidates in zip(references, poses, strict=True):
        for pose in candidates:
            seen = verify(picture, reference, pose.matrix)
            if seen is not None:
                score = seen.likeness + _POINT_WEIGHT * min(pose.agreeing, _MOST_POINTS)
                hits += _hits(sheet, picture, reference, seen, score)
    for reference, places in zip(
        references, scan(picture, references, most=MOST_PLACES, check=task.check), strict=True
    ):
        for place in places:
            seen = verify(picture, reference, place.matrix)
            if seen is not None:
                score = seen.likeness + _SCAN_WEIGHT * max(0.0, place.score - _SCAN_FROM)
                hits += _hits(sheet, picture, reference, seen, score)
    return _best(hits)


def _hits(sheet: Sheet, picture: Floats, reference: Reference, seen: Verified, score: float) -> list[Hit]:
    if score < POSSIBLE_FROM:
        return []
    factor = np.array([sheet.size[0] / picture.shape[1], sheet.size[1] / picture.shape[0]])
    corners = np.clip(seen.corners * factor, 0, np.array(sheet.size))
    left, top = (int(v) for v in np.floor(corners.min(axis=0)))
    right, bottom = (int(v) for v in np.ceil(corners.max(axis=0)))
    if right - left < 1 or bottom - top < 1:
        return []
    return [Hit(reference=reference.name, score=score, box=(left, top, right - left, bottom - top))]


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
        confidence=min(0.99, hit.score),
        tier=Tier.SURE if hit.score >= SURE_FROM else Tier.POSSIBLE,
        details=MappingProxyType({"reference": hit.reference}),
    )
