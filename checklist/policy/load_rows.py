"""Rows and questions of ``policy.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from checklist.detectors import DETECTORS, LooksAt
from checklist.detectors.planned import PLANNED
from checklist.model import LANGUAGES, AccountKind, Audience, Platform, Role, Severity
from checklist.policy.model import (
    NEVER_REMEMBERED,
    AnswerChoice,
    Applies,
    Expects,
    Part,
    QuestionSpec,
    Result,
    Row,
    RowKind,
    Use,
    WaiverTerms,
)
from checklist.policy.table import PackTable, listing

MECHANISMS = frozenset({"A-text", "A-img", "A-file", "A-cfg", "Q", "R", "F", "H"})
NEEDS = frozenset({"who", "when", "reference", "reason"})
CONTENT = frozenset(LooksAt)
PROFILE_FIELDS = frozenset({"name", "display_name", "handles", "role", "school", "bio"})


def read_row(table: PackTable) -> Row:
    """One row. Detectors that are not built yet become ``pending``; triggers and parts keep theirs as well."""
    row_id = table.text("id")
    uses = _read_uses(table, "uses")
    triggers = _read_uses(table, "triggers")
    parts = tuple(_read_part(part) for part in table.tables("parts"))
    waits_for = table.texts("waits_for")
    for name in waits_for:
        _check_detector(table, "waits_for", name, ())
    named = (*(use.detector for use in (*uses, *triggers)), *(part.detector for part in parts), *waits_for)
    own_question = _read_own_question(table, row_id)
    row = Row(
        id=row_id,
        kind=table.choice("kind", RowKind),
        clause=table.text("clause"),
        severity=table.choice("severity", Severity),
        mechanisms=_closed(table, "mechanisms", MECHANISMS),
        source=_read_source(table.table("source")),
        same_as=table.text("same_as", default="") or None,
        applies=tuple(_read_applies(way) for way in table.tables("applies")) or (Applies(),),
        uses=tuple(use for use in uses if use.detector in DETECTORS),
        pending=tuple(dict.fromkeys(name for name in named if name not in DETECTORS)),
        expects=table.choice("expects", Expects, Expects.ABSENT),
        parts=parts,
        triggers=triggers,
        is_gated=table.flag("gated"),
        ask=_read_ask(table),
        needs_marks=table.flag("needs_marks"),
        your_word=table.flag("your_word"),
        question=table.text("question", default="") or (own_question.id if own_question else None),
        own_question=own_question,
        is_rememberable=table.flag("remember"),
        settles_sure=table.flag("settles_sure"),
        fixes=table.texts("fixes"),
        waiver=_read_waiver(table.table("waiver")),
        related=table.texts("related"),
    )
    if row.expects is Expects.PRESENT and not row.parts:
        table.note("parts", "expected at least one, since the row expects something present")
    if row.is_rememberable and (row.question is None or row.question in NEVER_REMEMBERED):
        table.note("remember", "expected a question about the account: answers about people or files are never kept")
    table.finish()
    return row


def read_question(table: PackTable) -> QuestionSpec:
    """A shared question; ``people`` has no answers of its own (its answers are a table)."""
    question = QuestionSpec(id=table.text("id"), answers=_read_answers(table))
    table.finish()
    return question


def known_labels(name: str) -> frozenset[str] | None:
    """The labels of a built detector; None where nobody can tell yet."""
    return DETECTORS[name].labels if name in DETECTORS else None


def _read_own_question(table: PackTable, row_id: str) -> QuestionSpec | None:
    answers = _read_answers(table)
    return QuestionSpec(id=row_id, answers=answers) if answers else None


def _read_answers(table: PackTable) -> tuple[AnswerChoice, ...]:
    answers = []
    for item in table.tables("answers"):
        answers.append(
            AnswerChoice(
                id=item.text("id"),
                result=item.choice("result", Result),
                needs=_closed(item, "needs", NEEDS),
                rules=item.texts("rules"),
            )
        )
        item.finish()
    return tuple(answers)


def _read_source(table: PackTable) -> Mapping[str, tuple[int, ...]]:
    """Line numbers by language; fr and vi always, the others where a district cites a policy of its own."""
    lines = {language: table.numbers(language) for language in LANGUAGES}
    if not any(lines.values()):
        table.note("", f"expected line numbers under one of {listing(LANGUAGES)}")
    table.finish()
    return MappingProxyType({name: found for name, found in lines.items() if found or name in {"fr", "vi"}})


def _read_applies(table: PackTable) -> Applies:
    applies = Applies(
        accounts=table.choices("accounts", AccountKind),
        roles=table.choices("roles", Role),
        audiences=table.choices("audiences", Audience),
        platforms=table.choices("platforms", Platform),
        content=frozenset(_closed(table, "content", CONTENT)),
    )
    table.finish()
    return applies


def _read_uses(table: PackTable, key: str) -> tuple[Use, ...]:
    uses = []
    for item in table.tables(key):
        use = Use(
            detector=item.text("detector"),
            labels=frozenset(item.texts("labels")),
            accounts=item.choices("accounts", AccountKind),
            as_possible=item.flag("as_possible"),
        )
        _check_detector(item, "detector", use.detector, use.labels)
        item.finish()
        uses.append(use)
    return tuple(uses)


def _read_part(table: PackTable) -> Part:
    part = Part(
        part=table.text("part"),
        detector=table.text("detector"),
        label=table.text("label"),
        needs_profile=table.one_of("needs_profile", ("", *PROFILE_FIELDS), default=""),
    )
    _check_detector(table, "detector", part.detector, (part.label,))
    table.finish()
    return part


def _read_ask(table: PackTable) -> frozenset[AccountKind]:
    """``true`` asks on every account kind; a list names kinds."""
    if isinstance(table.values.get("ask"), bool):
        return frozenset(AccountKind) if table.flag("ask") else frozenset()
    return table.choices("ask", AccountKind)


def _read_waiver(table: PackTable) -> WaiverTerms:
    terms = WaiverTerms(allowed=table.flag("allowed", default=True), needs_authority=table.flag("needs_authority"))
    table.finish()
    return terms


def _check_detector(table: PackTable, key: str, name: str, labels: Iterable[str]) -> None:
    if name and name not in DETECTORS and name not in PLANNED:
        table.note(key, f"unknown detector {name!r}; known are {listing({*DETECTORS, *PLANNED})}")
    known = known_labels(name)
    for label in labels:
        if known is not None and label not in known:
            table.note("labels", f"unknown label {label!r} of {name!r}; known are {listing(known)}")


def _closed(table: PackTable, key: str, known: frozenset[str]) -> tuple[str, ...]:
    values = table.texts(key)
    for value in values:
        if value not in known:
            table.note(key, f"unknown value {value!r}; known are {listing(known)}")
    return values
