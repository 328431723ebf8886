"""Icons drawn by shape, so that colour is never alone: octagon, square, triangle, circle, tick, flag, bar, slash."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from desktop.tokens import Kind, Tokens

_SIDE = 22.0  # the shapes are described on a square of this side


def _octagon() -> QPainterPath:
    path = QPainterPath()
    corners = [
        QPointF(11 + 10.6 * math.cos(angle), 11 + 10.6 * math.sin(angle))
        for angle in (math.pi / 8 + corner * math.pi / 4 for corner in range(8))
    ]
    path.addPolygon(corners)
    path.closeSubpath()
    return path


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1.5, 1.5, 19, 19), 4, 4)
    return path


def _triangle() -> QPainterPath:
    path = QPainterPath(QPointF(11, 1.5))
    path.lineTo(21.2, 20)
    path.lineTo(0.8, 20)
    path.closeSubpath()
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(1, 1, 20, 20))
    return path


def _flag() -> QPainterPath:
    path = QPainterPath(QPointF(4, 1.5))
    path.lineTo(20, 1.5)
    path.lineTo(16, 7)
    path.lineTo(20, 12.5)
    path.lineTo(6.4, 12.5)
    path.lineTo(6.4, 21)
    path.lineTo(4, 21)
    path.closeSubpath()
    return path


_OUTLINES: dict[Kind, Callable[[], QPainterPath]] = {
    Kind.FIX: _octagon,
    Kind.ASK: _square,
    Kind.TIP: _triangle,
    Kind.INFO: _circle,
    Kind.OK: _circle,
    Kind.WAIVED: _flag,
    Kind.NONE: _circle,
    Kind.UNCHECKED: _circle,
}
_STROKES: dict[Kind, tuple[tuple[tuple[float, float], ...], ...]] = {
    Kind.FIX: (((7, 7), (15, 15)), ((15, 7), (7, 15))),
    Kind.OK: (((6, 11.2), (9.6, 14.8), (16, 7.2)),),
    Kind.NONE: (((6.5, 11), (15.5, 11)),),
    Kind.UNCHECKED: (((5.2, 16.8), (16.8, 5.2)),),
}
_LETTERS = {Kind.ASK: ("?", 0.0), Kind.TIP: ("!", 2.0), Kind.INFO: ("i", 0.0)}


def draw_state(painter: QPainter, kind: Kind, where: QRectF, colour: QColor, ground: QColor) -> None:
    """Draw the shape of a state into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / _SIDE, where.height() / _SIDE)
    path = _OUTLINES[kind]()
    if kind is Kind.UNCHECKED:
        painter.setPen(QPen(colour, 2.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(2.2, 2.2, 17.6, 17.6))
    else:
        painter.setPen(QPen(colour, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(colour)
        painter.drawPath(path)
    ink = colour if kind is Kind.UNCHECKED else ground
    painter.setPen(QPen(ink, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    for stroke in _STROKES.get(kind, ()):
        painter.drawPolyline([QPointF(*point) for point in stroke])
    if kind in _LETTERS:
        letter, drop = _LETTERS[kind]
        font = QFont(painter.font())
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.drawText(QRectF(0, drop, _SIDE, _SIDE), Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def state_pixmap(kind: Kind, side: int, tokens: Tokens, ratio: float = 2.0) -> QPixmap:
    """The shape of a state as a picture, ``side`` pixels wide at 100 %."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_state(painter, kind, QRectF(0, 0, side, side), QColor(tokens.of(kind)), QColor(tokens.surface))
    painter.end()
    return pixmap


def app_icon() -> QIcon:
    """The mark of the application: a page with a tick. Drawn, because it is small and has no colours to follow."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / 64, side / 64)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#1F4E8C"))
        painter.drawRoundedRect(QRectF(4, 4, 56, 56), 14, 14)
        pen = QPen(QColor("#FFFFFF"), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(18, 33), QPointF(28, 43), QPointF(46, 22)])
        painter.end()
        icon.addPixmap(pixmap)
    return icon
