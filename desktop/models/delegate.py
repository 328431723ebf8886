"""How rows of the list are drawn: shape, title, place; a heading with its word and count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.items import KINDS, Group, Item
from desktop.models.checks import CheckRole
from desktop.qt import override
from desktop.shapes import draw_state
from desktop.theme import Lettering, Look
from desktop.tokens import Kind

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_TALL = 10_000


class ChecksDelegate(QStyledItemDelegate):
    """Draws the two kinds of rows. Says nothing to a screen reader: the model's accessible roles do."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._look.px
        width = self._view.viewport().width()
        if index.data(CheckRole.ITEM) is None:
            if Group(index.data(CheckRole.GROUP)) is Group.CLOSING:
                return QSize(width, px(10))  # its one row says it all
            height = QFontMetrics(self._look.font(Lettering.SMALL_STRONG)).height()
            return QSize(width, height + px(10) + self._gap(index))
        height = px(9) * 2
        for text, lettering in self._lines(index):
            height += self._height(text, lettering, self._text_width(width)) + px(2)
        return QSize(width, max(height, px(42)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(0, option.rect.y(), self._view.viewport().width(), option.rect.height())
        state: QStyle.StateFlag = option.state
        item = index.data(CheckRole.ITEM)
        if isinstance(item, Item):
            self._paint_row(painter, area, state, index, item)
        else:
            self._paint_heading(painter, area, state, index)
        painter.restore()

    def _gap(self, index: Index) -> int:
        """The room above a heading: none above the first, little among those that are folded at the end."""
        return self._look.px(8 if index.row() > 0 and Group(index.data(CheckRole.GROUP)) < Group.CLOSING else 1)

    def _lines(self, index: Index) -> list[tuple[str, Lettering]]:
        where = index.data(CheckRole.WHERE)
        title = [(str(index.data(Qt.ItemDataRole.DisplayRole)), Lettering.STRONG)]
        return title + ([(str(where), Lettering.SMALL)] if where else [])

    def _text_width(self, width: int) -> int:
        return max(self._look.px(60), width - self._look.px(12 + 22 + 11 + 14))

    def _height(self, text: str, lettering: Lettering, width: int) -> int:
        metrics = QFontMetrics(self._look.font(lettering))
        return metrics.boundingRect(QRect(0, 0, width, _TALL), _WRAP, text).height()

    def _paint_row(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: Index, item: Item) -> None:
        px, tokens = self._look.px, self._look.tokens
        frame = QRectF(area.adjusted(px(1), px(1), -px(1), -px(1)))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tokens.accent), 2 if self._view.hasFocus() else 1))
            painter.setBrush(QColor(tokens.select))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), px(10), px(10))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(frame, px(10), px(10))
        side = px(22)
        corner = QPoint(area.x() + px(12), area.y() + px(11))
        draw_state(
            painter,
            item.kind,
            QRectF(corner.x(), corner.y(), side, side),
            QColor(tokens.of(item.kind)),
            QColor(tokens.surface),
        )
        left, top = corner.x() + side + px(11), area.y() + px(11)
        width = self._text_width(area.width())
        for place, (text, lettering) in enumerate(self._lines(index)):
            painter.setFont(self._look.font(lettering))
            painter.setPen(QColor(tokens.quiet if place else tokens.text))
            height = self._height(text, lettering, width)
            painter.drawText(QRect(left, top, width, height), _WRAP, text)
            top += height + px(2)

    def _paint_heading(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: Index) -> None:
        px, tokens = self._look.px, self._look.tokens
        group = Group(index.data(CheckRole.GROUP))
        kind = Kind.NONE if group > Group.CLOSING else KINDS[group]
        if group is Group.CLOSING:
            painter.setPen(QColor(tokens.line))
            painter.drawLine(area.x() + px(12), area.center().y(), area.right() - px(14), area.center().y())
            return
        top = area.y() + self._gap(index)
        line = QRect(area.x() + px(12), top, area.width() - px(20), area.bottom() - top)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(QColor(tokens.accent), 2 if self._view.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(line.adjusted(-px(9), 1, px(6), -1)), px(8), px(8))
        line.adjust(self._paint_arrow(painter, line, index), 0, 0, 0)
        font = self._look.font(Lettering.SMALL_STRONG)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(font)
        painter.setPen(QColor(tokens.of(kind) if group < Group.CLOSING else tokens.accent))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        if group < Group.CLOSING:
            self._paint_count(painter, line, QFontMetrics(font).horizontalAdvance(text), index, kind)

    def _paint_arrow(self, painter: QPainter, line: QRect, index: Index) -> int:
        """Draws which way the group folds; gives the room that it takes."""
        px = self._look.px
        middle, half = line.center().y() + 1, px(4)
        left = line.x() - px(1)
        if self._view.isExpanded(QModelIndex(index)):  # type: ignore[arg-type]
            points = [
                QPoint(left, middle - half // 2),
                QPoint(left + 2 * half, middle - half // 2),
                QPoint(left + half, middle + half // 2 + 1),
            ]
        else:
            points = [
                QPoint(left + half // 2, middle - half),
                QPoint(left + half + half // 2, middle),
                QPoint(left + half // 2, middle + half),
            ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.tokens.quiet))
        painter.drawPolygon(QPolygonF([point.toPointF() for point in points]))
        return px(14)

    def _paint_count(self, painter: QPainter, line: QRect, after: int, index: Index, kind: Kind) -> None:
        px, tokens = self._look.px, self._look.tokens
        font = self._look.font(Lettering.TINY)
        text = str(index.data(CheckRole.COUNT))
        metrics = QFontMetrics(font)
        size = QSize(metrics.horizontalAdvance(text) + px(18), metrics.height() + px(4))
        chip = QRect(line.x() + after + px(8), line.center().y() - size.height() // 2 + 1, size.width(), size.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.under(kind)))
        painter.drawRoundedRect(QRectF(chip), size.height() / 2, size.height() / 2)
        painter.setPen(QColor(tokens.of(kind)))
        painter.setFont(font)
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
