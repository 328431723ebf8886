"""Contents and detections as JSON and back. What comes back is built anew and checked: the child is not trusted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import assert_never

from checklist.child.fields import Fields, as_many, as_text, as_whole
from checklist.child.wire import Json, WireError
from checklist.content import Contents, Page, ReadStatus, Word
from checklist.location import (
    Box,
    Location,
    MemberPath,
    MetadataField,
    PageRegion,
    TextSpan,
    TimeRange,
    WholeDraft,
    WholeFile,
)
from checklist.model import Detail, Detection, Tier

MOST_PAGES = 1_000
MOST_WORDS = 200_000
MOST_TEXT = 2_000_000
MOST_SIDE = 1_000_000
MOST_DETECTIONS = 2_000
MOST_DETAILS = 32
MOST_DETAIL_TEXT = 20_000
MOST_DETAIL_PARTS = 1_000

REASONS = frozenset(
    {
        "damaged",
        "encrypted",
        "unknown_kind",
        "too_large",
        "too_slow",
        "crashed",
        "empty",
        "mismatch",
        "pages_left_out",
        "not_a_picture",
        "animated",
        "outside",
        "no_such_page",
        "no_such_detector",
    }
)
"""Every reason the child may give."""


def contents_to_json(contents: Contents) -> Json:
    """For ``contents_from_json``. Words are flat lists of six numbers each."""
    return {
        "kind": contents.kind,
        "status": contents.status.value,
        "reason": contents.reason,
        "text": contents.text,
        "pages": [
            {
                "number": page.number,
                "size": page.size,
                "text": page.text,
                "words": [value for word in page.words for value in (word.start, word.end, *word.box)],
            }
            for page in contents.pages
        ],
    }


def contents_from_json(value: object) -> Contents:
    """Raises WireError where anything is out of bounds."""
    fields = Fields(value)
    status = _status(fields.text("status", 20))
    reason = reason_from(fields) if fields.has("reason") else None
    if (reason is None) is not (status is ReadStatus.READ):
        raise WireError("status and reason disagree")
    pages = tuple(_page(page) for page in fields.many("pages", MOST_PAGES))
    if status is ReadStatus.UNREADABLE and pages:
        raise WireError("pages of an unreadable file")
    return Contents(
        kind=fields.text("kind", 120),
        status=status,
        reason=reason,
        pages=pages,
        text=fields.text("text", MOST_TEXT),
    )


def reason_from(fields: Fields) -> str:
    """One of REASONS."""
    reason = fields.text("reason", 40)
    if reason not in REASONS:
        raise WireError("unknown reason")
    return reason


def detections_to_json(detections: Iterable[Detection]) -> list[Json]:
    """For ``detections_from_json``. Boxes are cut to their page: detectors round."""
    return [
        {
            "label": detection.label,
            "tier": detection.tier.value,
            "confidence": min(max(float(detection.confidence), 0.0), 1.0),
            "where": _where_to_json(detection.where),
            "details": dict(detection.details),
        }
        for detection in detections
    ]


def detections_from_json(values: list[object], labels: frozenset[str]) -> list[Detection]:
    """Raises WireError: an unknown label, a number not finite, a box outside its page, too many or too long."""
    if len(values) > MOST_DETECTIONS:
        raise WireError("too many detections")
    return [_detection(Fields(value), labels) for value in values]


def _status(value: str) -> ReadStatus:
    try:
        return ReadStatus(value)
    except ValueError as error:
        raise WireError("unknown status") from error


def _page(value: object) -> Page:
    fields = Fields(value)
    size = _size(fields.many("size", 2))
    text = fields.text("text", MOST_TEXT)
    numbers = fields.many("words", MOST_WORDS * 6)
    if len(numbers) % 6:
        raise WireError("words are not whole")
    words = tuple(_word(numbers[n : n + 6], len(text), size) for n in range(0, len(numbers), 6))
    return Page(number=fields.whole("number", 1, 1_000_000), size=size, text=text, words=words)


def _word(numbers: list[object], length: int, size: tuple[int, int]) -> Word:
    start = as_whole(numbers[0], 0, length)
    return Word(start=start, end=as_whole(numbers[1], start + 1, length), box=_box(numbers[2:], size))


def _size(numbers: list[object]) -> tuple[int, int]:
    if len(numbers) != 2:
        raise WireError("a size has two numbers")
    return as_whole(numbers[0], 1, MOST_SIDE), as_whole(numbers[1], 1, MOST_SIDE)


def _box(numbers: list[object], size: tuple[int, int]) -> Box:
    if len(numbers) != 4:
        raise WireError("a box has four numbers")
    x = as_whole(numbers[0], 0, size[0] - 1)
    y = as_whole(numbers[1], 0, size[1] - 1)
    return x, y, as_whole(numbers[2], 1, size[0] - x), as_whole(numbers[3], 1, size[1] - y)


def _detection(fields: Fields, labels: frozenset[str]) -> Detection:
    label = fields.text("label", 60)
    if label not in labels:
        raise WireError("unknown label")
    tier = fields.text("tier", 20)
    if tier not in {Tier.SURE.value, Tier.POSSIBLE.value}:
        raise WireError("unknown tier")
    return Detection(
        label=label,
        tier=Tier(tier),
        confidence=fields.number("confidence", 0.0, 1.0),
        where=_where(fields.inner("where")),
        details=_details(fields),
    )


def _details(fields: Fields) -> Mapping[str, Detail]:
    details: dict[str, Detail] = {}
    for key, value in fields.pairs("details", MOST_DETAILS):
        if isinstance(value, list):
            parts = as_many(value, MOST_DETAIL_PARTS)
            details[as_text(key, 60)] = tuple(as_text(part, MOST_DETAIL_TEXT) for part in parts)
        else:
            details[as_text(key, 60)] = as_text(value, MOST_DETAIL_TEXT)
    return MappingProxyType(details)


def _where(fields: Fields) -> Location:
    match fields.text("kind", 20):
        case "region":
            size = _size(fields.many("page_size", 2))
            box = _box(fields.many("box", 4), size)
            return PageRegion(page=fields.whole("page", 1, 1_000_000), page_size=size, box=box)
        case "file":
            return WholeFile()
        case "draft":
            return WholeDraft()
        case "field":
            return MetadataField(field=fields.text("field", 300))
        case "member":
            return MemberPath(path=fields.text("path", 1_000))
        case "time":
            start_s = fields.number("start_s", 0.0, math.inf)
            return TimeRange(start_s=start_s, end_s=fields.number("end_s", start_s, math.inf))
        case "text":
            start = fields.whole("start", 0, MOST_TEXT)
            return TextSpan(start=start, end=fields.whole("end", start + 1, MOST_TEXT))
        case _:
            raise WireError("unknown kind of location")


def _where_to_json(where: Location) -> Json:
    match where:
        case PageRegion(page=page, page_size=size, box=box):
            return {"kind": "region", "page": page, "page_size": size, "box": _inside(box, size)}
        case WholeFile():
            return {"kind": "file"}
        case WholeDraft():
            return {"kind": "draft"}
        case MetadataField(field=field):
            return {"kind": "field", "field": field}
        case MemberPath(path=path):
            return {"kind": "member", "path": path}
        case TimeRange(start_s=start_s, end_s=end_s):
            return {"kind": "time", "start_s": start_s, "end_s": end_s}
        case TextSpan(start=start, end=end):
            return {"kind": "text", "start": start, "end": end}
        case _:
            assert_never(where)


def _inside(box: Box, size: tuple[int, int]) -> Box:
    """Plain whole numbers inside the page: detectors count in NumPy's."""
    left, top, width, height = (int(value) for value in box)
    x, y = min(max(left, 0), size[0] - 1), min(max(top, 0), size[1] - 1)
    return x, y, min(max(left + width - x, 1), size[0] - x), min(max(top + height - y, 1), size[1] - y)
