"""Whether a post is about the district, and whether it speaks of the author's own work there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checklist.content import Text
from checklist.detectors.cleaned import Found, bare_letters, clean_text, detections, without_overlaps
from checklist.detectors.own_work import find_own_work
from checklist.detectors.workplaces import find_mentions
from checklist.model import Detection, Tier

DISTRICT_REFERENCE_LABELS = frozenset({"district", "own_work"})

_OUR_DISTRICT = re.compile(
    r"\b(?:our|my|this|the) (?:school )?district(?:'s)?\b(?! (?:court|attorney|judge|of columbia|line|manager|\d))"
    r"|\b(?:our|my|the) (?:school board|superintendent|supe|central office)\b|\bdistrict office\b"
    r"|\b(?:notre|le|du|au|ce) district(?! (?:federal|\d|de columbia))\b|\b(?:notre|la|ma) commission scolaire\b"
    r"|\b(?:le|notre|du) conseil scolaire\b|\bhoc khu\b|\bhoi dong (?:giao duc|hoc khu)\b"
)
_MASCOT_NEAR = re.compile(
    r"\b(?:go|let's go|roll|beat|vs|versus|game|games|win|wins|won|beats?|season|varsity|jv|state|conference|section"
    r"|sections|team|teams|football|hockey|soccer|basketball|volleyball|lacrosse|tennis|baseball|softball|swim"
    r"|wrestling|track|cross country|coach|school|fans|student section|boys|girls|champs?|champions|playoffs?"
    r"|homecoming|pride|nation|allez|match|equipe|vo dich|tran|doi)\b|\d{1,3}\s?-\s?\d{1,3}"
)


def find_district_references(text: Text) -> list[Detection]:
    """``district`` for names, schools, mascots, domains; ``own_work`` for sentences about the author's work."""
    cleaned = clean_text(text.characters)
    characters = cleaned.characters
    bare = bare_letters(characters)
    named = [
        Found(
            label="district",
            start=one.start,
            end=one.end,
            confidence=0.95 if one.tier is Tier.SURE else 0.5,
            tier=one.tier,
        )
        for one in find_mentions(characters, bare, text.district, text.author.school)
    ]
    named += _mascots(characters, bare, text.district.mascots)
    named += _unnamed(bare)
    sure_first = sorted(named, key=lambda one: (one.tier is not Tier.SURE, one.start - one.end))
    return detections(cleaned, [*without_overlaps(sure_first), *find_own_work(text, characters, bare)])


def _mascots(characters: str, bare: str, mascots: tuple[str, ...]) -> Iterator[Found]:
    pattern = _mascot_pattern(mascots)
    for match in pattern.finditer(bare):
        is_tag = characters[max(0, match.start() - 1) : match.start()] == "#"
        has_capital = characters[match.start()].isupper()
        near = bare[max(0, match.start() - 50) : match.start()] + " " + bare[match.end() : match.end() + 50]
        if " " in match[0] or is_tag:
            yield Found(label="district", start=match.start(), end=match.end(), confidence=0.9, tier=Tier.SURE)
        elif has_capital and _MASCOT_NEAR.search(near):
            yield Found(label="district", start=match.start(), end=match.end(), confidence=0.6, tier=Tier.POSSIBLE)


@lru_cache(maxsize=16)
def _mascot_pattern(mascots: tuple[str, ...]) -> re.Pattern[str]:
    names = sorted((bare_letters(name) for name in mascots if name.strip()), key=lambda name: -len(name))
    alternatives = "|".join(r"[\s_]?".join(re.escape(word) for word in name.split()) for name in names) or r"(?!)"
    return re.compile(rf"(?<![^\W_])(?:{alternatives})(?![^\W_])")


def _unnamed(bare: str) -> Iterator[Found]:
    """The district without its name: an employee who writes "our district" most likely means this one."""
    for match in _OUR_DISTRICT.finditer(bare):
        yield Found(label="district", start=match.start(), end=match.end(), confidence=0.5, tier=Tier.POSSIBLE)
