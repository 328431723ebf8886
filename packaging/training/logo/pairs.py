"""What the comparing network learns from: a mark, the pixels that lie in its place, and whether they show it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Name = tuple[str, int, int]
"""Template, frame and inner seed of a drawn mark."""

NOTHING, MARK, SIBLING, OTHER = range(4)
"""Any place, the mark itself, one of the same make with other words and emblem, any other mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """``patch`` is rows × columns × BGR in the mark's frame; ``shown`` the mark's longer side there in pixels."""

    name: Name
    label: int
    size: float
    shown: float
    kind: str
    likeness: float
    patch: NDArray[np.uint8]


def write_pairs(file: Path, pairs: list[Pair]) -> None:
    """All at once, for ``read_pairs``."""
    rows = [(p.name, p.label, p.size, p.shown, p.kind, p.likeness, 0.0, p.patch) for p in pairs]
    file.write_bytes(pickle.dumps(rows))


def read_pairs(files: list[Path]) -> Iterator[Pair]:
    """Of files that this recipe wrote: never of others, since a pickle can run anything."""
    for file in files:
        for name, label, size, shown, kind, likeness, _, patch in pickle.loads(file.read_bytes()):  # own files
            yield Pair(name=name, label=label, size=size, shown=shown, kind=kind, likeness=likeness, patch=patch)
