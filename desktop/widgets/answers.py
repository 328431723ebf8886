"""A question as buttons. An answer that needs to be told more opens its fields below."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from checklist.policy.model import AnswerChoice
from checklist.review import Answer, Question
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, clear, field_label, line
from desktop.widgets.datefield import DateField
from desktop.widgets.remembering import Memory, RememberedCard
from desktop.widgets.wrapping import WrapButton, WrapCheckBox


class PartOf(enum.Enum):
    """What the parts of a question are."""

    RULES = enum.auto()
    FILES = enum.auto()
    FINDINGS = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several things that a question merges, and what it is called.

    ``id`` is a rule's id, a file's place from 0, or a finding's fingerprint.
    """

    id: str
    words: str
    of: PartOf = PartOf.RULES


class AnswerForm(QWidget):
    """Emits ``answered`` with the question's id and the answer, complete by the question's own terms."""

    answered = Signal(str, object)
    remember_wanted = Signal(object, object)
    """The Question and the Answer that the user wants kept beyond this post."""
    forget_wanted = Signal(object)
    """The Remembered that the user does not want kept."""
    unfolded = Signal()
    """Fields opened below an answer."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._question: Question | None = None
        self._parts: tuple[Part, ...] = ()
        self._memory: Memory | None = None
        self._keep: QCheckBox | None = None
        self._card: RememberedCard | None = None
        self._fields: AnswerFields | None = None
        self._buttons: dict[str, WrapButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(8))

    def show_question(
        self, question: Question | None, parts: Sequence[Part], *, has_title: bool, memory: Memory | None = None
    ) -> None:
        """Show another question; the same one again leaves what was typed alone.

        ``has_title``: its words stand above already.
        """
        if question == self._question and tuple(parts) == self._parts and memory == self._memory:
            return
        self._question, self._parts, self._memory = question, tuple(parts), memory
        clear(self._layout)
        self._fields, self._keep, self._card, self._buttons = None, None, None, {}
        self.setVisible(question is not None and bool(question.answers))
        if question is None:
            return
        if not has_title:
            self._layout.addWidget(Label(self._look, question.text, Lettering.SMALL_STRONG))
        if memory is not None and memory.kept is not None:
            self._show_kept(memory, is_main=has_title)
        for choice, text in question.answers:
            self._buttons[choice.id] = button = WrapButton(self._look, text)
            button.clicked.connect(partial(self._choose, choice))
            self._layout.addWidget(button)
        if memory is not None and memory.kept is None:
            self._keep = WrapCheckBox(self._look, memory.words)
            self._layout.addWidget(self._keep)

    def first_control(self) -> QWidget | None:
        """Where Ctrl+D goes."""
        if self._card is not None:
            return self._card.use
        return next(iter(self._buttons.values()), None)

    def _show_kept(self, memory: Memory, *, is_main: bool) -> None:
        self._card = RememberedCard(self._look, memory.kept_words, is_main=is_main)
        self._card.used.connect(self._use_kept)
        self._card.forgotten.connect(partial(self.forget_wanted.emit, memory.kept))
        self._layout.addWidget(self._card)

    def _use_kept(self) -> None:
        if self._question is not None and self._memory is not None and self._memory.kept is not None:
            self.answered.emit(self._question.id, self._memory.kept.answer)

    def _choose(self, choice: AnswerChoice) -> None:
        """Give an answer that is complete by itself; open the fields of one that is not."""
        question = self._question
        if question is None:
            return
        has_places = any(part.of is not PartOf.RULES for part in self._parts)
        parts = self._parts if choice.needs or has_places else ()
        if self._fields is not None:
            self._fields.hide()
            self._fields.deleteLater()
            self._fields = None
        if not choice.needs and len(parts) <= 1:
            self._give(Answer(choice=choice.id))
            return
        self._fields = AnswerFields(self._look, choice, parts)
        self._fields.completed.connect(self._give)
        self._layout.insertWidget(self._layout.indexOf(self._buttons[choice.id]) + 1, self._fields)
        self._fields.first.setFocus()
        self.unfolded.emit()

    def _give(self, answer: Answer) -> None:
        question = self._question
        if question is None:
            return
        if question.attachments and answer.attachments is None:
            answer = replace(answer, attachments=question.attachments)
        is_kept = self._keep is not None and self._keep.isChecked()
        self.answered.emit(question.id, answer)
        if is_kept and self._memory is not None and answer.choice in self._memory.choices:
            self.remember_wanted.emit(question, answer)


class AnswerFields(QFrame):
    """Who, when, reference or reason, and what the answer covers where the question merges several things."""

    completed = Signal(object)

    def __init__(self, look: Look, choice: AnswerChoice, parts: Sequence[Part]) -> None:
        super().__init__()
        self._look, self._choice = look, choice
        self._of = parts[0].of if parts else PartOf.RULES
        self.setProperty("well", True)
        self._boxes: dict[str, QCheckBox] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._date: DateField | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(12))
        layout.setSpacing(look.px(5))
        if len(parts) > 1:
            layout.addWidget(Label(look, self.tr("This answer is about"), Lettering.SMALL, Tone.QUIET))
            for part in parts:
                self._boxes[part.id] = box = WrapCheckBox(look, part.words.replace("&", "&&"))
                layout.addWidget(box)
        for need in self._needs():
            layout.addWidget(self._labelled(need))
        self._trouble = Label(look, "", Lettering.SMALL, "fix")
        self._trouble.hide()
        layout.addWidget(self._trouble)
        save = Button(look, self.tr("Use this answer"), ButtonKind.MAIN)
        save.clicked.connect(self._complete)
        layout.addLayout(line(save, None))
        self.first: QWidget = next(iter([*self._boxes.values(), *self._lines.values()]), save)

    def _needs(self) -> tuple[str, ...]:
        """What must be told; permission also takes a reference, which may be left out."""
        needs = self._choice.needs
        return (*needs, "reference") if "who" in needs and "reference" not in needs else needs

    def _labelled(self, need: str) -> QWidget:
        words = {
            "who": self.tr("Who gave it?"),
            "when": self.tr("When?"),
            "reference": self.tr("Where is it written down? (if anywhere)"),
            "reason": self.tr("Why?"),
        }.get(need, need)
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.px(2))
        field = self._date_field() if need == "when" else self._line_field(need)
        layout.addWidget(field_label(self._look, words, field, wraps=True))
        layout.addWidget(field)
        return box

    def _date_field(self) -> QWidget:
        self._date = DateField(self._look)
        return self._date

    def _line_field(self, need: str) -> QWidget:
        self._lines[need] = field = QLineEdit()
        field.returnPressed.connect(self._complete)
        return field

    def _complete(self) -> None:
        ticked = tuple(name for name, box in self._boxes.items() if box.isChecked())
        missing = next((name for name in self._choice.needs if name in self._lines and not self._said(name)), None)
        if self._boxes and not ticked:
            self._complain(self.tr("Tick what the answer is about."), next(iter(self._boxes.values())))
        elif missing:
            self._complain(self.tr("This field is still empty."), self._lines[missing])
        else:
            self.completed.emit(self._answer(ticked))

    def _answer(self, ticked: tuple[str, ...]) -> Answer:
        when = self._date.day if self._date else ""
        return Answer(
            choice=self._choice.id,
            rules=ticked if self._of is PartOf.RULES else (),
            attachments=tuple(map(int, ticked)) if ticked and self._of is PartOf.FILES else None,
            findings=ticked if self._of is PartOf.FINDINGS else (),
            who=self._said("who"),
            when=when,
            reference=self._said("reference"),
            reason=self._said("reason"),
        )

    def _said(self, name: str) -> str:
        field = self._lines.get(name)
        return field.text().strip() if field else ""

    def _complain(self, words: str, where: QWidget) -> None:
        self._trouble.setText(words)
        self._trouble.show()
        where.setFocus()
