"""What the user does: fixes, answers, acceptances, copies, saves, brings in. Each can be taken back."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from checklist.model import Context, Draft, Platform, Profile
from desktop.arriving import is_draft, pasted_name
from desktop.mime import Brought
from desktop.widgets.basics import Choice
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage, StartStage

pytestmark = pytest.mark.window
NO_KEY = Qt.KeyboardModifier.NoModifier
FULL = Draft(text=TEXT, attachments=(picture("IMG_2041.jpg"), picture("IMG_2044.jpg")))


def test_a_fix_makes_a_new_picture_and_undo_brings_the_old_one_back(stage: Stage) -> None:
    stage.check(FULL)
    stage.root.walk.choose("check:IV.1-k")
    stage.button("Cover the mark").click()
    stage.bot.waitUntil(lambda: stage.root.session.fixes_done == 1)
    stage.settle()
    assert stage.root.session.state.draft.attachments[0].untrusted_bytes.endswith(b"covered")
    assert stage.root.walk.key != "check:IV.1-k"
    stage.root.session.undo_stack.undo()
    stage.settle()
    assert stage.root.session.state.draft == FULL


def test_a_fix_on_a_stale_review_checks_first(stage: Stage) -> None:
    stage.check(Draft(text="write r.okafor@riverside.example now"))
    fix = stage.root.walk.items[0].findings[0]
    stage.root.session.set_text("🏊 🏊 write r.okafor@riverside.example now", "typing")
    stage.root.deeds.fix(fix.fingerprint, "remove", "Remove it")
    stage.bot.waitUntil(lambda: "okafor" not in stage.root.session.state.draft.text)
    assert stage.root.session.state.draft.text == "🏊 🏊 write now"


def test_permission_needs_a_name_and_then_settles(stage: Stage) -> None:
    stage.check(FULL)
    stage.root.walk.choose("check:IV.1-k")
    stage.button("Yes, I was given permission").click()
    stage.button("Use this answer").click()
    assert "permission" not in stage.root.session.state.answers.by_question
    stage.window.detail.item.answers.findChildren(QLineEdit)[0].setText("A. Diaz")
    stage.button("Use this answer").click()
    answer = stage.root.session.state.answers.by_question["permission"]
    assert (answer.choice, answer.who, len(answer.when)) == ("yes", "A. Diaz", 10)
    stage.settle()
    stage.root.walk.choose("answered:permission")
    stage.button("Take it back").click()
    stage.settle()
    assert stage.root.walk.open_items[0].key == "check:IV.1-k"


def test_people_are_answered_row_by_row(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.root.walk.choose("question:people")
    row = stage.window.detail.item.people.first_control()
    assert row is not None
    stage.bot.keyClicks(row, "Student")
    row.parentWidget().findChildren(Choice)[1].choose(("yes", ""))
    stage.button("Use these answers").click()
    stage.settle()
    assert stage.root.session.state.answers.people[0].who == "student"
    assert not any(item.key == "question:people" for item in stage.root.walk.items)


def test_accepting_needs_a_reason_a_name_and_whoever_the_rule_asks_for(start: StartStage) -> None:
    stage = start(profile=Profile(name="R. Okafor"))
    stage.check(Draft(text="see the code 4471# there"))
    form = stage.window.detail.item.waiver
    form.link.click()
    stage.write("it is an old code")
    accept = stage.button("Accept it as it is")
    accept.click()
    assert stage.root.session.state.waivers == ()
    stage.write("the principal")
    accept.click()
    (waiver,) = stage.root.session.state.waivers
    assert (waiver.reason, waiver.by, waiver.authority) == ("it is an old code", "R. Okafor", "the principal")
    stage.settle()
    stage.root.walk.choose("waived:IV.1-j")
    stage.button("Take it back").click()
    assert stage.root.session.state.waivers == ()


def test_a_replacement_is_one_click(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.bot.waitUntil(lambda: any(item.language for item in stage.root.walk.items))
    stage.root.walk.choose("language:MADE_GRAMMAR:their going:1")
    stage.button("they're going").click()
    assert "they're going" in stage.root.session.state.draft.text
    stage.root.session.undo_stack.undo()
    assert stage.root.session.state.draft.text == TEXT


def test_what_is_copied_is_what_was_checked_to_the_character(stage: Stage) -> None:
    text = "🏊 Ça va\u00a0? nai\u0308ve\n\ttab"
    stage.check(Draft(text=text))
    stage.button("Copy the post").click()
    assert QGuiApplication.clipboard().text() == text
    assert not stage.root.session.has_unsaved_work
    assert stage.window.footer.words == "Copied exactly the text that was checked."


def test_a_copy_of_a_changed_post_is_the_checked_one_and_says_so(stage: Stage) -> None:
    stage.check(Draft(text="checked"))
    stage.reviewer.gate = threading.Event()
    stage.root.session.set_text("checked and changed", "typing")
    stage.button("Copy the post").click()
    assert QGuiApplication.clipboard().text() == "checked"
    assert "without what you changed since" in stage.window.footer.words
    assert stage.root.session.has_unsaved_work


def test_a_copy_with_open_points_says_so(stage: Stage) -> None:
    stage.check(Draft(text="see the code 4471# there"))
    stage.button("Copy the post").click()
    assert stage.window.footer.words == "Copied exactly the text that was checked. 1 to fix."


def test_a_saved_post_is_text_and_files(stage: Stage, tmp_path: Path) -> None:
    stage.check(FULL)
    stage.asking.wanted_folder = tmp_path / "out"
    save = stage.button("Save…")
    with stage.bot.waitSignal(stage.root.deeds.said) as said:
        save.click()
    assert said.args == ["3 files written to out."]
    assert (tmp_path / "out" / "draft.txt").read_text("utf-8") == TEXT
    assert (tmp_path / "out" / "IMG_2041.jpg").read_bytes() == FULL.attachments[0].untrusted_bytes


def test_a_folder_that_holds_files_already_is_refused_in_one_line(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("mine")
    stage.check(FULL)
    stage.asking.wanted_folder = tmp_path
    with stage.bot.waitSignal(stage.root.deeds.troubled) as troubled:
        stage.button("Save…").click()
    assert "choose an empty folder" in troubled.args[0]
    assert (tmp_path / "draft.txt").read_text() == "mine"


@pytest.mark.parametrize(("name", "begin"), [("r.pdf", b"%PDF"), ("r.html", b"<!DOCTYPE html>")])
def test_a_report_holds_the_review_and_not_the_draft(stage: Stage, tmp_path: Path, name: str, begin: bytes) -> None:
    stage.check(Draft(text="Quetzalcoatlus says WOW"))
    stage.asking.wanted_report = tmp_path / name
    report = stage.button("Report…")
    with stage.bot.waitSignal(stage.root.deeds.said, timeout=60_000) as said:
        report.click()
    assert said.args == [f"The report is in {name}."]
    written = (tmp_path / name).read_bytes()
    assert written.lower().startswith(begin.lower())
    assert b"Quetzalcoatlus" not in written


def test_the_first_text_file_is_the_draft_and_the_others_are_attached(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_bytes("Line\r\nnext 🏊".encode())
    (tmp_path / "a.jpg").write_bytes(b"picture")
    stage.root.deeds.open_paths((tmp_path / "post.txt", tmp_path / "a.jpg"))
    stage.bot.waitUntil(lambda: bool(stage.root.session.state.draft.attachments))
    assert stage.root.session.state.draft.text == "Line\nnext 🏊"
    assert stage.window.draft.editor.text == "Line\nnext 🏊"


def test_a_draft_folder_brings_its_context_and_author(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "draft.toml").write_text(
        'text = "Hi"\n[context]\nplatform = "x"\naccount_name = "pta"\n[profile]\nname = "T. Lindqvist"\n'
    )
    stage.root.deeds.open_paths((tmp_path,))
    stage.bot.waitUntil(lambda: stage.root.session.state.draft.text == "Hi")
    assert stage.root.session.state.context == Context(platform=Platform.X, account_name="pta")
    assert stage.root.session.profile.name == "T. Lindqvist"
    assert stage.window.header.account.currentText() == "pta"


def test_dropped_on_a_draft_a_text_file_is_a_file_of_it(stage: Stage, tmp_path: Path) -> None:
    stage.check(Draft(text="Hello"))
    (tmp_path / "notes.txt").write_text("notes")
    stage.root.deeds.bring(Brought(paths=(tmp_path / "notes.txt",)))
    stage.bot.waitUntil(lambda: bool(stage.root.session.state.draft.attachments))
    assert stage.root.session.state.draft.text == "Hello"


def test_a_file_that_is_not_there_is_one_line_and_the_others_come(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"picture")
    with stage.bot.waitSignal(stage.root.deeds.troubled) as troubled:
        stage.root.deeds.open_paths((tmp_path / "gone.jpg", tmp_path / "a.jpg"))
    assert troubled.args[0].startswith("gone.jpg: cannot be read")
    assert [file.name for file in stage.root.session.state.draft.attachments] == ["a.jpg"]


def test_pasted_pictures_get_names_of_their_own(stage: Stage) -> None:
    for _ in range(2):
        stage.root.deeds.bring(Brought(picture=b"\x89PNG", suffix="png"))
    assert [file.name for file in stage.root.session.state.draft.attachments] == ["pasted-1.png", "pasted-2.png"]
    assert pasted_name("png", ["pasted-1.png"]) == "pasted-2.png"


@pytest.mark.parametrize(("name", "expected"), [("a.txt", True), ("A.MD", True), ("d.toml", True), ("a.jpg", False)])
def test_which_file_is_a_draft_by_itself(tmp_path: Path, name: str, expected: bool) -> None:
    assert is_draft(tmp_path / name) is expected


def test_a_new_post_asks_before_the_old_one_goes(stage: Stage) -> None:
    stage.write("Hello")
    stage.settle()
    stage.asking.loses_draft = False
    stage.root.commands.new_wanted.emit()
    assert stage.root.session.state.draft.text == "Hello"
    stage.asking.loses_draft = True
    stage.root.commands.new_wanted.emit()
    assert stage.root.session.state.is_empty
    assert stage.window.draft.editor.toPlainText() == ""
    assert stage.window.welcome.isVisible()


def test_what_is_dropped_anywhere_is_for_the_draft(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"picture")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jpg"))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEY)
    stage.window.dropEvent(drop)  # as Qt does where no widget inside took it
    stage.bot.waitUntil(lambda: bool(stage.root.session.state.draft.attachments))


def test_one_saved_file_is_not_several(stage: Stage, tmp_path: Path) -> None:
    stage.check(Draft(text="Hello"))
    stage.asking.wanted_folder = tmp_path / "out"
    save = stage.button("Save…")
    with stage.bot.waitSignal(stage.root.deeds.said) as said:
        save.click()
    assert said.args == ["1 file written to out."]


def test_what_is_written_while_a_draft_is_read_from_disk_stays(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("from the disk", "utf-8")
    stage.root.deeds.open_paths((path,))
    stage.root.session.set_text("written meanwhile", "typing")
    stage.bot.waitUntil(lambda: len(stage.root.session.state.draft.attachments) == 1)
    assert stage.root.session.state.draft.text == "written meanwhile"
    assert stage.root.session.state.draft.attachments[0].name == "post.txt"


def test_every_file_that_cannot_be_read_is_counted(stage: Stage, tmp_path: Path) -> None:
    stage.check(Draft(text="Hello"))
    with stage.bot.waitSignal(stage.root.deeds.troubled) as troubled:
        stage.root.deeds.open_paths((tmp_path / "a.jpg", tmp_path / "b.jpg", tmp_path / "c.jpg"))
    assert troubled.args[0].startswith("a.jpg: cannot be read")
    assert troubled.args[0].endswith("(and 2 more)")


def test_a_dropped_folder_without_files_says_so(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "photos" / "inner").mkdir(parents=True)
    stage.check(Draft(text="Hello"))
    with stage.bot.waitSignal(stage.root.deeds.troubled) as troubled:
        stage.root.deeds.open_paths((tmp_path / "photos",))
    assert troubled.args == ["photos: holds no files; drop the files themselves"]


def test_files_are_counted_beside_the_characters(stage: Stage) -> None:
    stage.check(FULL)
    assert any(label.text().endswith("· 2 files") for label in stage.window.draft.findChildren(QLabel))


def draft_by(pack: str, folder: Path) -> Path:
    path = folder / f"{pack}.toml"
    path.write_text(f'text = "Hi"\n[context]\npack = "{pack}"\nplatform = "x"\n', "utf-8")
    return path


def test_a_new_post_is_checked_by_the_usual_pack_again(stage: Stage, tmp_path: Path) -> None:
    stage.root.deeds.open_paths((draft_by("other", tmp_path),))
    stage.bot.waitUntil(lambda: stage.backstage.packs == ["other"])
    stage.settle()
    stage.root.open_new()
    stage.bot.waitUntil(lambda: stage.backstage.packs == ["other", "mn-470"])
    assert stage.root.session.state.context == Context()
    stage.write("Hello")
    stage.settle()


def test_a_draft_by_a_pack_that_is_not_there_is_checked_by_no_other(stage: Stage, tmp_path: Path) -> None:
    stage.root.deeds.open_paths((draft_by("nowhere", tmp_path),))
    stage.bot.waitUntil(lambda: stage.window.footer.words.startswith("nowhere: no folder"))
    reviews = stage.reviewer.reviews
    stage.root.checker.check_now()
    stage.root.session.set_text("Hi again", "typing")
    stage.bot.waitUntil(lambda: stage.root.session.state.draft.text == "Hi again")
    assert stage.root.session.checked is None
    assert stage.reviewer.reviews == reviews
    stage.root.open_new()
    stage.write("Hello")
    stage.settle()
    assert stage.root.session.checked is not None
