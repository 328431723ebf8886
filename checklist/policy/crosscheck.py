"""What no single key can tell: ids that name one another, and words that are there for everything that needs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checklist.detectors import DETECTORS
from checklist.policy.model import Pack, QuestionSpec, Row, RowKind, RowWords, Words
from checklist.policy.table import PackTable, listing

SHARED_QUESTIONS = ("permission", "people", "unreadable", "not-looked-for", "about-district", "others")
REASONS = (  # what a check gives as its reason, and why a file could not be read (checklist.content.Contents)
    "account",
    "role",
    "audience",
    "platform",
    "content",
    "not_about_district",
    "no_trigger",
    "no_marks",
    "your_word",
    "not_built",
    "looked_by_user",
    "nothing_to_look_at",
    "waived_by_user",
    "unreadable",
    "damaged",
    "encrypted",
    "unknown_kind",
    "too_large",
    "too_slow",
    "crashed",
    "empty",
    "mismatch",
    "pages_left_out",
)
_ANY = "*"
_UNREADABLE = "unreadable"


def check_rows(pack: Pack, policy: PackTable, own: Sequence[tuple[Row, PackTable]]) -> None:
    """Notes ids that stand twice, and references to rows and questions that are not there."""
    for question in SHARED_QUESTIONS:
        if question not in pack.questions:
            policy.note("questions", f"expected one with the id {question!r}")
    ids = {row.id for row in pack.rows}
    earlier = {row.id for row in pack.rows[: len(pack.rows) - len(own)]}
    for row, table in own:
        if row.id in earlier:
            table.note("id", f"{row.id!r} stands twice")
        earlier.add(row.id)
        if row.same_as is not None and (row.same_as not in ids or row.same_as == row.id):
            table.note("same_as", f"unknown row {row.same_as!r}")
        if row.same_as is not None and row.kind is not RowKind.REFERENCE:
            table.note("same_as", "expected kind reference, since the other row does the work")
        if row.question is not None and row.own_question is None and row.question not in pack.questions:
            table.note("question", f"unknown question {row.question!r}; known are {listing(pack.questions)}")


def check_words(pack: Pack, words: Words, own: Words, table: PackTable) -> None:
    """Notes words that a row, a question or a fix lacks, and words that belong to nothing."""
    ids = {row.id: row for row in pack.rows}
    if len(ids) < len(pack.rows):
        return  # an id that stands twice is said already; every word of the row that lost its name would seem surplus
    for row_id in own.rows:
        if row_id not in ids:
            table.note(f"rows.{row_id}", "no such row in policy.toml")
    for row in pack.rows:
        spoken = words.rows.get(row.id)
        if spoken is None:
            table.note(f"rows.{row.id}", "missing; expected title and why")
        else:
            _check_row_words(row, spoken, words, table)
    for question in pack.questions.values():
        _expect(table, words.questions, "questions", [question.id])
        _check_answers(table, f"answers.{question.id}", question, words.answers.get(question.id, {}))
    _expect(table, words.reasons, "reasons", REASONS)
    _expect(table, words.fixes, "fixes", dict.fromkeys(fix for row in pack.rows for fix in row.fixes))
    _expect(table, words.parts, "parts", dict.fromkeys(part.part for row in pack.rows for part in row.parts))
    _expect(table, words.policies, "policies", dict.fromkeys(number for row in pack.rows for number in row.related))
    _check_surplus(pack, own, table)


def labels_of(row: Row) -> Iterator[str]:
    """The labels that a row can find with the detectors that are built."""
    for use in row.uses:
        yield from sorted(use.labels or DETECTORS[use.detector].labels)


def _check_row_words(row: Row, spoken: RowWords, words: Words, table: PackTable) -> None:
    path = f"rows.{row.id}"
    if row.own_question is not None:
        if not spoken.question:
            table.note(f"{path}.question", "missing; the row has answers of its own")
        _check_answers(table, f"{path}.answers", row.own_question, spoken.answers)
    elif spoken.question or spoken.answers:
        table.note(f"{path}.question", "the row has no answers of its own in policy.toml")
    for label in labels_of(row):
        if label not in spoken.found and _ANY not in spoken.found and label not in words.labels:
            table.note(f"{path}.found.{label}", "missing; expected what a finding with this label says")
    if not row.pending:
        known = {_ANY, _UNREADABLE, *labels_of(row), *(part.part for part in row.parts)}
        for label in spoken.found:
            if label not in known:
                table.note(f"{path}.found.{label}", f"the row finds no such label; known are {listing(known)}")


def _check_answers(table: PackTable, path: str, question: QuestionSpec, spoken: Mapping[str, str]) -> None:
    known = {answer.id for answer in question.answers}
    for answer in sorted(known.symmetric_difference(spoken)):
        table.note(f"{path}.{answer}", "missing" if answer in known else "no such answer in policy.toml")


def _expect(table: PackTable, spoken: Mapping[str, str], section: str, wanted: Iterable[str]) -> None:
    for key in wanted:
        if not spoken.get(key):
            table.note(f"{section}.{key}", "missing")


def _check_surplus(pack: Pack, own: Words, table: PackTable) -> None:
    for question in (*own.questions, *own.answers):
        if question not in pack.questions:
            table.note(f"questions.{question}", f"unknown question; known are {listing(pack.questions)}")
    fixes = {fix for row in pack.rows for fix in row.fixes}
    for fix in own.fixes:
        if fix not in fixes:
            table.note(f"fixes.{fix}", "no row offers this fix")
