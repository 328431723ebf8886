"""The printable page as PDF, Letter or A4, with an embedded font that has every letter of the three languages."""

from __future__ import annotations

import datetime
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from checklist.report.page import Group, PrintedPage

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_FAMILY = "DejaVu"
_MARGIN_MM = 14
_BOX_MM = 3.4
_NO_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Written into every file: when somebody checked a private post is nobody's business."""


def page_as_pdf(page: PrintedPage, paper: str = "letter") -> bytes:
    """One document. ``paper`` is ``letter`` or ``a4``."""
    pdf = FPDF(format=paper, unit="mm")
    pdf.set_lang(page.language)
    pdf.set_title(page.title)
    pdf.set_creation_date(_NO_DATE)
    pdf.set_margin(_MARGIN_MM)
    pdf.set_auto_page_break(True, margin=_MARGIN_MM)
    pdf.add_font(_FAMILY, "", _FONTS / "DejaVuSans.ttf")
    pdf.add_font(_FAMILY, "B", _FONTS / "DejaVuSans-Bold.ttf")
    pdf.add_page()
    _write(pdf, page.title, size=15, is_bold=True)
    _write(pdf, page.summary, size=11, is_bold=True)
    _write(pdf, page.decide, size=9.5)
    pdf.ln(2)
    for name, value in page.facts:
        _write(pdf, f"{name}: {value}", size=9)
    for group in page.groups:
        _group(pdf, group)
    pdf.ln(3)
    for line in page.closing:
        _write(pdf, line, size=9)
    if page.draft_text is not None:
        pdf.ln(2)
        _write(pdf, page.draft_heading, size=11, is_bold=True)
        _write(pdf, page.draft_text, size=9.5)
    pdf.ln(3 if pdf.will_page_break(22) else 12)
    pdf.line(_MARGIN_MM, pdf.get_y(), _MARGIN_MM + 80, pdf.get_y())
    _write(pdf, page.signature, size=8.5)
    return bytes(pdf.output())


def _group(pdf: FPDF, group: Group) -> None:
    pdf.ln(2)
    _write(pdf, f"{group.sign}  {group.heading} ({len(group.items)})", size=11, is_bold=True)
    pdf.line(_MARGIN_MM, pdf.get_y(), pdf.w - _MARGIN_MM, pdf.get_y())
    pdf.ln(1)
    for item in group.items:
        if pdf.will_page_break(14):
            pdf.add_page()
        indent = _MARGIN_MM + (_BOX_MM + 2.5 if group.has_boxes else 0)
        if group.has_boxes:
            pdf.rect(_MARGIN_MM, pdf.get_y() + 0.9, _BOX_MM, _BOX_MM)
        _write(pdf, item.title, size=10, is_bold=True, left=indent)
        for line in (*((item.clause,) if item.clause else ()), *item.lines):
            _write(pdf, line, size=8.5, left=indent)
        pdf.ln(0.6)


def _write(pdf: FPDF, text: str, *, size: float, is_bold: bool = False, left: float = _MARGIN_MM) -> None:
    pdf.set_font(_FAMILY, "B" if is_bold else "", size)
    pdf.set_x(left)
    pdf.multi_cell(pdf.w - left - _MARGIN_MM, size * 0.44, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
