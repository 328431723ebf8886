"""Trains ``resources/models/text-employment.npz``: does the author say to work at the district?

usage: train_employment.py BENIGN

As in ``train.py``, but the posts are read as the detector reads them, with workplaces, names and job titles as signs:
see ``author_reading.abstract``. Beside the scores of the model there are a few plain facts (``author_weighing.FACTS``).
What each is worth is fitted on scores from models that had seen neither the post nor its voice. BENIGN: JSON lines of
everyday school posts; none is trained on, the bound is set so that few of them are taken for more.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus import TOP, WRITTEN, Post, rows_of  # isort: skip  (finds the app)

import tomllib

import numpy as np
from calibrating import silent
from fitting import Floats, fit, folds, tabulate, weigh
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from train import as_saved, save

from checklist.content import Text
from checklist.detectors.author import read_author
from checklist.detectors.author_employment import by_grammar
from checklist.detectors.author_reading import abstract
from checklist.detectors.author_weighing import FACTS, facts, whole_and_best
from checklist.detectors.ngrams import Model
from checklist.district import District
from checklist.model import Profile
from checklist.policy.load import find_pack, load_pack

ALARMS = 0.015
"""Share of everyday posts on which the model may fire."""
OUR_ALARMS = 0.05
"""The same for our own everyday posts: many of those are near misses."""
EVERYDAY = 4.0
NEIGHBOURS = "neighbours"
LANGUAGES = ("en", "fr", "vi")
COLUMNS = ("whole", "best", *FACTS)
PRECISION = 0.87


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


def case_of(row: Mapping[str, object], district: District, *, is_everyday: bool = False) -> Case:
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
            is_everyday=is_everyday,
        ),
        facts=np.array([known[name] for name in FACTS]),
    )


def cases(district: District, *, measured: bool) -> list[Case]:
    """Our posts about the author: those of the voices for measuring, or all the others."""
    listed = tomllib.loads((WRITTEN / "measured_voices.toml").read_text("utf-8"))
    return [
        case_of(row, district)
        for path in sorted(WRITTEN.glob("author.*.jsonl"))
        for row in rows_of(path)
        if (row["voice"] in listed.get(path.stem, [])) is measured
    ]


def neighbours(district: District) -> list[Case]:
    """Everyday posts and views of people who do not work there, or do not say so: each a voice of its own."""
    return [
        case_of({**row, "labels": [], "voice": f"neighbour {number}"}, district, is_everyday=True)
        for path in sorted(WRITTEN.glob("everyday.*.jsonl"))
        for number, row in enumerate(rows_of(path))
        if row["voice"] == NEIGHBOURS
    ]


def scores_of(model: Model, chosen: list[Case]) -> Floats:
    """The model's scores of each: as a whole, and of its best stretch."""
    return np.array([whole_and_best(model, case.post.text) for case in chosen])


def across_voices(chosen: list[Case]) -> Floats:
    """Each case scored by a model that saw neither it nor its voice."""
    posts = [case.post for case in chosen]
    hits = np.array([post.is_hit for post in posts])
    table, weights = tabulate(posts), weigh(posts, EVERYDAY)
    scores = np.zeros((len(posts), 2))
    for seen, unseen in folds(posts):
        model = fit(table.rows(seen), hits[seen], weights[seen])
        scores[unseen] = scores_of(model, [chosen[number] for number in unseen])
    return scores


def columns_of(scores: Floats, chosen: list[Case]) -> Floats:
    """Scores and facts side by side."""
    return np.column_stack([scores, np.array([case.facts for case in chosen])])


def worth_of(scores: Floats, chosen: list[Case]) -> dict[str, float]:
    """What the scores and each fact are worth."""
    hits = np.array([case.post.is_hit for case in chosen])
    regression = LogisticRegression(C=1.0, max_iter=2000)
    regression.fit(columns_of(scores, chosen), hits, sample_weight=weigh([case.post for case in chosen], EVERYDAY))
    worth = dict(zip(COLUMNS, (float(value) for value in regression.coef_[0]), strict=True))
    return {**worth, "offset": float(regression.intercept_[0])}


