"""Marks as files: read within limits, cut to what is visible, doubted where they are too plain."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from checklist.cli.marks import mark_doubts
from checklist.detectors.pictures.logo import MarkDoubt, check_mark
from checklist.detectors.pictures.logo.marks import LONG_SIDE, read_mark
from checklist.district import Mark
from checklist.errors import PackError
from tests.corpus.marks.templates import draw_mark

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'


def png(picture: NDArray[np.uint8]) -> bytes:
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "PNG")
    return packed.getvalue()


def mark(untrusted_bytes: bytes) -> Mark:
    return Mark(name="Our seal", file_name="seal.png", untrusted_bytes=untrusted_bytes)


def huge_png() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    )


SEAL = png(draw_mark("seal", 2_000_003, 0))
HOSTILE = {
    "empty": b"",
    "text": b"no picture",
    "svg": SVG,
    "cut short": SEAL[: len(SEAL) // 2],
    "huge": huge_png(),
    "tiff": b"II*\0\x08\0\0\0\0\0",
    "nothing visible": png(np.zeros((80, 80, 4), np.uint8)),
    "one colour": png(np.full((80, 80, 3), 90, np.uint8)),
    "a dot": png(np.full((2, 2, 4), 255, np.uint8)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_mark_gives_one_line_that_names_the_file(name: str) -> None:
    with pytest.raises(PackError) as raised:
        read_mark(mark(HOSTILE[name]))
    assert str(raised.value).startswith("marks/seal.png: ")
    assert "\n" not in str(raised.value)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(0, len(SEAL) - 1), changed=st.binary(min_size=1, max_size=8))
def test_damaged_bytes_are_read_or_refused_and_nothing_else(at: int, changed: bytes) -> None:
    damaged = SEAL[:at] + changed + SEAL[at + len(changed) :]
    try:
        image = read_mark(mark(damaged))
    except PackError:
        return
    assert max(image.size) <= LONG_SIDE


def test_a_mark_is_cut_to_what_is_visible() -> None:
    sheet = np.zeros((300, 400, 4), np.uint8)
    sheet[50:150, 100:300] = (200, 30, 30, 255)
    image = read_mark(mark(png(sheet)))
    assert image.size == (200, 100)
    assert image.cover.min() > 0.99


def test_an_even_sheet_around_a_mark_counts_as_nothing() -> None:
    sheet = np.full((300, 400, 3), 250, np.uint8)
    sheet[50:150, 100:300] = (200, 30, 30)
    sheet[80:120, 180:220] = 250  # white inside stays
    image = read_mark(mark(png(sheet)))
    assert image.size == (200, 100)
    assert image.cover[50, 100] > 0.99


def test_a_large_mark_is_made_smaller_in_proportion() -> None:
    sheet = np.random.default_rng(1).integers(0, 255, (1000, 2000, 3), np.uint8)
    assert read_mark(mark(png(sheet))).size == (LONG_SIDE, LONG_SIDE // 2)


@pytest.mark.parametrize("template", ["seal", "shield", "roundel"])
def test_good_marks_raise_no_doubt(template: str) -> None:
    assert check_mark(mark(png(draw_mark(template, 2_000_003, 0)))) == []


def test_a_small_mark_is_doubted() -> None:
    small = Image.fromarray(draw_mark("seal", 2_000_003, 0)).resize((60, 60))
    assert MarkDoubt.SMALL in check_mark(mark(png(np.asarray(small))))


def test_a_plain_shape_is_doubted() -> None:
    sheet = np.zeros((300, 300, 4), np.uint8)
    sheet[20:280, 20:280] = (20, 60, 200, 255)
    assert MarkDoubt.PLAIN in check_mark(mark(png(sheet)))


def test_words_alone_are_doubted() -> None:
    assert MarkDoubt.WORDS in check_mark(mark(png(draw_mark("words_only", 2_000_008, 0))))


def test_a_pack_is_told_which_marks_may_be_missed_and_why() -> None:
    words = Mark(name="", file_name="words.png", untrusted_bytes=png(draw_mark("words_only", 2_000_008, 0)))
    good = Mark(name="", file_name="seal.png", untrusted_bytes=SEAL)
    drawn = Mark(name="", file_name="drawn.svg", untrusted_bytes=SVG)
    told = list(mark_doubts([words, good, drawn]))
    assert [line.partition(": ")[0] for line in told] == ["marks/words.png", "marks/drawn.svg"]
    assert "words alone" in told[0]
