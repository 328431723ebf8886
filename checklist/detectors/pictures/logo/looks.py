"""Three looks at a sheet: marks that stand upright, marks turned any way, small marks in a large picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats
from checklist.detectors.pictures.logo.network import PairNetwork
from checklist.detectors.pictures.logo.points import mark_points, picture_points, point_poses
from checklist.detectors.pictures.logo.reference import Reference
from checklist.detectors.pictures.logo.scan import SMALLEST_MARK, Scanner
from checklist.detectors.pictures.logo.verify import verify
from checklist.detectors.pictures.logo.views import Matrix, Views
from checklist.district import Mark
from checklist.sheet import Sheet

LONG_SIDE = 1024
MOST_PLACES = 5
MOST_CLOSE_PLACES = 2
CLOSE_BUDGET = 28_000_000
"""Pixels times marks that a close look may cost: the finer the fewer marks there are."""
_TILE = 1280
_WORTH_A_CLOSE_LOOK = 1.25
_CLOSE_DOUBT = 1.0
"""Taken off the score of small marks in large pictures: many more places are looked at there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that shows a mark with a certain ``score`` (a logit). ``corners`` (4 × 2) in pixels of the sheet."""

    reference: str
    score: float
    corners: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSheet:
    """A sheet at LONG_SIDE, ready for its first two looks."""

    sheet: Sheet
    views: Views
    scanner: Scanner


def open_sheet(sheet: Sheet) -> OpenSheet:
    """What the first two looks share."""
    views = Views(sheet.pixels(LONG_SIDE).astype(np.float32))
    return OpenSheet(sheet=sheet, views=views, scanner=Scanner(views.levels[0]))


def look_upright(
    opened: OpenSheet, references: Sequence[Reference], network: PairNetwork, check: Callable[[], None]
) -> list[Place]:
    """Marks turned by less than some ten degrees."""
    poses = opened.scanner.upright(references, MOST_PLACES, check)
    starts = [[each.matrix for each in places] for places in poses]
    return _on_sheet(opened, _compared(opened.views, references, starts, network, check))


def look_at_all_turns(
    opened: OpenSheet,
    references: Sequence[Reference],
    marks: Sequence[Mark],
    network: PairNetwork,
    check: Callable[[], None],
) -> list[Place]:
    """Marks turned or seen from the side: by scanning, and by key points."""
    scanned = opened.scanner.turned(references, MOST_PLACES, check)
    grey = cv2.cvtColor(opened.sheet.pixels(LONG_SIDE), cv2.COLOR_BGR2GRAY)
    points = picture_points(np.asarray(grey, np.uint8))
    check()
    voted = point_poses(points, [mark_points(mark) for mark in marks], [each.image.size for each in references])
    starts = [
        [*(each.matrix for each in poses), *(each.matrix for each in places)]
        for poses, places in zip(voted, scanned, strict=True)
    ]
    return _on_sheet(opened, _compared(opened.views, references, starts, network, check))


def look_closely(
    sheet: Sheet, references: Sequence[Reference], network: PairNetwork, check: Callable[[], None]
) -> list[Place]:
    """Upright marks too small for the looks before, piece by piece, as finely as CLOSE_BUDGET allows."""
    width, height = sheet.size
    finest = (CLOSE_BUDGET / (len(references) * width * height)) ** 0.5
    long_side = round(max(width, height) * min(1.0, finest))
    if long_side < LONG_SIDE * _WORTH_A_CLOSE_LOOK:
        return []
    found: list[Place] = []
    pixels = sheet.pixels(long_side)
    largest = 1.3 * SMALLEST_MARK * long_side / LONG_SIDE
    for left, top in _pieces(pixels.shape[1], pixels.shape[0], round(largest)):
        piece = pixels[top : top + _TILE, left : left + _TILE].astype(np.float32)
        views = Views(piece)
        poses = Scanner(piece, largest).upright(references, MOST_CLOSE_PLACES, check)
        starts = [[each.matrix for each in places] for places in poses]
        shift = np.array([left, top], np.float32)
        factor = np.array([width / pixels.shape[1], height / pixels.shape[0]], np.float32)
        found += [
            Place(
                reference=place.reference,
                score=place.score - _CLOSE_DOUBT,
                corners=as_floats((place.corners + shift) * factor),
            )
            for place in _compared(views, references, starts, network, check)
        ]
    return found


def _pieces(width: int, height: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Left and top of pieces of _TILE pixels that overlap by that much."""
    for top in range(0, max(1, height - overlap), _TILE - overlap):
        for left in range(0, max(1, width - overlap), _TILE - overlap):
            yield left, top


def _compared(
    views: Views,
    references: Sequence[Reference],
    starts: Sequence[Sequence[Matrix]],
    network: PairNetwork,
    check: Callable[[], None],
) -> list[Place]:
    """Corners still in pixels of ``views``."""
    return [
        Place(reference=reference.name, score=seen.score, corners=seen.corners)
        for reference, matrices in zip(references, starts, strict=True)
        for seen in verify(views, reference, matrices, network, check)
    ]


def _on_sheet(opened: OpenSheet, places: Sequence[Place]) -> list[Place]:
    across, down = (full / own for full, own in zip(opened.sheet.size, opened.views.size, strict=True))
    factor = np.array([across, down], np.float32)
    return [
        Place(reference=each.reference, score=each.score, corners=as_floats(each.corners * factor)) for each in places
    ]
