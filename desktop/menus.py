"""The menus: every action with its words and keys, in one table a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; empty words make a separator."""

    words: str
    do: Callable[[], object] | SignalInstance | None = None
    keys: str = ""
    action: QAction | None = None


def fill_menu(window: QMainWindow, title: str, entries: Sequence[Entry]) -> list[QAction]:
    """Adds a menu; returns its actions without the separators."""
    menu = window.menuBar().addMenu(title)
    actions = []
    for entry in entries:
        if not entry.words and entry.action is None:
            menu.addSeparator()
            continue
        action = entry.action or QAction(entry.words, window)
        if entry.keys:
            action.setShortcuts([QKeySequence(key) for key in entry.keys.split(" ")])
        if entry.do is not None:
            action.triggered.connect(entry.do)
        menu.addAction(action)
        actions.append(action)
    return actions
