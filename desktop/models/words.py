"""What a row says: its title, where it is about, what can be done there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from checklist.review import Answer, PersonAsked
from desktop.items import Group, Item
from desktop.places import places_of
from desktop.text import filled, shortened, visible

translate = QCoreApplication.translate


def row_title(item: Item) -> str:
    """The first line of a row."""
    if item.group is Group.CLOSING:
        return translate("Rows", "What was checked, and what was not")
    if item.language is None:
        return visible(item.title)
    words = shortened(visible(item.text[item.language.start : item.language.end]), 28)
    if not item.language.replacements:
        return filled(translate("Rows", "“%1” may need a look"), words)
    better = shortened(visible(item.language.replacements[0]), 28)
    if not better:
        return filled(translate("Rows", "“%1” may be left out"), words)
    return filled(translate("Rows", "“%1” may be “%2”"), words, better)


def row_place(item: Item, names: Sequence[str]) -> str:
    """The second line of a row: where it is about, or why it is not."""
    if item.language is not None:
        finding = item.language
        # our tables of look-alikes name both words and no reason, as the title does
        is_said = (finding.source, finding.category) == ("postcheck", "CONFUSED_WORDS") and bool(finding.replacements)
        return "" if is_said else visible(finding.message)
    if item.group is Group.CLOSING:
        return ""
    if item.group is Group.NOT_APPLICABLE or (item.reason and not item.findings):
        return item.reason
    question = item.question
    if item.group is Group.ANSWERED and question is not None and question.answer is not None:
        return given_answer(item)
    if question is not None and question.attachments and not item.check:
        return " · ".join(visible(names[index]) for index in question.attachments if index < len(names))
    if question is not None and question.people and not item.check:
        return _people(question.people)
    return places_of(item.findings, item.text, names)


def _people(people: Sequence[PersonAsked]) -> str:
    """ "Mia L. · 5 faces in 2 pictures": who is named, and how many are pictured."""
    named = [visible(person.text) for person in people if person.kind != "face"]
    faces = [person for person in people if person.kind == "face"]
    parts = named[:2]
    if len(named) > 2:
        parts.append(translate("Rows", "%n more", "", len(named) - 2))
    if faces:
        pictures = len({person.attachment for person in faces})
        words = translate("Rows", "%n faces", "", len(faces))
        parts.append(filled(translate("Rows", "%1 in %2"), words, translate("Rows", "%n pictures", "", pictures)))
    return " · ".join(parts)


def given_answer(item: Item) -> str:
    """What the user answered, in the question's words."""
    question = item.question
    if question is None or question.answer is None:
        return ""
    texts = {choice.id: text for choice, text in question.answers}
    return "; ".join(_told(part, texts.get(part.choice, part.choice)) for part in question.answer.parts)


def _told(answer: Answer, words: str) -> str:
    """One answer with what was told beside it."""
    told = (answer.who, answer.when, answer.reference, answer.reason)
    beside = " · ".join(visible(part) for part in told if part)
    return f"{words} ({beside})" if beside else words


def row_to_do(item: Item) -> str:
    """What the keyboard can do there, for those who hear the list."""
    parts = []
    fix = next((fix for finding in item.findings for fix in finding.fixes), None)
    if item.group.is_work and fix is not None:
        parts.append(filled(translate("Rows", "Fix with Control Return: %1"), fix.title))
    elif item.language is not None and item.language.replacements:
        parts.append(translate("Rows", "Replace with Control Return"))
    if item.group.is_work and item.question is not None:
        parts.append(translate("Rows", "Answer with Control D"))
    return ". ".join(parts)
