"""The signs of a plan one by one: words, lines, file names, page hashes, boxes, and what they are worth together."""

from __future__ import annotations

import tomllib
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.content import Word
from checklist.detectors.pictures.floor_plan.boxes import plan_box
from checklist.detectors.pictures.floor_plan.file_names import suggests_plan
from checklist.detectors.pictures.floor_plan.judge import POSSIBLE_FROM, SURE_FROM, judge
from checklist.detectors.pictures.floor_plan.lines import Drawn, drawn
from checklist.detectors.pictures.floor_plan.page_hash import hash_of, is_public
from checklist.detectors.pictures.floor_plan.views import TILES, WHOLE, grey_of, square_of
from checklist.detectors.pictures.floor_plan.words import PlanWords, plan_words
from checklist.location import overlap_ratio
from checklist.model import Tier
from checklist.sheet import LineStatistics

TABLE = tomllib.loads(Path(__file__).with_name("floor_plan.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", TABLE["file_names"]["hits"])
def test_a_file_name_suggests_a_plan(name: str) -> None:
    assert suggests_plan(name)


@pytest.mark.parametrize("name", TABLE["file_names"]["misses"])
def test_a_file_name_suggests_nothing(name: str) -> None:
    assert not suggests_plan(name)


def laid_out(lines: list[str]) -> tuple[str, list[Word]]:
    """Text as a page holds it: every ``|`` moves on by a third of the page."""
    text, words = "", []
    for row, line in enumerate(lines):
        for column, cell in enumerate(line.split("|")):
            for n, word in enumerate(cell.split()):
                start = len(text)
                text += word + " "
                box = (60 + 300 * column + 70 * n + 37 * (row % 3), 60 + 90 * row, 50, 18)
                words.append(Word(start=start, end=start + len(word), box=box))
            text += "\r\n"
    return text, words


@pytest.mark.parametrize("case", TABLE["words"], ids=lambda case: case["says"])
def test_words_of_a_page(case: dict[str, object]) -> None:
    lines, says = case["lines"], case["says"]
    assert isinstance(lines, list)
    seen = plan_words(*laid_out(lines))
    if says == "nothing":
        assert seen is None or not (seen.is_weak or seen.is_strong)
    else:
        assert seen is not None
        assert seen.is_strong == (says == "much")
        assert seen.is_strong or seen.is_weak


def test_a_page_without_words_says_nothing() -> None:
    assert plan_words("", []) is None


def test_numbers_in_the_columns_of_a_table_are_no_rooms() -> None:
    words = [Word(start=0, end=3, box=(60 + 120 * (n % 5), 60 + 40 * (n // 5), 30, 18)) for n in range(50)]
    seen = plan_words("101", words)
    assert seen is not None
    assert seen.rooms == 0


def statistics(**values: float) -> LineStatistics:
    base: dict[str, float] = {"lines": 300, "curves": 20, "orthogonal": 290, "long": 120, "distinct_x": 60}
    base |= {"distinct_y": 60, "total_length": 20.0} | values
    whole = {name: int(value) for name, value in base.items() if name != "total_length"}
    return LineStatistics(**whole, total_length=base["total_length"], box=(0, 0, 9, 9), is_cut_short=False)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Drawn.DENSELY),
        ({"distinct_y": 30}, Drawn.RATHER),
        ({"distinct_x": 10}, Drawn.SIMPLY),
        ({"distinct_x": 2}, Drawn.NOT),
        ({"distinct_x": 10, "orthogonal": 100}, Drawn.NOT),
        ({"curves": 5_000}, Drawn.NOT),
    ],
)
def test_lines_of_a_page(values: dict[str, float], expected: Drawn) -> None:
    assert drawn(statistics(**values)) is expected


def test_a_picture_has_no_lines() -> None:
    assert drawn(None) is Drawn.NOT


STRONG = PlanWords(has_title=True, has_scale=False, has_level=True, rooms=8, names=2, box=(0, 0, 9, 9))
WEAK = PlanWords(has_title=True, has_scale=False, has_level=False, rooms=0, names=0, box=None)


@pytest.mark.parametrize(
    ("score", "words", "lines", "tier"),
    [
        (SURE_FROM, None, Drawn.NOT, Tier.SURE),
        (POSSIBLE_FROM, None, Drawn.NOT, Tier.POSSIBLE),
        (POSSIBLE_FROM - 0.01, None, Drawn.SIMPLY, None),
        (POSSIBLE_FROM, WEAK, Drawn.NOT, Tier.SURE),
        (-1.0, STRONG, Drawn.NOT, Tier.POSSIBLE),
        (-1.0, STRONG, Drawn.SIMPLY, Tier.SURE),
        (-1.0, WEAK, Drawn.NOT, None),
        (-1.0, WEAK, Drawn.SIMPLY, Tier.POSSIBLE),
        (-1.0, None, Drawn.DENSELY, Tier.POSSIBLE),
        (-1.0, None, Drawn.RATHER, None),
        (-9.0, STRONG, Drawn.DENSELY, None),
    ],
)
def test_signs_are_worth_something_together(
    score: float, words: PlanWords | None, lines: Drawn, tier: Tier | None
) -> None:
    verdict = judge(score, words, lines)
    assert (verdict.tier if verdict else None) is tier


def rooms(across: int, down: int) -> np.ndarray:
    """A page with a ground plan of so many rooms."""
    page = np.full((300, 400), 255, np.uint8)
    for n in range(across + 1):
        page[40:260, 60 + n * 280 // across - 1 : 62 + n * 280 // across] = 0
    for n in range(down + 1):
        page[40 + n * 220 // down - 1 : 42 + n * 220 // down, 60:340] = 0
    return page


@given(st.integers(50, 100), st.integers(0, 12))
def test_a_page_keeps_its_hash_when_it_is_scaled_and_darkened(percent: int, darker: int) -> None:
    page = rooms(3, 2)
    scale = percent / 100
    smaller = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    changed = np.asarray(np.maximum(smaller, darker) - darker, np.uint8)
    assert is_public(changed, {"public_plans": f"{hash_of(page):016x}"})


def test_pages_that_differ_have_hashes_that_differ() -> None:
    assert not is_public(rooms(3, 2), {"public_plans": f"{hash_of(rooms(2, 4)):016x}"})


def test_a_blank_page_has_a_hash() -> None:
    assert 0 <= hash_of(np.full((5, 7), 255, np.uint8)) < 2**64


def test_a_box_lies_where_the_map_points_and_the_lines_are() -> None:
    page = np.full((448, 448), 255, np.uint8)
    page[200:202, 220:420] = page[400:402, 220:420] = page[300:302, 220:420] = 0
    page[200:402, 220:222] = page[200:402, 418:420] = page[200:402, 330:332] = 0
    where = np.full((14, 14), -5, np.float32)
    where[6:13, 7:14] = 5
    box = plan_box(page, WHOLE, where, (896, 896))
    assert overlap_ratio(box, (440, 400, 400, 404)) > 0.85


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_a_box_lies_inside_the_page_whatever_the_map_says(width: int, height: int, seed: int) -> None:
    noise = np.random.default_rng(seed)
    page = grey_of(noise.integers(0, 255, (height, width), dtype=np.uint8))
    where = noise.normal(size=(14, 14)).astype(np.float32)
    for tile in (WHOLE, *TILES):
        x, y, w, h = plan_box(page, tile, where, (width, height))
        assert x >= 0
        assert y >= 0
        assert w >= 1
        assert h >= 1
        assert x + w <= width
        assert y + h <= height


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_square_has_its_size_whatever_the_picture_was(width: int, height: int) -> None:
    assert square_of(grey_of(np.full((height, width), 128, np.uint8))).shape == (224, 224)
