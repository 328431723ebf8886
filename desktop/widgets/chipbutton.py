"""A chip that can be pressed: a state, and behind it what the state rests on."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.qt import override
from desktop.theme import Lettering, Look
from desktop.tokens import Kind


class ChipButton(QPushButton):
    """Words after a tick, in the colour of a state."""

    def __init__(self, look: Look, text: str, kind: Kind) -> None:
        super().__init__(text)
        self._look, self._kind = look, kind
        self.setProperty("chip", str(kind))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.letter(self, Lettering.TINY)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._look.px(18), max(hint.height(), self._look.px(30)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._look.px, QColor(self._look.tokens.of(self._kind))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(self._look.tokens.accent), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)
        painter.setBrush(QColor(self._look.tokens.under(self._kind)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(9), px(9))
        middle, left = self.height() / 2, px(12)
        painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        tick = [(0, 0.5), (3, 3.5), (9, -3.5)]
        for (x1, y1), (x2, y2) in itertools.pairwise(tick):
            painter.drawLine(round(left + px(x1)), round(middle + px(y1)), round(left + px(x2)), round(middle + px(y2)))
        painter.setFont(self.font())
        painter.drawText(self.rect().adjusted(px(28), 0, -px(10), 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
