"""Answers that hold beyond one post, kept where the user says so: about an account, never about a person or a file."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import tomli_w

from checklist.errors import UsageError
from checklist.folders import data_folder
from checklist.model import AccountKind, Context
from checklist.policy.model import NEVER_REMEMBERED, AnswerChoice, Pack, Result
from checklist.review import Answer, Question
from checklist.toml_file import Table, read_toml

_LONGEST_DAYS = 365
_NAME = "answers.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """An answer with the account that it is about. ``since`` is the ISO day on which the user asked to keep it."""

    question: str
    rules: tuple[str, ...]
    account: AccountKind
    account_name: str
    answer: Answer
    since: str

    def is_about(self, question: str, context: Context) -> bool:
        """Whether it answers this question for this account."""
        return (self.question, self.account, self.account_name) == (question, context.account, context.account_name)

    def is_current(self, today: dt.date) -> bool:
        """Whether it is young enough to be offered: after a year it is asked anew."""
        return 0 <= (today - dt.date.fromisoformat(self.since)).days <= _LONGEST_DAYS


def rememberable(question: Question, pack: Pack) -> tuple[str, ...]:
    """The rules of a question whose answer may be kept; none where the question is about people or the draft."""
    if question.id in NEVER_REMEMBERED or question.people or question.attachments:
        return ()
    kept = {row.id for row in pack.rules if row.is_rememberable}
    return tuple(rule for rule in question.merges if rule in kept)


def may_keep(choice: AnswerChoice) -> bool:
    """Only good news is kept: what needs fixing, or is a reason of the moment, is said anew each time."""
    return choice.result is Result.PASSED and "reason" not in choice.needs


def remembered_of(
    question: Question, answer: Answer, pack: Pack, context: Context, today: dt.date
) -> Remembered | None:
    """What would be kept of an answer; None where nothing of it may be."""
    rules = rememberable(question, pack)
    covered = tuple(rule for rule in rules if not answer.rules or rule in answer.rules)
    choice = next((each for each, _ in question.answers if each.id == answer.choice), None)
    if not covered or choice is None or not may_keep(choice):
        return None
    return Remembered(
        question=question.id,
        rules=covered,
        account=context.account,
        account_name=context.account_name,
        answer=replace(answer, rules=covered, attachments=None, reason=""),
        since=today.isoformat(),
    )


def offer_for(
    question: Question, pack: Pack, context: Context, kept: Iterable[Remembered], today: dt.date
) -> Remembered | None:
    """The kept answer that fits a question in this context, cut to the rules that are asked about now."""
    allowed = rememberable(question, pack)
    choices = {choice.id: choice for choice, _ in question.answers}
    for one in kept:
        rules = tuple(rule for rule in one.rules if rule in allowed)
        choice = choices.get(one.answer.choice)
        if not rules or choice is None or not one.is_about(question.id, context) or not one.is_current(today):
            continue
        if may_keep(choice) and all(getattr(one.answer, need, "") for need in choice.needs):
            return replace(one, rules=rules, answer=replace(one.answer, rules=rules))
    return None


def keeping(kept: Sequence[Remembered], new: Remembered) -> tuple[Remembered, ...]:
    """With one more; it takes the place of what was kept for the same rules of the same account."""
    rest = []
    for one in kept:
        is_same = (one.question, one.account, one.account_name) == (new.question, new.account, new.account_name)
        rules = tuple(rule for rule in one.rules if not (is_same and rule in new.rules))
        if rules:
            rest.append(replace(one, rules=rules, answer=replace(one.answer, rules=rules)))
    return (*rest, new)


def read_remembered() -> tuple[Remembered, ...]:
    """From ``answers.toml`` in the data folder; none where there is no such file. UsageError for a broken one."""
    path = data_folder() / _NAME
    if not path.is_file():
        return ()
    table = Table(read_toml(path), path.name)
    kept = tuple(_read(each) for each in table.tables("remembered"))
    table.finish()
    return kept


def save_remembered(kept: Sequence[Remembered]) -> Path:
    """Into ``answers.toml``, whole or not at all; the file goes when nothing is kept any more. OSError."""
    path = data_folder() / _NAME
    if not kept:
        path.unlink(missing_ok=True)
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(tomli_w.dumps({"remembered": [_written(one) for one in kept]}), "utf-8")
    os.replace(part, path)
    return path


def _read(table: Table) -> Remembered:
    rules, since = table.texts("rules"), table.text("since")
    try:
        dt.date.fromisoformat(since)
    except ValueError as error:
        raise UsageError(f"{_NAME}: since is '{since}'; it must be a date such as 2026-09-01") from error
    one = Remembered(
        question=table.text("question"),
        rules=rules,
        account=table.choice("account", AccountKind, AccountKind.PERSONAL),
        account_name=table.text("account_name"),
        answer=Answer(
            choice=table.text("answer"),
            rules=rules,
            who=table.text("who"),
            when=table.text("when"),
            reference=table.text("reference"),
        ),
        since=since,
    )
    table.finish()
    return one


def _written(one: Remembered) -> dict[str, object]:
    values: dict[str, object] = {
        "question": one.question,
        "rules": list(one.rules),
        "account": one.account.value,
        "account_name": one.account_name,
        "answer": one.answer.choice,
        "who": one.answer.who,
        "when": one.answer.when,
        "reference": one.answer.reference,
        "since": one.since,
    }
    return {name: value for name, value in values.items() if value}
