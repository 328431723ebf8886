"""Runs a pack's own samples: each rule must react to its hits and stay silent on its misses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checklist.drafts import context_of, profile_of
from checklist.engine import Engine
from checklist.model import Context, Draft
from checklist.policy.model import Row, Sample
from checklist.review import Answers, Outcome
from checklist.toml_file import Table

_REACTS = frozenset({Outcome.NEEDS_FIXING, Outcome.NEEDS_ANSWER, Outcome.ADVICE})


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleResult:
    """A sample and whether the rule did what the sample says."""

    sample: Sample
    is_right: bool


def run_samples(engine: Engine) -> list[SampleResult]:
    """One result per sample of the engine's pack, in order."""
    rows = {row.id: row for row in engine.pack.rows}
    return [_run(engine, rows[sample.row], sample) for sample in engine.pack.samples if not sample.file]


def _run(engine: Engine, row: Row, sample: Sample) -> SampleResult:
    context = context_of(Table(sample.context, f"cases: {row.id}"), Context())
    profile = profile_of(Table(sample.profile, f"cases: {row.id}"))
    review = engine.review(Draft(text=sample.text), context, profile, Answers(), with_language=False)
    check = next(check for check in review.checks if check.rule == row.id)
    reacted = check.outcome in _REACTS and bool(check.findings)
    return SampleResult(sample=sample, is_right=reacted == sample.is_hit)


def samples_table(results: Iterable[SampleResult]) -> str:
    """Per rule: hits and misses by language, and every sample that went wrong."""
    by_row: dict[str, list[SampleResult]] = {}
    for result in results:
        by_row.setdefault(result.sample.row, []).append(result)
    lines = [f"{'rule':<12} {'hits':>9} {'misses':>9}  languages"]
    wrong = []
    for row, members in by_row.items():
        hits = [each for each in members if each.sample.is_hit]
        misses = [each for each in members if not each.sample.is_hit]
        languages = " ".join(sorted({each.sample.language for each in members}))
        lines.append(f"{row:<12} {_share(hits):>9} {_share(misses):>9}  {languages}")
        wrong += [each.sample for each in members if not each.is_right]
    lines += [
        f"{'missed' if sample.is_hit else 'false alarm'}: {sample.row} {sample.language}: {sample.text[:90]!r}"
        for sample in wrong
    ]
    lines.append(f"{len(wrong)} of {sum(map(len, by_row.values()))} samples went wrong")
    return "\n".join(lines) + "\n"


def _share(results: list[SampleResult]) -> str:
    return f"{sum(each.is_right for each in results)}/{len(results)}"
