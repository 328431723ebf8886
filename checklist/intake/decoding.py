"""Characters of a text file, by its byte order mark or by trial."""

from __future__ import annotations

import codecs
import re

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FOREIGN = re.compile(r"[^\0-\x7f]")
_MOST_CONTROLS = 0.01
_MOST_FOREIGN = 0.25
"""Of a text in Windows-1252: more letters beyond ASCII than any of our languages has are a binary file."""


def decode_text(untrusted_bytes: bytes) -> str | None:
    """The characters, line ends and NULs as they are, without the byte order mark; None where it is no text.

    UTF-8 is tried first, then UTF-16 where every other byte is mostly zero, then Windows-1252: no other encoding can
    be told from it without guessing a language. Windows-1252 fits nearly any bytes, so it is held to more.
    """
    for mark, encoding in _MARKS:
        if untrusted_bytes.startswith(mark):
            return _try(untrusted_bytes[len(mark) :], encoding)
    for encoding in _candidates(untrusted_bytes):
        text = _try(untrusted_bytes, encoding)
        if text is not None:
            return text
    return None


def _candidates(untrusted_bytes: bytes) -> tuple[str, ...]:
    sample = untrusted_bytes[:4096]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > 0.7 * half:
        return ("utf-16-le",)
    if sample[0::2].count(0) > 0.7 * half:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _try(untrusted_bytes: bytes, encoding: str) -> str | None:
    try:
        text = untrusted_bytes.decode(encoding)
    except UnicodeDecodeError:
        return None
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if encoding == "cp1252":
        foreign = sum(1 for _ in _FOREIGN.finditer(text))
        return text if controls == 0 and foreign <= _MOST_FOREIGN * len(text) else None
    return text if controls <= _MOST_CONTROLS * len(text) else None
