"""Key points (SIFT): places of a mark found again in a picture, voting for where the whole mark would lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.logo.fields import Floats, as_floats, resized
from checklist.detectors.pictures.logo.marks import read_mark
from checklist.detectors.pictures.logo.views import Matrix
from checklist.district import Mark

MARK_SIDE = 200
MOST_POINTS = 3000
FEWEST_VOTES = 3
MOST_POSES = 4
_MOST_SEEDS = 12
_FARTHEST = 0.7
_RATIO = 0.88


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoints:
    """``descriptors`` (n × 128) have unit length; ``places`` (n × 4) are x, y, diameter, direction in radians."""

    descriptors: Floats
    places: Floats

    def __len__(self) -> int:
        return len(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointPose:
    """Where key points say that a mark lies: ``matrix`` and how many distinct places of the mark agree."""

    matrix: Matrix
    agreeing: int


@lru_cache(maxsize=64)
def mark_points(mark: Mark) -> KeyPoints:
    """Key points of a mark in its own pixels, on white and on black, as it is and inverted. Raises PackError."""
    image = read_mark(mark)
    factor = MARK_SIDE / image.long_side
    size = (max(8, round(image.size[0] * factor)), max(8, round(image.size[1] * factor)))
    rim = round(MARK_SIDE * 0.18)
    found: list[KeyPoints] = []
    for ground in (255.0, 0.0):
        laid = image.colours * image.cover[:, :, None] + np.float32(ground) * (1 - image.cover[:, :, None])
        small = resized(cv2.cvtColor(laid, cv2.COLOR_BGR2GRAY), size)
        grey = as_floats(cv2.copyMakeBorder(small, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=ground))
        points = picture_points(np.clip(grey, 0, 255).astype(np.uint8))
        places = points.places.copy()
        places[:, :2] = (places[:, :2] - rim) / factor
        places[:, 2] /= factor
        upright = KeyPoints(descriptors=points.descriptors, places=places)
        found += [upright, _inverted(upright)]
    return KeyPoints(
        descriptors=np.concatenate([each.descriptors for each in found]),
        places=np.concatenate([each.places for each in found]),
    )


def _inverted(points: KeyPoints) -> KeyPoints:
    """What the inverted picture would give: all slopes point the other way, so the grid of 4 × 4 turns by half."""
    grid = points.descriptors.reshape(-1, 4, 4, 8)[:, ::-1, ::-1]
    places = points.places.copy()
    places[:, 3] += math.pi
    return KeyPoints(descriptors=np.ascontiguousarray(grid.reshape(-1, 128)), places=places)


def picture_points(grey: NDArray[np.uint8]) -> KeyPoints:
    """Key points of a grey picture, the strongest MOST_POINTS of them."""
    points, descriptors = cv2.SIFT.create(contrastThreshold=0.02, edgeThreshold=15).detectAndCompute(grey, None)
    if not points:
        return KeyPoints(descriptors=np.zeros((0, 128), np.float32), places=np.zeros((0, 4), np.float32))
    strongest = np.argsort([-point.response for point in points])[:MOST_POINTS]
    rooted = as_floats(descriptors)[strongest]
    rooted = np.sqrt(rooted / (rooted.sum(axis=1, keepdims=True) + np.float32(1e-6)))
    places = [(p.pt[0], p.pt[1], p.size, math.radians(p.angle)) for p in (points[n] for n in strongest)]
    return KeyPoints(descriptors=rooted.astype(np.float32), places=np.array(places, np.float32))


def point_poses(seen: KeyPoints, marks: Sequence[KeyPoints], sizes: Sequence[tuple[int, int]]) -> list[list[PointPose]]:
    """For each mark up to MOST_POSES poses, those with most votes first."""
    if not len(seen):
        return [[] for _ in marks]
    nearness = np.zeros((len(seen), len(marks)), np.float32)
    nearest = np.zeros((len(seen), len(marks)), np.int64)
    for column, mark in enumerate(marks):
        if len(mark):
            likeness = seen.descriptors @ mark.descriptors.T
            nearest[:, column] = likeness.argmax(axis=1)
            nearness[:, column] = likeness.max(axis=1)
    distance = np.sqrt(np.maximum(2 - 2 * nearness, 0))
    best = distance.argmin(axis=1)
    rows = np.arange(len(seen))
    least = distance[rows, best]
    others = distance.copy()
    others[rows, best] = np.inf
    is_clear = (least < _FARTHEST) & (least < _RATIO * others.min(axis=1))
    poses = []
    for column, (mark, size) in enumerate(zip(marks, sizes, strict=True)):
        kept = np.flatnonzero(is_clear & (best == column))
        poses.append(
            _poses(mark.places[nearest[kept, column]], seen.places[kept], size) if len(kept) >= FEWEST_VOTES else []
        )
    return poses


def _poses(on_mark: Floats, on_picture: Floats, size: tuple[int, int]) -> list[PointPose]:
    scale = on_picture[:, 2] / on_mark[:, 2]
    turn = on_picture[:, 3] - on_mark[:, 3]
    to_centre = np.array([size[0] / 2, size[1] / 2], np.float32) - on_mark[:, :2]
    centre_x = on_picture[:, 0] + scale * (np.cos(turn) * to_centre[:, 0] - np.sin(turn) * to_centre[:, 1])
    centre_y = on_picture[:, 1] + scale * (np.sin(turn) * to_centre[:, 0] + np.cos(turn) * to_centre[:, 1])
    sizes = scale * max(size)
    apart = np.hypot(centre_x[:, None] - centre_x, centre_y[:, None] - centre_y)
    turned = np.abs((turn[:, None] - turn + math.pi) % (2 * math.pi) - math.pi)
    zoomed = np.abs(np.log2(scale[:, None]) - np.log2(scale))
    agree = (apart < 0.3 * sizes[:, None] + 4) & (zoomed < 0.7) & (turned < 0.6)
    used = np.zeros(len(scale), bool)
    poses = []
    for seed in np.argsort(-agree.sum(axis=1))[:_MOST_SEEDS]:
        voters = agree[seed]
        if voters.sum() < FEWEST_VOTES or used[voters].mean() > 0.5:
            continue
        used |= voters
        pose = _fitted(on_mark[voters, :2], on_picture[voters, :2], max(2.5, 0.035 * float(sizes[seed])))
        if pose is not None:
            poses.append(pose)
        if len(poses) == MOST_POSES:
            break
    return poses


def _fitted(on_mark: Floats, on_picture: Floats, tolerance: float) -> PointPose | None:
    fit = cv2.estimateAffinePartial2D if len(on_mark) < 6 else cv2.estimateAffine2D
    affine, inliers = fit(on_mark, on_picture, method=cv2.RANSAC, ransacReprojThreshold=tolerance)
    if affine is None or inliers.sum() < FEWEST_VOTES or abs(np.linalg.det(affine[:, :2])) < 1e-5:
        return None
    matrix = np.vstack([affine, [0, 0, 1]])
    if inliers.sum() >= 10:
        homography, kept = cv2.findHomography(on_mark, on_picture, cv2.RANSAC, tolerance)
        if homography is not None and kept.sum() >= inliers.sum():
            matrix, inliers = homography, kept
    distinct = {(round(x / 12), round(y / 12)) for x, y in on_mark[inliers[:, 0] > 0].tolist()}
    return PointPose(matrix=np.asarray(matrix, np.float64), agreeing=len(distinct))
