"""Trains: train.py OUT.npz STEPS PAIRS... [--start WEIGHTS.npz] [--widths 24,...] [--seed N] [--rate R] [--minutes M].

PAIRS are files of collect.py. Stopped by --minutes it keeps OUT.state.npz and goes on from there when run again.
With ``--join A.npz B.npz ...`` it trains nothing and writes OUT as the ONNX file of all of these.
"""

from __future__ import annotations

import argparse
import contextlib
import queue
import random
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP))

import tensorflow as tf  # noqa: E402
from collect import leave_out_kept, mark_of  # noqa: E402
from network import Network, write_onnx  # noqa: E402
from pairs import MARK, SIBLING, Name, Pair, read_pairs  # noqa: E402

from checklist.detectors.pictures.logo.frames import Frame, build_frame, channels  # noqa: E402
from checklist.detectors.pictures.logo.marks import read_mark  # noqa: E402

BATCH = 64
MARKS_IN_BATCH = 0.45
SMOOTHING = 0.015
WARM_UP = 100
DECAY = 1e-4
WEIGHT_OF_SIBLINGS = ((64, 1.0), (40, 0.6), (0, 0.12))
"""From so many pixels on: small siblings often cannot be told apart even by eye."""
Floats = NDArray[np.float32]


class Pairs:
    """All pairs by the shape of their frames, with the frames of their marks."""

    def __init__(self, files: list[Path]) -> None:
        self.by_shape: dict[tuple[int, ...], tuple[list[Pair], list[Pair]]] = {}
        self._frames: dict[Name, Frame] = {}
        for pair in read_pairs(files):
            groups = self.by_shape.setdefault(pair.patch.shape[:2], ([], []))
            groups[pair.label != MARK].append(pair)
        self.by_shape = {shape: groups for shape, groups in self.by_shape.items() if all(groups)}

    def batches(self, seed: int) -> Generator[tuple[Floats, Floats, Floats], None, None]:
        """Without end: pairs (n × rows × columns × channels), whether they show the mark, weights."""
        waiting: queue.Queue[tuple[Floats, Floats, Floats]] = queue.Queue(6)
        is_over = threading.Event()

        def work() -> None:
            r = random.Random(seed)
            shapes = list(self.by_shape)
            sizes = [sum(map(len, self.by_shape[shape])) for shape in shapes]
            while not is_over.is_set():
                marks, others = self.by_shape[r.choices(shapes, sizes)[0]]
                chosen = [r.choice(marks if r.random() < MARKS_IN_BATCH else others) for _ in range(BATCH)]
                stacked = np.stack([self._seen(pair, r) for pair in chosen]).transpose(0, 2, 3, 1)
                is_mark = np.array([pair.label == MARK for pair in chosen], np.float32)
                batch = (stacked, is_mark, np.array([weight_of(pair) for pair in chosen], np.float32))
                while not is_over.is_set():
                    with contextlib.suppress(queue.Full):
                        waiting.put(batch, timeout=1)
                        break

        worker = threading.Thread(target=work)
        worker.start()
        try:
            while True:
                yield waiting.get()
        finally:
            is_over.set()
            worker.join()

    def _frame(self, name: Name) -> Frame:
        if name not in self._frames:
            self._frames[name] = build_frame(read_mark(mark_of(name)))
        return self._frames[name]

    def _seen(self, pair: Pair, r: random.Random) -> Floats:
        values = channels(self._frame(pair.name), changed(pair.patch, r), pair.shown * r.uniform(0.85, 1.2))
        if r.random() < 0.5:  # both upside down: another mark
            values = values[:, ::-1].copy()
            values[[1, 8]] *= -1
        return values


def weight_of(pair: Pair) -> float:
    """How much a pair counts."""
    if pair.label != SIBLING:
        return 1.0
    return next(weight for least, weight in WEIGHT_OF_SIBLINGS if pair.size >= least)


