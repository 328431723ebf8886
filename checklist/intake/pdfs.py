"""PDF files, by pdfium: pages are opened one at a time and drawn only when somebody asks for their pixels."""

from __future__ import annotations

import ctypes
import math

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # as above

from checklist.content import Contents, Page, ReadStatus, Word
from checklist.errors import UnreadableError
from checklist.intake.opened import Opened
from checklist.intake.pdf_lines import count_lines
from checklist.intake.pdf_text import Corners, read_page_text
from checklist.intake.pixels import DECODER_ERRORS, MOST_PIXELS, Pixels
from checklist.location import Box
from checklist.sheet import LineStatistics

SCALE = 144 / 72
MOST_PAGES = 60
MOST_WORDS = 150_000
MOST_CHARACTERS = 1_000_000
_END_MARK = b"%%EOF"
_END_WITHIN = 2048
_MOST_KEPT_SIZES = 4


def read_pdf(untrusted_bytes: bytes, media_type: str) -> Opened:
    """Pages with size, text and words; nothing is drawn. Raises UnreadableError.

    PARTLY ``pages_left_out`` past a cap, PARTLY ``damaged`` where the end is missing or a page cannot be opened: pdfium
    repairs what it can, and what it could not is not known.
    """
    document = _open(untrusted_bytes)
    total = len(document)
    if total < 1:
        raise UnreadableError("empty")
    sheets, reason = _read_pages(document, min(total, MOST_PAGES))
    if not sheets:
        raise UnreadableError(reason or "damaged")
    if reason is None and _END_MARK not in untrusted_bytes[-_END_WITHIN:]:
        reason = "damaged"
    if reason is None and total > MOST_PAGES:
        reason = "pages_left_out"
    contents = Contents(
        kind=media_type,
        status=ReadStatus.READ if reason is None else ReadStatus.PARTLY,
        reason=reason,
        pages=tuple(sheet.page for sheet in sheets),
    )
    return Opened(contents=contents, sheets=sheets, held_bytes=lambda: sum(sheet.held_bytes for sheet in sheets))


class PdfSheet:
    """A PDF page. Holds the document, opens the page for as long as it is looked at."""

    def __init__(self, document: pypdfium2.PdfDocument, index: int, page: Page) -> None:
        self._document = document
        self._index = index
        self._kept: dict[int | None, Pixels] = {}
        self.page = page

    @property
    def number(self) -> int:
        """From 1, as in the file."""
        return self.page.number

    @property
    def size(self) -> tuple[int, int]:
        """At 144 dpi."""
        return self.page.size

    @property
    def text(self) -> str:
        """Its text layer, form fields and notes."""
        return self.page.text

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of ``text``."""
        return self.page.words

    @property
    def held_bytes(self) -> int:
        """Memory of the sizes kept."""
        return sum(pixels.nbytes for pixels in self._kept.values())

    def pixels(self, long_side: int | None) -> Pixels:
        """As the protocol says; each size is drawn anew, so that thin lines stay sharp."""
        asked = None if long_side is None or long_side >= max(self.size) else max(1, long_side)
        kept = self._kept.get(asked)
        if kept is None:
            kept = self._draw(asked)
            if len(self._kept) >= _MOST_KEPT_SIZES:
                self._kept.pop(next(iter(self._kept)))
            self._kept[asked] = kept
        return kept

    def line_statistics(self) -> LineStatistics | None:
        """Raises UnreadableError where the page cannot be opened again."""
        with _PdfPage(self._document, self._index) as page:
            return count_lines(page.page, page.to_pixels)

    def _draw(self, long_side: int | None) -> Pixels:
        longest = max(self.size)
        scale = SCALE if long_side is None else SCALE * (long_side - 0.5) / longest
        with _PdfPage(self._document, self._index) as page:
            bitmap = page.page.render(scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGR)
            try:
                pixels = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8, order="C")
            finally:
                bitmap.close()
        pixels.flags.writeable = False
        return pixels


class _PdfPage:
    """A page while it is open; leaving closes it and turns decoder errors into UnreadableError."""

    def __init__(self, document: pypdfium2.PdfDocument, index: int) -> None:
        self._document = document
        self._index = index

    def __enter__(self) -> _PdfPage:
        try:
            self.page = self._document.get_page(self._index)
        except DECODER_ERRORS as error:
            raise UnreadableError("damaged") from error
        width, height = self.page.get_size()
        if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
            self.page.close()
            raise UnreadableError("damaged")
        self.size = max(1, math.ceil(width * SCALE)), max(1, math.ceil(height * SCALE))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self.page.close()
        if isinstance(error, MemoryError):
            raise UnreadableError("too_large") from error
        if isinstance(error, DECODER_ERRORS):
            raise UnreadableError("damaged") from error

    def to_pixels(self, corners: Corners) -> Box:
        """The box in this page's pixels that encloses corners given in page units, inside the page."""
        left, top, right, bottom = (min(max(value, -1e6), 1e6) for value in corners)
        xs, ys = zip(*(self._point(x, y) for x in (left, right) for y in (top, bottom)), strict=True)
        width, height = self.size
        x = min(max(min(xs), 0), width - 1)
        y = min(max(min(ys), 0), height - 1)
        return x, y, min(max(max(xs) - x, 1), width - x), min(max(max(ys) - y, 1), height - y)

    def _point(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self.page, 0, 0, *self.size, 0, x, y, across, down)
        return across.value, down.value


def _open(untrusted_bytes: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(untrusted_bytes)
        document.init_forms()
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise UnreadableError("encrypted" if is_locked else "damaged") from error
    except DECODER_ERRORS as error:
        raise UnreadableError("damaged") from error
    return document


def _read_pages(document: pypdfium2.PdfDocument, count: int) -> tuple[tuple[PdfSheet, ...], str | None]:
    """The sheets that could be read, and why others could not."""
    sheets: list[PdfSheet] = []
    reason: str | None = None
    words = characters = 0
    for index in range(count):
        try:
            page, is_whole = _read_page(document, index)
        except UnreadableError as error:
            # one page too large is a page left out as long as others are read
            reason = error.reason
            continue
        words += len(page.words)
        characters += len(page.text)
        if words > MOST_WORDS or characters > MOST_CHARACTERS:
            reason = reason or "pages_left_out"
            break
        if not is_whole:
            reason = reason or "pages_left_out"
        sheets.append(PdfSheet(document, index, page))
    if sheets and reason == "too_large":
        reason = "pages_left_out"
    return tuple(sheets), reason


def _read_page(document: pypdfium2.PdfDocument, index: int) -> tuple[Page, bool]:
    """The page, and whether all of its text was read."""
    with _PdfPage(document, index) as opened:
        width, height = opened.size
        if width * height > MOST_PIXELS:
            raise UnreadableError("too_large")
        form = document.formenv.raw if document.formenv is not None else None
        read = read_page_text(opened.page, form, opened.to_pixels)
        return Page(number=index + 1, size=opened.size, text=read.text, words=read.words), read.is_whole
