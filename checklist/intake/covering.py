"""New pictures from a picture: parts covered for good, or cut out. Pixels only; nothing else of the file is kept."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PIL import Image

from checklist.errors import UnreadableError
from checklist.intake.kinds import Family, family_of
from checklist.intake.pictures import FORMATS, decoder_errors, open_picture
from checklist.intake.pixels import orientation_of
from checklist.location import Box

_TURNS: Mapping[int, Image.Transpose] = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
)
_BLOCK = 8
"""JPEG codes squares of 8 × 8 pixels: a cover that ends on their edges comes out as one colour, to the last pixel."""

_FILLS: Mapping[str, int | tuple[int, ...]] = MappingProxyType(
    {"RGB": (0, 0, 0), "RGBA": (0, 0, 0, 255), "CMYK": (0, 0, 0, 255), "LA": (0, 255)}
)
_MODES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "JPEG": frozenset({"L", "RGB", "CMYK"}),
        "PNG": frozenset({"1", "L", "LA", "RGB", "RGBA", "I;16"}),
        "WEBP": frozenset({"RGB", "RGBA"}),
        "GIF": frozenset({"L", "RGB", "RGBA"}),
        "BMP": frozenset({"1", "L", "RGB"}),
        "TIFF": frozenset({"1", "L", "LA", "RGB", "RGBA", "CMYK", "I;16"}),
    }
)
"""What each format is written from; other pictures are written from RGB, or RGBA where they are transparent."""


def cover(untrusted_bytes: bytes, media_type: str, boxes: Sequence[Box], expand: float) -> bytes:
    """The upright picture with each box filled with black before it is encoded, in the same format.

    Every edge of a box moves out by ``expand`` of its width or height. Raises UnreadableError: ``not_a_picture``,
    ``animated``, or why it could not be decoded.
    """
    image, icc_profile = _decode(untrusted_bytes, media_type)
    for box in boxes:
        edges = _edges(box, expand, image.size, _BLOCK if media_type == "image/jpeg" else 1)
        image.paste(_FILLS.get(image.mode, 0), edges)
    return _encode(image, media_type, icc_profile)


def crop(untrusted_bytes: bytes, media_type: str, box: Box) -> bytes:
    """The part of the upright picture inside ``box``, in the same format. Raises UnreadableError as ``cover`` does."""
    image, icc_profile = _decode(untrusted_bytes, media_type)
    return _encode(image.crop(_edges(box, 0.0, image.size, 1)), media_type, icc_profile)


def _decode(untrusted_bytes: bytes, media_type: str) -> tuple[Image.Image, bytes | None]:
    if family_of(media_type) is not Family.PICTURE:
        raise UnreadableError("not_a_picture")
    with open_picture(untrusted_bytes, media_type) as opened, decoder_errors():
        if media_type != "image/jpeg" and _has_more_frames(opened):
            raise UnreadableError("animated")
        opened.load()
        icc_profile = opened.info.get("icc_profile")
        turn = None if media_type == "image/tiff" else _TURNS.get(orientation_of(opened))
        image = _in_mode_of(FORMATS[media_type], opened)
        if turn is not None:
            image = image.transpose(turn)
    image.info = {}  # encoders copy comments and XMP from there
    return image, icc_profile if isinstance(icc_profile, bytes) else None


def _has_more_frames(image: Image.Image) -> bool:
    try:
        image.seek(1)
    except EOFError:
        image.seek(0)
        return False
    return True


def _in_mode_of(picture_format: str, image: Image.Image) -> Image.Image:
    if image.mode in _MODES[picture_format] and "transparency" not in image.info:
        return image.copy()
    is_transparent = image.has_transparency_data and "RGBA" in _MODES[picture_format]
    return image.convert("RGBA" if is_transparent else "RGB")


def _edges(box: Box, expand: float, size: tuple[int, int], step: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom inside the picture, moved out to multiples of ``step``."""
    x, y, width, height = box
    left = math.floor((x - width * expand) / step) * step
    top = math.floor((y - height * expand) / step) * step
    right = math.ceil((x + width * (1 + expand)) / step) * step
    bottom = math.ceil((y + height * (1 + expand)) / step) * step
    left, top, right, bottom = max(0, left), max(0, top), min(size[0], right), min(size[1], bottom)
    if left >= right or top >= bottom:
        raise UnreadableError("outside")
    return left, top, right, bottom


def _encode(image: Image.Image, media_type: str, icc_profile: bytes | None) -> bytes:
    encoded = io.BytesIO()
    with decoder_errors():
        match FORMATS[media_type]:
            case "JPEG":
                image.save(encoded, "JPEG", quality=92, subsampling=0, icc_profile=icc_profile)
            case "WEBP":
                # lossy WebP smooths across the edges of a cover
                image.save(encoded, "WEBP", lossless=True, method=2, icc_profile=icc_profile or b"")
            case "TIFF":
                image.save(encoded, "TIFF", compression="tiff_adobe_deflate", icc_profile=icc_profile)
            case "PNG":
                image.save(encoded, "PNG", icc_profile=icc_profile)
            case other:
                image.save(encoded, other)
    return encoded.getvalue()
