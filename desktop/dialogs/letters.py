"""A letter that asks, filled in beside its preview: to copy, or to save as a page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from checklist.letters import LETTER_LANGUAGES, TYPED, Letter, LetterKind, letter_of, letter_text
from desktop.dialogs.sizing import open_at
from desktop.panes.detail import scrolling
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Choice, Label, Tone, clear, field_label, line
from desktop.wording import language_word


class LettersDialog(QDialog):
    """Emits ``copy_wanted`` with the text, ``save_wanted`` with the Letter. Nothing that is typed here is kept."""

    copy_wanted = Signal(str)
    save_wanted = Signal(object)

    def __init__(
        self, kind: LetterKind, language: str, known: Mapping[str, str], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._said = look, dict(known)
        self.setWindowTitle(self.tr("A letter to ask"))
        self._kind, self._language = Choice(look), Choice(look)
        for words, each in self._kinds():
            self._kind.offer(words, each)
        for code in LETTER_LANGUAGES:
            self._language.offer(language_word(code), code)
        self._kind.choose(kind)
        self._language.choose(language)
        self._fields = QWidget()
        self._form = QVBoxLayout(self._fields)
        self._preview = QPlainTextEdit()
        self._state = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self._arrange()
        self._kind.currentIndexChanged.connect(self._show_fields)
        self._language.currentIndexChanged.connect(self._show_letter)
        self._show_fields()

    @property
    def letter(self) -> Letter:
        """The letter as it is filled in now."""
        kind = self._kind.value
        return letter_of(
            kind if isinstance(kind, LetterKind) else LetterKind.CONSENT, str(self._language.value), self._said
        )

    def say(self, words: str) -> None:
        """What came of a button."""
        self._state.setText(words)

    def _kinds(self) -> tuple[tuple[str, LetterKind], ...]:
        return (
            (self.tr("Ask a person or a parent: picture or name"), LetterKind.CONSENT),
            (self.tr("Ask for permission to post"), LetterKind.PERMISSION),
            (self.tr("Ask for a new account"), LetterKind.NEW_ACCOUNT),
        )

    def _words(self, field: str) -> str:
        return {
            "recipient": self.tr("Who the letter goes to"),
            "person": self.tr("Who is shown or named"),
            "what": self.tr("What it is about"),
            "where": self.tr("Where it will be posted"),
            "account": self.tr("On which account"),
            "reply_by": self.tr("Answer wanted by"),
            "owner": self.tr("Who answers for the account"),
            "deputy": self.tr("Who stands in"),
            "writer": self.tr("Your name"),
            "role": self.tr("What you do"),
            "school": self.tr("Your school or department"),
        }[field]

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._preview.setProperty("framed", True)
        self._form.setContentsMargins(0, 0, px(8), 0)
        self._form.setSpacing(px(3))
        choices = QVBoxLayout()
        choices.setSpacing(px(3))
        for words, field in ((self.tr("&Letter"), self._kind), (self.tr("L&anguage"), self._language)):
            choices.addWidget(field_label(look, words, field))
            choices.addWidget(field)
        left, right = QVBoxLayout(), QVBoxLayout()
        right.setSpacing(px(3))
        left.addLayout(choices)
        left.addSpacing(px(8))
        hint = self.tr("All of it may stay empty: what is empty becomes a line to write on. Nothing here is kept.")
        left.addWidget(Label(look, hint, Lettering.SMALL, Tone.QUIET))
        left.addWidget(scrolling(self._fields), 1)
        right.addWidget(field_label(look, self.tr("&How it reads"), self._preview))
        right.addWidget(self._preview, 1)
        columns = QHBoxLayout()
        columns.setSpacing(px(16))
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        copy = Button(look, self.tr("Copy the text"), ButtonKind.MAIN)
        save = Button(look, self.tr("Save as a page…"))
        close = Button(look, self.tr("Close"))
        copy.clicked.connect(self._copy)
        save.clicked.connect(self._save)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(10))
        layout.addWidget(Label(look, self.tr("A letter to ask"), Lettering.TITLE))
        layout.addLayout(columns, 1)
        layout.addWidget(self._state)
        layout.addLayout(line(close, None, save, copy))
        open_at(self, px(860), px(600))

    def _show_fields(self) -> None:
        clear(self._form)
        kind = self._kind.value
        for name in TYPED[kind] if isinstance(kind, LetterKind) else ():
            field = QLineEdit(self._said.get(name, ""))
            field.setObjectName(name)
            field.textChanged.connect(self._on_typed)
            self._form.addWidget(field_label(self._look, self._words(name), field))
            self._form.addWidget(field)
        self._show_letter()

    def _on_typed(self, text: str) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            self._said[field.objectName()] = text
            self._show_letter()

    def _show_letter(self) -> None:
        self._preview.setPlainText(letter_text(self.letter))
        self.say("")

    def _copy(self) -> None:
        self.copy_wanted.emit(letter_text(self.letter))
        self.say(self.tr("The text of the letter is copied."))

    def _save(self) -> None:
        self.save_wanted.emit(self.letter)
