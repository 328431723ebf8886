"""Whether the post fits the platform: its length in the platform's own count, and how many files it takes."""

from __future__ import annotations

from checklist.content import Situation
from checklist.location import WholeDraft
from checklist.model import Detection
from checklist.platforms import LIMITS


def find_over_limits(situation: Situation) -> list[Detection]:
    """``too_long`` and ``too_many_files``, each with ``limit`` and ``count`` in its details."""
    limits = LIMITS.get(situation.context.platform)
    if limits is None:
        return []
    found = []
    length = limits.count(situation.text)
    if length > limits.text:
        found.append(_over("too_long", length, limits.text))
    files = len(situation.attachment_kinds)
    if limits.files is not None and files > limits.files:
        found.append(_over("too_many_files", files, limits.files))
    return found


def _over(label: str, count: int, limit: int) -> Detection:
    return Detection(
        label=label, where=WholeDraft(), confidence=1.0, details={"count": str(count), "limit": str(limit)}
    )
