"""Closing: asks once, cancels what runs, ends the processes, leaves no thread behind."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication

from checklist.model import Draft
from desktop.reviewer import Backstage
from tests.desktop.made import TEXT, MadeBackstage
from tests.desktop.stage import Stage, StartStage

pytestmark = pytest.mark.window


def workers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("postcheck")]


def test_closing_in_the_middle_of_a_check_ends_everything(stage: Stage) -> None:
    stage.reviewer.gate = threading.Event()
    stage.write("Hello")
    stage.bot.waitUntil(lambda: stage.root.checker.is_running)
    assert stage.window.close()
    assert workers() == []
    assert stage.backstage.is_closed
    QApplication.processEvents()


def test_a_post_that_was_not_copied_is_asked_about_once(stage: Stage) -> None:
    stage.check(Draft(text=TEXT))
    stage.root.session.set_text(TEXT + "!", "typing")
    stage.asking.loses_draft = False
    assert not stage.window.close()
    assert stage.window.isVisible()
    assert not stage.backstage.is_closed
    stage.asking.loses_draft = True
    assert stage.window.close()
    assert stage.asking.asked == 2


def test_a_copied_post_closes_without_a_question(stage: Stage) -> None:
    stage.write("Hello")
    stage.settle()
    stage.button("Copy the post").click()
    assert stage.window.close()
    assert stage.asking.asked == 0


def test_an_engine_that_comes_after_the_end_is_closed_too(start: StartStage) -> None:
    stage = start()
    arrived = threading.Event()
    late = MadeBackstage()

    def open_late(pack: str) -> Backstage:
        arrived.wait(5)
        return late

    again = type(stage.root)(
        QApplication.instance(),
        open_backstage=open_late,
        asking=stage.asking,  # type: ignore[arg-type]
    )
    again.start()
    stage.bot.waitUntil(lambda: bool(again.engine_jobs.children()))
    threading.Timer(0.1, arrived.set).start()
    again.window.close()
    assert late.is_closed
    again.window.deleteLater()
    again.look.deleteLater()
    again.deleteLater()
