"""Which rows a review has: worst first, nothing hidden, keys that stay."""

from __future__ import annotations

from dataclasses import replace

from checklist.model import Context, Draft, Profile
from checklist.review import Answer, Answers, Outcome, PersonAnswer, Question, Review, Waiver
from desktop.items import Group, Item, cards_of, items_of
from tests.desktop.made import REASONS, TEXT, MadeReviewer, picture

FILES = tuple(map(picture, ("IMG_2041.jpg", "IMG_2044.jpg", "team.heic")))


def reviewed(text: str = TEXT, *, answers: Answers | None = None, waivers: tuple[Waiver, ...] = ()) -> Review:
    return MadeReviewer().review(
        Draft(text=text, attachments=FILES),
        Context(),
        Profile(),
        answers or Answers(),
        waivers,
        report=lambda done, total, what: None,
        is_cancelled=lambda: False,
    )


def rows(review: Review, text: str = TEXT) -> dict[str, Item]:
    return {item.key: item for item in items_of(review, text, REASONS)}


def test_worst_comes_first_and_the_closing_card_after_the_work() -> None:
    groups = [item.group for item in items_of(reviewed(), TEXT, REASONS)]
    assert groups == sorted(groups)
    assert groups[0] is Group.FIX
    assert groups.count(Group.CLOSING) == 1


def test_a_row_offers_only_the_answers_that_can_settle_its_rule() -> None:
    review = reviewed()
    logo = next(
        item for item in rows(review).values() if item.question is not None and item.question.id == "permission"
    )
    assert logo.check is not None
    assert logo.question is not None
    (first, text), *others = logo.question.answers
    asked = replace(logo.question, answers=((replace(first, rules=("another rule",)), text), *others))
    review = replace(review, questions=tuple(asked if one.id == asked.id else one for one in review.questions))
    offered = rows(review)[logo.key].question
    assert offered is not None
    assert [choice.id for choice, _ in offered.answers] == [choice.id for choice, _ in others]


def test_every_check_is_in_some_row() -> None:
    review = reviewed()
    shown = {check.rule for item in items_of(review, TEXT, REASONS) for check in item.checks}
    assert shown == {check.rule for check in review.checks}


def test_a_question_is_one_row_however_many_rules_it_merges() -> None:
    people = rows(reviewed())["question:people"]
    assert people.group is Group.ANSWER
    assert [check.rule for check in people.checks] == ["G-conf-b", "IV.1-n"]
    assert "check:G-conf-b" not in rows(reviewed())


def test_what_needs_fixing_carries_the_question_that_would_settle_it() -> None:
    logo = rows(reviewed())["check:IV.1-k"]
    assert logo.question is not None
    assert logo.question.id == "permission"
    assert "question:permission" not in rows(reviewed())


def test_a_question_about_many_rules_stands_beside_none_of_them() -> None:
    review = reviewed()
    fixing = next(each.rule for each in review.checks if each.outcome is Outcome.NEEDS_FIXING and not each.question)
    waiting = next(each.rule for each in review.checks if each.outcome is Outcome.COULD_NOT_CHECK)
    many = Question(id="not-looked-for", text="Did you look?", merges=(fixing, waiting), answers=())
    found = rows(replace(review, questions=(many,), cards=()))
    assert found[f"check:{fixing}"].question is None
    assert found["question:not-looked-for"].question == many
    alone = replace(many, merges=(fixing,))
    assert rows(replace(review, questions=(alone,), cards=()))[f"check:{fixing}"].question == alone


def test_files_that_could_not_be_read_are_a_question_of_their_own_group() -> None:
    assert rows(reviewed())["question:unreadable"].group is Group.UNCHECKED


def test_an_answered_question_moves_so_that_the_selection_goes_on() -> None:
    answers = Answers(by_question={"unreadable": Answer(choice="looked", attachments=(2,))})
    after = rows(reviewed(answers=answers))
    assert after["answered:unreadable"].group is Group.ANSWERED
    assert "question:unreadable" not in after


def test_answered_people_move_too() -> None:
    told = tuple(PersonAnswer(ref=f"face:{place}", who="student", event="public_place") for place in range(5))
    answers = Answers(people=(*told, PersonAnswer(ref="name:0", who="student", consent="yes")))
    assert rows(reviewed(answers=answers))["answered:people"].group is Group.ANSWERED


def test_an_accepted_finding_is_shown_as_accepted() -> None:
    logo = rows(reviewed())["check:IV.1-k"].findings[0]
    waiver = Waiver(fingerprint=logo.fingerprint, reason="agreed", by="R. O.", when="2026-03-01")
    after = rows(reviewed(waivers=(waiver,)))
    assert after["waived:IV.1-k"].group is Group.WAIVED


def test_a_settled_check_has_another_key_than_an_open_one() -> None:
    assert "passed:IV.1-f" in rows(reviewed("Hello"), "Hello")
    assert "check:IV.1-f" in rows(reviewed())


def test_keys_do_not_depend_on_where_the_words_stand() -> None:
    moved = "So! " + TEXT
    assert set(rows(reviewed())) == set(rows(reviewed(moved), moved))


def test_a_rule_that_does_not_apply_says_why() -> None:
    item = rows(reviewed())["not_applicable:II-e"]
    assert item.group is Group.NOT_APPLICABLE
    assert item.reason == REASONS["account"]


def test_the_severity_decides_between_better_to_fix_and_advice() -> None:
    loud = rows(reviewed("WOW"), "WOW")
    assert loud["check:G-resp2-b"].group is Group.BETTER
    assert loud["check:a11y-1"].group is Group.ADVICE


def test_cards_that_belong_to_no_row_are_left_for_the_end() -> None:
    assert [card.id for card in cards_of(reviewed())] == ["G-resp-c"]


def test_the_end_is_fine_only_where_nothing_is_open() -> None:
    assert not rows(reviewed())["closing"].is_ready
    draft = Draft(text="Hello")
    clean = MadeReviewer().review(
        draft,
        Context(),
        Profile(),
        Answers(),
        report=lambda done, total, what: None,
        is_cancelled=lambda: False,
    )
    assert {check.outcome for check in clean.checks} == {Outcome.PASSED, Outcome.NOT_APPLICABLE}
    assert rows(clean, "Hello")["closing"].is_ready
