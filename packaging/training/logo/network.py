"""The comparing network in TensorFlow, and several of them as one ONNX file whose answer is their mean."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import onnx
import tensorflow as tf
from onnx import TensorProto, checker, numpy_helper
from onnx import helper as h

CHANNELS = 15
KERNELS, STEPS = (5, 3, 3, 3, 3, 3), (2, 1, 2, 1, 2, 1)
HIDDEN = 64
STEADY = 0.98
DROP = 0.2
_TINY = 1e-4


class Network:
    """Six convolutions, each normalised over the batch, then mean and maximum over the frame and two dense layers."""

    def __init__(self, widths: tuple[int, ...], seed: int) -> None:
        tf.random.set_seed(seed)
        self.kernels, self.seen = [], []
        for size, low, high in zip(KERNELS, (CHANNELS, *widths), widths, strict=False):
            start = tf.random.normal((size, size, low, high), stddev=(2 / (size * size * low)) ** 0.5)
            self.kernels += [tf.Variable(start), tf.Variable(tf.ones(high)), tf.Variable(tf.zeros(high))]
            self.seen += [tf.Variable(tf.zeros(high), trainable=False), tf.Variable(tf.ones(high), trainable=False)]
        self.dense = [
            tf.Variable(tf.random.normal((2 * widths[-1], HIDDEN), stddev=0.1)),
            tf.Variable(tf.zeros(HIDDEN)),
            tf.Variable(tf.random.normal((HIDDEN, 1), stddev=0.1)),
            tf.Variable(tf.zeros(1)),
        ]

    @property
    def trained(self) -> list[tf.Variable]:
        """What steps change."""
        return [*self.kernels, *self.dense]

    def logits(self, pairs: tf.Tensor, *, is_training: bool) -> tf.Tensor:
        """One for each of pairs (n × rows × columns × CHANNELS)."""
        values = pairs
        for n, (size, step) in enumerate(zip(KERNELS, STEPS, strict=True)):
            rim = size // 2
            values = tf.pad(values, [[0, 0], [rim, rim], [rim, rim], [0, 0]])
            values = tf.nn.conv2d(values, self.kernels[3 * n], step, "VALID")
            mean, variance = self._moments(values, n, is_training=is_training)
            scale, shift = self.kernels[3 * n + 1], self.kernels[3 * n + 2]
            values = tf.nn.relu((values - mean) * tf.math.rsqrt(variance + _TINY) * scale + shift)
        pooled = tf.concat([tf.reduce_mean(values, [1, 2]), tf.reduce_max(values, [1, 2])], 1)
        if is_training:
            pooled = tf.nn.dropout(pooled, DROP)
        hidden = tf.nn.relu(pooled @ self.dense[0] + self.dense[1])
        return (hidden @ self.dense[2] + self.dense[3])[:, 0]

    def _moments(self, values: tf.Tensor, n: int, *, is_training: bool) -> tuple[tf.Tensor, tf.Tensor]:
        mean, variance = self.seen[2 * n], self.seen[2 * n + 1]
        if not is_training:
            return mean, variance
        now, spread = tf.nn.moments(values, [0, 1, 2])
        mean.assign(mean * STEADY + now * (1 - STEADY))
        variance.assign(variance * STEADY + spread * (1 - STEADY))
        return now, spread

    def save(self, file: Path) -> None:
        """All values, for ``load``."""
        np.savez(file, *[each.numpy() for each in [*self.trained, *self.seen]])

    @classmethod
    def load(cls, file: Path) -> Network:
        """What ``save`` wrote; its widths are read from it."""
        with np.load(file) as kept:
            values = [kept[name] for name in kept.files]
        network = cls(tuple(int(values[3 * n].shape[3]) for n in range(len(KERNELS))), 0)
        for variable, value in zip([*network.trained, *network.seen], values, strict=True):
            variable.assign(value)
        return network


def write_onnx(networks: list[Network], file: Path) -> None:
    """One graph: ``pairs`` (n × CHANNELS × rows × columns) to ``logit`` (n × 1), the mean over the networks."""
    nodes: list[onnx.NodeProto] = []
    weights: list[onnx.TensorProto] = []
    for number, network in enumerate(networks):
        _add(network, f"n{number}_", nodes, weights)
    nodes.append(h.make_node("Mean", [f"n{number}_logit" for number in range(len(networks))], ["logit"]))
    given = h.make_tensor_value_info("pairs", TensorProto.FLOAT, ["n", CHANNELS, "rows", "columns"])
    asked = h.make_tensor_value_info("logit", TensorProto.FLOAT, ["n", 1])
    graph = h.make_graph(nodes, "logo_pair", [given], [asked], weights)
    model = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)])
    model.ir_version = 9
    checker.check_model(model)
    onnx.save(model, file)


def _add(network: Network, prefix: str, nodes: list[onnx.NodeProto], weights: list[onnx.TensorProto]) -> None:
    def keep(name: str, values: NDArray[np.float32]) -> str:
        weights.append(numpy_helper.from_array(np.ascontiguousarray(values, dtype=np.float32), prefix + name))
        return prefix + name

    at = "pairs"
    for n, (size, step) in enumerate(zip(KERNELS, STEPS, strict=True)):
        kernel, scale, shift = (each.numpy() for each in network.kernels[3 * n : 3 * n + 3])
        mean, variance = (each.numpy() for each in network.seen[2 * n : 2 * n + 2])
        factor = scale / np.sqrt(variance + _TINY)
        inputs = [at, keep(f"k{n}", (kernel * factor).transpose(3, 2, 0, 1)), keep(f"b{n}", shift - mean * factor)]
        shape = {"kernel_shape": [size, size], "strides": [step, step], "pads": [size // 2] * 4}
        nodes.append(h.make_node("Conv", inputs, [f"{prefix}c{n}"], **shape))
        nodes.append(h.make_node("Relu", [f"{prefix}c{n}"], [f"{prefix}r{n}"]))
        at = f"{prefix}r{n}"
    first, first_shift, last, last_shift = (each.numpy() for each in network.dense)
    nodes += [
        h.make_node("GlobalAveragePool", [at], [f"{prefix}mean"]),
        h.make_node("GlobalMaxPool", [at], [f"{prefix}max"]),
        h.make_node("Concat", [f"{prefix}mean", f"{prefix}max"], [f"{prefix}both"], axis=1),
        h.make_node("Flatten", [f"{prefix}both"], [f"{prefix}flat"], axis=1),
        h.make_node("Gemm", [f"{prefix}flat", keep("d0", first), keep("e0", first_shift)], [f"{prefix}hidden"]),
        h.make_node("Relu", [f"{prefix}hidden"], [f"{prefix}active"]),
        h.make_node("Gemm", [f"{prefix}active", keep("d1", last), keep("e1", last_shift)], [f"{prefix}logit"]),
    ]
