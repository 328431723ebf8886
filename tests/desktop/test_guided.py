"""One point at a time: forward, back, skip; the evidence beside it; the list a key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from checklist.model import Draft
from desktop.panes.guided import progress_line
from desktop.taborder import stops
from desktop.widgets.picture import PictureView
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage

pytestmark = pytest.mark.window
CTRL = Qt.KeyboardModifier.ControlModifier
FULL = Draft(text=TEXT, attachments=tuple(map(picture, ("IMG_2041.jpg", "IMG_2044.jpg"))))


@pytest.fixture
def guided(stage: Stage) -> Stage:
    stage.check(FULL)
    stage.press(Qt.Key.Key_G, CTRL)
    assert stage.window.is_guided
    return stage


def test_the_way_goes_through_what_is_open_and_ends_at_the_closing_card(guided: Stage) -> None:
    way = [guided.root.walk.key]
    while way[-1] != "closing":
        guided.button("Skip for now", guided.window.guided).click()
        way.append(guided.root.walk.key)
    assert way == ["check:IV.1-k", "check:IV.1-f", "question:people", "closing"]
    guided.button("Back", guided.window.guided).click()
    assert guided.root.walk.key == "question:people"


def test_the_evidence_is_in_view(guided: Stage) -> None:
    guided.root.walk.choose("check:IV.1-k")
    view = guided.window.guided.findChild(PictureView)
    guided.bot.waitUntil(view.isVisible)
    guided.bot.waitUntil(lambda: "marked: top right" in view.accessibleName())


def test_why_am_i_asked_unfolds(guided: Stage) -> None:
    guided.root.walk.choose("question:people")
    panel = guided.window.guided.item
    assert not panel._why.isVisible()
    guided.button("Why am I asked this?", panel).click()
    assert panel._why.isVisible()


def test_a_fix_leads_on_to_the_next_point_with_the_keyboard(guided: Stage) -> None:
    guided.root.walk.choose("check:IV.1-f")
    guided.press(Qt.Key.Key_Return, CTRL)
    guided.bot.waitUntil(lambda: guided.root.session.fixes_done == 1)
    guided.settle()
    assert guided.root.walk.key in ("question:people", "check:IV.1-k")
    assert guided.window.guided.isAncestorOf(guided.focused)


def test_after_a_fix_the_keyboard_is_at_the_first_thing_that_can_be_done_next(guided: Stage) -> None:
    guided.root.walk.choose("check:IV.1-f")
    guided.press(Qt.Key.Key_Return, CTRL)
    guided.bot.waitUntil(lambda: guided.root.session.fixes_done == 1)
    guided.settle()
    guided.root.walk.choose("check:IV.1-k")
    guided.press(Qt.Key.Key_Return, CTRL)
    guided.bot.waitUntil(lambda: guided.root.session.fixes_done == 2)
    guided.settle()
    guided.root.session.undo_stack.undo()
    guided.settle()
    first = next(each for each in stops(guided.window.guided.item) if each.isVisible())
    guided.bot.waitUntil(lambda: guided.focused is first)


def test_progress_is_told_in_words(guided: Stage) -> None:
    guided.root.walk.choose("check:IV.1-f")
    guided.press(Qt.Key.Key_Return, CTRL)
    guided.bot.waitUntil(lambda: guided.root.session.fixes_done == 1)
    guided.settle()
    session, walk = guided.root.session, guided.root.walk
    assert progress_line(session.fixes_done, session.checked, walk.open_items) == "1 fixed, 2 to go"


def test_the_list_is_a_key_away_and_keeps_the_place(guided: Stage) -> None:
    guided.root.walk.choose("question:people")
    guided.press(Qt.Key.Key_G, CTRL)
    assert not guided.window.is_guided
    assert guided.window.checks.view.hasFocus()
    assert guided.root.walk.key == "question:people"


def test_control_d_goes_to_the_first_answer(guided: Stage) -> None:
    guided.root.walk.choose("question:people")
    guided.press(Qt.Key.Key_D, CTRL)
    assert guided.window.guided.item.people.isAncestorOf(guided.focused)
