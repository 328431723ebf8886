"""What will be checked, before there is anything to check."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.shapes import state_pixmap
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.basics import Label, Tone, panel


class WelcomePane(QWidget):
    """Five lines of what is looked at, and one of what never happens."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icons: list[QLabel] = []
        px = look.px
        frame, inner = panel(self.tr("What will be checked"))
        inner.setContentsMargins(px(16), px(14), px(16), px(14))
        inner.setSpacing(px(9))
        inner.addWidget(Label(look, self.tr("What will be checked"), Lettering.TITLE))
        for title, words in (
            (self.tr("Who is speaking"), self.tr("Disclaimer, your name and role, official voice")),
            (self.tr("Who is shown"), self.tr("Names, faces, quotations, consent")),
            (self.tr("What must stay private"), self.tr("Records, addresses, passwords, places, hidden data in files")),
            (self.tr("What may not be shown"), self.tr("District marks, floor plans, other people's work")),
            (self.tr("How it reads"), self.tr("Respect, spelling and grammar, for everybody")),
        ):
            inner.addLayout(self._row(title, words))
        inner.addStretch(1)
        never = self.tr("Never: uploading, recognizing faces, keeping your drafts, telling anybody.")
        inner.addWidget(Label(look, never, Lettering.SMALL, Tone.QUIET))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        look.changed.connect(self._draw)
        self._draw()

    def _row(self, title: str, words: str) -> QHBoxLayout:
        px = self._look.px
        icon = QLabel()
        self._icons.append(icon)
        texts = QVBoxLayout()
        texts.setSpacing(px(1))
        texts.addWidget(Label(self._look, title, Lettering.STRONG))
        texts.addWidget(Label(self._look, words, Lettering.SMALL, Tone.QUIET))
        row = QHBoxLayout()
        row.setSpacing(px(11))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

    def _draw(self) -> None:
        side = self._look.px(22)
        for icon in self._icons:
            icon.setPixmap(state_pixmap(Kind.NONE, side, self._look.tokens, self.devicePixelRatioF()))
            icon.setFixedSize(QSize(side, side))
