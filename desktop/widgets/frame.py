"""A picture with a frame around what is to be kept of it; moved and resized by mouse or keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from checklist.location import Box
from desktop.framing import CORNER, Edges, drawn_between, moved, resized
from desktop.qt import override
from desktop.theme import Look
from desktop.widgets.picture import PictureView

_STEPS = 50
"""So many key presses lead from one side of the picture to the other; with Ctrl each is one pixel."""
_REACH = 9
"""How near to an edge the pointer takes it, in pixels of the screen."""
_SHADE = QColor(0, 0, 0, 150)
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grip:
    """What the pointer holds: edges, the whole frame, or a corner of a new one."""

    at: tuple[int, int]
    frame: Box
    edges: Edges
    is_new: bool


class FrameView(PictureView):
    """Arrows move the frame, Shift and arrows resize it, Return keeps what is inside; the rest is as in its base."""

    framed = Signal(object)
    """A Box: the frame is elsewhere."""
    accepted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tallest=10_000)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._frame: Box = (0, 0, 1, 1)
        self._grip: _Grip | None = None

    @property
    def frame(self) -> Box:
        """What is to be kept, in pixels of the page."""
        return self._frame

    def set_frame(self, frame: Box) -> None:
        """Put the frame elsewhere."""
        if frame != self._frame:
            self._frame = frame
            self.framed.emit(frame)
            self.update()

    def place_of(self, box: Box) -> QRectF:
        """Where a box of the page lies in the view."""
        target = self._target()
        across, down = target.width() / self._page_size[0], target.height() / self._page_size[1]
        x, y, width, height = box
        return QRectF(target.x() + x * across, target.y() + y * down, width * across, height * down)

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setClipRect(self.rect())
        frame, whole = self.place_of(self._frame), self._target()
        for shaded in (
            QRectF(whole.left(), whole.top(), whole.width(), frame.top() - whole.top()),
            QRectF(whole.left(), frame.bottom(), whole.width(), whole.bottom() - frame.bottom()),
            QRectF(whole.left(), frame.top(), frame.left() - whole.left(), frame.height()),
            QRectF(frame.right(), frame.top(), whole.right() - frame.right(), frame.height()),
        ):
            painter.fillRect(shaded, _SHADE)
        painter.setPen(QPen(QColor("#FFFFFF"), 4))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor("#1B1F24"), 1.5))
        painter.drawRect(frame)
        for point in _handles(frame):
            handle = QRectF(point.x() - 5, point.y() - 5, 10, 10)
            painter.fillRect(handle, QColor("#FFFFFF"))
            painter.drawRect(handle)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
            return
        if key not in _WAYS:
            super().keyPressEvent(event)
            return
        is_fine = bool(held & Qt.KeyboardModifier.ControlModifier)
        step = 1 if is_fine else max(1, round(max(self._page_size) / _STEPS))
        across, down = (way * step for way in _WAYS[key])
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.set_frame(resized(self._frame, CORNER, across, down, self._page_size))
        else:
            self.set_frame(moved(self._frame, across, down, self._page_size))
        self._follow()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._image is None:
            return
        edges = self._edges_at(event.position())
        is_inside = self.place_of(self._frame).contains(event.position())
        self._grip = _Grip(
            at=self._pixel(event.position()), frame=self._frame, edges=edges, is_new=not (edges.is_any or is_inside)
        )

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        if grip is None:
            self.setCursor(_cursor(self._edges_at(event.position())))
            return
        now = self._pixel(event.position())
        across, down = now[0] - grip.at[0], now[1] - grip.at[1]
        if grip.is_new:
            self.set_frame(drawn_between(grip.at, now, self._page_size))
        elif grip.edges.is_any:
            self.set_frame(resized(grip.frame, grip.edges, across, down, self._page_size))
        else:
            self.set_frame(moved(grip.frame, across, down, self._page_size))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _pixel(self, at: QPointF) -> tuple[int, int]:
        """The pixel of the page under a point of the view."""
        target = self._target()
        across = (at.x() - target.x()) / max(1.0, target.width()) * self._page_size[0]
        down = (at.y() - target.y()) / max(1.0, target.height()) * self._page_size[1]
        return round(across), round(down)

    def _edges_at(self, at: QPointF) -> Edges:
        frame = self.place_of(self._frame)
        if not frame.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at):
            return Edges()
        return Edges(
            left=abs(at.x() - frame.left()) <= _REACH,
            top=abs(at.y() - frame.top()) <= _REACH,
            right=abs(at.x() - frame.right()) <= _REACH,
            bottom=abs(at.y() - frame.bottom()) <= _REACH,
        )

    def _follow(self) -> None:
        """Looked at closely, the frame stays in sight."""
        x, y, width, height = self._frame
        self._middle = QPointF((x + width / 2) / self._page_size[0], (y + height / 2) / self._page_size[1])
        self._keep_inside()
        self.update()


def _handles(frame: QRectF) -> list[QPointF]:
    middle = frame.center()
    return [
        QPointF(x, y)
        for x in (frame.left(), middle.x(), frame.right())
        for y in (frame.top(), middle.y(), frame.bottom())
        if (x, y) != (middle.x(), middle.y())
    ]


def _cursor(edges: Edges) -> Qt.CursorShape:
    across, down = edges.left or edges.right, edges.top or edges.bottom
    if across and down:
        return Qt.CursorShape.SizeFDiagCursor if edges.left == edges.top else Qt.CursorShape.SizeBDiagCursor
    if across:
        return Qt.CursorShape.SizeHorCursor
    return Qt.CursorShape.SizeVerCursor if down else Qt.CursorShape.ArrowCursor
