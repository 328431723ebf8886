"""Grabs the window in its states: ``python tests/desktop/screenshots.py FOLDER [FONT]``. For human eyes, not a test."""

# ruff: noqa: E402  (the environment has to be set before anything of Qt is imported)

from __future__ import annotations

import os
import sys
import tempfile
import threading
import types
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["POSTCHECK_HOME"] = tempfile.mkdtemp()
sys.path.insert(0, str(Path(__file__).parents[2]))
sys.modules["tests"] = types.ModuleType("tests")  # else a package of that name that another project installed
sys.modules["tests"].__path__ = [str(Path(__file__).parents[1])]

from PySide6.QtCore import QElapsedTimer, QEventLoop, QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from checklist.model import AccountKind, Context, Draft, Platform, Profile, Role
from checklist.settings import Settings
from desktop.app import translate_window
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.profile import ProfileDialog
from desktop.dialogs.shortcuts import ShortcutsDialog
from desktop.root import Root
from desktop.settings import Preferences
from desktop.steps import State
from desktop.theme import Appearance
from tests.desktop.made import TEXT, MadeBackstage, MadeReviewer, picture

WIDE, NARROW, SMALL = (1280, 800), (820, 780), (1024, 640)
FILES = tuple(map(picture, ("IMG_2041.jpg", "IMG_2044.jpg", "IMG_2050.jpg")))
CONTEXT = Context(account=AccountKind.TEAM, account_name="Riverside Swim", role=Role.COACH, platform=Platform.INSTAGRAM)
FULL = State(draft=Draft(text=TEXT, attachments=FILES), context=CONTEXT)


class Stage:
    """One window with a draft, driven until a condition holds."""

    def __init__(self, application: QApplication, folder: Path, appearance: Appearance, scale: float = 1.0) -> None:
        self.reviewer = MadeReviewer()
        self.root = Root(
            application,
            open_backstage=lambda pack: MadeBackstage(self.reviewer),
            settings=Settings(context=CONTEXT, profile=Profile(name="Robin Okafor")),
            preferences=Preferences(appearance=appearance, scale=scale),
        )
        self.folder, self.look = folder, str(appearance)
        self.root.start()
        self.resize(WIDE)

    def resize(self, size: tuple[int, int]) -> None:
        self.root.window.resize(*size)
        spin(50)

    def check(self, state: State) -> None:
        self.root.session.open(state)
        self.root.checker.check_now()
        until(lambda: self.root.session.is_fresh)
        spin(300)

    def choose(self, key: str) -> None:
        self.root.walk.choose(key)
        spin(200)

    def grab(self, name: str) -> None:
        spin(100)
        self.root.window.grab().save(str(self.folder / f"{name}-{self.look}.png"))

    def end(self) -> None:
        self.root.session.settle(self.root.session.state.draft)
        self.root.window.close()
        self.root.window.deleteLater()
        spin(50)


def until(condition: Callable[[], bool], limit_ms: int = 20_000) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if timer.elapsed() > limit_ms:
            sys.exit("the window did not get there")


def spin(milliseconds: int) -> None:
    timer = QElapsedTimer()
    timer.start()
    until(lambda: timer.elapsed() >= milliseconds)


def states(application: QApplication, folder: Path, appearance: Appearance) -> Iterator[str]:
    stage = Stage(application, folder, appearance)
    spin(300)
    stage.grab("empty")
    yield "empty"
    stage.check(FULL)
    stage.grab("picture")
    for key, name in (
        ("check:IV.1-f", "text"),
        ("question:people", "people"),
        ("language:MADE_GRAMMAR:their going:1", "language"),
        ("closing", "closing"),
    ):
        stage.choose(key)
        stage.grab(name)
        yield name
    stage.choose("check:IV.1-k")
    button = next(
        each for each in stage.root.window.detail.item.answers.findChildren(QPushButton) if "Yes" in each.text()
    )
    button.click()
    stage.grab("permission")
    stage.choose("question:people")
    stage.root.window.show_guide(is_wanted=True)
    stage.grab("guided-people")
    stage.choose("check:IV.1-k")
    stage.grab("guided-picture")
    stage.choose("closing")
    stage.grab("guided-closing")
    stage.root.window.show_guide(is_wanted=False)
    yield "guided"
    bad = picture("team.heic")
    stage.check(replace(FULL, draft=Draft(text="Practice is at 6. WOW, see the code 4471#.", attachments=(bad,))))
    stage.grab("unreadable")
    stage.check(replace(FULL, draft=Draft(text="Practice is at six on Thursday.")))
    stage.grab("ready")
    yield "ready"
    stage.check(FULL)
    stage.choose("check:IV.1-k")
    stage.resize(SMALL)
    stage.grab("small")
    stage.resize(NARROW)
    stage.root.window.area.bring_up(stage.root.window.checks)
    stage.grab("narrow")
    stage.resize(WIDE)
    stage.reviewer.gate = threading.Event()
    stage.root.session.set_text(TEXT + " Go!", "typing")
    stage.root.checker.check_now()
    spin(900)
    stage.grab("running")
    stage.reviewer.gate.set()
    until(lambda: stage.root.session.is_fresh)
    for name, dialog in (
        ("about", AboutDialog("Policy 470", stage.root.look, stage.root.window)),
        ("profile", ProfileDialog(stage.root.session.profile, stage.root.look, stage.root.window)),
        ("keyboard", ShortcutsDialog(stage.root.commands.actions, stage.root.look, stage.root.window)),
    ):
        show_dialog(dialog, folder / f"dialog-{name}-{stage.look}.png")
    stage.root.look.set_scale(2.0)
    spin(300)
    stage.grab("double")
    stage.end()
    yield "double"


def show_dialog(dialog: QDialog, path: Path) -> None:
    dialog.show()
    spin(150)
    dialog.grab().save(str(path))
    dialog.close()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_US"))
    application = QApplication([])
    font = QFont(sys.argv[2] if len(sys.argv) > 2 else "Inter")
    font.setPointSizeF(10.5)
    application.setFont(font)
    translate_window(application)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        application.setFont(font)
        for name in states(application, folder, appearance):
            print(appearance, name)


if __name__ == "__main__":
    main()
