"""Everything that the keyboard can do, in one list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.sizing import open_at
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, line


class ShortcutsDialog(QDialog):
    """Reads the list from the actions themselves, so that it cannot say anything else than what holds."""

    def __init__(self, actions: Sequence[QAction], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = look.px
        self.setWindowTitle(self.tr("Keyboard"))
        rows = [
            (action.text().replace("&", "").rstrip("…"), ", ".join(key.toString(_NATIVE) for key in action.shortcuts()))
            for action in actions
            if action.shortcuts()
        ]
        rows += [
            (self.tr("Leave the editor"), QKeySequence("Tab").toString(_NATIVE)),
            (self.tr("Put a tab into the text"), QKeySequence("Ctrl+Tab").toString(_NATIVE)),
            (self.tr("Look closer at a picture, or less close"), "+  -  0"),
            (self.tr("Take a file out of the draft"), QKeySequence("Del").toString(_NATIVE)),
        ]
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(self.tr("Keyboard"))
        table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                table.setItem(place, column, QTableWidgetItem(words))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        close = Button(look, self.tr("Close"), ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(10))
        layout.addWidget(Label(look, self.tr("Everything works without a mouse"), Lettering.TITLE))
        layout.addWidget(table)
        layout.addLayout(line(None, close))
        open_at(self, px(520), px(560))


_NATIVE = QKeySequence.SequenceFormat.NativeText
