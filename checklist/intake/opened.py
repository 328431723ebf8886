"""An attachment that a reader has opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checklist.content import Contents
from checklist.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What intake says of an attachment, and its sheets, one for each page of ``contents``, in order.

    ``complete`` decodes what opening put off and raises UnreadableError where the bytes are damaged: until it has
    run, ``contents`` holds for the header only. ``held_bytes`` says how much memory the decoded pixels take.
    """

    contents: Contents
    sheets: tuple[Sheet, ...] = ()
    complete: Callable[[], None] = lambda: None
    held_bytes: Callable[[], int] = lambda: 0
