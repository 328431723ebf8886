"""A fingerprint of what a page looks like: near-equal pages have hashes that differ in few bits."""

from __future__ import annotations

import math
import re

import numpy as np
from numpy.typing import NDArray

from checklist.content import Params
from checklist.detectors.pictures.floor_plan.views import grey_of

PUBLIC_PLANS = "public_plans"
"""The parameter with hashes of plans that the district itself publishes, in hexadecimal, separated by commas."""
MOST_BITS_APART = 5
_SAMPLES = 32
_KEPT = 8
_STANDS_OUT = 0.15
"""Of the mean: waves about as weak as noise, as an even page has many of, never set a bit."""
_HEX = re.compile(r"[0-9a-f]{16}")


def hash_of(pixels: NDArray[np.uint8]) -> int:
    """64 bits: which of the 8 × 8 lowest cosine waves of the page, shrunk to 32 × 32, stand out above the others."""
    waves = (_cosines() @ _shrunk(grey_of(pixels)) @ _cosines().T).ravel()
    others = waves[1:] - np.median(waves[1:])
    least = _STANDS_OUT * float(np.abs(others).mean())
    bits = 0
    for wave in (0.0, *others):
        bits = bits << 1 | int(wave > least)
    return bits


def is_public(pixels: NDArray[np.uint8], params: Params) -> bool:
    """Whether the parameter lists this page, or one that looks the same. Words that are no hash are passed over."""
    listed = [word.strip().casefold() for word in params.get(PUBLIC_PLANS, "").split(",")]
    hashes = [int(word, 16) for word in listed if _HEX.fullmatch(word)]
    page_hash = hash_of(pixels) if hashes else 0
    return any((each ^ page_hash).bit_count() <= MOST_BITS_APART for each in hashes)


def _cosines() -> NDArray[np.float64]:
    """The lowest eight cosine waves over 32 samples, one a row."""
    places = np.arange(_SAMPLES) + 0.5
    return np.cos(np.arange(_KEPT)[:, None] * places[None, :] * math.pi / _SAMPLES)


def _shrunk(grey: NDArray[np.uint8]) -> NDArray[np.float64]:
    """32 × 32 means of equal parts; pixels on an edge count for both sides in proportion."""
    means = grey.astype(np.float64)
    for axis in (0, 1):
        length = means.shape[axis]
        sums = np.concatenate((np.zeros_like(means.take([0], axis)), np.cumsum(means, axis)), axis)
        edges = np.linspace(0, length, _SAMPLES + 1)
        below = np.minimum(edges.astype(int), length - 1)
        share = np.expand_dims(edges - below, 1 - axis)
        at_edges = sums.take(below, axis) * (1 - share) + sums.take(below + 1, axis) * share
        means = np.diff(at_edges, axis=axis) * (_SAMPLES / length)
    return means
