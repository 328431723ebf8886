"""Cropping: a frame is drawn by mouse or keyboard; what is inside is kept, what was marked is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checklist.location import Box
from checklist.model import Draft
from desktop.dialogs.crop import CropDialog
from desktop.framing import CORNER, LEAST, Edges, drawn_between, largest_beside, moved, resized, shows_any
from desktop.pictures import image_of
from desktop.theme import Look
from desktop.tokens import Kind
from desktop.widgets.picture import Mark
from tests.desktop.drawn import LOGO, SIZE, drawn
from tests.desktop.made import picture
from tests.desktop.stage import Stage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
HUNDRED = (100, 100)


@pytest.mark.parametrize(
    ("across", "down", "there"),
    [(5, 7, (15, 17, 40, 30)), (-99, -99, (0, 0, 40, 30)), (999, 999, (60, 70, 40, 30))],
)
def test_a_moved_frame_stays_inside_and_as_large(across: int, down: int, there: Box) -> None:
    assert moved((10, 10, 40, 30), across, down, HUNDRED) == there


@pytest.mark.parametrize(
    ("edges", "across", "down", "there"),
    [
        (CORNER, 10, -10, (10, 10, 50, 20)),
        (CORNER, 999, 999, (10, 10, 90, 90)),
        (CORNER, -999, -999, (10, 10, LEAST, LEAST)),
        (Edges(left=True, top=True), -20, 5, (0, 15, 50, 25)),
        (Edges(left=True), 999, 999, (50 - LEAST, 10, LEAST, 30)),
        (Edges(), 9, 9, (10, 10, 40, 30)),
    ],
)
def test_a_resized_frame_stays_inside_and_never_vanishes(edges: Edges, across: int, down: int, there: Box) -> None:
    assert resized((10, 10, 40, 30), edges, across, down, HUNDRED) == there


def test_a_frame_is_drawn_from_any_corner_to_any_other() -> None:
    assert drawn_between((70, 60), (20, 30), HUNDRED) == (20, 30, 50, 30)
    assert drawn_between((99, 99), (200, 200), HUNDRED) == (100 - LEAST, 100 - LEAST, LEAST, LEAST)
    assert drawn_between((1, 1), (2, 2), (4, 4)) == (0, 0, 4, 4)


@pytest.mark.parametrize(
    ("marks", "kept"),
    [
        ([(80, 10, 10, 10)], (0, 0, 80, 100)),
        ([(10, 85, 10, 10)], (0, 0, 100, 85)),
        ([(0, 0, 100, 30)], (0, 30, 100, 70)),
        ([(70, 0, 10, 10), (80, 5, 15, 10)], (0, 15, 100, 85)),
        ([(0, 0, 100, 100)], (0, 0, 100, 100)),
        ([], (0, 0, 100, 100)),
    ],
)
def test_the_first_frame_leaves_the_marks_out_and_keeps_the_most(marks: list[Box], kept: Box) -> None:
    assert largest_beside(marks, HUNDRED) == kept
    assert shows_any(kept, marks) is (kept == (0, 0, 100, 100) and bool(marks))


@pytest.fixture
def dialog(look: Look, qtbot: QtBot) -> CropDialog:
    dialog = CropDialog("relay.jpg", SIZE, (Mark(box=LOGO, kind=Kind.FIX),), look)
    qtbot.addWidget(dialog)
    dialog.show_image(image_of(drawn()))
    dialog.resize(900, 700)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_the_frame_begins_beside_the_mark_and_says_what_it_keeps(dialog: CropDialog) -> None:
    assert dialog.frame == (0, 0, LOGO[0], SIZE[1])
    assert dialog.words == "Keeps 905 × 760 of 1200 × 760 pixels. The marked part is cut off."


def test_keys_move_and_resize_the_frame(dialog: CropDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.view, Qt.Key.Key_Right, CTRL)
    assert dialog.frame == (1, 0, 905, 760)
    assert dialog.words.endswith("The marked part is still in it.")
    qtbot.keyClick(dialog.view, Qt.Key.Key_Left, SHIFT)
    assert dialog.frame == (1, 0, 881, 760)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Up, SHIFT | CTRL)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    assert dialog.frame == (1, 1, 881, 759), "it stops at the edge"


def test_the_mouse_moves_resizes_and_draws_anew(dialog: CropDialog, qtbot: QtBot) -> None:
    view = dialog.view
    view.set_frame((300, 200, 400, 300))

    def drag(start: QPoint, end: QPoint) -> None:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view, end)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    place = view.place_of(view.frame).toRect()
    drag(place.center(), place.center() + QPoint(40, 0))
    x, y, width, height = view.frame
    assert x > 330
    assert (y, width, height) == (200, 400, 300)
    corner = view.place_of(view.frame).bottomRight().toPoint()
    drag(corner, corner - QPoint(30, 30))
    assert view.frame[:2] == (x, y)
    assert view.frame[2] < width
    assert view.frame[3] < height
    whole = view.place_of((0, 0, *SIZE)).toRect()
    drag(whole.topLeft() + QPoint(15, 15), whole.topLeft() + QPoint(80, 90))
    assert view.frame[0] < 40
    assert view.frame[2] < 200


def test_the_picture_is_looked_at_more_closely_by_keys_and_wheel(dialog: CropDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.view, Qt.Key.Key_Plus, CTRL)
    assert dialog.view.zoom == pytest.approx(1.25)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Minus, CTRL)
    assert dialog.view.zoom == 1.0
    event = QWheelEvent(
        QPointF(90, 90), QPointF(90, 90), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(dialog.view, event)
    assert dialog.view.zoom > 1.0


def open_dialog(stage: Stage) -> CropDialog:
    stage.check(Draft(text="What a meet!", attachments=(picture("IMG_2041.jpg"),)))
    stage.root.walk.choose("check:IV.1-k")
    stage.button("Crop…").click()
    found = [one for one in stage.window.findChildren(CropDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.window
def test_return_crops_to_the_frame_as_one_step_that_can_be_taken_back(stage: Stage) -> None:
    dialog = open_dialog(stage)
    before = stage.root.session.state.draft
    stage.bot.waitUntil(lambda: dialog.view.hasFocus())
    stage.press(Qt.Key.Key_Left, SHIFT)
    frame = dialog.frame
    stage.press(Qt.Key.Key_Return)
    stage.bot.waitUntil(lambda: stage.root.session.fixes_done == 1)
    stage.settle()
    assert stage.reviewer.box == frame
    assert "check:IV.1-k" not in [item.key for item in stage.root.walk.items]
    stage.root.session.undo_stack.undo()
    assert stage.root.session.state.draft == before


@pytest.mark.window
def test_escape_leaves_everything_as_it_is(stage: Stage) -> None:
    dialog = open_dialog(stage)
    before = stage.root.session.state.draft
    stage.bot.waitUntil(lambda: dialog.view.hasFocus())
    stage.press(Qt.Key.Key_Escape)
    stage.bot.waitUntil(lambda: not dialog.isVisible())
    assert stage.root.session.state.draft == before
    assert stage.root.session.fixes_done == 0


@pytest.mark.window
def test_a_picture_that_changed_meanwhile_is_not_cropped(stage: Stage) -> None:
    stage.check(Draft(text="What a meet!", attachments=(picture("IMG_2041.jpg"),)))
    finding = stage.root.walk.items[0].findings[0]
    stage.root.session.detach(0, "taking it out")
    assert stage.root.cropping.open(finding.fingerprint, "Crop") is None
