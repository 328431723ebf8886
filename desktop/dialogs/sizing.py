"""How large a dialog opens: as large as it likes, but never larger than the screen, whatever the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its first size; its title and its frame find room on the screen too."""
    room = dialog.screen().availableSize() * 0.9
    dialog.resize(QSize(width, height).boundedTo(room))
