"""Pictures come as pixels, once each; what cannot be shown is said, not hidden. Looking closer works by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checklist.content import Raster
from checklist.errors import UnreadableError
from checklist.location import PageRegion
from checklist.model import Attachment
from desktop.jobs import Jobs
from desktop.pictures import THUMBNAIL, Pictures, image_of
from desktop.places import corner_of
from desktop.theme import Look
from desktop.tokens import Kind
from desktop.widgets.picture import CLOSEST, Mark, PictureView
from tests.desktop.drawn import SIZE, drawn

FILE, BAD = Attachment("a.jpg", b"a"), Attachment("bad.jpg", b"bad")


class Rendering:
    """Counts what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def raster(self, attachment: Attachment, page: int, max_side: int) -> Raster:
        self.asked.append(attachment.name)
        if attachment is BAD:
            raise UnreadableError("damaged")
        return Raster(width=2, height=1, rgb=b"\xff\x00\x00\x00\x00\xff")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs(workers=1)
    yield jobs
    jobs.close()


def test_pixels_are_shown_as_they_are(application: QApplication) -> None:
    image = image_of(Raster(width=2, height=1, rgb=b"\xff\x00\x00\x00\x00\xff"))
    assert [image.pixelColor(x, 0).name() for x in (0, 1)] == ["#ff0000", "#0000ff"]


def test_a_picture_is_made_once_and_announced(jobs: Jobs, qtbot: QtBot) -> None:
    pictures, renders = Pictures(jobs), Rendering()
    assert pictures.get(FILE, 1, THUMBNAIL) is None
    assert not pictures.is_known(FILE, 1, THUMBNAIL)
    with qtbot.waitSignal(pictures.arrived):
        pictures.use(renders)
    assert pictures.get(FILE, 1, THUMBNAIL) is not None
    pictures.get(FILE, 1, THUMBNAIL)
    assert renders.asked == ["a.jpg"]


def test_what_cannot_be_shown_is_known_too(jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    pictures = Pictures(jobs)
    pictures.use(Rendering())
    with qtbot.waitSignal(pictures.arrived):
        pictures.get(BAD, 1, THUMBNAIL)
    assert pictures.get(BAD, 1, THUMBNAIL) is None
    assert pictures.is_known(BAD, 1, THUMBNAIL)
    caplog.clear()


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ((0, 0, 10, 10), "top left"),
        ((45, 45, 10, 10), "middle"),
        ((90, 90, 10, 10), "bottom right"),
        ((80, 40, 9, 9), "right"),
    ],
)
def test_a_box_lies_somewhere_in_words(application: QApplication, box: tuple[int, int, int, int], words: str) -> None:
    assert corner_of(PageRegion(page=1, page_size=(100, 100), box=box)) == words


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> PictureView:
    view = PictureView(look, tallest=400)
    qtbot.addWidget(view)
    view.resize(300, 190)
    view.show_picture(image_of(drawn()), SIZE, (Mark(box=(905, 32, 206, 206), kind=Kind.FIX),), "a picture")
    view.show()
    return view


def test_keys_look_closer_and_back(view: PictureView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.5625)
    before = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.grab().toImage() != before
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(1.25)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1.0


def wheel(view: PictureView, modifiers: Qt.KeyboardModifier) -> bool:
    event = QWheelEvent(
        QPointF(250, 20), QPointF(250, 20), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def test_the_wheel_scrolls_the_page_unless_control_is_held(view: PictureView) -> None:
    assert not wheel(view, Qt.KeyboardModifier.NoModifier)
    assert view.zoom == 1.0
    assert wheel(view, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > 1.0


def test_looking_closer_by_keys_leads_to_what_is_marked(view: PictureView, qtbot: QtBot) -> None:
    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    image = view.grab().toImage()
    reds = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2).name() == "#a4001d"]
    assert reds
    assert reds[0] < image.width() / 2 < reds[-1], "the box stands around the middle"


def test_no_closer_than_close(view: PictureView) -> None:
    view.look_closer(1000)
    assert view.zoom == CLOSEST


def test_a_box_is_drawn_where_it_is(view: PictureView) -> None:
    view.look_at(Mark(box=(905, 32, 206, 206), kind=Kind.FIX))
    image = view.grab().toImage()
    reds = sum(image.pixelColor(x, image.height() // 2).name() == "#a4001d" for x in range(image.width()))
    assert reds >= 2, "both sides of the box stand around the middle"


def test_the_picture_says_what_is_marked(view: PictureView) -> None:
    assert view.accessibleName() == "a picture"
    assert "Plus and minus" in view.accessibleDescription()
