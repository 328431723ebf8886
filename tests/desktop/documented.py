"""Grabs the pictures of the documents: the real window, the sample draft, keys only in the guided reviews.

``python tests/desktop/documented.py [FOLDER]``; the folder is ``docs/screenshots`` where none is named. Not a test: it
ends with an error where the window does not get to what a picture is to show.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["POSTCHECK_HOME"] = tempfile.mkdtemp()
sys.path.insert(0, str(Path(__file__).parents[2]))

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QEventLoop, QLocale, QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

from checklist.letters import LetterKind, known_of
from checklist.model import AccountKind, Context, Platform, Profile, Role
from checklist.offline import stay_offline
from checklist.review import Answer, LanguageState, Question, Verdict
from checklist.settings import Settings
from checklist.shaping import destinations, shape
from desktop.app import translate_window
from desktop.cropping import CROP
from desktop.dialogs.copying import CopyForDialog
from desktop.dialogs.letters import LettersDialog
from desktop.dialogs.rules import RulesDialog
from desktop.dialogs.settings import SettingsDialog
from desktop.items import Group, Item
from desktop.jobs import Sweeper
from desktop.root import SAMPLE, Root
from desktop.settings import Preferences
from desktop.theme import Appearance

DOCS = Path(__file__).parents[2] / "docs" / "screenshots"
SIZE = QSize(1280, 800)
MOST_BYTES = 250_000
LONGEST_MS = 120_000
MOST_STEPS = 60
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
AUTHOR = Profile(
    name="Tove Lindqvist", display_name="Tove Lindqvist", role="swim coach", school="Riverside Valley High School"
)
POSTS = {
    "en": "What a meet at Riverside Valley High School! The district's decision to cut pool hours was a mistake, and "
    "the board should hear it. The locker room door code is 4471#.",
    "fr": "Quelle compétition à Riverside Valley High School ! Je trouve que la décision du district de réduire les "
    "heures de piscine est une erreur. Le code de la porte du vestiaire est 4471#.",
    "vi": "Một buổi thi bơi tuyệt vời ở Riverside Valley High School! Theo tôi, quyết định cắt giờ hồ bơi của học khu "
    "là một sai lầm. Mã cửa phòng thay đồ là 4471#.",
}


class Camera:
    """One real window and the folder that its pictures go into."""

    def __init__(self, application: QApplication, folder: Path, appearance: Appearance, language: str = "en") -> None:
        self.folder = folder
        self.root = Root(
            application,
            settings=Settings(pack="sample-district", profile=AUTHOR, context=Context()),
            preferences=Preferences(appearance=appearance, language=language),
            reader_language=language,
        )
        self.root.start()
        self.root.window.resize(SIZE)
        self.root.window.activateWindow()
        wait(lambda: self.root.walk.policy_name != "", "the pack")
        wait(lambda: self.root.window.footer.words == "", "the language engine")

    def settle(self) -> None:
        session = self.root.session
        wait(lambda: session.is_fresh and not self.root.checker.is_running, "the review")
        spin(600)  # pictures come after the review

    def open_sample(self) -> None:
        self.root.deeds.open_paths((SAMPLE,))
        self.wait_for_sample()

    def wait_for_sample(self) -> None:
        wait(
            lambda: (
                self.root.session.checked is not None
                and self.root.session.checked.review.language_status.state is LanguageState.CHECKED
            ),
            "the sample",
        )
        self.settle()

    def grab(self, name: str, widget: QWidget | None = None) -> None:
        spin(200)
        path = self.folder / f"{name}.png"
        (widget or self.root.window).grab().save(str(path))
        shrink(path)
        print(path.name, path.stat().st_size)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A key, to whatever has the keyboard."""
        QTest.keyClick(focused(), key, held)
        spin(60)

    @property
    def verdict(self) -> Verdict | None:
        """What the last review comes to."""
        checked = self.root.session.checked
        return checked.review.verdict if checked else None

    def settle_item(self, item: Item) -> None:
        """The first fix where there is one, else the first answer with what it asks for."""
        before = self.root.session.state
        has_fix = any(fix.id != CROP for finding in item.findings for fix in finding.fixes)
        if has_fix and item.group is Group.FIX:
            self.press(Qt.Key.Key_Return, CTRL)
        else:
            self.press(Qt.Key.Key_D, CTRL)
            self.press(Qt.Key.Key_Space)
            if isinstance(QApplication.focusWidget(), QLineEdit):
                QTest.keyClicks(focused(), "Dr. Lee")
                self.press(Qt.Key.Key_Return)
        wait(lambda: self.root.session.state is not before, f"{item.key} to be settled")

    def end(self) -> None:
        self.root.session.settle(self.root.session.state.draft)
        self.root.window.close()
        self.root.take_apart()
        self.root.window.deleteLater()
        spin(50)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    if widget is None:
        sys.exit("nothing has the keyboard")
    return widget


def wait(until: Callable[[], bool], what: str) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if timer.elapsed() > LONGEST_MS:
            sys.exit(f"waited too long for {what}")


def spin(milliseconds: int) -> None:
    timer = QElapsedTimer()
    timer.start()
    wait(lambda: timer.elapsed() >= milliseconds, "the clock")


