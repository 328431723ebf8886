"""Detectors that rules already name but that are not built: a rule that waits for one asks instead of passing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from checklist.detectors import LooksAt

PLANNED: Mapping[str, LooksAt] = MappingProxyType(
    {
        "people": LooksAt.TEXT,
        "records": LooksAt.TEXT,
        "language-respect": LooksAt.TEXT,
        "private-conversation": LooksAt.TEXT,
        "links": LooksAt.LINKS,
        "official-voice": LooksAt.TEXT,
        "copyright": LooksAt.TEXT,
        "tone": LooksAt.TEXT,
        "private-contact": LooksAt.TEXT,
        "school-business": LooksAt.TEXT,
        "conflict-of-interest": LooksAt.TEXT,
        "sensitive-topics": LooksAt.TEXT,
        "self-disclosure": LooksAt.TEXT,
        "identifiability": LooksAt.TEXT,
        "dates": LooksAt.TEXT,
        "post-accessibility": LooksAt.TEXT,
        "faces": LooksAt.PICTURES,
        "picture-text": LooksAt.PICTURES,
        "screenshot": LooksAt.PICTURES,
        "qr-codes": LooksAt.PICTURES,
        "metadata": LooksAt.FILES,
    }
)
