"""The text layer of a PDF page with the boxes of its words, and what form fields and notes say."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # as above

from checklist.content import Word
from checklist.location import Box

MOST_CHARACTERS = 100_000
_MOST_NOTES = 500
_MOST_NOTE_BYTES = 20_000
_MOST_RECTS = 8
_HYPHENS = {0x2, 0xFFFE}
"""What pdfium gives for a hyphen at the end of a line."""

_WORD = re.compile(r"\S+")

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom in page units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """``is_whole`` is False where the page holds more than MOST_CHARACTERS."""

    text: str
    words: tuple[Word, ...]
    is_whole: bool


def read_page_text(page: pypdfium2.PdfPage, form: object, to_pixels: Callable[[Corners], Box]) -> PageText:
    """The text layer in reading order, then one line for each filled form field and note."""
    layer = page.get_textpage()
    try:
        total = pdfium.FPDFText_CountChars(layer)
        codes = [pdfium.FPDFText_GetUnicode(layer, n) for n in range(min(max(total, 0), MOST_CHARACTERS))]
        text, origins = _characters(codes)
        words = [
            Word(start=match.start(), end=match.end(), box=to_pixels(corners))
            for match in _WORD.finditer(text)
            if (corners := _hull(layer, origins[match.start()], origins[match.end() - 1])) is not None
        ]
    finally:
        layer.close()
    for note, corners in _notes(page, form):
        start = len(text) + 1 if text else 0
        text = f"{text}\n{note}" if text else note
        box = to_pixels(corners)
        words += [Word(start=start + m.start(), end=start + m.end(), box=box) for m in _WORD.finditer(note)]
    return PageText(text=text, words=tuple(words), is_whole=total <= MOST_CHARACTERS)


def _characters(codes: list[int]) -> tuple[str, list[int]]:
    """The text and, for each of its code points, the index pdfium knows it by. Halves of surrogate pairs are joined."""
    characters: list[str] = []
    origins: list[int] = []
    for index, code in enumerate(codes):
        if 0xDC00 <= code <= 0xDFFF and characters and 0xD800 <= ord(characters[-1]) <= 0xDBFF:
            characters[-1] = chr(0x10000 + ((ord(characters[-1]) - 0xD800) << 10) + code - 0xDC00)
        elif 0 < code <= 0x10FFFF:
            characters.append("-" if code in _HYPHENS else chr(code))
            origins.append(index)
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in characters), origins


def _hull(layer: pypdfium2.PdfTextPage, first: int, last: int) -> Corners | None:
    """Around the characters ``first`` to ``last``; None where they have no box."""
    count = min(pdfium.FPDFText_CountRects(layer, first, last - first + 1), _MOST_RECTS)
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    found = [
        (left.value, top.value, right.value, bottom.value)
        for n in range(count)
        if pdfium.FPDFText_GetRect(layer, n, left, top, right, bottom)
    ]
    if not found:
        return None
    return min(c[0] for c in found), max(c[1] for c in found), max(c[2] for c in found), min(c[3] for c in found)


def _notes(page: pypdfium2.PdfPage, form: object) -> list[tuple[str, Corners]]:
    """What stands in form fields and annotations: seen by a reader, not part of the text layer."""
    found: list[tuple[str, Corners]] = []
    for n in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, n)
        if not note:
            continue
        try:
            text = _note_text(note, form).strip("\0 \r\n")
            rect = pdfium.FS_RECTF()
            if text and pdfium.FPDFAnnot_GetRect(note, rect):
                found.append((text, (rect.left, rect.top, rect.right, rect.bottom)))
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return found


def _note_text(note: object, form: object) -> str:
    kind = pdfium.FPDFAnnot_GetSubtype(note)
    if kind == pdfium.FPDF_ANNOT_POPUP:
        return ""
    if kind == pdfium.FPDF_ANNOT_WIDGET:
        if not form:
            return ""
        return _wide(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form, note, buffer, size))
    return _wide(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(note, b"Contents", buffer, size))


def _wide(ask: Callable[[object, int], int]) -> str:
    """A UTF-16 string that pdfium writes into a buffer once it was told the size."""
    size = min(ask(None, 0), _MOST_NOTE_BYTES)
    if size < 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    written = min(ask(buffer, size), size)
    return bytes(buffer)[:written].decode("utf-16-le", errors="replace")
