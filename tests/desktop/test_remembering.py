"""Remembering an answer: only where the user ticks it, offered again for the same account, forgotten in Settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from checklist.model import AccountKind, Context, Draft
from checklist.remembered import read_remembered
from checklist.review import Answer, Question
from checklist.settings import read_settings
from desktop.dialogs.settings import SettingsDialog
from tests.desktop.made import YES_NO, picture
from tests.desktop.stage import Stage
from tests.desktop.test_accessibility import nameless

pytestmark = pytest.mark.window
SWIM = Context(account=AccountKind.TEAM, account_name="Riverside Swim")
PHOTO = Draft(text="What a meet! zzcanary", attachments=(picture("IMG_2041.jpg"),))
QUESTION = Question(id="permission", text="Do you have permission for this?", merges=("IV.1-k",), answers=YES_NO)
YES = Answer(choice="yes", who="A. Diaz", when="2026-09-01")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POSTCHECK_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def keeping(stage: Stage) -> Stage:
    """A window over a pack in which the answer about the mark may be kept."""
    pack = stage.reviewer.pack
    rows = tuple(replace(row, is_rememberable=row.id == "IV.1-k") for row in pack.rows)
    stage.reviewer.pack = replace(pack, rows=rows)
    stage.root.walk.use_pack(stage.reviewer.pack, "en")
    stage.check(PHOTO, SWIM)
    stage.root.walk.choose("check:IV.1-k")
    return stage


def box(stage: Stage) -> QCheckBox:
    found: list[QCheckBox] = []

    def is_there() -> bool:
        boxes = stage.window.detail.item.answers.findChildren(QCheckBox)
        found[:] = [each for each in boxes if each.isVisible()]
        return len(found) == 1

    stage.bot.waitUntil(is_there)
    return found[0]


def answer_yes(stage: Stage) -> None:
    stage.button("Yes, I was given permission").click()
    stage.window.detail.item.answers.findChildren(QLineEdit)[0].setText("A. Diaz")
    stage.button("Use this answer").click()
    stage.settle()


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_nothing_is_remembered_that_nobody_ticked(keeping: Stage, home: Path) -> None:
    assert not box(keeping).isChecked()
    answer_yes(keeping)
    assert keeping.root.remembering.kept == ()
    assert not (home / "data" / "answers.toml").exists()


def test_a_ticked_answer_is_offered_again_marked_and_undone_like_any_other(keeping: Stage, home: Path) -> None:
    assert box(keeping).text() == "Remember this answer for Riverside Swim"
    box(keeping).setChecked(True)
    answer_yes(keeping)
    assert len(read_remembered()) == 1
    assert "zzcanary" not in (home / "data" / "answers.toml").read_text("utf-8")
    keeping.root.session.settle(keeping.root.session.state.draft)
    keeping.check(replace(PHOTO, text="Another meet!"), SWIM)
    assert keeping.root.session.state.answers.by_question == {}, "a remembered answer is offered, not given"
    keeping.root.walk.choose("check:IV.1-k")
    assert "Remembered" in words_of(keeping.window.detail.item.answers)
    assert nameless(keeping.window) == []
    keeping.button("Use this answer again").click()
    keeping.settle()
    assert keeping.root.session.state.answers.by_question["permission"].who == "A. Diaz"
    keeping.root.walk.choose("answered:permission")
    assert any("Remembered since" in words for words in words_of(keeping.window.detail.item))
    keeping.root.session.undo_stack.undo()
    keeping.settle()
    assert keeping.root.session.state.answers.by_question == {}


def test_another_account_is_offered_nothing(keeping: Stage) -> None:
    keeping.root.remembering.remember(QUESTION, YES, SWIM)
    keeping.check(PHOTO, replace(SWIM, account_name="Riverside Dive"))
    keeping.root.walk.choose("check:IV.1-k")
    assert box(keeping).text() == "Remember this answer for Riverside Dive"


def test_the_offer_can_be_forgotten_where_it_stands(keeping: Stage) -> None:
    keeping.root.remembering.remember(QUESTION, YES, SWIM)
    keeping.button("Forget it").click()
    assert read_remembered() == ()
    keeping.bot.waitUntil(lambda: not box(keeping).isChecked())


def test_consent_of_people_offers_no_box(keeping: Stage) -> None:
    keeping.check(Draft(text="Huge thanks to Mia L. for her leg."), SWIM)
    keeping.root.walk.choose("question:people")
    assert not [each for each in keeping.window.detail.findChildren(QCheckBox) if each.isVisible()]


def test_settings_list_what_is_kept_and_forget_one_or_all(keeping: Stage) -> None:
    for name in ("Riverside Swim", "Riverside Dive", "Riverside Polo"):
        keeping.root.remembering.remember(QUESTION, YES, replace(SWIM, account_name=name))
    dialog = SettingsDialog(keeping.root.remembering, keeping.root.look, keeping.window)
    dialog.show()
    assert nameless(dialog) == []
    assert {"Riverside Swim", "Riverside Dive", "Riverside Polo"} <= set(words_of(dialog))
    forget = [button for button in dialog.findChildren(QPushButton) if button.text() == "Forget it"]
    keeping.bot.keyClick(forget[0], Qt.Key.Key_Space)
    assert [one.account_name for one in read_remembered()] == ["Riverside Dive", "Riverside Polo"]
    keeping.button("Forget all of them", dialog).click()
    assert read_remembered() == ()
    keeping.bot.waitUntil(lambda: "Nothing is remembered." in words_of(dialog))
    dialog.close()


def test_posts_start_as_the_user_set_it(keeping: Stage) -> None:
    dialog = SettingsDialog(keeping.root.remembering, keeping.root.look, keeping.window)
    dialog.show_start(Context(), SWIM)
    chosen: list[Context] = []
    dialog.start_chosen.connect(chosen.append)
    dialog.show()
    keeping.button("Start as the present post", dialog).click()
    assert chosen == [SWIM]
    dialog.close()


def test_how_posts_start_is_kept_beside_the_other_settings(keeping: Stage, home: Path) -> None:
    from desktop.settings import save_context

    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "settings.toml").write_text('pack = "sample-district"\n', "utf-8")
    save_context(SWIM)
    settings = read_settings()
    assert (settings.pack, settings.context) == ("sample-district", SWIM)
