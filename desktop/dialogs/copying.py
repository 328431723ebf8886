"""A post that is too long for where it goes: as a thread, part by part, or with the words shown that do not fit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from checklist.shaping import Destination, Shaped
from desktop.dialogs.sizing import open_at
from desktop.panes.detail import scrolling
from desktop.text import filled, visible
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, field_label, line

_BEFORE = 60
"""Characters that still fit and are shown before those that do not, so that one finds the place."""


class CopyForDialog(QDialog):
    """Emits ``copy_wanted`` with what to copy and what to say of it; stays open, because a thread has several parts."""

    copy_wanted = Signal(str, str)

    def __init__(self, destination: Destination, shaped: Shaped, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._destination, self._shaped, self._look = destination, shaped, look
        px = look.px
        self.setWindowTitle(filled(self.tr("Copy for %1"), destination.name))
        self._state = Label(look, "", Lettering.SMALL, Tone.QUIET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(10))
        title = filled(self.tr("Too long for %1: %2 of %3"), destination.name, *self._numbers(shaped.count))
        layout.addWidget(Label(look, title, Lettering.TITLE))
        close = Button(look, self.tr("Close"), ButtonKind.PLAIN if shaped.parts else ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        whole = Button(look, self.tr("Copy all of it anyway"))
        whole.clicked.connect(self._copy_whole)
        if shaped.parts:
            self._add_thread(layout)
        else:
            self._add_rest(layout)
        layout.addWidget(self._state)
        layout.addLayout(line(whole, None, close))
        open_at(self, px(560), px(520) if shaped.parts else px(360))

    def _add_thread(self, layout: QVBoxLayout) -> None:
        words = self.tr("As a thread it takes %1 posts. Copy and post them one after the other.")
        layout.addWidget(Label(self._look, filled(words, str(self._number))))
        content = QWidget()
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(self._look.px(8))
        for number, part in enumerate(self._shaped.parts, 1):
            cards.addWidget(self._card(number, part))
        cards.addStretch(1)
        layout.addWidget(scrolling(content), 1)

    @property
    def _number(self) -> int:
        return len(self._shaped.parts)

    def _card(self, number: int, part: str) -> QFrame:
        look, px = self._look, self._look.px
        card = QFrame()
        card.setProperty("card", True)
        copy = Button(look, filled(self.tr("Copy part %1"), str(number)), _kind(number == 1))
        copy.clicked.connect(partial(self._copy_part, number, part, copy))
        count = self._destination.limits.count(part) if self._destination.limits else len(part)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(px(14), px(10), px(12), px(10))
        inner.setSpacing(px(6))
        inner.addWidget(Label(look, "\n".join(visible(each) for each in part.split("\n"))))
        of = filled(self.tr("%1 of %2"), *self._numbers(count))
        inner.addLayout(line(Label(look, of, Lettering.SMALL, Tone.QUIET, wraps=False), None, copy))
        return card

    def _add_rest(self, layout: QVBoxLayout) -> None:
        shaped, look = self._shaped, self._look
        rest = QPlainTextEdit()
        rest.setProperty("framed", True)
        rest.setReadOnly(True)
        rest.setTabChangesFocus(True)
        begins = shaped.text[max(0, shaped.fits - _BEFORE) : shaped.fits]
        shown = f"…{begins} ▶ {shaped.over}"
        rest.setPlainText("\n".join(visible(each) for each in shown.split("\n")))
        words = self.tr("What stands after ▶ does not fit. Shorten the post, or leave these words out.")
        layout.addWidget(field_label(look, words, rest, wraps=True))
        layout.addWidget(rest, 1)

    def _copy_part(self, number: int, part: str, button: Button) -> None:
        words = filled(self.tr("Part %1 of %2 is copied."), str(number), str(self._number))
        button.setText(filled(self.tr("Copied part %1"), str(number)))
        self._state.setText(words)
        self.copy_wanted.emit(part, words)

    def _copy_whole(self) -> None:
        words = filled(self.tr("Copied all of it, though %1 takes less."), self._destination.name)
        self._state.setText(words)
        self.copy_wanted.emit(self._shaped.text, words)

    def _numbers(self, count: int) -> tuple[str, str]:
        number = QLocale().toString
        return number(count), number(self._shaped.limit or 0)


def _kind(is_main: bool) -> ButtonKind:
    return ButtonKind.MAIN if is_main else ButtonKind.PLAIN
