"""Trains a text model: ``resources/models/text-SUBJECT.npz``, and says what it is worth on voices it has not seen.

usage: train.py SUBJECT BENIGN

SUBJECT: ``disclaimer`` or ``opinion``. BENIGN: JSON lines of everyday school posts on which false alarms are counted;
they set the bounds, none of them is trained on.
Needs numpy, scipy and scikit-learn beside what the app needs. The same data, versions and seed give the same file.
"""

from __future__ import annotations

import dataclasses
import hashlib
import sys
from pathlib import Path

from corpus import TOP, Post, near_misses, rows_of, written  # isort: skip  (finds the app)

import numpy as np
from calibrating import Folded, calibrate, describe
from fitting import Floats, Table, fit, folds, tabulate, weigh
from numpy.typing import NDArray

from checklist.detectors.folding import fold_text
from checklist.detectors.ngrams import Model, score_stretches

EVERYDAY = 6.0
LIGHTEST = 1 / 127


def across_voices(posts: list[Post], table: Table, weights: Floats, benign: list[str]) -> Folded:
    """Our posts scored by models that saw neither them nor their voices; benign posts by all models, on average."""
    hits = np.array([post.is_hit for post in posts])
    ours = [number for number, post in enumerate(posts) if not post.is_everyday]
    whole, best = np.full(len(posts), np.nan), np.full(len(posts), np.nan)
    alarms = np.zeros((len(benign), 2))
    parts = folds(posts)
    for seen, unseen in parts:
        model = fit(table.rows(seen), hits[seen], weights[seen])
        for number in set(unseen.tolist()) & set(ours):
            whole[number], best[number] = scores(model, posts[number].text)
        alarms += np.array([scores(model, text) for text in benign]) / len(parts)
    return Folded(
        posts=[posts[number] for number in ours],
        whole=whole[ours],
        best=best[ours],
        benign_whole=alarms[:, 0],
        benign_best=alarms[:, 1],
    )


def scores(model: Model, text: str) -> tuple[float, float]:
    """Score of the text as one piece, and the best of its stretches (the whole where it has only one)."""
    found = [one.score for one in score_stretches(model, fold_text(text).characters)]
    return found[0], max(found[1:] or found)


def in_steps(model: Model) -> tuple[float, NDArray[np.int8]]:
    """The weights in 127 steps, and how much a step is."""
    scale = float(np.abs(model.weights).max()) * LIGHTEST
    return scale, np.round(model.weights / scale).astype(np.int8)


def as_saved(model: Model) -> Model:
    """The model as the app will read it."""
    scale, steps = in_steps(model)
    return dataclasses.replace(model, weights=steps.astype(np.float32) * np.float32(scale))


def save(path: Path, model: Model, calibration: dict[str, float]) -> str:
    """Writes the model with weights in 127 steps and returns the file's SHA-256.

    Keys whose weight rounds to 0 stay, since the number of known features scales a score.
    """
    scale, steps = in_steps(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    names = sorted(calibration)
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            keys=model.keys,
            weights=steps,
            scale=np.float64(scale),
            bias=np.float64(model.bias),
            names=np.array(names),
            values=np.array([calibration[name] for name in names]),
        )
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(label: str, benign_file: Path) -> None:
    """Trains, calibrates, saves, prints."""
    benign = [str(row["text"]) for row in rows_of(benign_file)]
    posts = [*written(label, measured=False), *near_misses(label)]
    table = tabulate(posts)
    weights = weigh(posts, EVERYDAY)
    folded = across_voices(posts, table, weights, benign)
    model = fit(table, np.array([post.is_hit for post in posts]), weights)
    final = np.array([scores(as_saved(model), text) for text in benign])
    folded = dataclasses.replace(
        folded,
        benign_whole=np.maximum(folded.benign_whole, final[:, 0]),
        benign_best=np.maximum(folded.benign_best, final[:, 1]),
    )
    calibration = calibrate(label, folded)
    path = TOP / "resources" / "models" / f"text-{label}.npz"
    digest = save(path, model, calibration)
    print(f"{path.name}: {path.stat().st_size} bytes, {model.keys.size} features, sha256 {digest}")
    print(describe(folded, calibration))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
