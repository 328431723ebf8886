"""Leave one out: leave_out.py TRUNK.onnx DATA DRAWN... [--most N] prints how heads do without a style or a source.

The trunk stays as it is; only the linear head of ``trunk.py`` is refitted, on the whole view of drawn pictures: without
one style of plans, without one kind of others, with and without one of the sources of plans in DATA (development
pictures; what is fitted here never ships). TRUNK is the detector of PP-OCRv4 (ORIGIN.toml), which has never seen a
plan, or weights that train.py made, which have seen every style: the truth lies between the two.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP))

from trunk import CHANNELS, TAPS  # noqa: E402

from checklist.detectors.pictures.floor_plan.views import Grey, grey_of, prepared, square_of  # noqa: E402

Rows = NDArray[np.float32]
KEPT = 256
"""Directions of the pooled features that the head is fitted in: those of most variance."""
PENALTY = 20.0
STEPS = 8
FALSE_ALARMS = 0.01
SEEDS = 5
LEAST = 20
TRAINED_ON = frozenset({"charts_yellowbrick", "diagrams_latex"})


@dataclass
class Set:
    """Features, one row a picture, and what each picture is called."""

    features: Rows
    names: list[str]

    def where(self, wanted: Iterable[bool]) -> Rows:
        """Some of the rows."""
        return self.features[np.fromiter(wanted, bool, len(self.names))]


class Trunk:
    """The pooled features that the head sees: means and highest values at three strides."""

    def __init__(self, path: Path) -> None:
        model = onnx.load(str(path))
        del model.graph.output[:]
        model.graph.output.extend(helper.make_empty_tensor_value_info(tap) for tap in TAPS)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        self._input = self._session.get_inputs()[0].name

    def features(self, greys: Iterable[Grey]) -> Rows:
        """One row a picture."""
        rows = []
        for grey in greys:
            taps = self._session.run(list(TAPS), {self._input: prepared(square_of(grey)[None])})
            positive = [np.maximum(np.asarray(tap, np.float32), 0)[0] for tap in taps]
            rows.append(np.concatenate([part for tap in positive for part in (tap.mean((1, 2)), tap.max((1, 2)))]))
        return np.stack(rows) if rows else np.zeros((0, 2 * sum(CHANNELS)), np.float32)


def drawn(trunk: Trunk, folders: list[Path], most: int) -> tuple[Set, Set]:
    """Plans and others that make.py wrote, at most so many of each, the same ones for every trunk."""
    lines = [(folder, json.loads(line)) for folder in folders for line in (folder / "index.jsonl").open()]
    random.Random(1).shuffle(lines)
    sets = []
    for is_plan in (True, False):
        chosen = [(folder, row) for folder, row in lines if row["is_plan"] is is_plan][:most]
        greys = (cv2.imread(str(folder / row["file"]), cv2.IMREAD_GRAYSCALE) for folder, row in chosen)
        sets.append(
            Set(trunk.features(np.asarray(grey, np.uint8) for grey in greys), [row["kind"] for _, row in chosen])
        )
    return sets[0], sets[1]


def developed(trunk: Trunk, folder: Path) -> Set:
    """Development pictures of one side, by source."""
    paths = [path for path in sorted(folder.glob("*/*.jpg")) if path.parent.name not in TRAINED_ON]
    greys = (grey_of(np.asarray(cv2.imread(str(path)), np.uint8)) for path in paths)
    return Set(trunk.features(greys), [path.parent.name for path in paths])


def fitted(plans: Rows, others: Rows) -> tuple[Rows, Rows, Rows]:
    """Mean, directions and weights of a logistic head, both sides weighing the same; Newton's method."""
    rows = np.concatenate((plans, others))
    middle, spread = rows.mean(0), rows.std(0) + 1e-3
    scaled = (rows - middle) / spread
    _, directions = np.linalg.eigh(scaled.T @ scaled)
    to_kept = (directions[:, -KEPT:] / spread[:, None]).astype(np.float32)
    x = np.concatenate(((rows - middle) @ to_kept, np.ones((len(rows), 1), np.float32)), 1).astype(np.float64)
    y = np.concatenate((np.ones(len(plans)), np.zeros(len(others))))
    weight = np.where(y == 1, len(rows) / (2 * len(plans)), len(rows) / (2 * len(others)))
    w = np.zeros(KEPT + 1)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (weight * (p - y)) + PENALTY * w
        curve = (x * (weight * np.maximum(p * (1 - p), 1e-4))[:, None]).T @ x + PENALTY * np.eye(KEPT + 1)
        w = w - np.linalg.solve(curve, gradient)
    return middle, to_kept, w.astype(np.float32)


