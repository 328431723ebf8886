"""Every rule of the policy with what it says of this post, and why: to search, to filter, by keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checklist.model import fold
from checklist.policy.model import Pack, Row, RowKind
from checklist.review import Check, Outcome, Review
from desktop.because import because, kind_words
from desktop.panes.detail import scrolling
from desktop.shapes import state_pixmap
from desktop.text import filled
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.basics import Button, ButtonKind, Chip, Choice, Label, Tone, clear, field_label, line
from desktop.wording import kind_word

KIND_OF: Mapping[Outcome, Kind] = {
    Outcome.NEEDS_FIXING: Kind.FIX,
    Outcome.COULD_NOT_CHECK: Kind.UNCHECKED,
    Outcome.NEEDS_ANSWER: Kind.ASK,
    Outcome.ADVICE: Kind.INFO,
    Outcome.WAIVED: Kind.WAIVED,
    Outcome.PASSED: Kind.OK,
    Outcome.NOT_APPLICABLE: Kind.NONE,
}
_EVERY, _READING = "every", "reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A row of the policy as the list shows it. ``check`` is None where the row checks nothing."""

    row: Row
    title: str
    why: str
    check: Check | None
    state: str


class RulesDialog(QDialog):
    """Emits ``wanted`` with the id of a rule that the user wants to go to in the list of the window."""

    wanted = Signal(str)

    def __init__(
        self, pack: Pack, review: Review | None, language: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pack, self._review, self._look = pack, review, look
        self._words = pack.words_in(language)
        self._told = tuple(self._tell())
        self.setWindowTitle(self.tr("All rules, and why"))
        self._search, self._state, self._list = QLineEdit(), Choice(look), QListWidget()
        self._detail = QWidget()
        self._lines = QVBoxLayout(self._detail)
        self._count = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self._go = Button(look, self.tr("Show it in the list"))
        self._arrange()
        self._offer_states()
        self._search.textChanged.connect(self._show_list)
        self._state.currentIndexChanged.connect(self._show_list)
        self._list.currentRowChanged.connect(self._show_detail)
        self._go.clicked.connect(self._on_go)
        self._show_list()
        self._search.setFocus()

    def _tell(self) -> list[Told]:
        checks = {check.rule: check for check in self._review.checks} if self._review is not None else {}
        told = []
        for row in self._pack.rows:
            words, check = self._words.rows.get(row.id), checks.get(row.id)
            told.append(
                Told(
                    row=row,
                    title=words.title if words else check.title if check is not None else row.id,
                    why=words.why if words else check.why if check is not None else "",
                    check=check,
                    state=kind_word(KIND_OF[check.outcome]) if check is not None else self.tr("Not checked yet"),
                )
            )
        return told

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        self._list.setUniformItemSizes(False)
        self._list.setWordWrap(True)
        self._list.setIconSize(QSize(px(20), px(20)))
        self._icons = {kind: QIcon(state_pixmap(kind, px(20), look.tokens)) for kind in Kind}
        left = QVBoxLayout()
        left.setSpacing(px(4))
        for words, field in ((self.tr("&Search"), self._search), (self.tr("S&tate"), self._state)):
            left.addWidget(field_label(look, words, field))
            left.addWidget(field)
        left.addWidget(self._count)
        self._list.setAccessibleName(self.tr("Rules"))
        left.addWidget(self._list, 1)
        self._lines.setContentsMargins(px(4), 0, px(4), 0)
        self._lines.setSpacing(px(8))
        columns = QHBoxLayout()
        columns.setSpacing(px(16))
        columns.addLayout(left, 4)
        columns.addWidget(scrolling(self._detail), 5)
        close = Button(look, self.tr("Close"), ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(10))
        layout.addWidget(Label(look, self.tr("All rules, and why"), Lettering.TITLE))
        layout.addLayout(columns, 1)
        layout.addLayout(line(self._go, None, close))
        self.resize(px(920), px(620))

    def _offer_states(self) -> None:
        """Only states that occur, in their order; what only is to be read comes last."""
        self._state.offer(self.tr("Every rule"), _EVERY)
        there = {told.check.outcome for told in self._told if told.check is not None}
        for outcome in Outcome:
            if outcome in there:
                self._state.offer(kind_word(KIND_OF[outcome]), outcome.value)
        if any(told.row.kind is not RowKind.RULE for told in self._told):
            self._state.offer(self.tr("To read: reminders, explanations, how-tos"), _READING)

    def _shown(self) -> list[Told]:
        wanted = fold(self._search.text()).split()
        return [told for told in self._in_state() if all(word in _text(told) for word in wanted)]

    def _in_state(self) -> list[Told]:
        state = str(self._state.value)
        return [told for told in self._told if _is_in(told, state)]

    def _show_list(self) -> None:
        shown = self._shown()
        self._list.clear()
        for told in shown:
            kind = KIND_OF[told.check.outcome] if told.check is not None else Kind.NONE
            item = QListWidgetItem(self._icons[kind], f"{told.title}\n{self._second_line(told)}")
            item.setData(Qt.ItemDataRole.UserRole, told.row.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._second_line(told)}: {told.title}")
            self._list.addItem(item)
        self._count.setText(filled(self.tr("%1 of %2"), str(len(shown)), str(len(self._in_state()))))
        self._list.setCurrentRow(0 if shown else -1)
        if not shown:
            self._show_detail(-1)

    def _second_line(self, told: Told) -> str:
        state = told.state if told.row.kind is RowKind.RULE else self.tr("To read")
        return f"{state} · {told.row.id}"

    def _current(self) -> Told | None:
        item = self._list.currentItem()
        wanted = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return next((told for told in self._told if told.row.id == wanted), None)

    def _show_detail(self, place: int) -> None:
        clear(self._lines)
        told, look = self._current() if place >= 0 else None, self._look
        self._go.setEnabled(told is not None and told.check is not None)
        if told is None:
            self._lines.addWidget(Label(look, self.tr("No rule fits this search."), Lettering.BODY, Tone.QUIET))
            self._lines.addStretch(1)
            return
        kind = KIND_OF[told.check.outcome] if told.check is not None else Kind.NONE
        chip = told.state if told.row.kind is RowKind.RULE else self.tr("To read")
        self._lines.addLayout(line(Chip(look, chip, kind), None))
        self._lines.addWidget(Label(look, told.title, Lettering.TITLE))
        self._section(self.tr("What came of it, and why"), self._because(told))
        self._section(self.tr("What it is for"), [told.why] if told.why else [])
        related = [self._words.policies.get(number, number) for number in told.row.related]
        self._section(self.tr("Related policies"), related)
        where = filled(self.tr("Clause %1, row %2 of %3"), told.row.clause, told.row.id, self._pack.id)
        self._lines.addWidget(Label(look, where, Lettering.SMALL, Tone.QUIET))
        self._lines.addStretch(1)

    def _because(self, told: Told) -> list[str]:
        if told.row.kind is not RowKind.RULE:
            return [kind_words(told.row)]
        if told.check is None or self._review is None:
            return [self.tr("Nothing is checked yet: write or open a post first.")]
        return because(told.check, told.row, self._review, self._words.reasons)

    def _section(self, title: str, lines: list[str]) -> None:
        if not lines:
            return
        self._lines.addWidget(Label(self._look, title, Lettering.SMALL_STRONG))
        for words in lines:
            self._lines.addWidget(Label(self._look, words))

    def _on_go(self) -> None:
        told = self._current()
        if told is not None:
            self.accept()
            self.wanted.emit(told.row.id)


def _is_in(told: Told, state: str) -> bool:
    if state == _EVERY:
        return told.row.kind is RowKind.RULE
    if state == _READING:
        return told.row.kind is not RowKind.RULE
    return told.check is not None and told.check.outcome.value == state


def _text(told: Told) -> str:
    return fold(f"{told.row.id} {told.row.clause} {told.title} {told.why} {told.state}")
