"""A mark and what lies in its place, side by side as numbers: what the comparing network is given."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field, resized
from checklist.detectors.pictures.logo.marks import MarkImage
from checklist.detectors.pictures.logo.patterns import field_on_any_ground
from checklist.detectors.pictures.logo.views import Matrix, Views

SHAPES = ((64, 64), (80, 48), (96, 40), (128, 32))
"""Width, height of frames for wider and wider marks; high ones get them turned."""
RIM = 6
CHANNELS = 15
SHARPNESS = (26, 40, 64)
"""Pixels of the longer side that a mark was shown with: its portrait is blurred alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Width, height and the matrix from frame pixels to the mark's pixels."""

    width: int
    height: int
    to_mark: Matrix
    portraits: tuple[Floats, ...]
    """Rows × columns × 7 for each of SHARPNESS: edges (3), cover, colours (3)."""


def build_frame(image: MarkImage) -> Frame:
    """The frame whose shape suits the mark, with the mark's portraits."""
    width, height = image.size
    stretch = max(width, height) / min(width, height)
    long_side, short_side = SHAPES[sum(stretch > limit for limit in (1.3, 2.0, 2.8))]
    across, down = (long_side, short_side) if width >= height else (short_side, long_side)
    scale = min((across - 2 * RIM) / width, (down - 2 * RIM) / height)
    to_mark = np.array(
        [
            [1 / scale, 0, (width - 1) / 2 - (across - 1) / 2 / scale],
            [0, 1 / scale, (height - 1) / 2 - (down - 1) / 2 / scale],
            [0, 0, 1],
        ]
    )
    shown = scale * image.long_side
    portraits = tuple(_portrait(image, to_mark, (across, down), min(1.0, side / shown)) for side in SHARPNESS)
    return Frame(width=across, height=down, to_mark=to_mark, portraits=portraits)


def compared(views: Views, frame: Frame, matrix: Matrix, shown: float) -> Floats:
    """CHANNELS × rows × columns: the portrait and what the picture shows in the mark's place under ``matrix``.

    ``shown`` is the longer side of the mark in pixels of the picture.
    """
    return channels(frame, views.through(matrix @ frame.to_mark, frame.width, frame.height), shown)


def channels(frame: Frame, seen: Floats, shown: float) -> Floats:
    """As ``compared``, from the pixels seen in the frame (rows × columns × BGR, 0 to 255)."""
    long_side = max(frame.width, frame.height) - 2 * RIM
    wanted = min(shown, long_side)
    number = sum(wanted > (low * high) ** 0.5 for low, high in pairwise(SHARPNESS))
    portrait = frame.portraits[number]
    spread = max(4.0, float(seen.std()))
    field = orientation_field(as_floats(seen * np.float32(min(4.0, max(1.0, 45 / spread)))))
    strength = as_floats(cv2.magnitude(field[:, :, 0], field[:, :, 1]))
    tint = (seen - seen.mean()) / np.float32(spread * 2)
    agreement = (portrait[:, :, :2] * field).sum(axis=2)
    both = portrait[:, :, 2] * strength
    stacked = np.dstack([portrait, field, strength, tint, agreement * 2, both * 2])
    return np.ascontiguousarray(stacked.transpose(2, 0, 1)).astype(np.float32)


def _portrait(image: MarkImage, to_mark: Matrix, size: tuple[int, int], sharpness: float) -> Floats:
    """The mark in its frame: edges as seen on average on white and on black, cover, colours."""
    scale = 1 / float(to_mark[0, 0])
    fine = (max(4, round(image.size[0] * scale * 2)), max(4, round(image.size[1] * scale * 2)))
    cover, colours = resized(image.cover, fine), resized(image.colours * image.cover[:, :, None], fine)
    shrink = np.diag([image.size[0] / fine[0], image.size[1] / fine[1], 1.0])
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    matrix = np.linalg.inv(np.linalg.inv(half) @ shrink @ half) @ to_mark
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    there = as_floats(cv2.warpPerspective(cover, matrix, size, flags=how))
    seen = as_floats(cv2.warpPerspective(colours, matrix, size, flags=how))
    if sharpness < 0.95:
        blur = 0.5 / sharpness
        there, seen = as_floats(cv2.GaussianBlur(there, (0, 0), blur)), as_floats(cv2.GaussianBlur(seen, (0, 0), blur))
    field = field_on_any_ground(seen, there)
    strength = as_floats(cv2.magnitude(field[:, :, 0], field[:, :, 1]))
    tint = (seen - np.float32(128) * there[:, :, None]) / np.float32(128)
    return np.dstack([field, strength, there, tint]).astype(np.float32)
