"""What the user can do, whichever pane asks for it: fix, answer, accept, replace, bring in, copy, save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard

from checklist.errors import PostcheckError
from checklist.export import write_draft
from checklist.location import Box
from checklist.model import Attachment, Draft
from checklist.review import Answer, LanguageFinding, PersonAnswer
from desktop.arriving import Arrived, pasted_name, read_paths
from desktop.binding import bound
from desktop.checker import Checker
from desktop.items import Group, Item
from desktop.jobs import Jobs, Work
from desktop.mime import Brought
from desktop.reporting import write_report
from desktop.reviewer import Reviewer
from desktop.session import Checked, Session
from desktop.steps import State
from desktop.text import filled
from desktop.walk import Walk
from desktop.wording import headline


class Deeds(QObject):
    """Turns intents into session steps; what takes time runs in a worker. Says what happened in one line."""

    said = Signal(str)
    troubled = Signal(str)
    """Something could not be done: one line, with the next step."""
    opened = Signal(object)
    """A draft of its own was opened: a FoundDraft, whose profile and pack are not in force yet."""
    word_added = Signal(str)

    def __init__(
        self, session: Session, checker: Checker, walk: Walk, engine_jobs: Jobs, file_jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._checker, self._walk = session, checker, walk
        self._engine_jobs, self._file_jobs = engine_jobs, file_jobs
        self._reviewer: Reviewer | None = None
        self._language = "en"
        self._postponed: tuple[str, str, str, Box | None] | None = None
        checker.finished.connect(self._do_postponed)

    def use(self, reviewer: Reviewer) -> None:
        """The engine is there."""
        self._reviewer = reviewer

    def use_language(self, language: str) -> None:
        """The language of reports."""
        self._language = language

    def fix(self, fingerprint: str, fix_id: str, title: str, box: Box | None = None) -> None:
        """Apply a fix, as one undoable step. On a post that changed since, it is checked first.

        ``box``: what to keep where the fix crops.
        """
        checked, reviewer = self._session.checked, self._reviewer
        if checked is None or reviewer is None:
            return
        if not self._session.is_fresh:
            self._postponed = (fingerprint, fix_id, title, box)
            self._checker.check_now()
            return
        draft, review = checked.state.draft, checked.review
        context, profile = checked.state.context, checked.profile
        self._run(
            self._engine_jobs,
            lambda work: reviewer.apply_fix(draft, review, fingerprint, fix_id, context, profile, box),
            partial(self._take_fixed, draft, title),
        )

    def answer(self, question: str, answer: Answer) -> None:
        """Answer a question; the row that asks it says what the answer is about."""
        item = self._walk.current
        if item is not None and item.question is not None and item.question.id == question:
            answer = bound(item, answer)
        self._session.answer(question, answer, self.tr("the answer"))

    def answer_people(self, rows: tuple[PersonAnswer, ...]) -> None:
        """Say who people are."""
        self._session.answer_people(rows, self.tr("the answers about people"))

    def waive(self, fingerprints: tuple[str, ...], reason: str, by: str, authority: str) -> None:
        """Accept findings as they are."""
        self._session.waive(fingerprints, reason, by, authority, self.tr("accepting it as it is"))

    def take_back(self, item: Item) -> None:
        """Withdraw an answer or an acceptance."""
        if item.group is Group.ANSWERED and item.question is not None:
            self._session.answer(item.question.id, None, self.tr("taking back the answer"))
        else:
            prints = tuple(finding.fingerprint for finding in item.findings)
            self._session.withdraw_waivers(prints, self.tr("taking back the acceptance"))

    def replace(self, finding: LanguageFinding, replacement: str) -> None:
        """Put better words; not where the text has moved on."""
        checked = self._session.checked
        if checked is None or checked.state.draft.text != self._session.state.draft.text:
            self._checker.check_now()
            return
        self._session.take_replacement(finding, replacement, self.tr("the replacement"))

    def bring(self, brought: Brought) -> None:
        """Take in what was pasted or dropped other than text."""
        if brought.paths:
            self.open_paths(brought.paths)
        elif brought.picture:
            taken = [file.name for file in self._session.state.draft.attachments]
            picture = Attachment(pasted_name(brought.suffix, taken), brought.picture)
            self._session.attach((picture,), self.tr("pasting a picture"))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read files in a worker: the first draft among them where there is none yet, the others as its files."""
        is_empty, base = self._session.state.is_empty, self._session.state.context
        self._run(
            self._file_jobs,
            lambda work: read_paths(paths, base, work, may_be_draft=is_empty),
            partial(self._take_arrived, tuple(paths)),
        )

    def copy(self, clipboard: QClipboard) -> None:
        """Copy exactly the text that was checked, and say so where it is not the present one."""
        checked = self._session.checked
        if checked is None or checked.is_partial:
            self.said.emit(self.tr("There is nothing checked to copy yet."))
            return
        clipboard.setText(checked.state.draft.text)
        self._session.settle(checked.state.draft)
        self.said.emit(self._copied_words(checked))

    def save(self, folder: Path) -> None:
        """Write exactly what was checked into a folder: text and files."""
        checked = self._session.checked
        if checked is None or checked.is_partial:
            return
        draft = checked.state.draft
        self._run(self._file_jobs, lambda work: write_draft(draft, folder), partial(self._take_saved, draft, folder))

    def report(self, path: Path) -> None:
        """Write what the last check said, without the draft's text, as a page to print or to send."""
        checked = self._session.checked
        if checked is None or checked.is_partial:
            return
        review, language = checked.review, self._language
        self._run(self._file_jobs, lambda work: write_report(review, path, language), partial(self._take_report, path))

    def _take_report(self, path: Path, written: object) -> None:
        self.said.emit(filled(self.tr("The report is in %1."), path.name))

    def _copied_words(self, checked: Checked) -> str:
        if not self._session.is_fresh:
            return self.tr("Copied the text as it was checked, without what you changed since.")
        open_items = self._walk.open_items
        words = self.tr("Copied exactly the text that was checked.")
        return f"{words} {headline(open_items)}." if open_items else words

    def _run(self, jobs: Jobs, function: Callable[[Work], object], done: Callable[[object], None]) -> None:
        job = jobs.start(function)
        job.succeeded.connect(done)
        job.failed.connect(self._complain)

    def _take_fixed(self, draft: Draft, title: str, fixed: object) -> None:
        if not isinstance(fixed, Draft):
            return
        if self._session.state.draft != draft:
            self.said.emit(self.tr("The post changed meanwhile. Try once more."))
            return
        self._session.set_draft(fixed, title)
        self.said.emit(filled(self.tr("Done: %1. Ctrl+Z takes it back."), title))

    def _take_arrived(self, paths: tuple[Path, ...], arrived: object) -> None:
        if not isinstance(arrived, Arrived):
            return
        if arrived.draft is not None and not self._session.state.is_empty:
            self.open_paths(paths)  # something was written meanwhile: it stays, and the files go with it
            return
        if arrived.draft is not None:
            found = arrived.draft
            self._session.open(State(draft=found.draft, context=found.context))
            self.opened.emit(found)
        if arrived.files:
            self._session.attach(arrived.files, self.tr("adding files"))
        if arrived.troubles:
            self.troubled.emit(self._trouble_words(arrived.troubles))

    def _trouble_words(self, troubles: tuple[str, ...]) -> str:
        """The first trouble, and how many more there are."""
        more = len(troubles) - 1
        return filled(self.tr("%1 (and %n more)", "", more), troubles[0]) if more else troubles[0]

    def _take_saved(self, draft: Draft, folder: Path, written: object) -> None:
        self._session.settle(draft)
        count = len(written) if isinstance(written, list) else 0
        self.said.emit(filled(self.tr("%n files written to %1.", "", count), folder.name))

    def _do_postponed(self) -> None:
        postponed, self._postponed = self._postponed, None
        if postponed is not None and self._session.is_fresh:
            self.fix(*postponed)

    def _complain(self, error: Exception) -> None:
        known = isinstance(error, PostcheckError)
        self.troubled.emit(str(error) if known else self.tr("This could not be done. Nothing was changed."))
