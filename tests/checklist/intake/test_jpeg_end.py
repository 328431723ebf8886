"""JPEGs whose end mark stands before the picture's end, and JPEGs that only look like it."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from checklist.content import ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.jpeg_end import is_cut_short
from checklist.intake.pictures import read_picture

Encode = Callable[..., bytes]
END = b"\xff\xd9"
WAYS: dict[str, dict[str, object]] = {
    "plain": {},
    "whole colours": {"subsampling": 0},
    "progressive": {"progressive": True},
    "restarts": {"restart_marker_rows": 1},
    "many restarts": {"restart_marker_blocks": 3, "subsampling": 0},
    "own tables": {"optimize": True, "quality": 35},
}


def noisy(mode: str = "RGB", size: tuple[int, int] = (203, 149)) -> Image.Image:
    noise = np.random.default_rng(7).integers(0, 255, (size[1] // 4, size[0] // 4, 3), dtype=np.uint8)
    return Image.fromarray(noise).resize(size, Image.Resampling.BICUBIC).convert(mode)


def is_read(untrusted_bytes: bytes) -> bool:
    try:
        opened = read_picture(untrusted_bytes, "image/jpeg")
        opened.complete()
    except UnreadableError:
        return False
    return opened.contents.status is ReadStatus.READ


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("way", WAYS)
def test_a_whole_jpeg_is_read(way: str, mode: str, encode: Encode) -> None:
    assert is_read(encode(noisy(mode), "JPEG", **WAYS[way]))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.96])
@pytest.mark.parametrize("way", WAYS)
def test_a_jpeg_that_was_cut_and_closed_again_is_damaged(way: str, share: float, mode: str, encode: Encode) -> None:
    whole = encode(noisy(mode), "JPEG", **WAYS[way])
    start = whole.index(b"\xff\xda") + 16
    assert not is_read(whole[: start + int((len(whole) - start) * share)] + END)


def test_a_cut_right_before_a_restart_mark_is_seen(encode: Encode) -> None:
    whole = encode(noisy(), "JPEG", restart_marker_rows=1)
    assert not is_read(whole[: whole.index(b"\xff\xd3")] + END)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("grey", [127, 128])
def test_a_picture_that_is_grey_at_its_end_is_read(way: str, grey: int, encode: Encode) -> None:
    image = noisy()
    image.paste((grey, grey, grey), (0, 60, 203, 149))
    assert is_read(encode(image, "JPEG", **WAYS[way]))
    assert is_read(encode(Image.new("L", (64, 48), grey), "JPEG", **WAYS[way]))


@pytest.mark.parametrize("after", [b"\0" * 40, b"more \xff\xd8 bytes \xff\xd9", "🏫 NFD é".encode(), END])
def test_what_stands_behind_the_end_does_not_matter(after: bytes, encode: Encode) -> None:
    whole = encode(noisy(), "JPEG")
    assert is_read(whole + after)
    assert not is_read(whole[: len(whole) // 2] + END + after)


def test_a_small_picture_in_the_header_is_no_end(encode: Encode) -> None:
    small = encode(noisy(size=(32, 24)), "JPEG")
    exif = b"Exif\0\0II*\0" + small
    assert is_read(encode(noisy(), "JPEG", exif=exif))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(untrusted_tail=st.binary(max_size=300), keep=st.integers(0, 600))
def test_any_bytes_are_answered(untrusted_tail: bytes, keep: int, encode: Encode) -> None:
    whole = encode(noisy(size=(24, 20)), "JPEG")
    image = Image.open(io.BytesIO(whole))
    image.load()
    with contextlib.suppress(OSError, SyntaxError):  # what decoders raise is made an answer by read_picture
        assert is_cut_short(whole[:keep] + untrusted_tail, image) in {True, False}
    is_read(whole[:keep] + untrusted_tail)
