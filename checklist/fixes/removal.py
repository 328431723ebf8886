"""Takes words out of a text so that a sentence is left, or nothing: never "The door code is ."."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import regex

from checklist.fixes.edits import Edit
from checklist.location import TextSpan

_SENTENCE_BREAK = regex.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[^\p{Ll}])|\n")
_SENTENCE_END = regex.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|(?=\r?\n)|$")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")
_HANGING_WORDS = Path(__file__).parents[2] / "resources" / "words" / "hanging.toml"
_OUT = "\ufffc"
"""Stands for words that are taken out in the same go."""

_CLAUSE = regex.compile(r"[,;:–—(]\s+|\s+(?:and|et|và|y)\s+", regex.IGNORECASE)
_FEWEST_WORDS, _FEWEST_AFTER_COLON = 3, 5
"""A clause with fewer words does not stand by itself; before a colon, a few are only a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hanging:
    """Words that want something after them, by what they are."""

    prepositions: frozenset[str]
    copulas: frozenset[str]
    conjunctions: frozenset[str]
    all: frozenset[str]


@functools.cache
def _hanging() -> _Hanging:
    table = tomllib.loads(_HANGING_WORDS.read_text("utf-8"))
    groups = {name: frozenset(map(str, words)) for name, words in table.items()}
    return _Hanging(
        prepositions=groups["prepositions"],
        copulas=groups["copulas"],
        conjunctions=groups["conjunctions"],
        all=frozenset().union(*groups.values()),
    )


def removal(text: str, where: TextSpan, also: Iterable[TextSpan] = ()) -> Edit:
    """What has to go so that the words at ``where`` do; ``also`` are other words that go in the same go."""
    masked = list(text)
    for span in (where, *also):
        masked[span.start : span.end] = [_OUT] * (span.end - span.start)
    seen = "".join(masked)
    begin, stop, close = _sentence(seen, where)
    head, tail = seen[begin : where.start], seen[where.end : stop]
    if _words(tail):
        return _inside(text, seen, where, begin, close)
    if not _hangs(head):
        return _plain(text, where.start, where.end)
    return _without_end(text, head, begin, stop, close)


def _inside(text: str, seen: str, where: TextSpan, begin: int, close: int) -> Edit:
    """Words follow in the sentence: a preposition goes with what it belonged to; "X is the code" goes as a whole."""
    head, tail = seen[begin : where.start], _words(seen[where.end : close])
    last = _last_word(head)
    if not _words(head) and tail[0] in _hanging().copulas:
        return _whole(text, begin, close)
    if last in _hanging().copulas and not _words(head)[:-1]:
        return _whole(text, begin, close)
    start = where.start
    while last in _hanging().prepositions or last in _hanging().conjunctions:
        start = begin + head.rstrip().casefold().rindex(last)
        head = seen[begin:start]
        last = _last_word(head)
    return _plain(text, start, where.end)


def _without_end(text: str, head: str, begin: int, stop: int, close: int) -> Edit:
    """The sentence ends with what is taken out: keep the clauses before it that say something, else nothing."""
    for boundary in reversed(list(_CLAUSE.finditer(head))):
        kept = head[: boundary.start()]
        words = _words(kept)
        fewest = _FEWEST_AFTER_COLON if boundary[0].startswith(":") else _FEWEST_WORDS
        if len(words) >= fewest and words[-1] not in _hanging().all and _OUT not in kept:
            return _plain(text, begin + boundary.start(), stop)
    return _whole(text, begin, close)


def _sentence(seen: str, where: TextSpan) -> tuple[int, int, int]:
    """Where the sentence begins, where its last word may end, where it is closed."""
    begin = max((found.end() for found in _SENTENCE_BREAK.finditer(seen, 0, where.start)), default=0)
    closing = _SENTENCE_END.search(seen, where.end)
    return (begin, closing.start(), closing.end()) if closing else (begin, len(seen), len(seen))


def _hangs(head: str) -> bool:
    """Whether a sentence that ends like this misses what it was about."""
    last = _last_word(head)
    is_label = head.rstrip().endswith(":")
    return not last or last in _hanging().all or is_label or len(head.split()) < _FEWEST_WORDS - 1


def _words(part: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(part)]


def _last_word(part: str) -> str:
    """The word right before the end; empty where something else stands between, such as a symbol."""
    words = _words(part)
    return words[-1] if words else ""


def _plain(text: str, start: int, end: int) -> Edit:
    """One blank fewer where the words leave two, or one before a mark or an end."""
    before, after = text[:start], text[end:]
    if before.endswith((" ", "\u00a0")) and (not after or after[0] in " .,;:!?\n"):
        start = len(before.rstrip(" \u00a0"))
    elif not before or before.endswith("\n"):
        end += len(after) - len(after.lstrip(" "))
    return Edit(start=start, end=end)


def _whole(text: str, begin: int, close: int) -> Edit:
    """The sentence with the blanks, or the empty line, that it leaves."""
    starts_line = begin == 0 or text[begin - 1] == "\n"
    rest = text[close:]
    ends_line = not rest.strip(" ") or rest.lstrip(" ").startswith(("\n", "\r\n"))
    if starts_line and ends_line:
        if not rest.strip():
            return Edit(start=len(text[:begin].rstrip()), end=len(text))
        return Edit(start=begin, end=close + len(rest) - len(rest.lstrip()))
    if ends_line:
        return Edit(start=len(text[:begin].rstrip(" ")), end=close)
    return Edit(start=begin, end=close + len(rest) - len(rest.lstrip(" ")))
