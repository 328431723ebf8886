"""PDF files: pages, words, lines, limits."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from checklist.content import ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.pdfs import MOST_PAGES, read_pdf
from checklist.intake.readers import open_attachment
from checklist.location import overlap_ratio

MakePdf = Callable[..., bytes]

HELLO = b"BT /F 24 Tf 40 100 Td (Hello  world) Tj ET"


def test_pages_are_counted_in_pixels_at_144_dpi(make_pdf: MakePdf) -> None:
    opened = read_pdf(make_pdf([(b"", b""), (b"", b"/MediaBox [0 0 612.3 792]")]), "application/pdf")
    assert (opened.contents.status, opened.contents.reason) == (ReadStatus.READ, None)
    assert [(page.number, page.size) for page in opened.contents.pages] == [(1, (600, 400)), (2, (1225, 1584))]
    assert [sheet.pixels(None).shape for sheet in opened.sheets] == [(400, 600, 3), (1584, 1225, 3)]


def test_a_page_is_drawn_no_larger_than_asked(make_pdf: MakePdf) -> None:
    sheet = read_pdf(make_pdf([(HELLO, b"")]), "application/pdf").sheets[0]
    assert [sheet.pixels(side).shape for side in (300, 299, 10_000)] == [(200, 300, 3), (199, 299, 3), (400, 600, 3)]
    assert sheet.pixels(300) is sheet.pixels(300)
    with pytest.raises(ValueError, match="read-only"):
        sheet.pixels(300)[0, 0] = 0


@pytest.mark.parametrize(
    ("entries", "size"),
    [
        (b"", (600, 400)),
        (b"/Rotate 90", (400, 600)),
        (b"/Rotate 180", (600, 400)),
        (b"/Rotate 270", (400, 600)),
        (b"/CropBox [20 60 260 180]", (480, 240)),
        (b"/Rotate 90 /CropBox [20 60 260 180]", (240, 480)),
        (b"/MediaBox [-100 -50 400 350]", (1000, 800)),
    ],
)
def test_the_boxes_of_words_lie_on_their_ink(make_pdf: MakePdf, entries: bytes, size: tuple[int, int]) -> None:
    opened = read_pdf(make_pdf([(HELLO, entries)]), "application/pdf")
    page = opened.contents.pages[0]
    assert page.size == size
    assert [page.text[word.start : word.end] for word in page.words] == ["Hello", "world"]
    assert (opened.sheets[0].text, opened.sheets[0].words) == (page.text, page.words)
    ink = opened.sheets[0].pixels(None).min(axis=2) < 128
    left = ink.copy()
    for word in page.words:
        x, y, width, height = word.box
        assert ink[y : y + height, x : x + width].any()
        left[max(0, y - 2) : y + height + 2, max(0, x - 2) : x + width + 2] = False
    assert not left.any()


def test_words_of_other_scripts_are_read(make_pdf: MakePdf) -> None:
    page = read_pdf(make_pdf([(b"BT /F 12 Tf 20 50 Td (\\311t\\351 \\340 l'\\351cole) Tj ET", b"")]), "application/pdf")
    assert page.contents.pages[0].text == "Été à l'école"


def test_form_fields_and_notes_are_read_with_their_place(make_pdf: MakePdf) -> None:
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Alma Ortiz) /Rect [20 20 120 40] >>"
    note = b"<< /Type /Annot /Subtype /FreeText /Contents (call 555-0142) /DA (/F 9 Tf) /Rect [150 20 250 40] >>"
    untrusted_bytes = make_pdf([(HELLO, b"/Annots [100 0 R 101 0 R]")], extra=[field, note])
    page = read_pdf(untrusted_bytes, "application/pdf").contents.pages[0]
    assert page.text.split("\n")[-2:] == ["Alma Ortiz", "call 555-0142"]
    boxes = {page.text[word.start : word.end]: word.box for word in page.words}
    assert overlap_ratio(boxes["Ortiz"], (40, 320, 200, 40)) > 0.9
    assert overlap_ratio(boxes["555-0142"], (300, 320, 200, 40)) > 0.9


def test_what_is_written_into_a_field_is_drawn(make_pdf: MakePdf) -> None:
    field = (
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Alma Ortiz) /Rect [20 20 120 40]"
        b" /MK << /BG [0 0 0] >> /AP << /N 101 0 R >> >>"
    )
    look = b"<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Length 21 >> stream\n0 g 0 0 100 20 re f \nendstream"
    sheet = read_pdf(make_pdf([(b"", b"/Annots [100 0 R]")], extra=[field, look]), "application/pdf").sheets[0]
    assert sheet.pixels(None)[340, 100].max() < 50


def grid(columns: int, rows: int) -> bytes:
    """A drawn grid in the box 50, 40 to 250, 140 of the page."""
    lines = [b"%d 40 m %d 140 l S" % (x, x) for x in np.linspace(50, 250, columns).astype(int)]
    lines += [b"50 %d m 250 %d l S" % (y, y) for y in np.linspace(40, 140, rows).astype(int)]
    return b"\n".join(lines)


@pytest.mark.parametrize("entries", [b"", b"/Rotate 90"])
def test_drawn_lines_are_counted(make_pdf: MakePdf, entries: bytes) -> None:
    sheet = read_pdf(make_pdf([(grid(6, 4), entries)]), "application/pdf").sheets[0]
    seen = sheet.line_statistics()
    assert seen is not None
    assert (seen.lines, seen.orthogonal, seen.long, seen.curves) == (10, 10, 10, 0)
    assert (seen.distinct_x, seen.distinct_y, seen.is_cut_short) == (6, 4, False)
    assert seen.total_length == pytest.approx((6 * 100 + 4 * 200) / np.hypot(*[200, 300]), rel=0.01)
    expected = (100, 120, 400, 200) if not entries else (80, 100, 200, 400)
    assert seen.box is not None
    assert overlap_ratio(seen.box, expected) > 0.97


def test_curves_and_slanted_lines_are_told_apart(make_pdf: MakePdf) -> None:
    content = b"10 10 m 100 90 l S 10 10 m 20 80 90 20 100 100 c S"
    seen = read_pdf(make_pdf([(content, b"")]), "application/pdf").sheets[0].line_statistics()
    assert seen is not None
    assert (seen.lines, seen.orthogonal, seen.curves) == (1, 0, 1)


def test_lines_inside_nested_forms_are_counted_where_they_are_drawn(make_pdf: MakePdf) -> None:
    inner = b"<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Length 18 >> stream\n0 0 m 50 0 l S    \nendstream"
    entries = b"/Resources << /XObject << /X 100 0 R >> >>"
    content = b"q 2 0 0 2 100 60 cm /X Do Q"
    sheet = read_pdf(make_pdf([(content, entries)], extra=[inner]), "application/pdf").sheets[0]
    seen = sheet.line_statistics()
    assert seen is not None
    assert seen.lines == 1
    assert seen.box is not None
    assert overlap_ratio(seen.box, (200, 280, 200, 1)) > 0.9 or seen.box[:3] == (200, 280, 200)


def test_an_endless_drawing_is_cut_short(make_pdf: MakePdf) -> None:
    content = b"\n".join(b"%d 0 m %d 200 l S" % (n % 300, n % 300) for n in range(40_000))
    seen = read_pdf(make_pdf([(content, b"")]), "application/pdf").sheets[0].line_statistics()
    assert seen is not None
    assert seen.is_cut_short


def test_a_page_without_lines_has_no_box(make_pdf: MakePdf) -> None:
    seen = read_pdf(make_pdf([(HELLO, b"")]), "application/pdf").sheets[0].line_statistics()
    assert seen is not None
    assert (seen.lines, seen.box) == (0, None)


def test_pages_past_the_cap_are_left_out_and_it_says_so(make_pdf: MakePdf) -> None:
    contents = read_pdf(make_pdf([(b"", b"")] * (MOST_PAGES + 1)), "application/pdf").contents
    assert (contents.status, contents.reason) == (ReadStatus.PARTLY, "pages_left_out")
    assert len(contents.pages) == MOST_PAGES


@pytest.mark.parametrize(
    ("pages", "trailer", "reason"),
    [
        ([], b"", "damaged"),
        ([(b"", b"/MediaBox [0 0 14400 14400]")], b"", "too_large"),
        (
            [(b"", b"")],
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O (%s) /U (%s) >> /ID [(a) (a)]" % (b"o" * 32, b"u" * 32),
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_says_why(
    make_pdf: MakePdf, pages: list[tuple[bytes, bytes]], trailer: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_pdf(make_pdf(pages, trailer=trailer), "application/pdf")
    assert caught.value.reason == reason


def test_one_huge_page_among_others_is_left_out(make_pdf: MakePdf) -> None:
    contents = read_pdf(make_pdf([(b"", b""), (b"", b"/MediaBox [0 0 14400 14400]")]), "application/pdf").contents
    assert (contents.status, contents.reason, len(contents.pages)) == (ReadStatus.PARTLY, "pages_left_out", 1)


def test_deep_nesting_is_answered(make_pdf: MakePdf) -> None:
    content = b"q " * 100_000 + HELLO
    entries = b"/Deep " + b"[" * 10_000 + b"]" * 10_000
    assert open_attachment(make_pdf([(content, entries)]), "").contents.reason in {None, "damaged"}


def test_a_file_without_its_end_is_never_read_as_whole(make_pdf: MakePdf) -> None:
    whole = make_pdf([(HELLO, b""), (HELLO, b"")])
    contents = read_pdf(whole[: whole.rindex(b"startxref")], "application/pdf").contents
    assert (contents.status, contents.reason) == (ReadStatus.PARTLY, "damaged")
