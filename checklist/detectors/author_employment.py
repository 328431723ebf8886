"""Whether a post makes clear that its author works at the district now: grammar, then what speaks against it."""

from __future__ import annotations

from checklist.detectors import author_grammar as grammar
from checklist.detectors import author_grammar_vi as grammar_vi
from checklist.detectors.author_bio import find_bio
from checklist.detectors.author_reading import Reading
from checklist.detectors.cleaned import Found
from checklist.detectors.phrases import Stretch
from checklist.model import Tier


def by_grammar(reading: Reading) -> Found | None:
    """``employment`` on the sentence that says it."""
    open_parts = [part for part in reading.sentences if not is_vetoed(reading, part)]
    for find in (_stated, _signed, _own_work, _personal):
        found = find(reading, open_parts)
        if found is not None:
            return found
    return find_bio(reading.marked)


def is_vetoed(reading: Reading, part: Stretch) -> bool:
    """Somebody else's work, or no longer, or not yet."""
    said, small = reading.said(part), reading.said_small(part)
    return grammar.OTHERS.finds(said) or grammar_vi.OTHERS_VI.finds(small) or _is_elsewhere(said, small)


def _is_elsewhere(said: str, small: str) -> bool:
    """A relative's job, an earlier or a hoped-for one."""
    is_so = any(one.finds(said) for one in (grammar.RELATIVES, grammar.PAST, grammar.FUTURE))
    return is_so or any(one.finds(small) for one in (grammar_vi.PAST_VI, grammar_vi.FUTURE_VI))


def _stated(reading: Reading, parts: list[Stretch]) -> Found | None:
    for part in parts:
        if grammar.STATED.finds(reading.said(part)) or grammar_vi.STATED_VI.finds(reading.said_small(part)):
            return _found(part, 0.9)
    return None


def _signed(reading: Reading, parts: list[Stretch]) -> Found | None:
    """The real name with a role and a workplace on its line, as people sign: "A. Ek, tech ed, Millpond"."""
    del parts
    marked = reading.marked
    for name in reading.names:
        line_end = marked.find("\n", name.end)
        start = max(marked.rfind("\n", 0, name.start) + 1, name.start - 60)
        end = min(len(marked) if line_end < 0 else line_end, name.end + 90)
        near = [one for one in reading.mentions if start <= one.start < end]
        has_role = grammar.ROLE_LINE.find_between(marked, start, end)
        has_place = bool(near) or grammar.UNNAMED_PLACE.find_between(marked, start, end)
        has_sure = any(
            one.tier is Tier.SURE or grammar.AT.finds(marked[max(0, one.start - 8) : one.start]) for one in near
        )
        is_signed = (has_role and (has_place or bool(reading.mentions))) or has_sure
        around = Stretch(start=max(start, name.start - 40), end=min(end, name.end + 60))
        if is_signed and not _is_elsewhere(reading.said(around), reading.said_small(around)):
            return _found(Stretch(start=name.start, end=max(name.end, *(one.end for one in near), 0)), 0.9)
    return None


def _own_work(reading: Reading, parts: list[Stretch]) -> Found | None:
    for part in parts:
        said = reading.said(part)
        if is_likely_work(reading, part):
            if any(part.start <= one.start < part.end for one in reading.mentions) or grammar.UNNAMED_PLACE.finds(said):
                return _found(part, 0.85)
            if reading.mentions:
                return _found(part, 0.6)
    return None


def is_likely_work(reading: Reading, part: Stretch) -> bool:
    """The author's class, route, kitchen …, or what is done there."""
    is_vietnamese = grammar_vi.OWN_WORK_VI.finds(reading.said_small(part))
    return is_vietnamese or grammar.OWN_WORK.finds(reading.said(part))


def _personal(reading: Reading, parts: list[Stretch]) -> Found | None:
    """The author and a workplace together, and nothing that speaks for a parent, a neighbour, a former pupil."""
    if not reading.mentions or len(parts) < len(reading.sentences):
        return None
    if any(is_visiting(reading, part) for part in parts):
        return None
    own_words = reading.said(Stretch(start=0, end=len(reading.marked)))
    if not grammar.SELF.finds(own_words) or not (grammar.WORK_CUE.finds(own_words) or reading.has_own_role):
        return None
    first = reading.mentions[0]
    near = next((part for part in parts if part.start <= first.start < part.end), None)
    return _found(near, 0.55) if near is not None else None


def is_visiting(reading: Reading, part: Stretch) -> bool:
    """A parent, a neighbour, a fan, a former pupil."""
    return grammar.VISITING.finds(reading.said(part)) or grammar_vi.VISITING_VI.finds(reading.said_small(part))


def _found(part: Stretch, confidence: float) -> Found:
    tier = Tier.SURE if confidence >= 0.7 else Tier.POSSIBLE
    return Found(label="employment", start=part.start, end=part.end, confidence=confidence, tier=tier)
