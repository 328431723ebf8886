"""The whole way by keyboard only: write, check, fix, answer, accept, copy; undo it all; be guided; close."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from checklist.model import Draft
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import NOISE, Stage, application, english, stage, start  # noqa: F401  (fixtures)

pytestmark = [NOISE, pytest.mark.window]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def tab_to(stage: Stage, words: str) -> None:  # noqa: F811  (a fixture)
    """Press Tab until the button with these words has the keyboard."""
    for _ in range(60):
        if isinstance(stage.focused, QPushButton) and stage.focused.text() == words:
            return
        stage.press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to {words!r}")


def test_a_post_is_written_fixed_answered_and_copied_without_a_mouse(stage: Stage) -> None:  # noqa: F811
    session, walk = stage.root.session, stage.root.walk
    stage.write("Thanks to Mia L. Write me at r.okafor@riverside.example for photos. See the code 4471# there.")
    stage.settle()
    assert walk.key == "check:IV.1-f"
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.bot.waitUntil(lambda: "okafor" not in session.state.draft.text)
    stage.settle()

    assert walk.key == "check:IV.1-j"
    stage.press(Qt.Key.Key_F6)
    stage.press(Qt.Key.Key_F6)
    tab_to(stage, "This is not a problem because…")
    stage.press(Qt.Key.Key_Space)
    stage.write("it is an old code")
    stage.press(Qt.Key.Key_Tab)
    stage.write("Robin")
    stage.press(Qt.Key.Key_Tab)
    stage.write("the principal")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert session.state.waivers[0].reason == "it is an old code"

    assert walk.key == "question:people"
    assert stage.window.checks.view.hasFocus(), "the list takes the keyboard when a row is settled"
    stage.press(Qt.Key.Key_D, CTRL)
    assert isinstance(stage.focused, QComboBox)
    stage.write("Student")
    stage.press(Qt.Key.Key_Tab)
    stage.write("A")
    tab_to(stage, "Use these answers")
    stage.press(Qt.Key.Key_Space)
    stage.settle()
    assert session.state.answers.people[0].consent == "yes"

    assert walk.key == "closing"
    stage.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == session.state.draft.text
    assert stage.window.footer.words == "Copied exactly the text that was checked."


def test_everything_is_taken_back_in_order_from_the_editor(stage: Stage) -> None:  # noqa: F811
    session = stage.root.session
    stage.write("See the code 4471# there")
    stage.settle()
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.bot.waitUntil(lambda: session.fixes_done == 1)
    stage.settle()
    stage.write("!")
    texts = []
    while session.undo_stack.canUndo():
        stage.press(Qt.Key.Key_Z, CTRL)
        texts.append(session.state.draft.text)
    assert texts[0] == "See the there"
    assert texts[1] == "See the code 4471# there"
    assert texts[-1] == ""
    assert stage.window.draft.editor.toPlainText() == ""


def test_permission_is_given_by_keys_and_the_guide_leads_on(stage: Stage) -> None:  # noqa: F811
    stage.check(Draft(text=TEXT, attachments=(picture("IMG_2041.jpg"),)))
    stage.window.draft.focus()
    stage.press(Qt.Key.Key_G, CTRL)
    assert stage.window.is_guided
    assert stage.root.walk.key == "check:IV.1-k"
    stage.press(Qt.Key.Key_D, CTRL)
    stage.press(Qt.Key.Key_Space)
    stage.bot.waitUntil(lambda: isinstance(stage.focused, QLineEdit))
    stage.write("A. Diaz")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert stage.root.session.state.answers.by_question["permission"].who == "A. Diaz"
    assert stage.root.walk.key == "check:IV.1-f"
    stage.bot.waitUntil(lambda: stage.window.guided.isAncestorOf(stage.focused))
    tab_to(stage, "Skip for now")
    stage.press(Qt.Key.Key_Space)
    assert stage.root.walk.key == "question:people"
    stage.press(Qt.Key.Key_G, CTRL)
    assert stage.window.checks.view.hasFocus()
