"""What the text detectors are worth: tables in Markdown for ``docs/evidence.md``.

usage: POSTCHECK_DATA=FOLDER python tests/benchmarks/evidence_text.py [DETECTOR]…

Counted by post: a post in which the detector sees something of the kind counts as one, in either tier (``all``) or sure
alone (``sure``), with 95 % intervals (Wilson for precision and recall, resampled posts for F1). Our own posts are those
of the voices in ``measured_voices.toml``, which no fitting and no tuning has seen; sentences of another hand and
excerpts of public pages come from the development data, as do the everyday posts on which false alarms are counted.
"""

from __future__ import annotations

import json
import os
import random
import re
import statistics
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checklist.content import Text
from checklist.detectors import DETECTORS, TextDetector
from checklist.model import Tier

WRITTEN = Path(__file__).resolve().parents[1] / "corpus" / "written"
RESAMPLES = 1000
LONG = 200
BLOCK = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A post and whether the detector should see something in it."""

    text: str
    language: str
    is_hit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a case."""

    case: Case
    is_seen: bool
    is_sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Where a detector's posts are: our own by name, others below the development data."""

    label: str
    strangers: tuple[str, ...] = ()


SUBJECTS: Mapping[str, Subject] = {
    "disclaimer": Subject(label="disclaimer", strangers=("D1/challenge", "D1/wild_github")),
    "opinion": Subject(label="opinion"),
}


def rows_of(path: Path) -> Iterator[dict[str, object]]:
    """Rows of a JSON lines file; none where there is no file."""
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def cases_of(rows: Iterator[dict[str, object]], label: str) -> list[Case]:
    """Rows as cases for this label."""
    found = []
    for row in rows:
        labels = row["labels"]
        assert isinstance(labels, list)
        found.append(Case(text=str(row["text"]), language=str(row["lang"]), is_hit=label in labels))
    return found


def measured(subject: str, label: str) -> list[Case]:
    """Our posts of the voices for measuring."""
    voices = tomllib.loads((WRITTEN / "measured_voices.toml").read_text("utf-8"))
    rows = (
        row
        for path in sorted(WRITTEN.glob(f"{subject}.*.jsonl"))
        for row in rows_of(path)
        if row["voice"] in voices[path.stem]
    )
    return cases_of(rows, label)


def judge(detector: TextDetector, label: str, cases: list[Case]) -> list[Outcome]:
    """Every case through the detector."""
    outcomes = []
    for case in cases:
        seen = [one for one in detector.find(Text(characters=case.text, language=case.language)) if one.label == label]
        is_sure = any(one.tier is Tier.SURE for one in seen)
        outcomes.append(Outcome(case=case, is_seen=bool(seen), is_sure=is_sure))
    return outcomes


def style_of(text: str) -> str:
    """``bio``, ``thread``, ``hashtag``, ``long`` or ``short``: told by marks and length."""
    if re.search(r"(?m)^\s*1[/.)]", text) and re.search(r"(?m)^\s*2[/.)]", text):
        return "thread"
    if len(text) < LONG and (
        text.count("|") >= 2 or text.count(" • ") >= 2 or re.match(r"[^.!?]{3,60}\. [^.!?]{3,60}\. [A-Z]", text)
    ):
        return "bio"
    if len(text) >= LONG:
        return "long"
    return "hashtag" if "#" in text else "short"


def wilson(right: int, count: int) -> str:
    """A share with its 95 % interval."""
    if not count:
        return "–"
    share, z = right / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * ((share * (1 - share) + z * z / (4 * count)) / count) ** 0.5 / (1 + z * z / count)
    return f"{share:.2f} ({max(0, middle - half):.2f}–{min(1, middle + half):.2f})"


def f1(fired: list[tuple[bool, bool]]) -> float:
    """F1 of pairs (should, did)."""
    right = sum(should and did for should, did in fired)
    return 2 * right / max(1, sum(should for should, _ in fired) + sum(did for _, did in fired))


def f1_between(fired: list[tuple[bool, bool]]) -> str:
    """F1 with the 95 % interval of resampled posts."""
    draw = random.Random(1)
    again = sorted(f1(draw.choices(fired, k=len(fired))) for _ in range(RESAMPLES))
    return f"{f1(fired):.2f} ({again[RESAMPLES // 40]:.2f}–{again[-RESAMPLES // 40]:.2f})"


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


def table(name: str, subject: Subject, data: Path) -> Iterator[str]:
    """The detector's table."""
    detector = DETECTORS[name]
    assert isinstance(detector, TextDetector)
    yield f"### `{name}`"
    yield "| posts | n | hits | precision | recall | F1 | sure: precision | sure: recall | sure: F1 |"
    yield "|---|---|---|---|---|---|---|---|---|"
    ours = judge(detector, subject.label, measured(name, subject.label))
    yield line("our voices for measuring", ours)
    for language in ("en", "fr", "vi"):
        yield line(f"… {language}", [one for one in ours if one.case.language == language])
    for style in ("bio", "short", "hashtag", "long", "thread"):
        some = [one for one in ours if style_of(one.case.text) == style]
        if some:
            yield line(f"… {style}", some)
    for place in subject.strangers:
        cases = cases_of(rows_of(data / f"{place}.jsonl"), subject.label)
        outcomes = judge(detector, subject.label, cases)
        yield line(place, outcomes)
        for language in ("en", "fr", "vi"):
            some = [one for one in outcomes if one.case.language == language]
            if some and place.endswith("challenge"):
                yield line(f"… {language}", some)
    yield ""
    yield from quiet_and_fast(detector, data)


def quiet_and_fast(detector: TextDetector, data: Path) -> Iterator[str]:
    """False alarms on everyday posts, and how long 2,000 characters take."""
    posts = [str(row["text"]) for row in rows_of(data / "D0_benign" / "school_sport_posts.jsonl")]
    if not posts:
        return
    seen = [detector.find(Text(characters=post)) for post in posts]
    sure = sum(any(one.tier is Tier.SURE for one in found) for found in seen)
    fired = sum(map(bool, seen))
    draw = random.Random(1)
    took = []
    for _ in range(100):
        block = " ".join(draw.sample(posts, 60))[:BLOCK]
        start = time.perf_counter()
        detector.find(Text(characters=block))
        took.append((time.perf_counter() - start) * 1000)
    percent = 100 / len(posts)
    yield (
        f"Everyday posts ({len(posts)}): {fired * percent:.1f} per 100 with a detection, {sure * percent:.1f} sure. "
        f"{BLOCK} characters: median {statistics.median(took):.1f} ms, 95th percentile {sorted(took)[94]:.1f} ms."
    )
    yield ""


def main() -> None:
    """Prints the tables of the detectors named, or of all."""
    data = Path(os.environ.get("POSTCHECK_DATA", "")) / "text"
    for name in sys.argv[1:] or SUBJECTS:
        for row in table(name, SUBJECTS[name], data):
            print(row)


if __name__ == "__main__":
    main()
