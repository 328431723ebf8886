"""What the text detectors are worth: tables in Markdown for ``docs/evidence.md``.

usage: POSTCHECK_DATA=FOLDER python tests/benchmarks/evidence_text.py [disclaimer|opinion|real_name|employment]…

Counted by post: a post in which the detector sees something of the kind counts as one, in either tier or sure alone,
with 95 % intervals (Wilson for precision and recall, resampled posts for F1). Our own posts are those of the voices in
``measured_voices.toml``, which no fitting and no tuning has seen; sentences of another hand and excerpts of public
pages come from the development data, as do the everyday posts on which false alarms are counted.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from text_cases import STYLES, Case, cases_of, f1, f1_between, measured, rows_of, wilson

from checklist.content import Text
from checklist.detectors import DETECTORS, TextDetector
from checklist.detectors.author import read_author
from checklist.detectors.author_employment import by_grammar
from checklist.detectors.folding import fold_text
from checklist.detectors.grammars import load_grammar, standing_matches
from checklist.detectors.ngrams import RESOURCES, Model, load_model, score_stretches
from checklist.district import District
from checklist.model import Tier
from checklist.policy.load import find_pack, load_pack

LANGUAGES = ("en", "fr", "vi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A label, the detector that sees it, our posts by name, and where others lie below the development data."""

    label: str
    detector: str
    ours: str
    strangers: tuple[str, ...] = ()


SUBJECTS: Mapping[str, Subject] = {
    "disclaimer": Subject(
        label="disclaimer", detector="disclaimer", ours="disclaimer", strangers=("D1/challenge", "D1/wild_github")
    ),
    "opinion": Subject(label="opinion", detector="opinion", ours="opinion"),
    "real_name": Subject(label="real_name", detector="author", ours="author"),
    "employment": Subject(label="employment", detector="author", ours="author"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a case."""

    case: Case
    is_seen: bool
    is_sure: bool


def judge(subject: Subject, cases: list[Case]) -> list[Outcome]:
    """Every case through the detector."""
    outcomes = []
    for case in cases:
        seen = [one for one in detector_of(subject).find(case.text) if one.label == subject.label]
        is_sure = any(one.tier is Tier.SURE for one in seen)
        outcomes.append(Outcome(case=case, is_seen=bool(seen), is_sure=is_sure))
    return outcomes


def detector_of(subject: Subject) -> TextDetector:
    """The detector that sees this subject."""
    detector = DETECTORS[subject.detector]
    assert isinstance(detector, TextDetector)
    return detector


def line(name: str, outcomes: list[Outcome]) -> str:
    """A row of the table: all detections, then sure ones alone."""
    cells = [name, str(len(outcomes)), str(sum(one.case.is_hit for one in outcomes))]
    for tier in ("all", "sure"):
        fired = [(one.case.is_hit, one.is_seen if tier == "all" else one.is_sure) for one in outcomes]
        right = sum(should and did for should, did in fired)
        cells.append(wilson(right, sum(did for _, did in fired)))
        cells.append(wilson(right, sum(should for should, _ in fired)))
        cells.append(f1_between(fired))
    return "| " + " | ".join(cells) + " |"


def table(subject: Subject, district: District, data: Path) -> Iterator[str]:
    """The subject's table."""
    yield f"### {subject.label}"
    yield "| posts | n | hits | precision | recall | F1 | sure: precision | sure: recall | sure: F1 |"
    yield "|---|---|---|---|---|---|---|---|---|"
    ours = judge(subject, measured(subject.ours, subject.label, district))
    yield line("kept voices", ours)
    for language in LANGUAGES:
        yield line(f"… {language}", [one for one in ours if one.case.text.language == language])
    for name, is_style in STYLES.items():
        if some := [one for one in ours if is_style(one.case)]:
            yield line(f"… {name}", some)
    sets = {"kept voices": [one.case for one in ours]}
    for place in subject.strangers:
        if cases := cases_of(rows_of(data / f"{place}.jsonl"), subject.label, district):
            sets[place] = cases
            yield line(place, judge(subject, cases))
    yield ""
    yield from alone(subject, sets)
    yield from quiet(subject, data)


def alone(subject: Subject, sets: Mapping[str, list[Case]]) -> Iterator[str]:
    """F1 of the parts by themselves."""
    for name, cases in sets.items():
        parts = {"grammar alone": grammar_of(subject), "linear model alone": linear_of(subject)}
        shares = [
            f"{part} {f1([(case.is_hit, sees(case.text)) for case in cases]):.2f}"
            for part, sees in parts.items()
            if sees is not None
        ]
        if shares:
            yield f"F1 on {name}: {', '.join(shares)}."
            yield ""


def grammar_of(subject: Subject) -> Callable[[Text], bool] | None:
    """Whether the slot grammar by itself sees something."""
    if subject.label == "real_name":
        return None
    if subject.label == "employment":
        return lambda text: by_grammar(read_author(text)) is not None
    grammar = load_grammar(subject.label)
    return lambda text: bool(standing_matches(grammar, fold_text(text.characters).characters))


def linear_of(subject: Subject) -> Callable[[Text], bool] | None:
    """Whether the linear model by itself sees something; that for employment never stands alone."""
    path = RESOURCES / "models" / f"text-{subject.label}.npz"
    if subject.detector == "author":
        return None
    model = load_model(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
    return lambda text: reaches(model, text)


def reaches(model: Model, text: Text) -> bool:
    """Whether a score is as high as what counts as possible."""
    found = [one.score for one in score_stretches(model, fold_text(text.characters).characters)]
    whole, best, bounds = found[0], max(found[1:] or found), model.calibration
    odds = bounds["whole"] * whole + bounds["best"] * best + bounds["offset"]
    return odds >= bounds.get(f"possible_{text.language}", bounds["possible_en"]) or best >= bounds["alone"]


def quiet(subject: Subject, data: Path) -> Iterator[str]:
    """False alarms on everyday posts of other hands."""
    posts = [str(row["text"]) for row in rows_of(data / "D0_benign" / "school_sport_posts.jsonl")]
    seen = [
        [one for one in detector_of(subject).find(Text(characters=post)) if one.label == subject.label]
        for post in posts
    ]
    if seen:
        fired = sum(map(bool, seen))
        sure = sum(any(one.tier is Tier.SURE for one in found) for found in seen)
        yield f"Everyday posts: {fired} of {len(seen)} ({100 * fired / len(seen):.1f} %), {sure} of them sure."
        yield ""


def main() -> None:
    """Prints the tables of the subjects named, or of all."""
    data = Path(os.environ.get("POSTCHECK_DATA", "")) / "text"
    district = load_pack(find_pack("mn-470")).district
    for name in sys.argv[1:] or SUBJECTS:
        for row in table(SUBJECTS[name], district, data):
            print(row)


if __name__ == "__main__":
    main()
