"""The parent's side: ask the child to read, look, show, cover. A file can end the child, never the application."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType, TracebackType
from typing import Self, TypeVar

from checklist.child.fields import Fields
from checklist.child.limits import MEMORY_BYTES
from checklist.child.pool import Place, taken
from checklist.child.process import Gone, child_command
from checklist.child.values import MOST_DETECTIONS, contents_from_json, detections_from_json, reason_from
from checklist.child.wire import MOST_BLOB_BYTES, Frame, Json, WireError
from checklist.content import NO_PARAMS, Contents, Params, Raster, ReadStatus
from checklist.detectors import DETECTORS, PictureDetector
from checklist.district import Mark
from checklist.errors import UnreadableError
from checklist.intake.kinds import Family, family_of, identify
from checklist.location import Box, PageRegion
from checklist.model import Attachment, Detection, IsCancelled

MOST_FILE_BYTES = 128_000_000
MOST_RASTER_SIDE = 8_192
_MOST_NAME = 255

_SHIPPED = {name: detector for name, detector in DETECTORS.items() if isinstance(detector, PictureDetector)}
SHIPPED_LABELS: Mapping[str, frozenset[str]] = MappingProxyType(
    {name: detector.labels for name, detector in _SHIPPED.items()}
)
_KINDS: Mapping[str, frozenset[str]] = MappingProxyType({name: detector.kinds for name, detector in _SHIPPED.items()})

log = logging.getLogger(__name__)

Built = TypeVar("Built")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildLimits:
    """Wall-clock seconds per request, and address space per child."""

    read_s: float = 20.0
    look_s: float = 60.0
    show_s: float = 20.0
    change_s: float = 60.0
    memory_bytes: int = MEMORY_BYTES


def _never() -> bool:
    return False


class Child:
    """A pool of two children: one reads and looks, the other shows. Each is started when it is first needed.

    Methods may be called from any thread; each blocks its caller. After a crash, a time-out, or a cancellation that
    the child did not follow by itself, the next request starts a new one. ``command`` and ``labels`` stand in for the
    child that ships and its detectors.
    """

    def __init__(
        self,
        *,
        limits: ChildLimits | None = None,
        command: Sequence[str] | None = None,
        labels: Mapping[str, frozenset[str]] = SHIPPED_LABELS,
    ) -> None:
        self._limits = limits or ChildLimits()
        self._labels = labels
        self._looking, self._showing = (Place(command or child_command(self._limits.memory_bytes)) for _ in range(2))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """The operating system's numbers of the children that run now, the reading one first."""
        return tuple(pid for place in (self._looking, self._showing) if (pid := place.pid) is not None)

    def warm(self) -> None:
        """Starts the reading child without waiting for it; nothing where it is at work already, or cannot start."""
        if self._looking.lock.acquire(blocking=False):
            try:
                self._looking.process()
            except OSError as error:
                log.warning("no child: %s", type(error).__name__)
            finally:
                self._looking.lock.release()

    def close(self) -> None:
        """Ends both children. Requests under way, and any later one, raise Cancelled."""
        for place in (self._looking, self._showing):
            place.close()

    def read(self, attachment: Attachment, *, is_cancelled: IsCancelled = _never) -> Contents:
        """What is in it. A bad file is an answer: UNREADABLE with a reason. Raises Cancelled only."""
        if len(attachment.untrusted_bytes) > MOST_FILE_BYTES:
            return _unreadable(attachment, "too_large")
        try:
            return self._ask(
                (self._looking, self._showing),
                {"do": "read", **_named(attachment)},
                {attachment.sha256: attachment.untrusted_bytes},
                lambda frame: contents_from_json(frame.header.get("contents")),
                limit_s=self._limits.read_s,
                is_cancelled=is_cancelled,
            )
        except UnreadableError as error:
            return _unreadable(attachment, error.reason)

    def look(
        self,
        attachment: Attachment,
        detector: str,
        *,
        marks: Sequence[Mark] = (),
        params: Params = NO_PARAMS,
        on_early: Callable[[list[Detection]], None] | None = None,
        is_cancelled: IsCancelled = _never,
        limit_s: float | None = None,
    ) -> list[Detection]:
        """What this picture detector sees. ``on_early`` gets first evidence; a later full list replaces it.

        Raises UnreadableError where it crashed, took too long or could not decode; Cancelled.
        """
        labels = self._labels.get(detector)
        if labels is None:
            raise UnreadableError("no_such_detector")
        _refuse_too_large(attachment)
        digests = [Attachment(name=mark.file_name, untrusted_bytes=mark.untrusted_bytes).sha256 for mark in marks]
        request: Json = {
            "do": "look",
            **_named(attachment),
            "detector": detector,
            "kinds": sorted(_KINDS.get(detector, ())),
            "params": dict(params),
            "marks": [
                {"name": mark.name, "file_name": mark.file_name, "digest": digest}
                for mark, digest in zip(marks, digests, strict=True)
            ],
        }
        held = {digest: mark.untrusted_bytes for mark, digest in zip(marks, digests, strict=True)}

        def detections(fields: Fields) -> list[Detection]:
            return detections_from_json(fields.many("detections", MOST_DETECTIONS), labels)

        return self._ask(
            (self._looking,),
            request,
            {**held, attachment.sha256: attachment.untrusted_bytes},
            lambda frame: detections(Fields(frame.header)),
            limit_s=limit_s or self._limits.look_s,
            is_cancelled=is_cancelled,
            on_early=None if on_early is None else lambda fields: on_early(detections(fields)),
        )

    def raster(
        self,
        attachment: Attachment,
        page: int,
        max_side: int,
        box: Box | None = None,
        *,
        is_cancelled: IsCancelled = _never,
    ) -> Raster:
        """A page, or the part of it inside ``box``, for showing: its longer side at most ``max_side``, never scaled up.

        Does not wait behind ``look``. Raises UnreadableError, Cancelled.
        """
        _refuse_too_large(attachment)
        side = min(max(max_side, 1), MOST_RASTER_SIDE)
        return self._ask(
            (self._showing,),
            {"do": "raster", **_named(attachment), "page": page, "max_side": side, "box": box},
            {attachment.sha256: attachment.untrusted_bytes},
            lambda frame: _raster(frame, side),
            limit_s=self._limits.show_s,
            blob_bytes=side * side * 3,
            is_cancelled=is_cancelled,
        )

    def cover(
        self,
        attachment: Attachment,
        regions: Sequence[PageRegion],
        expand: float = 0.0,
        *,
        is_cancelled: IsCancelled = _never,
    ) -> bytes:
        """A new picture of the same kind with the regions filled; upright, nothing kept but pixels and colour profile.

        Every edge moves out by ``expand`` (0 to 1) of the region's width or height. Raises Cancelled, UnreadableError:
        ``not_a_picture`` for a PDF, ``animated``, ``mismatch`` where a region was made for another picture.
        """
        asked = [{"page": r.page, "page_size": r.page_size, "box": r.box} for r in regions]
        return self._change(attachment, {"do": "cover", "regions": asked, "expand": expand}, is_cancelled)

    def crop(self, attachment: Attachment, box: Box, *, is_cancelled: IsCancelled = _never) -> bytes:
        """A new picture of what is inside ``box``, as ``cover`` makes it. Raises UnreadableError, Cancelled."""
        return self._change(attachment, {"do": "crop", "box": box}, is_cancelled)

    def _change(self, attachment: Attachment, request: Json, is_cancelled: IsCancelled) -> bytes:
        _refuse_too_large(attachment)
        return self._ask(
            (self._showing,),
            {**request, **_named(attachment)},
            {attachment.sha256: attachment.untrusted_bytes},
            _picture,
            limit_s=self._limits.change_s,
            blob_bytes=MOST_BLOB_BYTES,
            is_cancelled=is_cancelled,
        )

    def _ask(
        self,
        places: Sequence[Place],
        request: Json,
        bytes_by_digest: Mapping[str, bytes],
        build: Callable[[Frame], Built],
        *,
        limit_s: float,
        blob_bytes: int = 0,
        is_cancelled: IsCancelled,
        on_early: Callable[[Fields], None] | None = None,
    ) -> Built:
        """What ``build`` makes of the final answer. Raises UnreadableError for whatever went wrong; Cancelled."""
        with taken(places, is_cancelled) as place:
            try:
                process = place.process()
                frame = process.ask(
                    request,
                    bytes_by_digest,
                    limit_s=limit_s,
                    blob_bytes=blob_bytes,
                    is_cancelled=is_cancelled,
                    on_early=on_early or (lambda _: None),
                )
                return _built(frame, build, process.kill)
            except (Gone, WireError, OSError) as error:
                place.refuse_if_closed()
                log.warning("no answer from the child: %s", type(error).__name__)
                raise UnreadableError("crashed") from error


