"""The way from a question about consent or permission to the letter that asks for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.items import Item
from desktop.theme import Look
from desktop.widgets.basics import Button, ButtonKind, line

_OFFICIAL_CLAIM = "official_claim"
"""What is found where an account seems to be the district's: the letter that fits asks for an account."""


def letter_for(item: Item | None) -> str:
    """Which letter would settle the question of a row; empty where none would."""
    if item is None or item.question is None or not item.group.is_work:
        return ""
    if item.question.id == "people":
        return "consent"
    if item.question.id != "permission":
        return ""
    claims = any(finding.label == _OFFICIAL_CLAIM for finding in item.findings)
    return "new_account" if claims else "permission"


class LetterLink(QWidget):
    """Emits ``wanted`` with the kind of the letter."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._kind = ""
        self._button = Button(look, self.tr("Write a letter to ask…"), ButtonKind.LINK)
        self._button.clicked.connect(self._on_click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line(self._button, None))

    def show_item(self, item: Item | None) -> None:
        """The letter that fits a row, or nothing."""
        self._kind = letter_for(item)
        self.setVisible(bool(self._kind))

    def _on_click(self) -> None:
        self.wanted.emit(self._kind)
