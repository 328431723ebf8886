"""What the network makes of a page: as a whole with its quarters, or piece by piece for a plan that is small in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from checklist.detectors.pictures.floor_plan.network import Look, Network
from checklist.detectors.pictures.floor_plan.views import (
    CLOSE_LONG_SIDE,
    CLOSE_TILES,
    TILES,
    WHOLE,
    Grey,
    Tile,
    grey_of,
    part_of,
    square_of,
)

WORTH_TILES = -2.5
"""Score of the whole page below which tiles have never made a plan of it on development pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """``score`` speaks of the page; ``look`` of the part of ``grey`` under ``tile``, where the plan lies."""

    score: float
    grey: Grey
    tile: Tile
    look: Look


def recognise(grey: Grey, network: Network, check: Callable[[], None]) -> Seen:
    """By the whole page and the second best of five tiles, whichever speaks louder: two tiles have to agree.

    ``check`` is called in between and may raise Cancelled.
    """
    (whole,) = network.looks([square_of(grey)])
    if whole.score < WORTH_TILES:
        return Seen(score=whole.score, grey=grey, tile=WHOLE, look=whole)
    check()
    parts = network.looks([square_of(part_of(grey, tile)) for tile in TILES])
    ranked = sorted(range(len(TILES)), key=lambda n: parts[n].score)
    score = float(np.logaddexp(whole.score, parts[ranked[-2]].score))
    if (whole.map > 0).any():
        return Seen(score=score, grey=grey, tile=WHOLE, look=whole)
    return Seen(score=score, grey=grey, tile=TILES[ranked[-1]], look=parts[ranked[-1]])


def recognise_closely(pixels: Grey, network: Network, check: Callable[[], None]) -> Seen:
    """By the best of twelve small tiles. ``check`` is called before each and may raise Cancelled."""
    grey = grey_of(pixels, CLOSE_LONG_SIDE)
    looks: list[Look] = []
    for tile in CLOSE_TILES:
        check()
        looks += network.looks([square_of(part_of(grey, tile))])
    best = max(range(len(CLOSE_TILES)), key=lambda n: looks[n].score)
    return Seen(score=looks[best].score, grey=grey, tile=CLOSE_TILES[best], look=looks[best])
