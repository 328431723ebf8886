"""The menus: every action with its words and keys, in one table a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; empty words make a separator, ``entries`` a menu of its own, ``menu`` one made elsewhere."""

    words: str
    do: Callable[[], object] | SignalInstance | None = None
    keys: str = ""
    action: QAction | None = None
    entries: Sequence[Entry] = ()
    menu: QMenu | None = None


def fill_menu(window: QMainWindow, title: str, entries: Sequence[Entry]) -> list[QAction]:
    """Adds a menu; returns its actions without the separators."""
    return _fill(window.menuBar().addMenu(title), window, entries)


def _fill(menu: QMenu, window: QMainWindow, entries: Sequence[Entry]) -> list[QAction]:
    actions = []
    for entry in entries:
        if entry.menu is not None:
            menu.addMenu(entry.menu)
            continue
        if entry.entries:
            actions += _fill(menu.addMenu(entry.words), window, entry.entries)
            continue
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
