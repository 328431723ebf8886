"""A picture with boxes on it, to be looked at closely by mouse or keyboard. Shows pixels that it is given."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checklist.location import Box
from desktop.qt import override
from desktop.theme import Look
from desktop.tokens import LIGHT, Kind

_MOVES = {
    Qt.Key.Key_Left: QPointF(-0.1, 0),
    Qt.Key.Key_Right: QPointF(0.1, 0),
    Qt.Key.Key_Up: QPointF(0, -0.1),
    Qt.Key.Key_Down: QPointF(0, 0.1),
}
CLOSEST = 8.0
STEP = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A box on the picture, in pixels of ``page_size``. ``number`` is drawn where there are several."""

    box: Box
    kind: Kind
    number: int = 0
    is_current: bool = False


class PictureView(QWidget):
    """Fits the picture into its width; plus, minus, arrows, 0 and the wheel with Ctrl look closer.

    ``tallest``: no higher than this at body text of 14 px.
    """

    zoomed = Signal(float)

    def __init__(self, look: Look, *, tallest: int) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._page_size = (1, 1)
        self._marks: tuple[Mark, ...] = ()
        self._words = ""
        self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self._aim: QPointF | None = None
        self._grabbed: QPoint | None = None
        self._tallest = tallest
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    @property
    def zoom(self) -> float:
        """1 is the whole picture."""
        return self._zoom

    def show_picture(
        self, image: QImage | None, page_size: tuple[int, int], marks: tuple[Mark, ...], words: str
    ) -> None:
        """Show pixels (None: only ``words``), boxes counted in ``page_size``; ``words`` say what is to be seen."""
        if (image is None) != (self._image is None) or page_size != self._page_size:
            self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self._image, self._page_size, self._marks, self._words = image, page_size, marks, words
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Plus and minus look closer, arrows move, 0 shows the whole picture"))
        self.updateGeometry()
        self.update()

    def look_closer(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom by a factor; ``around`` (share of width and height of the view) stays where it is.

        Without it the way leads to what is marked first, until the user moves elsewhere.
        """
        before = self._zoom
        if before == 1:
            self._aim = self._middle_of(self._marks[0]) if self._marks and around is None else None
        if around is None and self._aim is not None:
            self._middle = QPointF(self._aim)
        self._zoom = min(CLOSEST, max(1.0, self._zoom * factor))
        if around is not None and self._zoom != before:
            shift = 1 / before - 1 / self._zoom
            self._middle += QPointF((around.x() - 0.5) * shift, (around.y() - 0.5) * shift)
        self._keep_inside()
        self.zoomed.emit(self._zoom)
        self.update()

    def look_at(self, mark: Mark) -> None:
        """Bring a box into the middle, close enough to see it."""
        width, height = mark.box[2:]
        share = max(width / self._page_size[0], height / self._page_size[1], 0.02)
        self._zoom = min(CLOSEST, max(1.0, 0.5 / share))
        self._middle = self._middle_of(mark)
        self._keep_inside()
        self.update()

    def _middle_of(self, mark: Mark) -> QPointF:
        """As shares of the picture's width and height."""
        x, y, width, height = mark.box
        return QPointF((x + width / 2) / self._page_size[0], (y + height / 2) / self._page_size[1])

    @override
    def sizeHint(self) -> QSize:
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(72))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        height = round(width * self._page_size[1] / self._page_size[0]) if self._image else self._look.px(120)
        return max(self._look.px(72), min(height, self._look.px(self._tallest)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_inside()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        tokens = self._look.tokens
        if self._image is None:
            painter.setPen(QColor(tokens.line))
            painter.setBrush(QColor(tokens.window))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._look.px(8), self._look.px(8))
            painter.setPen(QColor(tokens.quiet))
            inner = self.rect().adjusted(8, 8, -8, -8)
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
        else:
            target = self._target()
            painter.setClipRect(self.rect())
            painter.drawImage(target, self._image)
            for mark in self._marks:
                self._paint_mark(painter, mark, target)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()

    def _paint_mark(self, painter: QPainter, mark: Mark, target: QRectF) -> None:
        across, down = target.width() / self._page_size[0], target.height() / self._page_size[1]
        x, y, width, height = mark.box
        box = QRectF(target.x() + x * across, target.y() + y * down, width * across, height * down)
        box = box.adjusted(-3, -3, 3, 3)
        colour = QColor(_ON_PICTURE[mark.kind])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#FFFFFF"), 6 if mark.is_current else 4, Qt.PenStyle.SolidLine))
        painter.drawRect(box)
        painter.setPen(QPen(colour, 3 if mark.is_current else 2, _STROKES.get(mark.kind, Qt.PenStyle.SolidLine)))
        painter.drawRect(box)
        if mark.number:
            side = self._look.px(18)
            tag = QRectF(box.x() - 1, box.y() - side if box.y() >= side else box.y(), side, side)
            painter.fillRect(tag, colour)
            painter.setPen(QColor("#FFFFFF"))
            painter.drawText(tag, int(Qt.AlignmentFlag.AlignCenter), str(mark.number))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.look_closer(STEP)
        elif key is Qt.Key.Key_Minus:
            self.look_closer(1 / STEP)
        elif key is Qt.Key.Key_0:
            self.look_closer(1 / CLOSEST)
        elif key in _MOVES and self._zoom > 1:
            self._aim = None
            self._middle += _MOVES[key] / self._zoom
            self._keep_inside()
            self.update()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page scrolls
            return
        around = QPointF(event.position().x() / max(1, self.width()), event.position().y() / max(1, self.height()))
        self.look_closer(STEP if event.angleDelta().y() > 0 else 1 / STEP, around)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None or self._zoom <= 1:
            return
        moved = event.position().toPoint() - self._grabbed
        self._grabbed = event.position().toPoint()
        target = self._target()
        self._aim = None
        self._middle -= QPointF(moved.x() / target.width(), moved.y() / target.height())
        self._keep_inside()
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def _target(self) -> QRectF:
        """Where the whole picture lies, in the view's coordinates; larger than the view when looked at closely."""
        fit = min(self.width() / self._page_size[0], self.height() / self._page_size[1]) * self._zoom
        width, height = self._page_size[0] * fit, self._page_size[1] * fit
        x = self.width() / 2 - self._middle.x() * width
        y = self.height() / 2 - self._middle.y() * height
        return QRectF(x, y, width, height)

    def _keep_inside(self) -> None:
        target = self._target()
        room_x = max(0.0, (target.width() - self.width()) / 2 / max(1.0, target.width()))
        room_y = max(0.0, (target.height() - self.height()) / 2 / max(1.0, target.height()))
        self._middle = QPointF(
            min(0.5 + room_x, max(0.5 - room_x, self._middle.x())),
            min(0.5 + room_y, max(0.5 - room_y, self._middle.y())),
        )


_ON_PICTURE = {kind: LIGHT.of(kind) for kind in Kind}
"""A picture is neither light nor dark: boxes keep the strong colours, within a white line."""
_STROKES = {Kind.ASK: Qt.PenStyle.DotLine, Kind.TIP: Qt.PenStyle.DashLine, Kind.INFO: Qt.PenStyle.DashDotLine}
