"""The network that tells floor plans from other pictures: an ONNX file of ours, run on one core of the processor."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types

from checklist.detectors.pictures.floor_plan.views import Floats, Grey, prepared
from checklist.errors import UnreadableError

WEIGHTS = Path(__file__).parents[4] / "resources" / "models" / "floor-plan.onnx"
WEIGHTS_SHA256 = "50aa41ea16376e343ea9ef9cefa7bc6472be93defa80a9e02a4e662441b3f977"


class Network(Protocol):
    """Scores grey squares."""

    def scores(self, squares: list[Grey]) -> Floats:
        """One logit for each square; above 0 is rather a plan. Averaged over the square and its quarter turn."""


class OnnxNetwork:
    """The weights that ship."""

    def __init__(self, weights: bytes) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def scores(self, squares: list[Grey]) -> Floats:
        """As the protocol says."""
        upright = np.stack(squares)
        both = np.concatenate((upright, np.rot90(upright, 1, (1, 2))))
        logits = np.asarray(self._session.run(["logit"], {self._input: prepared(both)})[0], np.float32)
        return np.asarray(logits.reshape(2, len(squares)).mean(axis=0), np.float32)


@lru_cache(maxsize=1)
def shipped_network() -> OnnxNetwork:
    """Loaded once for the process. Raises UnreadableError where the file is not the one that was measured."""
    weights = WEIGHTS.read_bytes()
    if hashlib.sha256(weights).hexdigest() != WEIGHTS_SHA256:
        raise UnreadableError("crashed", f"{WEIGHTS.name} is not the file this version was measured with")
    return OnnxNetwork(weights)
