"""The main job in the real window, offscreen, by clicks: open, check with language, fix, answer, copy, close.

Run by test_offline, where there is no network. With a folder as argument it also grabs pictures for people to look at.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from command_line_journey import draft_with_canary
from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QPushButton

from checklist.model import Profile
from checklist.offline import stay_offline
from checklist.review import LanguageState, Verdict
from checklist.settings import Settings
from desktop.app import translate_window
from desktop.jobs import Sweeper
from desktop.root import Root

LONGEST_MS = 120_000
AUTHOR = Profile(
    name="Tove Lindqvist", display_name="Tove Lindqvist", role="swim coach", school="Riverside Valley High School"
)
WANTED = (
    "Cover this part",
    "Add the disclaimer",
    "Sign with name, role and school",
    "Remove this",
    "Leave this file out",
)


class Journey:
    """One window, driven until a condition holds."""

    def __init__(self, pictures: Path | None) -> None:
        self.application = QApplication(sys.argv[:1])
        translate_window(self.application)
        self.sweeper = Sweeper(self.application)
        self.root = Root(self.application, settings=Settings(pack="sample-district", profile=AUTHOR))
        self.pictures = pictures

    def wait(self, until: Callable[[], bool], what: str) -> None:
        timer = QElapsedTimer()
        timer.start()
        while not until():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            if timer.elapsed() > LONGEST_MS:
                raise SystemExit(f"waited too long for {what}")

    def settle(self) -> None:
        session = self.root.session
        self.wait(lambda: session.is_fresh and not self.root.checker.is_running, "the review")

    def grab(self, name: str) -> None:
        if self.pictures is not None:
            self.settle()
            for _ in range(20):
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            self.root.window.grab().save(str(self.pictures / f"{name}.png"))

    def click(self, words: str) -> bool:
        """The visible, enabled button with these words, wherever it is."""
        for button in self.root.window.findChildren(QPushButton):
            if button.text() == words and button.isVisible() and button.isEnabled():
                button.click()
                QApplication.processEvents()
                return True
        return False

    def click_one_of(self, wanted: tuple[str, ...]) -> bool:
        """The first of these buttons that comes within two seconds: a pane fills when its picture is there."""
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < 2000:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if any(self.click(words) for words in wanted):
                return True
        return False

    def fix_everything(self) -> None:
        """Takes the first wanted fix of whatever needs fixing until nothing does."""
        for number in range(20):
            self.settle()
            items = [item for item in self.root.walk.items if item.key.startswith("check:")]
            checked = self.root.session.checked
            assert checked is not None
            if checked.review.verdict is not Verdict.TO_FIX:
                return
            before = self.root.session.state
            for item in items:
                self.root.walk.choose(item.key)
                self.grab(f"fix-{number}")
                if self.click_one_of(WANTED):
                    self.wait(lambda before=before: self.root.session.state is not before, "the fix")
                    break
            else:
                raise SystemExit(f"no fix was offered for {[item.key for item in items]}")
        raise SystemExit("still something to fix after twenty fixes")

    def answer_everything(self) -> None:
        """Says of every question what makes the post ready."""
        from checklist.review import Answer

        for _ in range(10):
            self.settle()
            checked = self.root.session.checked
            assert checked is not None
            if not checked.review.questions:
                return
            question = checked.review.questions[0]
            self.root.walk.choose(f"question:{question.id}")
            QApplication.processEvents()
            self.grab(f"question-{question.id}")
            choice, words = question.answers[0]
            if choice.needs or not self.click(words):
                self.root.deeds.answer(question.id, Answer(choice=choice.id, who="Dr. Lee", when="2026-03-01"))
        raise SystemExit("still something to answer")


def main(arguments: list[str]) -> int:
    """0 when the post went from open to ready and was copied."""
    stay_offline()
    canary = os.environ.get("POSTCHECK_CANARY", "canary")
    with tempfile.TemporaryDirectory() as name:
        draft = draft_with_canary(Path(name), canary)
        journey = Journey(Path(arguments[0]) if arguments else None)
        root = journey.root
        root.start([draft])
        journey.wait(lambda: root.session.checked is not None, "the first review")
        journey.wait(
            lambda: (
                root.session.checked is not None
                and root.session.checked.review.language_status.state is not LanguageState.OFF
            ),
            "the language check",
        )
        journey.settle()
        assert root.session.checked is not None
        assert root.session.checked.review.language_status.state is LanguageState.CHECKED
        assert root.session.checked.review.verdict is Verdict.TO_FIX
        journey.grab("findings")
        journey.fix_everything()
        journey.answer_everything()
        journey.settle()
        assert root.session.checked.review.verdict is Verdict.READY, root.session.checked.review.counts
        journey.grab("ready")
        root.commands.copy()
        assert journey.application.clipboard().text() == root.session.state.draft.text
        assert "PySide6.QtNetwork" not in sys.modules
        root.window.close()
        root.take_apart()
    print("journey done")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
