"""Trains ``resources/models/text-employment.npz``: does the author say to work at the district?

usage: train_employment.py MICROPOSTS BENIGN

As in ``train.py``, but the posts are read as the detector reads them, with workplaces, names and job titles as signs:
see ``author_reading.abstract``. Beside the score of the model there are a few plain facts (``author_weighing.FACTS``).
What each is worth is fitted on scores from models that had seen neither the post nor its voice.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus import TOP, WRITTEN, Post, bare, microposts, rows_of  # isort: skip  (finds the app)

import tomllib

import numpy as np
from fitting import Floats, fit, folds, tabulate, weigh
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from train import save

from checklist.content import Text
from checklist.detectors.author import read_author
from checklist.detectors.author_employment import by_grammar
from checklist.detectors.author_reading import abstract
from checklist.detectors.author_weighing import FACTS, facts
from checklist.detectors.ngrams import Model, score_stretches
from checklist.district import District
from checklist.model import Profile
from checklist.policy.load import find_pack, load_pack

EVERYDAY = 0.3
MICROPOSTS = 3500
PRECISION = 0.87
SURE_PRECISION = 0.97


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A post as the model reads it, with its facts."""

    post: Post
    facts: Floats


def profile_of(row: Mapping[str, object]) -> Profile:
    """The author in a row; everyday posts have none."""
    author = row.get("author") or {}
    assert isinstance(author, dict)
    return Profile(
        name=str(author.get("name", "")),
        also_known_as=tuple(author.get("also_known_as") or ()),
        role=str(author.get("role", "")),
        school=str(author.get("school", "")),
    )


def case_of(row: Mapping[str, object], district: District, *, is_written: bool) -> Case:
    """The row read as the detector reads it."""
    author = profile_of(row)
    text = Text(characters=str(row["text"]), language=str(row["lang"]), author=author, district=district)
    reading = read_author(text)
    found = by_grammar(reading)
    known = facts(reading, found)
    labels = row.get("labels", [])
    assert isinstance(labels, list)
    return Case(
        post=Post(
            text=abstract(reading, author),
            language=str(row["lang"]),
            is_hit="employment" in labels,
            voice=f"{row['lang']}: {row.get('voice', '')}",
            is_written=is_written,
        ),
        facts=np.array([known[name] for name in FACTS]),
    )


def cases(district: District, *, measured: bool) -> list[Case]:
    """Our posts about the author: those of the voices for measuring, or all the others."""
    listed = tomllib.loads((WRITTEN / "measured_voices.toml").read_text("utf-8"))
    return [
        case_of(row, district, is_written=True)
        for path in sorted(WRITTEN.glob("author.*.jsonl"))
        for row in rows_of(path)
        if (row["voice"] in listed.get(path.stem, [])) is measured
    ]


def scores_of(model: Model, chosen: list[Case]) -> Floats:
    """The model's score of each as a whole."""
    return np.array([score_stretches(model, case.post.text)[0].score for case in chosen])


def across_voices(chosen: list[Case], weights: Floats) -> Floats:
    """Each case scored by a model that saw neither it nor its voice."""
    posts = [case.post for case in chosen]
    hits = np.array([post.is_hit for post in posts])
    table = tabulate(posts)
    scores = np.zeros(len(posts))
    for seen, unseen in folds(posts):
        model = fit(table.rows(seen), hits[seen], weights[seen])
        scores[unseen] = scores_of(model, [chosen[number] for number in unseen])
    return scores


def weights_of_facts(scores: Floats, chosen: list[Case], weights: Floats) -> dict[str, float]:
    """What the score and each fact are worth."""
    known = np.column_stack([scores, np.array([case.facts for case in chosen])])
    hits = np.array([case.post.is_hit for case in chosen])
    regression = LogisticRegression(C=1.0, max_iter=2000).fit(known, hits, sample_weight=weights)
    worth = dict(zip(("score", *FACTS), (float(value) for value in regression.coef_[0]), strict=True))
    return {**worth, "offset": float(regression.intercept_[0])}


def odds_of(scores: Floats, chosen: list[Case], worth: Mapping[str, float]) -> Floats:
    """Log-odds as the app computes them."""
    facts_worth = np.array([worth[name] for name in FACTS])
    return worth["offset"] + worth["score"] * scores + np.array([case.facts for case in chosen]) @ facts_worth


def bounds(odds: Floats, hits: NDArray[np.bool_]) -> dict[str, float]:
    """``possible``: where F1 is best with at least PRECISION; ``sure``: the lowest with SURE_PRECISION."""
    order = np.argsort(-odds)
    right = np.cumsum(hits[order])
    shown = np.arange(1, odds.size + 1)
    f1 = np.where(right / shown >= PRECISION, 2 * right / (shown + hits.sum()), 0)
    exact = np.flatnonzero(right / shown >= SURE_PRECISION)
    return {
        "possible": round(float(odds[order[int(np.argmax(f1))]]), 3),
        "sure": round(float(odds[order[exact[-1]]]) if exact.size else 99.0, 3),
    }


def report(name: str, odds: Floats, chosen: list[Case], least: float) -> None:
    """Precision, recall and F1 by language."""
    parts = []
    for language in ("all", "en", "fr", "vi"):
        inside = np.array([language in {"all", case.post.language} for case in chosen])
        hits = np.array([case.post.is_hit for case in chosen]) & inside
        fired = (odds >= least) & inside
        right = int((hits & fired).sum())
        precision, recall = right / max(1, int(fired.sum())), right / max(1, int(hits.sum()))
        f1 = 2 * right / max(1, int(fired.sum() + hits.sum()))
        parts.append(f"{language} P {precision:.2f} R {recall:.2f} F {f1:.2f}")
    print(f"{name:16}", " | ".join(parts))


def main(micro: Path, benign_file: Path) -> None:
    """Trains, calibrates, saves, prints."""
    district = load_pack(find_pack("mn-470")).district
    benign = [case_of({**row, "labels": []}, district, is_written=False) for row in rows_of(benign_file)]
    everyday = microposts(micro, without={bare(case.post.text) for case in benign})[:MICROPOSTS]
    ours = cases(district, measured=False)
    chosen = ours + [
        case_of({"text": post.text, "lang": "en", "voice": post.voice}, district, is_written=False) for post in everyday
    ]
    posts = [case.post for case in chosen]
    weights = weigh(posts, EVERYDAY)
    scores = across_voices(chosen, weights)
    worth = weights_of_facts(scores, chosen, weights)
    odds = odds_of(scores, chosen, worth)
    hits = np.array([post.is_hit for post in posts])
    calibration = {**worth, **bounds(odds[: len(ours)], hits[: len(ours)])}
    model = fit(tabulate(posts), hits, weights)
    path = TOP / "resources" / "models" / "text-employment.npz"
    digest = save(path, model, calibration)
    print(f"{path.name}: {path.stat().st_size} bytes, {model.keys.size} features, sha256 {digest}")
    print({name: round(value, 2) for name, value in calibration.items()})
    report("voices by folds", odds[: len(ours)], ours, calibration["possible"])
    kept = cases(district, measured=True)
    report("voices kept", odds_of(scores_of(model, kept), kept, worth), kept, calibration["possible"])
    alarms = odds_of(scores_of(model, benign), benign, worth) >= calibration["possible"]
    print(f"everyday posts: {int(alarms.sum())} of {alarms.size}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
