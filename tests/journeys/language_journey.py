"""A post in English and Vietnamese with six slips, put right by keys alone in the real window with the real checks.

With a folder as argument it also grabs pictures for people to look at. Run by test_window_language.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2])]

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from checklist.settings import Settings
from desktop.app import translate_window
from desktop.items import Item
from desktop.root import Root

LONGEST_MS = 120_000
WRONG = (
    "🏊 What a great meet! The girls recieved medals and brought there families, and the kids was so loud.\n\n"
    "Phụ huynh nhớ đọc kỷ thông báo. Ngày mai học sinh được nghĩ học, truong mở cửa lại thứ Ba."
)
RIGHT = (
    "🏊 What a great meet! The girls received medals and brought their families, and the kids were so loud.\n\n"
    "Phụ huynh nhớ đọc kỹ thông báo. Ngày mai học sinh được nghỉ học, trường mở cửa lại thứ Ba."
)


def wait(until: Callable[[], bool], what: str) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        if timer.elapsed() > LONGEST_MS:
            raise SystemExit(f"waited too long for {what}")


def press(key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """A key, to whatever has the keyboard."""
    focused: QWidget | None = QApplication.focusWidget()
    if focused is None:
        raise SystemExit("nothing has the keyboard")
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()


def main(pictures: Path | None) -> None:
    application = QApplication(sys.argv[:1])
    translate_window(application)
    root = Root(application, settings=Settings())
    session, walk, none = root.session, root.walk, Qt.KeyboardModifier.NoModifier
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    def hints() -> list[Item]:
        return [item for item in walk.items if item.language is not None]

    def settle() -> None:
        wait(lambda: session.is_fresh and not root.checker.is_running, "the review")

    def grab(name: str) -> None:
        if pictures is not None:
            QTest.qWait(300)
            root.window.grab().save(str(pictures / f"language-mixed-{name}.png"))

    root.start()
    root.window.resize(QSize(1280, 800))
    root.window.activateWindow()
    wait(lambda: walk.policy_name != "" and root.window.footer.words == "", "the checks")
    QGuiApplication.clipboard().setText(WRONG)
    press(Qt.Key.Key_V, control)
    settle()
    wait(lambda: len(hints()) == 6, "six hints")
    for _ in range(40):
        if walk.key == hints()[0].key:
            break
        press(Qt.Key.Key_F8, none)
    grab("1")
    for left in range(5, -1, -1):
        if not walk.key.startswith("language:"):
            raise SystemExit(f"the keyboard is at {walk.key.partition(':')[0]}, with {left + 1} slips left")
        press(Qt.Key.Key_Return, control)
        settle()
        wait(lambda left=left: len(hints()) == left, f"{left} hints")  # type: ignore[misc]  (a count of its own)
        if left == 3:
            grab("2")
    grab("3")
    if session.state.draft.text != RIGHT:
        raise SystemExit("the post is not as it should be")
    press(Qt.Key.Key_C, control | shift)
    root.session.settle(session.state.draft)
    root.window.close()
    root.take_apart()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
