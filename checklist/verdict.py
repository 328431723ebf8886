"""What was seen + answers + waivers → the review. Pure, and the only place where outcomes are decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checklist import asking
from checklist.cells import ABOUT_DISTRICT, OTHERS, Cell, Surroundings, cells_of, matching
from checklist.fingerprints import fingerprints
from checklist.model import AccountKind, Context, Draft, Profile, Tier
from checklist.observed import Observed, Place
from checklist.policy.model import Pack, Words
from checklist.review import Answer, Answers, Outcome, Question, Verdict, Waiver

_ALWAYS_ABOUT_DISTRICT = frozenset({AccountKind.OFFICIAL, AccountKind.TEAM, AccountKind.TOOL})
_WAIVABLE = frozenset({Outcome.NEEDS_FIXING, Outcome.COULD_NOT_CHECK, Outcome.NEEDS_ANSWER, Outcome.ADVICE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Every cell with its final outcome and fingerprint, and what is to be asked."""

    cells: tuple[tuple[Cell, str], ...]
    questions: tuple[Question, ...]
    answered: tuple[Question, ...]
    cards: tuple[Question, ...]
    notes: tuple[str, ...]


@dataclass(slots=True)
class _Asking:
    """Questions sorted by what became of them, while answers are worked in."""

    open: list[Question] = field(default_factory=list)
    answered: list[Question] = field(default_factory=list)
    cards: list[Question] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)


def decide(
    pack: Pack,
    draft: Draft,
    observed: Observed,
    context: Context,
    profile: Profile,
    answers: Answers,
    waivers: tuple[Waiver, ...],
    words: Words,
) -> Decided:
    """Judges a draft. Raises UsageError for an answer id that its question does not have."""
    by_evidence = about_district(pack, observed, context)
    said = answers.by_question.get(ABOUT_DISTRICT)
    state = {"yes": True, "no": False}.get(said.choice) if said else None
    around = Surroundings(
        context=context,
        profile=profile,
        district=pack.district,
        is_about_district=by_evidence if state is None else state,
    )
    judged = [cell for row in pack.rules for cell in cells_of(row, observed, around)]
    cells = [replace(cell, number=number) for number, cell in enumerate(judged)]
    prints = fingerprints(cells, [attachment.sha256 for attachment in draft.attachments])
    out = _Asking()
    cells = [replace(cell, fingerprint=each) for cell, each in zip(cells, prints, strict=True)]
    cells = _waive(cells, prints, waivers, out)
    cells = _ask(cells, pack, answers, words, out)
    _ask_gate(pack, cells, by_evidence, context, said, words, out)
    out.cards += asking.closing_cards(pack, words, answers)
    known = out.asked | {card.id for card in out.cards}
    out.notes += [f"answers: {name}: not asked, ignored" for name in answers.by_question if name not in known]
    out.notes += [f"answers: people: {each.ref}: not asked, ignored" for each in answers.people]
    return Decided(
        cells=tuple(zip(cells, prints, strict=True)),
        questions=tuple(out.open),
        answered=tuple(out.answered),
        cards=tuple(out.cards),
        notes=tuple(out.notes),
    )


def about_district(pack: Pack, observed: Observed, context: Context) -> bool | None:
    """True: the account or something sure says so. False: nothing does. None: something possible does."""
    if context.account in _ALWAYS_ABOUT_DISTRICT:
        return True
    places = frozenset({Place.TEXT, Place.ATTACHMENT})
    tiers = {each.detection.tier for use in pack.gate for each in matching(use, observed, context, places)}
    return True if Tier.SURE in tiers else None if tiers else False


def verdict_of(outcomes: Sequence[Outcome]) -> Verdict:
    """The worst that counts: to fix, could not check, to answer, else ready."""
    if Outcome.NEEDS_FIXING in outcomes:
        return Verdict.TO_FIX
    if Outcome.COULD_NOT_CHECK in outcomes:
        return Verdict.COULD_NOT_CHECK
    if Outcome.NEEDS_ANSWER in outcomes:
        return Verdict.TO_ANSWER
    return Verdict.READY


def _waive(cells: list[Cell], prints: list[str], waivers: tuple[Waiver, ...], out: _Asking) -> list[Cell]:
    by_print = {waiver.fingerprint: waiver for waiver in waivers}
    used = set()
    waived = []
    for cell, fingerprint in zip(cells, prints, strict=True):
        waiver = by_print.get(fingerprint)
        if waiver is not None and cell.outcome in _WAIVABLE:
            refusal = _refusal(cell, waiver)
            used.add(fingerprint)
            if refusal:
                out.notes.append(f"waivers: {fingerprint}: {refusal}")
            else:
                cell = replace(cell, outcome=Outcome.WAIVED, reason="waived_by_user", question=None)
        waived.append(cell)
    out.notes += [f"waivers: {waiver.fingerprint}: not used" for waiver in waivers if waiver.fingerprint not in used]
    return waived


def _refusal(cell: Cell, waiver: Waiver) -> str | None:
    if not cell.row.waiver.allowed:
        return f"{cell.row.id} cannot be waived"
    if not (waiver.reason and waiver.by and waiver.when):
        return "needs reason, by and when"
    if cell.row.waiver.needs_authority and not waiver.authority:
        return f"{cell.row.id} needs an authority"
    return None


def _ask(cells: list[Cell], pack: Pack, answers: Answers, words: Words, out: _Asking) -> list[Cell]:
    settled: dict[int, Cell] = {}
    left: list[asking.Asked] = []
    for asked in asking.questions_of(cells, pack):
        answer = answers.by_question.get(asked.id)
        remaining = _settle(asked, answer, settled, words, out)
        if remaining is not None:
            left.append(remaining)
    for asked in asking.fold_last(left, pack):
        answer = answers.by_question.get(asked.id) if asked.id == OTHERS else None
        remaining = _settle(asked, answer, settled, words, out) if answer else asked
        if remaining is not None:
            settled.update({cell.number: cell for cell in remaining.cells})
            shown = asking.as_question(remaining, words, None)
            (out.open if remaining.counts else out.cards).append(shown)
    return [settled.get(cell.number, cell) for cell in cells]


def _settle(
    asked: asking.Asked, answer: Answer | None, settled: dict[int, Cell], words: Words, out: _Asking
) -> asking.Asked | None:
    """Works the answer in; returns what is still open of the question, or None."""
    out.asked.add(asked.id)
    after, note = asking.settle(asked, answer)
    if note:
        out.notes.append(note)
    remaining = []
    for before, now in zip(asked.cells, after, strict=True):
        settled[before.number] = now
        if before is now:
            remaining.append(before)
    if answer is not None and len(remaining) < len(asked.cells):
        out.answered.append(asking.as_question(asked, words, answer))
    return replace(asked, cells=tuple(remaining)) if remaining else None


def _ask_gate(
    pack: Pack,
    cells: list[Cell],
    by_evidence: bool | None,
    context: Context,
    said: Answer | None,
    words: Words,
    out: _Asking,
) -> None:
    """An answered gate is among the answered; one that evidence opened is a card, so that it can be corrected."""
    if context.account in _ALWAYS_ABOUT_DISTRICT or by_evidence is False:
        return
    rules = tuple(dict.fromkeys(cell.row.id for cell in cells if cell.row.is_gated))
    if said is not None and said.choice in {"yes", "no"}:
        out.asked.add(ABOUT_DISTRICT)
        out.answered = [question for question in out.answered if question.id != ABOUT_DISTRICT]
        out.answered.append(asking.gate_card(pack, words, rules, said))
    elif by_evidence is True:
        out.cards.append(asking.gate_card(pack, words, rules, None))
