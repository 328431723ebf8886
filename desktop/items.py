"""What the list shows of a review, worst first: one row for each thing that a person can do something about."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from checklist.model import Severity
from checklist.review import Check, Finding, LanguageFinding, Outcome, Question, Review
from desktop.tokens import Kind


class Group(enum.IntEnum):
    """The list's groups in their order."""

    FIX = 0
    UNCHECKED = 1
    ANSWER = 2
    BETTER = 3
    ADVICE = 4
    LANGUAGE = 5
    CLOSING = 6
    ANSWERED = 7
    WAIVED = 8
    PASSED = 9
    NOT_APPLICABLE = 10

    @property
    def is_open(self) -> bool:
        """Whether the verdict waits for it."""
        return self in (Group.FIX, Group.UNCHECKED, Group.ANSWER)

    @property
    def is_work(self) -> bool:
        """Whether F8 goes there: something can be done about it."""
        return self < Group.CLOSING


KINDS: Mapping[Group, Kind] = MappingProxyType(
    {
        Group.FIX: Kind.FIX,
        Group.UNCHECKED: Kind.UNCHECKED,
        Group.ANSWER: Kind.ASK,
        Group.BETTER: Kind.TIP,
        Group.ADVICE: Kind.INFO,
        Group.LANGUAGE: Kind.TIP,
        Group.CLOSING: Kind.INFO,
        Group.ANSWERED: Kind.OK,
        Group.WAIVED: Kind.WAIVED,
        Group.PASSED: Kind.OK,
        Group.NOT_APPLICABLE: Kind.NONE,
    }
)


