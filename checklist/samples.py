"""Runs a pack's own samples: each rule must react to its hits and stay silent on its misses."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from checklist.detectors import DETECTORS, LooksAt
from checklist.detectors.planned import PLANNED
from checklist.drafts import context_of, profile_of, read_attachment
from checklist.engine import Engine
from checklist.model import Attachment, Context, Draft
from checklist.policy.model import Pack, Row, Sample
from checklist.review import Answers, Outcome
from checklist.toml_file import Table

_REACTS = frozenset({Outcome.NEEDS_FIXING, Outcome.NEEDS_ANSWER, Outcome.ADVICE})
_IN_FILES = frozenset({LooksAt.PICTURES, LooksAt.FILES})


class Ran(enum.StrEnum):
    """What came of a sample. NOT_BUILT: nothing of the rule could look at it yet."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_BUILT = "not_built"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleResult:
    """A sample and whether the rule did what the sample says. ``waits_for``: what would have to be built to know."""

    sample: Sample
    ran: Ran
    waits_for: tuple[str, ...] = ()


def run_samples(engine: Engine) -> list[SampleResult]:
    """One result per sample of the engine's pack, in order; a file of a sample lies in the pack's folder."""
    rows = {row.id: row for row in engine.pack.rows}
    return [_run(engine, rows[sample.row], sample) for sample in engine.pack.samples]


def _run(engine: Engine, row: Row, sample: Sample) -> SampleResult:
    pending = _lacking(row, sample)
    if pending:
        return SampleResult(sample=sample, ran=Ran.NOT_BUILT, waits_for=pending)
    context = context_of(Table(sample.context, f"cases: {row.id}"), Context())
    profile = profile_of(Table(sample.profile, f"cases: {row.id}"))
    draft = Draft(text=sample.text, attachments=_files(engine.pack, sample))
    review = engine.review(draft, context, profile, Answers(), with_language=False)
    check = next(check for check in review.checks if check.rule == row.id)
    reacted = check.outcome in _REACTS and bool(check.findings)
    return SampleResult(sample=sample, ran=Ran.RIGHT if reacted == sample.is_hit else Ran.WRONG)


def _lacking(row: Row, sample: Sample) -> tuple[str, ...]:
    """The unbuilt detectors of a row without which nothing looks at the sample; none where one that is built does."""
    named = [use.detector for use in (*row.uses, *row.triggers)] + [part.detector for part in row.parts]
    if any(name in DETECTORS for name in named) or not row.pending:
        return ()
    looks = _IN_FILES if sample.file else frozenset(LooksAt)
    fitting = tuple(name for name in row.pending if PLANNED.get(name, LooksAt.TEXT) in looks)
    return fitting or row.pending


def _files(pack: Pack, sample: Sample) -> tuple[Attachment, ...]:
    if not sample.file or pack.folder is None:
        return ()
    return (read_attachment(pack.folder / sample.file),)


def samples_table(results: Iterable[SampleResult]) -> str:
    """Per rule: hits and misses by language, every sample that went wrong, and what could not be run."""
    by_row: dict[str, list[SampleResult]] = {}
    for result in results:
        by_row.setdefault(result.sample.row, []).append(result)
    lines = [f"{'rule':<12} {'hits':>9} {'misses':>9} {'files':>6}  languages"]
    wrong = []
    for row, members in by_row.items():
        ran = [each for each in members if each.ran is not Ran.NOT_BUILT]
        waiting = sorted({name for each in members for name in each.waits_for})
        hits = [each for each in ran if each.sample.is_hit]
        misses = [each for each in ran if not each.sample.is_hit]
        files = sum(bool(each.sample.file) for each in ran)
        languages = " ".join(sorted({each.sample.language for each in members}))
        note = f"  {len(members) - len(ran)} not run: {', '.join(waiting)} not built yet" if waiting else ""
        lines.append(f"{row:<12} {_share(hits):>9} {_share(misses):>9} {files:>6}  {languages}{note}")
        wrong += [each.sample for each in ran if each.ran is Ran.WRONG]
    lines += [
        f"{'missed' if sample.is_hit else 'false alarm'}: {sample.row} {sample.language}:"
        f" {' '.join(part for part in (sample.file, repr(sample.text[:90]) if sample.text else '') if part)}"
        for sample in wrong
    ]
    every = [each for members in by_row.values() for each in members]
    not_run = sum(each.ran is Ran.NOT_BUILT for each in every)
    lines.append(
        f"{len(wrong)} of {len(every) - not_run} samples went wrong" + (f", {not_run} not run" if not_run else "")
    )
    return "\n".join(lines) + "\n"


def _share(results: list[SampleResult]) -> str:
    return f"{sum(each.ran is Ran.RIGHT for each in results)}/{len(results)}"
