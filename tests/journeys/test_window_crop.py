"""The real window crops the sample's picture to the frame, and looks again at what is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checklist.location import PageRegion
from desktop.root import SAMPLE, Root
from tests.desktop.stage import NOISE, Answering, application, english  # noqa: F401  (fixtures)
from tests.journeys.test_window_sample import WAIT_MS, WithoutLanguage

pytestmark = [NOISE, pytest.mark.window]


@pytest.fixture
def root(qtbot: QtBot, application: QApplication) -> Iterator[Root]:  # noqa: F811  (a fixture)
    root = Root(application, open_backstage=WithoutLanguage, asking=Answering())
    root.start()
    yield root
    root.window.close()
    root.take_apart()
    root.window.deleteLater()
    root.look.deleteLater()
    root.deleteLater()
    QApplication.sendPostedEvents()


def test_the_mark_is_cut_off_and_comes_back_with_undo(root: Root, qtbot: QtBot) -> None:
    root.deeds.open_paths((SAMPLE,))
    qtbot.waitUntil(lambda: "check:IV.1-k" in [item.key for item in root.walk.items], timeout=WAIT_MS)
    qtbot.waitUntil(lambda: root.session.is_fresh, timeout=WAIT_MS)
    before = root.session.state.draft.attachments[0]
    finding = next(item for item in root.walk.items if item.key == "check:IV.1-k").findings[0]
    assert isinstance(finding.where, PageRegion)
    dialog = root.cropping.open(finding.fingerprint, "Crop the picture")
    assert dialog is not None
    frame = dialog.frame
    assert frame[2] * frame[3] > 0.4 * finding.where.page_size[0] * finding.where.page_size[1]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: root.session.fixes_done == 1, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: root.session.is_fresh, timeout=WAIT_MS)
    cropped = root.session.state.draft.attachments[0]
    root.pictures.get(cropped, 1, 10_000)
    qtbot.waitUntil(lambda: root.pictures.is_known(cropped, 1, 10_000), timeout=WAIT_MS)
    image = root.pictures.get(cropped, 1, 10_000)
    assert image is not None
    assert (image.width(), image.height()) == frame[2:]
    assert "check:IV.1-k" not in [item.key for item in root.walk.items]
    root.session.undo_stack.undo()
    assert root.session.state.draft.attachments[0] == before
