"""What a file is, found from its first bytes and never from its name. Compares bytes only: parses nothing."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from types import MappingProxyType

from checklist.intake.decoding import decode_text

UNKNOWN = "application/octet-stream"
PLAIN_TEXT = "text/plain"
PDF = "application/pdf"


class Family(enum.StrEnum):
    """Files that one reader reads. FOREIGN ones are recognised and not read."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    FOREIGN = "foreign"


FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        "image/jpeg": Family.PICTURE,
        "image/png": Family.PICTURE,
        "image/webp": Family.PICTURE,
        "image/gif": Family.PICTURE,
        "image/bmp": Family.PICTURE,
        "image/tiff": Family.PICTURE,
        PDF: Family.PDF,
        PLAIN_TEXT: Family.TEXT,
    }
)
"""Every media type that is read. Any other is FOREIGN."""

CLAIMED_BY_NAME: Mapping[str, Family] = MappingProxyType(
    {
        **dict.fromkeys(("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "bmp", "tif", "tiff"), Family.PICTURE),
        "pdf": Family.PDF,
        **dict.fromkeys(("txt", "md", "csv", "log"), Family.TEXT),
    }
)
"""What a file name's ending claims, to be held against the bytes. Endings not listed claim nothing."""

DRAWINGS = frozenset({"application/x-ifc", "image/vnd.dwg", "image/vnd.dxf"})
"""Drawing files: never read, but their kind alone says what they are about."""

SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"II+\0", "image/tiff"),
    (0, b"MM\0+", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (8, b"AVI ", "video/x-msvideo"),
    (8, b"WAVE", "audio/x-wav"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"\0\0\x01\xba", "video/mpeg"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "video/x-ms-asf"),
    (0, b"OggS", "application/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"8BPS", "image/vnd.adobe.photoshop"),
    (0, b"\0\0\x01\0", "image/x-icon"),
    (0, b"\0\0\0\x0cjP  ", "image/jp2"),
    (0, b"\xff\x4f\xff\x51", "image/j2c"),
    (0, b"\xff\x0a", "image/jxl"),
    (0, b"AC10", "image/vnd.dwg"),
    (0, b"AutoCAD Binary DXF", "image/vnd.dxf"),
    (0, b"ISO-10303-21", "application/x-ifc"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"MZ", "application/x-msdownload"),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\0", "application/x-xz"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (257, b"ustar", "application/x-tar"),
)

BRANDS: tuple[tuple[bytes, str], ...] = (
    (b"avif", "image/avif"),
    (b"avis", "image/avif"),
    (b"heic", "image/heic"),
    (b"heix", "image/heic"),
    (b"hevc", "image/heic"),
    (b"heim", "image/heic"),
    (b"heis", "image/heic"),
    (b"mif1", "image/heif"),
    (b"msf1", "image/heif"),
    (b"qt  ", "video/quicktime"),
    (b"M4A ", "audio/mp4"),
    (b"jxl ", "image/jxl"),
)
"""Major brands of ISO base media files. Any other brand is a video."""

MEMBERS: tuple[tuple[bytes, str], ...] = (
    (b"word/document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "application/vnd.oasis.opendocument"),
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
    (b"doc.kml", "application/vnd.google-earth.kmz"),
)
"""Names that tell office files from other zip archives."""

MARKUP: tuple[tuple[str, str], ...] = (
    ("<svg", "image/svg+xml"),
    ("<!doctype html", "text/html"),
    ("<html", "text/html"),
    ("<body", "text/html"),
    ("<?xml", "application/xml"),
    ("mime-version:", "message/rfc822"),
    ("begin:vcalendar", "text/calendar"),
)
"""Text whose visible words differ from its characters: it is not read as plain text. Searched in the beginning."""

_BEGINNING = 1024
_PORTABLE = re.compile(rb"P[1-6]\s+[#\d]|P7\s+(?:#|332|WIDTH)")
_DXF_START = "0\nSECTION\n"


def identify(untrusted_bytes: bytes) -> str:
    """The media type, or UNKNOWN. Never raises."""
    for offset, signature, media_type in SIGNATURES:
        if untrusted_bytes.startswith(signature, offset):
            return media_type
    if untrusted_bytes.startswith(b"ftyp", 4):
        brand = untrusted_bytes[8:12]
        return next((media_type for name, media_type in BRANDS if name == brand), "video/mp4")
    if untrusted_bytes.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((media_type for name, media_type in MEMBERS if name in untrusted_bytes), "application/zip")
    if _is_bitmap(untrusted_bytes):
        return "image/bmp"
    if _PORTABLE.match(untrusted_bytes):
        return "image/x-portable-anymap"
    if b"%PDF-" in untrusted_bytes[:_BEGINNING]:
        return PDF
    text = decode_text(untrusted_bytes)
    return UNKNOWN if text is None else _kind_of_text(text)


def family_of(media_type: str) -> Family:
    """Which reader reads it."""
    return FAMILIES.get(media_type, Family.FOREIGN)


def is_mismatch(file_name: str, media_type: str) -> bool:
    """Whether the name's ending claims another family than the bytes show.

    A picture named as another kind of picture is none. Pictures and videos that are not read stay what they are, so
    that the reason can name the format (phones hand out HEIC named .jpg).
    """
    claimed = CLAIMED_BY_NAME.get(file_name.rpartition(".")[2].casefold()) if "." in file_name else None
    if claimed is None or media_type == UNKNOWN:
        return False
    found = family_of(media_type)
    if found is Family.FOREIGN:
        return not media_type.startswith(("image/", "video/")) and claimed is not Family.TEXT
    return found is not claimed


def _is_bitmap(untrusted_bytes: bytes) -> bool:
    """BM alone is a word's beginning: the size of the next header must be one that exists."""
    header_size = int.from_bytes(untrusted_bytes[14:18], "little")
    return untrusted_bytes.startswith(b"BM") and header_size in {12, 16, 40, 52, 56, 64, 108, 124}


def _kind_of_text(text: str) -> str:
    if text.lstrip().replace("\r\n", "\n").replace(" ", "").startswith(_DXF_START):
        return "image/vnd.dxf"
    beginning = text[:_BEGINNING].casefold()
    return next((media_type for mark, media_type in MARKUP if mark in beginning), PLAIN_TEXT)
