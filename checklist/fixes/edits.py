"""Changes of a text as values, so that several can be worked out on one text and made together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Characters ``start`` up to, not including, ``end`` become ``new``."""

    start: int
    end: int
    new: str = ""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made. Of edits that touch the same words, taking out wins over replacing."""
    joined: list[Edit] = []
    for edit in sorted(edits, key=lambda each: (each.start, -each.end)):
        last = joined[-1] if joined else None
        is_beside = last is not None and edit.start == last.end and edit.new == last.new == ""
        if last is None or (edit.start >= last.end and not is_beside):
            joined.append(edit)
        elif edit.new == "" or last.new == "":
            joined[-1] = Edit(start=last.start, end=max(last.end, edit.end))
    for edit in reversed(joined):
        before, after = text[: edit.start], text[edit.end :]
        text = before + edit.new + (after if edit.new else _without_empty_line(before, after))
    return text


def _without_empty_line(before: str, after: str) -> str:
    """What follows a place where words went: the line that is empty now goes as well."""
    is_emptied = (not before or before.endswith("\n")) and after.lstrip(" ").startswith(("\n", "\r\n"))
    return after.lstrip() if is_emptied else after
