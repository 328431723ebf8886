"""Cropping takes a frame that the user draws: opens the picture large, then has the fix done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from checklist.location import PageRegion
from checklist.model import Attachment
from checklist.review import Finding
from desktop.deeds import Deeds
from desktop.dialogs.crop import CropDialog
from desktop.pictures import LARGE, Pictures
from desktop.session import Session
from desktop.text import visible
from desktop.theme import Look
from desktop.tokens import Kind
from desktop.widgets.picture import Mark
from desktop.window import Window

CROP = "crop"


class Cropping(QObject):
    """One dialog at a time. What it ends with goes to the deeds as any other fix."""

    def __init__(self, window: Window, session: Session, pictures: Pictures, deeds: Deeds, look: Look) -> None:
        super().__init__(window)
        self._window, self._session, self._pictures = window, session, pictures
        self._deeds, self._look = deeds, look

    def open(self, fingerprint: str, title: str) -> CropDialog | None:
        """The picture that a finding is in, with a frame that leaves out what was found; None where it is gone."""
        checked = self._session.checked
        if checked is None:
            return None
        found = next((one for _, one in checked.review.findings() if one.fingerprint == fingerprint), None)
        if found is None or found.attachment is None or not isinstance(found.where, PageRegion):
            return None
        files = checked.state.draft.attachments
        if self._session.state.draft.attachments != files:
            return None  # the picture is another one by now: the next check says what is in it
        alike = [one for _, one in checked.review.findings() if one.label == found.label]
        dialog = CropDialog(
            visible(files[found.attachment].name), found.where.page_size, _marks(found, alike), self._look, self._window
        )
        self._feed(dialog, files[found.attachment], found.where.page)
        dialog.accepted.connect(partial(self._take, dialog, fingerprint, title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _feed(self, dialog: CropDialog, file: Attachment, page: int) -> None:
        """Give the dialog its pixels, now or when they come."""
        dialog.show_image(self._pictures.get(file, page, LARGE))

        def arrive(digest: str, arrived_page: int, side: int) -> None:
            if (digest, arrived_page, side) == (file.sha256, page, LARGE):
                dialog.show_image(self._pictures.get(file, page, LARGE))

        connection = self._pictures.arrived.connect(arrive)
        dialog.finished.connect(lambda: self._pictures.arrived.disconnect(connection))

    def _take(self, dialog: CropDialog, fingerprint: str, title: str) -> None:
        self._window.catch_focus()
        self._deeds.fix(fingerprint, CROP, title, dialog.frame)


def _marks(found: Finding, alike: list[Finding]) -> tuple[Mark, ...]:
    """Everything of one kind on the same page, each place once."""
    regions = [
        one.where for one in (found, *alike) if one.attachment == found.attachment and isinstance(one.where, PageRegion)
    ]
    boxes = [region.box for region in regions if region.page == regions[0].page]
    return tuple(Mark(box=box, kind=Kind.FIX) for box in dict.fromkeys(boxes))
