"""One size of a picture, transformed once (Fourier), against which any number of edge patterns are held."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field
from checklist.detectors.pictures.logo.patterns import Pattern

Peak = tuple[float, float, float, float]
"""x, y of the pattern's middle on a level, turn in degrees, score."""

_PEAKS = 2
_FLOOR = 0.02
_RIM = 8
_COARSE = 4
_LEAST = 0.1


class Scratch:
    """Room to calculate in, used again and again: taking fresh room costs more time than the calculating itself."""

    def __init__(self) -> None:
        self._kept: dict[str, NDArray[np.float32]] = {}

    def room(self, name: str, *shape: int) -> Floats:
        """An array of that shape with anything in it; what ``name`` gave before is overwritten."""
        size = int(np.prod(shape))
        flat = self._kept.get(name)
        if flat is None or flat.size < size:
            flat = self._kept[name] = np.empty(size, np.float32)
        return flat[:size].reshape(shape)


class Waves:
    """One level of a picture (rows × columns × BGR). A rim of nothing lets marks touch the edges."""

    def __init__(self, level: Floats, scratch: Scratch) -> None:
        field = as_floats(
            cv2.copyMakeBorder(orientation_field(level), _RIM, _RIM, _RIM, _RIM, cv2.BORDER_CONSTANT, value=0)
        )
        self._scratch = scratch
        self._height, self._width = field.shape[:2]
        self._rows = cv2.getOptimalDFTSize(self._height)
        self._columns = cv2.getOptimalDFTSize(self._width)
        self._spectrum = _as_complex(cv2.dft(self._padded(field)))
        self._mirrored = _as_complex(cv2.dft(self._padded(field * np.array([1, -1], np.float32))))
        squared = _to_multiple((field * field).sum(axis=2))
        self._energy = as_floats(
            cv2.resize(squared, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA)
        )

    def upright(self, pattern: Pattern) -> list[Peak]:
        """Where the picture looks most like the pattern, best first."""
        return self._along(pattern, self._waves_of(pattern)) if self._holds(pattern) else []

    def half_turned(self, pattern: Pattern) -> list[Peak]:
        """The same with the pattern turned by half: doubled directions stay, so it is read backwards."""
        return self._backwards(pattern, self._waves_of(pattern)) if self._holds(pattern) else []

    def both_ways(self, pattern: Pattern) -> list[Peak]:
        """Both of these for less than the price of two."""
        if not self._holds(pattern):
            return []
        waves = self._waves_of(pattern)
        return self._backwards(pattern, waves) + self._along(pattern, waves)

    def _holds(self, pattern: Pattern) -> bool:
        down, across = pattern.mask.shape
        return bool(down <= self._height and across <= self._width)

    def _waves_of(self, pattern: Pattern) -> NDArray[np.complex64]:
        waves = self._scratch.room("waves", self._rows, self._columns, 2)
        cv2.dft(self._padded(pattern.field), dst=waves)
        return _as_complex(waves)

    def _along(self, pattern: Pattern, waves: NDArray[np.complex64]) -> list[Peak]:
        down, across = pattern.mask.shape
        conjugated = _as_complex(self._scratch.room("product", self._rows, self._columns, 2))
        np.conjugate(waves, out=conjugated)
        likeness = self._likeness(self._spectrum, conjugated)
        return self._highest(
            likeness[: self._height - down + 1, : self._width - across + 1], pattern.mask, pattern.turn_degrees
        )

    def _backwards(self, pattern: Pattern, waves: NDArray[np.complex64]) -> list[Peak]:
        down, across = pattern.mask.shape
        likeness = self._likeness(self._mirrored, waves)
        return self._highest(
            likeness[down - 1 : self._height, across - 1 : self._width],
            np.ascontiguousarray(pattern.mask[::-1, ::-1]),
            pattern.turn_degrees + 180,
        )

    def _likeness(self, spectrum: NDArray[np.complex64], waves: NDArray[np.complex64]) -> Floats:
        """Rows × columns of correlations, in room that the next call takes again."""
        product = self._scratch.room("product", self._rows, self._columns, 2)
        np.multiply(spectrum, waves, out=_as_complex(product))
        likeness = self._scratch.room("likeness", self._rows, self._columns, 2)
        cv2.idft(product, dst=likeness, flags=cv2.DFT_SCALE)
        return likeness[:, :, 0]

    def _highest(self, likeness: Floats, mask: Floats, turn: float) -> list[Peak]:
        down, across = mask.shape
        score = self._energy_under(mask, likeness.shape)
        score += np.float32(_FLOOR * mask.sum())
        np.sqrt(score, out=score)
        np.divide(likeness, score, out=score)
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
        np.maximum(sums, 0, out=sums)
        spread = self._scratch.room("spread", _COARSE * sums.shape[0], _COARSE * sums.shape[1])
        cv2.resize(sums, (spread.shape[1], spread.shape[0]), dst=spread, interpolation=cv2.INTER_LINEAR)
        energy = self._scratch.room("energy", *shape)
        np.copyto(energy, spread[: shape[0], : shape[1]])
        return energy

    def _padded(self, field: Floats) -> Floats:
        rows, columns = field.shape[:2]
        padded = self._scratch.room("padded", self._rows, self._columns, 2)
        padded.fill(0)
        padded[:rows, :columns] = field
        return padded


def _as_complex(pairs: cv2.typing.MatLike) -> NDArray[np.complex64]:
    """Rows × columns of complex numbers in the same place as rows × columns × 2."""
    return as_floats(pairs).view(np.complex64)[:, :, 0]


def _to_multiple(values: Floats) -> Floats:
    down, across = -values.shape[0] % _COARSE, -values.shape[1] % _COARSE
    return as_floats(cv2.copyMakeBorder(values, 0, down, 0, across, cv2.BORDER_CONSTANT, value=0))
