"""A picture at falling sizes, looked at through a window: what would lie under a mark, in the mark's own frame."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.logo.fields import Floats, as_floats

Matrix = NDArray[np.float64]
"""3 × 3, from one plane's pixels to another's; pixel middles have whole coordinates."""

_SMALLEST_LEVEL = 12


class Views:
    """``picture`` is rows × columns × BGR, 0 to 255; matrices below lead from a frame to its pixels."""

    def __init__(self, picture: Floats) -> None:
        self.levels = [picture]
        while min(self.levels[-1].shape[:2]) >= 2 * _SMALLEST_LEVEL:
            height, width = self.levels[-1].shape[:2]
            half = cv2.resize(self.levels[-1], (width // 2, height // 2), interpolation=cv2.INTER_AREA)
            self.levels.append(as_floats(half))

    @property
    def size(self) -> tuple[int, int]:
        """Width, height."""
        return self.levels[0].shape[1], self.levels[0].shape[0]

    def through(self, matrix: Matrix, width: int, height: int) -> Floats:
        """What a frame of ``width`` × ``height`` shows, from the level that is just finer than the frame."""
        step = local_scale(matrix, (width - 1) / 2, (height - 1) / 2)
        number = min(len(self.levels) - 1, max(0, math.floor(math.log2(max(step, 1e-6)) + 0.25)))
        level = self.levels[number]
        shrink = np.diag([level.shape[1] / self.size[0], level.shape[0] / self.size[1], 1.0])
        half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
        to_level = np.linalg.inv(half) @ shrink @ half @ matrix
        how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return as_floats(
            cv2.warpPerspective(level, to_level, (width, height), flags=how, borderMode=cv2.BORDER_REPLICATE)
        )


def local_scale(matrix: Matrix, x: float, y: float) -> float:
    """How many pixels of the picture one pixel of the frame spans around x, y: the root of the change of area."""
    u, v, w = matrix @ (x, y, 1.0)
    if abs(w) < 1e-9:
        return math.inf
    along = (matrix[:2, :2] - np.outer([u / w, v / w], matrix[2, :2])) / w
    return math.sqrt(abs(float(np.linalg.det(along))))