def scores(head: tuple[Rows, Rows, Rows], rows: Rows) -> Rows:
    """Logits."""
    middle, to_kept, w = head
    return np.asarray((rows - middle) @ to_kept @ w[:-1] + w[-1], np.float32)


def threshold(values: Rows) -> float:
    """The score that the wanted share of others reaches."""
    return float(np.quantile(values, 1 - FALSE_ALARMS))


def main() -> None:
    """Prints Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trunk", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("drawn", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=1800)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    trunk = Trunk(options.trunk)
    plans, others = drawn(trunk, options.drawn, options.most)
    known = developed(trunk, options.data / "pictures" / "floorplans" / "pos")
    unlike = developed(trunk, options.data / "pictures" / "floorplans" / "neg")
    print(
        f"drawn: {len(plans.names)} plans, {len(others.names)} others; "
        f"kept apart: {len(known.names)} plans, {len(unlike.names)} others"
    )
    left_out_styles(plans, others)
    left_out_kinds(plans, others)
    left_out_sources(plans, others, known, unlike)
    seeds(plans, others, known, unlike)


def left_out_styles(plans: Set, others: Set) -> None:
    """Half of the others fit, the other half sets the threshold."""
    half = len(others.names) // 2
    print("\n| style left out | n | found at 1 % false alarms | with it in the fit |\n|---|---|---|---|")
    parts = sorted({part for name in plans.names for part in name.split("_")})
    whole = fitted(plans.features[::2], others.features[:half])
    for part in parts:
        is_left = [part in name.split("_") for name in plans.names]
        left = plans.where(is_left)
        if len(left) < LEAST:
            continue
        head = fitted(plans.where(not each for each in is_left), others.features[:half])
        found = (scores(head, left) > threshold(scores(head, others.features[half:]))).mean()
        unseen = plans.where(each and n % 2 == 1 for n, each in enumerate(is_left))
        usual = (scores(whole, unseen) > threshold(scores(whole, others.features[half:]))).mean()
        print(f"| {part} | {len(left)} | {found:.2f} | {usual:.2f} |", flush=True)


def left_out_kinds(plans: Set, others: Set) -> None:
    """False alarms on a kind of others that the fit has not seen, at a threshold set on the kinds it has seen."""
    print("\n| kind left out | n | false alarms | with it in the fit |\n|---|---|---|---|")
    whole = fitted(plans.features, others.features[::2])
    limit = threshold(scores(whole, others.features[1::2]))
    for kind in sorted(set(others.names)):
        is_left = [name == kind for name in others.names]
        left = others.where(is_left)
        if len(left) < LEAST:
            continue
        rest = others.where(not each for each in is_left)
        head = fitted(plans.features, rest[::2])
        alarms = (scores(head, left) > threshold(scores(head, rest[1::2]))).mean()
        unseen = others.where(each and n % 2 == 1 for n, each in enumerate(is_left))
        usual = (scores(whole, unseen) > limit).mean()
        if max(alarms, usual) > 0.02:
            print(f"| {kind} | {len(left)} | {alarms:.2f} | {usual:.2f} |", flush=True)


def left_out_sources(plans: Set, others: Set, known: Set, unlike: Set) -> None:
    """Sources of plans: by drawings alone, and with the other sources in the fit."""
    print("\n| source | n | fitted on drawings alone | and on the other sources |\n|---|---|---|---|")
    alone = fitted(plans.features, others.features)
    for source in sorted(set(known.names)):
        test = known.where(name == source for name in known.names)
        more = np.concatenate((plans.features, known.where(name != source for name in known.names)))
        head = fitted(more, others.features)
        found = [(scores(each, test) > threshold(scores(each, unlike.features))).mean() for each in (alone, head)]
        print(f"| {source} | {len(test)} | {found[0]:.2f} | {found[1]:.2f} |", flush=True)


def seeds(plans: Set, others: Set, known: Set, unlike: Set) -> None:
    """The head fitted on so many random halves; everything else stays the same."""
    print("\n| seed | found at 1 % | found at the first seed's threshold | false alarms there |\n|---|---|---|---|")
    limit = None
    for seed in range(SEEDS):
        r = np.random.default_rng(seed)
        halves = [each[r.permutation(len(each))[: len(each) // 2]] for each in (plans.features, others.features)]
        head = fitted(*halves)
        hits, alarms = scores(head, known.features), scores(head, unlike.features)
        limit = threshold(alarms) if limit is None else limit
        print(
            f"| {seed} | {(hits > threshold(alarms)).mean():.3f} | {(hits > limit).mean():.3f} "
            f"| {(alarms > limit).mean():.3f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
