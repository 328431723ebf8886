"""Weighs what a slot grammar found against what a linear model thinks of the whole post and of its sentences.

A grammar hit that nothing around it undoes is evidence; so is a high score. Where both agree the detection is SURE; a
score alone is SURE only from where on the training saw hardly an error, and POSSIBLE from where on most are right. The
figures behind these bounds come from voices that the scoring models had not seen (``packaging/training/text``).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from checklist.content import Text
from checklist.detectors.folding import Folded, fold_text
from checklist.detectors.grammars import load_grammar, standing_matches
from checklist.detectors.ngrams import Model, Scored, load_model, score_stretches
from checklist.detectors.phrases import Stretch
from checklist.location import TextSpan
from checklist.model import Detection, Tier

_FIRM_ODDS = 2.5
"""What a firm pattern is worth by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What to look for. Grammar hits count from log-odds ``grammar_possible`` on, are sure from ``grammar_sure`` on."""

    label: str
    model: str
    sha256: str
    grammar_possible: float
    grammar_sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    where: Stretch
    odds: float
    tier: Tier


def weigh(subject: Subject, text: Text) -> list[Detection]:
    """Detections in reading order: sentences with evidence, or the sentence or two that the score rests on."""
    folded = fold_text(text.characters)
    model = load_model(subject.model, subject.sha256)
    scored = score_stretches(model, folded.characters)
    odds = _odds(model, scored[0].score, max(one.score for one in scored[1:] or scored))
    found = _by_grammar(subject, model, scored, folded.characters, odds)
    if not any(one.tier is Tier.SURE for one in found):
        found = _by_score(model, scored, odds, text.language) or found
    return [
        Detection(
            label=subject.label,
            where=_as_typed(folded, one.where, text.characters),
            confidence=round(1 / (1 + math.exp(-one.odds)), 2),
            tier=one.tier,
        )
        for one in sorted(found, key=lambda one: one.where.start)
    ]


def _by_grammar(subject: Subject, model: Model, scored: list[Scored], characters: str, odds: float) -> list[_Weighed]:
    scores = {one.where: one.score for one in scored}
    found: dict[Stretch, _Weighed] = {}
    for match in standing_matches(load_grammar(subject.label), characters):
        alone = scores.get(match.sentence, scored[0].score)
        best = max(odds, _odds(model, alone, alone), _FIRM_ODDS if match.is_firm else -math.inf)
        if best >= subject.grammar_possible and match.sentence not in found:
            tier = Tier.SURE if best >= subject.grammar_sure else Tier.POSSIBLE
            found[match.sentence] = _Weighed(where=match.sentence, odds=best + 1, tier=tier)
    return list(found.values())


def _by_score(model: Model, scored: list[Scored], odds: float, language: str) -> list[_Weighed]:
    best = max(scored[1:] or scored, key=lambda one: one.score)
    bounds = model.calibration
    if odds >= bounds.get(f"possible_{language}", bounds["possible_en"]):
        return [_Weighed(where=best.where, odds=odds, tier=Tier.SURE if odds >= bounds["sure"] else Tier.POSSIBLE)]
    if best.score >= bounds["alone"]:
        return [_Weighed(where=best.where, odds=max(odds, 1.0), tier=Tier.POSSIBLE)]
    return []


def _odds(model: Model, whole: float, best: float) -> float:
    """Log-odds of a post from the scores of the whole and of its best stretch."""
    return model.calibration["whole"] * whole + model.calibration["best"] * best + model.calibration["offset"]


def _as_typed(folded: Folded, where: Stretch, typed: str) -> TextSpan:
    """The stretch in the text as typed; the whole text where folding left nothing but blanks at its edges."""
    bare = folded.characters[where.start : where.end]
    start = where.start + len(bare) - len(bare.lstrip())
    end = where.start + len(bare.rstrip())
    return folded.original(start, end) if end > start else TextSpan(start=0, end=len(typed))
