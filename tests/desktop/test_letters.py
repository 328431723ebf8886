"""Letters in the window: from the menu, from the question that they would settle, to the clipboard, to a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from checklist.model import AccountKind, Context, Draft, Platform, Profile
from desktop.dialogs.letters import LettersDialog
from desktop.widgets.basics import Choice
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage, StartStage
from tests.desktop.test_accessibility import nameless

pytestmark = pytest.mark.window
SWIM = Context(account=AccountKind.TEAM, account_name="Riverside Swim", platform=Platform.INSTAGRAM)


def in_dialog(act: Callable[[LettersDialog], None]) -> list[str]:
    """What goes wrong in the dialog is told outside, because it runs in its own event loop."""
    troubles: list[str] = []

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, LettersDialog)
            act(dialog)
        except AssertionError as error:
            troubles.append(str(error) or "assertion")
        finally:
            if isinstance(dialog, LettersDialog):
                dialog.accept()

    QTimer.singleShot(0, run)
    return troubles


def press(dialog: LettersDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def preview(dialog: LettersDialog) -> str:
    return dialog.findChildren(QPlainTextEdit)[0].toPlainText()


def test_the_letter_of_the_people_question_knows_no_name_from_the_draft(start: StartStage) -> None:
    stage = start(profile=Profile(name="Robin Okafor", role="coach"))
    stage.check(Draft(text=TEXT), SWIM)
    stage.root.walk.choose("question:people")

    def act(dialog: LettersDialog) -> None:
        assert nameless(dialog) == []
        assert "Robin Okafor, coach at Riverside" in preview(dialog)
        assert "Instagram" in preview(dialog)
        assert "Mia" not in preview(dialog)
        dialog.findChild(QLineEdit, "person").setText("Mia Lindahl")
        assert "Mia Lindahl" in preview(dialog)
        press(dialog, "Copy the text")

    troubles = in_dialog(act)
    stage.button("Write a letter to ask…").click()
    assert troubles == []
    assert QGuiApplication.clipboard().text().startswith("May I share your picture or name?")


def test_the_permission_question_leads_to_its_own_letter(stage: Stage) -> None:
    stage.check(Draft(text="Go!", attachments=(picture("IMG_2041.jpg"),)), SWIM)
    stage.root.walk.choose("check:IV.1-k")

    def act(dialog: LettersDialog) -> None:
        assert preview(dialog).startswith("Request for permission to post")
        assert "Riverside Swim" in preview(dialog)

    troubles = in_dialog(act)
    stage.button("Write a letter to ask…").click()
    assert troubles == []


def test_a_row_without_such_a_question_offers_no_letter(stage: Stage) -> None:
    stage.check(Draft(text=TEXT), SWIM)
    stage.root.walk.choose("check:IV.1-f")
    assert stage.window.detail.item.letter.isHidden()


@pytest.mark.parametrize("name", ["letter.pdf", "letter.html"])
def test_the_menu_opens_an_account_letter_that_becomes_a_page(stage: Stage, tmp_path: Path, name: str) -> None:
    stage.asking.wanted_report = tmp_path / name

    def act(dialog: LettersDialog) -> None:
        press(dialog, "Save as a page…")
        stage.bot.waitUntil(
            lambda: any(name in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
        )

    troubles = in_dialog(act)
    action = next(each for each in stage.root.commands.actions if each.text() == "For a new &account…")
    action.trigger()
    assert troubles == []
    assert (tmp_path / name).stat().st_size > 1000


def test_another_letter_keeps_what_was_typed(stage: Stage) -> None:
    def act(dialog: LettersDialog) -> None:
        dialog.findChild(QLineEdit, "recipient").setText("A. Diaz")
        dialog.findChildren(Choice)[0].setCurrentIndex(2)
        assert "A. Diaz" in preview(dialog)
        assert preview(dialog).startswith("Request for a new account")

    troubles = in_dialog(act)
    stage.root.letters.open("consent")
    assert troubles == []
