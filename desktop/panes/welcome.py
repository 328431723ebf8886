"""What will be checked, and what cannot be yet, before there is anything to check."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.shapes import state_pixmap
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.basics import Label, Tone, panel

translate = QCoreApplication.translate

PROMISED = (
    "disclaimer",
    "opinion",
    "author",
    "designation",
    "contact-details",
    "credentials",
    "logo",
    "floor-plan",
    "platform-limits",
)
"""Detectors that the rows name. Listed here, because to ask for them would load them before the window is shown; a
test holds the list against those that are built."""

OWED = ("people", "faces", "records", "metadata", "copyright", "tone", "links")
"""Detectors that the last row names as missing; a test says when one of them is built."""


class WelcomePane(QWidget):
    """What is looked at, what is left to the user, and what never happens."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icons: list[tuple[QLabel, Kind]] = []
        px = look.px
        frame, inner = panel(self.tr("What will be checked"))
        inner.setContentsMargins(px(16), px(14), px(16), px(14))
        inner.setSpacing(px(9))
        inner.addWidget(Label(look, self.tr("What will be checked"), Lettering.TITLE))
        for title, words in promises():
            inner.addLayout(self._row(title, words, Kind.INFO))
        inner.addSpacing(px(6))
        inner.addLayout(self._row(*debt(), Kind.UNCHECKED))
        inner.addStretch(1)
        never = self.tr("Never: uploading, recognizing faces, keeping your drafts, telling anybody.")
        inner.addWidget(Label(look, never, Lettering.SMALL, Tone.QUIET))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        look.changed.connect(self._draw)
        self._draw()

    def _row(self, title: str, words: str, kind: Kind) -> QHBoxLayout:
        px = self._look.px
        icon = QLabel()
        self._icons.append((icon, kind))
        texts = QVBoxLayout()
        texts.setSpacing(px(1))
        texts.addWidget(Label(self._look, title, Lettering.STRONG))
        texts.addWidget(Label(self._look, words, Lettering.SMALL, Tone.QUIET))
        row = QHBoxLayout()
        row.setSpacing(px(11))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

    def _draw(self) -> None:
        side = self._look.px(22)
        for icon, kind in self._icons:
            icon.setPixmap(state_pixmap(kind, side, self._look.tokens, self.devicePixelRatioF()))
            icon.setFixedSize(QSize(side, side))


def promises() -> tuple[tuple[str, str], ...]:
    """What is looked at: a title, and what that is."""
    return (
        (
            translate("Welcome", "Who is speaking"),
            translate("Welcome", "Disclaimer, opinions, your name and role, who may post for the district"),
        ),
        (
            translate("Welcome", "What must stay private"),
            translate("Welcome", "E-mail and postal addresses, phone numbers, passwords, door codes"),
        ),
        (
            translate("Welcome", "What may not be shown"),
            translate("Welcome", "District marks and floor plans, in pictures and PDFs"),
        ),
        (
            translate("Welcome", "How it reads"),
            translate("Welcome", "Spelling and grammar, and whether it fits the platform"),
        ),
    )


def debt() -> tuple[str, str]:
    """What cannot be looked for yet: a title, and what that is."""
    return (
        translate("Welcome", "Not built yet"),
        translate(
            "Welcome",
            "Names and faces, records, hidden data in files, other people's work, tone, links. "
            "I will ask you to look yourself.",
        ),
    )
