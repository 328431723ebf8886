"""One state, one order of undoing: typing, fixes, answers, acceptances, the account."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from checklist.model import Attachment, Context, Draft, Platform, Profile
from checklist.review import Answer, LanguageFinding, PersonAnswer
from desktop.session import Session
from desktop.steps import State, Step, between
from desktop.text import TextEdit

TODAY = dt.date(2026, 3, 1)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(today=lambda: TODAY)


def typed(session: Session, text: str) -> None:
    """Letter by letter, as an editor would report it."""
    for end in range(1, len(text) + 1):
        session.set_text(text[:end], "typing")


def test_everything_is_undone_in_the_order_in_which_it_was_done(session: Session) -> None:
    states = [session.state]
    session.set_text("Hello 🏊", "typing")
    states.append(session.state)
    session.attach((Attachment("a.jpg", b"1"),), "adding files")
    states.append(session.state)
    session.answer("permission", Answer(choice="no"), "the answer")
    states.append(session.state)
    session.waive(("f1",), "because", "R. Okafor", "", "accepting")
    states.append(session.state)
    session.set_draft(Draft(text="Hello", attachments=()), "Remove it")
    states.append(session.state)
    session.set_context(Context(platform=Platform.X), "where it is posted")
    states.append(session.state)
    for state in states[-2::-1]:
        session.undo_stack.undo()
        assert session.state == state
    for state in states[1:]:
        session.undo_stack.redo()
        assert session.state == state


def test_a_word_is_one_step_and_a_pasted_text_another(session: Session) -> None:
    typed(session, "Go team")
    assert session.undo_stack.count() == 2
    session.set_text("Go team, a whole pasted sentence", "typing")
    assert session.undo_stack.count() == 3
    session.undo_stack.undo()
    assert session.state.draft.text == "Go team"
    session.undo_stack.undo()
    assert session.state.draft.text == "Go "


def test_deleting_backwards_is_one_step(session: Session) -> None:
    session.set_text("team", "typing")
    for end in (3, 2, 1):
        session.set_text("team"[:end], "typing")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.state.draft.text == "team"


def test_a_fix_is_never_swallowed_by_the_typing_before_it(session: Session) -> None:
    typed(session, "ab")
    session.set_draft(Draft(text="abc"), "Add it")
    assert session.undo_stack.count() == 2
    assert session.fixes_done == 1
    session.undo_stack.undo()
    assert session.fixes_done == 0


def test_a_waiver_is_a_record_with_name_and_day(session: Session) -> None:
    session.waive(("f1", "f2"), "the coach agreed", "R. Okafor", "superintendent", "accepting")
    first = session.state.waivers[0]
    assert (first.by, first.when, first.authority) == ("R. Okafor", "2026-03-01", "superintendent")
    session.withdraw_waivers(("f1",), "taking back")
    assert [waiver.fingerprint for waiver in session.state.waivers] == ["f2"]


def test_the_same_answer_for_one_more_rule_covers_both(session: Session) -> None:
    session.answer("permission", Answer(choice="yes", rules=("IV.1-k",), who="a", when="2026-01-01"), "")
    session.answer("permission", Answer(choice="yes", rules=("IV.1-f",), who="b", when="2026-01-02"), "")
    assert session.state.answers.by_question["permission"].rules == ("IV.1-k", "IV.1-f")
    session.answer("permission", Answer(choice="no"), "")
    assert session.state.answers.by_question["permission"] == Answer(choice="no")
    session.answer("permission", None, "taking back")
    assert not session.state.answers.by_question


def test_the_same_answer_for_one_more_file_covers_both(session: Session) -> None:
    session.answer("unreadable", Answer(choice="looked", attachments=(2,)), "")
    session.answer("unreadable", Answer(choice="looked", attachments=(0,)), "")
    assert session.state.answers.by_question["unreadable"].attachments == (0, 2)


def test_other_answers_about_other_findings_stand_beside_one_another(session: Session) -> None:
    session.answer("IV.1-o", Answer(choice="public", reference="lobby", findings=("f1",)), "")
    session.answer("IV.1-o", Answer(choice="private", findings=("f2", "f3")), "")
    both = session.state.answers.by_question["IV.1-o"]
    assert [(each.choice, each.findings) for each in both.parts] == [("private", ("f2", "f3")), ("public", ("f1",))]
    session.answer("IV.1-o", Answer(choice="public", reference="lobby", findings=("f2",)), "")
    changed = session.state.answers.by_question["IV.1-o"]
    assert [(each.choice, each.findings) for each in changed.parts] == [("public", ("f1", "f2")), ("private", ("f3",))]
    session.undo_stack.undo()
    assert session.state.answers.by_question["IV.1-o"] == both


def test_people_are_kept_by_who_they_are(session: Session) -> None:
    session.answer_people((PersonAnswer(ref="name:1", who="student", consent="yes"),), "")
    session.answer_people((PersonAnswer(ref="face:1", who="me"), PersonAnswer(ref="name:1", who="")), "")
    assert {row.ref for row in session.state.answers.people} == {"face:1"}


def test_a_replacement_stands_where_the_words_stood(session: Session) -> None:
    session.set_text("🏊 their going", "typing")
    finding = LanguageFinding(
        start=2, end=7, message="", replacements=("they're",), rule="R", category="GRAMMAR", source="made"
    )
    session.take_replacement(finding, "they're", "the replacement")
    assert session.state.draft.text == "🏊 they're going"


def test_what_was_copied_or_saved_is_not_unsaved_work(session: Session) -> None:
    assert not session.has_unsaved_work
    session.set_text("Hello", "typing")
    assert session.has_unsaved_work
    session.settle(session.state.draft)
    assert not session.has_unsaved_work
    session.set_text("Hello!", "typing")
    assert session.has_unsaved_work


def test_an_opened_draft_starts_over(session: Session) -> None:
    session.set_text("old", "typing")
    session.open(State(draft=Draft(text="new\r\nlines")))
    assert session.state.draft.text == "new\nlines"
    assert session.undo_stack.count() == 0
    assert not session.has_unsaved_work


def test_another_author_makes_a_review_stale(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.freshness_changed) as changed:
        session.set_profile(Profile(name="R. Okafor"))
    assert changed.args == [False]


def test_nothing_done_is_no_step() -> None:
    assert between(State(), State(), "typing") is None


def test_steps_of_different_kinds_do_not_join() -> None:
    typing = Step(words="typing", text=TextEdit(start=0, removed="", inserted="a"))
    later = Step(words="typing", text=TextEdit(start=1, removed="", inserted="b"))
    assert typing.joined(later) is not None
    assert typing.joined(Step(words="Fix", text=later.text, is_fix=True)) is None
