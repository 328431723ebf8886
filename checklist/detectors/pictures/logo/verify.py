"""Whether a mark really lies where scanning or key points say: drawn onto it, then compared by the network."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2
import numpy as np

from checklist.detectors.pictures.logo.align import AFFINE, SIMILARITY, VIEW, Aligned, align
from checklist.detectors.pictures.logo.fields import Floats, as_floats
from checklist.detectors.pictures.logo.frames import compared
from checklist.detectors.pictures.logo.marks import MarkImage
from checklist.detectors.pictures.logo.network import PairNetwork
from checklist.detectors.pictures.logo.reference import Reference
from checklist.detectors.pictures.logo.views import Matrix, Views

MOST_COMPARED = 10
SMALLEST_IN_VIEW = 64
"""Smaller marks are not worth eight parameters."""
_ROUGH_STEPS, _MIDDLE_STEPS, _FINE_STEPS = 6, 5, 7
_LEAST_ALIKE = 0.35
_SMALLEST_AREA = 100.0
_FARTHEST = 1e5


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A place compared: the network's ``score`` (a logit), the edges' ``likeness``, corners (4 × 2) and longer side."""

    score: float
    likeness: float
    corners: Floats
    shown: float


def verify(
    views: Views, reference: Reference, starts: Iterable[Matrix], network: PairNetwork, check: Callable[[], None]
) -> list[Seen]:
    """Places near ``starts`` (mark to picture) that may show the mark, best first; corners count from pixel corners."""
    placed = [
        (place, corners_of(reference.image, place.matrix)) for place in aligned_places(views, reference, starts, check)
    ]
    kept = [(place, corners, longer_side(corners)) for place, corners in placed if corners is not None]
    scores = network.scores([compared(views, reference.frame, place.matrix, shown) for place, _, shown in kept])
    seen = [
        Seen(score=score, likeness=place.likeness, corners=corners, shown=shown)
        for (place, corners, shown), score in zip(kept, scores, strict=True)
    ]
    return sorted(seen, key=lambda each: -each.score)


def aligned_places(
    views: Views, reference: Reference, starts: Iterable[Matrix], check: Callable[[], None]
) -> list[Aligned]:
    """Where the mark comes to lie when drawn onto the picture from each of ``starts``, every place once."""
    rough: list[Aligned] = []
    for start in starts:
        check()
        if corners_of(reference.image, start) is not None:
            _keep(rough, align(views, reference.rough, start, SIMILARITY, _ROUGH_STEPS), reference.image)
    rough.sort(key=lambda each: -each.likeness)
    fine: list[Aligned] = []
    for place in rough[:MOST_COMPARED]:
        check()
        if place.likeness >= _LEAST_ALIKE:
            _keep(fine, _refined(views, reference, place), reference.image)
    return fine


def _refined(views: Views, reference: Reference, place: Aligned) -> Aligned:
    middle = align(views, reference.rough, place.matrix, AFFINE, _MIDDLE_STEPS)
    corners = corners_of(reference.image, middle.matrix)
    if corners is None:
        return place
    free = VIEW if longer_side(corners) >= SMALLEST_IN_VIEW else AFFINE
    return align(views, reference.fine, middle.matrix, free, _FINE_STEPS)


def _keep(places: list[Aligned], place: Aligned, image: MarkImage) -> None:
    """Adds ``place``, or puts it in the stead of a worse one that came out at the same place."""
    corners = corners_of(image, place.matrix)
    if corners is None:
        return
    reach = 0.08 * longer_side(corners)
    for number, other in enumerate(places):
        theirs = corners_of(image, other.matrix)
        if theirs is not None and float(np.abs(theirs - corners).max()) < reach:
            if place.likeness > other.likeness:
                places[number] = place
            return
    places.append(place)


def corners_of(image: MarkImage, matrix: Matrix) -> Floats | None:
    """The corners (4 × 2) of the mark in the picture; None where that is no possible view of something flat."""
    width, height = image.size
    own = np.array([[[-0.5, -0.5], [width - 0.5, -0.5], [width - 0.5, height - 0.5], [-0.5, height - 0.5]]], np.float32)
    corners: Floats = as_floats(cv2.perspectiveTransform(own, matrix))[0] + np.float32(0.5)
    if not np.isfinite(corners).all() or float(np.abs(corners).max()) > _FARTHEST:
        return None
    if cv2.contourArea(corners) < _SMALLEST_AREA or not cv2.isContourConvex(corners.reshape(-1, 1, 2)):
        return None
    return corners


def longer_side(corners: Floats) -> float:
    """The longest side of a quadrilateral."""
    return max(math.dist(corners[k], corners[(k + 1) % 4]) for k in range(4))
