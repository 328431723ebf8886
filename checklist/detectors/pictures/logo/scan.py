"""Looking for marks everywhere in a picture at every size and turn, by correlating edge patterns (Fourier)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, resized
from checklist.detectors.pictures.logo.patterns import Pattern
from checklist.detectors.pictures.logo.reference import SCAN_SIDE, Reference
from checklist.detectors.pictures.logo.views import Matrix
from checklist.detectors.pictures.logo.waves import Peak, Scratch, Waves

STEP = 1.2
SMALLEST_MARK = 24
SMALLEST_TURNED = 44


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
        """The same for marks turned further, from SMALLEST_TURNED pixels, wide ones from more."""
        found: list[list[ScanPose]] = [[] for _ in references]
        for factor, waves in self._levels:
            for places, reference in zip(found, references, strict=True):
                check()
                width, height = reference.image.size
                least = SMALLEST_TURNED * (max(width, height) / min(width, height)) ** 0.5
                for pattern in reference.turned:
                    size = _size(reference, pattern, factor)
                    if size >= least and self._fits(reference, pattern, factor):
                        peaks = waves.both_ways(pattern) if pattern.turn_degrees > 0 else waves.half_turned(pattern)
                        places += [_pose(reference, pattern, factor, peak) for peak in peaks]
        return [_thinned(places, most) for places in found]

    def _fits(self, reference: Reference, pattern: Pattern, factor: float) -> bool:
        size = _size(reference, pattern, factor)
        return bool(SMALLEST_MARK * 0.95 <= size <= 1.05 * self._longest)


def _levels(picture: Floats, longest: float) -> Iterator[tuple[float, Waves]]:
    """The picture at falling sizes, from where the smallest mark fills its pattern."""
    factor = SCAN_SIDE / SMALLEST_MARK
    height, width = picture.shape[:2]
    scratch = Scratch()
    while factor * longest > SCAN_SIDE and min(height, width) * factor >= 12:
        yield factor, Waves(resized(picture, (max(1, round(width * factor)), max(1, round(height * factor)))), scratch)
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
