"""Six pictures and a PDF in the real window, offscreen: drop, look, cover, crop, answer for each, look again, ready.

Run by test_pictures_journey with a POSTCHECK_HOME of its own. With a folder as argument it also grabs pictures for
people to look at.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2])]

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from checklist.location import PageRegion
from checklist.model import Draft, Profile
from checklist.offline import stay_offline
from checklist.review import Answer, Finding, Outcome, Verdict
from checklist.settings import Settings
from desktop.app import translate_window
from desktop.backstage import RealBackstage
from desktop.dialogs.crop import CropDialog
from desktop.jobs import Sweeper
from desktop.root import Root
from desktop.steps import State

RESOURCES = Path(__file__).parents[2] / "resources"
SAMPLES = RESOURCES / "policies" / "sample-district" / "samples"
FILES = (
    SAMPLES / "plain-gym.jpg",
    SAMPLES / "seal-gym-wall.jpg",
    SAMPLES / "seal-banner.jpg",
    SAMPLES / "plain-field.jpg",
    SAMPLES / "seal-flyer.jpg",
    SAMPLES / "plan-evacuation.png",
    RESOURCES / "samples" / "riverside" / "level-1.pdf",
)
AUTHOR = Profile(name="Tove Lindqvist", display_name="Tove Lindqvist", role="swim coach", school="Riverside High")
LONGEST_MS = 180_000


class WithoutLanguage(RealBackstage):
    """Pictures need no grammar."""

    def warm_language(self, languages: tuple[str, ...], is_cancelled: object) -> None:
        return


class Journey:
    """One window, driven by events as a person's hands make them."""

    def __init__(self, pictures: Path | None) -> None:
        QLocale.setDefault(QLocale("en_US"))
        self.application = QApplication(sys.argv[:1])
        font = QFont("Inter")
        font.setPointSizeF(10.5)
        self.application.setFont(font)
        translate_window(self.application)
        self.sweeper = Sweeper(self.application)
        self.root = Root(
            self.application,
            open_backstage=WithoutLanguage,
            settings=Settings(pack="sample-district", profile=AUTHOR),
        )
        self.root.start()
        self.root.window.resize(1280, 800)
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
        for _ in range(10):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def grab(self, name: str, widget: QWidget | None = None) -> None:
        if self.pictures is not None:
            for _ in range(20):
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            (widget or self.root.window).grab().save(str(self.pictures / f"pictures-{name}.png"))

    def drop(self, files: tuple[Path, ...]) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        how = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        for event in (QDragEnterEvent(QPoint(60, 120), *how), QDropEvent(QPointF(60, 120), *how)):
            QApplication.sendEvent(self.root.window, event)
            assert event.isAccepted()

    def press(self, widget: QWidget, key: Qt.Key, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        QApplication.processEvents()

    def press_focused(self, key: Qt.Key, text: str = "") -> None:
        widget = QApplication.focusWidget()
        if widget is None:
            raise SystemExit("nothing has the keyboard")
        self.press(widget, key, text)

    def choose(self, rule: str) -> None:
        """The row of a rule, whatever it is just now."""
        item = next((item for item in self.root.walk.items if any(each.rule == rule for each in item.checks)), None)
        if item is None:
            raise SystemExit(f"no row for {rule}")
        self.root.walk.choose(item.key)
        QApplication.processEvents()

    def findings(self, rule: str) -> list[Finding]:
        checked = self.root.session.checked
        assert checked is not None
        return [each for check in checked.review.checks if check.rule == rule for each in check.findings]

    def file_of(self, finding: Finding) -> str:
        assert finding.attachment is not None
        return self.root.session.state.draft.attachments[finding.attachment].name

    def open(self, rule: str, name: str) -> list[Finding]:
        """What a rule still finds in a file."""
        settled = {Outcome.PASSED, Outcome.WAIVED}
        return [one for one in self.findings(rule) if self.file_of(one) == name and one.outcome not in settled]

    def button(self, words: str, within: QWidget | None = None) -> QPushButton:
        for button in (within or self.root.window).findChildren(QPushButton):
            if button.text() == words and button.isVisible() and button.isEnabled():
                return button
        raise SystemExit(f"no button says {words!r}")

    def fix_button(self, finding: Finding, fix: str) -> QPushButton:
        for button in self.root.window.detail.item.findings.findChildren(QPushButton):
            if button.property("fingerprint") == finding.fingerprint and button.property("fix") == fix:
                return button
        raise SystemExit(f"no button for {fix}")

    def answer_by_keyboard(self, words: str, about: str, told: str = "") -> None:
        """From the answer button on by keys alone: Space opens it, Space ticks, Tab goes on, Return gives it."""
        form = self.root.window.detail.item.answers
        self.root.window.activateWindow()
        self.wait(self.root.window.isActiveWindow, "the window in front")
        self.root.commands.answer()
        for _ in range(10):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and focused.text() == words:
                break
            self.root.window.focusNextPrevChild(True) if focused is None else focused.focusNextPrevChild(True)
            QApplication.processEvents()
        before = self.root.session.state
        self.press_focused(Qt.Key.Key_Space)
        boxes = [box for box in form.findChildren(QCheckBox) if box.isVisible()]
        for box in boxes:
            if about in box.text():
                box.setFocus()
                self.press_focused(Qt.Key.Key_Space)
        for line in form.findChildren(QLineEdit):
            if line.isVisible() and told:
                line.setFocus()
                line.setText(told)
        self.grab(f"answer-{words.split()[0].lower()}")
        if boxes or told:
            self.button("Use this answer", form).click()
        self.wait(lambda: self.root.session.state is not before, f"the answer {words!r}")
        self.settle()


def look(journey: Journey) -> None:
    """Every mark and both plans are found, with boxes; zooming works by keys."""
    journey.settle()
    for name in ("seal-gym-wall.jpg", "seal-banner.jpg", "seal-flyer.jpg"):
        assert journey.open("IV.1-k", name), f"no mark found in {name}"
    for name in ("plan-evacuation.png", "level-1.pdf"):
        assert journey.open("IV.1-o", name), f"no plan found in {name}"
    for name in ("plain-gym.jpg", "plain-field.jpg"):
        assert not journey.open("IV.1-k", name) + journey.open("IV.1-o", name), name
    journey.choose("IV.1-k")
    view = journey.root.window.detail.evidence.picture
    journey.wait(lambda: view.accessibleName().find("marked") > 0, "the picture")
    journey.grab("findings")
    view.setFocus()
    for _ in range(4):
        journey.press(view, Qt.Key.Key_Plus, "+")
    assert view.zoom > 2
    journey.grab("zoom")
    journey.press(view, Qt.Key.Key_0, "0")
    assert view.zoom == 1


def cover(journey: Journey) -> None:
    """One mark is covered; the picture is looked at again; undo brings it back."""
    root, name = journey.root, "seal-gym-wall.jpg"
    before = root.session.state
    journey.fix_button(journey.open("IV.1-k", name)[0], "cover").click()
    journey.wait(lambda: root.session.state is not before, "the cover")
    journey.settle()
    assert not journey.open("IV.1-k", name)
    root.session.undo_stack.undo()
    journey.settle()
    assert journey.open("IV.1-k", name)
    root.session.undo_stack.redo()
    journey.settle()
    journey.choose("IV.1-k")
    journey.grab("covered")


def crop(journey: Journey) -> None:
    """Another one is cut off, with the frame that the dialog starts with."""
    root, name = journey.root, "seal-banner.jpg"
    finding = journey.open("IV.1-k", name)[0]
    assert isinstance(finding.where, PageRegion)
    before = root.session.state
    dialog = root.cropping.open(finding.fingerprint, "Crop the picture")
    assert isinstance(dialog, CropDialog)
    journey.wait(lambda: "Opening" not in dialog.view.accessibleName(), "the picture to crop")
    journey.grab("crop", dialog)
    journey.press(dialog.view, Qt.Key.Key_Return)
    journey.wait(lambda: root.session.state is not before, "the crop")
    journey.settle()
    assert not journey.open("IV.1-k", name)


def answer(journey: Journey) -> None:
    """The last mark is said to be none; one plan is public, the other one stays out; each can be taken back."""
    root = journey.root
    journey.choose("IV.1-k")
    journey.answer_by_keyboard("It is not the district's logo", "seal-flyer")
    assert not journey.open("IV.1-k", "seal-flyer.jpg")
    journey.choose("IV.1-o")
    journey.grab("plans")
    public = "Yes, it is published; I will say where"
    journey.answer_by_keyboard(public, "plan-evacuation", told="Visitors' page of the district, lobby of the school")
    assert not journey.open("IV.1-o", "plan-evacuation.png")
    assert journey.open("IV.1-o", "level-1.pdf")
    root.session.undo_stack.undo()
    journey.settle()
    assert journey.open("IV.1-o", "plan-evacuation.png")
    root.session.undo_stack.redo()
    journey.settle()
    before = root.session.state
    journey.choose("IV.1-o")
    journey.grab("one-left")
    journey.fix_button(journey.open("IV.1-o", "level-1.pdf")[0], "remove-attachment").click()
    journey.wait(lambda: root.session.state is not before, "leaving the paper out")
    journey.settle()
    assert not journey.open("IV.1-o", "plan-evacuation.png")


def finish(journey: Journey) -> None:
    """Says of every question that is left what makes the post ready."""
    session = journey.root.session
    for _ in range(10):
        journey.settle()
        assert session.checked is not None
        if not session.checked.review.questions:
            break
        question = session.checked.review.questions[0]
        journey.root.walk.choose(f"question:{question.id}")
        choice = question.answers[0][0]
        journey.root.deeds.answer(question.id, Answer(choice=choice.id, who="Dr. Lee", when="2026-03-01"))
    checked = session.checked
    assert checked is not None
    assert checked.review.verdict is Verdict.READY, checked.review.counts
    journey.root.walk.choose("closing")
    journey.grab("ready")
    answered = next(item for item in journey.root.walk.items if item.key == "answered:IV.1-o")
    journey.root.walk.choose(answered.key)
    journey.grab("answered")


def see_nothing(journey: Journey) -> None:
    """Where nothing is found, the pictures stand there with what was looked for."""
    session = journey.root.session
    plain = tuple(file for file in session.state.draft.attachments if file.name.startswith("plain"))
    session.open(State(draft=Draft(text="", attachments=plain)))
    journey.settle()
    evidence = journey.root.window.detail.evidence
    for rule, thing in (("IV.1-o", "Floor plans"), ("IV.1-k", "Riverside Valley seal")):
        journey.choose(rule)
        words = [label.text() for label in evidence.findChildren(QLabel) if label.isVisible()]
        assert any(thing in each and "2 files" in each for each in words), words
    journey.wait(lambda: "Opening" not in evidence.picture.accessibleName(), "the picture")
    journey.grab("looked-at")


def main(arguments: list[str]) -> int:
    """0 when the post went from dropped files to ready."""
    stay_offline()
    journey = Journey(Path(arguments[0]) if arguments else None)
    root = journey.root
    root.window.draft.editor.setPlainText("What an evening. Thank you, everybody who came, cheered and carried chairs.")
    journey.drop(FILES)
    journey.wait(lambda: len(root.session.state.draft.attachments) == len(FILES), "the files")
    for step in (look, cover, crop, answer, finish, see_nothing):
        step(journey)
        print(step.__name__, flush=True)
    root.commands.copy()
    root.window.close()
    root.take_apart()
    print("journey done")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
