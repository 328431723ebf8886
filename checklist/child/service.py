"""Answers the parent's requests, one at a time, inside the child process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

import numpy as np

from checklist.child.connection import Connection
from checklist.child.fields import Fields, as_whole
from checklist.child.limits import allow_cpu
from checklist.child.shelf import Shelf
from checklist.child.values import contents_to_json, detections_to_json
from checklist.child.wire import Frame, Json, WireError
from checklist.content import Contents, ReadStatus
from checklist.district import Mark
from checklist.errors import Cancelled, UnreadableError
from checklist.intake.covering import cover, crop
from checklist.intake.kinds import Family, family_of
from checklist.intake.opened import Opened
from checklist.intake.pixels import Pixels, scaled
from checklist.intake.readers import open_attachment
from checklist.location import Box
from checklist.model import Detection
from checklist.sheet import PictureTask, Sheet

FindInPicture = Callable[[PictureTask], list[Detection]]
LoadDetectors = Callable[[], Mapping[str, FindInPicture]]

MOST_MARKS = 200
MOST_REGIONS = 2_000
MOST_RASTER_SIDE = 8_192
MOST_EARLY = 50
_MOST_NAME = 1_000
_MOST_KINDS = 50


class Service:
    """The child's main loop. Holds what was opened, so that reading and looking decode once.

    ``load_detectors`` is called when something is looked at for the first time: it takes longer than all of start-up.
    """

    def __init__(self, connection: Connection, load_detectors: LoadDetectors) -> None:
        self._connection = connection
        self._load_detectors = load_detectors
        self._shelf = Shelf()
        self._actions: Mapping[str, Callable[[int, Fields], Frame]] = {
            "read": self._read,
            "look": self._look,
            "raster": self._raster,
            "cover": self._cover,
            "crop": self._crop,
        }

    def run(self) -> None:
        """Until the parent ends the conversation. Raises WireError where it breaks the rules."""
        self._connection.send(Frame(header={"type": "ready"}))
        while (frame := self._connection.receive()) is not None:
            self._connection.send(self._answer(Fields(frame.header)))
            self._shelf.tidy()

    def _answer(self, fields: Fields) -> Frame:
        request = fields.whole("id", 0, 2**53)
        action = self._actions.get(fields.text("do", 20))
        if action is None:
            raise WireError("unknown request")
        allow_cpu(fields.number("cpu_s", 0, 86_400))
        try:
            return action(request, fields)
        except Cancelled:
            return _reply(request, "cancelled")
        except UnreadableError as error:
            return _reply(request, "unreadable", reason=error.reason)
        except MemoryError:
            self._shelf.clear()
            return _reply(request, "unreadable", reason="too_large")

    def _read(self, request: int, fields: Fields) -> Frame:
        opened = self._opened(request, fields)
        contents = opened.contents
        try:
            opened.complete()
        except UnreadableError as error:
            contents = Contents(kind=contents.kind, status=ReadStatus.UNREADABLE, reason=error.reason)
        return _reply(request, "contents", contents=contents_to_json(contents))

    def _look(self, request: int, fields: Fields) -> Frame:
        find = self._load_detectors().get(fields.text("detector", 60))
        if find is None:
            raise UnreadableError("no_such_detector")
        opened = self._opened(request, fields)
        if opened.contents.kind not in fields.many("kinds", _MOST_KINDS):
            _refuse_unreadable(opened)
            opened.complete()
        task = PictureTask(
            sheets=opened.sheets,
            file_name=fields.text("name", _MOST_NAME),
            kind=opened.contents.kind,
            marks=tuple(self._mark(request, Fields(mark)) for mark in fields.many("marks", MOST_MARKS)),
            params={key: _text(value) for key, value in fields.pairs("params", 100)},
            report=_Early(self._connection, request).report,
            check=lambda: self._check(request),
        )
        return _reply(request, "detections", detections=detections_to_json(find(task)))

    def _raster(self, request: int, fields: Fields) -> Frame:
        sheet = _sheet(self._legible(request, fields), fields.whole("page", 1, 1_000_000))
        long_side = fields.whole("max_side", 1, MOST_RASTER_SIDE)
        if fields.has("box"):
            x, y, width, height = _box(fields.many("box", 4), sheet.size)
            pixels = scaled(sheet.pixels(None)[y : y + height, x : x + width], long_side)
        else:
            pixels = sheet.pixels(long_side)
        rgb: Pixels = np.ascontiguousarray(pixels[:, :, ::-1])
        height, width = rgb.shape[:2]
        return _reply(request, "raster", rgb.tobytes(), width=width, height=height)

    def _cover(self, request: int, fields: Fields) -> Frame:
        sheet, kind = self._picture(request, fields)
        boxes = [_region(Fields(region), sheet) for region in fields.many("regions", MOST_REGIONS)]
        expand = fields.number("expand", 0.0, 1.0)
        untrusted_bytes = self._fetch(request, fields.digest("digest"))
        return _reply(request, "picture", cover(untrusted_bytes, kind, boxes, expand))

    def _crop(self, request: int, fields: Fields) -> Frame:
        sheet, kind = self._picture(request, fields)
        box = _box(fields.many("box", 4), sheet.size)
        untrusted_bytes = self._fetch(request, fields.digest("digest"))
        return _reply(request, "picture", crop(untrusted_bytes, kind, box))

    def _picture(self, request: int, fields: Fields) -> tuple[Sheet, str]:
        """The first sheet of a picture, and the picture's kind."""
        opened = self._legible(request, fields)
        if family_of(opened.contents.kind) is not Family.PICTURE:
            raise UnreadableError("not_a_picture")
        return opened.sheets[0], opened.contents.kind

    def _legible(self, request: int, fields: Fields) -> Opened:
        opened = self._opened(request, fields)
        _refuse_unreadable(opened)
        return opened

    def _opened(self, request: int, fields: Fields) -> Opened:
        """From the shelf, or fetched from the parent and opened."""
        digest, name = fields.digest("digest"), fields.text("name", _MOST_NAME)
        suffix = name.rpartition(".")[2].casefold()
        opened = self._shelf.opened(digest, suffix)
        if opened is None:
            untrusted_bytes = self._fetch(request, digest)
            opened = open_attachment(untrusted_bytes, name)
            self._shelf.keep(digest, suffix, opened, len(untrusted_bytes))
        return opened

    def _mark(self, request: int, fields: Fields) -> Mark:
        digest = fields.digest("digest")
        untrusted_bytes = self._shelf.mark(digest)
        if untrusted_bytes is None:
            untrusted_bytes = self._fetch(request, digest)
            self._shelf.keep_mark(digest, untrusted_bytes)
        return Mark(
            name=fields.text("name", _MOST_NAME),
            file_name=fields.text("file_name", _MOST_NAME),
            untrusted_bytes=untrusted_bytes,
        )

    def _fetch(self, request: int, digest: str) -> bytes:
        """Asks the parent for the bytes with this SHA-256 and waits for them."""
        self._connection.send(_reply(request, "need", digest=digest))
        frame = self._connection.receive()
        if frame is None:
            raise Cancelled("the parent is gone")
        if Fields(frame.header).text("do", 20) != "hold" or len(frame.blobs) != 1:
            raise WireError("bytes were expected")
        if hashlib.sha256(frame.blobs[0]).hexdigest() != digest:
            raise WireError("other bytes were expected")
        return frame.blobs[0]

    def _check(self, request: int) -> None:
        if self._connection.is_cancelled(request):
            raise Cancelled("no longer wanted")


