"""What holds for every reader: read, clean, corrupt; cut off anywhere; whatever the bytes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from checklist.content import ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.kinds import FAMILIES, PDF, PLAIN_TEXT, Family, identify
from checklist.intake.opened import Opened
from checklist.intake.pictures import FORMATS
from checklist.intake.readers import open_attachment
from checklist.location import PageRegion

Examples = dict[str, bytes]

CORRUPT = {
    "image/jpeg": lambda whole: whole[:600] + b"\xff\xd9",
    "image/png": lambda whole: whole.replace(b"IDAT", b"IDOT"),
    "image/webp": lambda whole: whole[:20] + bytes(len(whole) - 20),
    "image/gif": lambda whole: whole[: len(whole) // 2],
    "image/bmp": lambda whole: whole[:100],
    "image/tiff": lambda whole: whole[:8] + bytes(len(whole) - 8),
    PDF: lambda whole: whole[:15] + bytes(len(whole) - 15),
    PLAIN_TEXT: lambda whole: b"\xff\xfe" + whole[:3],
}
"""One way to spoil each kind for good."""


@pytest.fixture(scope="module")
def examples(encode: Callable[..., bytes], make_pdf: Callable[..., bytes]) -> Examples:
    """A good file of every kind that is read."""
    noise = Image.fromarray(np.random.default_rng(3).integers(0, 255, (60, 80, 3), dtype=np.uint8))
    pictures = {kind: encode(noise, picture_format) for kind, picture_format in FORMATS.items()}
    return {
        **pictures,
        PDF: make_pdf([(b"BT /F 24 Tf 40 100 Td (Hello) Tj ET", b"")] * 2),
        PLAIN_TEXT: "Été — game at 5 pm 👩‍👧\r\n".encode(),
    }


def read_wholly(untrusted_bytes: bytes, name: str = "") -> Opened:
    """Opened and decoded, as the child reads."""
    opened = open_attachment(untrusted_bytes, name)
    opened.complete()
    return opened


def test_every_kind_that_is_read_has_a_good_and_a_spoilt_example(examples: Examples) -> None:
    assert set(examples) == set(CORRUPT) == set(FAMILIES)


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_good_file_is_read(kind: str, examples: Examples) -> None:
    contents = read_wholly(examples[kind]).contents
    assert (contents.kind, contents.status, contents.reason) == (kind, ReadStatus.READ, None)
    assert bool(contents.pages) is (FAMILIES[kind] is not Family.TEXT)


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_spoilt_file_is_never_read(kind: str, examples: Examples) -> None:
    opened = open_attachment(CORRUPT[kind](examples[kind]), "")
    if opened.contents.status is not ReadStatus.UNREADABLE:
        with pytest.raises(UnreadableError, match="damaged"):
            opened.complete()
    else:
        assert opened.contents.reason in {"damaged", "unknown_kind"}


@pytest.mark.parametrize("kind", [kind for kind, family in FAMILIES.items() if family is Family.PICTURE])
def test_a_picture_cut_off_anywhere_is_unreadable_or_complete(kind: str, examples: Examples) -> None:
    whole = examples[kind]
    full = read_wholly(whole).sheets[0].pixels(None)
    for end in sorted({*range(0, len(whole), 97), *range(len(whole) - 30, len(whole))}):
        opened = open_attachment(whole[:end], "")
        try:
            opened.complete()
        except UnreadableError:
            continue
        if opened.contents.status is not ReadStatus.UNREADABLE:
            assert len(whole) - end <= 24, "only marks behind the last pixel may be missing"
            assert np.array_equal(opened.sheets[0].pixels(None), full)


def test_a_pdf_cut_off_anywhere_is_never_read_as_whole(examples: Examples) -> None:
    whole = examples[PDF]
    for end in range(0, len(whole) - 6, 13):
        assert open_attachment(whole[:end], "").contents.status is not ReadStatus.READ


@pytest.mark.parametrize(
    ("untrusted_bytes", "name", "reason"),
    [
        (b"", "photo.jpg", "empty"),
        (b"<html>", "photo.jpg", "mismatch"),
        (b"AC1032", "plan.dwg", "unknown_kind"),
        (b"....ftypheic", "photo.jpg", "unknown_kind"),
        (bytes(range(256)), "photo.jpg", "unknown_kind"),
    ],
)
def test_what_is_not_read_says_why(untrusted_bytes: bytes, name: str, reason: str) -> None:
    contents = open_attachment(untrusted_bytes, name).contents
    assert (contents.status, contents.reason, contents.pages) == (ReadStatus.UNREADABLE, reason, ())


@settings(max_examples=300)
@given(untrusted_bytes=st.binary(max_size=400), name=st.text(max_size=20))
def test_any_bytes_raise_nothing(untrusted_bytes: bytes, name: str) -> None:
    contents = open_attachment(untrusted_bytes, name).contents
    assert (contents.reason is None) is (contents.status is ReadStatus.READ)
    assert contents.kind == identify(untrusted_bytes) or contents.reason == "empty"


@pytest.mark.parametrize("kind", [kind for kind, family in FAMILIES.items() if family is not Family.PDF])
@settings(max_examples=60)
@given(data=st.data())
def test_spoilt_files_raise_only_our_own_errors(kind: str, examples: Examples, data: st.DataObject) -> None:
    spoilt = bytearray(examples[kind])
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(spoilt) - 1), st.integers(0, 255)), max_size=9)
    ):
        spoilt[place] = value
    opened = open_attachment(bytes(spoilt), "")
    try:
        opened.complete()
    except UnreadableError:
        return
    for page, sheet in zip(opened.contents.pages, opened.sheets, strict=True):
        height, width = sheet.pixels(None).shape[:2]
        assert (width, height) == sheet.size == page.size
        PageRegion(page=page.number, page_size=page.size, box=(0, 0, width, height))
