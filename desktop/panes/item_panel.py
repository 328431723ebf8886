"""One row of the list, told in full: why, what was found, what can be done, what is asked. Used by two panes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.explained import (
    clauses_of,
    is_acceptable,
    is_collection,
    lacks_name,
    language_words,
    message_of,
    parts_of,
    people_shown,
    shown_findings,
    waivable,
    why_of,
)
from desktop.items import Group, Item
from desktop.models.words import row_title
from desktop.session import Session
from desktop.text import filled
from desktop.theme import Lettering, Look
from desktop.walk import Walk
from desktop.widgets.answers import AnswerForm
from desktop.widgets.basics import Button, ButtonKind, Chip, Label, Tone, boxed, line
from desktop.widgets.findings import FindingsList
from desktop.widgets.letterlink import LetterLink
from desktop.widgets.people import PeopleForm
from desktop.widgets.replacing import ReplacementForm
from desktop.widgets.waiver import WaiverForm
from desktop.wording import item_word


class ItemPanel(QWidget):
    """Shows a row and emits what the user wants done. Parts that did not change are left alone, with what is typed."""

    fix_wanted = Signal(str, str, str)
    """Fingerprint, fix id, the fix's words."""
    answered = Signal(str, object)
    remember_wanted = Signal(object, object)
    forget_wanted = Signal(object)
    people_answered = Signal(object)
    replaced = Signal(object, str)
    word_added = Signal(str)
    waived = Signal(object, str, str, str)
    """Fingerprints, reason, name, authority."""
    taken_back = Signal(object)
    """The Item whose answer or acceptance no longer holds."""
    profile_wanted = Signal()
    """The user wants to say who they are."""
    rearranged = Signal()
    """Fields were put in or taken out."""
    focus_lost = Signal()
    """The part that had the keyboard is about to go."""

    def __init__(self, session: Session, walk: Walk, look: Look, *, is_large: bool = False) -> None:
        super().__init__()
        self._session, self._walk, self._look = session, walk, look
        self._is_large = is_large
        self._item: Item | None = None
        self._make_parts()
        self._connect()

    def show_item(self, item: Item | None) -> None:
        """Show another row, or the same one after another check."""
        is_other = item is None or self._item is None or item.key != self._item.key
        if is_other and self._has_focus():
            self.focus_lost.emit()
        self._item = item
        if item is None:
            return
        self._chip.show_state(item.kind, item_word(item))
        self._place.setText(self._position(item))
        self._title.setText(row_title(item))
        self._show_why(item, is_other=is_other)
        has_main = item.group in (Group.FIX, Group.BETTER)
        self.findings.show_findings(shown_findings(item, self._walk.names), has_main=has_main)
        self._name_line.setVisible(item.group.is_work and lacks_name(item, self._session.profile))
        self._show_question(item)
        self.letter.show_item(item)
        self.replacements.show_finding(item.language, language_words(item))
        record = self._walk.record(item)
        show(self._record, record)
        self._take_back_line.setVisible(bool(record) and item.group in (Group.ANSWERED, Group.WAIVED))
        if is_other:
            self._offer_waiver(item)

    def do_first_fix(self) -> bool:
        """The fix that Ctrl+Return stands for; whether there was one."""
        fix, replacement = self.findings.first_fix(), self.replacements.first_replacement()
        if self._item is None:
            return False
        if self._item.language is not None and replacement is not None:
            self.replaced.emit(self._item.language, replacement)
        elif fix is not None:
            self.fix_wanted.emit(fix[0], fix[1].id, fix[1].title)
        else:
            return False
        return True

    def focus_answer(self) -> bool:
        """Go to the first answer; whether there is one."""
        for form in (self.people, self.answers):
            control = form.first_control()
            if control is not None and not form.isHidden():
                control.setFocus()
                return True
        return False

    def _make_parts(self) -> None:
        look, px = self._look, self._look.px
        self._chip = Chip(look)
        self._place = Label(look, "", Lettering.SMALL, Tone.QUIET, wraps=False)
        self._title = Label(look, "", Lettering.QUESTION if self._is_large else Lettering.TITLE)
        self._why_link = Button(look, self.tr("Why am I asked this?"), ButtonKind.LINK)
        self._seen = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self._why_head = Label(look, self.tr("Why"), Lettering.SMALL_STRONG)
        self._why = Label(look)
        self._clause = Chip(look)
        self._clause_line = boxed(self._clause, None)
        self.findings = FindingsList(look)
        self._name_link = Button(look, self.tr("Say who you are…"))
        self._name_line = boxed(self._name_link, None)
        self.answers = AnswerForm(look)
        self.people = PeopleForm(look)
        self.letter = LetterLink(look)
        self.replacements = ReplacementForm(look)
        self._record = Label(look)
        self._take_back = Button(look, self.tr("Take it back"))
        self._take_back_line = boxed(self._take_back, None)
        self.waiver = WaiverForm(look)
        self.head = QVBoxLayout()
        self.head.setSpacing(px(10))
        self.head.addLayout(line(self._chip, None, self._place))
        self.head.addWidget(self._title)
        self._why_line = boxed(self._why_link, None)
        self.rest = QVBoxLayout()
        self.rest.setSpacing(px(10))
        for part in (
            self._seen,
            self._why_line,
            self._why_head,
            self._why,
            self._clause_line,
            self.findings,
            self._name_line,
            self.people,
            self.answers,
            self.letter,
            self.replacements,
            self._record,
            self._take_back_line,
            self.waiver,
        ):
            self.rest.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        layout.addLayout(self.head)
        layout.addLayout(self.rest)

    def _connect(self) -> None:
        self.findings.fix_wanted.connect(self.fix_wanted)
        self.people.fix_wanted.connect(self.fix_wanted)
        self.answers.answered.connect(self.answered)
        self.answers.remember_wanted.connect(self.remember_wanted)
        self.answers.forget_wanted.connect(self.forget_wanted)
        self.answers.unfolded.connect(self.rearranged)
        self.people.answered.connect(self.people_answered)
        self.replacements.replaced.connect(self.replaced)
        self.replacements.word_added.connect(self.word_added)
        self.waiver.accepted.connect(self._on_accepted)
        self._take_back.clicked.connect(self._on_taken_back)
        self._why_link.clicked.connect(self._unfold_why)
        self._name_link.clicked.connect(self.profile_wanted)

    def _position(self, item: Item) -> str:
        place, number = self._walk.position()
        if number <= 1:
            return ""
        is_question = self._is_large and item.group is Group.ANSWER
        return filled(self.tr("Question %1 of %2") if is_question else self.tr("%1 of %2"), str(place), str(number))

    def _show_why(self, item: Item, *, is_other: bool) -> None:
        """In the large form a question's reason unfolds on demand; otherwise it is always there."""
        is_single = len(item.findings) == 1 and not (item.question is not None and item.question.people)
        show(self._seen, message_of(item.findings[0]) if is_single else "")
        why = why_of(item) if item.language is None else ""
        self._why_head.setText(self.tr("What this is about") if is_collection(item) else self.tr("Why"))
        unfolds = self._is_large and bool(why) and item.group is Group.ANSWER and not is_collection(item)
        self._why_line.setVisible(unfolds)
        self._why_head.setVisible(bool(why) and not self._is_large)
        self._why.setText(why)
        if is_other or not unfolds:
            self._why.setVisible(bool(why) and not unfolds)
        clause = clauses_of(item, self._walk.policy_name)
        self._clause.setText(clause)
        self._clause_line.setVisible(bool(clause) and not self._why.isHidden())

    def _unfold_why(self) -> None:
        self._why.setVisible(self._why.isHidden())
        self._clause_line.setVisible(bool(self._clause.text()) and not self._why.isHidden())

    def _show_question(self, item: Item) -> None:
        question = item.question if item.group is not Group.ANSWERED else None
        names = self._walk.names
        people = people_shown(item, names)
        self.people.show_people(people, self._session.state.answers.people)
        self.answers.show_question(
            None if people else question,
            parts_of(item, names),
            has_title=item.key.startswith("question:"),
            memory=self._walk.memory_of(question),
        )

    def _offer_waiver(self, item: Item) -> None:
        terms = self._walk.waiver_terms(item)
        self.waiver.offer(
            is_offered=terms.allowed and is_acceptable(item),
            needs_authority=terms.needs_authority,
            name=self._session.profile.name,
        )

    def _on_accepted(self, *said: str) -> None:
        if self._item is not None:
            self.waived.emit(waivable(self._item), *said)

    def _on_taken_back(self) -> None:
        self.taken_back.emit(self._item)

    def _has_focus(self) -> bool:
        widget = QApplication.focusWidget()
        return widget is not None and self.isAncestorOf(widget)


def show(label: Label, text: str) -> None:
    """Show a text, or nothing at all."""
    label.setText(text)
    label.setVisible(bool(text))
