"""What the user had remembered: offered where it fits, kept in a file, forgotten one by one or all at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt, Signal

from checklist.model import AccountKind, Context
from checklist.policy.model import Pack
from checklist.remembered import Remembered, keeping, may_keep, offer_for, rememberable, remembered_of, save_remembered
from checklist.review import Answer, Question
from desktop.text import filled, visible
from desktop.widgets.remembering import Memory

translate = QCoreApplication.translate


class Remembering(QObject):
    """Owns the kept answers. ``troubled`` says that they could not be written."""

    changed = Signal()
    said = Signal(str)
    troubled = Signal(str)

    def __init__(
        self,
        kept: Sequence[Remembered] = (),
        parent: QObject | None = None,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(parent)
        self._kept, self._today = tuple(kept), today
        self._pack: Pack | None = None
        self._language = "en"

    @property
    def kept(self) -> tuple[Remembered, ...]:
        """Everything that is remembered, oldest first."""
        return self._kept

    def use_pack(self, pack: Pack, language: str) -> None:
        """The rules that say which answers may be kept, and the language that they are read in."""
        self._pack, self._language = pack, language
        self.changed.emit()

    def told(self, one: Remembered) -> tuple[str, str, str]:
        """A kept answer as a list tells it: what it is about, for which account, what was said and since when."""
        account = account_words(Context(account=one.account, account_name=one.account_name))
        words = self._pack.words_in(self._language) if self._pack is not None else None
        if words is None:
            return ", ".join(one.rules), account, answer_words(one, {})
        titles = [words.rows[rule].title for rule in one.rules if rule in words.rows]
        own = words.rows[one.question].answers if one.question in words.rows else {}
        said = answer_words(one, {**own, **words.answers.get(one.question, {})})
        since = filled(translate("Remembering", "%1, since %2"), said, day_words(one.since))
        return "; ".join(titles) or ", ".join(one.rules), account, since

    def memory_of(self, question: Question, context: Context) -> Memory | None:
        """What a form says about remembering; None where nothing of the question may be kept."""
        if self._pack is None or not rememberable(question, self._pack):
            return None
        choices = tuple(choice.id for choice, _ in question.answers if may_keep(choice))
        one = offer_for(question, self._pack, context, self._kept, self._today())
        return Memory(
            words=filled(translate("Remembering", "Remember this answer for %1"), account_words(context)),
            choices=choices,
            kept=one,
            kept_words=kept_line(one, question) if one is not None else "",
        )

    def remember(self, question: Question, answer: Answer, context: Context) -> None:
        """The user asked to keep an answer."""
        new = remembered_of(question, answer, self._pack, context, self._today()) if self._pack else None
        if new is not None:
            self._set(keeping(self._kept, new))
            words = translate("Remembering", "Remembered for %1. Edit, Settings lists what is remembered.")
            self.said.emit(filled(words, account_words(context)))

    def forget(self, one: Remembered) -> None:
        """The user does not want it kept any more: everything that was kept for the same question and account."""
        account = Context(account=one.account, account_name=one.account_name)
        self._set(tuple(each for each in self._kept if not each.is_about(one.question, account)))

    def forget_all(self) -> None:
        """Nothing is remembered any more."""
        self._set(())

    def _set(self, kept: tuple[Remembered, ...]) -> None:
        self._kept = kept
        try:
            save_remembered(kept)
        except OSError:
            words = "What is remembered could not be written: it holds until you close the window."
            self.troubled.emit(translate("Remembering", words))
        self.changed.emit()


def account_words(context: Context) -> str:
    """The account that an answer is about: its name, or what kind it is."""
    if context.account_name:
        return visible(context.account_name)
    return {
        AccountKind.PERSONAL: translate("Remembering", "my personal account"),
        AccountKind.OFFICIAL: translate("Remembering", "official accounts without a name"),
        AccountKind.TEAM: translate("Remembering", "team accounts without a name"),
        AccountKind.TOOL: translate("Remembering", "district tools"),
        AccountKind.WEBSITE: translate("Remembering", "my website or blog"),
    }[context.account]


def answer_words(one: Remembered, texts: Mapping[str, str]) -> str:
    """What was answered, in the words of ``texts`` (by answer id), with who said it and when."""
    said = texts.get(one.answer.choice, one.answer.choice)
    beside = " · ".join(visible(part) for part in (one.answer.who, one.answer.when, one.answer.reference) if part)
    return f"{said} ({beside})" if beside else said


def kept_line(one: Remembered, question: Question) -> str:
    """The line above the answers."""
    words = translate("Remembering", "Remembered since %1: %2")
    return filled(
        words, day_words(one.since), answer_words(one, {choice.id: text for choice, text in question.answers})
    )


def day_words(day: str) -> str:
    """A day with the name of its month: "November 24, 2026"."""
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(date, translate("Remembering", "MMMM d, yyyy"))
