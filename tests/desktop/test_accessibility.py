"""What a screen reader and a keyboard find: names, roles, labels, an order that one can see, targets large enough."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from checklist.model import AccountKind, Context, Draft
from checklist.review import LanguageWishes
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.language import LanguageDialog
from desktop.dialogs.profile import ProfileDialog
from desktop.dialogs.shortcuts import ShortcutsDialog
from desktop.theme import Appearance
from tests.desktop.made import TEXT, picture
from tests.desktop.stage import Stage, StartStage

pytestmark = pytest.mark.window
FULL = Draft(text=TEXT, attachments=tuple(map(picture, ("IMG_2041.jpg", "IMG_2044.jpg", "team.heic"))))
KEYS = ("check:IV.1-k", "question:people", "question:unreadable", "check:IV.1-f", "closing", "passed:IV.1-c")
LEAST_SIDE = 24


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """The accessible objects of a window, depth first. Lists say one object for each row."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid():
            continue
        yield interface
        waiting += [interface.child(place) for place in range(interface.childCount())]


def focusable(window: QWidget) -> list[QWidget]:
    """Every control that Tab reaches now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader has no words for."""
    QAccessible.setActive(True)
    found = []
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        role, name = interface.role(), interface.text(QAccessible.Text.Name)
        if role is QAccessible.Role.NoRole or not name.strip():
            found.append(f"{type(widget).__name__} {role.name} {widget.parentWidget()}")
    return found


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_control_of_every_state_has_a_name_and_a_role(start: StartStage, appearance: Appearance) -> None:
    stage = start(appearance=appearance)
    assert nameless(stage.window) == []
    stage.check(FULL)
    for key in KEYS:
        stage.root.walk.choose(key)
        QApplication.processEvents()
        assert nameless(stage.window) == [], key
        if key.startswith(("check", "question")):
            stage.window.show_guide(is_wanted=True)
            QApplication.processEvents()
            assert nameless(stage.window) == [], f"guide, {key}"
            stage.window.show_guide(is_wanted=False)


def test_the_list_is_spoken_row_by_row(stage: Stage) -> None:
    QAccessible.setActive(True)
    stage.check(FULL)
    names = [interface.text(QAccessible.Text.Name) for interface in interfaces(stage.window.checks.view)]
    assert "Needs fixing: A district e-mail address is shown. In the text: r.okafor@riverside.example" in names
    described = [interface.text(QAccessible.Text.Description) for interface in interfaces(stage.window.checks.view)]
    assert any(words.startswith("Fix with Control Return") for words in described)


def test_every_choice_has_a_label_that_belongs_to_it(stage: Stage) -> None:
    stage.check(FULL)
    stage.root.walk.choose("check:IV.1-k")
    stage.button("Yes, I was given permission").click()
    stage.button("Use this answer")
    labelled = {id(label.buddy()) for label in stage.window.findChildren(QLabel) if label.buddy() is not None}
    for field in [*stage.window.header.findChildren(QComboBox), *stage.window.detail.findChildren(QLineEdit)]:
        if field.isVisible() and field.objectName() != "qt_spinbox_lineedit":
            assert id(field) in labelled


def chain(stage: Stage) -> list[QWidget]:
    """Where Tab goes from the first choice on, once round."""
    stage.window.header.focus()
    way: list[QWidget] = []
    while stage.focused not in way:
        way.append(stage.focused)
        stage.press(Qt.Key.Key_Tab)
    return way


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def test_tab_goes_as_the_eye_does(stage: Stage) -> None:
    stage.check(FULL)
    stage.root.walk.choose("check:IV.1-k")
    QApplication.processEvents()
    way = chain(stage)
    panes = [stage.window.header, stage.window.draft, stage.window.checks, stage.window.detail, stage.window.footer]
    order = [next(rank for rank, pane in enumerate(panes) if pane.isAncestorOf(widget)) for widget in way]
    assert order == sorted(order)
    for pane in panes:
        inside = [place(widget, stage.window) for widget in way if pane.isAncestorOf(widget)]
        for one, following in itertools.pairwise(inside):
            is_below = following.top() >= one.bottom() - 4
            is_right = following.left() >= one.right() - 4
            assert is_below or is_right, (pane, one, following)


def test_f6_goes_round_the_panes_and_back(stage: Stage) -> None:
    stage.check(FULL)
    stage.window.header.focus()
    panes = [stage.window.draft, stage.window.checks, stage.window.detail, stage.window.footer, stage.window.header]
    for pane in panes:
        stage.press(Qt.Key.Key_F6)
        assert pane.isAncestorOf(stage.focused)
    stage.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert stage.window.footer.isAncestorOf(stage.focused)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_are_large_enough_to_be_hit(start: StartStage, scale: float) -> None:
    stage = start(scale=scale)
    stage.check(FULL, Context(account=AccountKind.TEAM))
    for key in KEYS:
        stage.root.walk.choose(key)
        stage.bot.waitUntil(lambda: small(stage.window) == [])


def small(window: QWidget) -> list[str]:
    """Buttons that are hard to hit."""
    buttons = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    return [button.text() for button in buttons if min(button.width(), button.height()) < LEAST_SIDE]


def test_one_check_is_announced_once_and_politely(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        "desktop.conductor.announce", lambda source, words, is_urgent=False: said.append((words, is_urgent))
    )
    stage.write("see the code 4471# there")
    stage.settle()
    assert said == [("1 to fix", False)]
    stage.write(" now")
    stage.settle()
    assert said == [("1 to fix", False)]
    with stage.bot.waitSignal(stage.root.checker.finished):
        stage.press(Qt.Key.Key_F5)
    assert said == [("1 to fix", False)] * 2


def dialogs(stage: Stage) -> Iterator[QDialog]:
    yield ProfileDialog(stage.root.session.profile, stage.root.look, stage.window)
    yield AboutDialog("Policy 470", stage.root.look, stage.window)
    yield LanguageDialog(LanguageWishes(), frozenset({"Okafor"}), stage.root.look, stage.window)
    yield ShortcutsDialog(stage.root.commands.actions, stage.root.look, stage.window)


def test_dialogs_have_names_and_close_with_escape(stage: Stage) -> None:
    for dialog in dialogs(stage):
        dialog.show()
        stage.bot.waitExposed(dialog)
        assert nameless(dialog) == []
        assert dialog.windowTitle()
        stage.bot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        dialog.deleteLater()


def test_no_key_is_taken_twice_and_none_is_a_single_letter(stage: Stage) -> None:
    keys = [key.toString() for action in stage.root.commands.actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if len(key) == 1]
