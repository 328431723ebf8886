"""Where on a page the plan lies: the hull of its connected straight lines."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.floor_plan.views import Grey, Tile
from checklist.location import Box

_SHORTEST_LINE = 0.035
"""Of the longer side: shorter strokes belong to letters and furniture."""
_GAP = 0.03
_CLEAR = 18
_BLUR = 0.012
_COMPANION = 0.12
"""Parts of a plan that do not touch count when their hull is at least this share of the largest one's."""
_SMALLEST = 0.02


def plan_box(grey: Grey, tile: Tile, size: tuple[int, int]) -> Box:
    """The hull of the largest structures of straight lines under ``tile``, in pixels of ``size``; else the tile's."""
    height, width = grey.shape
    left, top = int(tile[0] * width), int(tile[1] * height)
    right, bottom = max(left + 1, round(tile[2] * width)), max(top + 1, round(tile[3] * height))
    x, y, w, h = _structure(np.ascontiguousarray(grey[top:bottom, left:right]))
    across, down = size[0] / width, size[1] / height
    x0, y0 = int((left + x) * across), int((top + y) * down)
    x1, y1 = min(size[0], round((left + x + w) * across)), min(size[1], round((top + y + h) * down))
    return x0, y0, max(1, x1 - x0), max(1, y1 - y0)


def _structure(grey: Grey) -> Box:
    height, width = grey.shape
    whole = (0, 0, width, height)
    joined = _joined(_straight_lines(grey), max(3, round(_GAP * max(grey.shape))))
    count, _, parts, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    hulls = [tuple(int(value) for value in parts[n, :4]) for n in range(1, count)]
    if not hulls:
        return whole
    largest = max(w * h for _, _, w, h in hulls)
    if largest < _SMALLEST * width * height:
        return whole
    return _hull([(x, y, w, h) for x, y, w, h in hulls if w * h >= _COMPANION * largest])


def _straight_lines(grey: Grey) -> NDArray[np.uint8]:
    """255 where the page is clearly darker or lighter than around, along a straight upright or level stroke."""
    blur = max(3, round(_BLUR * max(grey.shape))) * 2 + 1
    around = cv2.blur(grey, (blur, blur))
    clear = np.where(cv2.absdiff(grey, np.asarray(around, np.uint8)) > _CLEAR, 255, 0).astype(np.uint8)
    thick = cv2.dilate(clear, np.ones((2, 2), np.uint8))
    length = max(9, round(_SHORTEST_LINE * max(grey.shape)))
    level = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upright = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(cv2.bitwise_or(level, upright), np.uint8)


def _joined(lines: NDArray[np.uint8], gap: int) -> NDArray[np.uint8]:
    """Strokes closer than a door's width become one."""
    return np.asarray(cv2.morphologyEx(lines, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8)), np.uint8)


def _hull(boxes: Sequence[Box]) -> Box:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top
