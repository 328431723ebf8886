"""Marks as they come from a pack: bytes nobody vouches for, read by Pillow within limits, cut to what is visible."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from checklist.detectors.pictures.logo.fields import Floats, resized
from checklist.district import Mark
from checklist.errors import PackError
from checklist.intake.pixels import DECODER_ERRORS

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
MOST_MARK_PIXELS = 40_000_000
LONG_SIDE = 512
SMALLEST_SIDE = 8
_MOST_SIZE = (4096, 4096)
_SAME_COLOUR = 24
_EVEN_BORDER = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkImage:
    """A mark cut to its visible part, longer side at most LONG_SIDE. Boxes are hulls of this part."""

    file_name: str
    colours: Floats
    """Rows × columns × BGR, 0 to 255."""
    cover: Floats
    """Rows × columns, 0 (nothing there) to 1."""

    @property
    def size(self) -> tuple[int, int]:
        """Width, height."""
        return self.cover.shape[1], self.cover.shape[0]

    @property
    def long_side(self) -> int:
        """The longer of width and height."""
        return max(self.size)


def read_mark(mark: Mark) -> MarkImage:
    """The picture in the bytes of ``mark``. Raises PackError, one line naming the file, where there is none.

    An even colour all around an opaque picture counts as nothing: logos often come on a white sheet.
    """
    if looks_like_svg(mark.untrusted_bytes):
        raise PackError(
            f"marks/{mark.file_name}: drawn marks (SVG) cannot be read here, save it as PNG, 500 pixels or more"
        )
    try:
        pixels = _decode(mark.untrusted_bytes)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        raise PackError(f"marks/{mark.file_name}: the picture is too large, save it with 500 to 4000 pixels") from error
    except DECODER_ERRORS as error:
        raise PackError(f"marks/{mark.file_name}: not a picture that can be read, save it as PNG") from error
    return _cut(mark.file_name, pixels)


def looks_like_svg(untrusted_bytes: bytes) -> bool:
    """Whether the bytes start like an SVG drawing."""
    return b"<svg" in untrusted_bytes[:2048].lower()


def _decode(untrusted_bytes: bytes) -> NDArray[np.uint8]:
    """Rows × columns × RGBA."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(untrusted_bytes), formats=FORMATS) as image:
            if image.width * image.height > MOST_MARK_PIXELS:
                raise Image.DecompressionBombError
            image.draft("RGB", _MOST_SIZE)
            return np.asarray(image.convert("RGBA"))


def _cut(file_name: str, rgba: NDArray[np.uint8]) -> MarkImage:
    if rgba[:, :, 3].min() == 255:
        rgba = _without_sheet(rgba)
    rows = np.flatnonzero(rgba[:, :, 3].max(axis=1) > 60)
    columns = np.flatnonzero(rgba[:, :, 3].max(axis=0) > 60)
    if min(rows.size, columns.size) < SMALLEST_SIDE:
        raise PackError(f"marks/{file_name}: nothing to be seen in this picture, save the mark with 100 pixels or more")
    seen = rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float32)
    cover = seen[:, :, 3] / np.float32(255)
    factor = min(1.0, LONG_SIDE / max(cover.shape))
    size = (max(SMALLEST_SIDE, round(cover.shape[1] * factor)), max(SMALLEST_SIDE, round(cover.shape[0] * factor)))
    small_cover = np.clip(resized(cover, size), 0, 1)
    weighted = resized(np.ascontiguousarray(seen[:, :, 2::-1] * cover[:, :, None]), size)
    colours = np.clip(weighted / np.maximum(small_cover, 1e-3)[:, :, None], 0, 255)
    return MarkImage(file_name=file_name, colours=colours.astype(np.float32), cover=small_cover)


def _without_sheet(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The same with an even colour along the edges, and whatever it reaches, made transparent."""
    edge = np.concatenate([rgba[0, :, :3], rgba[-1, :, :3], rgba[:, 0, :3], rgba[:, -1, :3]]).astype(np.int16)
    colour = np.median(edge, axis=0).astype(np.int16)
    if (np.abs(edge - colour).max(axis=1) <= _SAME_COLOUR).mean() < _EVEN_BORDER:
        return rgba
    distance = np.abs(rgba[:, :, :3].astype(np.int16) - colour).max(axis=2)
    _, parts = cv2.connectedComponents((distance <= _SAME_COLOUR).astype(np.uint8), connectivity=4)
    outer = np.unique(np.concatenate([parts[0], parts[-1], parts[:, 0], parts[:, -1]]))
    sheet = np.isin(parts, outer[outer > 0])
    cut = rgba.copy()
    cut[:, :, 3][sheet] = 0
    return cut
