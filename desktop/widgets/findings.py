"""What was found, where, and what can be done about each: a short card for every finding of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checklist.review import FixOffer
from desktop.theme import Lettering, Look
from desktop.widgets.basics import ButtonKind, Label, Tone, clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.wrapping import WrapButton

_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A finding in words. ``fixes`` may be empty."""

    fingerprint: str
    message: str
    place: str
    fixes: tuple[FixOffer, ...]


class FindingsList(QWidget):
    """Emits ``fix_wanted`` with fingerprint, fix id and the fix's words."""

    fix_wanted = Signal(str, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Shown, ...] = ()
        self._has_main = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(8))

    def show_findings(self, findings: Sequence[Shown], *, has_main: bool) -> None:
        """Show these; the same ones again change nothing, so that the focus stays where it is.

        ``has_main``: whether the first fix is what one would do first here.
        """
        if (tuple(findings), has_main) == (self._shown, self._has_main):
            return
        self._shown, self._has_main = tuple(findings), has_main
        clear(self._layout)
        self.setVisible(bool(findings))
        is_single = len(findings) == 1
        for place, finding in enumerate(self._shown[:_MOST]):
            self._layout.addWidget(self._card(finding, place, is_single=is_single))
        if len(findings) > _MOST:
            more = self.tr("%n more of the same kind", "", len(findings) - _MOST)
            self._layout.addWidget(Label(self._look, more, Lettering.SMALL, Tone.QUIET))

    def first_fix(self) -> tuple[str, FixOffer] | None:
        """What Ctrl+Return does."""
        return next(((shown.fingerprint, shown.fixes[0]) for shown in self._shown if shown.fixes), None)

    def _card(self, finding: Shown, place: int, *, is_single: bool) -> QWidget:
        px = self._look.px
        card = QFrame()
        card.setProperty("card", not is_single)
        layout = QVBoxLayout(card)
        edge = 0 if is_single else px(12)
        layout.setContentsMargins(edge, 0 if is_single else px(9), edge, 0 if is_single else px(10))
        layout.setSpacing(px(6))
        if finding.place and not is_single:
            layout.addWidget(Label(self._look, f"{place + 1}. {finding.place}", Lettering.SMALL_STRONG))
        if finding.message:
            layout.addWidget(Label(self._look, finding.message, Lettering.SMALL, Tone.QUIET))
        if finding.fixes:
            buttons = QWidget()
            flow = FlowLayout(buttons, px(8), px(8))
            for rank, fix in enumerate(finding.fixes):
                is_main = self._has_main and place == 0 and rank == 0
                button = WrapButton(self._look, fix.title, ButtonKind.MAIN if is_main else ButtonKind.PLAIN)
                button.setProperty("fingerprint", finding.fingerprint)
                button.setProperty("fix", fix.id)
                button.clicked.connect(self._on_click)
                if finding.place:
                    button.setAccessibleDescription(finding.place)
                flow.addWidget(button)
            layout.addWidget(buttons)
        return card

    def _on_click(self) -> None:
        button = self.sender()
        if isinstance(button, WrapButton):
            self.fix_wanted.emit(button.property("fingerprint"), button.property("fix"), button.text())
