"""Small packs and sightings for tests of the engine's judgement: built from the real value types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checklist.content import Contents, ReadStatus
from checklist.detectors import LooksAt
from checklist.district import District
from checklist.location import Location, TextSpan
from checklist.model import AccountKind, Detection, Draft, Severity, Tier, fold
from checklist.observed import Gap, Observed, Place, Sighting
from checklist.policy.model import (
    AnswerChoice,
    Pack,
    QuestionSpec,
    Result,
    Row,
    RowKind,
    Use,
    Words,
)

LOOK = (
    AnswerChoice(id="looked", result=Result.WAIVED),
    AnswerChoice(id="problem", result=Result.NEEDS_FIXING),
)
YES_NO = (AnswerChoice(id="yes", result=Result.PASSED), AnswerChoice(id="no", result=Result.NEEDS_FIXING))
PERMISSION = (
    AnswerChoice(id="yes", result=Result.PASSED, needs=("who", "when")),
    AnswerChoice(id="no", result=Result.NEEDS_FIXING),
)
QUESTIONS: Mapping[str, QuestionSpec] = {
    "permission": QuestionSpec(id="permission", answers=PERMISSION),
    "people": QuestionSpec(id="people", answers=YES_NO),
    "unreadable": QuestionSpec(id="unreadable", answers=LOOK),
    "not-looked-for": QuestionSpec(id="not-looked-for", answers=LOOK),
    "about-district": QuestionSpec(id="about-district", answers=YES_NO),
    "others": QuestionSpec(id="others", answers=LOOK),
}
NO_WORDS = Words(rows={}, questions={}, answers={}, labels={}, parts={}, fixes={}, reasons={})


def rule(name: str, detector: str, **more: object) -> Row:
    """A must rule on one detector; a pack's row has many more fields than a test needs to say."""
    given: dict[str, object] = {
        "id": name,
        "kind": RowKind.RULE,
        "clause": name.split("-")[0],
        "severity": Severity.MUST,
        "mechanisms": ("A-text",),
        "source": {"fr": (1,), "vi": (1,)},
        "uses": (Use(detector=detector),) if detector else (),
    }
    return Row(**(given | more))  # type: ignore[arg-type]  # keywords are checked by the dataclass itself


def own_question(name: str) -> QuestionSpec:
    """A rule's own yes-or-no question."""
    return QuestionSpec(id=name, answers=YES_NO)


def pack_of(*rows: Row, district: District | None = None) -> Pack:
    """A pack with the shared questions and no words."""
    return Pack(
        id="test",
        version="1",
        title="",
        effective="",
        is_signed=False,
        rows=rows,
        questions=QUESTIONS,
        words={"en": NO_WORDS},
        district=district or District(),
    )


def seen(
    detector: str,
    label: str,
    *,
    evidence: str = "evidence",
    tier: Tier = Tier.SURE,
    place: Place = Place.TEXT,
    attachment: int | None = None,
    where: Location | None = None,
    confidence: float = 0.9,
) -> Sighting:
    """Something seen; in the text unless said otherwise."""
    detection = Detection(label=label, where=where or TextSpan(start=0, end=1), confidence=confidence, tier=tier)
    return Sighting(detector=detector, place=place, attachment=attachment, detection=detection, evidence=fold(evidence))


def observed(
    *sightings: Sighting,
    looked: Iterable[str] = (),
    gaps: Iterable[Gap] = (),
    offers: Iterable[LooksAt] = (LooksAt.TEXT, LooksAt.CONTEXT),
    contents: Iterable[Contents] = (),
) -> Observed:
    """What an observer would hand over; detectors that saw something or are named looked."""
    return Observed(
        language="en",
        contents=tuple(contents),
        sightings=sightings,
        gaps=tuple(gaps),
        looked=frozenset(looked) | {each.detector for each in sightings},
        offers=frozenset(offers),
    )


def broken(kind: str = "image/jpeg") -> Contents:
    """An attachment that could not be read."""
    return Contents(kind=kind, status=ReadStatus.UNREADABLE, reason="damaged")


DRAFT = Draft(text="words")
TEAM = AccountKind.TEAM
