"""Narrow windows, large text, the first screen: nothing is lost, nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTabBar

from checklist.model import Draft
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage, StartStage

pytestmark = pytest.mark.window
FULL = Draft(text=TEXT, attachments=(picture("IMG_2041.jpg"),))


def tabs(stage: Stage) -> QTabBar:
    return stage.window.area.findChild(QTabBar)


def test_an_empty_window_says_what_will_be_checked_and_then_makes_room(stage: Stage) -> None:
    assert stage.window.welcome.isVisible()
    assert not stage.window.checks.isVisible()
    assert stage.button("Try a sample")
    stage.write("H")
    assert not stage.window.welcome.isVisible()
    assert stage.window.checks.isVisible()
    assert stage.window.draft.editor.hasFocus()


def test_a_narrow_window_has_tabs_and_keeps_the_focus(stage: Stage) -> None:
    stage.check(FULL)
    stage.window.checks.focus()
    stage.window.resize(880, 640)
    stage.bot.waitUntil(lambda: tabs(stage).isVisible())
    assert stage.window.checks.view.hasFocus()
    assert not stage.window.draft.isVisible()
    stage.press(Qt.Key.Key_F6)
    assert stage.window.detail.isVisible()
    stage.press(Qt.Key.Key_F6)
    stage.press(Qt.Key.Key_F6)
    stage.press(Qt.Key.Key_F6)
    assert stage.window.draft.editor.isVisible()
    assert stage.window.draft.isAncestorOf(stage.focused)
    stage.window.resize(1280, 800)
    stage.bot.waitUntil(lambda: not tabs(stage).isVisible())
    assert stage.window.checks.isVisible()
    assert stage.window.detail.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1280, 800), (640, 640)])
def test_the_window_fits_small_screens(stage: Stage, width: int, height: int) -> None:
    stage.check(FULL)
    stage.window.resize(width, height)
    QApplication.processEvents()
    assert (stage.window.width(), stage.window.height()) == (width, height)


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1280, 800)])
def test_text_of_double_size_is_not_cut_off(start: StartStage, width: int, height: int) -> None:
    stage = start(scale=2.0)
    stage.check(FULL)
    stage.window.resize(width, height)
    QApplication.processEvents()
    assert (stage.window.width(), stage.window.height()) == (width, height)
    assert stage.window.area.is_narrow
    for tab in range(tabs(stage).count()):
        tabs(stage).setCurrentIndex(tab)
        stage.bot.waitUntil(lambda: cut_off(stage) == [])


def cut_off(stage: Stage) -> list[str]:
    """Controls that are narrower or lower than their words need."""
    found = []
    for widget in [*stage.window.findChildren(QPushButton), *stage.window.findChildren(QComboBox)]:
        need = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
        if widget.isVisible() and widget.height() < need - 2:
            found.append(widget.accessibleName() or getattr(widget, "text", str)())
    return found


def test_text_grows_from_the_menu_and_is_kept(stage: Stage) -> None:
    before = stage.window.draft.editor.font().pointSizeF()
    stage.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.draft.editor.font().pointSizeF() == pytest.approx(before * 1.1, rel=0.02)


def test_the_header_follows_the_draft_and_undo(stage: Stage) -> None:
    stage.check(FULL)
    stage.window.header.platform.choose("x")
    assert stage.root.session.state.context.platform.value == "x"
    assert any("of 280 characters" in label.text() for label in stage.window.draft.findChildren(QLabel))
    stage.root.session.undo_stack.undo()
    assert stage.window.header.platform.value == "other"


def test_a_registered_account_brings_its_kind_and_platform(stage: Stage) -> None:
    stage.check(FULL)
    stage.bot.keyClicks(stage.window.header.account, "Riverside")
    context = stage.root.session.state.context
    assert (context.account.value, context.account_name, context.platform.value) == (
        "team",
        "Riverside Swim",
        "instagram",
    )
