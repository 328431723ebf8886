"""A day, typed or chosen from a calendar; never one to come."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDateEdit

from desktop.qt import override
from desktop.theme import Look
from desktop.widgets.basics import draw_arrow


class DateField(QDateEdit):
    """Begins with today."""

    def __init__(self, look: Look) -> None:
        super().__init__(QDate.currentDate())
        self._look = look
        self.setCalendarPopup(True)
        self.setMaximumDate(QDate.currentDate())

    @property
    def day(self) -> str:
        """As records write it: 2026-03-01."""
        return self.date().toString("yyyy-MM-dd")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self, self._look)
