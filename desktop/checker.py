"""Keeps the review fresh: waits for a pause in typing, checks in a worker, drops what nobody wants any more."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from checklist.model import Profile
from checklist.review import NO_WISHES, LanguageWishes, Review
from desktop.jobs import Job, Jobs, Work
from desktop.reviewer import Reviewer
from desktop.session import Session
from desktop.steps import State, Step

PAUSE_MS = 400
"""How long nobody types before a check starts."""
PATIENCE_MS = 500
"""How long a check may take before its progress is shown."""


class Checker(QObject):
    """One check at a time; a newer state cancels the older check and starts when that one has stopped."""

    started = Signal()
    slow = Signal()
    """The check takes long enough to say so."""
    progressed = Signal(int, int, str)
    ended = Signal()
    """Nothing runs any more, whatever the ending."""
    finished = Signal(bool)
    """A review was set; whether the user had asked for it, rather than just typed."""
    failed = Signal(Exception)
    cancelled_by_user = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._reviewer: Reviewer | None = None
        self._with_language = False
        self._own_words: frozenset[str] = frozenset()
        self._wishes = NO_WISHES
        self._language = "en"
        self._job: Job | None = None
        self._is_wanted = self._is_asked_for = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._begin)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.slow)
        session.stepped.connect(self._on_step)
        session.profile_changed.connect(self.check_soon)

    @property
    def is_running(self) -> bool:
        """Whether a worker is at it."""
        return self._job is not None

    def use(self, reviewer: Reviewer, *, with_language: bool) -> None:
        """The engine is there, or its language service has warmed up: look again at what is there."""
        self._reviewer, self._with_language = reviewer, with_language
        self.check_soon()

    def wait_for_engine(self) -> None:
        """Another engine will come: check nothing until then."""
        self._reviewer = None
        if self._job is not None:
            self._job.cancel()

    def use_words(self, own_words: frozenset[str]) -> None:
        """The user's own words, which are never misspelt."""
        self._own_words = own_words
        self.check_soon()

    def use_wishes(self, wishes: LanguageWishes) -> None:
        """What is shown beside mistakes of language."""
        self._wishes = wishes
        self.check_soon()

    def use_language(self, language: str) -> None:
        """The language that reviews are worded in."""
        self._language = language
        self.check_soon()

    @Slot()
    def check_now(self) -> None:
        """The user asked for it."""
        self._is_asked_for = True
        self._pause.start(0)

    @Slot()
    def check_soon(self) -> None:
        """Something other than typing changed."""
        self._pause.start(0)

    @Slot()
    def cancel(self) -> None:
        """The user does not want to wait; the last review stays, marked as older than the draft."""
        self._pause.stop()
        self._is_wanted = self._is_asked_for = False
        if self._job is not None:
            self._job.cancel()
            self.cancelled_by_user.emit()

    @Slot(object)
    def _on_step(self, step: Step) -> None:
        self._pause.start(PAUSE_MS if step.is_typing else 0)

    @Slot()
    def _begin(self) -> None:
        state, profile, reviewer = self._session.state, self._session.profile, self._reviewer
        if self._job is not None:
            self._is_wanted = True
            self._job.cancel()
            return
        if state.is_empty:
            self._session.forget_review()
        if reviewer is None or state.is_empty:
            return
        self._patience.start()
        self.started.emit()
        self._run(reviewer, state, profile)

    def _run(self, reviewer: Reviewer, state: State, profile: Profile) -> None:
        """The first time, the text alone goes ahead of the files: it takes a moment and they may take long."""
        draft = state.draft
        is_partial = self._session.checked is None and bool(draft.text.strip() and draft.attachments)
        looked_at = replace(state, draft=replace(draft, attachments=())) if is_partial else state
        with_language, own_words, reader_language = self._with_language, self._own_words, self._language
        wishes = self._wishes

        def review(work: Work) -> Review:
            return reviewer.review(
                looked_at.draft,
                state.context,
                profile,
                state.answers,
                state.waivers,
                with_language=with_language,
                reader_language=reader_language,
                own_words=own_words,
                wishes=wishes,
                report=work.report,
                is_cancelled=work.is_cancelled,
            )

        self._job = job = self._jobs.start(review)
        job.progressed.connect(self.progressed)
        if is_partial:
            job.succeeded.connect(partial(self._go_on, reviewer, state, looked_at, profile))
        else:
            job.succeeded.connect(partial(self._deliver, state, profile))
        job.failed.connect(self._fail)
        job.cancelled.connect(self._stop)

    def _go_on(self, reviewer: Reviewer, state: State, looked_at: State, profile: Profile, review: Review) -> None:
        """The text is done, the files follow."""
        self._session.set_review(review, looked_at, profile, is_partial=True)
        self._run(reviewer, state, profile)

    def _deliver(self, state: State, profile: Profile, review: Review) -> None:
        is_asked_for, self._is_asked_for = self._is_asked_for, False
        self._session.set_review(review, state, profile)
        self._stop()
        self.finished.emit(is_asked_for)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._is_asked_for = False
        self._stop()
        self.failed.emit(error)

    @Slot()
    def _stop(self) -> None:
        self._job = None
        self._patience.stop()
        self.ended.emit()
        if self._is_wanted:
            self._is_wanted = False
            self._pause.start(0)
