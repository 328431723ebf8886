"""Opinions about the district: its board, administration, policies, money, calendar, buildings, contracts, tests."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.weighing import Subject, weigh
from checklist.model import Detection

_SUBJECT = Subject(
    label="opinion",
    model="text-opinion.npz",
    sha256="9120250bd8431ccb79bce31aaba7616691f219148f7b6f441a9091b3819f92a6",
    grammar_possible=-1.0,
    grammar_sure=0.5,
)


def find_opinions(text: Text) -> list[Detection]:
    """Sentences that judge something of the district, or wish it otherwise, in reading order."""
    return weigh(_SUBJECT, text)
