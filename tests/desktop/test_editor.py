"""The editor: every character as typed, marks on the right ones, Tab that leaves, input methods left in peace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checklist.model import Draft
from desktop.mime import Brought
from desktop.text import TextEdit, to_unit
from desktop.theme import Look
from desktop.tokens import Kind
from desktop.widgets.editor import DraftEditor, TextMark
from tests.desktop.made import TEXT
from tests.desktop.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
HARD = "🏊 Ça va\u00a0? 👨‍👩‍👧 nai\u0308ve\u2028Tiếng Việt"


@pytest.fixture
def editor(look: Look, qtbot: QtBot) -> DraftEditor:
    editor = DraftEditor(look)
    qtbot.addWidget(editor)
    editor.resize(400, 300)
    editor.show()
    return editor


def compose(editor: DraftEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize("text", [HARD, "a\nb\n", "", "\u00a0", "tab\there"])
def test_what_goes_in_comes_out_to_the_character(editor: DraftEditor, text: str) -> None:
    said: list[str] = []
    editor.edited.connect(said.append)
    editor.insertPlainText(text)
    assert editor.text == text
    assert not text or said[-1] == text


def test_marks_lie_on_their_words_behind_emoji(editor: DraftEditor) -> None:
    text = "👨‍👩‍👧 🏊 Mia L. swims"
    editor.insertPlainText(text)
    start = text.index("Mia")
    editor.show_marks([TextMark(start=start, end=start + 6, kind=Kind.ASK, key="k", words="w")], "")
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectedText() == "Mia L."
    assert selection.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine


def test_states_differ_by_their_line_and_not_by_colour_alone(editor: DraftEditor) -> None:
    editor.insertPlainText("abcdefgh")
    kinds = [Kind.FIX, Kind.ASK, Kind.TIP, Kind.INFO]
    marks = [TextMark(start=n, end=n + 1, kind=kind, key=str(n), words="") for n, kind in enumerate(kinds)]
    marks.append(TextMark(start=5, end=6, kind=Kind.TIP, key="s", words="", is_language=True))
    editor.show_marks(marks, "")
    styles = [selection.format.underlineStyle() for selection in editor.extraSelections()]
    assert len(set(styles)) == len(marks)


def test_marks_move_with_the_text_until_the_next_check(editor: DraftEditor) -> None:
    editor.insertPlainText("write Mia L. here")
    editor.show_marks([TextMark(start=6, end=12, kind=Kind.ASK, key="k", words="")], "")
    cursor = editor.textCursor()
    cursor.setPosition(0)
    editor.setTextCursor(cursor)
    editor.insertPlainText("🏊 ")
    assert editor.extraSelections()[0].cursor.selectedText() == "Mia L."


def test_nothing_is_marked_while_a_word_is_being_composed(editor: DraftEditor) -> None:
    editor.insertPlainText("Mia L. ")
    compose(editor, "vie")
    assert editor.is_composing
    editor.show_marks([TextMark(start=0, end=6, kind=Kind.ASK, key="k", words="")], "")
    assert editor.extraSelections() == []
    compose(editor, "", "việt")
    assert not editor.is_composing
    assert editor.text == "Mia L. việt"


def test_a_cancelled_composition_brings_the_marks_back(editor: DraftEditor) -> None:
    editor.insertPlainText("Mia L. ")
    compose(editor, "vie")
    editor.show_marks([TextMark(start=0, end=6, kind=Kind.ASK, key="k", words="")], "")
    compose(editor, "")
    assert len(editor.extraSelections()) == 1


def test_accents_typed_on_a_keyboard_arrive(editor: DraftEditor) -> None:
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "é"))
    assert editor.text == "é"


def test_pasted_text_is_plain(editor: DraftEditor) -> None:
    mime = QMimeData()
    mime.setHtml("<b>bold</b><img src='http://192.0.2.1/x.png'>")
    mime.setText("bold\r\nline")
    editor.insertFromMimeData(mime)
    assert editor.text == "bold\nline"


def test_a_pasted_picture_leaves_as_its_own_bytes(editor: DraftEditor) -> None:
    brought: list[Brought] = []
    editor.brought.connect(brought.append)
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG not decoded by anybody")
    assert editor.canInsertFromMimeData(mime)
    editor.insertFromMimeData(mime)
    assert brought == [Brought(picture=b"\x89PNG not decoded by anybody", suffix="png")]
    assert editor.text == ""


def test_following_changes_as_little_as_possible(editor: DraftEditor) -> None:
    editor.insertPlainText("🏊 one two three")
    said: list[str] = []
    editor.edited.connect(said.append)
    editor.follow("🏊 one three", TextEdit(start=6, removed="two ", inserted=""))
    assert editor.toPlainText() == "🏊 one three"
    assert editor.textCursor().position() == to_unit("🏊 one three", 6)
    editor.follow("other", None)
    assert editor.text == "other"
    assert said == []


@pytest.mark.window
def test_tab_leaves_and_control_tab_puts_a_tab(stage: Stage) -> None:
    stage.write("a")
    stage.press(Qt.Key.Key_Tab, CTRL)
    assert stage.root.session.state.draft.text == "a\t"
    stage.press(Qt.Key.Key_Tab)
    assert not stage.window.draft.editor.hasFocus()
    assert stage.root.session.state.draft.text == "a\t"


@pytest.mark.window
def test_undo_in_the_editor_is_the_session_s(stage: Stage) -> None:
    stage.write("ab")
    stage.press(Qt.Key.Key_Z, CTRL)
    assert stage.root.session.state.draft.text == ""
    assert stage.window.draft.editor.toPlainText() == ""
    stage.press(Qt.Key.Key_Y, CTRL)
    assert stage.window.draft.editor.toPlainText() == "ab"


@pytest.mark.window
def test_control_d_answers_and_deletes_nothing(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.window.draft.focus()
    stage.root.walk.choose("question:people")
    stage.press(Qt.Key.Key_D, CTRL)
    assert stage.root.session.state.draft.text == TEXT
    assert stage.window.detail.item.people.isAncestorOf(stage.focused)


@pytest.mark.window
def test_clicking_a_mark_chooses_its_row(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    editor = stage.window.draft.editor
    cursor = editor.textCursor()
    cursor.setPosition(to_unit(TEXT, TEXT.index("Mia") + 2))
    stage.bot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect(cursor).center())
    assert stage.root.walk.key == "question:people"


@pytest.mark.window
def test_the_clipboard_is_pasted_by_the_menu_too(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("from elsewhere")
    stage.root.commands.paste()
    assert stage.root.session.state.draft.text == "from elsewhere"
