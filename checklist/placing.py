"""From places in the text of a page to places on the page. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checklist.content import Page
from checklist.location import Box, Location, PageRegion, TextSpan, WholeDraft, WholeFile
from checklist.model import Detection


def on_page(seen: Iterable[Detection], page: Page) -> tuple[Detection, ...]:
    """The same with spans of the page's text turned into boxes; without word boxes, the whole page."""
    return tuple(replace(each, where=_region(each.where, page)) for each in seen)


def on_file(seen: Iterable[Detection]) -> tuple[Detection, ...]:
    """The same, each about the file as such."""
    return tuple(replace(each, where=WholeFile()) for each in seen)


def _region(where: Location, page: Page) -> Location:
    if not isinstance(where, TextSpan):
        return WholeDraft() if isinstance(where, WholeDraft) else where
    boxes = [word.box for word in page.words if word.start < where.end and where.start < word.end]
    return PageRegion(page=page.number, page_size=page.size, box=_hull(boxes) if boxes else (0, 0, *page.size))


def _hull(boxes: Sequence[Box]) -> Box:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, max(1, right - left), max(1, bottom - top)