class _Early:
    """Hands early evidence to the parent; a detector that reports without end is heard no more after a while."""

    def __init__(self, connection: Connection, request: int) -> None:
        self._connection = connection
        self._request = request
        self._left = MOST_EARLY

    def report(self, detections: list[Detection]) -> None:
        """For ``PictureTask.report``."""
        if self._left > 0:
            self._left -= 1
            self._connection.send(_reply(self._request, "early", detections=detections_to_json(detections)))


def _reply(request: int, kind: str, *blobs: bytes, **values: object) -> Frame:
    header: Json = {"id": request, "type": kind, **values}
    return Frame(header=header, blobs=blobs)


def _refuse_unreadable(opened: Opened) -> None:
    if opened.contents.status is ReadStatus.UNREADABLE:
        raise UnreadableError(opened.contents.reason or "damaged")


def _sheet(opened: Opened, number: int) -> Sheet:
    for sheet in opened.sheets:
        if sheet.number == number:
            return sheet
    raise UnreadableError("no_such_page")


def _region(fields: Fields, sheet: Sheet) -> Box:
    """Raises UnreadableError(``mismatch``) where the region was made for other pixels than these."""
    if fields.whole("page", 1, 10**6) != sheet.number or tuple(fields.many("page_size", 2)) != sheet.size:
        raise UnreadableError("mismatch")
    return _box(fields.many("box", 4), sheet.size)


def _box(numbers: list[object], size: tuple[int, int]) -> Box:
    """Cut to the page. Raises UnreadableError(``outside``) where nothing is left."""
    if len(numbers) != 4:
        raise WireError("a box has four numbers")
    x, y, width, height = (as_whole(number, -(10**6), 10**6) for number in numbers)
    left, top = max(0, x), max(0, y)
    width, height = min(x + width, size[0]) - left, min(y + height, size[1]) - top
    if width < 1 or height < 1:
        raise UnreadableError("outside")
    return left, top, width, height


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise WireError("a text was expected")
    return value
