"""Every reader by the family it reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from checklist.content import Contents, ReadStatus
from checklist.errors import UnreadableError
from checklist.intake.kinds import UNKNOWN, Family, family_of, identify, is_mismatch
from checklist.intake.opened import Opened
from checklist.intake.pdfs import read_pdf
from checklist.intake.pictures import read_picture
from checklist.intake.texts import read_text

Reader = Callable[[bytes, str], Opened]
"""From bytes and their media type. Raises UnreadableError."""

READERS: Mapping[Family, Reader] = MappingProxyType(
    {
        Family.PICTURE: read_picture,
        Family.PDF: read_pdf,
        Family.TEXT: read_text,
    }
)


def open_attachment(untrusted_bytes: bytes, file_name: str) -> Opened:
    """What the bytes hold. A file that cannot be read is an answer too: UNREADABLE with a reason; nothing is raised."""
    if not untrusted_bytes:
        return unreadable(UNKNOWN, "empty")
    kind = identify(untrusted_bytes)
    if is_mismatch(file_name, kind):
        return unreadable(kind, "mismatch")
    reader = READERS.get(family_of(kind))
    if reader is None:
        return unreadable(kind, "unknown_kind")
    try:
        return reader(untrusted_bytes, kind)
    except UnreadableError as error:
        return unreadable(kind, error.reason)
    except MemoryError:
        return unreadable(kind, "too_large")


def unreadable(kind: str, reason: str) -> Opened:
    """An attachment without contents."""
    return Opened(contents=Contents(kind=kind, status=ReadStatus.UNREADABLE, reason=reason))
