"""Copying for a platform or a tool: counted as it counts, split or shown where it is too long, never sent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton

from checklist.model import Draft
from desktop.dialogs.copying import CopyForDialog
from tests.desktop.stage import Stage
from tests.desktop.test_accessibility import nameless

pytestmark = pytest.mark.window
SENTENCE = "Practice moves to the west pool on Thursday because of the science fair. "


@pytest.fixture
def tooled(stage: Stage) -> Stage:
    """A window over a pack that has tools."""
    district = replace(stage.reviewer.pack.district, tools=("Schoology", "Q&A Desk"))
    stage.root.copying.use_district(district)
    return stage


def choose(stage: Stage, name: str) -> None:
    action = next(each for each in stage.root.copying.menu.actions() if each.text() == name)
    action.trigger()


def on_dialog(seen: list[str], press: str) -> None:
    """Once the dialog is there: note its words, press a button, close it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CopyForDialog)
        seen.extend(nameless(dialog))
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        seen.extend(field.toPlainText() for field in dialog.findChildren(QPlainTextEdit))
        next(button for button in dialog.findChildren(QPushButton) if button.text() == press).click()
        QDialog.accept(dialog)

    QTimer.singleShot(0, look)


def test_the_districts_tools_stand_first_in_the_post_menu(tooled: Stage) -> None:
    names = [action.text() for action in tooled.root.copying.menu.actions()]
    assert names[:3] == ["Schoology", "Q&&A Desk", ""]
    assert {"X", "Instagram", "Bluesky"} <= set(names)
    post = tooled.window.menuBar().actions()[0].menu()
    assert tooled.root.copying.menu.menuAction() in post.actions()  # type: ignore[attr-defined]  # a menu's own action


def test_what_fits_is_copied_and_counted(tooled: Stage) -> None:
    tooled.check(Draft(text="Go Herons 👍👍\n\n#RVS"))
    choose(tooled, "X")
    assert QGuiApplication.clipboard().text() == "Go Herons 👍👍\n\n#RVS"
    assert tooled.window.footer.words == "Copied for X: 20 of 280 characters."
    assert not tooled.root.session.has_unsaved_work


def test_a_tool_gets_no_hashtags_and_the_line_says_so(tooled: Stage) -> None:
    tooled.check(Draft(text="Go Herons\n\n#RVS"))
    choose(tooled, "Schoology")
    assert QGuiApplication.clipboard().text() == "Go Herons"
    assert "#RVS" in tooled.window.footer.words


def test_a_thread_is_copied_part_by_part(tooled: Stage) -> None:
    tooled.check(Draft(text=SENTENCE * 6))
    seen: list[str] = []
    on_dialog(seen, "Copy part 2")
    choose(tooled, "X")
    assert "Too long for X: 437 of 280" in seen
    assert QGuiApplication.clipboard().text().endswith("\n2/2")
    assert tooled.window.footer.words == "Part 2 of 2 is copied."


def test_without_threads_the_words_that_are_over_are_shown(tooled: Stage) -> None:
    tooled.check(Draft(text="a" * 2200 + "bcd"))
    seen: list[str] = []
    on_dialog(seen, "Copy all of it anyway")
    choose(tooled, "Instagram")
    assert "Too long for Instagram: 2203 of 2200" in [words.replace(",", "") for words in seen]
    assert any(words.endswith("a ▶ bcd") for words in seen)
    assert QGuiApplication.clipboard().text() == "a" * 2200 + "bcd"


def test_nothing_is_copied_before_the_check(tooled: Stage) -> None:
    QGuiApplication.clipboard().setText("before")
    choose(tooled, "X")
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")
def test_the_ready_card_opens_the_menu_and_an_open_one_does_not_offer_it(tooled: Stage) -> None:
    tooled.check(Draft(text="Practice is at six."))
    tooled.root.walk.choose("closing")
    tooled.button("Copy for…").click()
    tooled.bot.waitUntil(tooled.root.copying.menu.isVisible)
    tooled.root.copying.menu.close()
    tooled.check(Draft(text="see the code 4471#"))
    tooled.root.walk.choose("closing")
    tooled.settle()
    assert not [
        each for each in tooled.window.findChildren(QPushButton) if each.text() == "Copy for…" and each.isVisible()
    ]
