"""What IT should know about a mark before relying on it: too small, too plain, only words, missed in a trial."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.content import Word
from checklist.detectors.pictures.logo.fields import as_floats
from checklist.detectors.pictures.logo.looks import look_upright, open_sheet
from checklist.detectors.pictures.logo.marks import MarkImage, read_mark
from checklist.detectors.pictures.logo.network import shipped_network
from checklist.detectors.pictures.logo.points import mark_points
from checklist.detectors.pictures.logo.reference import prepare
from checklist.district import Mark
from checklist.sheet import LineStatistics

SURE_FROM = 3.2
"""The score (a logit) from which a mark counts as found, not only as possible."""
SMALLEST_LONG_SIDE = 120
FEWEST_POINTS = 160
"""Key points counted on white and on black, each also inverted: some 40 on one ground."""
TRIAL_SIDES = (56, 96, 160)
_STRETCHED = 2.2
_MOST_WORDS_INK = 0.45
_FEWEST_LETTERS = 6
_GROUND = (480, 640)


class MarkDoubt(enum.StrEnum):
    """Why a mark may not be found reliably; a short stable id for the front ends."""

    SMALL = "small"
    PLAIN = "plain"
    WORDS = "words"
    MISSED = "missed"


def check_mark(mark: Mark, check: Callable[[], None] = lambda: None) -> list[MarkDoubt]:
    """Every reason to expect misses, most telling first; empty for a good mark. Raises PackError, Cancelled."""
    image = read_mark(mark)
    doubts = []
    if _misses(mark, check):
        doubts.append(MarkDoubt.MISSED)
    if image.long_side < SMALLEST_LONG_SIDE:
        doubts.append(MarkDoubt.SMALL)
    if len(mark_points(mark)) < FEWEST_POINTS:
        doubts.append(MarkDoubt.PLAIN)
    if _is_words(image):
        doubts.append(MarkDoubt.WORDS)
    return doubts


def _is_words(image: MarkImage) -> bool:
    """Whether it is wide and made of letters: many small pieces, none of them large."""
    width, height = image.size
    if width < _STRETCHED * height:
        return False
    _, _, pieces, _ = cv2.connectedComponentsWithStats((image.cover > 0.5).astype(np.uint8))
    areas = pieces[1:, cv2.CC_STAT_AREA]
    letters = areas[areas > 0.0004 * width * height]
    return bool(len(letters) >= _FEWEST_LETTERS and letters.max() < _MOST_WORDS_INK * letters.sum())


def _misses(mark: Mark, check: Callable[[], None]) -> bool:
    """Whether it is not found with certainty on drawn grounds, in any of the sizes that people post."""
    reference, network = prepare(mark), shipped_network()
    for number, side in enumerate(TRIAL_SIDES):
        sheet = _DrawnSheet(picture=_laid_on_ground(reference.image, side, number))
        places = look_upright(open_sheet(sheet), [reference], network, check)
        if max((place.score for place in places), default=0.0) < SURE_FROM:
            return True
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class _DrawnSheet:
    picture: NDArray[np.uint8]
    number: int = 1
    text: str = ""
    words: tuple[Word, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        return self.picture.shape[1], self.picture.shape[0]

    def pixels(self, long_side: int | None) -> NDArray[np.uint8]:
        assert long_side is None or long_side >= max(self.size)
        return self.picture

    def line_statistics(self) -> LineStatistics | None:
        return None


def _laid_on_ground(image: MarkImage, side: int, seed: int) -> NDArray[np.uint8]:
    """The mark in the middle of something like an out-of-focus photograph."""
    rng = np.random.default_rng(seed)
    coarse = rng.uniform(60, 220, (6, 8, 3)).astype(np.float32)
    fine = rng.normal(0, 10, (*_GROUND, 3)).astype(np.float32)
    ground = as_floats(cv2.resize(coarse, (_GROUND[1], _GROUND[0]), interpolation=cv2.INTER_CUBIC))
    ground += as_floats(cv2.GaussianBlur(fine, (0, 0), 1.2))
    factor = side / image.long_side
    size = (max(2, round(image.size[0] * factor)), max(2, round(image.size[1] * factor)))
    cover = cv2.resize(image.cover, size, interpolation=cv2.INTER_AREA)[:, :, None]
    colours = cv2.resize(image.colours * image.cover[:, :, None], size, interpolation=cv2.INTER_AREA)
    top, left = (_GROUND[0] - size[1]) // 2, (_GROUND[1] - size[0]) // 2
    place = ground[top : top + size[1], left : left + size[0]]
    place[:] = place * (1 - cover) + colours
    return np.clip(ground, 0, 255).astype(np.uint8)
