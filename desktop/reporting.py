"""Writes the report of a review, in a worker: PDF, or HTML where the name says so."""

from __future__ import annotations

import os
from pathlib import Path

from checklist.errors import UsageError
from checklist.review import Review


def write_report(review: Review, path: Path, language: str = "en") -> Path:
    """The file, written whole or not at all. Raises UsageError where it cannot be written."""
    from checklist.report.as_html import page_as_html  # here, so that the window is there before fonts are loaded
    from checklist.report.as_pdf import page_as_pdf
    from checklist.report.page import printed_page

    page = printed_page(review, language)
    is_html = path.suffix.lower() in (".html", ".htm")
    content = page_as_html(page).encode() if is_html else page_as_pdf(page)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be written ({error.strerror}); choose another folder") from error
    return path
