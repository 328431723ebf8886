"""Turns open cells into few questions and answers into outcomes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checklist.cells import ABOUT_DISTRICT, NOT_LOOKED_FOR, OTHERS, UNREADABLE, Cell, Settles
from checklist.errors import UsageError
from checklist.model import Severity
from checklist.policy.model import AnswerChoice, Pack, QuestionSpec, Result, RowKind, Words
from checklist.review import Answer, Answers, Outcome, Question

MOST_QUESTIONS = 7
_OPEN = frozenset({Outcome.NEEDS_ANSWER, Outcome.COULD_NOT_CHECK})
_BY_RESULT: Mapping[Result, Outcome] = {
    Result.PASSED: Outcome.PASSED,
    Result.NEEDS_FIXING: Outcome.NEEDS_FIXING,
    Result.ADVICE: Outcome.ADVICE,
    Result.WAIVED: Outcome.WAIVED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with the cells that it would settle. ``counts``: it is one of the seven; else it is a card."""

    id: str
    choices: tuple[AnswerChoice, ...]
    cells: tuple[Cell, ...]
    counts: bool

    @property
    def rules(self) -> tuple[str, ...]:
        """Ids of the rules that it merges, in pack order."""
        return tuple(dict.fromkeys(cell.row.id for cell in self.cells))

    @property
    def attachments(self) -> tuple[int, ...]:
        """Attachments that could not be read, in order."""
        gaps = [cell.gap for cell in self.cells if cell.gap]
        return tuple(sorted({gap.attachment for gap in gaps if gap.attachment is not None}))


def is_askable(cell: Cell, pack: Pack) -> bool:
    """Whether a question would settle the cell: an open one, or a sure one whose question is a shared one."""
    if cell.question is None:
        return False
    if cell.outcome in _OPEN or cell.outcome is Outcome.ADVICE:
        return True
    return cell.outcome is Outcome.NEEDS_FIXING and (cell.question in pack.questions or cell.row.settles_sure)


def questions_of(cells: Iterable[Cell], pack: Pack) -> list[Asked]:
    """One question per id, the most pressing first, each with all the cells that it would settle."""
    by_id: dict[str, list[Cell]] = {}
    for cell in cells:
        if is_askable(cell, pack) and cell.question is not None:
            by_id.setdefault(cell.question, []).append(cell)
    asked = [
        Asked(
            id=name,
            choices=_choices(name, members, pack),
            cells=tuple(members),
            counts=any(cell.outcome is not Outcome.ADVICE for cell in members),
        )
        for name, members in by_id.items()
    ]
    return sorted(asked, key=_pressing)


def _choices(name: str, cells: Sequence[Cell], pack: Pack) -> tuple[AnswerChoice, ...]:
    """The pack's choices; "looked" and "problem" where a detector failed; both where both happened."""
    own = next((cell.row.own_question for cell in cells if cell.row.own_question and name == cell.row.id), None)
    specs: list[QuestionSpec] = []
    if name in pack.questions:
        specs.append(pack.questions[name])
    elif own is not None and any(cell.settles is Settles.QUESTION for cell in cells):
        specs.append(own)
    if name not in pack.questions and any(cell.settles is Settles.LOOKING for cell in cells):
        specs.append(pack.questions[UNREADABLE])
    return tuple({choice.id: choice for spec in specs for choice in spec.answers}.values())


def _pressing(asked: Asked) -> tuple[int, int, float]:
    """Severity × evidence × novelty: accusing first, then surest evidence; the look-yourself questions come last."""
    last = {NOT_LOOKED_FOR: 2, UNREADABLE: 1}.get(asked.id, 0)
    severity = min(list(Severity).index(cell.row.severity) for cell in asked.cells)
    surest = max((cell.sighting.detection.confidence for cell in asked.cells if cell.sighting), default=0.5)
    return last, severity, -surest


def fold_last(asked: Sequence[Asked], pack: Pack) -> list[Asked]:
    """At most seven counted questions: what is last in rank is folded into one, never dropped."""
    counted = [each for each in asked if each.counts]
    if len(counted) <= MOST_QUESTIONS:
        return list(asked)
    folded = [each for each in counted if each.id not in pack.questions][MOST_QUESTIONS - 1 - _shared(counted, pack) :]
    rest = [each for each in asked if each not in folded]
    cells = tuple(replace(cell, question=OTHERS) for each in folded for cell in each.cells)
    return [*rest, Asked(id=OTHERS, choices=pack.questions[OTHERS].answers, cells=cells, counts=True)]


def _shared(counted: Sequence[Asked], pack: Pack) -> int:
    return sum(each.id in pack.questions for each in counted)


