"""Checks start by themselves, stop when told, and never show an answer to an older question."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from checklist.errors import UsageError
from checklist.model import Draft
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage

pytestmark = pytest.mark.window


def test_typing_is_checked_after_a_pause_without_moving_the_focus(stage: Stage) -> None:
    stage.write("see the code 4471#")
    assert stage.root.session.checked is None
    stage.settle()
    assert stage.reviewer.reviews == 1
    assert stage.window.draft.editor.hasFocus()
    assert stage.root.walk.key == "check:IV.1-j"


def test_a_newer_text_cancels_the_older_check(stage: Stage) -> None:
    stage.reviewer.gate = threading.Event()
    starts = QSignalSpy(stage.root.checker.started)
    stage.write("old")
    stage.bot.waitUntil(lambda: starts.count() == 1)
    stage.write(" new")
    stage.bot.waitUntil(lambda: starts.count() == 2)
    stage.reviewer.gate.set()
    stage.settle()
    assert stage.root.session.checked is not None
    assert stage.root.session.checked.state.draft.text == "old new"
    assert stage.reviewer.reviews == 1


def test_an_answer_is_worked_in_at_once(stage: Stage) -> None:
    stage.check(Draft(text="", attachments=(picture("team.heic"),)))
    stage.root.walk.choose("question:unreadable")
    asked = stage.root.walk.current
    assert asked is not None
    stage.button("I looked, and there is nothing to change").click()
    stage.settle()
    assert stage.root.session.state.answers.by_question["unreadable"].choice == "looked"
    assert stage.root.walk.open_items == ()


def test_a_slow_check_shows_what_it_does_and_can_be_cancelled(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.reviewer.gate = threading.Event()
    stage.root.session.attach((picture("IMG_1.jpg"),), "adding files")
    with stage.bot.waitSignal(stage.root.checker.slow):
        pass
    assert stage.window.footer.words == "Looking at the text… 2 of 2"
    stage.button("Cancel").click()
    stage.bot.waitUntil(lambda: not stage.root.checker.is_running)
    assert "Stopped" in stage.window.footer.words
    assert not stage.root.session.is_fresh
    assert stage.root.walk.items, "the older review is gone"
    said = {label.text() for label in stage.window.checks.findChildren(QLabel)}
    assert "This is about the post before you changed it." in said, "nothing is checking any more"


def test_a_failed_check_is_one_line_and_keeps_the_draft(stage: Stage) -> None:
    stage.reviewer.failure = UsageError("answers: permission: unknown answer 'maybe'")
    stage.write("Hello")
    with stage.bot.waitSignal(stage.root.checker.failed):
        pass
    assert stage.window.footer.words == "answers: permission: unknown answer 'maybe'"
    assert stage.root.session.state.draft.text == "Hello"


def test_an_unexpected_failure_says_nothing_of_the_draft(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.reviewer.failure = RuntimeError("secretword inside")
    stage.write("secretword")
    with stage.bot.waitSignal(stage.root.checker.failed):
        pass
    assert "secretword" not in stage.window.footer.words
    assert "secretword" not in caplog.text
    caplog.clear()


def test_f5_checks_what_is_fresh_already(stage: Stage) -> None:
    stage.check(Draft(text="Hello"))
    before = stage.reviewer.reviews
    with stage.bot.waitSignal(stage.root.checker.finished) as finished:
        stage.press(Qt.Key.Key_F5)
    assert finished.args == [True]
    assert stage.reviewer.reviews == before + 1


def test_spelling_joins_once_it_is_warm(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.bot.waitUntil(lambda: stage.root.walk.items[-1] is not None and stage.root.session.is_fresh)
    stage.bot.waitUntil(lambda: any(item.language for item in stage.root.walk.items))


def test_an_own_word_is_no_longer_flagged(stage: Stage) -> None:
    stage.check(Draft(text="Okaforian swimming"))
    stage.bot.waitUntil(lambda: any(item.language for item in stage.root.walk.items))
    stage.root.walk.choose("language:MADE_TYPOS:Okaforian:1")
    stage.button("Add “Okaforian” to my words").click()
    stage.bot.waitUntil(lambda: not any(item.language for item in stage.root.walk.items))


def test_the_text_goes_ahead_of_the_files_and_says_so(stage: Stage) -> None:
    partial: list[tuple[bool, str, bool]] = []

    def note() -> None:
        checked = stage.root.session.checked
        if checked is not None:
            heads = [label.text() for label in stage.window.checks.findChildren(QLabel)]
            partial.append((checked.is_partial, heads[0], stage.window.footer.copy.isEnabled()))

    stage.root.session.freshness_changed.connect(note)
    stage.check(Draft(text="Hello", attachments=(picture("a.jpg"),)))
    assert partial[0] == (True, "The text is checked", False)
    assert partial[-1] == (False, "No problems found by these checks", True)


def test_nothing_is_said_of_files_that_were_not_looked_at(stage: Stage) -> None:
    files = stage.window.draft.strip.model()
    spoken: list[str] = []

    def note() -> None:
        checked = stage.root.session.checked
        if checked is not None and checked.is_partial:
            spoken.append(files.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            spoken.extend(label.text() for label in stage.window.detail.closing.findChildren(QLabel))

    stage.root.session.freshness_changed.connect(note)
    stage.check(Draft(text="Hello", attachments=(picture("team.heic"),)))
    assert spoken[0] == "team.heic"
    assert "• The files of the draft" in spoken
    assert files.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "team.heic: Could not check"


def test_a_draft_that_became_empty_keeps_no_findings(stage: Stage) -> None:
    stage.check(Draft(text="see the code 4471#"))
    assert stage.root.walk.open_items
    stage.root.session.set_text("", "typing")
    stage.bot.waitUntil(lambda: stage.window.welcome.isVisible())
    assert stage.root.session.checked is None
    assert stage.root.walk.items == ()
    stage.root.session.undo_stack.undo()
    stage.settle()
    assert stage.root.walk.open_items


def test_a_file_that_cannot_be_read_says_why(stage: Stage) -> None:
    stage.check(Draft(text="", attachments=(picture("team.heic"),)))
    stage.root.walk.choose("question:unreadable")
    said = {label.text() for label in stage.window.detail.findChildren(QLabel) if label.isVisible()}
    assert "This kind of file cannot be opened. Convert it to JPEG, PNG or PDF." in said
