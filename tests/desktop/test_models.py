"""The models keep Qt's promises, and say in words what the delegates draw."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from checklist.model import Attachment
from desktop.items import Group, items_of
from desktop.jobs import Jobs
from desktop.models.attachments import AttachmentsModel, state_of
from desktop.models.checks import CheckRole, ChecksModel
from desktop.pictures import Pictures
from desktop.tokens import Kind
from tests.desktop.made import REASONS, TEXT, picture
from tests.desktop.test_items import FILES, reviewed

NAMES = tuple(file.name for file in FILES)
SPOKEN, DESCRIBED = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole


def checks_model() -> ChecksModel:
    model = ChecksModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_the_list_is_a_model_through_every_change(application: QApplication) -> None:
    model = checks_model()
    for text in (TEXT, "So! " + TEXT, "Hello", "WOW, the code 4471#", ""):
        model.show(items_of(reviewed(text), text, REASONS), NAMES)
        assert sum(model.rowCount(model.index(row, 0)) for row in range(model.rowCount())) == len(model.items)
    model.show((), ())
    assert model.rowCount() == 0


def test_a_check_after_an_edit_elsewhere_changes_words_and_resets_nothing(application: QApplication) -> None:
    model = checks_model()
    model.show(items_of(reviewed(TEXT), TEXT, REASONS), NAMES)
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    moved = "So! " + TEXT
    model.show(items_of(reviewed(moved), moved, REASONS), NAMES)
    assert resets.count() == 0
    assert changes.count() > 0


def test_a_row_is_spoken_with_its_state_and_place(application: QApplication) -> None:
    model = checks_model()
    model.show(items_of(reviewed(), TEXT, REASONS), NAMES)
    logo = model.index_of("check:IV.1-k")
    assert logo.data(SPOKEN) == "Needs fixing: The district's mark is in a picture. IMG_2041.jpg, top right"
    assert "Cover the mark" in logo.data(DESCRIBED)
    people = model.index_of("question:people")
    assert people.data(CheckRole.WHERE) == "Mia L. · 5 faces in 1 picture"
    assert model.index_of_group(Group.FIX).data(SPOKEN) == "Needs fixing, 2"


def test_an_unknown_key_is_nowhere(application: QApplication) -> None:
    model = checks_model()
    model.show(items_of(reviewed(), TEXT, REASONS), NAMES)
    assert not model.index_of("check:none").isValid()
    assert model.item_at(QModelIndex()) is None


def test_files_are_a_model_and_say_their_state(application: QApplication) -> None:
    jobs = Jobs()
    model = AttachmentsModel(Pictures(jobs))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_files(FILES)
    items = items_of(reviewed(), TEXT, REASONS)
    model.show_states([state_of(index, items) for index in range(3)])
    assert [model.index(row).data(SPOKEN) for row in range(3)] == [
        "IMG_2041.jpg: Needs fixing",
        "IMG_2044.jpg: Needs your answer",
        "team.heic: Could not check",
    ]
    model.show_files((picture("b.jpg"),))
    assert model.index(0).data(SPOKEN) == "b.jpg"
    assert state_of(0, ()).kind is Kind.OK
    jobs.close()


def test_a_file_name_cannot_turn_the_line_around(application: QApplication) -> None:
    jobs = Jobs()
    model = AttachmentsModel(Pictures(jobs))
    model.show_files((Attachment("photo\u202egpj.exe", b""),))
    assert model.index(0).data() == "photo□gpj.exe"
    jobs.close()
