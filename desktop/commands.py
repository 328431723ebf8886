"""Everything that a key or a menu can start, and the menus that hold it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication

from desktop.announce import announce
from desktop.asking import Asking
from desktop.checker import Checker
from desktop.copying import Copying
from desktop.deeds import Deeds
from desktop.menus import Entry, fill_menu
from desktop.mime import brought_by
from desktop.panes.item_panel import ItemPanel
from desktop.reading import READER_LANGUAGES
from desktop.session import Session
from desktop.theme import Appearance, Look
from desktop.walk import Walk
from desktop.window import Window

_LARGER = 1.1


class Commands(QObject):
    """What the user can start from anywhere. Dialogs and settings belong to the composition root."""

    new_wanted = Signal()
    sample_wanted = Signal()
    profile_wanted = Signal()
    settings_wanted = Signal()
    rules_wanted = Signal()
    letter_wanted = Signal(str)
    proof_wanted = Signal()
    keyboard_wanted = Signal()
    scale_wanted = Signal(float)
    appearance_wanted = Signal(str)
    words_wanted = Signal()
    """The user wants to see their own words, and what is shown beside mistakes of language."""
    style_wanted = Signal(bool)
    language_wanted = Signal(str)
    """The policy is to be read in this language."""

    def __init__(
        self,
        window: Window,
        session: Session,
        walk: Walk,
        checker: Checker,
        deeds: Deeds,
        copying: Copying,
        look: Look,
        asking: Asking,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._walk = window, session, walk
        self._checker, self._deeds, self._look, self._asking = checker, deeds, look, asking
        self._copying = copying
        self.actions: list[QAction] = []
        self._languages = {
            language: QAction(words, self, checkable=True) for language, words in READER_LANGUAGES.items()
        }
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

    def report(self) -> None:
        """Write what the last check said into a file."""
        path = self._asking.report(self._window)
        if path is not None:
            self._deeds.report(path)

    def fix(self) -> None:
        """Ctrl+Return: the first fix of the chosen row."""
        if not self._panel.do_first_fix():
            self._window.footer.say(self.tr("There is no fix here that can be done for you."))

    def add_word(self) -> None:
        """Ctrl+Shift+D: the word of the chosen row is right."""
        if not self._panel.replacements.add_first_word():
            self._window.footer.say(self.tr("This row is not about the spelling of a word."))

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
        checked = self._session.checked
        if checked is not None and not checked.is_partial:
            self._window.show_guide(is_wanted=not self._window.is_guided)

    def show_language(self, language: str) -> None:
        """Which language the policy is read in."""
        for each, action in self._languages.items():
            action.setChecked(each == language)

    @property
    def _panel(self) -> ItemPanel:
        return self._window.guided.item if self._window.is_guided else self._window.detail.item

    def _make_menus(self) -> None:
        undo = self._session.undo_stack.createUndoAction(self, self.tr("&Undo"))
        redo = self._session.undo_stack.createRedoAction(self, self.tr("&Redo"))
        for title, entries in (
            (
                self.tr("&Post"),
                [
                    Entry(self.tr("&New post"), self.new_wanted, "Ctrl+N"),
                    Entry(self.tr("&Open or add files…"), self.add_files, "Ctrl+O"),
                    Entry(self.tr("&Try a sample"), self.sample_wanted),
                    Entry(""),
                    Entry(self.tr("&Copy the post"), self.copy, "Ctrl+Shift+C"),
                    Entry("", menu=self._copying.menu),
                    Entry(self.tr("&Save into a folder…"), self.save, "Ctrl+S"),
                    Entry(self.tr("&Report…"), self.report, "Ctrl+P"),
                    Entry(self.tr("&Letters to ask"), entries=self._letter_entries()),
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
                    Entry(self.tr("Spelling and &grammar…"), self.words_wanted),
                    Entry(self.tr("&Settings…"), self.settings_wanted, "Ctrl+,"),
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

    def _letter_entries(self) -> list[Entry]:
        wanted = self.letter_wanted.emit
        return [
            Entry(self.tr("For a &picture or a name…"), partial(wanted, "consent")),
            Entry(self.tr("For permission to p&ost…"), partial(wanted, "permission")),
            Entry(self.tr("For a new &account…"), partial(wanted, "new_account")),
        ]

    def _check_entries(self) -> list[Entry]:
        return [
            Entry(self.tr("&Check now"), self._checker.check_now, "F5"),
            Entry(self.tr("&Guide me, or show the list"), self.toggle_guide, "Ctrl+G"),
            Entry(""),
            Entry(self.tr("&Next point"), _calling(self.go, 1), "F8"),
            Entry(self.tr("&Previous point"), _calling(self.go, -1), "Shift+F8"),
            Entry(self.tr("&Fix it"), self.fix, "Ctrl+Return Ctrl+Enter"),
            Entry(self.tr("&Answer it"), self.answer, "Ctrl+D"),
            Entry(self.tr("Add to my &words"), self.add_word, "Ctrl+Shift+D"),
            Entry(""),
            Entry(self.tr("All &rules, and why…"), self.rules_wanted, "Ctrl+Shift+R"),
        ]

    def _view_entries(self) -> list[Entry]:
        wish = self.appearance_wanted.emit
        return [
            Entry(self.tr("&Next part of the window"), _calling(self._window.cycle, 1), "F6"),
            Entry(self.tr("&Previous part of the window"), _calling(self._window.cycle, -1), "Shift+F6"),
            Entry(""),
            Entry(self.tr("&Larger text"), self._larger, "Ctrl++ Ctrl+="),
            Entry(self.tr("&Smaller text"), self._smaller, "Ctrl+-"),
            Entry(""),
            Entry(self.tr("Colors of the &system"), partial(wish, str(Appearance.SYSTEM))),
            Entry(self.tr("L&ight colors"), partial(wish, str(Appearance.LIGHT))),
            Entry(self.tr("&Dark colors"), partial(wish, str(Appearance.DARK))),
            Entry(""),
            Entry(
                self.tr("Lan&guage"),
                entries=[
                    Entry("", partial(self.language_wanted.emit, language), action=action)
                    for language, action in self._languages.items()
                ],
            ),
        ]

    def _larger(self) -> None:
        self.scale_wanted.emit(self._look.scale * _LARGER)

    def _smaller(self) -> None:
        self.scale_wanted.emit(self._look.scale / _LARGER)


def _calling(do: Callable[[int], None], by: int) -> Callable[[], None]:
    """For an action, which would hand over whether it is checked."""

    def call() -> None:
        do(by)

    return call
