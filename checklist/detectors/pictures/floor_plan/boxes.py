"""Where on a page the plan lies: the part the network points at, tightened to the straight lines in it."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.floor_plan.views import Floats, Grey, Tile
from checklist.location import Box, overlap_ratio

_SHORTEST_LINE = 0.035
"""Of the longer side: shorter strokes belong to letters and furniture."""
_GAP = 0.03
_CLEAR = 18
_BLUR = 0.012
_COMPANION = 0.12
"""Parts of a plan that do not touch count when their hull is at least this share of the largest one's."""
_SMALLEST = 0.01
_ROOM_AROUND = 0.05
"""The map is coarse: lines this far beyond its edge, as a share of the longer side, may belong to the plan."""
_SAME_THING = 0.4


def plan_box(grey: Grey, tile: Tile, where: Floats, size: tuple[int, int]) -> Box:
    """The hull of the plan in pixels of ``size``. ``where`` is the network's map of ``tile``, in cells of a square."""
    height, width = grey.shape
    left, top = int(tile[0] * width), int(tile[1] * height)
    right, bottom = max(left + 1, round(tile[2] * width)), max(top + 1, round(tile[3] * height))
    part = np.ascontiguousarray(grey[top:bottom, left:right])
    x, y, w, h = _tightened(part, _pointed_at(where, (right - left, bottom - top)))
    across, down = size[0] / width, size[1] / height
    x0, y0 = min(size[0] - 1, int((left + x) * across)), min(size[1] - 1, int((top + y) * down))
    x1, y1 = min(size[0], round((left + x + w) * across)), min(size[1], round((top + y + h) * down))
    return x0, y0, max(1, x1 - x0), max(1, y1 - y0)


def _pointed_at(where: Floats, size: tuple[int, int]) -> Box:
    """The hull of what the map marks, in pixels of a picture of ``size`` that lay centred in the square."""
    width, height = size
    side = max(size)
    large = np.asarray(cv2.resize(where, (side, side), interpolation=cv2.INTER_LINEAR), np.float32)
    left, top = (side - width) // 2, (side - height) // 2
    marked = (large[top : top + height, left : left + width] > 0).astype(np.uint8)
    return _largest(marked, size)


def _tightened(grey: Grey, marked: Box) -> Box:
    """The hull of the straight lines in and just around ``marked``, where it is about the same place."""
    height, width = grey.shape
    room = round(_ROOM_AROUND * max(grey.shape))
    x0, y0 = max(0, marked[0] - room), max(0, marked[1] - room)
    x1, y1 = min(width, marked[0] + marked[2] + room), min(height, marked[1] + marked[3] + room)
    inner = np.ascontiguousarray(grey[y0:y1, x0:x1])
    gap = max(3, round(_GAP * max(grey.shape)))
    x, y, w, h = _largest(_joined(_straight_lines(inner), gap), (x1 - x0, y1 - y0))
    lines = (x0 + x, y0 + y, w, h)
    return lines if overlap_ratio(lines, marked) >= _SAME_THING else marked


def _largest(mask: NDArray[np.uint8], size: tuple[int, int]) -> Box:
    """The hull of the largest connected part and its companions; all of ``size`` where there is next to nothing."""
    count, _, parts, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    hulls = [(int(x), int(y), int(w), int(h)) for x, y, w, h, _ in parts[1:count]]
    largest = max((w * h for _, _, w, h in hulls), default=0)
    if largest < _SMALLEST * size[0] * size[1]:
        return 0, 0, size[0], size[1]
    return _hull([hull for hull in hulls if hull[2] * hull[3] >= _COMPANION * largest])


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
