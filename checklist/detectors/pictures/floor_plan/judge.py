"""What the signs together are worth: whether a page is a plan, how sure that is, and what it rests on."""

from __future__ import annotations

import math
from dataclasses import dataclass

from checklist.detectors.pictures.floor_plan.lines import Drawn
from checklist.detectors.pictures.floor_plan.words import PlanWords
from checklist.model import Tier

SURE_FROM = 3.0
POSSIBLE_FROM = 2.7
"""Scores of the network. Of development pictures that are no plans 1 % lie above 2.5; new kinds get some room."""
CLOSE_FROM = 2.9
"""Score of a small tile of a large page from which it asks; on development pictures that are no plans none had 3."""
AGREEING = 0.5
"""Score from which words or lines are believed that alone would not be enough."""
NOT_EXCLUDED = -2.0
"""Score from which words and lines count at all: below, the page shows something else."""
_EVEN, _STEEPNESS = 2.2, 2.4
"""Score at which one in two is a plan among development pictures, and how fast that changes."""
_WITHOUT_NETWORK = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``evidence`` names the signs: network, words, lines."""

    tier: Tier
    evidence: tuple[str, ...]


def judge(score: float, words: PlanWords | None, lines: Drawn) -> Verdict | None:
    """None where the page is no plan. One sign asks; a strong score, or two signs that agree, accuse."""
    has_support = score >= AGREEING or lines >= Drawn.SIMPLY
    signs = {
        "network": score >= POSSIBLE_FROM,
        "words": words is not None and (words.is_strong or (words.is_weak and has_support)),
        "lines": lines is Drawn.DENSELY or (lines is Drawn.RATHER and score >= AGREEING),
    }
    evidence = tuple(name for name, is_seen in signs.items() if is_seen)
    if not evidence or score < NOT_EXCLUDED:
        return None
    is_strong_and_drawn = words is not None and words.is_strong and lines >= Drawn.SIMPLY
    if score >= SURE_FROM or len(evidence) > 1 or is_strong_and_drawn:
        return Verdict(tier=Tier.SURE, evidence=evidence)
    return Verdict(tier=Tier.POSSIBLE, evidence=evidence)


def judge_closely(score: float) -> Verdict | None:
    """For the best small tile of a large page: it may ask, never accuse."""
    return Verdict(tier=Tier.POSSIBLE, evidence=("network",)) if score >= CLOSE_FROM else None


def confidence_of(score: float, verdict: Verdict) -> float:
    """From the score to a share of hits, read off development pictures; a fixed share where words or lines decide."""
    by_network = round(1 / (1 + math.exp(_STEEPNESS * (_EVEN - score))), 3)
    return by_network if "network" in verdict.evidence else max(_WITHOUT_NETWORK, min(by_network, 0.9))
