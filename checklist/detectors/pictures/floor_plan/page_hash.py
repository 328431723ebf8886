"""A fingerprint of what a page looks like: near-equal pages have hashes that differ in few bits."""

from __future__ import annotations

import math
import re

import numpy as np
from numpy.typing import NDArray

from checklist.content import Params

PUBLIC_PLANS = "public_plans"
"""The parameter with hashes of plans that the district itself publishes, in hexadecimal, separated by commas."""
MOST_BITS_APART = 4
_SAMPLES = 32
_KEPT = 8
_HEX = re.compile(r"[0-9a-f]{16}")


def hash_of(grey: NDArray[np.uint8]) -> int:
    """64 bits: the signs of the 8 × 8 lowest cosine waves of the page, shrunk to 32 × 32, about their median."""
    waves = _cosines() @ _shrunk(grey) @ _cosines().T
    kept = waves.ravel()
    middle = float(np.median(kept[1:]))
    bits = 0
    for value in kept:
        bits = bits << 1 | int(value > middle)
    return bits


def is_public(page_hash: int, params: Params) -> bool:
    """Whether the parameter lists this page, or one that looks the same. Words that are no hash are passed over."""
    listed = (word.strip().casefold() for word in params.get(PUBLIC_PLANS, "").split(","))
    return any((int(word, 16) ^ page_hash).bit_count() <= MOST_BITS_APART for word in listed if _HEX.fullmatch(word))


def _cosines() -> NDArray[np.float64]:
    """The lowest eight cosine waves over 32 samples, one a row."""
    places = np.arange(_SAMPLES) + 0.5
    return np.cos(np.arange(_KEPT)[:, None] * places[None, :] * math.pi / _SAMPLES)


def _shrunk(grey: NDArray[np.uint8]) -> NDArray[np.float64]:
    """32 × 32 means of near-equal parts."""
    means = grey.astype(np.float64)
    for axis in (0, 1):
        length = means.shape[axis]
        if length < _SAMPLES:
            means = np.repeat(means, math.ceil(_SAMPLES / length), axis)
            length = means.shape[axis]
        edges = np.arange(_SAMPLES + 1) * length // _SAMPLES
        shape = [1, 1]
        shape[axis] = _SAMPLES
        means = np.add.reduceat(means, edges[:-1], axis) / np.diff(edges).reshape(shape)
    return means
