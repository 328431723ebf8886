"""Numbers that only this district gives, by the patterns that its policy pack says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from checklist.detectors.cleaned import Found

_MOST_S = 0.5
"""A pattern that takes longer on a post is stopped, and the review says that it could not check."""


def find_district_numbers(characters: str, patterns: Iterable[str]) -> Iterator[Found]:
    """``STUDENT_ID`` where a pattern matches as a whole word. Raises TimeoutError for a pattern that runs away."""
    for pattern in patterns:
        whole = regex.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
        for match in whole.finditer(characters, timeout=_MOST_S):
            if match.end() > match.start():
                yield Found(label="STUDENT_ID", start=match.start(), end=match.end(), confidence=0.95)
