"""The edges of a mark at one size and turn, as scanning and aligning need them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field, resized
from checklist.detectors.pictures.logo.marks import MarkImage

MARGIN = 3
"""Pixels of background kept around a pattern, so that outer edges count."""
_COVERED = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """The edges of a mark at one size and turn.

    ``field`` (rows × columns × 2) has unit energy and is 0 where ``mask`` is 0; ``scale`` is pattern pixels per pixel
    of the mark; the mark's middle lies in the pattern's middle.
    """

    field: Floats
    mask: Floats
    scale: float
    turn_degrees: float


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
    there = as_floats(cv2.warpAffine(cover, matrix, (across, down)))
    seen = as_floats(cv2.warpAffine(colours * cover[:, :, None], matrix, (across, down)))
    mask = as_floats(cv2.dilate((there > _COVERED).astype(np.float32), np.ones((3, 3), np.uint8)))
    field = field_on_any_ground(seen, there) * mask[:, :, None]
    field /= max(1e-6, float(np.sqrt((field * field).sum())))
    return Pattern(field=field.astype(np.float32), mask=mask, scale=scale, turn_degrees=turn_degrees)


def field_on_any_ground(weighted_colours: Floats, cover: Floats) -> Floats:
    """Edges of a mark whose colours are weighted by its cover: the mean of those on black and on white."""
    on_white = weighted_colours + np.float32(255) * (1 - cover[:, :, None])
    return (orientation_field(weighted_colours) + orientation_field(on_white)) / np.float32(2)


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
