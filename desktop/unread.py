"""Says of each file that could not be read why, and what helps, in place of the one sentence for all of them. Pure."""

from __future__ import annotations

from dataclasses import replace

from checklist.content import ReadStatus
from checklist.location import WholeFile
from checklist.review import Finding, Outcome, Review
from desktop.wording import unreadable_words

_LABEL = "unreadable"


def told_why(review: Review) -> Review:
    """The review with the reason of each unreadable file as the message of what was found about it."""
    words = {
        place: unreadable_words(seen.reason)
        for place, seen in enumerate(review.attachments)
        if seen.status is ReadStatus.UNREADABLE and seen.reason
    }
    if not words:
        return review

    def told(finding: Finding) -> Finding:
        is_meant = (
            finding.label == _LABEL
            and isinstance(finding.where, WholeFile)
            and finding.outcome is Outcome.COULD_NOT_CHECK
        )
        better = words.get(finding.attachment) if is_meant and finding.attachment is not None else None
        return replace(finding, message=better) if better else finding

    checks = tuple(replace(check, findings=tuple(map(told, check.findings))) for check in review.checks)
    return replace(review, checks=checks)
