"""The user's own words, which no spelling check flags. Adding one is a step that can be undone like any other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop.qt import override


class WordCommand(QUndoCommand):
    """A word that became one of the user's own, on the undo stack."""

    def __init__(self, word: str, words: str, put: Callable[[str, bool], None]) -> None:
        """``words`` say what is undone; ``put`` adds the word (True) or takes it out again."""
        super().__init__(words)
        self._word, self._put = word, put

    @override
    def redo(self) -> None:
        self._put(self._word, True)

    @override
    def undo(self) -> None:
        self._put(self._word, False)
