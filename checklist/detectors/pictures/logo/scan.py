"""Looking for marks everywhere in a picture at every size and turn, by correlating edge patterns (Fourier)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field, resized
from checklist.detectors.pictures.logo.patterns import Pattern
from checklist.detectors.pictures.logo.reference import SCAN_SIDE, Reference
from checklist.detectors.pictures.logo.views import Matrix

STEP = 1.2
SMALLEST_MARK = 24
SMALLEST_TURNED = 44
_PEAKS = 2
_FLOOR = 0.02
_RIM = 8
_COARSE = 4
_LEAST = 0.1

Peak = tuple[float, float, float, float]
"""x, y of the pattern's middle on a level, turn in degrees, score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanPose:
    """A place that looks like a mark: ``matrix`` from its pixels to the picture's, ``score`` 0 to 1."""

    matrix: Matrix
    score: float
    centre: tuple[float, float]
    size: float
    """Longer side of the mark in pixels of the picture."""


class Scanner:
    """A picture (rows × columns × BGR, 0 to 255) at every size at which marks may fill their patterns.

    ``largest``: marks longer than that many pixels are not looked for.
    """

    def __init__(self, picture: Floats, largest: float = math.inf) -> None:
        self._longest = min(max(picture.shape[:2]), largest)
        self._levels = list(_levels(picture, self._longest))

    def upright(self, references: Sequence[Reference], most: int, check: Callable[[], None]) -> list[list[ScanPose]]:
        """For each mark up to ``most`` places of each band of sizes, turned by less than some ten degrees."""
        found: list[list[ScanPose]] = [[] for _ in references]
        for factor, waves in self._levels:
            check()
            for places, reference in zip(found, references, strict=True):
                for pattern in _upright_patterns(reference, factor):
                    if self._fits(reference, pattern, factor):
                        places += [_pose(reference, pattern, factor, peak) for peak in waves.upright(pattern)]
        return [_thinned(places, most) for places in found]

    def turned(self, references: Sequence[Reference], most: int, check: Callable[[], None]) -> list[list[ScanPose]]:
        """The same for marks turned further, from SMALLEST_TURNED pixels."""
        found: list[list[ScanPose]] = [[] for _ in references]
        for factor, waves in self._levels:
            for places, reference in zip(found, references, strict=True):
                check()
                for pattern in reference.turned:
                    size = _size(reference, pattern, factor)
                    if size >= SMALLEST_TURNED and self._fits(reference, pattern, factor):
                        peaks = waves.half_turned(pattern)
                        if pattern.turn_degrees > 0:
                            peaks += waves.upright(pattern)
                        places += [_pose(reference, pattern, factor, peak) for peak in peaks]
        return [_thinned(places, most) for places in found]

    def _fits(self, reference: Reference, pattern: Pattern, factor: float) -> bool:
        size = _size(reference, pattern, factor)
        return bool(SMALLEST_MARK * 0.95 <= size <= 1.05 * self._longest)


def _levels(picture: Floats, longest: float) -> Iterator[tuple[float, _Waves]]:
    """The picture at falling sizes, from where the smallest mark fills its pattern."""
    factor = SCAN_SIDE / SMALLEST_MARK
    height, width = picture.shape[:2]
    while factor * longest > SCAN_SIDE and min(height, width) * factor >= 12:
        yield factor, _Waves(resized(picture, (max(1, round(width * factor)), max(1, round(height * factor)))))
        factor /= STEP


def _size(reference: Reference, pattern: Pattern, factor: float) -> float:
    side: float = pattern.scale * reference.image.long_side
    return side / factor


def _upright_patterns(reference: Reference, factor: float) -> list[Pattern]:
    """The full pattern, and the small one where the full one would need the picture larger than it is."""
    full = reference.turned[0]
    largest_small = _size(reference, full, SCAN_SIDE / SMALLEST_MARK)
    if reference.small is full or _size(reference, reference.small, factor) > largest_small:
        return [full]
    return [full, reference.small]


