"""What a fix is given."""

from __future__ import annotations

from dataclasses import dataclass

from checklist.child.host import Child
from checklist.district import District
from checklist.location import Box, Location, TextSpan
from checklist.model import Context, Draft, Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixable:
    """The parts of a finding that decide which fixes suit. ``kind`` is the attachment's media type."""

    attachment: int | None
    where: Location
    label: str
    part: str = ""
    kind: str = ""
    flags: tuple[str, ...] = ()
    """What the detector says beside, e.g. that a link is a ``tracking`` one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixJob:
    """One fix to apply. ``box`` is the user's own choice where the fix has one (what to keep when cropping)."""

    draft: Draft
    target: Fixable
    language: str
    context: Context
    profile: Profile
    district: District
    child: Child
    box: Box | None = None
    also: tuple[TextSpan, ...] = ()
    """Other words of the text that are removed in the same go."""
