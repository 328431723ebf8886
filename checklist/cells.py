"""Judges what was seen by the rules of a pack: one cell per rule and thing seen. Pure; knows no rule by name."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checklist.detectors import DETECTORS, LooksAt
from checklist.detectors.planned import PLANNED
from checklist.district import District
from checklist.model import Context, Profile, Role, Severity, Tier
from checklist.observed import Gap, Observed, Place, Sighting
from checklist.policy.model import Applies, Expects, Part, Row, Use
from checklist.review import Outcome

UNREADABLE = "unreadable"
NOT_LOOKED_FOR = "not-looked-for"
ABOUT_DISTRICT = "about-district"
OTHERS = "others"

_OUTSIDE_PROFILE = frozenset({Place.TEXT, Place.ATTACHMENT, Place.CONTEXT})
_OWN_WORDS = frozenset({Place.TEXT, Place.PROFILE})


class Settles(enum.StrEnum):
    """Whose choices settle a cell: the question as the pack has it, or "looked" and "problem" after a failure."""

    QUESTION = "question"
    LOOKING = "looking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One rule × one thing seen, missing or not looked at. ``question`` is the id of what would settle it."""

    row: Row
    outcome: Outcome
    reason: str | None = None
    sighting: Sighting | None = None
    gap: Gap | None = None
    missing: Part | None = None
    question: str | None = None
    settles: Settles = Settles.QUESTION
    number: int = -1
    """Its place among all cells of a review, so that it is known again after a change."""
    fingerprint: str = ""

    @property
    def attachment(self) -> int | None:
        """The file that it is about."""
        about = self.sighting or self.gap
        return about.attachment if about else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What rules may depend on beside the draft."""

    context: Context
    profile: Profile
    district: District
    is_about_district: bool | None
    """None: nobody can tell yet."""


def cells_of(row: Row, observed: Observed, around: Surroundings) -> list[Cell]:
    """Every cell of one rule; a rule that has nothing to say has one cell that says why."""
    reason = why_not(row, observed, around.context)
    if reason is not None:
        return [Cell(row=row, outcome=Outcome.NOT_APPLICABLE, reason=reason)]
    if row.is_gated and around.is_about_district is False:
        return [Cell(row=row, outcome=Outcome.NOT_APPLICABLE, reason="not_about_district")]
    judge = _judge_presence if row.expects is Expects.PRESENT else _judge_absence
    cells = list(judge(row, observed, around))
    if row.is_gated and around.is_about_district is None:
        cells = [_ask_first(cell) if _would_fire(cell) else cell for cell in cells]
    return cells


def why_not(row: Row, observed: Observed, context: Context) -> str | None:
    """None where the row applies to this context and content, else the reason id of the nearest miss."""
    reasons = [_mismatch(each, observed, context) for each in row.applies]
    if None in reasons:
        return None
    order = ("content", "platform", "audience", "role", "account")
    return min((reason for reason in reasons if reason), key=order.index, default=None)


def _mismatch(applies: Applies, observed: Observed, context: Context) -> str | None:
    if applies.accounts and context.account not in applies.accounts:
        return "account"
    if applies.roles and context.acting_role not in applies.roles:
        return "role"
    if applies.audiences and context.audience not in applies.audiences:
        return "audience"
    if applies.platforms and context.platform not in applies.platforms:
        return "platform"
    if applies.content and not applies.content & {offer.value for offer in observed.offers}:
        return "content"
    return None


def matching(use: Use, observed: Observed, context: Context, places: frozenset[Place]) -> Iterator[Sighting]:
    """Sightings that a use of a detector is about."""
    if use.accounts and context.account not in use.accounts:
        return
    for sighting in observed.sightings:
        if (
            sighting.detector == use.detector
            and sighting.place in places
            and (not use.labels or sighting.detection.label in use.labels)
            and (sighting.detection.tier is Tier.SURE or not use.only_sure)
        ):
            yield sighting


def _judge_absence(row: Row, observed: Observed, around: Surroundings) -> Iterator[Cell]:
    said = False
    for use in row.uses:
        for sighting in matching(use, observed, around.context, _OUTSIDE_PROFILE):
            said = True
            tier = Tier.POSSIBLE if use.as_possible else sighting.detection.tier
            yield Cell(row=row, outcome=_accuse(row, tier, around), sighting=sighting, question=row.question)
    for cell in _unlooked(row, (use.detector for use in _used(row.uses, around)), observed):
        said = True
        yield cell
    if not said:
        yield _nothing_found(row, observed, around)


def _accuse(row: Row, tier: Tier, around: Surroundings) -> Outcome:
    if row.severity is not Severity.MUST:
        return Outcome.ADVICE
    if tier is Tier.SURE and around.context.account not in row.ask:
        return Outcome.NEEDS_FIXING
    return Outcome.NEEDS_ANSWER if row.question else Outcome.ADVICE


def _nothing_found(row: Row, observed: Observed, around: Surroundings) -> Cell:
    if row.needs_marks and not around.district.marks:
        return Cell(row=row, outcome=Outcome.NOT_APPLICABLE, reason="no_marks")
    if not any(use.detector in observed.looked for use in _used(row.uses, around)):
        return Cell(row=row, outcome=Outcome.NOT_APPLICABLE, reason="nothing_to_look_at")
    claims = around.context.acting_role in {Role.DESIGNATED, Role.SPOKESPERSON}
    on_trust = row.your_word and claims and not any(account.designees for account in around.district.accounts)
    return Cell(row=row, outcome=Outcome.PASSED, reason="your_word" if on_trust else None)


def _used(uses: Iterable[Use], around: Surroundings) -> Iterator[Use]:
    return (use for use in uses if not use.accounts or around.context.account in use.accounts)


def _unlooked(row: Row, detectors: Iterable[str], observed: Observed) -> Iterator[Cell]:
    """Cells for what a rule's detectors could not look at, and for detectors that are not built yet."""
    names = set(detectors)
    files: set[int | None] = set()
    for gap in observed.gaps:
        if gap.detector not in names or (gap.attachment in files and not gap.is_crash):
            continue
        files.add(gap.attachment)
        yield Cell(
            row=row,
            outcome=Outcome.COULD_NOT_CHECK,
            reason=gap.reason,
            gap=gap,
            question=row.id if gap.is_crash else UNREADABLE,
            settles=Settles.LOOKING,
        )
    if any(_offers(name, observed) for name in row.pending):
        yield Cell(
            row=row,
            outcome=Outcome.NEEDS_ANSWER,
            reason="not_built",
            question=NOT_LOOKED_FOR,
            settles=Settles.LOOKING,
        )