def changed(patch: NDArray[np.uint8], r: random.Random) -> Floats:
    """Other colours, light, noise, blur, and a little beside its place."""
    seen = patch.astype(np.float32)
    if r.random() < 0.25:
        seen = 255 - seen
    if r.random() < 0.35:
        seen = seen[..., r.sample(range(3), 3)]
    if r.random() < 0.12:
        grey = seen @ np.array([0.3, 0.59, 0.11], np.float32)
        seen = np.repeat(grey[..., None], 3, 2)
    if r.random() < 0.4:
        seen = np.clip((seen - 128) * r.uniform(0.35, 1.2) + 128 + r.uniform(-40, 40), 0, 255)
    if r.random() < 0.3:
        noise = np.random.default_rng(r.randrange(1 << 30)).standard_normal(seen.shape, np.float32)
        seen = seen + noise * np.float32(r.uniform(1, 8))
    if r.random() < 0.2:
        seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), r.uniform(0.4, 1.1)))
    if r.random() < 0.5:
        height, width = seen.shape[:2]
        turn = np.array([[1 + r.gauss(0, 0.012), r.gauss(0, 0.012)], [r.gauss(0, 0.012), 1 + r.gauss(0, 0.012)]])
        middle = np.array([width / 2, height / 2])
        shift = middle - turn @ middle + [r.gauss(0, 0.7), r.gauss(0, 0.7)]
        moved = np.column_stack([turn, shift]).astype(np.float32)
        seen = np.asarray(cv2.warpAffine(seen, moved, (width, height), borderMode=cv2.BORDER_REPLICATE))
    return np.clip(seen, 0, 255).astype(np.float32)


class Steps:
    """Adam with decay and clipped slopes; ``all`` is what a state keeps."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._first = [tf.Variable(tf.zeros_like(each)) for each in network.trained]
        self._second = [tf.Variable(tf.zeros_like(each)) for each in network.trained]
        self.done = tf.Variable(0.0)
        self.rate = tf.Variable(0.0)
        self.all = [*network.trained, *network.seen, *self._first, *self._second, self.done]

    @tf.function(reduce_retracing=True)
    def step(self, pairs: tf.Tensor, is_mark: tf.Tensor, weights: tf.Tensor) -> tf.Tensor:
        """The loss before it."""
        with tf.GradientTape() as tape:
            logits = self._network.logits(pairs, is_training=True)
            wanted = is_mark * (1 - 2 * SMOOTHING) + SMOOTHING
            losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=wanted, logits=logits)
            loss = tf.reduce_sum(weights * losses) / tf.reduce_sum(weights)
        slopes, _ = tf.clip_by_global_norm(tape.gradient(loss, self._network.trained), 2.0)
        self.done.assign_add(1.0)
        for value, slope, first, second in zip(self._network.trained, slopes, self._first, self._second, strict=True):
            first.assign(0.9 * first + 0.1 * slope)
            second.assign(0.999 * second + 0.001 * slope * slope)
            change = first / (1 - 0.9**self.done) / (tf.sqrt(second / (1 - 0.999**self.done)) + 1e-7)
            value.assign_sub(self.rate * (change + DECAY * value if len(value.shape) > 1 else change))
        return loss


def train(options: argparse.Namespace) -> None:
    """Until STEPS or the minutes are over; OUT holds the weights either way."""
    ends = time.monotonic() + options.minutes * 60
    pairs = Pairs(options.files)
    print({shape: [len(group) for group in groups] for shape, groups in pairs.by_shape.items()}, flush=True)
    widths = tuple(int(width) for width in options.widths.split(","))
    network = Network.load(options.start) if options.start else Network(widths, options.seed)
    steps = Steps(network)
    state = options.out.with_suffix(".state.npz")
    if state.exists():
        with np.load(state) as kept:
            for variable, name in zip(steps.all, kept.files, strict=True):
                variable.assign(kept[name])
    done, losses = int(steps.done.numpy()), []
    batches = pairs.batches(options.seed * 1000 + done)
    while done < options.steps and time.monotonic() < ends:
        stacked, is_mark, weights = next(batches)
        fallen = 0.5 + 0.5 * np.cos(np.pi * done / options.steps)
        steps.rate.assign(options.rate * min(1, (done + 1) / WARM_UP) * fallen + 1e-5)
        losses.append(float(steps.step(tf.constant(stacked), tf.constant(is_mark), tf.constant(weights))))
        done += 1
    batches.close()
    np.savez(state, *[each.numpy() for each in steps.all])
    network.save(options.out)
    print(f"{done} of {options.steps} steps, loss {np.mean(losses[-500:]):.4f}", flush=True)


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("steps", type=int, nargs="?", default=0)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--join", type=Path, nargs="+")
    parser.add_argument("--start", type=Path)
    parser.add_argument("--widths", default="24,24,40,40,64,64")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    leave_out_kept()
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    if options.join:
        write_onnx([Network.load(file) for file in options.join], options.out)
    else:
        train(options)


if __name__ == "__main__":
    main()
