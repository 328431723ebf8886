"""One language at our LanguageTool server, with spans in code points."""

from __future__ import annotations

import bisect
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checklist.language.library import Library

TAGS: Mapping[str, str] = {"en": "en-US", "fr": "fr", "es": "es"}
"""What LanguageTool calls our languages; plain ``en`` would not look at spelling."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SYMBOL = (
    "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
    "\u200d\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f"  # what joins and varies them
)
_LEADING_SYMBOLS = re.compile(rf"(?:^|(?<=[.!?…] ))[ \t]*(?:[{_SYMBOL}][ \t]*)+", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What LanguageTool says of a stretch of text. ``start`` and ``end`` in code points."""

    start: int
    end: int
    message: str
    replacements: tuple[str, ...]
    rule: str
    category: str
    is_misspelling: bool


def load_library() -> type[Library]:
    """The client library, imported when it is first wanted: it loads slowly, and many commands need no language."""
    from checklist.language.library import Library

    return Library


class LanguageToolClient:
    """One language at our server. Thread-safe: calls wait for one another."""

    def __init__(self, url: str, language: str) -> None:
        """``url`` as LanguageServer gives it; ``language`` is a key of TAGS.

        Raises:
            LanguageEngineError: nothing answers there.
        """
        self._lock = threading.Lock()
        self._library = load_library()(url, TAGS[language])

    def check(self, text: str) -> tuple[Match, ...]:
        """All matches in reading order, none filtered. At most 40,000 UTF-16 units of text.

        Raises:
            LanguageEngineError: it did not answer, or not in time.
        """
        sent = _as_sent(text)
        with self._lock:
            found = self._library.matches(sent)
        to_code_point = CodePoints(sent)
        return tuple(
            Match(
                start=to_code_point(match["offset"]),
                end=to_code_point(match["offset"] + match["length"]),
                message=match["message"],
                replacements=tuple(replacement["value"] for replacement in match["replacements"]),
                rule=match["rule"]["id"],
                category=match["rule"]["category"]["id"],
                is_misspelling=match["rule"]["issueType"] == "misspelling",
            )
            for match in sorted(found, key=lambda match: (match["offset"], match["length"]))
        )


def _as_sent(text: str) -> str:
    """As many code points as ``text``, without what hides a sentence from the rules: emoji before its first word."""
    whole = _LONE_SURROGATE.sub("\ufffd", text)
    return _LEADING_SYMBOLS.sub(lambda symbols: " " * len(symbols[0]), whole)


class CodePoints:
    """Turns offsets into ``text`` counted in UTF-16 units, as Java and Qt count, into code points."""

    def __init__(self, text: str) -> None:
        astral = (place for place, character in enumerate(text) if character > "\uffff")
        self._second_halves = [place + count + 1 for count, place in enumerate(astral)]

    def __call__(self, units: int) -> int:
        """The code points before ``units``; an offset inside a character counts as behind it."""
        return units - bisect.bisect_left(self._second_halves, units)
