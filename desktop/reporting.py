"""Writes the report of a review, or a letter, in a worker: PDF, or HTML where the name says so."""

from __future__ import annotations

import os
from pathlib import Path

from checklist.errors import UsageError
from checklist.letters import Letter
from checklist.review import Review


def write_report(review: Review, path: Path, language: str = "en") -> Path:
    """The file, written whole or not at all. Raises UsageError where it cannot be written."""
    from checklist.report.as_html import page_as_html  # here, so that the window is there before fonts are loaded
    from checklist.report.as_pdf import page_as_pdf
    from checklist.report.page import printed_page

    page = printed_page(review, language)
    return _written(path, page_as_html(page).encode() if is_html(path) else page_as_pdf(page))


def write_letter(letter: Letter, path: Path) -> Path:
    """The file, written whole or not at all. Raises UsageError where it cannot be written."""
    from checklist.report.letter import letter_as_html, letter_as_pdf

    return _written(path, letter_as_html(letter).encode() if is_html(path) else letter_as_pdf(letter))


def is_html(path: Path) -> bool:
    """Whether a name asks for a web page; everything else becomes a PDF."""
    return path.suffix.lower() in (".html", ".htm")


def _written(path: Path, content: bytes) -> Path:
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be written ({error.strerror}); choose another folder") from error
    return path
