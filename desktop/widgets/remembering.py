"""A remembered answer above a question: to be used again with one click, or to be forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from checklist.remembered import Remembered
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.basics import Button, ButtonKind, Chip, Label, line


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What a form says about remembering. ``words`` stand beside the box; ``choices`` are the answers that it is for;
    ``kept`` is what was remembered before, ``kept_words`` says so.
    """

    words: str
    choices: tuple[str, ...]
    kept: Remembered | None = None
    kept_words: str = ""


class RememberedCard(QFrame):
    """Marked as remembered, so that nobody takes it for an answer given now."""

    used = Signal()
    forgotten = Signal()

    def __init__(self, look: Look, words: str, *, is_main: bool) -> None:
        super().__init__()
        px = look.px
        self.setProperty("well", True)
        kind = ButtonKind.MAIN if is_main else ButtonKind.PLAIN
        self.use = Button(look, self.tr("Use this answer again"), kind)
        self.use.setAccessibleDescription(words)
        forget = Button(look, self.tr("Forget it"), ButtonKind.LINK)
        forget.setAccessibleDescription(words)
        self.use.clicked.connect(self.used)
        forget.clicked.connect(self.forgotten)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(10), px(12), px(12))
        layout.setSpacing(px(6))
        layout.addLayout(line(Chip(look, self.tr("Remembered"), Kind.INFO), None))
        layout.addWidget(Label(look, words, Lettering.SMALL))
        layout.addLayout(line(self.use, forget, None))
