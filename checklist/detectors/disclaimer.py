"""Disclaimers: the author makes clear that what is said is their own view, not (necessarily) that of their employer."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors import disclaimer_grammar as grammar
from checklist.detectors.folding import fold_text
from checklist.detectors.phrases import Stretch, matches, quoted, sentence_around
from checklist.model import Detection, Tier


def find_disclaimers(text: Text) -> list[Detection]:
    """Sentences that disclaim, in reading order."""
    folded = fold_text(text.characters)
    found = [found for found in matches(grammar.PATTERNS, folded.characters) if _holds(folded.characters, found)]
    sentences = {sentence_around(folded.characters, one.start, one.end) for one in found}
    return [
        Detection(
            label="disclaimer",
            where=folded.original(sentence.start, sentence.end),
            confidence=0.95,
            tier=Tier.SURE,
        )
        for sentence in sorted(sentences, key=lambda one: one.start)
    ]


def _holds(characters: str, found: Stretch) -> bool:
    """Whether nothing around the match undoes it."""
    around = sentence_around(characters, found.start, found.end)
    sentence = characters[around.start : around.end]
    is_quoted = any(one.start <= found.start and found.end <= one.end for one in quoted(characters))
    if is_quoted or sentence.endswith("?"):
        return False
    undoing = (grammar.TOLD_TO_OTHERS, grammar.SAID_BY_OTHERS, grammar.UNDONE, grammar.LEGAL)
    if any(one.search(sentence) for one in undoing):
        return False
    return grammar.OFFICIAL.search(characters) is None
