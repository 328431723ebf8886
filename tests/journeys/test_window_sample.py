"""The real engine behind the real window: the sample draft is checked, fixed, closed; its words stay in memory."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checklist.model import Attachment, Draft
from checklist.review import Outcome
from desktop.backstage import RealBackstage
from desktop.root import SAMPLE, Root
from desktop.steps import State
from tests.desktop.stage import NOISE, Answering, application, english  # noqa: F401  (fixtures)

pytestmark = [NOISE, pytest.mark.window]
CANARY = "Quetzalcoatlus"
WAIT_MS = 60_000


class WithoutLanguage(RealBackstage):
    """The language server takes its time and has its own tests."""

    def warm_language(self, languages: tuple[str, ...], is_cancelled: object) -> None:
        return


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


def test_the_sample_is_checked_by_its_own_pack_and_a_mark_is_covered(root: Root, qtbot: QtBot) -> None:
    root.deeds.open_paths((SAMPLE,))
    qtbot.waitUntil(
        lambda: (
            root.session.is_fresh
            and root.session.checked is not None
            and root.session.checked.review.pack_id == "sample-district"
        ),
        timeout=WAIT_MS,
    )
    checked = root.session.checked
    assert checked is not None
    logo = next(check for check in checked.review.checks if check.rule == "IV.1-k")
    assert logo.outcome is Outcome.NEEDS_FIXING
    root.walk.choose("check:IV.1-k")
    before = root.session.state.draft.attachments[0].untrusted_bytes
    root.commands.fix()
    qtbot.waitUntil(lambda: root.session.fixes_done == 1, timeout=WAIT_MS)
    assert root.session.state.draft.attachments[0].untrusted_bytes != before
    qtbot.waitUntil(lambda: root.session.is_fresh, timeout=WAIT_MS)
    assert "check:IV.1-k" not in [item.key for item in root.walk.items]
    root.session.undo_stack.undo()
    assert root.session.state.draft.attachments[0].untrusted_bytes == before


def test_a_word_of_the_draft_is_nowhere_but_in_memory(
    root: Root, qtbot: QtBot, postcheck_home: Path, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    broken = Attachment(f"{CANARY}.jpg", f"not a picture {CANARY}".encode())
    root.session.open(State(draft=Draft(text=f"Write to {CANARY}@riverside.example", attachments=(broken,))))
    root.checker.check_now()
    qtbot.waitUntil(lambda: root.session.is_fresh, timeout=WAIT_MS)
    root.commands.copy()
    root.window.close()
    assert CANARY not in caplog.text
    for path in postcheck_home.rglob("*"):
        assert CANARY not in path.name
        if path.is_file():
            assert CANARY.encode() not in path.read_bytes(), path