def odds_of(scores: Floats, chosen: list[Case], worth: Mapping[str, float]) -> Floats:
    """Log-odds as the app computes them."""
    return worth["offset"] + columns_of(scores, chosen) @ np.array([worth[name] for name in COLUMNS])


def bounds(odds: Floats, chosen: list[Case], quiet: Floats) -> dict[str, float]:
    """``possible_LANGUAGE``: where F1 is best with at least PRECISION, but not so low that everyday posts speak up.

    Those of other hands, ``quiet``, are English. In the other languages our own stand in for them.
    """
    found = {}
    for language in LANGUAGES:
        inside = np.array([case.post.language == language for case in chosen])
        is_ours = np.array([not case.post.is_everyday for case in chosen])
        hits = np.array([case.post.is_hit for case in chosen])
        loudest = silent(quiet, ALARMS) if language == "en" else silent(odds[inside & ~is_ours], OUR_ALARMS)
        found[f"possible_{language}"] = round(max(loudest, best(odds[inside & is_ours], hits[inside & is_ours])), 3)
    return found


def best(odds: Floats, hits: NDArray[np.bool_]) -> float:
    """Where F1 is best with at least PRECISION."""
    order = np.argsort(-odds)
    right = np.cumsum(hits[order])
    shown = np.arange(1, odds.size + 1)
    f1 = np.where(right / shown >= PRECISION, 2 * right / (shown + hits.sum()), 0)
    return float(odds[order[int(np.argmax(f1))]])


def report(name: str, odds: Floats, chosen: list[Case], calibration: Mapping[str, float]) -> None:
    """Precision, recall and F1 by language."""
    parts = []
    fires = odds >= np.array([calibration[f"possible_{case.post.language}"] for case in chosen])
    for language in ("all", *LANGUAGES):
        inside = np.array([language in {"all", case.post.language} for case in chosen])
        hits = np.array([case.post.is_hit for case in chosen]) & inside
        fired = fires & inside
        right = int((hits & fired).sum())
        precision, recall = right / max(1, int(fired.sum())), right / max(1, int(hits.sum()))
        f1 = 2 * right / max(1, int(fired.sum() + hits.sum()))
        parts.append(f"{language} P {precision:.2f} R {recall:.2f} F {f1:.2f}, fired {int(fired.sum())}")
    print(f"{name:20}", " | ".join(parts))


def main(benign_file: Path) -> None:
    """Trains, calibrates, saves, prints."""
    district = load_pack(find_pack("mn-470")).district
    benign = [case_of({**row, "labels": []}, district) for row in rows_of(benign_file)]
    ours = cases(district, measured=False)
    chosen = ours + neighbours(district)
    posts = [case.post for case in chosen]
    hits = np.array([post.is_hit for post in posts])
    scores = across_voices(chosen)
    worth = worth_of(scores, chosen)
    odds = odds_of(scores, chosen, worth)
    model = fit(tabulate(posts), hits, weigh(posts, EVERYDAY))
    quiet = odds_of(scores_of(as_saved(model), benign), benign, worth)
    calibration = {**worth, **bounds(odds, chosen, quiet)}
    path = TOP / "resources" / "models" / "text-employment.npz"
    digest = save(path, model, calibration)
    print(f"{path.name}: {path.stat().st_size} bytes, {model.keys.size} features, sha256 {digest}")
    print({name: round(value, 2) for name, value in calibration.items()})
    kept = cases(district, measured=True)
    report("voices by folds", odds[: len(ours)], ours, calibration)
    report("neighbours by folds", odds[len(ours) :], chosen[len(ours) :], calibration)
    report("voices kept", odds_of(scores_of(model, kept), kept, worth), kept, calibration)
    report("everyday posts", quiet, benign, calibration)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
