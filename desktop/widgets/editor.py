"""The editor of the draft's text. Its undo is the session's; marks lie over the text and change nothing in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip

from desktop.mime import Brought, brought_by, is_welcome
from desktop.qt import override
from desktop.text import TextEdit, as_edited, filled, for_tooltip, from_raw, to_code_point, to_unit, units, visible
from desktop.theme import Lettering, Look
from desktop.tokens import Kind, blend
from desktop.widgets.basics import repolish

_MOST_OFFERS = 5
UNDERLINES = {
    Kind.FIX: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Kind.ASK: QTextCharFormat.UnderlineStyle.DotLine,
    Kind.TIP: QTextCharFormat.UnderlineStyle.DashUnderline,
    Kind.INFO: QTextCharFormat.UnderlineStyle.DashDotLine,
    Kind.UNCHECKED: QTextCharFormat.UnderlineStyle.DashDotDotLine,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMark:
    """A stretch of the text, in code points, that a row of the list is about."""

    start: int
    end: int
    kind: Kind
    key: str
    words: str
    is_language: bool = False
    offers: tuple[str, ...] = ()
    """What may stand in its place, the best first."""

    word: str = ""
    """What may be added to the user's words; empty where it is no matter of spelling."""


class DraftEditor(QPlainTextEdit):
    """Plain text in and out. Tab leaves it, Ctrl+Tab puts a tab; no mark changes while a word is being composed."""

    edited = Signal(str)
    """The user changed the text; the whole of it."""
    brought = Signal(object)
    """Files or a picture were pasted or dropped here: a Brought."""
    mark_chosen = Signal(str)
    """The cursor was put on a mark: the key of its row."""
    offer_taken = Signal(str, str)
    """Key of a row, and the words to put."""
    word_added = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self._marks: tuple[TextMark, ...] = ()
        self._marked_text = ""
        self._current = ""
        self._is_composing = self._is_following = False
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Your draft"))
        self.setFrameStyle(0)
        self.setMouseTracking(True)
        look.letter(self, Lettering.EDITOR)
        self.document().contentsChanged.connect(self._on_change)
        look.changed.connect(self._paint_marks)

    @property
    def text(self) -> str:
        """The text as it stands there, no-break spaces included."""
        return self._text

    @property
    def is_composing(self) -> bool:
        """Whether an input method holds letters that are not in the text yet."""
        return self._is_composing

    def follow(self, text: str, edit: TextEdit | None) -> None:
        """The text changed elsewhere (undo, a fix): change it here, as little as possible."""
        if text == self._text:
            return
        self._is_following = True
        if edit is not None and self._text[edit.start : edit.start + len(edit.removed)] == edit.removed:
            cursor = QTextCursor(self.document())
            start = to_unit(self._text, edit.start)
            cursor.setPosition(start)
            cursor.setPosition(start + units(edit.removed), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.inserted)
            self.setTextCursor(cursor)
        if from_raw(self.document().toRawText()) != text:
            self.setPlainText(text)
        self._text = text
        self._is_following = False

    def show_marks(self, marks: Sequence[TextMark], current: str) -> None:
        """Underline these; ``current`` is the key of the chosen row, whose ground is filled."""
        self._marks, self._current, self._marked_text = tuple(marks), current, self._text
        self._paint_marks()

    def reveal(self, key: str) -> None:
        """Scroll to the first mark of a row. The cursor and the focus stay where they are."""
        mark = next((mark for mark in self._marks if mark.key == key), None)
        if mark is None or mark.end > len(self._text):
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_unit(self._text, mark.start))
        top = self.cursorRect(cursor).top()
        if top < 0 or top > self.viewport().height() - self.fontMetrics().height():
            bar = self.verticalScrollBar()
            bar.setValue(cursor.block().firstLineNumber() - 2)

    def mark_at(self, point: QPoint) -> TextMark | None:
        """The mark under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(point):
            return None
        place = to_code_point(self._text, cursor.position())
        return next((mark for mark in self._marks if mark.start <= place <= mark.end), None)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undoing(event):
            event.ignore()  # the session's undo, which knows fixes and answers too
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undoing(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.insertPlainText("\t")
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._is_composing:
            self._paint_marks()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self.mark_at(event.position().toPoint())
            if mark is not None:
                self.mark_chosen.emit(mark.key)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), for_tooltip(mark.words) if mark else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, with what a marked word may be replaced by on top."""
        menu = QMenu(self)
        mark = self.mark_at(event.pos())
        if mark is not None:
            self._offer(menu, mark)
        usual = self.createStandardContextMenu()
        for action in usual.actions():
            menu.addAction(action)
        menu.exec(event.globalPos())
        for each in (menu, usual):
            each.deleteLater()

    def _offer(self, menu: QMenu, mark: TextMark) -> None:
        menu.addAction(self.tr("Why is this marked?")).triggered.connect(partial(self.mark_chosen.emit, mark.key))
        for words in mark.offers[:_MOST_OFFERS]:
            action = menu.addAction(visible(words).replace("&", "&&") or self.tr("Leave it out"))
            action.triggered.connect(partial(self.offer_taken.emit, mark.key, words))
        if mark.word:
            own = menu.addAction(filled(self.tr("Add “%1” to my words"), visible(mark.word)).replace("&", "&&"))
            own.triggered.connect(partial(self.word_added.emit, mark.word))
        menu.addSeparator()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return is_welcome(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.take(brought_by(source))

    def take(self, brought: Brought) -> None:
        """Put in what was pasted or dropped: text here, everything else goes to whoever listens."""
        if brought.text:
            self.insertPlainText(as_edited(brought.text))
        elif not brought.is_empty:
            self.brought.emit(brought)

    def show_as_empty(self, *, is_empty: bool) -> None:
        """Whether to look like a place to drop things on."""
        if self.property("empty") != is_empty:
            self.setProperty("empty", is_empty)
            repolish(self)

    def _on_change(self) -> None:
        if self._is_following:
            return
        text = from_raw(self.document().toRawText())
        if text != self._text:
            self._text = text
            self.edited.emit(text)

    def _paint_marks(self) -> None:
        if self._is_composing or self._text != self._marked_text:
            return  # marks that are there move with the text by themselves until the next check brings new ones
        self.setExtraSelections([self._selection(mark) for mark in self._marks])

    def _selection(self, mark: TextMark) -> QTextEdit.ExtraSelection:
        tokens = self._look.tokens
        form = QTextCharFormat()
        wave = QTextCharFormat.UnderlineStyle.WaveUnderline
        form.setUnderlineStyle(wave if mark.is_language else UNDERLINES.get(mark.kind, wave))
        form.setUnderlineColor(self._look.colour(mark.kind))
        form.setBackground(QColor(tokens.under(mark.kind)))
        if mark.key == self._current:
            form.setBackground(QColor(blend(tokens.of(mark.kind), tokens.surface, 0.3)))
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_unit(self._text, mark.start))
        cursor.setPosition(to_unit(self._text, mark.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, form
        return selection


def _is_undoing(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
