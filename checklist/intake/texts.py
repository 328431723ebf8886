"""Plain text files."""

from __future__ import annotations

from checklist.content import Contents, ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.decoding import decode_text
from checklist.intake.opened import Opened

MOST_CHARACTERS = 2_000_000


def read_text(untrusted_bytes: bytes, media_type: str) -> Opened:
    """All characters, line ends and NULs as they are. Raises UnreadableError(``damaged`` or ``too_large``)."""
    text = decode_text(untrusted_bytes)
    if text is None:
        raise UnreadableError("damaged")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableError("too_large")
    return Opened(contents=Contents(kind=media_type, status=ReadStatus.READ, text=text))
