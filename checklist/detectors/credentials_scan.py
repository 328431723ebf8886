"""Walks from a label to the words after it, in its sentence, and tells which of them look like a secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checklist.detectors.credentials_value import Value, read_value

_WORD = re.compile(r"(?P<gap>[^\w\"'#*`@]*)(?=[\w\"'#*`@])")
_REST_OF_WORD = re.compile(r"[^\s:=,()]+")
_STOP = re.compile(r"[.!?;•](?:\s|$)|\n\s*\n|\.\.\.|…")
_JOINT = re.compile(
    r"(?<!\w)(?:is|was|are|equals|it's|its|that's|'s|est|c'est|sont|sera|devient|la|es|now|mettez|tapez|put|type|nhap"
    r"|bam)(?!\w)|[:=(]|->|=>|→|(?<=\w)'s(?!\w)"
)
_PLACE_BEFORE = re.compile(
    r"(?<!\w)(?:room|rm|page|pages|p\.|grade|row|lane|lot|section|chapter|lesson|route|bus|bldg|unit|art\.?|article"
    r"|salle|ligne|chapitre|lecon|etage|lop|trang|bai|dieu|tiet|tang|id|port|in|at|on|by|until|since|from|before|after"
    r"|under|over|around|about|only|another|vers|des|depuis|en|avant|apres|luc|ngay|season|version|ios|age"
    r"|class of)\s+$"
)
_FARTHEST = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value after a label. ``words`` stand between; ``is_joined`` by a colon, an "is" or the like."""

    value: Value
    words: int
    is_joined: bool
    is_after_colon: bool = False
    is_after_comma: bool = False


def candidates(characters: str, bare: str, start: int) -> Iterator[Candidate]:
    """What looks like a secret after ``start``, nearest first, up to the end of the sentence."""
    position, is_joined, is_after_comma = start, False, False
    for words in range(_FARTHEST):
        word = _WORD.match(bare, position)
        if word is None or _STOP.search(word["gap"]):
            return
        is_joined = is_joined or bool(_JOINT.search(word["gap"]))
        is_after_comma = is_after_comma or "," in word["gap"]
        value = read_value(characters, bare, word.end())
        is_long = value is not None and value.strength == 3 and value.end - value.start > 4
        if value is not None and (
            is_long or words == 0 or not _PLACE_BEFORE.search(bare[max(0, word.end() - 16) : word.end()])
        ):
            yield Candidate(
                value=value,
                words=words,
                is_joined=is_joined,
                is_after_colon=":" in word["gap"],
                is_after_comma=is_after_comma,
            )
        rest = _REST_OF_WORD.match(bare, word.end())
        if rest is None or _STOP.match(bare, word.end() + len(rest[0].rstrip(".!?;"))):
            return
        is_joined = is_joined or _is_joint(rest[0])
        position = rest.end()


def _is_joint(word: str) -> bool:
    return bool(_JOINT.fullmatch(word.strip("'"))) or word.endswith("'s") or word.startswith("c'est")
