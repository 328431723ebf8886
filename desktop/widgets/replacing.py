"""A spelling or grammar hint: replacements as buttons, and "this word is right"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checklist.review import LanguageFinding
from desktop.text import filled, visible
from desktop.theme import Look
from desktop.widgets.basics import ButtonKind, clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.wrapping import WrapButton

_MOST = 6
_SPELLING = ("TYPOS", "SPELLING")


class ReplacementForm(QWidget):
    """Emits ``replaced`` with the finding and the words to put, ``word_added`` with a word that is right."""

    replaced = Signal(object, str)
    word_added = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._finding: LanguageFinding | None = None
        self._words = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(8))

    def show_finding(self, finding: LanguageFinding | None, words: str) -> None:
        """Show what may stand in the place of ``words``."""
        is_same = (
            finding is not None
            and self._finding is not None
            and (finding.rule, finding.replacements, words)
            == (self._finding.rule, self._finding.replacements, self._words)
        )
        self._finding, self._words = finding, words
        if is_same:
            return
        clear(self._layout)
        self.setVisible(finding is not None)
        if finding is None:
            return
        offers = QWidget()
        flow = FlowLayout(offers, self._look.px(8), self._look.px(8))
        for rank, replacement in enumerate(finding.replacements[:_MOST]):
            text = visible(replacement) or self.tr("Leave it out")
            button = WrapButton(self._look, text.replace("&", "&&"), ButtonKind.PLAIN if rank else ButtonKind.MAIN)
            button.setAccessibleName(filled(self.tr("Put “%1”"), text) if replacement else text)
            button.setProperty("replacement", replacement)
            button.clicked.connect(self._on_replacement)
            flow.addWidget(button)
        self._layout.addWidget(offers)
        if is_word(finding, words):
            own = WrapButton(self._look, filled(self.tr("Add “%1” to my words"), visible(words)), ButtonKind.LINK)
            own.clicked.connect(self._on_own_word)
            self._layout.addWidget(own)

    def add_first_word(self) -> bool:
        """What Ctrl+Shift+D does: the word is the user's own; whether there was one."""
        is_there = self._finding is not None and is_word(self._finding, self._words)
        if is_there:
            self.word_added.emit(self._words)
        return is_there

    def first_replacement(self) -> str | None:
        """What Ctrl+Return puts."""
        return self._finding.replacements[0] if self._finding and self._finding.replacements else None

    def _on_replacement(self) -> None:
        button = self.sender()
        if isinstance(button, WrapButton) and self._finding is not None:
            self.replaced.emit(self._finding, button.property("replacement"))

    def _on_own_word(self) -> None:
        self.word_added.emit(self._words)


def word_of(finding: LanguageFinding, text: str) -> str:
    """The word that may be added to the user's own; empty where the finding is no matter of spelling."""
    words = text[finding.start : finding.end]
    return words if is_word(finding, words) else ""


def is_word(finding: LanguageFinding, words: str) -> bool:
    """Whether a finding is about the spelling of one word."""
    return finding.category in _SPELLING and bool(words) and " " not in words
