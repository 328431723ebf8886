"""Opinions about the district: its board, administration, policies, money, calendar, buildings, contracts, tests."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors import opinion_grammar as grammar
from checklist.detectors.folding import fold_text
from checklist.detectors.phrases import Stretch, matches, quoted, sentence_around
from checklist.model import Detection, Tier


def find_opinions(text: Text) -> list[Detection]:
    """Sentences that judge or wish something of the district, in reading order."""
    folded = fold_text(text.characters)
    found = [found for found in matches(grammar.PATTERNS, folded.characters) if _holds(folded.characters, found)]
    sentences = {sentence_around(folded.characters, one.start, one.end) for one in found}
    return [
        Detection(
            label="opinion",
            where=folded.original(sentence.start, sentence.end),
            confidence=0.8,
            tier=Tier.SURE,
        )
        for sentence in sorted(sentences, key=lambda one: one.start)
    ]


def _holds(characters: str, found: Stretch) -> bool:
    around = sentence_around(characters, found.start, found.end)
    sentence = characters[around.start : around.end]
    is_quoted = any(one.start <= found.start and found.end <= one.end for one in quoted(characters))
    return not is_quoted and not grammar.REPORTED.search(sentence)
