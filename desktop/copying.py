"""Copies the post as a platform or a district tool takes it: to the clipboard and no further."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from checklist.district import District
from checklist.platforms import LIMITS
from checklist.shaping import Destination, Shaped, destinations, shape
from desktop.dialogs.copying import CopyForDialog
from desktop.session import Checked, Session
from desktop.text import filled
from desktop.theme import Look
from desktop.walk import Walk
from desktop.wording import headline, platform_word


class Copying(QObject):
    """Holds the menu of destinations: the district's tools first, then the platforms."""

    said = Signal(str)

    def __init__(self, session: Session, walk: Walk, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._walk, self._look, self._window = session, walk, look, window
        self.menu = QMenu(self.tr("Copy &for"), window)
        self.use_district(District())

    def use_district(self, district: District) -> None:
        """Another pack: other tools."""
        self.menu.clear()
        offered = destinations(district, {platform: platform_word(platform) for platform in LIMITS})
        was_tool = False
        for destination in offered:
            if was_tool and not destination.is_tool:
                self.menu.addSeparator()
            was_tool = destination.is_tool
            action = self.menu.addAction(destination.name.replace("&", "&&"))
            action.triggered.connect(partial(self.copy_for, destination))

    def open_at(self, button: QWidget) -> None:
        """The menu below a button."""
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def copy_for(self, destination: Destination, *_: object) -> None:
        """Copy what was checked; where it is too long, show what can be done instead."""
        checked = self._session.checked
        if checked is None or checked.is_partial:
            self.said.emit(self.tr("There is nothing checked to copy yet."))
            return
        shaped = shape(checked.state.draft.text, destination)
        if not shaped.is_over:
            self._put(shaped.text, checked)
            self.said.emit(self._copied_words(destination, shaped, checked))
            return
        dialog = CopyForDialog(destination, shaped, self._look, self._window)
        dialog.copy_wanted.connect(partial(self._put_from, checked))
        dialog.exec()

    def _put_from(self, checked: Checked, text: str, words: str) -> None:
        self._put(text, checked)
        self.said.emit(words)

    def _put(self, text: str, checked: Checked) -> None:
        QGuiApplication.clipboard().setText(text)
        self._session.settle(checked.state.draft)

    def _copied_words(self, destination: Destination, shaped: Shaped, checked: Checked) -> str:
        if shaped.limit is None:
            parts = [filled(self.tr("Copied for %1."), destination.name)]
        else:
            number = QLocale().toString
            words = self.tr("Copied for %1: %2 of %3 characters.")
            parts = [filled(words, destination.name, number(shaped.count), number(shaped.limit))]
        if shaped.left_out:
            parts.append(filled(self.tr("Left out, because hashtags do nothing there: %1"), shaped.left_out))
        if not self._session.is_fresh:
            parts.append(self.tr("What you changed since the check is not in it."))
        elif self._walk.open_items:
            parts.append(f"{headline(self._walk.open_items)}.")
        return " ".join(parts)
