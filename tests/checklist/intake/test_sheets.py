"""Sheets of pictures: scales, what is kept, what is decoded."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from checklist.intake.pictures import read_picture
from checklist.intake.sheets import PictureSheet, Pyramid
from checklist.sheet import Sheet

Encode = Callable[..., bytes]


@pytest.fixture
def photo(encode: Encode) -> bytes:
    """A JPEG of 1200 × 900 pixels with some structure."""
    noise = np.random.default_rng(1).integers(0, 255, (90, 120, 3), dtype=np.uint8)
    return encode(Image.fromarray(noise).resize((1200, 900)), "JPEG")


def sheet_of(untrusted_bytes: bytes) -> Sheet:
    return read_picture(untrusted_bytes, "image/jpeg").sheets[0]


@pytest.mark.parametrize(
    ("long_side", "shape"),
    [(None, (900, 1200, 3)), (1200, (900, 1200, 3)), (5000, (900, 1200, 3)), (400, (300, 400, 3)), (1, (1, 1, 3))],
)
def test_the_longer_side_is_at_most_what_was_asked(photo: bytes, long_side: int | None, shape: tuple[int, ...]) -> None:
    pixels = sheet_of(photo).pixels(long_side)
    assert (pixels.shape, pixels.dtype) == (shape, np.uint8)


def test_colours_are_blue_green_red(quarters: Image.Image, encode: Encode) -> None:
    pixels = read_picture(encode(quarters, "PNG"), "image/png").sheets[0].pixels(None)
    assert pixels[10, 10].tolist() == [0, 0, 255]


def test_equal_scales_are_shared(photo: bytes) -> None:
    sheet = sheet_of(photo)
    assert sheet.pixels(300) is sheet.pixels(300)
    assert sheet.pixels(None) is sheet.pixels(2000)


def test_nobody_can_change_what_others_will_see(photo: bytes) -> None:
    sheet = sheet_of(photo)
    for pixels in (sheet.pixels(None), sheet.pixels(200)):
        with pytest.raises(ValueError, match="read-only"):
            pixels[0, 0] = 0


def test_scales_of_a_decoded_picture_do_not_depend_on_the_order(photo: bytes) -> None:
    one, other = sheet_of(photo), sheet_of(photo)
    one.pixels(None), other.pixels(None)
    large_first = one.pixels(700), one.pixels(300)
    small_first = other.pixels(300), other.pixels(700)
    assert np.array_equal(large_first[0], small_first[1])
    assert np.array_equal(large_first[1], small_first[0])


def test_a_rough_scale_made_for_showing_is_not_what_detectors_get(photo: bytes) -> None:
    shown, looked_at = sheet_of(photo), sheet_of(photo)
    shown.pixels(150)
    shown.pixels(None), looked_at.pixels(None)
    assert np.array_equal(shown.pixels(150), looked_at.pixels(150))


def test_full_size_is_decoded_once() -> None:
    asked: list[int | None] = []

    def decode(long_side: int | None) -> np.ndarray:
        asked.append(long_side)
        return np.zeros((30, 40, 3), np.uint8)

    sheet = PictureSheet(1, (40, 30), decode)
    for long_side in (None, 40, 20, 10, None):
        sheet.pixels(long_side)
    assert asked == [None]


def test_only_a_few_scales_are_kept() -> None:
    pyramid = Pyramid(lambda _: np.zeros((300, 400, 3), np.uint8))
    pyramid.full()
    for long_side in range(100, 399):
        pyramid.at(long_side)
    assert pyramid.held_bytes < 8 * 300 * 400 * 3


def test_a_picture_has_no_text_and_no_lines(photo: bytes) -> None:
    sheet = sheet_of(photo)
    assert (sheet.text, sheet.words, sheet.line_statistics()) == ("", (), None)
