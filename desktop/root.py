"""The composition root: builds everything, hands each part what it needs, and takes it apart in the right order."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QApplication

from checklist.drafts import FoundDraft
from checklist.errors import Cancelled, PostcheckError
from checklist.remembered import Remembered
from checklist.settings import Settings
from desktop.asking import Asking, RealAsking
from desktop.checker import Checker
from desktop.commands import Commands
from desktop.conductor import Conductor
from desktop.copying import Copying
from desktop.cropping import Cropping
from desktop.deeds import Deeds
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.rules import RulesDialog
from desktop.dialogs.shortcuts import ShortcutsDialog
from desktop.jobs import Jobs, Work
from desktop.letters import Letters
from desktop.pictures import Pictures
from desktop.reading import Reading
from desktop.remembering import Remembering
from desktop.reviewer import Backstage, Reviewer
from desktop.session import Session
from desktop.settings import RESOURCES, Preferences, geometry_file
from desktop.steps import State
from desktop.theme import Look
from desktop.walk import Walk
from desktop.window import Window
from desktop.wishes import Wishes

log = logging.getLogger(__name__)

SAMPLE = RESOURCES / "samples" / "riverside"
_AFTER_FIRST_PAINT_MS = 30
_WARMED = ("en",)
"""Languages of drafts whose spelling is made ready before it is asked for."""

OpenBackstage = Callable[[str], Backstage]
"""Opens what is behind the window for a pack; called in a worker."""


def open_real_backstage(pack_name: str) -> Backstage:
    """Imported here, in the worker, so that the window is there first."""
    from desktop.backstage import RealBackstage

    return RealBackstage(pack_name)


class Root(QObject):
    """Owns the parts and their lives. Nothing else reaches from one part to another."""

    def __init__(
        self,
        application: QApplication,
        open_backstage: OpenBackstage = open_real_backstage,
        asking: Asking | None = None,
        settings: Settings | None = None,
        preferences: Preferences | None = None,
        reader_language: str = "en",
        kept: Sequence[Remembered] = (),
    ) -> None:
        super().__init__()
        self._open_backstage = open_backstage
        settings, preferences = settings or Settings(), preferences or Preferences()
        self._backstage: Backstage | None = None
        self._reviewer: Reviewer | None = None
        self._pack_name = settings.pack
        self._is_language_ready = False
        self.look = Look(application, preferences.appearance, preferences.scale)
        self.reading = Reading(application, reader_language, self)
        self.engine_jobs, self.file_jobs, self.language_jobs = (Jobs(workers=1, parent=self) for _ in range(3))
        self.session = Session(self)
        self.remembering = Remembering(kept, self)
        self.walk = Walk(self.session, self, self.remembering)
        self.checker = Checker(self.session, self.engine_jobs, self)
        self.deeds = Deeds(self.session, self.checker, self.walk, self.engine_jobs, self.file_jobs, self)
        self.pictures = Pictures(self.file_jobs, self)
        self._asking = asking = asking or RealAsking()
        self.window = Window(self.session, self.walk, self.checker, self.pictures, self.look, asking)
        self.copying = Copying(self.session, self.walk, self.look, self.window)
        self.commands = Commands(
            self.window, self.session, self.walk, self.checker, self.deeds, self.copying, self.look, asking
        )
        self.cropping = Cropping(self.window, self.session, self.pictures, self.deeds, self.look)
        self.letters = Letters(self.session, self.file_jobs, self.reading, self.look, asking, self.window)
        self.conductor = Conductor(self.window, self.walk, self.checker, self.deeds, self.commands, self.cropping)
        self._wishes = Wishes(settings, preferences, self.look, self.reading, self.window)
        self._connect()
        self._wishes.serve(self.session, self.checker, self.deeds, self.commands, self.remembering)
        self.session.set_profile(settings.profile)
        self.session.open(State(context=settings.context))

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Show the window; then, once it is painted, open what is behind it and read the files."""
        geometry = geometry_file().value("geometry")
        if isinstance(geometry, QByteArray):
            self.window.restoreGeometry(geometry)
        self.window.show()
        QTimer.singleShot(_AFTER_FIRST_PAINT_MS, partial(self._open_everything, tuple(paths)))

    def take_apart(self) -> None:
        """Cancel, end the processes, wait for the workers. Widgets may go afterwards. Twice is harmless."""
        lanes = (self.engine_jobs, self.file_jobs, self.language_jobs)
        for jobs in lanes:
            jobs.cancel_all()
        backstage, self._backstage = self._backstage, None
        if backstage is not None:
            backstage.close()
        for jobs in lanes:
            jobs.close()
        self.reading.end()

    def open_new(self) -> bool:
        """An empty draft; whether the user agreed to let the old one go. Its context stays, where its pack does."""
        if self.session.has_unsaved_work and not self._asking.may_lose_draft(self.window):
            return False
        settings = self._wishes.settings
        is_usual = self._pack_name == settings.pack
        self.session.open(State(context=self.session.state.context if is_usual else settings.context))
        self.session.set_profile(settings.profile)
        self._want_pack(settings.pack)
        self.pictures.forget()
        self.window.draft.focus()
        return True

    def open_sample(self) -> None:
        """The draft that comes along, in which nearly everything wants attention."""
        if self.open_new():
            self.deeds.open_paths((SAMPLE,))

    def on_crash(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Something of ours broke in the GUI thread: name it in the log, without its text, and go on."""
        place = traceback.extract_tb(trace)[-1] if trace else None
        log.critical(
            "unexpected %s at %s:%s", kind.__name__, place and Path(place.filename).name, place and place.lineno
        )
        self.window.footer.say(self.tr("Something went wrong inside. Your draft is still here."))

    def _connect(self) -> None:
        for panel in (self.window.detail.item, self.window.guided.item):
            panel.letter.wanted.connect(self.letters.open)
        self.commands.letter_wanted.connect(self.letters.open)
        self.copying.said.connect(self.deeds.said)
        for closing in (self.window.detail.closing, self.window.guided.closing):
            closing.copy_for_wanted.connect(self.copying.open_at)
        self.window.closing.connect(self._on_closing)
        self.deeds.opened.connect(self._on_opened)
        self.commands.new_wanted.connect(self.open_new)
        self.commands.sample_wanted.connect(self.open_sample)
        self.commands.proof_wanted.connect(self._show_proof)
        self.commands.keyboard_wanted.connect(self._show_keyboard)
        self.commands.rules_wanted.connect(self._show_rules)
        self.commands.language_wanted.connect(self._on_reading)

    def _open_everything(self, paths: tuple[Path, ...]) -> None:
        self.window.footer.stand(self.tr("Getting ready…"))
        name, open_backstage = self._pack_name, self._open_backstage

        def opening(work: Work) -> Backstage:
            backstage = open_backstage(name)
            if work.is_cancelled():
                backstage.close()
                raise Cancelled
            return backstage

        job = self.engine_jobs.start(opening)
        job.succeeded.connect(partial(self._on_backstage, name))
        job.failed.connect(self._on_no_backstage)
        if paths:
            self.deeds.open_paths(paths)

    def _on_backstage(self, opened_pack: str, backstage: Backstage) -> None:
        self._backstage = backstage
        self.pictures.use(backstage.renders)
        if opened_pack != self._pack_name:
            self._use_pack(backstage, self._pack_name)
        else:
            self._use(opened_pack, backstage.reviewer)
        job = self.language_jobs.start(lambda work: backstage.warm_language(_WARMED, work.is_cancelled))
        job.succeeded.connect(self._on_language)

    def _use(self, wanted: str, reviewer: Reviewer) -> None:
        if wanted != self._pack_name:
            return  # another draft was opened meanwhile
        self._reviewer = reviewer
        self.window.footer.stand("" if self._is_language_ready else self.tr("Spelling and grammar are warming up."))
        self.walk.use_pack(reviewer.pack, self.reading.language)
        self.window.header.use_accounts(reviewer.pack.district.accounts)
        self.copying.use_district(reviewer.pack.district)
        self.letters.use_pack(reviewer.pack)
        self.deeds.use(reviewer)
        self.checker.use(reviewer, with_language=self._is_language_ready)

    def _on_language(self) -> None:
        self._is_language_ready = True
        if self._reviewer is not None:
            self.window.footer.stand("")
            self.checker.use(self._reviewer, with_language=True)

    def _on_no_backstage(self, error: Exception) -> None:
        known = isinstance(error, PostcheckError)
        words = self.tr("The checks could not be started. Start the program again, or ask IT.")
        self.window.footer.stand(str(error) if known else words)
        self.window.footer.say(str(error) if known else words)

    def _on_opened(self, found: FoundDraft) -> None:
        """A draft may bring the author that it is by, and the pack that it is checked by."""
        self.session.set_profile(found.profile if found.profile.name else self._wishes.settings.profile)
        self._want_pack(found.pack or self._wishes.settings.pack)

    def _want_pack(self, wanted: str) -> None:
        if wanted != self._pack_name:
            self._pack_name = wanted
            if self._backstage is not None:
                self._use_pack(self._backstage, wanted)

    def _use_pack(self, backstage: Backstage, wanted: str) -> None:
        """Nothing is checked by another pack than the wanted one: where it cannot be used, nothing is checked."""
        self.checker.wait_for_engine()
        self._reviewer = None
        job = self.engine_jobs.start(lambda work: backstage.use_pack(wanted))
        job.succeeded.connect(partial(self._use, wanted))
        job.failed.connect(self._on_no_backstage)

    def _show_proof(self) -> None:
        AboutDialog(self.walk.policy_name, self.look, self.window).exec()

    def _show_rules(self) -> None:
        pack, checked = self.walk.pack, self.session.checked
        if pack is None:
            return
        review = checked.review if checked is not None else None
        dialog = RulesDialog(pack, review, self.reading.language, self.look, self.window)
        dialog.wanted.connect(self.walk.choose_rule)
        dialog.exec()

    def _show_keyboard(self) -> None:
        ShortcutsDialog(self.commands.actions, self.look, self.window).exec()

    def _on_reading(self, language: str) -> None:
        if self._backstage is not None:
            self.walk.use_pack(self._backstage.reviewer.pack, language)

    def _on_closing(self) -> None:
        geometry_file().setValue("geometry", self.window.saveGeometry())
        self.window.hide()
        self.take_apart()
