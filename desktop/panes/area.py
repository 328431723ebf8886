"""Panes side by side; in a narrow window one at a time under tabs. The same widgets either way, so no focus is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabBar, QVBoxLayout, QWidget

from desktop.qt import override
from desktop.theme import Look

NARROW = 900
"""Below this width, at body text of 14 px, panes become tabs."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A pane with its name on the tab, its share of the width and what gives it the keyboard."""

    name: str
    widget: QWidget
    share: int
    focus: Callable[[], None]


class PaneArea(QWidget):
    """Shows some of its panes, and knows which of them has the keyboard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._panes: list[Pane] = []
        self._wanted: list[QWidget] = []
        self._is_narrow = False
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setAccessibleName(self.tr("Parts of the window"))
        self._tabs.currentChanged.connect(self._on_tab)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(look.px(12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        layout.addWidget(self._tabs)
        layout.addWidget(self._splitter, 1)
        self._tabs.hide()
        look.changed.connect(self._fit)

    @property
    def is_narrow(self) -> bool:
        """Whether panes are tabs now."""
        return self._is_narrow

    def add(self, name: str, widget: QWidget, share: int, focus: Callable[[], None]) -> None:
        """One more pane, to the right of the others."""
        self._panes.append(Pane(name, widget, share, focus))
        self._splitter.addWidget(widget)
        widget.hide()

    def show_panes(self, widgets: list[QWidget]) -> None:
        """Show these of the panes."""
        if widgets == self._wanted:
            return
        current = self._current_widget()
        self._wanted = widgets
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for pane in self._shown():
            self._tabs.addTab(pane.name)
        if current in widgets:
            self._tabs.setCurrentIndex(widgets.index(current))
        self._tabs.blockSignals(False)
        self._splitter.setSizes([pane.share if pane.widget in widgets else 0 for pane in self._panes])
        self._fit()

    def bring_up(self, widget: QWidget) -> None:
        """Make a pane visible where it is under a tab."""
        if widget in self._wanted:
            self._tabs.setCurrentIndex(self._wanted.index(widget))

    def stops(self) -> list[tuple[QWidget, Callable[[], None]]]:
        """The panes that F6 goes through, and how to give each the keyboard."""
        return [(pane.widget, pane.focus) for pane in self._shown()]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _shown(self) -> list[Pane]:
        by_widget = {pane.widget: pane for pane in self._panes}
        return [by_widget[widget] for widget in self._wanted]

    def _current_widget(self) -> QWidget | None:
        place = self._tabs.currentIndex()
        return self._wanted[place] if 0 <= place < len(self._wanted) else None

    def _on_tab(self) -> None:
        if self._is_narrow:
            self._fit()

    def _fit(self) -> None:
        was_narrow = self._is_narrow
        self._is_narrow = self.width() < self._look.px(NARROW)
        self._tabs.setVisible(self._is_narrow)
        if self._is_narrow and not was_narrow:
            self._follow_focus()
        current = self._current_widget()
        for pane in self._panes:
            pane.widget.setVisible(pane.widget in self._wanted and (not self._is_narrow or pane.widget is current))

    def _follow_focus(self) -> None:
        """Where panes become tabs, the one with the keyboard stays visible."""
        focused = QApplication.focusWidget()
        for widget in self._wanted:
            if focused is not None and (widget is focused or widget.isAncestorOf(focused)):
                self._tabs.setCurrentIndex(self._wanted.index(widget))
