"""Answers about files: each is held to what the row showed, so that it lapses with it and covers nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checklist.review import Answer, Finding, Outcome
from desktop.items import Item

_OPEN = (Outcome.NEEDS_FIXING, Outcome.COULD_NOT_CHECK, Outcome.NEEDS_ANSWER, Outcome.ADVICE)


def open_findings(item: Item) -> list[tuple[str, Finding]]:
    """What an answer to the row's question could settle, by rule."""
    return [(check.rule, each) for check in item.checks for each in check.findings if each.outcome in _OPEN]


def is_about_files(item: Item) -> bool:
    """Whether everything that the row's question could settle lies in files."""
    found = open_findings(item)
    return bool(found) and all(each.attachment is not None for _, each in found)


def bound(item: Item, answer: Answer) -> Answer:
    """The answer about exactly what was found in the files, or the places, that it names.

    As it is where the text is asked about too. A place that several rules see is answered for all of them.
    """
    if not is_about_files(item):
        return answer
    found = open_findings(item)
    named = {_place(each) for _, each in found if each.fingerprint in answer.findings}
    findings = tuple(
        each.fingerprint
        for rule, each in found
        if (answer.attachments is None or each.attachment in answer.attachments)
        and (not answer.rules or rule in answer.rules)
        and (not answer.findings or _place(each) in named)
    )
    return replace(answer, findings=findings, attachments=None, rules=()) if findings else answer


def _place(finding: Finding) -> tuple[object, ...]:
    return finding.attachment, finding.where, finding.label


def joined(before: Answer | None, answer: Answer) -> Answer:
    """The new answer beside what was said before about other parts of the same question.

    The same answer given for one more part (rule or file) covers both; an answer that names nothing replaces all.
    """
    if before is None:
        return answer
    if answer.findings:
        others = tuple(_others(before, answer.findings))
        alike = [each for each in others if _saying(each) == _saying(answer)]
        told = tuple(dict.fromkeys((*(name for each in alike for name in each.findings), *answer.findings)))
        return replace(answer, findings=told, also=tuple(each for each in others if each not in alike))
    if before.choice != answer.choice:
        return answer
    rules = tuple(dict.fromkeys((*before.rules, *answer.rules))) if before.rules and answer.rules else answer.rules
    files = answer.attachments
    if before.attachments is not None and files is not None:
        files = tuple(sorted({*before.attachments, *files}))
    return replace(answer, rules=rules, attachments=files)


def _others(before: Answer, findings: tuple[str, ...]) -> Iterator[Answer]:
    """What was said about other findings; answers that name none are not kept beside one that does."""
    for part in before.parts:
        left = tuple(name for name in part.findings if name not in findings)
        if left:
            yield replace(part, findings=left)


def _saying(answer: Answer) -> Answer:
    return replace(answer, findings=(), also=())