_ABOUT_MANY = frozenset({"unreadable", "not-looked-for", "others"})
"""Questions for many rules at once: beside one finding, their answer would seem to be about that."""
_WAITING = (Outcome.NEEDS_ANSWER, Outcome.COULD_NOT_CHECK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row. ``key`` stays the same when the draft changes elsewhere, so that a selection survives a new check; it
    changes when the row is settled, so that the selection goes on to the next one.

    ``text`` is the draft's text that the review was made from, because locations count in it.
    """

    key: str
    group: Group
    title: str
    text: str = field(default="", repr=False)
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    question: Question | None = None
    language: LanguageFinding | None = None
    reason: str = ""
    """Why a check does not apply, could not be made or is held to be passed; in words."""

    is_ready: bool = False
    """Whether it is the end of a list with nothing open."""

    @property
    def kind(self) -> Kind:
        """How its state is shown; the end of the list is fine only where nothing is open before it."""
        return Kind.OK if self.is_ready else KINDS[self.group]

    @property
    def check(self) -> Check | None:
        """The check, where it is one row for one rule."""
        return self.checks[0] if len(self.checks) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Files (places from 0) that were looked at, and the names of what was looked for."""

    files: tuple[int, ...]
    things: tuple[str, ...]


def items_of(review: Review, text: str, reasons: Mapping[str, str]) -> tuple[Item, ...]:
    """Every row, in the order of the groups and within them in pack order. What is left belongs to the closing card.

    ``text`` is what was reviewed; ``reasons`` are the pack's words for reason ids.
    """
    by_rule = {check.rule: check for check in review.checks}
    asked = [question for question in review.questions if _is_row(question, by_rule)]
    covered = {rule for question in asked for rule in question.merges}
    items: list[Item] = []
    items += (_from_check(check, review, text, reasons) for check in review.checks if not _is_asked(check, covered))
    items += (_from_question(question, by_rule, text) for question in asked)
    items += (_from_answered(question, by_rule, text) for question in review.answered)
    items += _language(review.language_findings, text)
    is_ready = not any(item.group.is_open for item in items)
    items.append(Item(key="closing", group=Group.CLOSING, title="", text=text, is_ready=is_ready))
    return tuple(sorted(items, key=lambda item: item.group))


def cards_of(review: Review) -> tuple[Question, ...]:
    """Cards that stand beside no row: for the end of a check."""
    by_rule = {check.rule: check for check in review.checks}
    shown = {Outcome.ADVICE, Outcome.NEEDS_FIXING}
    return tuple(
        card
        for card in review.cards
        if not any(by_rule[rule].outcome in shown for rule in card.merges if rule in by_rule)
    )


def _is_asked(check: Check, covered: set[str]) -> bool:
    """Whether the row of a question stands for this check."""
    return check.outcome in _WAITING and check.rule in covered


def _is_row(question: Question, by_rule: Mapping[str, Check]) -> bool:
    """Whether an open question has a row of its own, rather than standing beside what needs fixing."""
    outcomes = {by_rule[rule].outcome for rule in question.merges if rule in by_rule}
    return bool(outcomes & set(_WAITING)) or Outcome.NEEDS_FIXING not in outcomes


def _from_check(check: Check, review: Review, text: str, reasons: Mapping[str, str]) -> Item:
    group = _group_of(check)
    return Item(
        key=f"{'check' if group.is_work else group.name.lower()}:{check.rule}",
        group=group,
        title=check.title,
        text=text,
        checks=(check,),
        findings=_worst_first(check.findings),
        question=_for_rule(_beside(check, review), check.rule),
        reason=reasons.get(check.reason or "", ""),
    )


def _for_rule(question: Question | None, rule: str) -> Question | None:
    """The question with the answers that can settle this rule: an e-mail address is no logo."""
    if question is None:
        return None
    fitting = tuple(pair for pair in question.answers if not pair[0].rules or rule in pair[0].rules)
    return replace(question, answers=fitting) if fitting else question


def _beside(check: Check, review: Review) -> Question | None:
    """The open question or card that would settle a check that is shown for something else."""
    if check.outcome in (Outcome.PASSED, Outcome.NOT_APPLICABLE, Outcome.WAIVED):
        return None
    by_rule = {each.rule: each for each in review.checks}
    asked = (
        one
        for one in (*review.questions, *review.cards)
        if one.id not in _ABOUT_MANY or check.outcome in _WAITING or not _is_row(one, by_rule)
    )
    return next((one for one in asked if one.id == check.question or check.rule in one.merges), None)


def _group_of(check: Check) -> Group:
    match check.outcome:
        case Outcome.NEEDS_FIXING:
            return Group.FIX
        case Outcome.COULD_NOT_CHECK:
            return Group.UNCHECKED
        case Outcome.NEEDS_ANSWER:
            return Group.ANSWER
        case Outcome.ADVICE:
            return Group.BETTER if check.severity in (Severity.MUST, Severity.SHOULD) else Group.ADVICE
        case Outcome.WAIVED:
            return Group.WAIVED
        case Outcome.PASSED:
            return Group.PASSED
        case Outcome.NOT_APPLICABLE:
            return Group.NOT_APPLICABLE


def _from_question(question: Question, by_rule: Mapping[str, Check], text: str) -> Item:
    checks = _merged(question, by_rule)
    could_not = any(check.outcome is Outcome.COULD_NOT_CHECK for check in checks)
    waiting = (finding for check in checks for finding in check.findings if finding.outcome in _WAITING)
    return Item(
        key=f"question:{question.id}",
        group=Group.UNCHECKED if could_not else Group.ANSWER,
        title=question.text,
        text=text,
        checks=checks,
        findings=_distinct(waiting),
        question=question,
    )


def _from_answered(question: Question, by_rule: Mapping[str, Check], text: str) -> Item:
    checks = _merged(question, by_rule)
    return Item(
        key=f"answered:{question.id}",
        group=Group.ANSWERED,
        title=question.text,
        text=text,
        checks=checks,
        findings=_distinct(finding for check in checks for finding in check.findings),
        question=question,
    )


def _merged(question: Question, by_rule: Mapping[str, Check]) -> tuple[Check, ...]:
    return tuple(by_rule[rule] for rule in question.merges if rule in by_rule)


def _language(findings: Iterable[LanguageFinding], text: str) -> Iterator[Item]:
    """Keys count equal words, so that they do not depend on where in the text the words stand."""
    seen: dict[str, int] = {}
    for finding in findings:
        name = f"language:{finding.rule}:{text[finding.start : finding.end]}"
        ordinal = seen[name] = seen.get(name, 0) + 1
        yield Item(key=f"{name}:{ordinal}", group=Group.LANGUAGE, title=finding.message, text=text, language=finding)


def _worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.outcome.rank))


def _distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One of those that several rules make of the same thing in the same place."""
    kept: dict[object, Finding] = {}
    for finding in findings:
        kept.setdefault((finding.attachment, finding.where, finding.label), finding)
    return tuple(kept.values())
