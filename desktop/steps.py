"""What the user did, as values that can be taken back: one order for typing, fixes, answers and waivers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from checklist.model import Attachment, Context, Draft
from checklist.review import Answers, Waiver
from desktop.text import TextEdit, difference

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything that a review is made from, except the profile."""

    draft: Draft = field(default_factory=lambda: Draft(text=""))
    context: Context = field(default_factory=Context)
    answers: Answers = field(default_factory=Answers)
    waivers: tuple[Waiver, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to check."""
        return not self.draft.text.strip() and not self.draft.attachments


@dataclass(frozen=True, slots=True)
class Pair(Generic[Value]):
    """Before and after."""

    before: Value
    after: Value

    def reversed(self) -> Pair[Value]:
        """After and before."""
        return Pair(self.after, self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing the user did. ``words`` names it in the Edit menu; what is None stays as it is."""

    words: str
    text: TextEdit | None = None
    attachments: Pair[tuple[Attachment, ...]] | None = None
    context: Pair[Context] | None = None
    answers: Pair[Answers] | None = None
    waivers: Pair[tuple[Waiver, ...]] | None = None
    is_fix: bool = False
    """Whether it was a fix: the guide counts them."""

    @property
    def is_typing(self) -> bool:
        """Whether only the text changed."""
        return self.text is not None and not (self.attachments or self.context or self.answers or self.waivers)

    @property
    def is_draft(self) -> bool:
        """Whether what will be posted changed, not only what is said about it."""
        return self.text is not None or self.attachments is not None

    def applied(self, state: State) -> State:
        """The state after the step."""
        draft = state.draft
        if self.text:
            draft = replace(draft, text=self.text.applied(draft.text))
        if self.attachments:
            draft = replace(draft, attachments=self.attachments.after)
        return State(
            draft=draft,
            context=self.context.after if self.context else state.context,
            answers=self.answers.after if self.answers else state.answers,
            waivers=self.waivers.after if self.waivers else state.waivers,
        )

    def reversed(self) -> Step:
        """The step that takes this one back."""
        return Step(
            words=self.words,
            text=self.text and self.text.reversed(),
            attachments=self.attachments and self.attachments.reversed(),
            context=self.context and self.context.reversed(),
            answers=self.answers and self.answers.reversed(),
            waivers=self.waivers and self.waivers.reversed(),
            is_fix=self.is_fix,
        )

    def joined(self, later: Step) -> Step | None:
        """Both as one step where they are one stretch of typing or deleting within a word, else None."""
        one, other = self.text, later.text
        if one is None or other is None or not (self.is_typing and later.is_typing) or self.is_fix or later.is_fix:
            return None
        if not one.removed and not other.removed and other.start == one.start + len(one.inserted):
            if len(other.inserted) > 1 or (one.inserted[-1:].isspace() and not other.inserted.isspace()):
                return None
            return replace(self, text=replace(one, inserted=one.inserted + other.inserted))
        if one.inserted or other.inserted or len(other.removed) > 1:
            return None
        if other.start + len(other.removed) == one.start:
            return replace(self, text=replace(other, removed=other.removed + one.removed))
        if other.start == one.start:
            return replace(self, text=replace(one, removed=one.removed + other.removed))
        return None


def between(before: State, after: State, words: str) -> Step | None:
    """The step that leads from one state to another; None where they are equal."""
    if before == after:
        return None
    return Step(
        words=words,
        text=difference(before.draft.text, after.draft.text),
        attachments=_pair(before.draft.attachments, after.draft.attachments),
        context=_pair(before.context, after.context),
        answers=_pair(before.answers, after.answers),
        waivers=_pair(before.waivers, after.waivers),
    )


def _pair(before: Value, after: Value) -> Pair[Value] | None:
    return None if before == after else Pair(before, after)
