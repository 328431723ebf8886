"""Passes on what panes want to who does it, and what comes of it to the panes and to the screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checklist.errors import PostcheckError
from desktop.announce import announce
from desktop.checker import Checker
from desktop.commands import Commands
from desktop.cropping import Cropping
from desktop.deeds import Deeds
from desktop.walk import Walk
from desktop.window import Window
from desktop.wording import headline


class Conductor(QObject):
    """Connects the panes, which do not know one another, with the deeds, the commands and the news of the checker."""

    def __init__(
        self, window: Window, walk: Walk, checker: Checker, deeds: Deeds, commands: Commands, cropping: Cropping
    ) -> None:
        super().__init__(window)
        self._window, self._walk, self._checker = window, walk, checker
        self._deeds, self._commands, self._cropping = deeds, commands, cropping
        self._last_said = ""
        self._connect_panes()
        self._connect_news()

    def _connect_panes(self) -> None:
        window, deeds, commands = self._window, self._deeds, self._commands
        for panel in (window.detail.item, window.guided.item):
            panel.fix_wanted.connect(deeds.fix)
            panel.answered.connect(deeds.answer)
            panel.people_answered.connect(deeds.answer_people)
            panel.replaced.connect(deeds.replace)
            panel.word_added.connect(deeds.word_added)
            panel.waived.connect(deeds.waive)
            panel.taken_back.connect(deeds.take_back)
            panel.profile_wanted.connect(commands.profile_wanted)
            panel.focus_lost.connect(window.catch_focus)
        for evidence in (window.detail.evidence, window.guided.evidence):
            evidence.crop_wanted.connect(self._cropping.open)
        for closing in (window.detail.closing, window.guided.closing):
            closing.answered.connect(deeds.answer)
        window.draft.brought.connect(deeds.bring)
        window.draft.paste_wanted.connect(commands.paste)
        window.draft.files_wanted.connect(commands.add_files)
        window.draft.sample_wanted.connect(commands.sample_wanted)
        window.draft.replaced.connect(deeds.replace)
        window.draft.word_added.connect(deeds.word_added)
        window.checks.style_wanted.connect(commands.style_wanted)
        window.draft.row_chosen.connect(self._walk.choose)
        window.draft.file_chosen.connect(self._choose_file)
        window.header.proof_wanted.connect(commands.proof_wanted)
        window.footer.copy_wanted.connect(commands.copy)
        window.footer.save_wanted.connect(commands.save)
        window.footer.report_wanted.connect(commands.report)
        window.footer.guide_wanted.connect(commands.toggle_guide)

    def _connect_news(self) -> None:
        self._walk.changed.connect(self._show_items)
        self._walk.moved.connect(self._show_current)
        self._checker.finished.connect(self._announce)
        self._checker.failed.connect(self._say_failure)
        self._checker.cancelled_by_user.connect(self._say_cancelled)
        self._deeds.said.connect(self._say)
        self._deeds.troubled.connect(self._say_trouble)

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
        self._say(self.tr("Stopped. The list says what was found before; F5 checks again."))
