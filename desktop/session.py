"""The only mutable state of the window: what is being checked, what came out, and the one order of undoing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from checklist.model import Attachment, Context, Draft, Profile
from checklist.review import Answer, Answers, LanguageFinding, PersonAnswer, Review, Waiver
from desktop.binding import joined
from desktop.qt import override
from desktop.steps import State, Step, between
from desktop.text import as_edited


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A review with exactly what it was made from."""

    review: Review
    state: State
    profile: Profile
    at: dt.datetime
    is_partial: bool = False
    """Whether the draft has files that this review knows nothing of; ``state`` then has none."""


class StepCommand(QUndoCommand):
    """A step on the undo stack."""

    def __init__(self, step: Step, apply: Callable[[Step], None]) -> None:
        super().__init__(step.words)
        self._step = step
        self._apply = apply

    @property
    def is_fix(self) -> bool:
        """Whether the step is a fix."""
        return self._step.is_fix

    @override
    def id(self) -> int:
        return 1

    @override
    def redo(self) -> None:
        self._apply(self._step)

    @override
    def undo(self) -> None:
        self._apply(self._step.reversed())

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        joined = self._step.joined(cast(StepCommand, other)._step)
        if joined is None:
            return False
        self._step = joined
        return True


class Session(QObject):
    """Holds a State, the profile and the last review. Panes read from it and call it; nobody else changes anything."""

    stepped = Signal(object)
    """A Step was done, redone or taken back; ``state`` is already the new one."""
    profile_changed = Signal()
    reviewed = Signal()
    """There is a new review, or none any more."""
    freshness_changed = Signal(bool)
    """Whether the review still is about the present state."""

    def __init__(self, parent: QObject | None = None, today: Callable[[], dt.date] = dt.date.today) -> None:
        super().__init__(parent)
        self._state = State()
        self._profile = Profile()
        self._checked: Checked | None = None
        self._today = today
        self._settled = State().draft
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(1000)

    @property
    def state(self) -> State:
        """What is being checked."""
        return self._state

    @property
    def profile(self) -> Profile:
        """The author, as far as they told us."""
        return self._profile

    @property
    def checked(self) -> Checked | None:
        """The last review and what it was made from."""
        return self._checked

    @property
    def is_fresh(self) -> bool:
        """Whether the review is about exactly the present state."""
        done = self._checked
        return done is not None and done.state == self._state and done.profile == self._profile

    @property
    def fixes_done(self) -> int:
        """How many fixes are applied now: those taken back do not count."""
        commands = [self.undo_stack.command(place) for place in range(self.undo_stack.index())]
        return sum(isinstance(command, StepCommand) and command.is_fix for command in commands)

    @property
    def has_unsaved_work(self) -> bool:
        """Whether closing would lose a draft that was neither copied nor saved."""
        return not self._state.is_empty and self._state.draft != self._settled

    def settle(self, draft: Draft) -> None:
        """The draft was copied or saved: closing loses nothing."""
        self._settled = draft

    def do(self, words: str, after: State, *, is_fix: bool = False) -> None:
        """Go to another state, so that it can be undone under these words."""
        step = between(self._state, after, words)
        if step is not None:
            self.undo_stack.push(StepCommand(replace(step, is_fix=is_fix), self._apply))

    def open(self, state: State) -> None:
        """Start over with another draft. Cannot be undone; ask first when ``has_unsaved_work``."""
        draft = replace(state.draft, text=as_edited(state.draft.text))
        step = between(self._state, replace(state, draft=draft), "")
        self.undo_stack.clear()
        self._checked = None
        if step is not None:
            self._apply(step)
        self._settled = draft
        self.reviewed.emit()

    def set_profile(self, profile: Profile) -> None:
        """The author said who they are."""
        if profile != self._profile:
            self._profile = profile
            self.profile_changed.emit()
            self.freshness_changed.emit(self.is_fresh)

    def set_review(self, review: Review, state: State, profile: Profile, *, is_partial: bool = False) -> None:
        """A check came back."""
        now = dt.datetime.now().astimezone()
        self._checked = Checked(review=review, state=state, profile=profile, at=now, is_partial=is_partial)
        self.reviewed.emit()
        self.freshness_changed.emit(self.is_fresh)

    def forget_review(self) -> None:
        """The draft became empty: what was found is about nothing that is there."""
        if self._checked is not None:
            self._checked = None
            self.reviewed.emit()
            self.freshness_changed.emit(self.is_fresh)

    def set_text(self, text: str, words: str) -> None:
        """The user typed, pasted or took a replacement."""
        self.do(words, self._with_draft(replace(self._state.draft, text=text)))

    def set_draft(self, draft: Draft, words: str) -> None:
        """A fix made another draft."""
        self.do(words, self._with_draft(replace(draft, text=as_edited(draft.text))), is_fix=True)

    def attach(self, attachments: tuple[Attachment, ...], words: str) -> None:
        """Add files to the draft."""
        draft = self._state.draft
        self.do(words, self._with_draft(replace(draft, attachments=draft.attachments + attachments)))

    def detach(self, index: int, words: str) -> None:
        """Take a file out of the draft."""
        files = self._state.draft.attachments
        self.do(words, self._with_draft(replace(self._state.draft, attachments=files[:index] + files[index + 1 :])))

    def set_context(self, context: Context, words: str) -> None:
        """Another account, platform, audience, role or language."""
        self.do(words, replace(self._state, context=context))

    def take_replacement(self, finding: LanguageFinding, replacement: str, words: str) -> None:
        """Put a replacement in the place of what a language finding is about."""
        text = self._state.draft.text
        better = text[: finding.start] + replacement + text[finding.end :]
        self.do(words, self._with_draft(replace(self._state.draft, text=better)), is_fix=True)

    def answer(self, question: str, answer: Answer | None, words: str) -> None:
        """Answer a question, or take the answer back with None."""
        given = dict(self._state.answers.by_question)
        before = given.pop(question, None)
        if answer is not None:
            given[question] = joined(before, answer)
        self.do(words, self._with_answers(replace(self._state.answers, by_question=MappingProxyType(given))))

    def answer_people(self, rows: tuple[PersonAnswer, ...], words: str) -> None:
        """Say who people are; other rows of the people table stay."""
        told = {row.ref: row for row in (*self._state.answers.people, *rows)}
        people = tuple(row for row in told.values() if row.who)
        self.do(words, self._with_answers(replace(self._state.answers, people=people)))

    def waive(self, fingerprints: tuple[str, ...], reason: str, by: str, authority: str, words: str) -> None:
        """Accept findings as they are, with a reason and a name."""
        when = self._today().isoformat()
        kept = tuple(waiver for waiver in self._state.waivers if waiver.fingerprint not in fingerprints)
        new = tuple(
            Waiver(fingerprint=fingerprint, reason=reason, by=by, when=when, authority=authority)
            for fingerprint in fingerprints
        )
        self.do(words, replace(self._state, waivers=kept + new))

    def withdraw_waivers(self, fingerprints: tuple[str, ...], words: str) -> None:
        """Take an acceptance back."""
        kept = tuple(waiver for waiver in self._state.waivers if waiver.fingerprint not in fingerprints)
        self.do(words, replace(self._state, waivers=kept))

    def _with_draft(self, draft: Draft) -> State:
        return replace(self._state, draft=draft)

    def _with_answers(self, answers: Answers) -> State:
        return replace(self._state, answers=answers)

    def _apply(self, step: Step) -> None:
        self._state = step.applied(self._state)
        self.stepped.emit(step)
        self.freshness_changed.emit(self.is_fresh)
