"""Hints at style hidden and shown; the user's own words, by key, undone, listed and taken out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget

from checklist.model import Draft
from checklist.review import LanguageKind, LanguageWishes
from checklist.settings import read_settings
from desktop.dialogs.language import LanguageDialog
from tests.desktop.stage import Stage

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def hints(stage: Stage) -> list[str]:
    return [item.language.rule for item in stage.root.walk.items if item.language is not None]


def check_in_english(stage: Stage, text: str) -> None:
    stage.check(Draft(text=text))
    stage.bot.waitUntil(lambda: bool(hints(stage)) or stage.window.checks.style_button.isVisible())


def test_hints_at_style_are_one_click_away_and_remembered(stage: Stage) -> None:
    check_in_english(stage, "We swim in order to win")
    assert hints(stage) == []
    stage.button("1 hint at style hidden: show").click()
    stage.bot.waitUntil(lambda: hints(stage) == ["MADE_STYLE"])
    assert read_settings().wishes == LanguageWishes(style=True)
    stage.button("Hide hints at style").click()
    stage.bot.waitUntil(lambda: hints(stage) == [])
    assert read_settings().wishes == LanguageWishes()


def test_no_word_of_style_where_there_is_none(stage: Stage) -> None:
    check_in_english(stage, "Okaforian swimming")
    assert not stage.window.checks.style_button.isVisible()
    assert {item.language.kind for item in stage.root.walk.items if item.language} == {LanguageKind.MISTAKE}


def test_a_word_is_added_by_a_key_and_taken_back_by_undo(stage: Stage) -> None:
    check_in_english(stage, "Okaforian swimming")
    stage.root.walk.choose("language:MADE_TYPOS:Okaforian:1")
    stage.press(Qt.Key.Key_D, CTRL_SHIFT)
    stage.bot.waitUntil(lambda: hints(stage) == [])
    assert read_settings().own_words == {"Okaforian"}
    assert stage.root.session.undo_stack.undoText() == "adding “Okaforian” to your words"
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.bot.waitUntil(lambda: hints(stage) == ["MADE_TYPOS"])
    assert read_settings().own_words == frozenset()


def test_the_context_menu_of_the_editor_adds_a_word(stage: Stage) -> None:
    check_in_english(stage, "Okaforian swimming")
    stage.window.draft.editor.word_added.emit("Okaforian")
    stage.bot.waitUntil(lambda: hints(stage) == [])


def test_a_row_about_grammar_has_no_word_to_add(stage: Stage) -> None:
    check_in_english(stage, "their going home")
    stage.root.walk.choose("language:MADE_GRAMMAR:their going:1")
    stage.press(Qt.Key.Key_D, CTRL_SHIFT)
    assert stage.window.footer.words == "This row is not about the spelling of a word."
    assert read_settings().own_words == frozenset()


def test_the_dialog_lists_adds_and_takes_out_words(stage: Stage) -> None:
    dialog = LanguageDialog(LanguageWishes(), frozenset({"Okafor", "Zumbro"}), stage.root.look, stage.window)
    dialog.show()
    words = dialog.findChild(QListWidget)
    field = dialog.findChild(QLineEdit)
    assert isinstance(words, QListWidget)
    assert isinstance(field, QLineEdit)
    stage.bot.keyClicks(field, "kinders")
    stage.bot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.words == {"Okafor", "Zumbro", "kinders"}
    words.setCurrentRow(1)
    words.setFocus()
    stage.button("&Remove", dialog).click()
    assert dialog.words == {"kinders", "Zumbro"}
    for box in dialog.findChildren(QCheckBox):
        box.click()
    assert dialog.wishes == LanguageWishes(style=True, french_spacing=True)
    dialog.deleteLater()