def _built(frame: Frame, build: Callable[[Frame], Built], kill: Callable[[], None]) -> Built:
    """Raises UnreadableError where that is the answer, WireError after ``kill`` where the answer makes no sense."""
    try:
        fields = Fields(frame.header)
        if fields.text("type", 20) == "unreadable":
            raise UnreadableError(reason_from(fields))
        return build(frame)
    except WireError:
        kill()
        raise


def _named(attachment: Attachment) -> Json:
    return {"digest": attachment.sha256, "name": attachment.name[-_MOST_NAME:]}


def _refuse_too_large(attachment: Attachment) -> None:
    if len(attachment.untrusted_bytes) > MOST_FILE_BYTES:
        raise UnreadableError("too_large")


def _unreadable(attachment: Attachment, reason: str) -> Contents:
    """Without the child: the kind by comparing first bytes, which parses nothing."""
    kind = identify(attachment.untrusted_bytes)
    if reason == "too_large" and family_of(kind) is Family.FOREIGN:
        reason = "unknown_kind"
    return Contents(kind=kind, status=ReadStatus.UNREADABLE, reason=reason)


def _raster(frame: Frame, most_side: int) -> Raster:
    fields = Fields(frame.header)
    width, height = fields.whole("width", 1, most_side), fields.whole("height", 1, most_side)
    rgb = _picture(frame)
    if len(rgb) != width * height * 3:
        raise WireError("a raster of another size")
    return Raster(width=width, height=height, rgb=rgb)


def _picture(frame: Frame) -> bytes:
    if len(frame.blobs) != 1 or not frame.blobs[0]:
        raise WireError("a picture was expected")
    return frame.blobs[0]
