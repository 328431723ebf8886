"""Pixels of attachments for showing: asked for by panes, made in the child process, kept for a while.

Qt decodes nothing here: an image is laid over the bytes of a Raster as they are.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from checklist.content import Raster
from checklist.model import Attachment
from desktop.jobs import Jobs, Work
from desktop.reviewer import Renders

THUMBNAIL = 240
LARGE = 1600
_KEPT = 60

Wanted = tuple[str, int, int]
"""Digest of the file, page from 1, longest side in pixels."""


def image_of(raster: Raster) -> QImage:
    """An image that owns a copy of the raster's pixels."""
    image = QImage(raster.rgb, raster.width, raster.height, 3 * raster.width, QImage.Format.Format_RGB888)
    return image.copy()


class Pictures(QObject):
    """Gives what it has at once and announces the rest; a file that cannot be shown is announced too, as None."""

    arrived = Signal(str, int, int)
    """Digest, page, longest side: ``get`` has an answer now."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._renders: Renders | None = None
        self._kept: OrderedDict[Wanted, QImage | None] = OrderedDict()
        self._waiting: dict[Wanted, Attachment] = {}

    def use(self, renders: Renders) -> None:
        """The child process is there: start what was asked for before."""
        self._renders = renders
        for wanted, attachment in self._waiting.items():
            self._start(wanted, attachment)

    def get(self, attachment: Attachment, page: int, max_side: int) -> QImage | None:
        """The picture, or None where it is not there yet or cannot be shown (``is_known`` tells the two apart)."""
        wanted = (attachment.sha256, page, max_side)
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
            return self._kept[wanted]
        if wanted not in self._waiting:
            self._waiting[wanted] = attachment
            self._start(wanted, attachment)
        return None

    def is_known(self, attachment: Attachment, page: int, max_side: int) -> bool:
        """Whether ``get`` has given its last word."""
        return (attachment.sha256, page, max_side) in self._kept

    def forget(self) -> None:
        """Another draft: keep nothing of the last one."""
        self._kept.clear()
        self._waiting.clear()

    def _start(self, wanted: Wanted, attachment: Attachment) -> None:
        if self._renders is None:
            return
        job = self._jobs.start(_rendering(self._renders, attachment, wanted[1], wanted[2]))
        job.succeeded.connect(partial(self._keep, wanted))
        job.failed.connect(partial(self._keep_nothing, wanted))

    def _keep(self, wanted: Wanted, raster: Raster) -> None:
        self._settle(wanted, image_of(raster))

    def _keep_nothing(self, wanted: Wanted, error: Exception) -> None:
        self._settle(wanted, None)

    def _settle(self, wanted: Wanted, image: QImage | None) -> None:
        if self._waiting.pop(wanted, None) is None:
            return
        self._kept[wanted] = image
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(*wanted)


def _rendering(renders: Renders, attachment: Attachment, page: int, side: int) -> Callable[[Work], Raster]:
    def render(work: Work) -> Raster:
        work.check()
        return renders.raster(attachment, page, side)

    return render
