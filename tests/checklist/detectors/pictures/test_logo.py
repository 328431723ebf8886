"""Marks: found plain, turned, inverted, partly covered; left alone where only relatives or none are shown."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from checklist.detectors import DETECTORS, PictureDetector
from checklist.detectors.pictures import PICTURE_DETECTORS
from checklist.detectors.pictures.logo import find_logos
from checklist.district import Mark
from checklist.errors import Cancelled
from checklist.intake.pictures import read_picture
from checklist.location import PageRegion, WholeFile, overlap_ratio
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet
from tests.corpus.marks.compose import Composed, compose
from tests.corpus.marks.grounds import draw_ground
from tests.corpus.marks.templates import draw_mark

Picture = NDArray[np.uint8]
SEAL, SHIELD, MASCOT = ("seal", 2_000_003), ("shield", 2_000_008), ("mascot", 2_000_005)
LEAST_OVERLAP = 0.5


def png(picture: Picture) -> bytes:
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "PNG")
    return packed.getvalue()


@lru_cache
def mark_of(template: str, frame: int) -> Mark:
    picture = draw_mark(template, frame, 0)
    return Mark(name=template, file_name=f"{template}.png", untrusted_bytes=png(picture))


def laid(mark: tuple[str, int], kind: str, size: int, *, inner: int = 0, ground: str = "leaves") -> Composed:
    return compose(draw_mark(*mark, inner), draw_ground(ground, 7, 480, 640), kind, size, random.Random(5))


def sheets_of(picture: Picture) -> tuple[Sheet, ...]:
    return read_picture(png(picture[:, :, ::-1]), "image/png").sheets


def look(picture: Picture, marks: Sequence[tuple[str, int]], **more: object) -> list[Detection]:
    loaded = tuple(mark_of(*mark) for mark in marks)
    return find_logos(PictureTask(sheets=sheets_of(picture), file_name="a.png", marks=loaded, **more))  # type: ignore[arg-type]  # as given


def overlap(found: Detection, box: tuple[float, float, float, float]) -> float:
    assert isinstance(found.where, PageRegion)
    x, y, width, height = (round(v) for v in box)
    return overlap_ratio(found.where.box, (x, y, width, height))


def test_it_is_registered_under_its_public_name_with_its_label() -> None:
    detector = DETECTORS["logo"]
    assert isinstance(detector, PictureDetector)
    assert detector.labels == {"logo"}
    assert PICTURE_DETECTORS["logo"] is find_logos


@pytest.mark.parametrize("kind", ["plain", "rotate", "perspective", "mono", "invert", "recolour", "corner", "jpeg"])
def test_a_seal_is_found_however_it_is_shown(kind: str) -> None:
    shown = laid(SEAL, kind, 150)
    (found,) = look(shown.picture, [SEAL])
    assert found.label == "logo"
    assert found.details["reference"] == "seal.png"
    assert overlap(found, shown.box) >= LEAST_OVERLAP


@pytest.mark.parametrize("mark", [SHIELD, MASCOT], ids=lambda mark: mark[0])
def test_a_mark_with_a_side_covered_is_found(mark: tuple[str, int]) -> None:
    shown = laid(mark, "occlude", 170)
    found = look(shown.picture, [mark])
    assert found
    assert overlap(found[0], shown.box) >= 0.35


def test_a_small_mark_is_found() -> None:
    shown = laid(SHIELD, "plain", 40)
    (found,) = look(shown.picture, [SHIELD])
    assert overlap(found, shown.box) >= LEAST_OVERLAP


def test_the_mark_that_is_shown_is_named_among_several() -> None:
    shown = laid(MASCOT, "plain", 120)
    (found,) = look(shown.picture, [SEAL, SHIELD, MASCOT])
    assert found.details["reference"] == "mascot.png"
    assert found.tier is Tier.SURE


@pytest.mark.parametrize("mark", [SEAL, SHIELD], ids=lambda mark: mark[0])
@pytest.mark.parametrize("inner", [1, 2, 3])
def test_a_mark_of_the_same_make_with_other_words_and_emblem_is_no_find(mark: tuple[str, int], inner: int) -> None:
    assert look(laid(mark, "plain", 170, inner=inner).picture, [mark]) == []


@pytest.mark.parametrize("ground", ["leaves", "grass", "bricks", "crowd", "page", "poster"])
def test_pictures_without_a_mark_are_left_alone(ground: str) -> None:
    assert look(draw_ground(ground, 11, 480, 640), [SEAL, SHIELD]) == []


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (640, 5), (60, 60)])
def test_pictures_of_any_shape_are_looked_at(size: tuple[int, int]) -> None:
    assert look(np.full((*size, 3), 200, np.uint8), [SEAL]) == []


def test_boxes_are_counted_upright_whatever_the_camera_noted() -> None:
    shown = laid(SEAL, "plain", 150)
    exif = Image.Exif()
    exif[0x0112] = 6  # turn right to see it upright
    packed = io.BytesIO()
    turned = np.rot90(shown.picture[:, :, ::-1])
    Image.fromarray(turned).save(packed, "JPEG", quality=95, exif=exif.tobytes())
    sheets = read_picture(packed.getvalue(), "image/jpeg").sheets
    (found,) = find_logos(PictureTask(sheets=sheets, file_name="a.jpg", marks=(mark_of(*SEAL),)))
    assert isinstance(found.where, PageRegion)
    assert found.where.page_size == (640, 480)
    assert overlap(found, shown.box) >= LEAST_OVERLAP


def test_a_small_mark_in_a_large_photograph_is_found_by_looking_closely() -> None:
    ground = draw_ground("sky", 3, 1500, 2000)
    shown = compose(draw_mark(*SHIELD, 0), ground, "plain", 34, random.Random(1))
    (found,) = look(shown.picture, [SHIELD])
    assert overlap(found, shown.box) >= LEAST_OVERLAP


def test_what_is_seen_first_is_handed_over_early() -> None:
    told: list[list[Detection]] = []
    shown = laid(SEAL, "plain", 150)
    found = look(shown.picture, [SEAL], report=told.append)
    assert len(told) >= 2
    assert told[0]
    assert told[-1] == found


def test_looking_twice_gives_the_same() -> None:
    shown = laid(MASCOT, "cloth", 150)
    assert look(shown.picture, [MASCOT]) == look(shown.picture, [MASCOT])


@pytest.mark.parametrize("after", [0, 1, 5, 30])
def test_nobody_waits_for_what_is_cancelled(after: int) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        look(laid(SEAL, "plain", 150).picture, [SEAL], check=check)
    assert calls == after + 1


@pytest.mark.parametrize(
    "file_name",
    [
        "District-Logo.png",
        "logoFinal2.JPG",
        "school_seal.png",
        "écusson.png",
        "Biểu trưng trường.png",
        "mascotte 👍.png",
    ],
)
def test_without_marks_a_file_name_may_suggest_one(file_name: str) -> None:
    sheets = sheets_of(np.zeros((50, 50, 3), np.uint8))
    (found,) = find_logos(PictureTask(sheets=sheets, file_name=file_name))
    assert found.where == WholeFile()
    assert found.tier is Tier.POSSIBLE
    assert found.details == {"hint": "file_name"}


@pytest.mark.parametrize(
    "file_name", ["IMG_2041.jpg", "unsealed letter.png", "sealion.jpg", "catalogo.png", "", "é.png"]
)
def test_without_marks_other_file_names_suggest_none(file_name: str) -> None:
    assert find_logos(PictureTask(sheets=sheets_of(np.zeros((50, 50, 3), np.uint8)), file_name=file_name)) == []


def test_with_marks_the_file_name_says_nothing() -> None:
    task = PictureTask(
        sheets=sheets_of(draw_ground("page", 2, 300, 300)), file_name="logo.png", marks=(mark_of(*SEAL),)
    )
    assert find_logos(task) == []
