"""Which marks of a pack may be missed in pictures: each is tried out in the child process, where it is decoded too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from checklist.child.host import Child
from checklist.district import Mark
from checklist.errors import UnreadableError
from checklist.model import Attachment

_WORDS = MappingProxyType(
    {
        "missed": "it was not surely found in every picture of a trial",
        "small": "it has few pixels, save it with 300 or more",
        "plain": "it is very plain",
        "words": "it is made of words alone",
    }
)


def mark_doubts(marks: Sequence[Mark]) -> Iterator[str]:
    """One line for each mark that may not be found reliably, naming its file and why."""
    if not marks:
        return
    with Child() as child:
        for mark in marks:
            attachment = Attachment(name=mark.file_name, untrusted_bytes=mark.untrusted_bytes)
            try:
                found = child.look(attachment, "logo", marks=(mark,), params={"trial": "yes"})
            except UnreadableError:
                yield f"marks/{mark.file_name}: cannot be read as a picture, save it as PNG with 500 pixels or more"
                continue
            if reasons := [_WORDS[str(each.details["doubt"])] for each in found]:
                yield f"marks/{mark.file_name}: may be missed in pictures: {'; '.join(reasons)}"
