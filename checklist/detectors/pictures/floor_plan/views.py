"""Grey squares of one size, as the network was trained on them. Training imports this module: both must agree."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]

SIDE = 224
GREY_LONG_SIDE = 448
TILE_SHARE = 0.62
"""Of the picture's width and height: four corners and the middle overlap by about a third."""

_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
_MOST_STRETCH = 4.0
_STRETCH_TO = 170.0
_LEAST_CONTRAST = 25.0
_CONTRAST_PERCENTILE = 97.0
_SHORTEST = 16

Tile = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of width and height."""

WHOLE: Tile = (0.0, 0.0, 1.0, 1.0)
CLOSE_LONG_SIDE = 1024
CLOSE_SHARE = 0.4
_REST = 1.0 - TILE_SHARE
TILES: tuple[Tile, ...] = tuple(
    (x, y, x + TILE_SHARE, y + TILE_SHARE)
    for x, y in ((0.0, 0.0), (_REST, 0.0), (0.0, _REST), (_REST, _REST), (_REST / 2, _REST / 2))
)

CLOSE_TILES: tuple[Tile, ...] = tuple(
    (x, y, x + CLOSE_SHARE, y + CLOSE_SHARE) for y in (0.0, 0.3, 0.6) for x in (0.0, 0.2, 0.4, 0.6)
)
"""For a plan that fills only a small part of a large picture."""


def grey_of(pixels: NDArray[np.uint8], long_side: int = GREY_LONG_SIDE) -> Grey:
    """Rows × columns, longer side ``long_side`` (also where that means scaling up)."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY) if pixels.ndim == 3 else pixels
    scale = long_side / max(grey.shape)
    size = max(_SHORTEST, round(grey.shape[1] * scale)), max(_SHORTEST, round(grey.shape[0] * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=how), np.uint8)


def part_of(grey: Grey, tile: Tile) -> Grey:
    """What lies under ``tile``."""
    height, width = grey.shape
    top, bottom = int(height * tile[1] + 0.5), int(height * tile[3] + 0.5)
    left, right = int(width * tile[0] + 0.5), int(width * tile[2] + 0.5)
    return grey[top:bottom, left:right]


def square_of(grey: Grey, side: int = SIDE) -> Grey:
    """``side`` × ``side``, padded with the colour of the edge, contrast stretched: thin lines fade when shrunk."""
    scale = side / max(grey.shape)
    size = max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    edge = int(np.median(np.concatenate((small[0], small[-1], small[:, 0], small[:, -1]))))
    square = np.full((side, side), edge, np.uint8)
    top, left = (side - small.shape[0]) // 2, (side - small.shape[1]) // 2
    square[top : top + small.shape[0], left : left + small.shape[1]] = small
    return stretched(square)


def stretched(square: Grey) -> Grey:
    """Contrast around the median raised where there is little, at most four times."""
    middle = float(np.median(square))
    away = square.astype(np.float32) - middle
    contrast = max(_LEAST_CONTRAST, float(np.percentile(np.abs(away), _CONTRAST_PERCENTILE)))
    factor = max(1.0, min(_MOST_STRETCH, _STRETCH_TO / contrast))
    return np.asarray(np.clip(middle + away * factor, 0, 255), np.uint8)


def prepared(squares: NDArray[np.uint8] | Floats) -> Floats:
    """From n × side × side grey to n × 3 × side × side, scaled as the trunk was trained."""
    shares = np.clip(np.asarray(squares, np.float32), 0, 255)[:, None] / np.float32(255)
    return np.asarray((shares - _MEAN[:, None, None]) / _DEVIATION[:, None, None], np.float32)
