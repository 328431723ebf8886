"""Orientation fields: where edges are and which way they run, whatever their colours and whichever side is darker."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Floats = NDArray[np.float32]

SOFT_STEP = 12.0
"""Grey levels per pixel at which an edge counts half: weak edges of watermarks still count, noise hardly."""


def as_floats(values: MatLike) -> Floats:
    """The same values as 32-bit floats, copied only where they are not."""
    return np.asarray(values, dtype=np.float32)


def resized(values: MatLike, size: tuple[int, int]) -> Floats:
    """Scaled to width, height: by areas when smaller, linearly when larger."""
    is_smaller = size[0] * size[1] < values.shape[0] * values.shape[1]
    how = cv2.INTER_AREA if is_smaller else cv2.INTER_LINEAR
    return as_floats(cv2.resize(values, size, interpolation=how))


def orientation_field(bgr: Floats) -> Floats:
    """Rows × columns × 2: cosine and sine of twice the edge direction, times edge strength from 0 to 1.

    Doubling the angle makes light-on-dark and dark-on-light the same; the strength is the steepest over all colours.
    """
    along_x = as_floats(cv2.Sobel(bgr, cv2.CV_32F, 1, 0, ksize=3, scale=0.25))
    along_y = as_floats(cv2.Sobel(bgr, cv2.CV_32F, 0, 1, ksize=3, scale=0.25))
    if bgr.ndim == 3:
        ones = np.ones((1, 3), np.float32)
        cosine = as_floats(cv2.transform(along_x * along_x - along_y * along_y, ones))
        sine = as_floats(cv2.transform(along_x * along_y, ones)) * np.float32(2)
    else:
        cosine = along_x * along_x - along_y * along_y
        sine = along_x * along_y * np.float32(2)
    squared = as_floats(cv2.magnitude(cosine, sine))
    steepness = np.sqrt(squared)
    factor = 1 / (np.maximum(steepness, 1e-3) * (steepness + np.float32(SOFT_STEP)))
    return np.dstack([cosine * factor, sine * factor]).astype(np.float32)
