"""Narrow windows, large text, the first screen: nothing is lost, nothing is cut off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from checklist.letters import LetterKind
from checklist.model import Draft, Profile
from desktop.dialogs.letters import LettersDialog
from desktop.dialogs.profile import ProfileDialog
from desktop.dialogs.settings import SettingsDialog
from desktop.dialogs.shortcuts import ShortcutsDialog
from desktop.theme import Look
from desktop.widgets.flow import FlowLayout
from desktop.widgets.wrapping import WrapButton, WrapCheckBox
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage, StartStage

pytestmark = pytest.mark.window
FULL = Draft(text=TEXT, attachments=(picture("IMG_2041.jpg"),))


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1280, 800)])
def test_nothing_in_the_frame_or_the_detail_wants_more_room_than_there_is(
    stage: Stage, width: int, height: int
) -> None:
    stage.reviewer.pack = replace(
        stage.reviewer.pack, rows=tuple(replace(row, is_rememberable=True) for row in stage.reviewer.pack.rows)
    )
    stage.root.walk.use_pack(stage.reviewer.pack, "en")
    stage.check(FULL)
    stage.window.resize(width, height)
    for item in stage.root.walk.items:
        stage.root.walk.choose(item.key)
        QApplication.processEvents()
        for area in stage.window.findChildren(QScrollArea):
            content = area.widget()
            if content is not None and area.isVisible():
                assert content.width() <= area.viewport().width(), f"{item.key} is cut off"
    frame = stage.window.centralWidget()
    assert isinstance(frame, QScrollArea)
    assert frame.widget().height() <= frame.viewport().height(), "the bottom line is cut off"


def test_words_that_need_two_lines_get_them_where_buttons_stand_in_a_row(look: Look) -> None:
    row = QWidget()
    button = WrapButton(look, "Sign with your name, your role and the name of your school")
    FlowLayout(row).addWidget(button)
    row.resize(look.px(160), row.heightForWidth(look.px(160)))
    row.show()
    assert button.width() <= look.px(160)
    assert button.height() >= button.heightForWidth(button.width())


def test_a_box_takes_as_many_lines_as_its_words_need(look: Look, qtbot: QtBot) -> None:
    box = WrapCheckBox(look, "Remember this answer for every post of this one account")
    qtbot.addWidget(box)
    box.resize(look.px(160), box.heightForWidth(look.px(160)))
    box.show()
    assert box.height() > box.fontMetrics().height() * 2
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() - QPoint(3, 3))
    assert box.isChecked()


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


def test_the_bottom_line_keeps_its_words_together_in_large_letters(start: StartStage) -> None:
    stage = start(scale=2.0)
    stage.check(FULL)
    stage.window.resize(1024, 640)
    QApplication.processEvents()
    stage.window.footer.stand("Spelling and grammar are warming up.")
    words = next(
        label for label in stage.window.footer.findChildren(QLabel) if label.text() == stage.window.footer.words
    )
    stage.bot.waitUntil(lambda: words.height() < words.fontMetrics().height() * 2.5)
    buttons = [each for each in stage.window.footer.findChildren(QPushButton) if each.isVisible()]
    assert all(
        each.mapTo(stage.window.footer, each.rect().topRight()).x() <= stage.window.footer.width() for each in buttons
    )


def test_no_dialog_is_larger_than_the_screen_in_large_letters(start: StartStage) -> None:
    stage = start(scale=2.0)
    look, window = stage.root.look, stage.window
    room = window.screen().availableSize()
    for dialog in (
        ProfileDialog(Profile(), look, window),
        ShortcutsDialog(stage.root.commands.actions, look, window),
        SettingsDialog(stage.root.remembering, look, window),
        LettersDialog(LetterKind.CONSENT, "en", {}, look, window),
    ):
        dialog.show()
        QApplication.processEvents()
        assert dialog.width() <= max(room.width(), 1024), type(dialog).__name__
        assert dialog.height() <= room.height(), type(dialog).__name__
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                assert dialog.rect().contains(button.mapTo(dialog, button.rect().center())), button.text()
        dialog.close()
