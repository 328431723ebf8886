"""Disclaimers: the author makes clear that what is said is their own view, not (necessarily) that of their employer."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.weighing import Subject, weigh
from checklist.model import Detection

_SUBJECT = Subject(
    label="disclaimer",
    model="text-disclaimer.npz",
    sha256="f845c399b3a73c9961aef13145c5d7d17207f6a911dfb13e4b76482ff1ad12fe",
    grammar_possible=-2.0,
    grammar_sure=0.0,
)


def find_disclaimers(text: Text) -> list[Detection]:
    """Sentences that disclaim, in reading order."""
    return weigh(_SUBJECT, text)
