"""Turns scores into confidences and thresholds, on voices and everyday posts that the scoring models had not seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from corpus import Post
from fitting import Floats
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

SURE_PRECISION = 0.97
MARGIN = 0.03
"""Above the loudest everyday post: weights are rounded when they are saved."""
FEWEST_SURE = 20
POSSIBLE_PRECISION = {"disclaimer": 0.87, "opinion": 0.74}
ALONE_PRECISION = {"disclaimer": 0.95, "opinion": 0.88}
LANGUAGES = ("en", "fr", "vi")
ALARMS = {"disclaimer": 0.0024, "opinion": 0.019}
"""Share of everyday posts on which the score alone may fire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """Scores of our posts and of benign ones: as one piece (``whole``), and of their best stretch (``best``)."""

    posts: list[Post]
    whole: Floats
    best: Floats
    benign_whole: Floats
    benign_best: Floats

    @property
    def hits(self) -> NDArray[np.bool_]:
        """Which posts are hits."""
        return np.array([post.is_hit for post in self.posts])

    def in_language(self, language: str) -> NDArray[np.bool_]:
        """Which posts are in this language."""
        return np.array([post.language == language for post in self.posts])


def calibrate(label: str, folded: Folded) -> dict[str, float]:
    """Log-odds from both scores (``whole``, ``best``, ``offset``), and from which log-odds on sure and possible hold.

    Everyday posts are English: they bound what is possible in English only.
    ``alone``: from which score on a stretch counts by itself, however little the rest of a long post looks like it.
    """
    curve = LogisticRegression(C=1e6).fit(np.column_stack([folded.whole, folded.best]), folded.hits)
    whole, best = (float(slope) for slope in curve.coef_[0])
    offset = float(curve.intercept_[0])
    odds = whole * folded.whole + best * folded.best + offset
    quiet = silent(whole * folded.benign_whole + best * folded.benign_best + offset, ALARMS[label])
    found = {"whole": whole, "best": best, "offset": offset, "sure": lowest(odds, folded.hits, SURE_PRECISION)}
    for language in LANGUAGES:
        chosen = folded.in_language(language)
        possible = lowest(odds[chosen], folded.hits[chosen], POSSIBLE_PRECISION[label])
        found[f"possible_{language}"] = max(quiet, possible) if language == "en" else possible
    alone = lowest(folded.best, folded.hits, ALONE_PRECISION[label])
    found["alone"] = max(silent(folded.benign_best, ALARMS[label] / 2), alone)
    return found


def silent(scores: Floats, share: float) -> float:
    """The score that at most this share of everyday posts exceeds, and MARGIN more."""
    allowed = int(share * scores.size)
    return float(np.sort(scores)[::-1][allowed]) + MARGIN


def lowest(scores: Floats, hits: NDArray[np.bool_], precision: float) -> float:
    """The lowest score above which FEWEST_SURE posts or more are hits with this precision."""
    order = np.argsort(-scores)
    reached = np.cumsum(hits[order]) / np.arange(1, scores.size + 1)
    good = np.flatnonzero(reached >= precision)
    good = good[good >= FEWEST_SURE]
    return float(scores[order[good[-1]]]) if good.size else float("inf")


def describe(folded: Folded, calibration: dict[str, float]) -> str:
    """Precision, recall and F1 by language, and everyday posts on which it fires, by tier."""
    lines = [str({name: round(value, 3) for name, value in sorted(calibration.items())})]
    odds = calibration["whole"] * folded.whole + calibration["best"] * folded.best + calibration["offset"]
    quiet = (
        calibration["whole"] * folded.benign_whole + calibration["best"] * folded.benign_best + calibration["offset"]
    )
    bounds = np.array([calibration[f"possible_{post.language}"] for post in folded.posts])
    alone, quiet_alone = folded.best >= calibration["alone"], folded.benign_best >= calibration["alone"]
    for name, fired, alarms in (
        ("sure", odds >= calibration["sure"], quiet >= calibration["sure"]),
        ("possible", odds >= bounds, quiet >= calibration["possible_en"]),
        ("alone", alone, quiet_alone),
        ("either", (odds >= bounds) | alone, (quiet >= calibration["possible_en"]) | quiet_alone),
        ("even", odds >= 0, quiet >= 0),
    ):
        lines.append(f"{name:8} everyday {alarms.sum()}/{alarms.size}  " + by_language(folded, fired))
    return "\n".join(lines)


def by_language(folded: Folded, fired: NDArray[np.bool_]) -> str:
    """Precision, recall, F1: all, then each language."""
    parts = []
    for language in ("all", "en", "fr", "vi"):
        chosen = np.array([language in {"all", post.language} for post in folded.posts])
        hits = folded.hits & chosen
        right = int((fired & hits).sum())
        shown = int((fired & chosen).sum())
        f1 = 2 * right / max(1, shown + int(hits.sum()))
        parts.append(f"{language} P {right / max(1, shown):.2f} R {right / max(1, int(hits.sum())):.2f} F {f1:.2f}")
    return " | ".join(parts)
