"""A row told in full: what its findings, its people, its record say in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from checklist.location import PageRegion, TextSpan
from checklist.model import Profile, Tier
from checklist.review import Finding, Outcome, PersonAsked, Waiver
from desktop.binding import is_about_files
from desktop.items import Group, Item
from desktop.models.words import given_answer
from desktop.places import corner_of, place_of
from desktop.text import filled, visible
from desktop.widgets.answers import Part, PartOf
from desktop.widgets.findings import Shown
from desktop.widgets.people import PersonShown
from desktop.widgets.remembering import Memory
from desktop.wording import confidence_word

translate = QCoreApplication.translate
_FROM_PROFILE = ("real_name", "employment")
_MOST_REASONS = 2
_AT_PICTURE = "crop"
"""The fix that stands below the picture, because it wants a frame."""
_ABOUT_ONE = ("cover", "initials", "remove")
"""Fixes that touch one person, not the whole file."""
_WAIVABLE = (Outcome.NEEDS_FIXING, Outcome.COULD_NOT_CHECK, Outcome.NEEDS_ANSWER, Outcome.ADVICE)


def message_of(finding: Finding) -> str:
    """What was found, and how sure that is. What it was matched with or told by is named where known."""
    reference = finding.details.get("reference")
    if isinstance(reference, str) and reference:
        words = translate("Detail", "Looks like “%1” (%2).")
        return filled(words, visible(reference), confidence_word(finding))
    told = visible(finding.message)
    if finding.tier is not Tier.SURE or finding.confidence < 0.95:
        told = filled(translate("Detail", "%1 (%2)"), told, confidence_word(finding))
    signs = _signs(finding)
    return filled(translate("Detail", "%1 Told by: %2."), told, ", ".join(signs)) if signs else told


def _signs(finding: Finding) -> list[str]:
    """What a picture detector went by, in words."""
    words = {
        "network": translate("Detail", "the look of the drawing"),
        "words": translate("Detail", "the words on it"),
        "lines": translate("Detail", "its many straight lines"),
        "file_name": translate("Detail", "the file's name"),
        "kind": translate("Detail", "the kind of file"),
    }
    evidence = finding.details.get("evidence", ())
    return [words[each] for each in evidence if each in words] if isinstance(evidence, tuple) else []


def shown_findings(item: Item, names: Sequence[str]) -> list[Shown]:
    """The findings of a row as cards. Where there is but one, its message stands elsewhere."""
    if item.question is not None and item.question.people:
        return []  # the rows of the people table stand for them
    is_single = len(item.findings) == 1
    offers_fixes = item.group.is_work
    return [
        Shown(
            fingerprint=finding.fingerprint,
            message="" if is_single else _beside(place_of(finding, item.text, names), finding, item),
            place=place_of(finding, item.text, names),
            fixes=tuple(fix for fix in finding.fixes if fix.id != _AT_PICTURE)
            if offers_fixes and finding.outcome in _WAIVABLE
            else (),
        )
        for finding in item.findings
    ]


def _beside(place: str, finding: Finding, item: Item) -> str:
    """What a card says below where the finding is; what is absent says there already that it is."""
    message = _card_message(finding, is_work=item.group.is_work)
    return "" if message == place else message


def _card_message(finding: Finding, *, is_work: bool) -> str:
    """What was answered or accepted beside something open says only that."""
    if not is_work or finding.outcome in _WAIVABLE:
        return message_of(finding)
    if finding.outcome is Outcome.WAIVED:
        return translate("States", "Accepted by you")
    return translate("States", "Answered by you")


def parts_of(item: Item, names: Sequence[str]) -> list[Part]:
    """What an answer to the row's question can be about: files or findings where it is about those, else rules."""
    question = item.question
    if question is None:
        return []
    if question.attachments:
        return [Part(id=str(index), words=_name(names, index), of=PartOf.FILES) for index in question.attachments]
    if is_about_files(item) and len(item.findings) > 1:
        return [
            Part(id=each.fingerprint, words=f"{n}. {place_of(each, item.text, names)}", of=PartOf.FINDINGS)
            for n, each in enumerate(item.findings, 1)
            if each.outcome in _WAIVABLE
        ]
    titles = {check.rule: check.title for check in item.checks}
    return [Part(id=rule, words=titles.get(rule, rule)) for rule in question.merges]


