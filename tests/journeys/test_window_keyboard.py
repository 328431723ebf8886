"""The whole way by keyboard only: write, check, fix, answer, accept, copy; undo it all; close."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.desktop.stage import NOISE, Stage, application, english, stage, start  # noqa: F401  (fixtures)

pytestmark = NOISE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.window
def test_a_post_is_written_fixed_answered_and_copied_without_a_mouse(stage: Stage) -> None:  # noqa: F811  (a fixture)
    stage.write("Write me at r.okafor@riverside.example for photos. See the code 4471# there.")
    stage.settle()
    assert stage.window.checks.model.items[0].title == "A district e-mail address is shown"
    stage.press(Qt.Key.Key_F8)
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.bot.waitUntil(lambda: "okafor" not in stage.root.session.state.draft.text)
    stage.settle()
    assert stage.root.walk.current is not None
    assert stage.root.walk.current.key == "check:IV.1-j"
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.bot.waitUntil(lambda: "4471" not in stage.root.session.state.draft.text)
    stage.settle()
    assert stage.root.walk.key == "closing"
    stage.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == stage.root.session.state.draft.text
    assert "okafor" not in QGuiApplication.clipboard().text()
