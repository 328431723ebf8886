"""The bottom line: what is going on, in words; and the one button that ends the work."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QWidget

from desktop.checker import Checker
from desktop.qt import override
from desktop.session import Session
from desktop.text import filled, visible
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone
from desktop.widgets.flow import FlowLayout
from desktop.wording import checked_line, language_line

_TEXT = "text"  # what the engine calls the draft's own text when it reports progress
_NEWS_MS = 8000
_CLOCK_MS = 30_000
_LEAST_WORDS = 300


class FooterPane(QWidget):
    """Says when the last check was, what the running one is doing, and what just happened."""

    copy_wanted = Signal()
    save_wanted = Signal()
    report_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self, session: Session, checker: Checker, look: Look) -> None:
        super().__init__()
        self._session, self._checker, self._look = session, checker, look
        self._news = self._standing = self._running = self._doing = ""
        self._words = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self._bar = QProgressBar()
        self._cancel = Button(look, self.tr("Cancel"))
        self.guide = Button(look, self.tr("Guide me"))
        self.report = Button(look, self.tr("Report…"))
        self.save = Button(look, self.tr("Save…"))
        self.copy = Button(look, self.tr("Copy the post"), ButtonKind.MAIN)
        self._expiry = QTimer(self, singleShot=True, interval=_NEWS_MS)
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self._arrange()
        self._connect()
        self._show()

    def say(self, words: str) -> None:
        """Something just happened; the line goes back to its standing words after a while."""
        self._news = words
        self._expiry.start()
        self._show()

    def stand(self, words: str) -> None:
        """Something that holds until further notice, e.g. that the engine is starting."""
        self._standing = words
        self._show()

    def show_guided(self, *, is_guided: bool) -> None:
        """What the guide's button does now."""
        self.guide.setText(self.tr("Show the list") if is_guided else self.tr("Guide me"))

    @property
    def can_focus(self) -> bool:
        """Whether there is something here for the keyboard."""
        return self.copy.isVisible() and self.copy.isEnabled()

    def focus(self) -> None:
        """The main button gets the keyboard."""
        self.copy.setFocus()

    @property
    def words(self) -> str:
        """What the line says now."""
        return self._words.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the buttons leave the words too little room, the words go above them."""
        room = self.width() - self._buttons.sizeHint().width()
        is_narrow = room < min(self._look.px(_LEAST_WORDS), self.width() // 3)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _arrange(self) -> None:
        px = self._look.px
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(140))
        self._bar.setAccessibleName(self.tr("Progress of the check"))
        for widget in (self._bar, self._cancel):
            widget.hide()
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, px(8), px(8))
        for widget in (self._bar, self._cancel, self.guide, self.report, self.save, self.copy):
            flow.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._buttons)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self._checker.cancel)
        self._checker.slow.connect(self._on_slow)
        self._checker.progressed.connect(self._on_progress)
        self._checker.ended.connect(self._on_end)
        self._session.reviewed.connect(self._show)
        self._session.freshness_changed.connect(self._show)
        self._expiry.timeout.connect(self._on_expiry)
        self._clock.timeout.connect(self._show)
        self._clock.start()
        self.copy.clicked.connect(self.copy_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.report.clicked.connect(self.report_wanted)
        self.guide.clicked.connect(self.guide_wanted)

    def _on_slow(self) -> None:
        self._bar.show()
        self._cancel.show()
        self._fit()
        self._running = self._doing or self.tr("Checking…")
        self._show()

    def _on_progress(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        words = self.tr("Looking at %1… %2 of %3")
        name = self.tr("the text") if what == _TEXT else visible(what)
        self._doing = filled(words, name, str(min(done + 1, total)), str(total))
        if not self._bar.isHidden():
            self._running = self._doing
            self._show()

    def _on_end(self) -> None:
        self._running = self._doing = ""
        self._bar.setRange(0, 0)
        if self._cancel.hasFocus():
            self.copy.setFocus()
        self._bar.hide()
        self._cancel.hide()
        self._show()

    def _on_expiry(self) -> None:
        self._news = ""
        self._show()

    def _show(self) -> None:
        has_draft, checked = not self._session.state.is_empty, self._session.checked
        for button in (self.guide, self.report, self.save, self.copy):
            button.setVisible(has_draft)
            button.setEnabled(checked is not None and not checked.is_partial)
        self._fit()
        self._words.setText(self._running or self._news or self._state_words())

    def _state_words(self) -> str:
        checked = self._session.checked
        if checked is None:
            return self._standing
        if checked.is_partial:
            return self.tr("The text is checked, the files are not.")
        if not self._session.is_fresh:
            return self.tr("The post changed since the check.") + (" " + self._standing if self._standing else "")
        when = checked_line(checked.at, dt.datetime.now().astimezone())
        language = language_line(checked.review.language_status)
        ending = self._standing or language or self.tr("You decide whether to post.")
        return f"{when} {ending}"
