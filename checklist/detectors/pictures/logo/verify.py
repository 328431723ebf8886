"""Whether the mark really lies where scanning or key points say: its edges compared one by one after warping."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field
from checklist.detectors.pictures.logo.points import Matrix
from checklist.detectors.pictures.logo.reference import CHECK_LONG_SIDE, MARGIN, Reference

_SLACK = 5
_STRETCHES = (1.0, 0.94, 1.06)
_FLOOR = 0.02
_SMALLEST_AREA = 80.0
_FARTHEST = 1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """``likeness`` 0 to 1, and the corners of the mark (4 × 2) in pixels of the picture."""

    likeness: float
    corners: Floats


def verify(picture: Floats, reference: Reference, matrix: Matrix) -> Verified | None:
    """The best of small shifts and sizes around ``matrix``; None where that is no possible view of a flat mark."""
    corners = _corners(reference, matrix)
    if corners is None:
        return None
    width, height = reference.image.size
    shown = max(float(np.linalg.norm(corners[0] - corners[1])), float(np.linalg.norm(corners[1] - corners[2])))
    if shown > 1.6 * CHECK_LONG_SIDE:
        picture = as_floats(cv2.GaussianBlur(picture, (0, 0), 0.45 * shown / CHECK_LONG_SIDE))
    pattern = reference.check
    down, across = pattern.mask.shape
    best, best_matrix = 0.0, matrix
    for stretch in _STRETCHES:
        about_centre = _shift(width / 2, height / 2) @ np.diag([stretch, stretch, 1]) @ _shift(-width / 2, -height / 2)
        view = (
            matrix
            @ about_centre
            @ np.diag([1 / pattern.scale, 1 / pattern.scale, 1])
            @ _shift(-(MARGIN + _SLACK), -(MARGIN + _SLACK))
        )
        warped = cv2.warpPerspective(
            picture,
            view,
            (across + 2 * _SLACK, down + 2 * _SLACK),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        field = orientation_field(as_floats(warped))
        same = _correlated(field[:, :, 0], pattern.field[:, :, 0]) + _correlated(field[:, :, 1], pattern.field[:, :, 1])
        energy = _correlated((field * field).sum(axis=2), pattern.mask)
        score = same / np.sqrt(np.maximum(energy, 1e-3) + _FLOOR * pattern.mask.sum())
        _, likeness, _, (x, y) = cv2.minMaxLoc(score)
        if likeness > best:
            moved = _shift((x - _SLACK) / pattern.scale, (y - _SLACK) / pattern.scale)
            best, best_matrix = likeness, matrix @ about_centre @ moved
    found = _corners(reference, best_matrix)
    return None if found is None else Verified(likeness=best, corners=found)


def _corners(reference: Reference, matrix: Matrix) -> Floats | None:
    width, height = reference.image.size
    own = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float32)
    corners: Floats = as_floats(cv2.perspectiveTransform(own, matrix))[0]
    if not np.isfinite(corners).all() or float(np.abs(corners).max()) > _FARTHEST:
        return None
    if cv2.contourArea(corners) < _SMALLEST_AREA or not cv2.isContourConvex(corners.reshape(-1, 1, 2)):
        return None
    return corners


def _shift(x: float, y: float) -> Matrix:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], np.float64)


def _correlated(values: Floats, pattern: Floats) -> Floats:
    return as_floats(cv2.matchTemplate(np.ascontiguousarray(values), np.ascontiguousarray(pattern), cv2.TM_CCORR))
