"""Opinions about the district: its board, administration, policies, money, calendar, buildings, contracts, tests."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.weighing import Subject, weigh
from checklist.model import Detection

_SUBJECT = Subject(
    label="opinion",
    model="text-opinion.npz",
    sha256="f769b48cc91618d81117622402ad55c3ae2a780d5cf5498740ce08381c28ba9a",
    grammar_possible=-1.0,
    grammar_sure=0.5,
)


def find_opinions(text: Text) -> list[Detection]:
    """Sentences that judge something of the district, or wish it otherwise, in reading order."""
    return weigh(_SUBJECT, text)
