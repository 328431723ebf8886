"""Fits the linear model: logistic regression on features that weigh the more the rarer they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from corpus import Post
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from checklist.detectors.folding import fold_text
from checklist.detectors.ngrams import Model, features_of, tokens_of

SEEN_AT_LEAST = 2
STRENGTH = 20.0
FOLDS = 5
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Posts by features: row i has equal entries, of length 1 together, for each ``keys[j]`` that post i holds."""

    matrix: sp.csr_matrix
    keys: NDArray[np.uint32]

    def rows(self, chosen: NDArray[np.int64]) -> Table:
        """The table of some of the posts."""
        return Table(matrix=self.matrix[chosen], keys=self.keys)


def keys_of(text: str) -> NDArray[np.uint32]:
    """The different features of a post."""
    return np.unique(features_of(tokens_of(fold_text(text).characters)).keys)


def tabulate(posts: list[Post]) -> Table:
    """All posts by the features that SEEN_AT_LEAST of them hold."""
    found = [keys_of(post.text) for post in posts]
    keys, counts = np.unique(np.concatenate(found), return_counts=True)
    keys = keys[counts >= SEEN_AT_LEAST]
    columns = []
    for one in found:
        at = np.searchsorted(keys, one).clip(max=keys.size - 1)
        columns.append(at[keys[at] == one])
    lengths = np.array([column.size for column in columns])
    values = np.repeat(1 / np.sqrt(np.maximum(1, lengths)), lengths)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    matrix = sp.csr_matrix((values, np.concatenate(columns), starts), shape=(len(found), keys.size))
    return Table(matrix=matrix, keys=keys)


def fit(table: Table, hits: NDArray[np.bool_], weights: Floats) -> Model:
    """The model over these posts; ``weights`` says how much each counts."""
    count = table.matrix.shape[0]
    rarity = np.log(count / (1 + np.bincount(table.matrix.indices, minlength=table.keys.size)))
    regression = LogisticRegression(
        C=STRENGTH, class_weight="balanced", solver="liblinear", dual=True, max_iter=100, random_state=0
    )
    regression.fit(table.matrix.multiply(rarity).tocsr(), hits, sample_weight=weights)
    return Model(
        keys=table.keys,
        weights=(regression.coef_[0] * rarity).astype(np.float32),
        bias=float(regression.intercept_[0]),
        calibration={},
    )


def weigh(posts: list[Post], everyday: float) -> Floats:
    """How much each post counts: everyday ones by ``everyday``, since there are few here and many out there."""
    return np.array([everyday if post.is_everyday else 1.0 for post in posts])


def folds(posts: list[Post]) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Splits by voice: nobody is on both sides."""
    groups = [post.voice for post in posts]
    return list(GroupKFold(FOLDS).split(np.zeros(len(posts)), groups=groups))
