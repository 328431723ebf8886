"""Words of the draft with the found ones among them marked, to be read in place."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.text import around, visible
from desktop.theme import Lettering, Look
from desktop.tokens import Kind


class Quote(QLabel):
    """An excerpt. Whatever stands in it is escaped, so that it cannot become markup."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[str, str, str, Kind] = ("", "", "", Kind.NONE)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        look.letter(self, Lettering.LARGE)
        look.changed.connect(self._write)

    def show_words(self, text: str, start: int, end: int, kind: Kind) -> None:
        """Show the characters ``start`` to ``end`` of ``text`` with a little of what stands around them."""
        before, words, after = around(text, start, end)
        self._parts = (visible(before), visible(words), visible(after), kind)
        self.setAccessibleName(before + words + after)
        self._write()

    def _write(self) -> None:
        before, words, after, kind = self._parts
        tokens = self._look.tokens
        style = f"background-color:{tokens.under(kind)};text-decoration:underline;color:{tokens.of(kind)}"
        marked = f'<span style="{style}">{html.escape(words)}</span>'
        self.setText(f"{html.escape(before)}{marked}{html.escape(after)}")
