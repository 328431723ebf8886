"""Spelling and grammar: what is shown beside mistakes, and the words that are the user's own."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

from checklist.review import LanguageWishes
from desktop.text import filled, visible
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, field_label, line


class LanguageDialog(QDialog):
    """``wishes`` and ``words`` are what was chosen when the dialog was accepted."""

    def __init__(
        self, wishes: LanguageWishes, words: frozenset[str], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("Spelling and grammar"))
        self._style = QCheckBox(self.tr("Show hints at &style, length and commas too"))
        self._style.setChecked(wishes.style)
        self._spacing = QCheckBox(self.tr("&French: blanks before ? ! : ; and inside « »"))
        self._spacing.setChecked(wishes.french_spacing)
        self._words = sorted(words, key=str.casefold)
        self._list = QListWidget()
        self._new = QLineEdit()
        self._new.setMaxLength(60)
        self._add = Button(look, self.tr("A&dd"))
        self._remove = Button(look, self.tr("&Remove"))
        self._said = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self._arrange()
        self._show_words(0)

    @property
    def wishes(self) -> LanguageWishes:
        """What is shown beside mistakes."""
        return LanguageWishes(style=self._style.isChecked(), french_spacing=self._spacing.isChecked())

    @property
    def words(self) -> frozenset[str]:
        """The user's own words."""
        return frozenset(self._words)

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(8))
        layout.addWidget(Label(look, self.tr("Spelling and grammar"), Lettering.TITLE))
        for box in (self._style, self._spacing):
            look.letter(box, Lettering.BODY)
            layout.addWidget(box)
        layout.addSpacing(px(8))
        layout.addWidget(field_label(look, self.tr("&Words that are never flagged"), self._list))
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)
        layout.addWidget(field_label(look, self.tr("&New word"), self._new))
        layout.addLayout(line(self._new, self._add, self._remove))
        keep, cancel = Button(look, self.tr("Keep"), ButtonKind.MAIN), Button(look, self.tr("Cancel"))
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        layout.addSpacing(px(8))
        layout.addLayout(line(None, cancel, keep))
        self._add.clicked.connect(self._on_add)
        self._new.returnPressed.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._list.currentRowChanged.connect(self._on_row)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.activated.connect(self._on_remove)
        self.setMinimumWidth(px(440))

    def _show_words(self, row: int) -> None:
        self._list.clear()
        self._list.addItems([visible(word) for word in self._words])
        self._list.setCurrentRow(min(row, len(self._words) - 1))
        self._on_row(self._list.currentRow())

    def _on_row(self, row: int) -> None:
        self._remove.setEnabled(row >= 0)

    def _on_add(self) -> None:
        word = " ".join(self._new.text().split())
        if not word:
            return
        if word not in self._words:
            self._words = sorted([*self._words, word], key=str.casefold)
        self._new.clear()
        self._show_words(self._words.index(word))
        self._said.setText(filled(self.tr("“%1” is in the list."), visible(word)))

    def _on_remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            word = self._words.pop(row)
            self._show_words(row)
            self._said.setText(filled(self.tr("“%1” was taken out."), visible(word)))
