"""A linear model over words, kinds of words and pairs of them: numpy only, a few hundred kilobytes, no network at all.

What it reads, all on folded text: runs of one to three words; runs of one to four word stems, where a word whose kind
is known (``resources/words/kinds_of_words.toml``) is replaced by its kind; pairs of stems up to eight words apart; runs
of two to five kinds with everything else left out. A word in quotation marks is another word than the same one outside
them, because somebody else said it. Each of these is a 32-bit number; the model knows the weights of those that two or
more of the posts it was trained on hold.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import re
import tomllib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from checklist.detectors.phrases import Stretch, quoted, sentences
from checklist.errors import PostcheckError

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
Keys = NDArray[np.uint32]

_TOKEN = re.compile(r"(?:qu|[cdjlmnst])'(?=[a-z])|[a-z](?:[a-z']*[a-z])?|\d+|[?!\":;]|\.{2,}")
_LONGEST_STEM = 5
_FARTHEST_PAIR = 8
_MOST_SENTENCES = 48
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """The kind of each known word, and the phrases that count as one word, by their first word."""

    of_word: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """A folded text cut into words: hashes of words, of their stems, of their kinds (0: none), and where they stand."""

    words: NDArray[np.uint64]
    stems: NDArray[np.uint64]
    kinds: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a text holds: ``keys[i]`` begins at word ``first[i]``, ends with word ``last[i]``; in order of ``first``."""

    keys: Keys
    first: NDArray[np.int64]
    last: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Weights by key (sorted), a bias, and what the training found out about its own scores (see ``calibration``)."""

    keys: Keys
    weights: NDArray[np.float32]
    bias: float
    calibration: Mapping[str, float]

    def known(self, features: Features) -> Known:
        """The features that this model has a weight for."""
        at = np.searchsorted(self.keys, features.keys).clip(max=self.keys.size - 1)
        chosen = np.flatnonzero(self.keys[at] == features.keys)
        at = at[chosen]
        before = np.full(at.size, -1, np.int64)
        order = np.argsort(at, kind="stable")
        is_repeated = at[order[1:]] == at[order[:-1]]
        before[order[1:][is_repeated]] = order[:-1][is_repeated]
        return Known(weights=self.weights[at], before=before, first=features.first[chosen], last=features.last[chosen])


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Features with their weights. ``before``: where the same feature stands before, or -1; it counts only once."""

    weights: NDArray[np.float32]
    before: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    def sum_between(self, begin: int, end: int) -> float:
        """Sum of weights from word ``begin`` up to ``end``, over the root of how many different features those are."""
        low, high = np.searchsorted(self.first, (begin, end))
        counts = (self.last[low:high] < end) & (self.before[low:high] < low)
        count = int(np.count_nonzero(counts))
        total = float(np.dot(self.weights[low:high], counts.astype(np.float32)))
        return total / max(1.0, math.sqrt(count))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A stretch of the folded text with its score: log-odds that it is a hit, as far as the model can tell."""

    where: Stretch
    score: float


@lru_cache(maxsize=1)
def load_kinds() -> Kinds:
    """Kinds of words, read once."""
    listed = tomllib.loads((RESOURCES / "words" / "kinds_of_words.toml").read_text("utf-8"))["kinds"]
    of_word: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for kind, words in listed.items():
        for word in words.split():
            if of_word.setdefault(word, kind) == kind and "_" in word:
                parts = tuple(word.split("_"))
                phrases.setdefault(parts[0], []).append(parts)
    longest_first = {first: tuple(sorted(found, key=lambda parts: -len(parts))) for first, found in phrases.items()}
    return Kinds(of_word=MappingProxyType(of_word), phrases=MappingProxyType(longest_first))


@lru_cache(maxsize=4)
def load_model(name: str, sha256: str) -> Model:
    """The model in ``resources/models``; refuses a file that is not the one this version was made with."""
    path = RESOURCES / "models" / name
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise PostcheckError(f"{path.name} is not the model that came with this version; install the app again.")
    with np.load(path, allow_pickle=False) as stored:
        scale = float(stored["scale"])
        calibration = dict(zip(stored["names"].tolist(), stored["values"].tolist(), strict=True))
        return Model(
            keys=stored["keys"].astype(np.uint32),
            weights=stored["weights"].astype(np.float32) * np.float32(scale),
            bias=float(stored["bias"]),
            calibration=MappingProxyType(calibration),
        )


def tokens_of(characters: str) -> Tokens:
    """Words of a folded text, phrases that have a kind joined into one."""
    kinds = load_kinds()
    said_by_others = quoted(characters)
    raw = [(found[0], found.start(), found.end()) for found in _TOKEN.finditer(characters)]
    words: list[tuple[str, int, int]] = []
    at = 0
    while at < len(raw):
        length = _length_of_phrase(kinds, raw, at)
        words.append(("_".join(word for word, _, _ in raw[at : at + length]), raw[at][1], raw[at + length - 1][2]))
        at += length
    is_quoted = [any(one.start <= start and end <= one.end for one in said_by_others) for _, start, end in words]
    known = [kinds.of_word.get(word, "") for word, _, _ in words]
    stems = [kind or _stem(word) for kind, (word, _, _) in zip(known, words, strict=True)]
    return Tokens(
        words=_hashes([word for word, _, _ in words], is_quoted),
        stems=_hashes(stems, is_quoted),
        kinds=np.where([bool(kind) for kind in known], _hashes(known, is_quoted), np.uint64(0)).astype(np.uint64),
        starts=np.array([start for _, start, _ in words], np.int64),
        ends=np.array([end for _, _, end in words], np.int64),
    )


def features_of(tokens: Tokens) -> Features:
    """Everything the model may know about these words."""
    count = tokens.words.size
    everywhere = np.arange(count)
    of_kind = np.flatnonzero(tokens.kinds)
    found = [_runs(tokens.words, everywhere, length, family=1) for length in (1, 2, 3)]
    found += [_runs(tokens.stems, everywhere, length, family=2) for length in (1, 2, 3, 4)]
    found += [_runs(tokens.kinds[of_kind], of_kind, length, family=3) for length in (2, 3, 4, 5)]
    for distance in range(1, min(_FARTHEST_PAIR, max(0, count - 1)) + 1):
        keys = _mix(_mix(np.uint64(4), tokens.stems[:-distance]), tokens.stems[distance:])
        found.append((keys, everywhere[:-distance], everywhere[distance:]))
    keys, first, last = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.argsort(first, kind="stable")
    return Features(
        keys=(keys >> np.uint64(32)).astype(np.uint32)[order],
        first=first[order].astype(np.int64),
        last=last[order].astype(np.int64),
    )


def score_stretches(model: Model, characters: str) -> list[Scored]:
    """Score of the whole folded text, first; then of each sentence and each two sentences in a row that hold words."""
    tokens, features = _read(characters)
    known = model.known(features)
    whole = model.bias + known.sum_between(0, tokens.words.size)
    found = [Scored(where=Stretch(start=0, end=len(characters)), score=whole)]
    pieces = sentences(characters)
    if not 1 < len(pieces) <= _MOST_SENTENCES:
        pieces = _merged(pieces)
    pairs = [Stretch(start=one.start, end=two.end) for one, two in itertools.pairwise(pieces)]
    for piece in [*pieces, *pairs]:
        begin, end = (int(at) for at in np.searchsorted(tokens.starts, (piece.start, piece.end)))
        if end > begin:
            found.append(Scored(where=piece, score=model.bias + known.sum_between(begin, end)))
    return found


@lru_cache(maxsize=16)
def _read(characters: str) -> tuple[Tokens, Features]:
    """Words and features of a folded text, remembered because every model reads the same draft."""
    tokens = tokens_of(characters)
    return tokens, features_of(tokens)


def _merged(pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """At most _MOST_SENTENCES stretches, of as many sentences as that takes: keeps the time spent within bounds."""
    size = -(-len(pieces) // _MOST_SENTENCES)
    groups = [pieces[at : at + size] for at in range(0, len(pieces), max(1, size))]
    return tuple(Stretch(start=group[0].start, end=group[-1].end) for group in groups)


def _length_of_phrase(kinds: Kinds, raw: list[tuple[str, int, int]], at: int) -> int:
    for parts in kinds.phrases.get(raw[at][0], ()):
        if tuple(word for word, _, _ in raw[at : at + len(parts)]) == parts:
            return len(parts)
    return 1


def _stem(word: str) -> str:
    """The beginning of a word; of a number only how long it is."""
    return "0" * len(word) if word.isdigit() else word[:_LONGEST_STEM]


@lru_cache(maxsize=32768)
def _hash(word: str) -> int:
    """A 64-bit number for a word, the same on every machine and in every version."""
    content = word.encode()
    return zlib.crc32(content) << 32 | zlib.adler32(content)


def _hashes(words: list[str], is_quoted: list[bool]) -> NDArray[np.uint64]:
    return np.array(
        [_hash(f"q {word}" if quote else word) for word, quote in zip(words, is_quoted, strict=True)], np.uint64
    )


def _mix(so_far: NDArray[np.uint64] | np.uint64, more: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = (so_far ^ more) * _MULTIPLIER
    return mixed ^ (mixed >> np.uint64(29))


def _runs(
    hashes: NDArray[np.uint64], places: NDArray[np.int64], length: int, *, family: int
) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]:
    """Keys of all runs of ``length``, and the places of their first and last word."""
    count = max(0, hashes.size - length + 1)
    keys = np.full(count, family * 16 + length, np.uint64)
    for step in range(length):
        keys = _mix(keys, hashes[step : step + count])
    return keys, places[:count], places[length - 1 : length - 1 + count]
