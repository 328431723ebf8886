"""Weighs what a linear model thinks of a post against what the grammars saw: does its author work at the district?

The model reads the post with workplaces, names and job titles as signs (``author_reading.abstract``). Its score and
a few plain facts make log-odds; the weights come from voices that the scoring models had not seen
(``packaging/training/text/train_employment.py``) and lie in the model's file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from checklist.detectors import author_grammar as grammar
from checklist.detectors.author_employment import is_likely_work, is_vetoed, is_visiting
from checklist.detectors.author_reading import Reading, abstract
from checklist.detectors.author_round import LEARNING, SCHOOL_ROUND
from checklist.detectors.cleaned import Found
from checklist.detectors.ngrams import Model, score_stretches
from checklist.detectors.own_work import how_sure
from checklist.detectors.phrases import Stretch
from checklist.model import Profile, Tier

FACTS = (
    "firm", "weak", "elsewhere", "visiting", "place", "name", "own_role", "own_work", "likely_work", "cue", "self",
    "school", "learning",
)  # fmt: skip


def facts(reading: Reading, found: Found | None) -> Mapping[str, float]:
    """What is plain about a post, each between 0 and 1: what grammar found, what speaks against it, what is named."""
    is_sure = found is not None and found.tier is Tier.SURE
    work = [how_sure(reading.said(part), reading.said_small(part)) for part in reading.sentences]
    said = reading.said(Stretch(start=0, end=len(reading.whole)))
    return {
        "firm": float(is_sure),
        "weak": float(found is not None and not is_sure),
        "elsewhere": min(2, sum(is_vetoed(reading, part) for part in reading.sentences)) / 2,
        "visiting": min(2, sum(is_visiting(reading, part) for part in reading.sentences)) / 2,
        "place": float(bool(reading.mentions)),
        "name": float(bool(reading.names)),
        "own_role": float(reading.has_own_role),
        "own_work": max(work, default=0.0),
        "likely_work": float(any(is_likely_work(reading, part) for part in reading.sentences)),
        "cue": float(grammar.WORK_CUE.finds(said)),
        "self": float(grammar.SELF.finds(said)),
        "school": float(SCHOOL_ROUND.finds(said)),
        "learning": float(LEARNING.finds(said)),
    }


def odds(model: Model, reading: Reading, author: Profile, known: Mapping[str, float]) -> float:
    """Log-odds that the post makes the author's job clear."""
    whole, best = whole_and_best(model, abstract(reading, author))
    weights = model.calibration
    scores = weights["whole"] * whole + weights["best"] * best
    return weights["offset"] + scores + sum(weights[name] * known[name] for name in FACTS)


def whole_and_best(model: Model, said: str) -> tuple[float, float]:
    """The model's score of the whole post, and of its best stretch."""
    scores = [one.score for one in score_stretches(model, said)]
    return scores[0], max(scores[1:] or scores)


def telling_sentence(reading: Reading) -> Stretch | None:
    """The sentence with the most to show for it; the first among equals."""

    def evidence(part: Stretch) -> tuple[float, bool, bool, bool]:
        said = reading.said(part)
        return (
            how_sure(said, reading.said_small(part)),
            is_likely_work(reading, part),
            any(part.start <= one.start < part.end for one in reading.mentions),
            grammar.SELF.finds(said),
        )

    return max(reading.sentences, key=evidence, default=None)


def as_confidence(log_odds: float) -> float:
    """Between 0 and 1."""
    return round(1 / (1 + math.exp(-log_odds)), 2)
