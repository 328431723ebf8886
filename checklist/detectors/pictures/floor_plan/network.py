"""The network that tells floor plans from other pictures: an ONNX file of ours, run on one core of the processor."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types

from checklist.detectors.pictures.floor_plan.views import Floats, Grey, prepared
from checklist.errors import UnreadableError

WEIGHTS = Path(__file__).parents[4] / "resources" / "models" / "floor-plan.onnx"
WEIGHTS_SHA256 = "7bcda49f31ab46eb0022952812fde0793212b2a52e5c6e52145607b26bfe11ba"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the network makes of one square: above 0 is rather a plan.

    ``map`` has 14 × 14 cells, each above 0 where that part of the square rather belongs to a plan.
    """

    score: float
    map: Floats


class Network(Protocol):
    """Looks at grey squares."""

    def looks(self, squares: list[Grey]) -> list[Look]:
        """One look for each square, the mean of the square and its quarter turn."""


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

    def looks(self, squares: list[Grey]) -> list[Look]:
        """As the protocol says."""
        upright = np.stack(squares)
        both = np.concatenate((upright, np.rot90(upright, 1, (1, 2))))
        logits, maps = self._session.run(["logit", "map"], {self._input: prepared(both)})
        scores = np.asarray(logits, np.float32).reshape(2, len(squares)).mean(axis=0)
        halves = np.asarray(maps, np.float32).reshape(2, len(squares), *maps.shape[1:])
        where = (halves[0] + np.rot90(halves[1], -1, (1, 2))) / 2
        return [Look(score=float(score), map=each) for score, each in zip(scores, where, strict=True)]


@lru_cache(maxsize=1)
def shipped_network() -> OnnxNetwork:
    """Loaded once for the process. Raises UnreadableError where the file is not the one that was measured."""
    weights = WEIGHTS.read_bytes()
    if hashlib.sha256(weights).hexdigest() != WEIGHTS_SHA256:
        raise UnreadableError("crashed", f"{WEIGHTS.name} is not the file this version was measured with")
    return OnnxNetwork(weights)
