"""The first screen promises what is built, names what is not, and offers only files that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from checklist.detectors import DETECTORS
from checklist.detectors.planned import PLANNED
from checklist.intake.kinds import FAMILIES, PLAIN_TEXT
from desktop.panes.welcome import OWED, PROMISED, debt, promises
from tests.desktop.stage import Stage


def labels(parent: QWidget) -> str:
    return " | ".join(label.text() for label in parent.findChildren(QLabel) if label.isVisible())


def test_what_is_promised_is_built() -> None:
    assert [name for name in PROMISED if name not in DETECTORS] == []


def test_what_is_called_missing_is_missing() -> None:
    assert [name for name in OWED if name not in PLANNED or name in DETECTORS] == []


@pytest.mark.window
def test_the_first_screen_says_both(stage: Stage) -> None:
    words = labels(stage.window.welcome)
    for title, line in (*promises(), debt()):
        assert title in words
        assert line in words
    assert "look yourself" in debt()[1]


@pytest.mark.window
def test_files_that_are_offered_are_those_that_are_read(stage: Stage) -> None:
    words = labels(stage.window.draft)
    names = {kind.rpartition("/")[2].upper() for kind in FAMILIES if kind != PLAIN_TEXT}
    assert [name for name in names if name not in words.upper()] == []
    assert "text" in words
    for foreign in ("Word", "video"):
        assert foreign not in words
