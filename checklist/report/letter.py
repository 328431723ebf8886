"""A letter as a page to print: HTML that loads nothing, or a PDF of one sheet."""

from __future__ import annotations

from html import escape

from checklist.letters import BLANK, Letter
from checklist.report.as_html import STYLE
from checklist.report.as_pdf import BOX_MM, MARGIN_MM, empty_page, write


def letter_as_html(letter: Letter) -> str:
    """One document."""
    boxes = "".join(
        f'<li><span class="box" role="presentation"></span><div>{_lined(box)}</div></li>' for box in letter.boxes
    )
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{letter.language}">\n<head><meta charset="utf-8">',
            f"<title>{escape(letter.title)}</title><style>{STYLE}</style></head>\n<body>",
            f"<h1>{escape(letter.title)}</h1>",
            "<p>" + "<br>".join(_lined(fact) for fact in letter.facts) + "</p>",
            f"<p>{_lined(letter.greeting)}</p>",
            *(f"<p>{_lined(paragraph)}</p>" for paragraph in letter.paragraphs),
            f"<h2>{escape(letter.ask)}</h2>\n<ul>{boxes}</ul>",
            *(f"<p>{_lined(line)}</p>" for line in letter.lines),
            f"<p>{_lined(letter.closing)}</p>",
            f'<p class="signature">{escape(letter.signature)}</p>\n</body>\n</html>\n',
        ]
    )


def letter_as_pdf(letter: Letter, paper: str = "letter") -> bytes:
    """One document. ``paper`` is ``letter`` or ``a4``."""
    pdf = empty_page(letter.title, letter.language, paper)
    write(pdf, letter.title, size=15, is_bold=True)
    pdf.ln(2)
    for fact in letter.facts:
        write(pdf, fact, size=10)
    pdf.ln(3)
    for paragraph in (letter.greeting, *letter.paragraphs):
        write(pdf, paragraph, size=10.5)
        pdf.ln(2)
    write(pdf, letter.ask, size=11, is_bold=True)
    pdf.ln(1)
    for box in letter.boxes:
        pdf.rect(MARGIN_MM, pdf.get_y() + 0.7, BOX_MM, BOX_MM)
        write(pdf, box, size=10.5, left=MARGIN_MM + BOX_MM + 2.5)
        pdf.ln(1)
    pdf.ln(2)
    for line in letter.lines:
        write(pdf, line, size=10.5)
        pdf.ln(2)
    write(pdf, letter.closing, size=10.5)
    pdf.ln(3 if pdf.will_page_break(22) else 14)
    pdf.line(MARGIN_MM, pdf.get_y(), MARGIN_MM + 110, pdf.get_y())
    write(pdf, letter.signature, size=8.5)
    return bytes(pdf.output())


def _lined(text: str) -> str:
    """Lines to write on become ruled room rather than a row of underscores that a screen reader spells out."""
    return escape(text).replace(BLANK, '<span class="blank" role="img" aria-label="…"></span>')
