"""Pictures, by Pillow: the header is checked before anything is decoded, and a truncated picture is damaged."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from PIL import Image

from checklist.content import Contents, Page, ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.jpeg_end import is_cut_short
from checklist.intake.opened import Opened
from checklist.intake.pixels import DECODER_ERRORS, MOST_PIXELS, Pixels, bgr_pixels, orientation_of, upright
from checklist.intake.sheets import PictureSheet

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "image/jpeg": "JPEG",
        "image/png": "PNG",
        "image/webp": "WEBP",
        "image/gif": "GIF",
        "image/bmp": "BMP",
        "image/tiff": "TIFF",
    }
)
"""The one parser that may look at each media type."""

MOST_FRAMES = 6
MOST_DECODED_FRAMES = 200
MOST_FRAME_PIXELS = 120_000_000


def read_picture(untrusted_bytes: bytes, media_type: str) -> Opened:
    """One page; up to six for an animation or a TIFF of several pages, evenly spread, the rest is ``pages_left_out``.

    A JPEG is decoded by ``complete`` or when pixels are asked for, the others at once. Raises UnreadableError.
    """
    with open_picture(untrusted_bytes, media_type) as image:
        if media_type == "image/jpeg":
            return _open_jpeg(untrusted_bytes, image)
        with decoder_errors():
            sample = _sample_frames(image, media_type)
    pages = tuple(Page(number=n, size=(f.shape[1], f.shape[0])) for n, f in enumerate(sample.frames, 1))
    sheets = tuple(_decoded_sheet(page, frame) for page, frame in zip(pages, sample.frames, strict=True))
    return Opened(
        contents=Contents(
            kind=media_type,
            status=ReadStatus.READ if sample.is_whole else ReadStatus.PARTLY,
            reason=None if sample.is_whole else "pages_left_out",
            pages=pages,
        ),
        sheets=sheets,
        held_bytes=lambda: sum(sheet.pyramid.held_bytes for sheet in sheets),
    )


@contextmanager
def open_picture(untrusted_bytes: bytes, media_type: str) -> Iterator[Image.Image]:
    """The picture with its header read and its size checked. Raises UnreadableError."""
    with decoder_errors():
        image = Image.open(io.BytesIO(untrusted_bytes), formats=(FORMATS[media_type],))
    with image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise UnreadableError("too_large")
        if width < 1 or height < 1:
            raise UnreadableError("damaged")
        yield image


@contextmanager
def decoder_errors() -> Iterator[None]:
    """Turns what decoders raise into UnreadableError. Their warnings are dropped: they tell what a file is like."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        raise UnreadableError("too_large") from error
    except DECODER_ERRORS as error:
        raise UnreadableError("damaged") from error


def decode_upright(image: Image.Image, media_type: str) -> Pixels:
    """All its pixels, upright. Raises what decoders raise."""
    image.load()
    # Pillow turns a TIFF itself while loading; a PNG may say its orientation behind its pixels
    orientation = 1 if media_type == "image/tiff" else orientation_of(image)
    return upright(bgr_pixels(image), orientation)


def _open_jpeg(untrusted_bytes: bytes, image: Image.Image) -> Opened:
    width, height = image.size
    size = (height, width) if orientation_of(image) >= 5 else (width, height)

    def decode(long_side: int | None) -> Pixels:
        with open_picture(untrusted_bytes, "image/jpeg") as again, decoder_errors():
            if long_side is not None:
                again.draft("RGB", _at_least(again.size, long_side))
            pixels = decode_upright(again, "image/jpeg")
            if long_side is None and is_cut_short(untrusted_bytes, again):
                raise UnreadableError("damaged")
            return pixels

    def complete() -> None:
        sheet.pyramid.full()

    sheet = PictureSheet(1, size, decode)
    contents = Contents(kind="image/jpeg", status=ReadStatus.READ, pages=(Page(number=1, size=size),))
    return Opened(contents=contents, sheets=(sheet,), complete=complete, held_bytes=lambda: sheet.pyramid.held_bytes)


def _at_least(size: tuple[int, int], long_side: int) -> tuple[int, int]:
    factor = long_side / max(size)
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def _decoded_sheet(page: Page, pixels: Pixels) -> PictureSheet:
    return PictureSheet(page.number, page.size, lambda _: pixels)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sample:
    frames: tuple[Pixels, ...]
    is_whole: bool


def _sample_frames(image: Image.Image, media_type: str) -> _Sample:
    """The first frame, the last one decoded, and some evenly between: how many there are is not known beforehand."""
    kept: list[tuple[int, Pixels]] = []
    stride, number, left_out = 1, 0, False
    spent = 0
    last: Pixels | None = None
    while True:
        spent += image.width * image.height
        last = decode_upright(image, media_type)
        if number % stride == 0:
            kept.append((number, last))
        if len(kept) > MOST_FRAMES:
            stride, left_out = stride * 2, True
            kept = [(n, frame) for n, frame in kept if n % stride == 0]
        if not _advance(image, number + 1):
            break
        number += 1
        if number >= MOST_DECODED_FRAMES or spent + image.width * image.height > MOST_FRAME_PIXELS:
            left_out = True
            break
    frames = [frame for _, frame in kept]
    if frames[-1] is not last:
        frames = [*frames[: MOST_FRAMES - 1], last]
    return _Sample(frames=tuple(frames), is_whole=not left_out)


def _advance(image: Image.Image, number: int) -> bool:
    """Whether there is such a frame; its size is checked before it is decoded."""
    try:
        image.seek(number)
    except EOFError:
        return False
    if image.width * image.height > MOST_PIXELS:
        raise UnreadableError("too_large")
    return True
