"""The network that says whether a mark and a part of a picture show the same: an ONNX file of ours, on one core."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types

from checklist.detectors.pictures.logo.fields import Floats
from checklist.errors import UnreadableError

WEIGHTS = Path(__file__).parents[4] / "resources" / "models" / "logo-pair.onnx"
WEIGHTS_SHA256 = "ebf28fdc7455d4b7adccd6e2c0aa2cd46638866cb0ff0bf0168d4c02be648b82"
_MOST_AT_ONCE = 16


class PairNetwork:
    """Compares pairs stacked by ``frames.channels``."""

    def __init__(self, weights: bytes) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def scores(self, pairs: Sequence[Floats]) -> list[float]:
        """One logit for each pair, all of one shape; above 0 they rather show the same."""
        logits: list[float] = []
        for start in range(0, len(pairs), _MOST_AT_ONCE):
            batch = np.stack(pairs[start : start + _MOST_AT_ONCE])
            logits += np.asarray(self._session.run(["logit"], {self._input: batch})[0]).reshape(-1).tolist()
        return logits


@lru_cache(maxsize=1)
def shipped_network() -> PairNetwork:
    """Loaded once for the process. Raises UnreadableError where the file is not the one that was measured."""
    weights = WEIGHTS.read_bytes()
    if hashlib.sha256(weights).hexdigest() != WEIGHTS_SHA256:
        raise UnreadableError("crashed", f"{WEIGHTS.name} is not the file this version was measured with")
    return PairNetwork(weights)
