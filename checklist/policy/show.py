"""Shows what a pack holds: as JSON for other programs, as a table with what is covered and what still waits."""

from __future__ import annotations

from collections.abc import Iterable

from checklist.policy.model import Pack, Row, RowKind


def pack_as_json(pack: Pack) -> dict[str, object]:
    """What ``postcheck pack show --format json`` prints; ``detectors`` are built, ``pending`` are not."""
    return {"id": pack.id, "version": pack.version, "rows": [_row_as_json(pack, row) for row in pack.rows]}


def coverage_table(pack: Pack) -> str:
    """Every row on a line; then how each clause is covered, and which rows wait for which detector."""
    return "\n".join((*_head(pack), "", *_rows(pack), "", *_clauses(pack), "", *_waiting(pack))) + "\n"


def detectors_of(row: Row) -> tuple[str, ...]:
    """The built detectors that a row looks with, triggers and parts included."""
    named = (
        *(use.detector for use in (*row.uses, *row.triggers)),
        *(part.detector for part in row.parts),
    )
    return tuple(name for name in dict.fromkeys(named) if name not in row.pending)


def _row_as_json(pack: Pack, row: Row) -> dict[str, object]:
    return {
        "id": row.id,
        "kind": row.kind.value,
        "severity": row.severity.value,
        "detectors": list(detectors_of(row)),
        "pending": list(row.pending),
        "languages": [language for language, words in pack.words.items() if row.id in words.rows],
        "source": {language: list(lines) for language, lines in row.source.items()},
        "same_as": row.same_as,
    }


def _head(pack: Pack) -> Iterable[str]:
    yield f"{pack.title} ({pack.id} {pack.version}, {'signed' if pack.is_signed else 'not signed'})"
    yield f"in force since {pack.effective}; legal review due {pack.legal_review}"
    if pack.extends:
        yield f"takes over the rows and words of {pack.extends}"
    unread = [language for language, words in pack.words.items() if not words.is_reviewed]
    if unread:
        yield f"awaiting a native speaker's review: {', '.join(unread)}"


def _rows(pack: Pack) -> Iterable[str]:
    yield f"{'row':<12}{'kind':<11}{'severity':<10}{'lines':<16}looks with"
    for row in pack.rows:
        looks = [*detectors_of(row), *(f"({name})" for name in row.pending)]
        if row.same_as:
            looks = [f"= {row.same_as}"]
        lines = " ".join(f"{language.upper()}{_ranges(numbers)}" for language, numbers in row.source.items() if numbers)
        yield f"{row.id:<12}{row.kind.value:<11}{row.severity.value:<10}{lines:<16}{' '.join(looks)}".rstrip()


def _clauses(pack: Pack) -> Iterable[str]:
    yield f"{'clause':<10}{'rows':>6}{'rules':>7}{'looked at':>11}{'waiting':>9}"
    for clause in dict.fromkeys(row.clause for row in pack.rows):
        rows = [row for row in pack.rows if row.clause == clause]
        rules = [row for row in rows if row.kind is RowKind.RULE]
        whole = sum(bool(detectors_of(row)) and not row.pending for row in rules)
        waiting = sum(bool(row.pending) for row in rules)
        yield f"{clause:<10}{len(rows):>6}{len(rules):>7}{whole:>11}{waiting:>9}"
    yield f"{'all':<10}{len(pack.rows):>6}{len(pack.rules):>7}"
    for language in ("fr", "vi"):
        cited = {number for row in pack.rows for number in row.source.get(language, ())}
        yield f"lines of the source cited, {language}: {len(cited)}"


def _waiting(pack: Pack) -> Iterable[str]:
    names = dict.fromkeys(name for row in pack.rows for name in row.pending)
    yield "not built yet" if names else "every detector is built"
    for name in sorted(names):
        yield f"  {name}: {', '.join(row.id for row in pack.rows if name in row.pending)}"


def _ranges(numbers: tuple[int, ...]) -> str:
    """1,2,3,5 as ``1-3,5``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