def people_shown(item: Item, names: Sequence[str]) -> list[PersonShown]:
    """Everybody that the row asks about. Faces are numbered as their boxes are, and take the fix of their finding."""
    people = item.question.people if item.question is not None else ()
    found = {(finding.attachment, finding.where): finding for finding in item.findings}
    shown = []
    faces: dict[tuple[int | None, int], int] = {}
    for person in people:
        title, place = visible(person.text), _person_place(person, names)
        if person.kind == "face" and isinstance(person.where, PageRegion):
            page = (person.attachment, person.where.page)
            number = faces[page] = faces.get(page, 0) + 1
            title = filled(translate("Detail", "Face %1"), str(number))
            place = f"{corner_of(person.where)}, {_name(names, person.attachment)}"
        finding = found.get((person.attachment, person.where))
        shown.append(
            PersonShown(
                asked=person,
                title=title,
                place=place,
                fingerprint=finding.fingerprint if finding else "",
                fixes=tuple(fix for fix in finding.fixes if fix.id in _ABOUT_ONE) if finding else (),
            )
        )
    return shown


def _person_place(person: PersonAsked, names: Sequence[str]) -> str:
    if person.attachment is not None:
        return filled(translate("Detail", "in %1"), _name(names, person.attachment))
    if not isinstance(person.where, TextSpan):
        return ""
    if person.kind == "quote":
        return translate("Detail", "quoted in the text")
    return translate("Detail", "named in the text")


def why_of(item: Item) -> str:
    """Why the row is there: the reasons of its rules, each once; of many rules, what they are."""
    if item.language is not None:
        return visible(item.language.message)
    if is_collection(item):
        return "\n".join(f"• {check.title}" for check in item.checks)
    reasons = list(dict.fromkeys(check.why for check in item.checks if check.why))
    return "\n\n".join(reasons)


def language_words(item: Item) -> str:
    """The words that a language finding is about."""
    return item.text[item.language.start : item.language.end] if item.language is not None else ""


def is_collection(item: Item) -> bool:
    """Whether a row stands for so many rules that their titles say more than their reasons."""
    return len(item.checks) > _MOST_REASONS


def clauses_of(item: Item, policy: str) -> str:
    """The clauses that a row comes from: "Policy 470 · IV.1"."""
    clauses = list(dict.fromkeys(check.clause for check in item.checks if check.clause))
    return " · ".join(part for part in (policy, ", ".join(clauses[:3])) if part) if clauses else ""


def record_of(item: Item, waivers: Sequence[Waiver], memory: Memory | None = None) -> str:
    """What the user said before: an answer (and whether it is remembered), or the acceptance of findings."""
    if item.group is Group.ANSWERED:
        answered = filled(translate("Detail", "You answered: %1"), given_answer(item))
        return f"{answered}\n{memory.kept_words}" if memory is not None and memory.kept is not None else answered
    if item.group is Group.NOT_APPLICABLE or (item.reason and not item.findings):
        return item.reason
    if item.group is not Group.WAIVED:
        return ""
    prints = {finding.fingerprint for finding in item.findings}
    said = [waiver for waiver in waivers if waiver.fingerprint in prints]
    if not said:
        return item.reason
    words = translate("Detail", "Accepted by %1 on %2: %3")
    return filled(words, visible(said[0].by), said[0].when, visible(said[0].reason))


def waivable(item: Item) -> tuple[str, ...]:
    """The fingerprints that accepting a row as it is would cover."""
    return tuple(finding.fingerprint for finding in item.findings if finding.outcome in _WAIVABLE)


def is_acceptable(item: Item) -> bool:
    """Whether accepting it as it is makes sense: something was found, and no question is there to say so instead."""
    asks = item.group in (Group.ANSWER, Group.UNCHECKED) and item.question is not None
    return item.group.is_work and not asks and bool(waivable(item))


def _name(names: Sequence[str], index: int | None) -> str:
    return visible(names[index]) if index is not None and index < len(names) else ""


def lacks_name(item: Item, profile: Profile) -> bool:
    """Whether something is missing that only the author's name could mend, and nobody has told it yet."""
    return not profile.name and any(finding.details.get("part") in _FROM_PROFILE for finding in item.findings)
