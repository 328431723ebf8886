"""Passes on what panes want to who does it, and what comes of it to the panes; and holds the menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication

from checklist.errors import PostcheckError
from desktop.announce import announce
from desktop.asking import Asking
from desktop.checker import Checker
from desktop.deeds import Deeds
from desktop.menus import Entry, fill_menu
from desktop.mime import brought_by
from desktop.panes.item_panel import ItemPanel
from desktop.session import Session
from desktop.theme import Appearance, Look
from desktop.walk import Walk
from desktop.window import Window
from desktop.wording import headline

_LARGER = 1.1


class Conductor(QObject):
    """Everything that a key or a menu can start. Dialogs and settings belong to the composition root."""

    sample_wanted = Signal()
    profile_wanted = Signal()
    proof_wanted = Signal()
    keyboard_wanted = Signal()
    scale_wanted = Signal(float)
    appearance_wanted = Signal(str)

    def __init__(
        self, window: Window, session: Session, walk: Walk, checker: Checker, deeds: Deeds, look: Look, asking: Asking
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._walk = window, session, walk
        self._checker, self._deeds, self._look, self._asking = checker, deeds, look, asking
        self._last_said = ""
        self.actions: list[QAction] = []
        self._connect_panes()
        self._connect_news()
        self._make_menus()

    def paste(self) -> None:
        """From the clipboard into the draft, whatever it is."""
        self._window.draft.editor.take(brought_by(QGuiApplication.clipboard().mimeData()))
        self._window.draft.focus()

    def add_files(self) -> None:
        """Ask for files, and take them in."""
        paths = self._asking.files(self._window)
        if paths:
            self._deeds.open_paths(paths)

    def copy(self) -> None:
        """Copy what was checked."""
        self._deeds.copy(QGuiApplication.clipboard())

    def save(self) -> None:
        """Write what was checked into a folder."""
        folder = self._asking.folder(self._window)
        if folder is not None:
            self._deeds.save(folder)

    def fix(self) -> None:
        """Ctrl+Return: the first fix of the chosen row."""
        if not self._panel.do_first_fix():
            self._window.footer.say(self.tr("There is no fix here that can be done for you."))

    def answer(self) -> None:
        """Ctrl+D: to the first answer of the chosen row."""
        self._window.area.bring_up(self._window.detail)
        if not self._panel.focus_answer():
            self._window.footer.say(self.tr("There is nothing to answer here."))

    def go(self, by: int) -> None:
        """F8: to another row. A screen reader hears which; the focus stays."""
        self._walk.go(by)
        row = self._window.checks.spoken_row()
        if row and not self._window.checks.view.hasFocus():
            announce(self._window, row)

    def toggle_guide(self) -> None:
        """The guide, or back to the list."""
        if self._session.checked is not None:
            self._window.show_guide(is_wanted=not self._window.is_guided)

    @property
    def _panel(self) -> ItemPanel:
        return self._window.guided.item if self._window.is_guided else self._window.detail.item

    def _connect_panes(self) -> None:
        window, deeds = self._window, self._deeds
        for panel in (window.detail.item, window.guided.item):
            panel.fix_wanted.connect(deeds.fix)
            panel.answered.connect(deeds.answer)
            panel.people_answered.connect(deeds.answer_people)
            panel.replaced.connect(deeds.replace)
            panel.word_added.connect(deeds.word_added)
            panel.waived.connect(deeds.waive)
            panel.taken_back.connect(deeds.take_back)
            panel.focus_lost.connect(window.catch_focus)
        for closing in (window.detail.closing, window.guided.closing):
            closing.answered.connect(deeds.answer)
        window.draft.brought.connect(deeds.bring)
        window.draft.paste_wanted.connect(self.paste)
        window.draft.files_wanted.connect(self.add_files)
        window.draft.sample_wanted.connect(self.sample_wanted)
        window.draft.row_chosen.connect(self._walk.choose)
        window.draft.file_chosen.connect(self._choose_file)
        window.header.proof_wanted.connect(self.proof_wanted)
        window.footer.copy_wanted.connect(self.copy)
        window.footer.save_wanted.connect(self.save)
        window.footer.guide_wanted.connect(self.toggle_guide)

    def _connect_news(self) -> None:
        self._walk.changed.connect(self._show_items)
        self._walk.moved.connect(self._show_current)
        self._checker.finished.connect(self._announce)
        self._checker.failed.connect(self._say_failure)
        self._checker.cancelled_by_user.connect(self._say_cancelled)
        self._deeds.said.connect(self._say)
        self._deeds.troubled.connect(self._say_trouble)

    def _make_menus(self) -> None:
        undo = self._session.undo_stack.createUndoAction(self, self.tr("&Undo"))
        redo = self._session.undo_stack.createRedoAction(self, self.tr("&Redo"))
        for title, entries in (
            (
                self.tr("&Post"),
                [
                    Entry(self.tr("&Open or add files…"), self.add_files, "Ctrl+O"),
                    Entry(self.tr("&Try a sample"), self.sample_wanted),
                    Entry(""),
                    Entry(self.tr("&Copy the post"), self.copy, "Ctrl+Shift+C"),
                    Entry(self.tr("&Save into a folder…"), self.save, "Ctrl+S"),
                    Entry(""),
                    Entry(self.tr("&Quit"), self._window.close, "Ctrl+Q"),
                ],
            ),
            (
                self.tr("&Edit"),
                [
                    Entry("", keys="Ctrl+Z", action=undo),
                    Entry("", keys="Ctrl+Y Ctrl+Shift+Z", action=redo),
                    Entry(""),
                    Entry(self.tr("&Paste into the draft"), self.paste, "Ctrl+Shift+V"),
                    Entry(self.tr("&About you…"), self.profile_wanted),
                ],
            ),
            (self.tr("&Check"), self._check_entries()),
            (self.tr("&View"), self._view_entries()),
            (
                self.tr("&Help"),
                [
                    Entry(self.tr("&Keyboard"), self.keyboard_wanted, "F1"),
                    Entry(self.tr("&Nothing leaves this computer"), self.proof_wanted),
                ],
            ),
        ):
            self.actions += fill_menu(self._window, title, entries)

    def _check_entries(self) -> list[Entry]:
        return [
            Entry(self.tr("&Check now"), self._checker.check_now, "F5"),
            Entry(self.tr("&Guide me, or show the list"), self.toggle_guide, "Ctrl+G"),
            Entry(""),
            Entry(self.tr("&Next point"), self._go_on, "F8"),
            Entry(self.tr("&Previous point"), self._go_back, "Shift+F8"),
            Entry(self.tr("&Fix it"), self.fix, "Ctrl+Return Ctrl+Enter"),
            Entry(self.tr("&Answer it"), self.answer, "Ctrl+D"),
        ]

    def _view_entries(self) -> list[Entry]:
        return [
            Entry(self.tr("&Next part of the window"), self._cycle_on, "F6"),
            Entry(self.tr("&Previous part of the window"), self._cycle_back, "Shift+F6"),
            Entry(""),
            Entry(self.tr("&Larger text"), self._larger, "Ctrl++ Ctrl+="),
            Entry(self.tr("&Smaller text"), self._smaller, "Ctrl+-"),
            Entry(""),
            Entry(self.tr("Colors of the &system"), self._wish(Appearance.SYSTEM)),
            Entry(self.tr("L&ight colors"), self._wish(Appearance.LIGHT)),
            Entry(self.tr("&Dark colors"), self._wish(Appearance.DARK)),
        ]

    def _go_on(self) -> None:
        self.go(1)

    def _go_back(self) -> None:
        self.go(-1)

    def _cycle_on(self) -> None:
        self._window.cycle(1)

    def _cycle_back(self) -> None:
        self._window.cycle(-1)

    def _larger(self) -> None:
        self.scale_wanted.emit(self._look.scale * _LARGER)

    def _smaller(self) -> None:
        self.scale_wanted.emit(self._look.scale / _LARGER)

    def _wish(self, appearance: Appearance) -> Callable[[], None]:
        return partial(self.appearance_wanted.emit, str(appearance))

    def _choose_file(self, index: int) -> None:
        """The worst row about a file; else nothing changes."""
        for item in self._walk.items:
            asked = item.question.attachments if item.question is not None else ()
            if index in asked or any(finding.attachment == index for finding in item.findings):
                self._walk.choose(item.key)
                return

    def _show_items(self) -> None:
        self._window.draft.show_items(self._walk.items)

    def _show_current(self) -> None:
        self._window.draft.show_current(self._walk.key)

    def _announce(self, is_asked_for: bool) -> None:
        """Once for every check that says something new, or that was asked for."""
        words = headline(self._walk.items)
        if is_asked_for or words != self._last_said:
            announce(self._window, words)
        self._last_said = words

    def _say(self, words: str) -> None:
        self._window.footer.say(words)
        announce(self._window, words)

    def _say_trouble(self, words: str) -> None:
        self._window.footer.say(words)
        announce(self._window, words, is_urgent=True)

    def _say_failure(self, error: Exception) -> None:
        known = isinstance(error, PostcheckError)
        words = self.tr("The check could not be finished. Check again with F5.")
        self._say_trouble(str(error) if known else words)

    def _say_cancelled(self) -> None:
        self._say(self.tr("Stopped. What was found before still stands below; F5 checks again."))
