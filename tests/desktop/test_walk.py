"""Where the selection goes: to the worst first, on to the next when a row is settled, round with F8."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from checklist.model import Context, Draft, Profile
from checklist.review import Answer, Answers
from desktop.session import Session
from desktop.steps import State
from desktop.walk import Walk
from tests.desktop.made import TEXT, MadeReviewer, pack, picture

FILES = tuple(map(picture, ("IMG_2041.jpg", "IMG_2044.jpg")))


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def walk(session: Session) -> Walk:
    walk = Walk(session)
    walk.use_pack(pack(), "en")
    return walk


def check(session: Session, draft: Draft, answers: Answers | None = None, *, is_partial: bool = False) -> None:
    state = State(draft=draft, answers=answers or Answers())
    review = MadeReviewer().review(
        draft,
        Context(),
        Profile(),
        state.answers,
        report=lambda done, total, what: None,
        is_cancelled=lambda: False,
    )
    session.set_review(review, state, Profile(), is_partial=is_partial)


def test_the_worst_is_chosen_first_and_counted(session: Session, walk: Walk) -> None:
    check(session, Draft(text=TEXT, attachments=FILES))
    assert walk.key == "check:IV.1-k"
    assert walk.position() == (1, 3)


def test_f8_goes_round(session: Session, walk: Walk) -> None:
    check(session, Draft(text=TEXT, attachments=FILES))
    seen = []
    for _ in range(5):
        seen.append(walk.key)
        walk.go(1)
    assert walk.key == seen[0]
    walk.go(-1)
    assert walk.key == seen[-1]


def test_a_settled_row_hands_on_to_the_next(session: Session, walk: Walk) -> None:
    check(session, Draft(text=TEXT, attachments=FILES))
    walk.choose("check:IV.1-f")
    check(session, Draft(text=TEXT.replace("r.okafor@riverside.example", "me"), attachments=FILES))
    assert walk.key == "question:people"


def test_settled_advice_hands_on_to_advice(session: Session, walk: Walk) -> None:
    check(session, Draft(text="WOW their going"))
    walk.choose("check:G-resp2-b")
    check(session, Draft(text="their going"))
    assert walk.key == "language:MADE_GRAMMAR:their going:1"


def test_the_last_settled_row_leads_to_the_closing_card(session: Session, walk: Walk) -> None:
    check(session, Draft(text="code 4471#"))
    check(session, Draft(text="fine, WOW"))
    assert walk.key == "closing"


def test_a_choice_survives_a_check_that_finds_something_worse(session: Session, walk: Walk) -> None:
    check(session, Draft(text=TEXT))
    walk.choose("question:people")
    check(session, Draft(text=TEXT + " code 4471#"))
    assert walk.key == "question:people"


def test_what_was_chosen_for_nobody_gives_way_to_the_files_findings(session: Session, walk: Walk) -> None:
    check(session, Draft(text=TEXT), is_partial=True)
    assert walk.key == "check:IV.1-f"
    check(session, Draft(text=TEXT, attachments=FILES))
    assert walk.key == "check:IV.1-k"


def test_what_the_user_chose_does_not(session: Session, walk: Walk) -> None:
    check(session, Draft(text=TEXT), is_partial=True)
    walk.choose("question:people")
    check(session, Draft(text=TEXT, attachments=FILES))
    assert walk.key == "question:people"


def test_an_answered_question_can_be_chosen_again(session: Session, walk: Walk) -> None:
    answers = Answers(by_question={"permission": Answer(choice="yes", who="a", when="2026-01-01")})
    check(session, Draft(text="", attachments=FILES), answers)
    walk.choose("answered:permission")
    assert walk.current is not None
    assert walk.position() == (0, 0)
