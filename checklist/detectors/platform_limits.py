"""Whether the post fits the platform: lengths in the platform's own count, and which files go together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checklist.content import Situation
from checklist.location import WholeDraft
from checklist.model import Detection
from checklist.platforms import LIMITS, Limits, Media, code_units, described, hashtags, media_of

PLATFORM_LIMITS_LABELS = frozenset(
    {
        "too_long",
        "too_many_files",
        "too_many_videos",
        "file_not_taken",
        "mixed_files",
        "too_many_hashtags",
        "long_description",
    }
)


def find_over_limits(situation: Situation) -> list[Detection]:
    """What is over a limit, each with ``limit`` and ``count`` in its details; nothing where no limits are known."""
    limits = LIMITS.get(situation.context.platform)
    if limits is None:
        return []
    return [*_in_text(situation.text, limits), *_in_files(situation.attachment_kinds, limits)]


def _in_text(text: str, limits: Limits) -> Iterator[Detection]:
    yield from _over("too_long", limits.count(text), limits.text)
    yield from _over("too_many_hashtags", hashtags(text), limits.hashtags)
    for description in described(text):
        yield from _over("long_description", code_units(description), limits.alt_text)


def _in_files(kinds: tuple[str, ...], limits: Limits) -> Iterator[Detection]:
    """A kind that is not taken at all is said once, and not again as one that does not mix."""
    count = Counter(media for media in map(media_of, kinds) if media is not None)
    yield from _over("too_many_files", len(kinds), limits.files)
    yield from _over("too_many_videos", count[Media.VIDEO], limits.videos)
    yield from _over("file_not_taken", count[Media.DOCUMENT], limits.documents)
    taken = [media for media in count if not (media is Media.DOCUMENT and limits.documents == 0)]
    if len(taken) > 1 and not limits.mixes:
        yield from _over("mixed_files", len(taken), 1)


def _over(label: str, count: int, limit: int | None) -> Iterator[Detection]:
    if limit is not None and count > limit:
        details = {"count": str(count), "limit": str(limit)}
        yield Detection(label=label, where=WholeDraft(), confidence=1.0, details=details)
