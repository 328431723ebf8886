"""The strip of the draft's files: pictures side by side, each with its name and its state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.attachments import FileRole
from desktop.qt import override
from desktop.shapes import draw_state
from desktop.theme import Lettering, Look
from desktop.tokens import Kind

Index = QModelIndex | QPersistentModelIndex


class StripDelegate(QStyledItemDelegate):
    """Draws a card: picture, shape of the state, name, and a cross where the pointer or the choice is."""

    def __init__(self, strip: QListView, look: Look) -> None:
        super().__init__(strip)
        self._strip, self._look = strip, look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._look.px
        return QSize(px(142), px(8 + 74 + 6 + 8) + max(px(18), QFontMetrics(self._look.font(Lettering.SMALL)).height()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, tokens = self._look.px, self._look.tokens
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card = QRectF(option.rect).adjusted(1, 1, -px(8), -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = tokens.accent if is_chosen and self._strip.hasFocus() else tokens.quiet if is_chosen else tokens.line
        painter.setPen(QPen(QColor(edge), 2 if is_chosen else 1))
        painter.setBrush(QColor(tokens.window))
        painter.drawRoundedRect(card, px(10), px(10))
        self._paint_picture(painter, self._picture_area(card), index)
        side = px(18)
        left, top = card.x() + px(8), card.bottom() - px(8) - side
        kind = index.data(FileRole.KIND)
        if kind is not None:
            kind = Kind(kind)  # Qt hands an enum of text back as mere text
            draw_state(painter, kind, QRectF(left, top, side, side), self._look.colour(kind), QColor(tokens.window))
            left += side + px(6)
        font = self._look.font(Lettering.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        room = int(card.right() - px(6) - left)
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(left, top, room, side), int(Qt.AlignmentFlag.AlignVCenter), name)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            self._paint_cross(painter, self.cross_of(option.rect))
        painter.restore()

    def cross_of(self, card: QRect) -> QRect:
        """Where the cross of a card is."""
        side = self._look.px(24)
        return QRect(card.right() - self._look.px(8) - side - self._look.px(3), card.y() + self._look.px(4), side, side)

    def _picture_area(self, card: QRectF) -> QRectF:
        px = self._look.px
        return QRectF(card.x() + px(8), card.y() + px(8), card.width() - px(16), px(74))

    def _paint_picture(self, painter: QPainter, area: QRectF, index: Index) -> None:
        tokens = self._look.tokens
        image = index.data(FileRole.IMAGE)
        clip = QPainterPath()
        clip.addRoundedRect(area, 4, 4)
        if image is None:
            painter.fillPath(clip, QColor(tokens.hover))
            painter.setPen(QColor(tokens.quiet))
            painter.setFont(self._look.font(Lettering.TINY))
            suffix = str(index.data()).rpartition(".")[2][:5].upper()
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), suffix)
            return
        painter.save()
        painter.setClipPath(clip)
        factor = max(area.width() / image.width(), area.height() / image.height())
        width, height = image.width() * factor, image.height() * factor
        middle = area.center()
        painter.drawImage(QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height), image)
        painter.restore()

    def _paint_cross(self, painter: QPainter, where: QRect) -> None:
        tokens = self._look.tokens
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(where.adjusted(2, 2, -2, -2))
        painter.setPen(QPen(QColor(tokens.text), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        arm = where.width() // 7
        middle = where.center()
        painter.drawLine(middle - QPoint(arm, arm), middle + QPoint(arm, arm))
        painter.drawLine(middle + QPoint(-arm, arm), middle + QPoint(arm, -arm))


class Strip(QListView):
    """Arrows move, Return chooses, Delete takes a file out."""

    chosen = Signal(int)
    removed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._delegate = StripDelegate(self, look)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Files of the draft"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        look.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """As high as its cards at the present text size."""
        card = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex())
        self.setFixedHeight(card.height() + self._look.px(14))
        self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._delegate.cross_of(self.visualRect(index)).contains(event.position().toPoint()):
            self.removed.emit(index.row())
            return
        super().mousePressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