def settle(asked: Asked, answer: Answer | None) -> tuple[list[Cell], str | None]:
    """The question's cells with the answer applied, and a note where the answer could not be used in full.

    Raises UsageError for an answer id that the question does not have.
    """
    settled: dict[int, Cell] = {}
    notes = []
    for part in answer.parts if answer else ():
        choice = _choice(asked, part)
        lacking = [need for need in choice.needs if not getattr(part, need, "")]
        if lacking:
            notes.append(f"answers: {asked.id}: '{choice.id}' also needs {' and '.join(lacking)}")
            continue
        covered = [cell for cell in asked.cells if _covers(asked, part, choice, cell)]
        if not covered:
            notes.append(f"answers: {asked.id}: {_naming(asked, part)}")
        settled = {cell.number: _settled(cell, choice) for cell in covered} | settled
    return [settled.get(cell.number, cell) for cell in asked.cells], "; ".join(notes) or None


def _choice(asked: Asked, answer: Answer) -> AnswerChoice:
    choice = next((each for each in asked.choices if each.id == answer.choice), None)
    if choice is None:
        known = ", ".join(each.id for each in asked.choices)
        raise UsageError(f"answers: {asked.id}: unknown answer '{answer.choice}'; it can be {known}")
    return choice


def _naming(asked: Asked, answer: Answer) -> str:
    if answer.findings or (answer.attachments is not None and asked.id != UNREADABLE):
        return "what the answer is about is not there any more"
    parts = "attachments" if asked.id == UNREADABLE else f"rules ({', '.join(asked.rules)})"
    return f"say which {parts} the answer is about"


def _covers(asked: Asked, answer: Answer, choice: AnswerChoice, cell: Cell) -> bool:
    """Good news covers only what it names where several things are merged; bad news covers all unless it names."""
    if choice.rules and cell.row.id not in choice.rules:
        return False
    if answer.attachments is not None and cell.attachment not in answer.attachments:
        return False
    if answer.findings:
        return cell.fingerprint in answer.findings
    if asked.id == UNREADABLE:
        return answer.attachments is not None or len(asked.attachments) <= 1
    if answer.rules:
        return cell.row.id in answer.rules
    return bool(choice.rules) or not choice.needs or len(asked.rules) <= 1


def _settled(cell: Cell, choice: AnswerChoice) -> Cell:
    outcome = _BY_RESULT[choice.result]
    if cell.outcome is Outcome.ADVICE and outcome is Outcome.NEEDS_FIXING:
        outcome = Outcome.ADVICE
    reason = "looked_by_user" if outcome is Outcome.WAIVED else "answered" if outcome is Outcome.PASSED else None
    return replace(cell, outcome=outcome, reason=reason)


def as_question(asked: Asked, words: Words, answer: Answer | None) -> Question:
    """The question with its words; choices that could settle none of its rules are left out."""
    choices = [each for each in asked.choices if not each.rules or set(each.rules) & set(asked.rules)]
    row_words = words.rows.get(asked.id)
    shared = words.questions.get(asked.id)
    text = shared or (row_words.question or row_words.title if row_words else asked.id)
    texts = {
        **words.answers.get(UNREADABLE, {}),
        **(row_words.answers if row_words else {}),
        **words.answers.get(asked.id, {}),
    }
    return Question(
        id=asked.id,
        text=text,
        merges=asked.rules,
        answers=tuple((choice, texts.get(choice.id, choice.id)) for choice in choices),
        attachments=asked.attachments,
        answer=answer,
    )


def gate_card(pack: Pack, words: Words, rules: tuple[str, ...], answer: Answer | None) -> Question:
    """The card that lets the user correct what the app thinks the post is about."""
    spec = pack.questions[ABOUT_DISTRICT]
    texts = words.answers.get(ABOUT_DISTRICT, {})
    return Question(
        id=ABOUT_DISTRICT,
        text=words.questions.get(ABOUT_DISTRICT, ABOUT_DISTRICT),
        merges=rules,
        answers=tuple((choice, texts.get(choice.id, choice.id)) for choice in spec.answers),
        answer=answer,
    )


def closing_cards(pack: Pack, words: Words, answers: Answers) -> list[Question]:
    """Questions of reminders: shown at the end, never counted."""
    cards = []
    for row in pack.rows:
        if row.kind is RowKind.REMINDER and row.own_question is not None:
            asked = Asked(id=row.id, choices=row.own_question.answers, cells=(), counts=False)
            cards.append(as_question(asked, words, answers.by_question.get(row.id)))
    return cards
