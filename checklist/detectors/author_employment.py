"""Whether a post makes clear that its author works at the district now: grammar, then what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.content import Text
from checklist.detectors import author_grammar as grammar
from checklist.detectors.cleaned import Found
from checklist.detectors.phrases import Stretch, quoted, sentences
from checklist.detectors.workplaces import Mention, ends_with_direction, find_mentions
from checklist.model import Tier

_FILLER = "ꝏ"
"""A letter that no post holds, so that patterns can read over it like over a word."""


def find_employment(text: Text, characters: str, bare: str, names: list[Found]) -> list[Found]:
    """``employment`` on the sentence that says it, at most one; ``names`` are where the real name stands."""
    mentions = [
        *find_mentions(characters, bare, text.district, text.author.school),
        *_directions(text, characters, bare),
    ]
    marked = _mark(bare, mentions)
    parts = sentences(marked)
    open_parts = [part for part in parts if not _is_vetoed(marked, part)]
    for find in (_stated, _signed, _own_work):
        found = find(marked, open_parts, mentions, names)
        if found is not None:
            return [found]
    return []


def _directions(text: Text, characters: str, bare: str) -> Iterator[Mention]:
    """ "West", written with a capital or after "at", where the author's school is called so."""
    word = ends_with_direction(text.author.school)
    if not word:
        return
    for match in re.finditer(rf"(?<!\w){word}(?!\w)", bare):
        before = bare[max(0, match.start() - 8) : match.start()]
        if characters[match.start()].isupper() or re.search(r"(?<!\w)(?:at|from|of|in|here|de|a|truong|o)\s$", before):
            yield Mention(start=match.start(), end=match.end(), tier=Tier.SURE, is_own=True)


def _mark(bare: str, mentions: list[Mention]) -> str:
    """The text with every name of a workplace replaced by a sign of the same length."""
    letters = list(bare)
    for mention in mentions:
        letters[mention.start : mention.end] = _FILLER + "\u2060" * (mention.end - mention.start - 1)
    return "".join(letters)


def _is_vetoed(marked: str, part: Stretch) -> bool:
    said = marked[part.start : part.end].replace("\u2060", "")
    return any(pattern.search(said) for group in (grammar.OTHERS, grammar.PAST, grammar.FUTURE) for pattern in group)


def _stated(marked: str, parts: list[Stretch], mentions: list[Mention], names: list[Found]) -> Found | None:
    del mentions, names
    marks = quoted(marked)
    for part in parts:
        said = marked[part.start : part.end].replace("\u2060", "")
        if any(pattern.search(said) for pattern in grammar.STATED) and not any(
            one.start <= part.start and part.end <= one.end for one in marks
        ):
            return _found(part, 0.9)
    return None


def _signed(marked: str, parts: list[Stretch], mentions: list[Mention], names: list[Found]) -> Found | None:
    """The real name with a role and a workplace on its line, as people sign: "A. Ek, tech ed, Millpond"."""
    del parts
    for name in names:
        line_start = marked.rfind("\n", 0, name.start) + 1
        line_end = marked.find("\n", name.end)
        start = max(line_start, name.start - 60)
        end = min(len(marked) if line_end < 0 else line_end, name.end + 90)
        near = [one for one in mentions if start <= one.start < end]
        has_role = grammar.ROLE_LINE.search(marked, start, end) is not None
        has_place = bool(near) or grammar.UNNAMED_PLACE.search(marked, start, end) is not None
        has_sure = any(
            one.tier is Tier.SURE or grammar.AT.search(marked, max(0, one.start - 8), one.start) for one in near
        )
        is_signed = (has_role and (has_place or bool(mentions))) or has_sure
        around = Stretch(start=max(start, name.start - 40), end=min(end, name.end + 60))
        if is_signed and not _is_vetoed(marked, around):
            return _found(Stretch(start=name.start, end=max(name.end, *(one.end for one in near), 0)), 0.9)
    return None


def _own_work(marked: str, parts: list[Stretch], mentions: list[Mention], names: list[Found]) -> Found | None:
    del names
    for part in parts:
        said = marked[part.start : part.end].replace("\u2060", "")
        if any(pattern.search(said) for pattern in grammar.OWN_WORK):
            if any(part.start <= one.start < part.end for one in mentions) or grammar.UNNAMED_PLACE.search(said):
                return _found(part, 0.85)
            if mentions:
                return _found(part, 0.6)
    return None


def _found(part: Stretch, confidence: float) -> Found:
    tier = Tier.SURE if confidence >= 0.7 else Tier.POSSIBLE
    return Found(label="employment", start=part.start, end=part.end, confidence=confidence, tier=tier)
