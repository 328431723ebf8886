"""The language that the policy's words are read in: from the environment, the settings or the system."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.settings import RESOURCES

READER_LANGUAGES = {"en": "English", "fr": "Français", "vi": "Tiếng Việt"}
"""Every language that policies are read in, with its own name for itself."""


def first_language(saved: str, system: QLocale | None = None) -> str:
    """What ``POSTCHECK_LANG`` says, else what was saved, else the system's language; English where none is known."""
    for wanted in (os.environ.get("POSTCHECK_LANG", ""), saved, (system or QLocale.system()).name()):
        language = wanted.strip().lower()[:2]
        if language in READER_LANGUAGES:
            return language
    return "en"


class Reading(QObject):
    """Lets states and counts be said in the reader's language, as far as there are words for them."""

    def __init__(self, application: QApplication, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._translator: QTranslator | None = None
        self._language = "en"
        self.use(language)

    @property
    def language(self) -> str:
        """The language in force."""
        return self._language

    def use(self, language: str) -> None:
        """Another language; an unknown one is English."""
        self.end()
        self._language = language if language in READER_LANGUAGES else "en"
        translator = QTranslator(self)
        if self._language != "en" and translator.load(f"postcheck_{self._language}", str(RESOURCES / "i18n")):
            self._application.installTranslator(translator)
            self._translator = translator

    def end(self) -> None:
        """Leave the application as it was."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        self._language = "en"
