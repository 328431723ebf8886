"""The network in TensorFlow: an ONNX trunk read node by node, a pooled linear head, a map head; and back to ONNX.

Two outputs: ``logit`` (n × 1), whether the picture is a plan, and ``map`` (n × 14 × 14 logits for 224 pixels), which
parts of the picture belong to one.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import tensorflow as tf
from numpy.typing import NDArray
from onnx import helper, numpy_helper

TAPS = ("p2o.Add.71", "p2o.Add.147", "p2o.Add.215")
"""Outputs of the trunk at strides 8, 16 and 32."""
CHANNELS = (96, 192, 384)
FROZEN_UP_TO = TAPS[0]
PEAK_WEIGHT = 0.3
"""Highest values count less than means, so that one corner cannot decide."""

Array = NDArray[np.float32]


def read_nodes(model: onnx.ModelProto) -> tuple[list[onnx.NodeProto], dict[str, Array], str]:
    """The nodes that the taps depend on, in order, their constants, and the input's name."""
    graph = model.graph
    producer = {name: node for node in graph.node for name in node.output}
    constants = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    needed: set[str] = set()
    waiting = list(TAPS)
    while waiting:
        node = producer.get(waiting.pop())
        if node is not None and node.output[0] not in needed:
            needed.add(node.output[0])
            waiting += list(node.input)
    nodes = []
    for node in graph.node:
        if node.output[0] not in needed:
            continue
        if node.op_type == "Constant":
            constants[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
        elif node.op_type == "Cast":
            constants[node.output[0]] = constants[node.input[0]]
        else:
            nodes.append(node)
    return nodes, {name: np.asarray(value, np.float32) for name, value in constants.items()}, graph.input[0].name


def attributes(node: onnx.NodeProto) -> dict[str, object]:
    """By name."""
    return {each.name: helper.get_attribute_value(each) for each in node.attribute}


class Network(tf.Module):
    """The trunk up to the third tap and the two heads. Weights before FROZEN_UP_TO stay as they are."""

    def __init__(self, start: Path) -> None:
        super().__init__()
        model = onnx.load(str(start))
        self.nodes, self.constants, self.input = read_nodes(model)
        self.weights: dict[str, tf.Variable] = {}
        is_frozen = True
        for node in self.nodes:
            for name in node.input:
                if name in self.constants and name not in self.weights:
                    can_learn = not is_frozen and node.op_type in {"Conv", "Mul", "Add"}
                    self.weights[name] = tf.Variable(self._stored(node, name), trainable=can_learn)
            if node.output[0] == FROZEN_UP_TO:
                is_frozen = False
        heads = {each.name: numpy_helper.to_array(each).astype(np.float32) for each in model.graph.initializer}
        width = 2 * sum(CHANNELS)
        linear = heads.get("hw_h", np.zeros((width, 1), np.float32)).copy()
        self.head = tf.Variable(_scaled_peaks(linear, 1 / PEAK_WEIGHT))
        self.bias = tf.Variable(heads.get("hb_h", np.zeros(1, np.float32)))
        self.map_head = tf.Variable(heads.get("mw_h", np.zeros((CHANNELS[1] + CHANNELS[2], 1), np.float32)))
        self.map_bias = tf.Variable(heads.get("mb_h", np.full(1, -1.0, np.float32)))

    @property
    def learning(self) -> list[tf.Variable]:
        """What training changes."""
        return [*(w for w in self.weights.values() if w.trainable), self.head, self.bias, self.map_head, self.map_bias]

    def _stored(self, node: onnx.NodeProto, name: str) -> Array:
        value = self.constants[name]
        if node.op_type == "Conv" and value.ndim == 4:
            return value.transpose(2, 3, 0, 1) if attributes(node)["group"] > 1 else value.transpose(2, 3, 1, 0)
        return value

    def __call__(self, squares: tf.Tensor, drop: float = 0.0) -> tuple[tf.Tensor, tf.Tensor]:
        """From n × side × side × 3 to n logits and n × side/16 × side/16 logits of the map."""
        known: dict[str, tf.Tensor] = {self.input: squares}
        for node in self.nodes:
            values = [known[name] if name in known else self.weights[name] for name in node.input]
            result = self._step(node, values)
            known[node.output[0]] = tf.stop_gradient(result) if node.output[0] == FROZEN_UP_TO else result
        taps = [tf.nn.relu(known[tap]) for tap in TAPS]
        pooled = []
        for tap in taps:
            pooled += [tf.reduce_mean(tap, (1, 2)), tf.reduce_max(tap, (1, 2)) * PEAK_WEIGHT]
        features = tf.concat(pooled, 1)
        if drop:
            features = tf.nn.dropout(features, drop)
        coarse = tf.repeat(tf.repeat(taps[2], 2, 1), 2, 2)
        where = tf.concat([taps[1], coarse], 3) @ self.map_head + self.map_bias
        return (features @ self.head + self.bias)[:, 0], where[..., 0]

    def _step(self, node: onnx.NodeProto, values: list[tf.Tensor]) -> tf.Tensor:
        given, kind = attributes(node), node.op_type
        if kind == "Conv":
            pads, strides = given["pads"], given["strides"]
            padded = tf.pad(values[0], [[0, 0], [pads[0], pads[2]], [pads[1], pads[3]], [0, 0]])
            if given["group"] > 1:
                result = tf.nn.depthwise_conv2d(padded, values[1], (1, *strides, 1), "VALID")
            else:
                result = tf.nn.conv2d(padded, values[1], strides, "VALID")
            return result + values[2] if len(values) > 2 else result
        if kind == "Clip":
            limits = [float(self.constants[name]) for name in node.input[1:]] or [given["min"], given["max"]]
            return tf.clip_by_value(values[0], *limits)
        if kind == "BatchNormalization":
            scale = tf.math.rsqrt(values[4] + given.get("epsilon", 1e-5)) * values[1]
            return (values[0] - values[3]) * scale + values[2]
        simple = {
            "Mul": lambda: values[0] * values[1],
            "Add": lambda: values[0] + values[1],
            "Div": lambda: values[0] / values[1],
            "Relu": lambda: tf.nn.relu(values[0]),
            "HardSigmoid": lambda: tf.clip_by_value(values[0] * given["alpha"] + given["beta"], 0.0, 1.0),
            "GlobalAveragePool": lambda: tf.reduce_mean(values[0], (1, 2), keepdims=True),
        }
        return simple[kind]()

    def save(self, path: Path, side: int) -> None:
        """As ONNX with weights in half precision, cast when loaded."""
        nodes: list[onnx.NodeProto] = []
        stored: list[onnx.TensorProto] = []
        is_float = onnx.TensorProto.FLOAT

        def constant(name: str, value: Array) -> str:
            stored.append(numpy_helper.from_array(value.astype(np.float16), name + "_h"))
            nodes.append(helper.make_node("Cast", [name + "_h"], [name], to=is_float))
            return name

        groups = {node.input[1]: attributes(node)["group"] for node in self.nodes if node.op_type == "Conv"}
        for name, variable in self.weights.items():
            value = variable.numpy()
            if name in groups:
                value = value.transpose(2, 3, 0, 1) if groups[name] > 1 else value.transpose(3, 2, 0, 1)
            constant(name, value)
        nodes += self.nodes
        pooled = []
        for n, tap in enumerate(TAPS):
            nodes.append(helper.make_node("Relu", [tap], [f"t{n}"]))
            nodes.append(helper.make_node("GlobalAveragePool", [f"t{n}"], [f"a{n}"]))
            nodes.append(helper.make_node("GlobalMaxPool", [f"t{n}"], [f"m{n}"]))
            pooled += [f"a{n}", f"m{n}"]
        linear = _scaled_peaks(self.head.numpy(), PEAK_WEIGHT)
        nodes.append(helper.make_node("Concat", pooled, ["features"], axis=1))
        nodes.append(helper.make_node("Flatten", ["features"], ["flat"]))
        heads = [constant("hw", linear), constant("hb", self.bias.numpy())]
        nodes.append(helper.make_node("Gemm", ["flat", *heads], ["logit"]))
        stored.append(numpy_helper.from_array(np.array([1, 1, 2, 2], np.float32), "twice"))
        nodes.append(
            helper.make_node(
                "Resize",
                ["t2", "", "twice"],
                ["coarse"],
                mode="nearest",
                coordinate_transformation_mode="asymmetric",
                nearest_mode="floor",
            )
        )
        nodes.append(helper.make_node("Concat", ["t1", "coarse"], ["parts"], axis=1))
        kernel = self.map_head.numpy().T[:, :, None, None]
        weights = [constant("mk", kernel), constant("mb", self.map_bias.numpy())]
        constant("mw", self.map_head.numpy())
        nodes.append(helper.make_node("Conv", ["parts", *weights], ["map4"]))
        stored.append(numpy_helper.from_array(np.array([1], np.int64), "axis"))
        nodes.append(helper.make_node("Squeeze", ["map4", "axis"], ["map"]))
        cells = side // 16
        outputs = [
            helper.make_tensor_value_info("logit", is_float, ["n", 1]),
            helper.make_tensor_value_info("map", is_float, ["n", cells, cells]),
        ]
        given = [helper.make_tensor_value_info(self.input, is_float, ["n", 3, side, side])]
        graph = helper.make_graph(nodes, "floor_plan", given, outputs, stored)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
        onnx.checker.check_model(model)
        onnx.save(model, str(path))


def _scaled_peaks(linear: Array, factor: float) -> Array:
    """The linear head with the weights of the highest values scaled."""
    scaled, at = linear.copy(), 0
    for channels in CHANNELS:
        scaled[at + channels : at + 2 * channels] *= factor
        at += 2 * channels
    return scaled
