"""A whole window over the hand-made reviewer, and what one needs to drive it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from checklist.model import Context, Draft, Profile
from checklist.settings import Settings
from desktop.app import translate_window
from desktop.root import Root
from desktop.settings import Preferences
from desktop.steps import State
from desktop.theme import Appearance, Look
from desktop.window import Window
from tests.desktop.made import MadeBackstage, MadeReviewer

NOISE = pytest.mark.qt_log_ignore("propagateSizeHints")
"""The offscreen platform complains of every window that has a least size."""


@dataclass
class Answering:
    """Stands where the system's dialogs stand; says what it was told to say, and counts."""

    wanted_files: list[Path] = field(default_factory=list)
    wanted_folder: Path | None = None
    wanted_report: Path | None = None
    loses_draft: bool = True
    asked: int = 0

    def files(self, parent: QWidget) -> list[Path]:
        return self.wanted_files

    def folder(self, parent: QWidget) -> Path | None:
        return self.wanted_folder

    def report(self, parent: QWidget, name: str = "postcheck-report.pdf") -> Path | None:
        return self.wanted_report

    def may_lose_draft(self, parent: QWidget) -> bool:
        self.asked += 1
        return self.loses_draft


@dataclass
class Stage:
    """A running window."""

    bot: QtBot
    root: Root
    reviewer: MadeReviewer
    backstage: MadeBackstage
    asking: Answering

    @property
    def window(self) -> Window:
        return self.root.window

    def check(self, draft: Draft, context: Context | None = None) -> None:
        """Open a draft and wait for its review."""
        self.root.session.open(State(draft=draft, context=context or Context()))
        self.root.checker.check_now()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing runs and the review is about the present state."""
        self.bot.waitUntil(lambda: self.root.session.is_fresh and not self.root.checker.is_running)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, to whatever has the keyboard; a person is never faster than the event loop."""
        QApplication.processEvents()
        self.bot.keyClick(self.focused, key, modifier)

    def write(self, text: str) -> None:
        """ASCII, letter by letter, to whatever has the keyboard."""
        QApplication.processEvents()
        self.bot.keyClicks(self.focused, text)

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def button(self, words: str, parent: QWidget | None = None) -> QPushButton:
        """The visible button with these words, once it is there."""
        found: list[QPushButton] = []

        def is_there() -> bool:
            buttons = (parent or self.window).findChildren(QPushButton)
            found[:] = [button for button in buttons if button.text() == words and button.isVisible()]
            return bool(found)

        self.bot.waitUntil(is_there)
        return found[0]


StartStage = Callable[..., Stage]


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> None:
    """English with its plurals, as the program loads it."""
    translate_window(qapp)


@pytest.fixture
def application(qapp: QApplication, english: None) -> Iterator[QApplication]:
    """The application; its look is put back, because a Look takes it over."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def start(qtbot: QtBot, application: QApplication) -> Iterator[StartStage]:
    """Starts windows; every one of them is closed and destroyed afterwards, in that order."""
    started: list[Stage] = []

    def start_stage(
        *, appearance: Appearance = Appearance.LIGHT, scale: float = 1.0, profile: Profile | None = None
    ) -> Stage:
        reviewer, asking = MadeReviewer(), Answering()
        backstage = MadeBackstage(reviewer)
        root = Root(
            application,
            open_backstage=lambda pack: backstage,
            asking=asking,
            settings=Settings(profile=profile or Profile()),
            preferences=Preferences(appearance=appearance, scale=scale),
        )
        stage = Stage(qtbot, root, reviewer, backstage, asking)
        started.append(stage)
        root.start()
        root.window.resize(1280, 800)
        qtbot.waitExposed(root.window)
        root.window.activateWindow()
        qtbot.waitUntil(lambda: root.walk.policy_name != "")
        return stage

    yield start_stage
    for stage in started:
        stage.asking.loses_draft = True
        if stage.reviewer.gate is not None:
            stage.reviewer.gate.set()
        stage.window.close()
        stage.root.take_apart()
        stage.window.deleteLater()
        stage.root.deleteLater()
        stage.root.look.deleteLater()
    QApplication.sendPostedEvents()
    gc.collect()


@pytest.fixture
def stage(start: StartStage) -> Stage:
    """One window, nothing in it yet."""
    return start()


@pytest.fixture
def look(application: QApplication) -> Iterator[Look]:
    """A look for single widgets."""
    look = Look(application, Appearance.LIGHT)
    yield look
    look.deleteLater()
