"""Fixes in attachments. Originals are never written: a fix makes a new attachment."""

from __future__ import annotations

from dataclasses import replace

from checklist.errors import UsageError
from checklist.fixes.job import FixJob
from checklist.location import PageRegion
from checklist.model import Attachment, Draft

_COVER_MARGIN = 0.15
"""Share of the box added on each side: edges of a mark give it away (notes on redaction: 15 to 25 %)."""


def remove_attachment(job: FixJob) -> Draft:
    """The draft without the attachment."""
    index = _index(job)
    attachments = job.draft.attachments
    return replace(job.draft, attachments=attachments[:index] + attachments[index + 1 :])


def cover(job: FixJob) -> Draft:
    """The draft with the found region filled for good, and the picture's metadata gone."""
    index, where = _index(job), job.target.where
    if not isinstance(where, PageRegion):
        raise UsageError("there is no region to cover")
    return _with_bytes(job.draft, index, job.child.cover(job.draft.attachments[index], [where], expand=_COVER_MARGIN))


def clean_metadata(job: FixJob) -> Draft:
    """The draft with a picture made of its pixels alone: nothing hidden is left in the file."""
    index = _index(job)
    return _with_bytes(job.draft, index, job.child.cover(job.draft.attachments[index], [], expand=0.0))


def crop(job: FixJob) -> Draft:
    """The draft with the picture cut to ``job.box``, or to the largest side strip that leaves the region out."""
    index, where = _index(job), job.target.where
    if not isinstance(where, PageRegion):
        raise UsageError("there is no region to crop away")
    box = job.box or _largest_strip(where)
    return _with_bytes(job.draft, index, job.child.crop(job.draft.attachments[index], box))


def _largest_strip(where: PageRegion) -> tuple[int, int, int, int]:
    width, height = where.page_size
    x, y, w, h = where.box
    strips = [(0, 0, x, height), (x + w, 0, width - x - w, height), (0, 0, width, y), (0, y + h, width, height - y - h)]
    best = max(strips, key=lambda strip: max(0, strip[2]) * max(0, strip[3]))
    if best[2] < 1 or best[3] < 1:
        raise UsageError("the region fills the picture: cover it or remove the picture")
    return best


def _index(job: FixJob) -> int:
    if job.target.attachment is None:
        raise UsageError("the finding is not in an attachment")
    return job.target.attachment


def _with_bytes(draft: Draft, index: int, content: bytes) -> Draft:
    changed = Attachment(draft.attachments[index].name, content)
    return replace(draft, attachments=(*draft.attachments[:index], changed, *draft.attachments[index + 1 :]))
