"""Looking for a mark everywhere in a picture at every size and turn, by correlating edge patterns (Fourier)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field, resized
from checklist.detectors.pictures.logo.points import Matrix
from checklist.detectors.pictures.logo.reference import Pattern, Reference

STEP = 1.2
SMALLEST_MARK = 24
SMALLEST_TURNED = 44
_PEAKS = 2
_FLOOR = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanPose:
    """A place that looks like a mark: ``matrix`` from its pixels to the picture's, ``score`` 0 to 1."""

    matrix: Matrix
    score: float
    centre: tuple[float, float]
    size: float
    """Longer side of the mark in pixels of the picture."""


def scan(
    picture: Floats, references: Sequence[Reference], *, most: int, check: Callable[[], None]
) -> list[list[ScanPose]]:
    """For each mark up to ``most`` places, best first. ``check`` is called between sizes and may raise."""
    found: list[list[ScanPose]] = [[] for _ in references]
    for factor, level in _levels(picture, references):
        check()
        waves = _Waves(level)
        for place, reference in zip(found, references, strict=True):
            size = reference.turned[0].scale * reference.image.long_side / factor
            if size < SMALLEST_MARK * 0.95 or size > 1.05 * max(picture.shape[:2]):
                continue
            patterns = reference.turned if size >= SMALLEST_TURNED else reference.turned[:1]
            for pattern in patterns:
                place += [_pose(reference, pattern, factor, peak, size) for peak in waves.peaks(pattern)]
    return [_thinned(poses, most) for poses in found]


def _levels(picture: Floats, references: Sequence[Reference]) -> Iterator[tuple[float, Floats]]:
    """The picture at falling sizes, from where the smallest mark fills its pattern."""
    sides = [reference.turned[0].scale * reference.image.long_side for reference in references]
    factor = min(sides) / SMALLEST_MARK
    height, width = picture.shape[:2]
    while factor > min(sides) / max(height, width) and min(height, width) * factor >= 12:
        yield factor, resized(picture, (max(1, round(width * factor)), max(1, round(height * factor))))
        factor /= STEP


class _Waves:
    """One level of a picture, transformed once for all patterns."""

    def __init__(self, level: Floats) -> None:
        self._field = orientation_field(level)
        self._height, self._width = level.shape[:2]
        self._rows = cv2.getOptimalDFTSize(self._height + 64)
        self._columns = cv2.getOptimalDFTSize(self._width + 64)
        self._spectrum = cv2.dft(self._padded(self._field), flags=cv2.DFT_COMPLEX_OUTPUT)
        self._energy = (self._field * self._field).sum(axis=2)
        self._local: dict[tuple[int, int], Floats] = {}

    def peaks(self, pattern: Pattern) -> list[tuple[float, float, float]]:
        """x, y of the pattern's middle and score, best first."""
        down, across = pattern.mask.shape
        if down > self._height or across > self._width:
            return []
        other = cv2.dft(self._padded(pattern.field), flags=cv2.DFT_COMPLEX_OUTPUT, nonzeroRows=down)
        product = cv2.mulSpectrums(self._spectrum, other, 0, conjB=True)
        likeness = as_floats(cv2.idft(product, flags=cv2.DFT_SCALE))[
            : self._height - down + 1, : self._width - across + 1, 0
        ]
        energy = self._energy_in(down, across)
        covered = float(pattern.mask.mean())
        score = likeness / np.sqrt(energy * covered + np.float32(_FLOOR * pattern.mask.sum()))
        found = []
        for _ in range(_PEAKS):
            _, best, _, (x, y) = cv2.minMaxLoc(score)
            if best <= 0.1:
                break
            found.append((x + (across - 1) / 2, y + (down - 1) / 2, best))
            reach_x, reach_y = max(2, across // 4), max(2, down // 4)
            score[max(0, y - reach_y) : y + reach_y + 1, max(0, x - reach_x) : x + reach_x + 1] = 0
        return found

    def _energy_in(self, down: int, across: int) -> Floats:
        """Sums of squared edge strength in windows of this size, by upper left corner."""
        key = (down, across)
        if key not in self._local:
            sums = as_floats(cv2.boxFilter(self._energy, cv2.CV_32F, (across, down), anchor=(0, 0), normalize=False))
            self._local[key] = np.maximum(sums[: self._height - down + 1, : self._width - across + 1], 0)
        return self._local[key]

    def _padded(self, field: Floats) -> Floats:
        rows, columns = field.shape[:2]
        padded = np.zeros((self._rows, self._columns, 2), np.float32)
        padded[:rows, :columns] = field
        return padded


def _pose(
    reference: Reference, pattern: Pattern, factor: float, peak: tuple[float, float, float], size: float
) -> ScanPose:
    x, y, score = peak
    centre = ((x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5)
    turn = math.radians(pattern.turn_degrees)
    scale = pattern.scale / factor
    cosine, sine = scale * math.cos(turn), scale * math.sin(turn)
    middle_x, middle_y = (reference.image.size[0] - 1) / 2, (reference.image.size[1] - 1) / 2
    matrix = np.array(
        [
            [cosine, -sine, centre[0] - cosine * middle_x + sine * middle_y],
            [sine, cosine, centre[1] - sine * middle_x - cosine * middle_y],
            [0, 0, 1],
        ]
    )
    return ScanPose(matrix=matrix, score=score, centre=centre, size=size)


def _thinned(poses: list[ScanPose], most: int) -> list[ScanPose]:
    kept: list[ScanPose] = []
    for pose in sorted(poses, key=lambda each: -each.score):
        near = (
            other
            for other in kept
            if math.dist(pose.centre, other.centre) < 0.25 * other.size and abs(math.log2(pose.size / other.size)) < 0.4
        )
        if next(near, None) is None:
            kept.append(pose)
        if len(kept) == most:
            break
    return kept
