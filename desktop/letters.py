"""Opens the letters, fills in what is known of the writer, copies and saves them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from checklist.letters import LETTER_LANGUAGES, Letter, LetterKind, known_of
from checklist.model import Platform
from checklist.policy.model import Pack
from desktop.asking import Asking
from desktop.dialogs.letters import LettersDialog
from desktop.jobs import Jobs
from desktop.reading import Reading
from desktop.reporting import write_letter
from desktop.session import Session
from desktop.text import filled
from desktop.theme import Look
from desktop.wording import platform_word


class Letters(QObject):
    """``troubled`` says that a page could not be written."""

    troubled = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, reading: Reading, look: Look, asking: Asking, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._jobs, self._reading = session, jobs, reading
        self._look, self._asking, self._window = look, asking, window
        self._district = ""

    def use_pack(self, pack: Pack) -> None:
        """The district that the letters name."""
        self._district = pack.district.name

    def open(self, kind: str, *_: object) -> None:
        """A letter of this kind."""
        context = self._session.state.context
        where = "" if context.platform is Platform.OTHER else platform_word(context.platform)
        known = known_of(self._session.profile, context, self._district, where)
        language = self._reading.language if self._reading.language in LETTER_LANGUAGES else "en"
        dialog = LettersDialog(LetterKind(kind), language, known, self._look, self._window)
        dialog.copy_wanted.connect(self._copy)
        dialog.save_wanted.connect(partial(self._save, dialog))
        dialog.exec()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _save(self, dialog: LettersDialog, letter: Letter) -> None:
        path = self._asking.report(dialog, f"{letter.kind.value.replace('_', '-')}.pdf")
        if path is None:
            return
        job = self._jobs.start(lambda work: write_letter(letter, path))
        job.succeeded.connect(partial(self._on_saved, dialog, path))
        job.failed.connect(partial(self._on_failed, dialog))

    def _on_saved(self, dialog: LettersDialog, path: Path, written: object) -> None:
        dialog.say(filled(self.tr("The letter is in %1."), path.name))

    def _on_failed(self, dialog: LettersDialog, error: Exception) -> None:
        dialog.say(str(error))
