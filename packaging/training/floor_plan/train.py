"""Fine-tunes: train.py START.onnx OUT.onnx MINUTES DRAWN... [--others FOLDER]... [--seed N] [--threads N].

START is the detector of PP-OCRv4 (ORIGIN.toml) or weights trained before. DRAWN are folders that make.py has written;
FOLDERs hold freely licensed pictures that are no plans (ORIGIN.toml), one kind each.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import random
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import tensorflow as tf  # noqa: E402
from augment import Box, augmented  # noqa: E402
from trunk import Network  # noqa: E402

from checklist.detectors.pictures.floor_plan.views import SIDE, Floats, Grey, grey_of, prepared  # noqa: E402

BATCH = 24
PLANS_IN_BATCH = 10
RATE = 5e-4
LAST_RATE = 0.01
WARM_UP = 50
MAP_WEIGHT = 0.5
SMOOTHING = 0.02
DROP = 0.2
WEIGHT_BY_WEAR = {"clean": 1.3, "scan": 1.0, "photo": 0.8, "screen": 0.9, "page": 1.1}
WEIGHT_OF_FREE = 2.5


@dataclass
class Example:
    """A picture in memory, as JPEG, so that all fit."""

    packed: bytes
    is_plan: bool
    kind: str
    weight: float
    box: Box | None

    def grey(self) -> Grey:
        """Decoded."""
        return np.asarray(cv2.imdecode(np.frombuffer(self.packed, np.uint8), cv2.IMREAD_GRAYSCALE), np.uint8)


def drawn_examples(folder: Path) -> list[Example]:
    """What make.py wrote there."""
    found = []
    for line in (folder / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        packed = (folder / row["file"]).read_bytes()
        box = tuple(row["box"]) if row["box"] else None
        found.append(Example(packed, row["is_plan"], row["kind"], WEIGHT_BY_WEAR[row["mode"]], box))
    return found


def free_examples(folder: Path) -> list[Example]:
    """Every picture in a folder, none of them a plan."""
    found = []
    for path in sorted([*folder.glob("*.jpg"), *folder.glob("*.png")]):
        grey = grey_of(np.asarray(cv2.imread(str(path)), np.uint8))
        packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, 92])[1].tobytes()
        found.append(Example(packed, False, folder.name, WEIGHT_OF_FREE, None))
    return found


class Feeder:
    """Makes batches in a thread of its own until it is told to stop."""

    def __init__(self, examples: list[Example], seed: int) -> None:
        self._plans = [each for each in examples if each.is_plan]
        self._others = [each for each in examples if not each.is_plan]
        self._r = random.Random(seed)
        self._ready: queue.Queue[tuple[Floats, Floats, Floats]] = queue.Queue(6)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._fill, daemon=True)
        self._thread.start()

    def batch(self) -> tuple[Floats, Floats, Floats]:
        """Squares, whether each is a plan, maps."""
        return self._ready.get()

    def close(self) -> None:
        """Stops the thread."""
        self._is_over.set()

    def _fill(self) -> None:
        while not self._is_over.is_set():
            made = self._make()
            while not self._is_over.is_set():
                try:
                    self._ready.put(made, timeout=1)
                    break
                except queue.Full:
                    continue

    def _make(self) -> tuple[Floats, Floats, Floats]:
        r = self._r
        chosen = r.choices(self._plans, [each.weight for each in self._plans], k=PLANS_IN_BATCH)
        chosen += r.choices(self._others, [each.weight for each in self._others], k=BATCH - PLANS_IN_BATCH)
        views = [augmented(each.grey(), each.box, r) for each in chosen]
        squares = prepared(np.stack([square for square, _ in views])).transpose(0, 2, 3, 1)
        labels = np.array([each.is_plan for each in chosen], np.float32)
        return squares, labels, np.stack([place for _, place in views])


def train(network: Network, feeder: Feeder, seconds: float, out: Path) -> None:
    """Adam under a cosine; saves now and then, and at the end."""
    optimizer = tf.keras.optimizers.Adam(RATE, global_clipnorm=1.0)

    @tf.function
    def step(squares: tf.Tensor, labels: tf.Tensor, places: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        with tf.GradientTape() as tape:
            logits, where = network(squares, drop=DROP)
            smooth = labels * (1 - 2 * SMOOTHING) + SMOOTHING
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(smooth, logits))
            map_loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(places, where))
            total = loss + MAP_WEIGHT * map_loss
        optimizer.apply_gradients(zip(tape.gradient(total, network.learning), network.learning, strict=True))
        return loss, map_loss

    begin, steps, losses = time.monotonic(), 0, []
    while (spent := time.monotonic() - begin) < seconds:
        share = spent / seconds
        falling = LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + np.cos(np.pi * share))
        optimizer.learning_rate.assign(RATE * falling * min(1.0, (steps + 1) / WARM_UP))
        squares, labels, places = feeder.batch()
        losses.append([float(value) for value in step(squares, labels, places)])
        steps += 1
        if steps % 200 == 0:
            mean = np.mean(losses[-200:], axis=0)
            print(f"step {steps} loss {mean[0]:.4f} map {mean[1]:.4f} after {spent:.0f} s", flush=True)
        if steps % 1000 == 0:
            network.save(out.with_suffix(".part.onnx"), SIDE)
    network.save(out, SIDE)
    print(f"{steps} steps, {out}")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("minutes", type=float)
    parser.add_argument("drawn", type=Path, nargs="+")
    parser.add_argument("--others", type=Path, action="append", default=[])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    tf.config.threading.set_intra_op_parallelism_threads(options.threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    cv2.setNumThreads(1)
    tf.random.set_seed(options.seed)
    examples = [each for folder in options.drawn for each in drawn_examples(folder)]
    examples += [each for folder in options.others for each in free_examples(folder)]
    print(f"{sum(each.is_plan for each in examples)} plans, {sum(not each.is_plan for each in examples)} others")
    feeder = Feeder(examples, options.seed)
    try:
        train(Network(options.start), feeder, options.minutes * 60, options.out)
    finally:
        feeder.close()


if __name__ == "__main__":
    main()
