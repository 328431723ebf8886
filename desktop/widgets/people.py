"""The people question: one row for each name, face, quotation; who it is, and whether they agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checklist.review import PersonAnswer, PersonAsked
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Choice, Label, Tone, clear, line
from desktop.widgets.flow import FlowLayout


class PersonRow(QFrame):
    """Name and place, and two choices."""

    changed = Signal()

    def __init__(self, look: Look, person: PersonAsked, title: str, place: str, told: PersonAnswer | None) -> None:
        super().__init__()
        self.person = person
        self.setProperty("card", True)
        px = look.px
        names = QVBoxLayout()
        names.setSpacing(px(1))
        names.addWidget(Label(look, title, Lettering.STRONG))
        names.addWidget(Label(look, place, Lettering.SMALL, Tone.QUIET))
        self.who = Choice(look, f"{title}: " + self.tr("who is it?"))
        self.consent = Choice(look, f"{title}: " + self.tr("did they agree?"))
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
        choices = QWidget()
        flow = FlowLayout(choices, px(8), px(6))
        flow.addWidget(self.who)
        flow.addWidget(self.consent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(8), px(10), px(10))
        layout.setSpacing(px(6))
        layout.addLayout(names)
        layout.addWidget(choices)
        if told is not None:
            self.who.choose(told.who)
        self._offer_consents()
        if told is not None:
            self.consent.choose((told.consent, told.event))
        self.who.currentIndexChanged.connect(self._offer_consents)
        self.who.currentIndexChanged.connect(self.changed)
        self.consent.currentIndexChanged.connect(self.changed)

    @property
    def answer(self) -> PersonAnswer:
        """What is chosen now; ``who`` is empty where nothing is."""
        who, agreed = self.who.value, self.consent.value
        consent, event = agreed if isinstance(agreed, tuple) else ("", "")
        return PersonAnswer(ref=self.person.ref, who=str(who or ""), consent=str(consent), event=str(event))

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
        if self.person.kind == "face":
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

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[object, ...] = ()
        self._rows: list[PersonRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(8))

    def show_people(
        self, people: Sequence[PersonAsked], places: Mapping[str, tuple[str, str]], told: Sequence[PersonAnswer]
    ) -> None:
        """Show these people. ``places``: title and place by ref. What was chosen for the same people stays."""
        shown = tuple((person.ref, places[person.ref]) for person in people)
        if shown == self._shown:
            return
        self._shown = shown
        kept = {row.person.ref: row.answer for row in self._rows}
        known = {answer.ref: answer for answer in told} | {ref: answer for ref, answer in kept.items() if answer.who}
        clear(self._layout)
        self._rows = []
        for person in people:
            title, place = places[person.ref]
            row = PersonRow(self._look, person, title, place, known.get(person.ref))
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
