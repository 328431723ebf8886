"""The printable page as PDF, Letter or A4, with an embedded font that has every letter of the three languages."""

from __future__ import annotations

import datetime
import re
from collections.abc import Container
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from checklist.report.page import Group, PrintedPage

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_FAMILY = "DejaVu"
MARGIN_MM = 14
BOX_MM = 3.4
_BOX = "\u25a1"
_JOINERS = "\u200d\ufe0e\ufe0f"
_ODD = re.compile(r"[^\0-\u1fff]+")
_NO_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Written into every file: when somebody checked a private post is nobody's business."""


def page_as_pdf(page: PrintedPage, paper: str = "letter") -> bytes:
    """One document. ``paper`` is ``letter`` or ``a4``."""
    pdf = empty_page(page.title, page.language, paper)
    write(pdf, page.title, size=15, is_bold=True)
    write(pdf, page.summary, size=11, is_bold=True)
    write(pdf, page.decide, size=9.5)
    pdf.ln(2)
    for name, value in page.facts:
        write(pdf, f"{name}: {value}", size=9)
    for group in page.groups:
        _group(pdf, group)
    pdf.ln(3)
    for line in page.closing:
        write(pdf, line, size=9)
    if page.draft_text is not None:
        pdf.ln(2)
        write(pdf, page.draft_heading, size=11, is_bold=True)
        write(pdf, page.draft_text, size=9.5)
    pdf.ln(3 if pdf.will_page_break(22) else 12)
    pdf.line(MARGIN_MM, pdf.get_y(), MARGIN_MM + 80, pdf.get_y())
    write(pdf, page.signature, size=8.5)
    return bytes(pdf.output())


def empty_page(title: str, language: str, paper: str) -> FPDF:
    """A document with its fonts and one page, nothing on it yet."""
    pdf = FPDF(format=paper, unit="mm")
    pdf.set_lang(language)
    pdf.set_title(title)
    pdf.set_creation_date(_NO_DATE)
    pdf.set_margin(MARGIN_MM)
    pdf.set_auto_page_break(True, margin=MARGIN_MM)
    pdf.add_font(_FAMILY, "", _FONTS / "DejaVuSans.ttf")
    pdf.add_font(_FAMILY, "B", _FONTS / "DejaVuSans-Bold.ttf")
    pdf.add_page()
    return pdf


def _group(pdf: FPDF, group: Group) -> None:
    pdf.ln(2)
    write(pdf, f"{group.sign}  {group.heading} ({len(group.items)})", size=11, is_bold=True)
    pdf.line(MARGIN_MM, pdf.get_y(), pdf.w - MARGIN_MM, pdf.get_y())
    pdf.ln(1)
    for item in group.items:
        if pdf.will_page_break(14):
            pdf.add_page()
        indent = MARGIN_MM + (BOX_MM + 2.5 if group.has_boxes else 0)
        if group.has_boxes:
            pdf.rect(MARGIN_MM, pdf.get_y() + 0.9, BOX_MM, BOX_MM)
        write(pdf, item.title, size=10, is_bold=True, left=indent)
        for line in (*((item.clause,) if item.clause else ()), *item.lines):
            write(pdf, line, size=8.5, left=indent)
        pdf.ln(0.6)


def write(pdf: FPDF, text: str, *, size: float, is_bold: bool = False, left: float = MARGIN_MM) -> None:
    """Text from the left edge on, wrapped, and the next line below it. ``size`` in points, ``left`` in mm."""
    pdf.set_font(_FAMILY, "B" if is_bold else "", size)
    pdf.set_x(left)
    drawn = drawable(text, getattr(pdf.current_font, "cmap", {}))
    pdf.multi_cell(pdf.w - left - MARGIN_MM, size * 0.44, drawn, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def drawable(text: str, known: Container[int]) -> str:
    """The text with an empty box for each run of signs that the font lacks: that something stood there must show."""
    return _ODD.sub(lambda run: run[0] if _is_known(run[0], known) else _boxed(run[0], known), text)


def _is_known(run: str, known: Container[int]) -> bool:
    return all(ord(sign) in known or sign in _JOINERS for sign in run)


def _boxed(run: str, known: Container[int]) -> str:
    signs = ["" if sign in _JOINERS else sign if ord(sign) in known else _BOX for sign in run]
    return re.sub(f"{_BOX}+", _BOX, "".join(signs))
