"""Every rule says why, in words, over the shipped pack; the list searches, filters and works by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from checklist.cli.common import engine_for
from checklist.engine import Engine
from checklist.model import AccountKind, Context, Draft, Platform, Profile, Role
from checklist.policy.load import find_pack, load_pack
from checklist.review import Answer, Answers, Outcome, Review
from desktop.because import because
from desktop.dialogs.rules import RulesDialog
from desktop.theme import Look
from tests.desktop.made import TEXT
from tests.desktop.stage import Stage
from tests.desktop.test_accessibility import nameless

pytestmark = pytest.mark.window
POST = Draft(text="The school board made a mistake. The door code is 4471#. Come to Riverside High!")


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with engine_for(load_pack(find_pack("sample-district")), with_language=False) as engine:
        yield engine


def reviewed(engine: Engine, context: Context | None = None, answers: Answers | None = None) -> Review:
    profile = Profile(name="Tove Lindqvist")
    return engine.review(POST, context or Context(), profile, answers or Answers(), with_language=False)


def told(engine: Engine, review: Review, rule: str) -> list[str]:
    row = next(row for row in engine.pack.rules if row.id == rule)
    check = next(check for check in review.checks if check.rule == rule)
    return because(check, row, review, engine.pack.words_in("en").reasons)


@pytest.mark.parametrize("account", AccountKind)
def test_every_rule_says_why_on_every_account(engine: Engine, account: AccountKind) -> None:
    review = reviewed(engine, Context(account=account))
    for check in review.checks:
        lines = told(engine, review, check.rule)
        assert lines, check.rule
        assert all(line.strip() and "%" not in line for line in lines), check.rule
        assert not {"account", "role", "no_trigger"} & set(lines), "reason ids are for machines"


def test_a_rule_that_does_not_apply_says_for_whom_it_is_and_what_this_post_is(engine: Engine) -> None:
    context = Context(account=AccountKind.OFFICIAL, role=Role.STAFF, platform=Platform.X)
    lines = told(engine, reviewed(engine, context), "IV.1-g")
    assert "It is for: Personal, Team or group, Website or blog · Coach, Staff." in lines
    assert "This post: District account · Staff · Everyone · X." in lines


def test_a_rule_that_passed_says_what_it_looked_for(engine: Engine) -> None:
    lines = told(engine, reviewed(engine), "IV.1-f")
    assert "It looks for: addresses, phone numbers and numbers of people." in lines
    assert any(line.startswith("It applies, because it is for:") for line in lines)


def test_a_rule_that_found_something_says_what(engine: Engine) -> None:
    assert told(engine, reviewed(engine), "IV.1-j")[0].startswith("A password or access code stands here.")


def test_an_answered_rule_says_the_answer(engine: Engine) -> None:
    context = Context(account=AccountKind.OFFICIAL, account_name="Heron Athletics", role=Role.STAFF)
    yes = Answer(choice="yes", who="Ruben Aldana", when="2026-09-01", rules=("II-f", "IV.1-h"))
    review = reviewed(engine, context, Answers(by_question={"permission": yes}))
    assert told(engine, review, "II-f")[0] == "You answered: Yes, I was given permission"


@pytest.fixture
def dialog(engine: Engine, look: Look) -> Iterator[RulesDialog]:
    dialog = RulesDialog(engine.pack, reviewed(engine), "en", look)
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def rows(dialog: RulesDialog) -> list[str]:
    found = dialog.findChildren(QListWidget)[0]
    return [found.item(place).text() for place in range(found.count())]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_list_holds_every_rule_and_searches_words_and_ids(engine: Engine, dialog: RulesDialog) -> None:
    assert nameless(dialog) == []
    assert len(rows(dialog)) == len(engine.pack.rules)
    search = dialog.findChildren(QLineEdit)[0]
    search.setText("iv.1-k")
    assert [row.split(" · ")[-1] for row in rows(dialog)] == ["IV.1-k"]
    search.setText("CONFIDENTIAL private")
    assert "IV.1-j" in rows(dialog)[0]
    search.setText("zzz")
    assert rows(dialog) == []


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_states_filter_and_what_is_to_be_read_is_there_too(engine: Engine, dialog: RulesDialog) -> None:
    states = dialog.findChildren(QComboBox)[0]
    states.setCurrentText("Does not apply")
    review = reviewed(engine)
    assert len(rows(dialog)) == review.counts[Outcome.NOT_APPLICABLE]
    states.setCurrentIndex(states.count() - 1)
    assert len(rows(dialog)) == len(engine.pack.rows) - len(engine.pack.rules)


def test_by_keyboard_from_the_menu_to_the_row(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    seen: list[str] = []

    def drive() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RulesDialog)
        try:
            search = dialog.findChildren(QLineEdit)[0]
            stage.bot.waitUntil(search.hasFocus)
            stage.bot.keyClicks(search, "e-mail")
            stage.bot.keyClick(search, Qt.Key.Key_Tab)
            states = dialog.findChildren(QComboBox)[0]
            stage.bot.keyClick(states, Qt.Key.Key_Tab)
            stage.bot.waitUntil(dialog.findChildren(QListWidget)[0].hasFocus)
            seen.extend(label.text() for label in dialog.findChildren(QLabel))
            next(each for each in dialog.findChildren(QPushButton) if each.text() == "Show it in the list").click()
        finally:
            dialog.accept()

    QTimer.singleShot(50, drive)
    next(action for action in stage.root.commands.actions if action.text() == "All &rules, and why…").trigger()
    assert "A district e-mail address is shown" in seen
    assert stage.root.walk.key == "check:IV.1-f"


def test_the_detail_of_a_rule_that_does_not_apply_says_why(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.root.walk.choose("not_applicable:II-e")
    words = [label.text() for label in stage.window.detail.item.findChildren(QLabel) if label.isVisible()]
    assert any("This post: Personal · Staff · Everyone · Elsewhere." in each for each in words)
    stage.root.walk.choose("passed:IV.1-c")
    words = [label.text() for label in stage.window.detail.item.findChildren(QLabel) if label.isVisible()]
    assert any("It looked, and found nothing." in each for each in words)
