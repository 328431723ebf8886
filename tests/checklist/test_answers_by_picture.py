"""Answers about one picture, one finding, one rule of several: each settles what it names and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checklist.content import Contents, ReadStatus
from checklist.location import WholeFile
from checklist.model import Attachment, Context, Draft, Profile, Tier
from checklist.observed import Gap, Observed, Place, Sighting
from checklist.policy.model import AnswerChoice, Pack, QuestionSpec, Result
from checklist.review import Answer, Answers, Outcome
from checklist.verdict import Decided, decide
from tests.support.packs import QUESTIONS, broken, observed, own_question, pack_of, rule, seen

PICTURES = (Contents(kind="image/png", status=ReadStatus.READ), Contents(kind="image/png", status=ReadStatus.READ))
TWO_PICTURES = Draft(text="words", attachments=(Attachment("a.png", b"a"), Attachment("b.png", b"b")))
PLANS = rule("plans", "floor-plan", question="plans", own_question=own_question("plans"), settles_sure=True)


def plan_in(attachment: int, tier: Tier = Tier.SURE) -> Sighting:
    return seen(
        "floor-plan",
        "floor_plan",
        evidence=f"{attachment} 1",
        place=Place.ATTACHMENT,
        attachment=attachment,
        where=WholeFile(),
        tier=tier,
    )


def logo_in(attachment: int) -> Sighting:
    return seen(
        "logo", "logo", evidence=f"{attachment} 2", place=Place.ATTACHMENT, attachment=attachment, where=WholeFile()
    )


def judged(pack: Pack, what: Observed, **answers: Answer) -> Decided:
    words = pack.words_in("en")
    return decide(pack, TWO_PICTURES, what, Context(), Profile(), Answers(by_question=answers), (), words)


def two_plans(answer: Answer | None = None) -> Decided:
    given = {"plans": answer} if answer else {}
    return judged(pack_of(PLANS), observed(plan_in(0), plan_in(1), contents=PICTURES), **given)


def outcomes(decided: Decided) -> list[Outcome]:
    return [cell.outcome for cell, _ in decided.cells]


def test_an_own_question_settles_a_sure_finding_only_where_the_row_says_so() -> None:
    assert outcomes(two_plans(Answer(choice="yes"))) == [Outcome.PASSED, Outcome.PASSED]
    accusing = replace(PLANS, settles_sure=False)
    decided = judged(pack_of(accusing), observed(plan_in(0), contents=PICTURES))
    assert decided.questions == ()


@pytest.mark.parametrize("by", ["attachments", "findings"])
def test_one_picture_may_be_fine_and_another_not(by: str) -> None:
    prints = [fingerprint for _, fingerprint in two_plans().cells]
    parts = [
        Answer(choice=choice, attachments=(index,))
        if by == "attachments"
        else Answer(choice=choice, findings=(prints[index],))
        for index, choice in ((1, "yes"), (0, "no"))
    ]
    both = replace(parts[0], also=(parts[1],))
    assert outcomes(two_plans(parts[0])) == [Outcome.NEEDS_FIXING, Outcome.PASSED]
    assert outcomes(two_plans(both)) == [Outcome.NEEDS_FIXING, Outcome.PASSED]
    assert [question.answer for question in two_plans(both).answered] == [both]


def test_what_is_not_answered_stays_open() -> None:
    decided = two_plans(Answer(choice="yes", attachments=(1,)))
    assert [question.id for question in decided.questions] == ["plans"]


def test_an_answer_about_something_gone_is_said_and_settles_nothing() -> None:
    decided = two_plans(Answer(choice="yes", findings=("0" * 16,)))
    assert [cell.outcome for cell, _ in decided.cells] == [Outcome.NEEDS_FIXING] * 2
    assert decided.notes == ("answers: plans: what the answer is about is not there any more",)


def test_files_that_could_not_be_read_have_answers_of_their_own() -> None:
    gaps = [Gap(detector="floor-plan", attachment=n, reason="damaged", is_crash=False) for n in (0, 1)]
    told = Answer(choice="looked", attachments=(0,), also=(Answer(choice="problem", attachments=(1,)),))
    decided = judged(
        pack_of(PLANS),
        observed(gaps=gaps, contents=(broken(), broken())),
        unreadable=told,
    )
    assert [cell.outcome for cell, _ in decided.cells] == [Outcome.WAIVED, Outcome.NEEDS_FIXING]


def test_a_choice_for_one_rule_leaves_the_others_alone_and_is_offered_with_it_only() -> None:
    logos = rule("logos", "logo", question="permission")
    films = rule("films", "credentials", question="permission")
    spec = QuestionSpec(
        id="permission",
        answers=(
            *QUESTIONS["permission"].answers,
            AnswerChoice(id="not_a_logo", result=Result.PASSED, rules=("logos",)),
        ),
    )
    both = (logo_in(0), seen("credentials", "credential"))

    pack = replace(pack_of(logos, films), questions={**QUESTIONS, "permission": spec})
    said = Answer(choice="not_a_logo")

    def decided(sightings: tuple[Sighting, ...]) -> Decided:
        return judged(pack, observed(*sightings, contents=PICTURES), permission=said)

    assert [cell.outcome for cell, _ in decided(both).cells] == [Outcome.PASSED, Outcome.NEEDS_FIXING]
    offered = [[choice.id for choice, _ in question.answers] for question in decided(both[1:]).questions]
    assert offered == [["yes", "no"]]
