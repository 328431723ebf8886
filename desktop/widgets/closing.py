"""The closing card: what was checked, what was not, what to keep in mind; the decision is the user's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checklist.content import ReadStatus
from checklist.review import Outcome, Review
from desktop.items import Item, cards_of
from desktop.text import filled, visible
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.answers import AnswerForm
from desktop.widgets.basics import Button, Chip, Label, Tone, clear, line
from desktop.wording import closing_line, headline, language_line, unreadable_words

translate = QCoreApplication.translate
_NOT_LOOKED_FOR = "not-looked-for"
_NO_MARKS = "no_marks"


class ClosingCard(QWidget):
    """Emits ``answered`` for the questions that do not count."""

    answered = Signal(str, object)
    copy_for_wanted = Signal(object)
    """The button below which the menu of destinations is to open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(10))
        self._shown: tuple[object, ...] = ()

    def show_review(
        self, review: Review, items: Sequence[Item], reasons: Mapping[str, str], *, is_partial: bool
    ) -> None:
        """Sum up a review. ``is_partial``: of the text alone, while files wait."""
        if (review, tuple(items), is_partial) == self._shown:
            return
        self._shown = (review, tuple(items), is_partial)
        clear(self._layout)
        is_open = any(item.group.is_open for item in items)
        self._layout.addLayout(line(Chip(self._look, self.tr("Before you post"), Kind.NONE), None))
        title = headline(items) if is_open else closing_line(review.counts[Outcome.PASSED], len(review.answered))
        if is_partial:
            title = self.tr("The files are not checked yet")
        self._layout.addWidget(Label(self._look, title, Lettering.TITLE))
        self._layout.addWidget(Label(self._look, self.tr("You decide whether to post."), Lettering.LARGE))
        if not is_open and not is_partial:
            self._layout.addLayout(line(self._copy_for(), None))
        self._section(self.tr("What was checked"), checked_lines(review))
        missing = unchecked_lines(review, reasons)
        if is_partial:
            missing.insert(0, self.tr("The files of the draft"))
        self._section(self.tr("What was not"), missing or [self.tr("Nothing was left out.")])
        self._section(self.tr("Keep in mind"), [reminder.title for reminder in review.reminders])
        for card in cards_of(review):
            form = AnswerForm(self._look)
            form.show_question(card, [], has_title=False)
            form.answered.connect(self.answered)
            self._layout.addWidget(form)
            if card.answer is not None:
                texts = {choice.id: text for choice, text in card.answers}
                said = filled(self.tr("You answered: %1"), texts.get(card.answer.choice, card.answer.choice))
                self._layout.addWidget(Label(self._look, said, Lettering.SMALL, Tone.QUIET))

    def _copy_for(self) -> Button:
        button = Button(self._look, self.tr("Copy for…"))
        button.setToolTip(self.tr("Copies the text as a platform or a district tool takes it. Sends nothing."))
        button.clicked.connect(partial(self.copy_for_wanted.emit, button))
        return button

    def _section(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._layout.addWidget(Label(self._look, title, Lettering.SMALL_STRONG))
        for text in lines:
            self._layout.addWidget(Label(self._look, "• " + text))


def checked_lines(review: Review) -> list[str]:
    """What the check looked at, in sentences."""
    count = review.counts
    lines = [translate("Closing", "%n rules without a problem", "", count[Outcome.PASSED])]
    accepted = count[Outcome.WAIVED] - len(looked_at_by_user(review))
    if accepted > 0:
        lines.append(translate("Closing", "%n accepted by you", "", accepted))
    if count[Outcome.NOT_APPLICABLE]:
        lines.append(translate("Closing", "%n rules do not apply here", "", count[Outcome.NOT_APPLICABLE]))
    read = sum(seen.status is ReadStatus.READ for seen in review.attachments)
    if read:
        lines.append(translate("Closing", "%n files read to their end", "", read))
    if not language_line(review.language_status):
        lines.append(translate("Closing", "Spelling and grammar"))
    return lines


def looked_at_by_user(review: Review) -> list[str]:
    """Rules that no check is built for and that the user said to have looked at."""
    told = next((one for one in review.answered if one.id == _NOT_LOOKED_FOR), None)
    rules = told.merges if told is not None else ()
    return [check.rule for check in review.checks if check.rule in rules and check.outcome is Outcome.WAIVED]


def unchecked_lines(review: Review, reasons: Mapping[str, str]) -> list[str]:
    """What the check did not look at, and why, in sentences."""
    lines = [
        f"{visible(seen.name)}: {unreadable_words(seen.reason)}"
        for seen in review.attachments
        if seen.status is not ReadStatus.READ
    ]
    pending = next((one for one in review.questions if one.id == _NOT_LOOKED_FOR), None)
    if pending is not None:
        lines.append(translate("Closing", "%n rules wait for checks that are not built yet", "", len(pending.merges)))
    own = len(looked_at_by_user(review))
    if own:
        words = translate("Closing", "%n rules whose checks are not built yet: you looked at them yourself", "", own)
        lines.append(words)
    if any(check.reason == _NO_MARKS for check in review.checks):
        lines.append(reasons.get(_NO_MARKS, translate("Closing", "The district's marks, because none are loaded")))
    language = language_line(review.language_status)
    return lines + ([language] if language else [])
