"""What was seen in a draft, before any rule judges it: sightings, gaps, and what was looked at."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from checklist.content import Contents
from checklist.detectors import LooksAt
from checklist.model import Detection


class Place(enum.StrEnum):
    """Which part of a draft a sighting comes from."""

    TEXT = "text"
    PROFILE = "profile"
    ATTACHMENT = "attachment"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A detection with its place. ``evidence`` identifies it in fingerprints: folded text, or digest, page and box."""

    detector: str
    place: Place
    attachment: int | None
    detection: Detection
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A detector that should have looked and could not. ``is_crash``: it failed itself, the file is not to blame."""

    detector: str
    attachment: int | None
    reason: str
    is_crash: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """Everything that was seen. ``looked`` names detectors that had something to look at and looked."""

    language: str
    contents: tuple[Contents, ...]
    sightings: tuple[Sighting, ...]
    gaps: tuple[Gap, ...]
    looked: frozenset[str]
    offers: frozenset[LooksAt]
    """What the draft holds for any detector to look at, built or not; an unreadable file counts."""