class _Waves:
    """One level of a picture, transformed once for all patterns. A rim of nothing lets marks touch the edges."""

    def __init__(self, level: Floats) -> None:
        field = as_floats(
            cv2.copyMakeBorder(orientation_field(level), _RIM, _RIM, _RIM, _RIM, cv2.BORDER_CONSTANT, value=0)
        )
        self._height, self._width = field.shape[:2]
        self._rows = cv2.getOptimalDFTSize(self._height)
        self._columns = cv2.getOptimalDFTSize(self._width)
        self._spectrum = cv2.dft(self._padded(field))
        self._mirrored = cv2.dft(self._padded(field * np.array([1, -1], np.float32)))
        squared = _to_multiple((field * field).sum(axis=2))
        self._energy = as_floats(
            cv2.resize(squared, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA)
        )

    def upright(self, pattern: Pattern) -> list[Peak]:
        """Where the picture looks most like the pattern, best first."""
        down, across = pattern.mask.shape
        if down > self._height or across > self._width:
            return []
        product = cv2.mulSpectrums(self._spectrum, cv2.dft(self._padded(pattern.field)), 0, conjB=True)
        likeness = as_floats(cv2.idft(product, flags=cv2.DFT_SCALE))[:, :, 0]
        return self._highest(
            likeness[: self._height - down + 1, : self._width - across + 1], pattern.mask, pattern.turn_degrees
        )

    def half_turned(self, pattern: Pattern) -> list[Peak]:
        """The same with the pattern turned by half: doubled directions stay, so it is read backwards."""
        down, across = pattern.mask.shape
        if down > self._height or across > self._width:
            return []
        product = cv2.mulSpectrums(self._mirrored, cv2.dft(self._padded(pattern.field)), 0)
        likeness = as_floats(cv2.idft(product, flags=cv2.DFT_SCALE))[:, :, 0]
        return self._highest(
            likeness[down - 1 : self._height, across - 1 : self._width],
            np.ascontiguousarray(pattern.mask[::-1, ::-1]),
            pattern.turn_degrees + 180,
        )

    def _highest(self, likeness: Floats, mask: Floats, turn: float) -> list[Peak]:
        down, across = mask.shape
        energy = self._energy_under(mask, likeness.shape)
        score: Floats = likeness / np.sqrt(energy + np.float32(_FLOOR * mask.sum()))
        found = []
        for _ in range(_PEAKS):
            _, best, _, (x, y) = cv2.minMaxLoc(score)
            if best <= _LEAST:
                break
            found.append((x - _RIM + (across - 1) / 2, y - _RIM + (down - 1) / 2, turn, best))
            reach_x, reach_y = max(2, across // 4), max(2, down // 4)
            score[max(0, y - reach_y) : y + reach_y + 1, max(0, x - reach_x) : x + reach_x + 1] = 0
        return found

    def _energy_under(self, mask: Floats, shape: tuple[int, ...]) -> Floats:
        """Sums of squared edge strength under the mask, by its upper left corner: taken coarsely, it varies slowly."""
        small = cv2.resize(_to_multiple(mask), None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA)
        rows, columns = small.shape
        ground = cv2.copyMakeBorder(self._energy, 0, rows, 0, columns, cv2.BORDER_CONSTANT, value=0)
        sums = as_floats(cv2.matchTemplate(ground, small, cv2.TM_CCORR)) * np.float32(_COARSE * _COARSE)
        spread = cv2.resize(sums, None, fx=_COARSE, fy=_COARSE, interpolation=cv2.INTER_LINEAR)
        return np.maximum(as_floats(spread)[: shape[0], : shape[1]], 0)

    def _padded(self, field: Floats) -> Floats:
        rows, columns = field.shape[:2]
        padded = np.zeros((self._rows, self._columns, 2), np.float32)
        padded[:rows, :columns] = field
        return padded


def _to_multiple(values: Floats) -> Floats:
    down, across = -values.shape[0] % _COARSE, -values.shape[1] % _COARSE
    return as_floats(cv2.copyMakeBorder(values, 0, down, 0, across, cv2.BORDER_CONSTANT, value=0))


def _pose(reference: Reference, pattern: Pattern, factor: float, peak: Peak) -> ScanPose:
    x, y, turn_degrees, score = peak
    centre = ((x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5)
    turn = math.radians(turn_degrees)
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
    return ScanPose(matrix=matrix, score=score, centre=centre, size=_size(reference, pattern, factor))


def _thinned(poses: list[ScanPose], most: int) -> list[ScanPose]:
    """The best of each band of sizes: small places are many, so that some always look better than a large mark."""
    kept: list[ScanPose] = []
    held: dict[int, int] = {}
    for pose in sorted(poses, key=lambda each: -each.score):
        band = round(math.log2(pose.size / SMALLEST_MARK))
        near = (
            other
            for other in kept
            if math.dist(pose.centre, other.centre) < 0.25 * other.size and abs(math.log2(pose.size / other.size)) < 0.4
        )
        if held.get(band, 0) < most and next(near, None) is None:
            kept.append(pose)
            held[band] = held.get(band, 0) + 1
    return kept
