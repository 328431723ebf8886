"""What this program is, and what can be seen of it leaving nothing: counts read at the moment of asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from checklist import __version__
from desktop.connections import Connections, connections_now
from desktop.text import filled
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.basics import Button, ButtonKind, Chip, Label, Tone, line

_EVERY_MS = 1000


class AboutDialog(QDialog):
    """Counts connections while it is open."""

    def __init__(
        self, policy: str, look: Look, parent: QWidget | None = None, ask: Callable[[], Connections] = connections_now
    ) -> None:
        super().__init__(parent)
        self._look, self._ask = look, ask
        px = look.px
        self.setWindowTitle(self.tr("Nothing leaves this computer"))
        self._chip = Chip(look)
        self._outside, self._inside = Label(look, "", Lettering.LARGE), Label(look, "", Lettering.BODY)
        close = Button(look, self.tr("Close"), ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(10))
        layout.addLayout(line(self._chip, None))
        layout.addWidget(Label(look, self.tr("Nothing leaves this computer"), Lettering.TITLE))
        layout.addWidget(self._outside)
        layout.addWidget(self._inside)
        for words in (
            self.tr("Drafts, pictures and answers stay in memory and are gone when you close the window."),
            self.tr("There is no account, no update check, no usage report. Your employer sees nothing."),
            self.tr("No face is ever recognized. Passwords are never kept here."),
        ):
            layout.addWidget(Label(look, words))
        version = filled(self.tr("Postcheck %1, GPL-3.0-or-later. %2"), __version__, policy)
        layout.addWidget(Label(look, version.strip(), Lettering.SMALL, Tone.QUIET))
        layout.addLayout(line(None, close))
        self.setMinimumWidth(px(460))
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._count)
        self._timer.start()
        self._count()

    def _count(self) -> None:
        now = self._ask()
        if now.outside is None or now.inside is None:
            self._chip.show_state(Kind.NONE, self.tr("This system does not say"))
            self._outside.setText(self.tr("This system does not tell programs which connections they hold."))
            self._inside.setText(self.tr("Every attempt to reach another computer is refused inside the program."))
            return
        is_quiet = now.outside == 0
        self._chip.show_state(Kind.OK if is_quiet else Kind.FIX, self.tr("Counted just now"))
        self._outside.setText(self.tr("%n connections to other computers.", "", now.outside))
        self._inside.setText(self.tr("%n connections inside this computer, for spelling and grammar.", "", now.inside))
