"""From Pillow's pictures to the arrays that detectors look at. Keeps the memory peak near the size of the result."""

from __future__ import annotations

import struct
import warnings

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

MOST_PIXELS = 80_000_000
DECODER_ERRORS = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    struct.error,
)
"""What Pillow and pypdfium2 raise on hostile bytes. Memory errors are told apart: they mean ``too_large``."""

WHITE = (255, 255, 255)
DARK = (64, 64, 64)
_STRIP_PIXELS = 4_000_000


def bgr_pixels(image: Image.Image) -> Pixels:
    """Rows × columns × BGR. Transparent parts lie on white; on dark grey where all that shows is nearly white."""
    width, height = image.size
    backdrop = _backdrop(image) if image.has_transparency_data else None
    scale = _scale_to_bytes(image)
    pixels = np.empty((height, width, 3), np.uint8)
    rows = max(1, _STRIP_PIXELS // width)
    for top in range(0, height, rows):
        strip = image.crop((0, top, width, min(height, top + rows)))
        if scale is None:
            pixels[top : top + rows] = _rgb(strip, backdrop)[:, :, ::-1]
        else:
            pixels[top : top + rows] = _grey(strip, scale)[:, :, None]
    return pixels


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turned and mirrored as the EXIF orientation (1 to 8) asks; anything else leaves the pixels as they are."""
    if orientation in {5, 6, 7, 8}:
        pixels = pixels.swapaxes(0, 1)
    if orientation in {3, 4, 7, 8}:
        pixels = pixels[::-1]
    if orientation in {2, 3, 6, 7}:
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def orientation_of(image: Image.Image) -> int:
    """1 to 8 from the EXIF block; 1 where it is absent or broken. XMP does not count: browsers ignore it there."""
    untrusted_exif = image.info.get("exif")
    if not isinstance(untrusted_exif, bytes):
        return 1
    exif = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exif.load(untrusted_exif)
            orientation: object = exif.get(0x0112, 1)
    except DECODER_ERRORS:
        return 1
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def scaled(pixels: Pixels, long_side: int) -> Pixels:
    """The same picture with its longer side at ``long_side`` pixels; itself where it is no longer than that."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    if longest <= long_side:
        return pixels
    size = (max(1, round(width * long_side / longest)), max(1, round(height * long_side / longest)))
    smaller = Image.fromarray(pixels).resize(size, Image.Resampling.HAMMING, reducing_gap=3.0)
    return np.asarray(smaller)


def _rgb(strip: Image.Image, backdrop: tuple[int, int, int] | None) -> Pixels:
    if backdrop is None:
        return np.asarray(strip.convert("RGB"))
    layer = strip.convert("RGBA")
    ground = Image.new("RGBA", strip.size, (*backdrop, 255))
    return np.asarray(Image.alpha_composite(ground, layer).convert("RGB"))


def _grey(strip: Image.Image, scale: float) -> Pixels:
    levels = np.asarray(strip, dtype=np.float32) * scale
    grey: Pixels = np.nan_to_num(levels, nan=0.0).clip(0, 255).astype(np.uint8)
    return grey


def _scale_to_bytes(image: Image.Image) -> float | None:
    """Of deep grey values, which Pillow would cut off at 255: by depth, or by what the highest value suggests."""
    if image.mode.startswith("I;16"):
        return 1 / 257
    if image.mode not in {"I", "F"}:
        return None
    highest = image.getextrema()[1]
    if not isinstance(highest, (int, float)) or highest > 255:
        return 1 / 257
    return 255.0 if highest <= 1 else 1.0


def _backdrop(image: Image.Image) -> tuple[int, int, int]:
    small = image.resize((min(256, image.width), min(256, image.height)), Image.Resampling.NEAREST).convert("RGBA")
    values = np.asarray(small, dtype=np.float32)
    weight = values[:, :, 3]
    total = float(weight.sum())
    if total == 0:
        return WHITE
    brightness = float((values[:, :, :3].mean(axis=2) * weight).sum()) / total
    return DARK if brightness > 235 and float(weight.min()) < 255 else WHITE
