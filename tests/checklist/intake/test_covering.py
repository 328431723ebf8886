"""Covered and cut-out pictures: what is gone is gone, what is kept is upright."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageCms

from checklist.errors import UnreadableError
from checklist.intake.covering import cover, crop
from checklist.intake.kinds import identify
from checklist.intake.pictures import FORMATS

Encode = Callable[..., bytes]
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECRET = b"taken by Alma Ortiz"


def decoded(untrusted_bytes: bytes) -> np.ndarray:
    """Rows × columns × RGB."""
    with Image.open(io.BytesIO(untrusted_bytes)) as image:
        return np.asarray(image.convert("RGB")).astype(int)


@pytest.fixture(scope="module")
def noise() -> Image.Image:
    """200 × 150 pixels, none like its neighbour."""
    return Image.fromarray(np.random.default_rng(7).integers(0, 255, (150, 200, 3), dtype=np.uint8))


@pytest.mark.parametrize("kind", FORMATS)
def test_what_is_covered_is_one_colour_and_the_rest_is_kept(kind: str, noise: Image.Image, encode: Encode) -> None:
    before = encode(noise, FORMATS[kind])
    after = cover(before, kind, [(40, 30, 50, 20), (150, 100, 50, 50)], 0.0)
    assert identify(after) == kind
    pixels = decoded(after)
    assert pixels.shape == (150, 200, 3)
    assert not pixels[30:50, 40:90].any()
    assert not pixels[100:150, 150:200].any()
    tolerance = 90 if kind in {"image/jpeg", "image/webp", "image/gif"} else 0
    assert np.abs(pixels[60:90] - decoded(before)[60:90]).max() <= tolerance
    assert np.abs(pixels[60:90] - decoded(before)[60:90]).mean() <= tolerance / 10


@pytest.mark.parametrize("orientation", range(1, 9))
def test_boxes_are_those_of_the_upright_picture(orientation: int, quarters: Image.Image, encode: Encode) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    size = (96, 160) if orientation >= 5 else (160, 96)
    after = cover(encode(quarters, "JPEG", exif=exif), "image/jpeg", [(8, 16, 24, 32)], 0.0)
    with Image.open(io.BytesIO(after)) as image:
        assert (image.size, len(image.getexif())) == (size, 0)
    dark = decoded(after).max(axis=2) < 20
    assert dark[16:48, 8:32].all()
    dark[16:48, 8:32] = False
    assert not dark.any()


def test_the_cover_moves_out_by_the_share_asked_for(noise: Image.Image, encode: Encode) -> None:
    pixels = decoded(cover(encode(noise, "PNG"), "image/png", [(100, 50, 40, 20)], 0.25))
    assert not pixels[45:75, 90:150].any()
    assert pixels[44].any()
    assert pixels[45:75, 89].any()


def test_a_cover_over_the_edge_stays_inside(noise: Image.Image, encode: Encode) -> None:
    pixels = decoded(cover(encode(noise, "PNG"), "image/png", [(0, 0, 200, 150)], 1.0))
    assert pixels.shape == (150, 200, 3)
    assert not pixels.any()


@pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "image/webp", "image/tiff"])
def test_only_pixels_and_the_colour_profile_are_kept(kind: str, noise: Image.Image, encode: Encode) -> None:
    exif = Image.Exif()
    exif[0x013B] = SECRET.decode()
    options: dict[str, object] = {"exif": exif, "icc_profile": SRGB}
    if kind == "image/jpeg":
        options |= {"comment": SECRET, "xmp": b"<x>" + SECRET + b"</x>"}
    if kind == "image/webp":
        options |= {"xmp": b"<x>" + SECRET + b"</x>"}
    before = encode(noise, FORMATS[kind], **options) + SECRET
    assert SECRET in before
    for after in (cover(before, kind, [(0, 0, 10, 10)], 0.0), crop(before, kind, (10, 10, 50, 40))):
        assert SECRET not in after
        with Image.open(io.BytesIO(after)) as image:
            assert image.info["icc_profile"] == SRGB


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_colour_mode_can_be_covered(mode: str, noise: Image.Image, encode: Encode) -> None:
    image = noise.convert("I").convert("I;16") if mode == "I;16" else noise.convert(mode)
    with Image.open(io.BytesIO(cover(encode(image, "PNG"), "image/png", [(40, 30, 50, 20)], 0.0))) as after:
        assert not np.asarray(after.convert("RGB"))[30:50, 40:90].any()
        assert after.convert("RGBA").getpixel((50, 40))[3] == 255


def test_cmyk_is_covered_with_black(noise: Image.Image, encode: Encode) -> None:
    pixels = decoded(cover(encode(noise.convert("CMYK"), "JPEG"), "image/jpeg", [(40, 32, 48, 16)], 0.0))
    assert pixels[32:48, 40:88].max() <= 3
    assert pixels[100:].mean() > 60


def test_a_part_is_cut_out_as_it_looked(quarters: Image.Image, encode: Encode) -> None:
    pixels = decoded(crop(encode(quarters, "PNG"), "image/png", (70, 40, 20, 16)))
    assert pixels.shape == (16, 20, 3)
    assert pixels[0, 0].tolist() == [255, 0, 0]
    assert pixels[-1, -1].tolist() == [255, 255, 0]


def test_an_animation_is_not_covered_in_one_frame_only(encode: Encode) -> None:
    frames = [Image.new("RGB", (40, 30), (80 * n, 0, 0)) for n in range(3)]
    with pytest.raises(UnreadableError, match="animated"):
        cover(encode(frames[0], "GIF", save_all=True, append_images=frames[1:]), "image/gif", [(0, 0, 9, 9)], 0.0)


def test_a_pdf_is_not_a_picture() -> None:
    with pytest.raises(UnreadableError, match="not_a_picture"):
        crop(b"%PDF-1.7", "application/pdf", (0, 0, 10, 10))


def test_a_box_outside_is_refused(noise: Image.Image, encode: Encode) -> None:
    with pytest.raises(UnreadableError, match="outside"):
        crop(encode(noise, "PNG"), "image/png", (200, 10, 10, 10))
