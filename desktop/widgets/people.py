"""The people question: a row for each name, face, quotation; who it is, whether they agreed, what else can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from checklist.review import FixOffer, PersonAnswer, PersonAsked
from desktop.qt import override
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Choice, Label, Tone, clear, line
from desktop.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """Somebody as a row: title and place in words, and what can be done about the finding behind it."""

    asked: PersonAsked
    title: str
    place: str
    fingerprint: str = ""
    fixes: tuple[FixOffer, ...] = ()


class PersonRow(QFrame):
    """Name and place, two choices, and the fixes; beside one another where there is room."""

    fix_wanted = Signal(str, str, str)

    def __init__(self, look: Look, person: PersonShown, told: PersonAnswer | None) -> None:
        super().__init__()
        self.person, self._look = person, look
        self.setProperty("card", True)
        px = look.px
        names = QVBoxLayout()
        names.setSpacing(px(1))
        names.addStretch(1)
        names.addWidget(Label(look, person.title, Lettering.STRONG))
        names.addWidget(Label(look, person.place, Lettering.SMALL, Tone.QUIET))
        names.addStretch(1)
        self.who = Choice(look, f"{person.title}: " + self.tr("who is it?"))
        self.consent = Choice(look, f"{person.title}: " + self.tr("did they agree?"))
        for words, value in (
            (self.tr("Who is it?"), ""),
            (self.tr("Student"), "student"),
            (self.tr("Parent"), "parent"),
            (self.tr("Colleague"), "colleague"),
            (self.tr("Me"), "me"),
            (self.tr("Public figure"), "public_figure"),
            (self.tr("From the other team"), "opponent"),
            (self.tr("Nobody: not a person"), "not_a_person"),
        ):
            self.who.offer(words, value)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(px(14), px(8), px(10), px(10))
        self._layout.setSpacing(px(6))
        self._layout.addLayout(names, 1)
        self._layout.addWidget(self._choices())
        if told is not None:
            self.who.choose(told.who)
        self._offer_consents()
        if told is not None:
            self.consent.choose((told.consent, told.event))
        self.who.currentIndexChanged.connect(self._offer_consents)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._look.px(520)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)

    def _choices(self) -> QWidget:
        choices = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        choices.setSizePolicy(policy)
        choices.setMinimumWidth(self._look.px(200))
        flow = FlowLayout(choices, self._look.px(8), self._look.px(6))
        flow.addWidget(self.who)
        flow.addWidget(self.consent)
        for fix in self.person.fixes:
            button = Button(self._look, fix.title, ButtonKind.LINK)
            button.setAccessibleDescription(self.person.title)
            button.clicked.connect(partial(self.fix_wanted.emit, self.person.fingerprint, fix.id, fix.title))
            flow.addWidget(button)
        return choices

    @property
    def answer(self) -> PersonAnswer:
        """What is chosen now; ``who`` is empty where nothing is."""
        who, agreed = self.who.value, self.consent.value
        consent, event = agreed if isinstance(agreed, tuple) else ("", "")
        return PersonAnswer(ref=self.person.asked.ref, who=str(who or ""), consent=str(consent), event=str(event))

    def _offer_consents(self) -> None:
        """Who agrees depends on who it is: for a student a parent does."""
        who, chosen = self.who.value, self.consent.value
        needs_consent = who in ("student", "parent", "colleague", "opponent")
        yes = self.tr("A parent said yes") if who == "student" else self.tr("Said yes")
        offers: list[tuple[str, tuple[str, str]]] = [
            (self.tr("Did they agree?"), ("", "")),
            (yes, ("yes", "")),
            (self.tr("Said no"), ("no", "")),
        ]
        if self.person.asked.kind == "face":
            offers.append((self.tr("At a public event"), ("", "public_place")))
        self.consent.blockSignals(True)
        self.consent.offer_nothing()
        for words, value in offers:
            self.consent.offer(words, value)
        self.consent.choose(chosen)
        self.consent.blockSignals(False)
        self.consent.setVisible(needs_consent)


class PeopleForm(QWidget):
    """Emits ``answered`` with a tuple of PersonAnswer: every row where somebody was named."""

    answered = Signal(object)
    fix_wanted = Signal(str, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[PersonShown, ...] = ()
        self._rows: list[PersonRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(8))

    def show_people(self, people: Sequence[PersonShown], told: Sequence[PersonAnswer]) -> None:
        """Show these people. What was chosen for the same people stays, though not used yet."""
        if [_looks(one) for one in people] == [_looks(one) for one in self._shown]:
            return
        self._shown = tuple(people)
        kept = {row.person.asked.ref: row.answer for row in self._rows}
        known = {answer.ref: answer for answer in told} | {ref: answer for ref, answer in kept.items() if answer.who}
        clear(self._layout)
        self._rows = []
        for person in people:
            row = PersonRow(self._look, person, known.get(person.asked.ref))
            row.fix_wanted.connect(self.fix_wanted)
            self._rows.append(row)
            self._layout.addWidget(row)
        self.setVisible(bool(people))
        if people:
            use = Button(self._look, self.tr("Use these answers"), ButtonKind.MAIN)
            use.clicked.connect(self._give)
            self._layout.addLayout(line(None, use))

    def first_control(self) -> QWidget | None:
        """Where Ctrl+D goes."""
        return self._rows[0].who if self._rows else None

    def _give(self) -> None:
        self.answered.emit(tuple(row.answer for row in self._rows))


def _looks(person: PersonShown) -> tuple[object, ...]:
    """What a row shows: where in the text somebody is named may change without it."""
    return (person.asked.ref, person.title, person.place, person.fingerprint, person.fixes)
