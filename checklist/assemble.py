"""Puts words to what was decided: checks, findings, fix offers, reminders, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checklist.cells import Cell, matching, why_not
from checklist.content import Contents
from checklist.fixes import FIXES
from checklist.fixes.job import Fixable
from checklist.location import WholeDraft, WholeFile
from checklist.model import Context, Severity, Tier
from checklist.observed import Observed, Place
from checklist.policy.model import Pack, Row, RowKind, RowWords, Words
from checklist.review import Check, Finding, FixOffer, Outcome, Reminder
from checklist.verdict import Decided

MOST_REMINDERS = 2
_UNREADABLE = "unreadable"
_MISSING = "missing"


def checks_of(pack: Pack, decided: Decided, contents: Sequence[Contents], words: Words) -> tuple[Check, ...]:
    """One check per rule of the pack, in pack order."""
    by_rule: dict[str, list[tuple[Cell, str]]] = {row.id: [] for row in pack.rules}
    for cell, fingerprint in decided.cells:
        by_rule[cell.row.id].append((cell, fingerprint))
    return tuple(_check(row, by_rule[row.id], contents, words) for row in pack.rules)


def _check(row: Row, cells: Sequence[tuple[Cell, str]], contents: Sequence[Contents], words: Words) -> Check:
    worst = min((cell for cell, _ in cells), key=lambda cell: cell.outcome.rank)
    findings = [
        _finding(cell, fingerprint, contents, words)
        for cell, fingerprint in cells
        if cell.sighting is not None or cell.gap is not None or cell.missing is not None
    ]
    row_words = words.rows.get(row.id, RowWords(title=row.id, why=""))
    return Check(
        rule=row.id,
        severity=row.severity,
        outcome=worst.outcome,
        reason=worst.reason,
        title=row_words.title,
        why=row_words.why,
        clause=row.clause,
        findings=tuple(findings),
        question=worst.question,
    )


def _finding(cell: Cell, fingerprint: str, contents: Sequence[Contents], words: Words) -> Finding:
    target = target_of(cell, contents)
    row_words = words.rows.get(cell.row.id, RowWords(title=cell.row.id, why=""))
    seen = cell.sighting.detection if cell.sighting else None
    details = dict(seen.details) if seen else {}
    if cell.missing is not None:
        details["part"] = cell.missing.part
    found = row_words.found if cell.gap is None or not cell.gap.is_crash else {"*": words.reasons.get("crashed", "")}
    message = (
        words.parts.get(target.part, "")
        if target.part
        else found.get(target.label) or found.get("*") or words.labels.get(target.label, "")
    )
    return Finding(
        fingerprint=fingerprint,
        detector=cell.sighting.detector if cell.sighting else cell.gap.detector if cell.gap else _detector(cell),
        label=target.label,
        confidence=seen.confidence if seen else 1.0,
        tier=seen.tier if seen else Tier.SURE,
        attachment=target.attachment,
        where=target.where,
        message=message or row_words.title,
        outcome=cell.outcome,
        fixes=offers(cell.row, target, words),
        details=details,
    )


def _detector(cell: Cell) -> str:
    return cell.missing.detector if cell.missing else ""


def target_of(cell: Cell, contents: Sequence[Contents]) -> Fixable:
    """What a fix would work on."""
    attachment = cell.sighting.attachment if cell.sighting else cell.gap.attachment if cell.gap else None
    kind = contents[attachment].kind if attachment is not None else ""
    if cell.sighting is not None:
        seen = cell.sighting.detection
        flags = seen.details.get("flags", ())
        flags = (flags,) if isinstance(flags, str) else flags
        return Fixable(attachment=attachment, where=seen.where, label=seen.label, kind=kind, flags=flags)
    if cell.gap is not None:
        where = WholeDraft() if attachment is None else WholeFile()
        return Fixable(attachment=attachment, where=where, label=_UNREADABLE, kind=kind)
    part = cell.missing.part if cell.missing else ""
    return Fixable(attachment=None, where=WholeDraft(), label=_MISSING, part=part)


def offers(row: Row, target: Fixable, words: Words) -> tuple[FixOffer, ...]:
    """Fixes of the row that suit what was found; an unreadable file can always be removed."""
    names = ("remove-attachment",) if target.label == _UNREADABLE else row.fixes
    return tuple(
        FixOffer(id=name, title=words.fixes.get(name, name))
        for name in names
        if name in FIXES and FIXES[name].suits(target)
    )


def reminders_of(
    pack: Pack, checks: Iterable[Check], observed: Observed, context: Context, words: Words
) -> tuple[Reminder, ...]:
    """At most two reminders, the most relevant first.

    What this draft shows comes first, then what stands beside a clause with something found in it, then what is meant
    for few contexts, then what weighs more; equals in pack order.
    """
    found_in = {check.clause for check in checks if check.findings and check.outcome.rank <= Outcome.ADVICE.rank}
    rows = [row for row in pack.rows if row.id in words.rows and _may_remind(row, observed, context)]
    rows.sort(
        key=lambda row: (
            not row.uses,
            row.clause not in found_in,
            -_narrowness(row, observed, context),
            list(Severity).index(row.severity),
        )
    )
    return tuple(
        Reminder(row=row.id, title=words.rows[row.id].title, why=words.rows[row.id].why)
        for row in rows[:MOST_REMINDERS]
    )


def _may_remind(row: Row, observed: Observed, context: Context) -> bool:
    """Reminders that ask are closing cards already; those that use detectors wait until one has seen something."""
    if row.kind is not RowKind.REMINDER or row.same_as is not None or row.own_question is not None:
        return False
    if why_not(row, observed, context) is not None:
        return False
    return not row.uses or any(any(matching(use, observed, context, frozenset(Place))) for use in row.uses)


def _narrowness(row: Row, observed: Observed, context: Context) -> int:
    """By how many things the context was chosen: account, role, audience, platform."""
    fitting = [each for each in row.applies if why_not(replace(row, applies=(each,)), observed, context) is None]
    return max(
        (sum(map(bool, (each.accounts, each.roles, each.audiences, each.platforms))) for each in fitting), default=0
    )
