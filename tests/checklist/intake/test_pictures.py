"""Pictures: sizes, turns, frames, colours, limits."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageOps

from checklist.content import ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.pictures import FORMATS, MOST_FRAMES, read_picture

Encode = Callable[..., bytes]


def pixels_of(untrusted_bytes: bytes, kind: str) -> np.ndarray:
    """Rows × columns × RGB of the first sheet."""
    return read_picture(untrusted_bytes, kind).sheets[0].pixels(None)[:, :, ::-1]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_is_one_page_of_its_size(kind: str, quarters: Image.Image, encode: Encode) -> None:
    opened = read_picture(encode(quarters, FORMATS[kind]), kind)
    opened.complete()
    assert (opened.contents.kind, opened.contents.status, opened.contents.reason) == (kind, ReadStatus.READ, None)
    assert [(page.number, page.size) for page in opened.contents.pages] == [(1, (160, 96))]
    assert [(sheet.number, sheet.size) for sheet in opened.sheets] == [(1, (160, 96))]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "image/webp", "image/tiff"])
def test_the_orientation_of_exif_is_applied(kind: str, orientation: int, quarters: Image.Image, encode: Encode) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    untrusted_bytes = encode(quarters, FORMATS[kind], exif=exif)
    with Image.open(io.BytesIO(untrusted_bytes)) as image:
        expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB")).astype(int)
    opened = read_picture(untrusted_bytes, kind)
    seen = pixels_of(untrusted_bytes, kind)
    assert seen.shape == expected.shape
    assert np.abs(seen - expected).max() <= 3
    assert opened.sheets[0].size == opened.contents.pages[0].size == (expected.shape[1], expected.shape[0])


def test_a_broken_exif_block_leaves_the_picture_upright(quarters: Image.Image, encode: Encode) -> None:
    untrusted_bytes = encode(quarters, "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f")
    assert pixels_of(untrusted_bytes, "image/jpeg").shape == (96, 160, 3)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16"])
def test_every_colour_mode_is_shown_as_rgb(mode: str, encode: Encode) -> None:
    picture_format = "TIFF" if mode == "CMYK" else "PNG"
    kind = "image/tiff" if mode == "CMYK" else "image/png"
    grey = Image.fromarray(np.tile(np.arange(256, dtype=np.uint8), (40, 1)))
    image = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257) if mode == "I;16" else grey.convert(mode)
    seen = pixels_of(encode(image, picture_format), kind)
    assert seen.shape == (40, 256, 3)
    assert seen[:, :64].mean() < 90 < 165 < seen[:, -64:].mean()


@pytest.mark.parametrize(("drawn", "ground"), [((0, 0, 0), 255), ((255, 255, 255), 64)])
def test_what_is_drawn_on_nothing_can_be_seen(drawn: tuple[int, int, int], ground: int, encode: Encode) -> None:
    image = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    image.paste((*drawn, 255), (20, 20, 40, 40))
    seen = pixels_of(encode(image, "PNG"), "image/png")
    assert (seen[30, 30] == drawn).all()
    assert (seen[5, 5] == ground).all()


@pytest.mark.parametrize("kind", ["image/gif", "image/png", "image/webp", "image/tiff"])
def test_every_frame_of_a_short_animation_is_a_page(kind: str, encode: Encode) -> None:
    frames = [Image.new("RGB", (40, 30), (80 * n, 0, 0)) for n in range(3)]
    untrusted_bytes = encode(frames[0], FORMATS[kind], save_all=True, append_images=frames[1:])
    opened = read_picture(untrusted_bytes, kind)
    assert opened.contents.status is ReadStatus.READ
    reds = [int(sheet.pixels(None)[15, 20, 2]) for sheet in opened.sheets]
    assert np.abs(np.array(reds) - [0, 80, 160]).max() <= 3


def test_a_long_animation_is_sampled_from_first_to_last_and_says_so(encode: Encode) -> None:
    frames = [Image.new("L", (20, 20), 5 * n) for n in range(40)]
    untrusted_bytes = encode(frames[0], "GIF", save_all=True, append_images=frames[1:])
    opened = read_picture(untrusted_bytes, "image/gif")
    assert (opened.contents.status, opened.contents.reason) == (ReadStatus.PARTLY, "pages_left_out")
    shades = [int(sheet.pixels(None)[10, 10, 0]) for sheet in opened.sheets]
    assert 3 <= len(shades) <= MOST_FRAMES
    assert (shades[0], shades[-1]) == (0, 195)
    assert shades == sorted(set(shades))


def test_sixty_thousand_frames_are_answered(encode: Encode) -> None:
    white = Image.new("L", (1, 1), 255)
    two = encode(Image.new("L", (1, 1)), "GIF", save_all=True, append_images=[white], duration=[20, 20])
    start = two.rindex(b"\x21\xf9\x04")  # the graphic control that opens the second frame
    frame = two[start:-1]
    opened = read_picture(two[:start] + frame * 60_000 + b";", "image/gif")
    assert (opened.contents.status, opened.contents.reason) == (ReadStatus.PARTLY, "pages_left_out")


def png_header(width: int, height: int) -> bytes:
    """A PNG that promises so many pixels and holds a few compressed zeros."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (9_000, 9_000), (2**31 - 1, 1)])
def test_a_bomb_is_turned_away_by_its_header(width: int, height: int) -> None:
    with pytest.raises(UnreadableError, match="too_large"):
        read_picture(png_header(width, height), "image/png")


def test_a_picture_without_its_pixels_is_damaged() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read_picture(png_header(1_000, 1_000), "image/png")


def test_another_parser_never_looks_at_it(quarters: Image.Image, encode: Encode) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read_picture(encode(quarters, "PNG"), "image/jpeg")
