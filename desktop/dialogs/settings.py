"""What is set for good, in one place: how posts start, and which answers are remembered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from checklist.model import Context
from checklist.remembered import Remembered
from desktop.dialogs.sizing import open_at
from desktop.panes.detail import scrolling
from desktop.remembering import Remembering
from desktop.text import filled
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, clear, line
from desktop.widgets.flow import FlowLayout
from desktop.wording import context_line


class SettingsDialog(QDialog):
    """Everything holds at once; there is nothing to confirm."""

    words_wanted = Signal()
    """The user wants to see their own words, and what is shown beside mistakes of language."""
    start_chosen = Signal(object)
    """The Context that posts start with when the program opens."""

    def __init__(self, remembering: Remembering, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembering, self._look = remembering, look
        px = look.px
        self.setWindowTitle(self.tr("Settings"))
        self._start, self._present = Context(), Context()
        self._start_words = Label(look)
        self._as_now = Button(look, self.tr("Start as the present post"))
        self._as_usual = Button(look, self.tr("Start as a personal account"))
        self._as_now.clicked.connect(self._start_as_now)
        self._as_usual.clicked.connect(self._start_as_usual)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self._forget_all = Button(look, self.tr("Forget all of them"))
        self._forget_all.clicked.connect(remembering.forget_all)
        self._close = Button(look, self.tr("Close"), ButtonKind.MAIN)
        self._close.clicked.connect(self.accept)
        self._words = Button(look, self.tr("Spelling, grammar and your words…"))
        self._words.clicked.connect(self.words_wanted)
        self._arrange()
        remembering.changed.connect(self._show_kept)
        self._show_kept()

    def show_start(self, start: Context, present: Context) -> None:
        """How posts start, and what the present one could make of it."""
        self._start, self._present = start, present
        self._start_words.setText(filled(self.tr("When Postcheck opens: %1"), context_line(start)))
        self._as_now.setToolTip(context_line(present))
        self._as_now.setAccessibleDescription(context_line(present))
        self._as_now.setEnabled(start != present)
        self._as_usual.setEnabled(start != Context())

    def _start_as_now(self) -> None:
        self._choose(self._present)

    def _start_as_usual(self) -> None:
        self._choose(Context())

    def _choose(self, context: Context) -> None:
        self.start_chosen.emit(context)
        self.show_start(context, self._present)

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(8))
        layout.addWidget(Label(look, self.tr("Settings"), Lettering.TITLE))
        layout.addWidget(Label(look, self.tr("How posts start"), Lettering.STRONG))
        layout.addWidget(self._start_words)
        starts = QWidget()
        flow = FlowLayout(starts, px(8), px(8))
        flow.addWidget(self._as_now)
        flow.addWidget(self._as_usual)
        layout.addWidget(starts)
        layout.addSpacing(px(8))
        layout.addWidget(Label(look, self.tr("Language"), Lettering.STRONG))
        layout.addLayout(line(self._words, None))
        layout.addSpacing(px(8))
        layout.addWidget(Label(look, self.tr("Remembered answers"), Lettering.STRONG))
        kept = self.tr(
            "Only what you ticked “Remember this answer” for, on this computer, without anything of a post. It is "
            "offered again for the same account; you still decide each time."
        )
        layout.addWidget(Label(look, kept, Lettering.SMALL, Tone.QUIET))
        layout.addWidget(scrolling(self._list), 1)
        layout.addLayout(line(self._forget_all, None, self._close))
        open_at(self, px(560), px(520))

    def _show_kept(self) -> None:
        clear(self._rows)
        kept = self._remembering.kept
        for one in kept:
            self._rows.addWidget(self._card(one))
        if not kept:
            nothing = self.tr("Nothing is remembered.")
            self._rows.addWidget(Label(self._look, nothing, Lettering.BODY, Tone.QUIET))
        self._rows.addStretch(1)
        self._forget_all.setEnabled(len(kept) > 0)
        self._close.setFocus()

    def _card(self, one: Remembered) -> QFrame:
        px = self._look.px
        title, account, said = self._remembering.told(one)
        card = QFrame()
        card.setProperty("card", True)
        forget = Button(self._look, self.tr("Forget it"))
        forget.setAccessibleDescription(f"{title}, {account}")
        forget.clicked.connect(partial(self._remembering.forget, one))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Label(self._look, title, Lettering.STRONG))
        words.addWidget(Label(self._look, account, Lettering.SMALL, Tone.QUIET))
        words.addWidget(Label(self._look, said))
        inner = line()
        inner.setContentsMargins(px(14), px(10), px(12), px(10))
        inner.addLayout(words, 1)
        inner.addWidget(forget)
        card.setLayout(inner)
        return card
