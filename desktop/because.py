"""Why a rule says what it says of this post: why it applies or does not, what it looked for, what came of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from checklist.detectors import DETECTORS
from checklist.model import Context
from checklist.policy.model import Applies, Expects, Row, RowKind
from checklist.review import Check, Outcome, Question, Review
from desktop.text import filled, visible
from desktop.wording import account_word, audience_word, platform_word, role_word

translate = QCoreApplication.translate
_FOUND = (Outcome.NEEDS_FIXING, Outcome.NEEDS_ANSWER, Outcome.COULD_NOT_CHECK, Outcome.ADVICE)
_BY_CONTEXT = ("account", "role", "audience", "platform", "content")


def because(check: Check, row: Row, review: Review, reasons: Mapping[str, str]) -> list[str]:
    """Sentences, the one that matters most first. ``reasons`` are the pack's words for reason ids."""
    if check.outcome is Outcome.NOT_APPLICABLE:
        return [*_why_not(check, row, review.context, reasons), *_looks(row)]
    return [*_outcome(check, row, review, reasons), *_why_applies(row, review.context), *_looks(row), *_pending(row)]


def kind_words(row: Row) -> str:
    """What a row is that no check is made for."""
    return {
        RowKind.RULE: translate("Because", "A rule"),
        RowKind.REMINDER: translate("Because", "A reminder: it is shown where it fits, and checks nothing."),
        RowKind.REFERENCE: translate("Because", "To read: it explains the policy, and checks nothing."),
        RowKind.HOWTO: translate("Because", "A how-to: it says what to do outside of a post, and checks nothing."),
    }[row.kind]


def _why_not(check: Check, row: Row, context: Context, reasons: Mapping[str, str]) -> Iterator[str]:
    reason = check.reason or ""
    if reasons.get(reason):
        yield reasons[reason]
    if reason in _BY_CONTEXT:
        ways = [words for words in map(_way, row.applies) if words]
        if ways:
            yield filled(translate("Because", "It is for: %1."), translate("Because", "; or ").join(ways))
        yield filled(translate("Because", "This post: %1."), _context_words(context))


def _outcome(check: Check, row: Row, review: Review, reasons: Mapping[str, str]) -> Iterator[str]:
    if check.outcome in _FOUND:
        yield from dict.fromkeys(visible(finding.message) for finding in check.findings)
        question = next((one for one in (*review.questions, *review.cards) if check.rule in one.merges), None)
        if question is not None:
            yield filled(translate("Because", "It waits for your answer to: %1"), question.text)
        return
    answered = next((one for one in review.answered if check.rule in one.merges), None)
    if answered is not None and answered.answer is not None:
        yield filled(translate("Because", "You answered: %1"), _said(answered))
    elif check.reason:
        yield reasons.get(check.reason, check.reason)
    elif check.outcome is Outcome.WAIVED:
        yield translate("Because", "You accepted what was found.")
    elif row.expects is Expects.PRESENT:
        yield translate("Because", "What it wants to see is there, in the post or on the account.")
    else:
        yield translate("Because", "It looked, and found nothing.")


def _said(question: Question) -> str:
    texts = {choice.id: text for choice, text in question.answers}
    choice = question.answer.choice if question.answer is not None else ""
    return texts.get(choice, choice)


def _why_applies(row: Row, context: Context) -> Iterator[str]:
    ways = [words for words in map(_way, row.applies) if words]
    if not ways or len(ways) < len(row.applies):
        yield translate("Because", "It applies to every post.")
    else:
        words = translate("Because", "It applies, because it is for: %1.")
        yield filled(words, translate("Because", "; or ").join(ways))
    if row.is_gated:
        yield translate("Because", "It holds only for posts about the district, and this one is.")


def _looks(row: Row) -> Iterator[str]:
    names = [use.detector for use in (*row.triggers, *row.uses)] + [part.detector for part in row.parts]
    built = dict.fromkeys(looked_for(name) for name in names if name in DETECTORS)
    if built:
        yield filled(translate("Because", "It looks for: %1."), ", ".join(built))


def _pending(row: Row) -> Iterator[str]:
    waiting = dict.fromkeys(looked_for(name) for name in row.pending if name not in DETECTORS)
    if waiting:
        yield filled(translate("Because", "Not looked for yet, because it is not built: %1."), ", ".join(waiting))


def _way(way: Applies) -> str:
    """One way in which a rule applies; empty where it is for everything."""
    groups: Iterable[list[str]] = (
        sorted(account_word(each) for each in way.accounts),
        sorted(role_word(each) for each in way.roles),
        sorted(audience_word(each) for each in way.audiences),
        sorted(platform_word(each) for each in way.platforms),
        sorted(_content_word(each) for each in way.content),
    )
    return " · ".join(", ".join(group) for group in groups if group)


def _context_words(context: Context) -> str:
    words = (account_word(context.account), role_word(context.acting_role), audience_word(context.audience))
    return " · ".join((*words, platform_word(context.platform)))


def _content_word(content: str) -> str:
    return {
        "text": translate("Because", "posts with text"),
        "links": translate("Because", "posts with links"),
        "pictures": translate("Because", "posts with pictures"),
        "files": translate("Because", "posts with files"),
    }.get(content, content)


def looked_for(detector: str) -> str:
    """What a detector looks for, in words that stand inside a sentence."""
    return {
        "author": translate("Because", "your name and your work"),
        "conflict-of-interest": translate("Because", "interests of your own"),
        "contact-details": translate("Because", "addresses, phone numbers and numbers of people"),
        "copyright": translate("Because", "credits and copyright signs"),
        "credentials": translate("Because", "passwords and access codes"),
        "dates": translate("Because", "dates that do not fit"),
        "designation": translate("Because", "whose account it is and who may post there"),
        "disclaimer": translate("Because", "a line that says the views are yours"),
        "district-reference": translate("Because", "the district, its schools and your work there"),
        "faces": translate("Because", "faces"),
        "floor-plan": translate("Because", "floor plans"),
        "identifiability": translate("Because", "details that together point at one person"),
        "language-respect": translate("Because", "coarse, threatening and demeaning words"),
        "links": translate("Because", "links that need a second look"),
        "logo": translate("Because", "the district's marks"),
        "metadata": translate("Because", "hidden details of files"),
        "official-voice": translate("Because", "words that speak for the district"),
        "opinion": translate("Because", "opinions about the district"),
        "people": translate("Because", "names and quotations"),
        "picture-text": translate("Because", "words in pictures"),
        "platform-limits": translate("Because", "the platform's limits"),
        "private-contact": translate("Because", "private contact with students"),
        "private-conversation": translate("Because", "private conversations"),
        "qr-codes": translate("Because", "codes that phones can scan"),
        "records": translate("Because", "confidential records"),
        "school-business": translate("Because", "school business"),
        "screenshot": translate("Because", "screenshots of chats, mails and records"),
        "self-disclosure": translate("Because", "details that others could misuse"),
        "sensitive-topics": translate("Because", "subjects that can hurt"),
        "tone": translate("Because", "anger, mockery and shouting"),
    }.get(detector, detector)
