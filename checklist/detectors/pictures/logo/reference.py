"""Marks made ready to be looked for: edge patterns at the sizes that scanning and checking need, and key points."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field, resized
from checklist.detectors.pictures.logo.marks import MarkImage, read_mark
from checklist.detectors.pictures.logo.points import KeyPoints, mark_points
from checklist.district import Mark

MARGIN = 3
"""Pixels of background kept around a pattern, so that outer edges count."""
SCAN_LONG_SIDE = 28
CHECK_LONG_SIDE = 72
_SCAN_SHORT_SIDE = 14
_LONGEST_SCAN = 64
TURNS_DEGREES = tuple(range(0, 360, 15))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """The edges of a mark at one size and turn.

    ``field`` (rows × columns × 2) has unit energy and is 0 where ``mask`` is 0; ``scale`` is pattern pixels per pixel
    of the mark; the mark's centre lies in the middle of the pattern.
    """

    field: Floats
    mask: Floats
    scale: float
    turn_degrees: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One mark, ready to be looked for."""

    image: MarkImage
    turned: tuple[Pattern, ...]
    """For scanning, one per TURNS_DEGREES."""
    check: Pattern
    points: KeyPoints

    @property
    def name(self) -> str:
        """The mark's file name."""
        return self.image.file_name


@lru_cache(maxsize=64)
def prepare(mark: Mark) -> Reference:
    """Everything about ``mark`` that does not depend on the picture; kept by the mark's bytes. Raises PackError."""
    image = read_mark(mark)
    scan_side = scan_long_side(image)
    return Reference(
        image=image,
        turned=tuple(draw_pattern(image, scan_side, turn) for turn in TURNS_DEGREES),
        check=draw_pattern(image, CHECK_LONG_SIDE, 0),
        points=mark_points(image),
    )


def scan_long_side(image: MarkImage) -> int:
    """Pixels of the longer side when scanning; wordmarks get more, so that their letters keep some height."""
    width, height = image.size
    stretched = _SCAN_SHORT_SIDE * max(width, height) / min(width, height)
    return round(min(_LONGEST_SCAN, max(SCAN_LONG_SIDE, stretched)))


def draw_pattern(image: MarkImage, long_side: float, turn_degrees: float) -> Pattern:
    """The edges of the mark, scaled and turned, as seen on average on a white and on a black ground."""
    width, height = image.size
    scale = long_side / image.long_side
    turn = math.radians(turn_degrees)
    cosine, sine = abs(math.cos(turn)), abs(math.sin(turn))
    across = math.ceil(scale * (width * cosine + height * sine)) + 2 * MARGIN
    down = math.ceil(scale * (width * sine + height * cosine)) + 2 * MARGIN
    cover, colours = _shrunk(image, 2 * scale)
    matrix = cv2.getRotationMatrix2D(((cover.shape[1] - 1) / 2, (cover.shape[0] - 1) / 2), -turn_degrees, 0.5)
    matrix[:, 2] += ((across - 1) / 2 - (cover.shape[1] - 1) / 2, (down - 1) / 2 - (cover.shape[0] - 1) / 2)
    there = as_floats(cv2.warpAffine(cover, matrix, (across, down)))[:, :, None]
    seen = as_floats(cv2.warpAffine(colours * cover[:, :, None], matrix, (across, down)))
    field = (orientation_field(seen) + orientation_field(seen + np.float32(255) * (1 - there))) / 2
    mask = as_floats(cv2.dilate((there[:, :, 0] > 0.3).astype(np.float32), np.ones((3, 3), np.uint8)))
    field *= mask[:, :, None]
    field /= max(1e-6, float(np.sqrt((field * field).sum())))
    return Pattern(field=field.astype(np.float32), mask=mask, scale=scale, turn_degrees=turn_degrees)


def _shrunk(image: MarkImage, scale: float) -> tuple[Floats, Floats]:
    """Cover and colours at ``scale`` with a rim of nothing around them."""
    size = (max(4, round(image.size[0] * scale)), max(4, round(image.size[1] * scale)))
    cover = resized(image.cover, size)
    colours = resized(image.colours * image.cover[:, :, None], size) / np.maximum(cover, 1e-3)[:, :, None]
    rim = 4 * MARGIN
    return (
        as_floats(cv2.copyMakeBorder(cover, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=0)),
        as_floats(cv2.copyMakeBorder(colours, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=(0, 0, 0))),
    )
