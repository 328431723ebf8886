"""Random views of a grey picture: whole or in part, mirrored, turned, sheared, blurred, inverted, hidden in part.

The box of the plan goes along, as a share of the 14 × 14 cells of the map.
"""

from __future__ import annotations

import random

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.floor_plan.views import SIDE, Floats, Grey, square_of

CELLS = SIDE // 16
Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of width and height."""


def augmented(grey: Grey, box: Box | None, r: random.Random) -> tuple[Floats, Floats]:
    """A square of grey values, and how far each cell of the map lies in the box."""
    height, width = grey.shape
    inside = np.zeros((height, width), np.uint8)
    if box is not None:
        left, top, right, bottom = box
        inside[int(top * height) : max(1, round(bottom * height)), int(left * width) : max(1, round(right * width))] = (
            255
        )
    if r.random() < 0.4:
        grey, inside = _part(grey, inside, r)
    square = square_of(grey)
    place = _place(inside)
    for flips in range(3):
        if r.random() < 0.5:
            square, place = (
                (each[:, ::-1] if flips == 0 else each.T if flips == 1 else each[::-1]) for each in (square, place)
            )
    if r.random() < 0.25:
        square, place = _sheared(square, place, r)
    values = _lit(square, r)
    cells = cv2.resize(np.ascontiguousarray(place), (CELLS, CELLS), interpolation=cv2.INTER_AREA)
    return values, np.asarray(cells, np.float32) / 255


def _part(grey: Grey, inside: Grey, r: random.Random) -> tuple[Grey, Grey]:
    """A crop that holds a fair share of what is drawn."""
    height, width = grey.shape
    share, best = r.uniform(0.5, 0.9), (grey, inside)
    high, wide = max(16, int(height * share)), max(16, int(width * share))
    for _ in range(3):
        y, x = r.randint(0, max(0, height - high)), r.randint(0, max(0, width - wide))
        best = grey[y : y + high, x : x + wide], inside[y : y + high, x : x + wide]
        if best[0].std() > 0.8 * grey.std():
            break
    return best


def _place(inside: Grey) -> Grey:
    """As ``square_of`` lays the picture, without its contrast."""
    scale = SIDE / max(inside.shape)
    size = max(1, round(inside.shape[1] * scale)), max(1, round(inside.shape[0] * scale))
    small = cv2.resize(inside, size, interpolation=cv2.INTER_AREA)
    square = np.zeros((SIDE, SIDE), np.uint8)
    top, left = (SIDE - small.shape[0]) // 2, (SIDE - small.shape[1]) // 2
    square[top : top + small.shape[0], left : left + small.shape[1]] = small
    return square


def _sheared(square: Grey, place: Grey, r: random.Random) -> tuple[Grey, Grey]:
    matrix = np.array(
        [[1 + r.gauss(0, 0.1), r.gauss(0, 0.05), 0], [r.gauss(0, 0.05), 1 + r.gauss(0, 0.1), 0]], np.float32
    )
    middle = np.array([SIDE / 2, SIDE / 2])
    matrix[:, 2] = middle - matrix[:, :2] @ (middle + np.array([r.gauss(0, 12), r.gauss(0, 12)]))
    moved = [
        cv2.warpAffine(np.ascontiguousarray(each), matrix, (SIDE, SIDE), borderMode=border)
        for each, border in ((square, cv2.BORDER_REPLICATE), (place, cv2.BORDER_CONSTANT))
    ]
    return np.asarray(moved[0], np.uint8), np.asarray(moved[1], np.uint8)


def _lit(square: Grey, r: random.Random) -> Floats:
    values: NDArray[np.floating] = np.ascontiguousarray(square).astype(np.float32)
    if r.random() < 0.1:
        values = 255 - values
    if r.random() < 0.1:
        values = cv2.GaussianBlur(values, (0, 0), r.uniform(0.3, 1.2))
    if r.random() < 0.3:
        values = 255 * (np.clip(values, 0, 255) / 255) ** r.uniform(0.5, 2)
    if r.random() < 0.1:
        noise = np.random.RandomState(r.randrange(1 << 30)).randn(SIDE, SIDE)
        values = values + noise * r.uniform(2, 15)
    if r.random() < 0.08:
        y, x, size = r.randint(0, SIDE - 60), r.randint(0, SIDE - 60), r.randint(20, 60)
        values[y : y + size, x : x + size] = float(np.median(values))
    return np.asarray(values, np.float32)