def shrink(path: Path) -> None:
    """A table of colours, as small as it must be; text stays crisp."""
    with Image.open(path) as opened:
        whole = opened.convert("RGB")
    for colours in (256, 128, 64):
        whole.quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)
        if path.stat().st_size < MOST_BYTES:
            return
    sys.exit(f"{path.name} stays too large")


def overview(application: QApplication, folder: Path) -> None:
    """The first screen, a running check, the list, the picture, the guide, the crop; the list in the dark."""
    camera = Camera(application, folder, Appearance.LIGHT)
    camera.grab("empty")
    slow: list[bool] = []
    camera.root.checker.slow.connect(lambda: slow.append(True))
    camera.root.deeds.open_paths((SAMPLE,))
    wait(lambda: bool(slow) and camera.root.checker.is_running, "a check that takes its time")
    camera.grab("running")
    camera.wait_for_sample()
    camera.grab("findings-light")
    walk, window = camera.root.walk, camera.root.window
    walk.choose("check:IV.1-k")
    spin(600)
    camera.grab("picture")
    camera.press(Qt.Key.Key_G, CTRL)
    spin(600)
    camera.grab("guided")
    window.show_guide(is_wanted=False)
    finding = next(item for item in walk.items if item.key == "check:IV.1-k").findings[0]
    dialog = camera.root.cropping.open(finding.fingerprint, "Crop")
    if dialog is None:
        sys.exit("there is nothing to crop")
    spin(600)
    camera.grab("crop", dialog)
    dialog.reject()
    camera.end()
    camera = Camera(application, folder, Appearance.DARK)
    camera.open_sample()
    camera.grab("findings-dark")
    camera.end()


def dialogs(application: QApplication, folder: Path) -> None:
    """What opens beside the work: all rules, a letter, a thread, the settings."""
    camera = Camera(application, folder, Appearance.LIGHT)
    camera.open_sample()
    root = camera.root
    checked, pack = root.session.checked, root.walk.pack
    if checked is None or pack is None:
        sys.exit("the sample was not checked")
    rules = RulesDialog(pack, checked.review, "en", root.look, root.window)
    known = known_of(AUTHOR, checked.state.context, pack.district.name, "Facebook")
    letter = LettersDialog(LetterKind.CONSENT, "en", known, root.look, root.window)
    onto = next(each for each in destinations(pack.district, {Platform.X: "X"}) if each.platform is Platform.X)
    thread = CopyForDialog(onto, shape(checked.state.draft.text, onto), root.look, root.window)
    official = Context(account=AccountKind.OFFICIAL, account_name="Heron Athletics", role=Role.COACH)
    answers = pack.questions["permission"].answers
    asked = Question(
        id="permission", text="", merges=("II-f",), answers=tuple((choice, choice.id) for choice in answers)
    )
    told = Answer(choice="yes", who="Marisol Okafor", when="2026-09-01")
    root.remembering.remember(asked, told, official)
    settings = SettingsDialog(root.remembering, root.look, root.window)
    settings.show_start(Context(), checked.state.context)
    for name, dialog in (("rules", rules), ("letter", letter), ("thread", thread), ("settings", settings)):
        dialog.show()
        for found in dialog.findChildren(QListWidget):
            found.setCurrentRow(1)
        camera.grab(name, dialog)
        dialog.close()
    camera.end()


def guided_review(application: QApplication, folder: Path, language: str) -> None:
    """From paste to ready by keys alone, a picture for each kind of step."""
    camera = Camera(application, folder, Appearance.LIGHT, language)
    clipboard, numbers = application.clipboard(), itertools.count(1)

    def grab() -> None:
        camera.grab(f"guided-{language}-{next(numbers)}")

    clipboard.setText(POSTS[language])
    camera.press(Qt.Key.Key_V, CTRL | SHIFT)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(SAMPLE / "relay.jpg"))])
    clipboard.setMimeData(files)
    camera.press(Qt.Key.Key_V, CTRL | SHIFT)
    wait(lambda: bool(camera.root.session.state.draft.attachments), "the picture")
    camera.settle()
    grab()
    camera.press(Qt.Key.Key_G, CTRL)
    shown: set[str] = set()
    for _ in range(MOST_STEPS):
        camera.settle()
        item = camera.root.walk.current
        if not camera.root.walk.open_items or item is None:
            break
        sort = kind_of_step(item)
        if sort not in shown:
            shown.add(sort)
            grab()
        camera.settle_item(item)
    if camera.verdict is not Verdict.READY:
        sys.exit(f"{language}: not ready, {[item.key for item in camera.root.walk.open_items]}")
    grab()
    if language == "en":
        camera.press(Qt.Key.Key_G, CTRL)
        camera.grab("ready")
    camera.press(Qt.Key.Key_C, CTRL | SHIFT)
    camera.end()


def kind_of_step(item: Item) -> str:
    """Pictures are taken of the first step of each kind."""
    if item.group is not Group.FIX:
        return "question"
    return "picture" if any(finding.attachment is not None for finding in item.findings) else "text"


def main() -> None:
    stay_offline()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_US"))
    application = QApplication(sys.argv[:1])
    font = QFont("Inter")
    font.setPointSizeF(10.5)
    application.setFont(font)
    translate_window(application)
    Sweeper(application)
    overview(application, folder)
    dialogs(application, folder)
    for language in POSTS:
        guided_review(application, folder, language)


if __name__ == "__main__":
    main()
