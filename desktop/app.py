"""``postcheck-desktop [FILE…]``: the program's first and last lines."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from checklist.errors import PostcheckError
from checklist.offline import stay_offline
from checklist.remembered import Remembered, read_remembered
from checklist.settings import readable_settings
from desktop.jobs import Sweeper
from desktop.reading import first_language
from desktop.root import Root
from desktop.settings import RESOURCES, Preferences, read_preferences
from desktop.shapes import app_icon


def translate_window(application: QApplication, language: str = "en") -> None:
    """Load our own texts (English has its plurals there) and Qt's."""
    for folder, name in (
        (RESOURCES / "i18n", f"postcheck_{language}"),
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{language}"),
    ):
        translator = QTranslator(application)
        if translator.load(name, str(folder)):
            application.installTranslator(translator)


def main() -> int:
    """``postcheck-desktop [FILE…]``."""
    stay_offline()
    application = QApplication(sys.argv)
    application.setApplicationName("postcheck")
    application.setApplicationDisplayName("Postcheck")
    application.setDesktopFileName("postcheck")
    application.setWindowIcon(app_icon())
    translate_window(application)
    Sweeper(application)  # its ticks also let Python see signals while Qt waits
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, application.quit))  # quit() before exec() is lost
    preferences, kept = Preferences(), tuple[Remembered, ...]()
    settings, trouble = readable_settings()
    try:
        preferences, kept = read_preferences(), read_remembered()
    except PostcheckError as error:
        trouble = trouble or str(error)
    language = first_language(preferences.language)
    root = Root(application, settings=settings, preferences=preferences, reader_language=language, kept=kept)
    sys.excepthook = root.on_crash
    root.start([Path(name) for name in application.arguments()[1:]])
    if trouble:
        root.window.footer.say(trouble)
    code = application.exec()
    root.take_apart()
    return code


if __name__ == "__main__":
    sys.exit(main())
