"""A picture, large, and a frame around what is to be kept of it."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from checklist.location import Box
from desktop.announce import announce
from desktop.dialogs.sizing import open_at
from desktop.framing import largest_beside, shows_any
from desktop.text import filled
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, line
from desktop.widgets.frame import FrameView
from desktop.widgets.picture import Mark


class CropDialog(QDialog):
    """``frame`` is what to keep, in full-size pixels, when it was accepted."""

    def __init__(
        self, name: str, page_size: tuple[int, int], marks: tuple[Mark, ...], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._page_size, self._marks, self._look = name, page_size, marks, look
        self._boxes = [mark.box for mark in marks]
        self.setWindowTitle(self.tr("Crop"))
        self.view = FrameView(look)
        self._state = Label(look, "", Lettering.STRONG)
        self._crop = Button(look, self.tr("Crop"), ButtonKind.MAIN)
        self._arrange()
        self.view.framed.connect(self._on_frame)
        self.view.accepted.connect(self.accept)
        self.show_image(None)
        self.view.set_frame(largest_beside(self._boxes, page_size))
        self.view.setFocus()

    @property
    def frame(self) -> Box:
        """What to keep."""
        return self.view.frame

    @property
    def words(self) -> str:
        """What the frame keeps now, and whether a mark is inside."""
        return self._state.text()

    def show_image(self, image: QImage | None) -> None:
        """The pixels, once they are there."""
        words = self._name if image is not None else filled(self.tr("Opening %1…"), self._name)
        self.view.show_picture(image, self._page_size, self._marks, words)
        self.view.setAccessibleDescription(self._help())

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(Label(look, filled(self.tr("What to keep of %1"), self._name), Lettering.TITLE))
        layout.addWidget(self.view, 1)
        layout.addWidget(self._state)
        layout.addWidget(Label(look, self._help(), Lettering.SMALL, Tone.QUIET))
        cancel = Button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._crop.clicked.connect(self.accept)
        layout.addLayout(line(None, cancel, self._crop))
        open_at(self, px(960), px(700))

    def _help(self) -> str:
        return self.tr(
            "Arrows move the frame, Shift and arrows resize it, with Ctrl pixel by pixel. Plus and minus look closer. "
            "Return crops, Escape leaves everything as it is."
        )

    def _on_frame(self, frame: Box) -> None:
        width, height = frame[2:]
        numbers = (str(each) for each in (width, height, *self._page_size))
        words = filled(self.tr("Keeps %1 × %2 of %3 × %4 pixels."), *numbers)
        if self._boxes:
            is_seen = shows_any(frame, self._boxes)
            words += " " + (
                self.tr("The marked part is still in it.") if is_seen else self.tr("The marked part is cut off.")
            )
        self._state.setText(words)
        announce(self.view, words)
