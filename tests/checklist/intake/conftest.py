"""Files made on the spot: pictures by Pillow, PDFs by hand."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from PIL import Image

MakePicture = Callable[..., bytes]
MakePdf = Callable[..., bytes]

QUARTERS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0))
"""Colours of the upper left, upper right, lower left, lower right quarter."""


@pytest.fixture(scope="session")
def quarters() -> Image.Image:
    """160 × 96 pixels, each quarter of another colour."""
    image = Image.new("RGB", (160, 96))
    for n, colour in enumerate(QUARTERS):
        image.paste(colour, (80 * (n % 2), 48 * (n // 2), 80 * (n % 2) + 80, 48 * (n // 2) + 48))
    return image


@pytest.fixture(scope="session")
def encode() -> MakePicture:
    """Bytes of a picture in a Pillow format."""

    def encode(image: Image.Image, picture_format: str, **options: object) -> bytes:
        encoded = io.BytesIO()
        image.save(encoded, picture_format, **options)
        return encoded.getvalue()

    return encode


@pytest.fixture(scope="session")
def make_pdf() -> MakePdf:
    """A PDF from page contents, each with further entries of its page; extra objects are numbered from 100."""

    def make(pages: Sequence[tuple[bytes, bytes]], extra: Sequence[bytes] = (), trailer: bytes = b"") -> bytes:
        objects: dict[int, bytes] = {
            1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % (b"/AcroForm << /Fields [100 0 R] >>" if extra else b""),
            2: b"<< /Type /Pages /Count %d /Kids [%s] >>"
            % (len(pages), b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(pages)))),
            3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        }
        for n, (content, entries) in enumerate(pages):
            box = b"" if b"/MediaBox" in entries else b"/MediaBox [0 0 300 200]"
            resources = b"" if b"/Resources" in entries else b"/Resources << /Font << /F 3 0 R >> >>"
            objects[10 + 2 * n] = b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R %s %s %s >>" % (
                11 + 2 * n,
                box,
                resources,
                entries,
            )
            objects[11 + 2 * n] = b"<< /Length %d >> stream\n%s\nendstream" % (len(content), content)
        objects |= {100 + n: value for n, value in enumerate(extra)}
        written = b"%PDF-1.7\n"
        offsets = {}
        for number, value in objects.items():
            offsets[number] = len(written)
            written += b"%d 0 obj\n%s\nendobj\n" % (number, value)
        start = len(written)
        written += b"xref\n0 1\n0000000000 65535 f \n"
        for number, offset in offsets.items():
            written += b"%d 1\n%010d 00000 n \n" % (number, offset)
        written += b"trailer << /Root 1 0 R /Size %d %s >>\n" % (max(objects) + 1, trailer)
        return written + b"startxref\n%d\n%%%%EOF\n" % start

    return make
