"""Labels, chips, buttons, panels, combo boxes: what they look like and what a screen reader calls them."""

from __future__ import annotations

import enum

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from desktop.qt import override
from desktop.theme import Lettering, Look
from desktop.tokens import Kind


class Tone(enum.StrEnum):
    """The colour of a label."""

    TEXT = "text"
    QUIET = "quiet"


class ButtonKind(enum.StrEnum):
    """How much a button stands out. At most one MAIN at a time in a pane."""

    PLAIN = "plain"
    MAIN = "main"
    LINK = "link"


class Label(QLabel):
    """Text that is never read as rich text, because parts of it may come from a file."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        lettering: Lettering = Lettering.BODY,
        tone: str = Tone.TEXT,
        *,
        wraps: bool = True,
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("tone", str(tone))
        look.letter(self, lettering)

    def set_tone(self, tone: str) -> None:
        """Another colour."""
        if self.property("tone") != str(tone):
            self.setProperty("tone", str(tone))
            repolish(self)


class Chip(QLabel):
    """A word on a rounded ground in the colour of a state."""

    def __init__(self, look: Look, text: str = "", kind: Kind = Kind.NONE) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", str(kind))
        look.letter(self, Lettering.TINY)

    def show_state(self, kind: Kind, text: str) -> None:
        """Another state."""
        self.setText(text)
        if self.property("chip") != str(kind):
            self.setProperty("chip", str(kind))
            repolish(self)


class Button(QPushButton):
    """A push button; its words are its accessible name."""

    def __init__(self, look: Look, text: str, kind: ButtonKind = ButtonKind.PLAIN) -> None:
        super().__init__(text)
        self.setProperty("kind", str(kind))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.letter(self, Lettering.STRONG if kind is ButtonKind.MAIN else Lettering.BODY)

    def set_kind(self, kind: ButtonKind) -> None:
        """Make it stand out more or less."""
        if self.property("kind") != str(kind):
            self.setProperty("kind", str(kind))
            repolish(self)


class Choice(QComboBox):
    """A combo box that draws its own arrow in the colour in force. The wheel scrolls the page, not the choice."""

    def __init__(self, look: Look, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._values: list[object] = []
        if name:
            self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(self.updateGeometry)

    @property
    def value(self) -> object:
        """What is chosen now."""
        return self._values[self.currentIndex()] if self._values else None

    def offer(self, words: str, value: object) -> None:
        """One more choice. Values stay Python's: Qt's own item data turns tuples into lists and enums into text."""
        self._values.append(value)
        self.addItem(words)

    def offer_line(self) -> None:
        """A line between choices."""
        self._values.append(None)
        self.insertSeparator(self.count())

    def offer_nothing(self) -> None:
        """Take all choices away."""
        self._values = []
        self.clear()

    def has(self, value: object) -> bool:
        """Whether a value is offered."""
        return value in self._values

    def choose(self, value: object) -> None:
        """Choose a value; the first one where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    @override
    def sizeHint(self) -> QSize:
        """As wide as what is chosen now: the widest of many would push the others away."""
        wide = self.fontMetrics().horizontalAdvance(self.currentText()) + self._look.px(46)
        return QSize(max(wide, self._look.px(84)), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(84), super().minimumSizeHint().height())

    @override
    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self._look.px(24))
        super().showPopup()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self, self._look)

    @override
    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


def draw_arrow(field: QWidget, look: Look) -> None:
    """The arrow of a field that opens something, at its right end, in the colour in force."""
    px = look.px
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.tokens.quiet), px(2) * 0.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    right, middle, half = field.width() - px(16), field.height() / 2, px(4)
    ends = [(right - half, middle - half / 2), (right, middle + half / 2), (right + half, middle - half / 2)]
    painter.drawPolyline([QPointF(x, y) for x, y in ends])
    painter.end()


def panel(name: str) -> tuple[QFrame, QVBoxLayout]:
    """A white surface with a thin line around it, and its layout; ``name`` is what F6 announces."""
    frame = QFrame()
    frame.setProperty("panel", True)
    frame.setAccessibleName(name)
    layout = QVBoxLayout(frame)
    return frame, layout


def line(*parts: QWidget | None, gap: int = 8) -> QHBoxLayout:
    """Widgets side by side; None takes the room that is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return layout


def boxed(*parts: QWidget | None) -> QWidget:
    """A line as a widget of its own, so that it can be shown and hidden."""
    box = QWidget()
    box.setLayout(line(*parts))
    return box


def field_label(look: Look, text: str, buddy: QWidget, *, wraps: bool = False) -> Label:
    """The label of a field: clicking it or its mnemonic goes there, and a screen reader says it."""
    label = Label(look, text, Lettering.SMALL, Tone.QUIET, wraps=wraps)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.replace("&", ""))
    return label


def repolish(widget: QWidget) -> None:
    """Make the style sheet look at a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout for good."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