def _offers(pending: str, observed: Observed) -> bool:
    if pending in DETECTORS:
        return False
    return PLANNED.get(pending, LooksAt.TEXT) in observed.offers


def _judge_presence(row: Row, observed: Observed, around: Surroundings) -> Iterator[Cell]:
    trigger = _strongest(
        sighting.detection.tier
        for use in row.triggers
        for sighting in matching(use, observed, around.context, frozenset({Place.TEXT}))
    )
    names = [part.detector for part in row.parts] + [use.detector for use in row.triggers]
    unlooked = [cell for cell in _unlooked(row, names, observed) if cell.gap is None or cell.gap.attachment is None]
    if trigger is Tier.POSSIBLE and around.context.account in row.ask:
        trigger = None  # where even a sure trigger only asks, a possible one is not worth a question
    if row.triggers and trigger is None:
        yield from unlooked or [Cell(row=row, outcome=Outcome.NOT_APPLICABLE, reason="no_trigger")]
        return
    yield from unlooked
    may_accuse = trigger is not Tier.POSSIBLE and around.context.account not in row.ask
    for part in row.parts:
        if part.detector in DETECTORS:  # else the cell for what is pending asks: nobody has looked for it
            yield _part_cell(row, part, observed, around, may_accuse=may_accuse)


def _part_cell(row: Row, part: Part, observed: Observed, around: Surroundings, *, may_accuse: bool) -> Cell:
    use = Use(detector=part.detector, labels=frozenset({part.label}))
    seen = list(matching(use, observed, around.context, _OWN_WORDS))
    tier = _strongest(sighting.detection.tier for sighting in seen)
    asked = Outcome.NEEDS_ANSWER if row.question else Outcome.ADVICE
    if tier is Tier.SURE:
        return Cell(row=row, outcome=Outcome.PASSED)
    if tier is Tier.POSSIBLE:
        return Cell(row=row, outcome=asked, sighting=seen[0], question=row.question)
    unknown = bool(part.needs_profile) and not getattr(around.profile, part.needs_profile)
    outcome = Outcome.NEEDS_FIXING if may_accuse and not unknown else asked
    return Cell(row=row, outcome=outcome, missing=part, question=row.question)


def _strongest(tiers: Iterable[Tier]) -> Tier | None:
    found = set(tiers)
    return Tier.SURE if Tier.SURE in found else Tier.POSSIBLE if found else None


def _would_fire(cell: Cell) -> bool:
    """What only waits for a detector does not fire: it asks its own question."""
    return cell.outcome.rank < Outcome.ADVICE.rank and cell.question != NOT_LOOKED_FOR


def _ask_first(cell: Cell) -> Cell:
    return Cell(
        row=cell.row,
        outcome=Outcome.NEEDS_ANSWER,
        reason=cell.reason,
        sighting=cell.sighting,
        gap=cell.gap,
        missing=cell.missing,
        question=ABOUT_DISTRICT,
    )
