"""Buttons and boxes whose words may need more than one line: in a narrow pane, or at 200 %."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from desktop.qt import override
from desktop.theme import Look
from desktop.widgets.basics import Button, ButtonKind

_TALL = 10_000


class WrapButton(Button):
    """As a Button, with its words on as many lines as they need."""

    def __init__(self, look: Look, text: str, kind: ButtonKind = ButtonKind.PLAIN) -> None:
        super().__init__(look, text, kind)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = max(self._look.px(40), width - 2 * self._side)
        box = QFontMetrics(self.font()).boundingRect(QRect(0, 0, room, _TALL), self._flags, self._plain)
        return max(self._look.px(32), box.height() + self._look.px(14))

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self._plain) + 2 * self._side + 2
        width = min(wide, self._look.px(280))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self._look.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        room = self.rect().adjusted(self._side, 0, -self._side, 0)
        box = QFontMetrics(self.font()).boundingRect(QRect(0, 0, room.width(), _TALL), self._flags, self._plain)
        corner = QPoint(room.x(), (self.height() - box.height()) // 2)
        painter.drawText(QRect(corner, QSize(room.width(), box.height())), self._flags, self._plain)

    @property
    def _side(self) -> int:
        return self._look.px(6 if self.property("kind") == ButtonKind.LINK else 14)

    @property
    def _flags(self) -> int:
        centred = (
            Qt.AlignmentFlag.AlignHCenter if self.property("kind") == ButtonKind.MAIN else Qt.AlignmentFlag.AlignLeft
        )
        return int(Qt.TextFlag.TextWordWrap) | int(centred) | int(Qt.AlignmentFlag.AlignTop)

    @property
    def _plain(self) -> str:
        return self.text().replace("&&", "&")


class WrapCheckBox(QCheckBox):
    """As a QCheckBox, with its words on as many lines as they need."""

    _flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(super().sizeHint().height(), self._box(width - self._before).height() + self._look.px(10))

    @override
    def sizeHint(self) -> QSize:
        width = min(super().sizeHint().width(), self._look.px(280))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), super().sizeHint().height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        box = self._box(self.width() - self._before)
        corner = QPoint(self._before, (self.height() - box.height()) // 2)
        painter.drawText(QRect(corner, box.size()), self._flags, self._plain)

    def _box(self, room: int) -> QRect:
        room = max(self._look.px(40), room)
        return QFontMetrics(self.font()).boundingRect(QRect(0, 0, room, _TALL), self._flags, self._plain)

    @property
    def _before(self) -> int:
        """What the box itself and the room around it take of the width."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        indicator = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        return indicator.right() + 1 + self._look.px(8)

    @property
    def _plain(self) -> str:
        return self.text().replace("&&", "&")
