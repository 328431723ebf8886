"""Disclaimers: the author makes clear that what is said is their own view, not (necessarily) that of their employer."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.weighing import Subject, weigh
from checklist.model import Detection

_SUBJECT = Subject(
    label="disclaimer",
    model="text-disclaimer.npz",
    sha256="c7f95fc192d21767431f02c10364cefa656495077aa7dce98c165066dfe6c7cf",
    grammar_possible=-2.0,
    grammar_sure=0.0,
)


def find_disclaimers(text: Text) -> list[Detection]:
    """Sentences that disclaim, in reading order."""
    return weigh(_SUBJECT, text)
