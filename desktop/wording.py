"""What the window says of states, counts and contexts. English is the source; all of it goes through Qt's translation.

Whole sentences only, so that other languages can order them as they need; ``%1`` is filled in by ``filled``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from checklist.model import AccountKind, Audience, Context, Platform, Role
from checklist.review import Finding, LanguageState, LanguageStatus
from desktop.items import KINDS, Group, Item
from desktop.text import filled
from desktop.tokens import Kind

translate = QCoreApplication.translate


def kind_word(kind: Kind) -> str:
    """The word of a state."""
    return {
        Kind.FIX: translate("States", "Needs fixing"),
        Kind.ASK: translate("States", "Needs your answer"),
        Kind.TIP: translate("States", "Better to fix"),
        Kind.INFO: translate("States", "Advice"),
        Kind.OK: translate("States", "No problem found"),
        Kind.WAIVED: translate("States", "Accepted by you"),
        Kind.NONE: translate("States", "Does not apply"),
        Kind.UNCHECKED: translate("States", "Could not check"),
    }[kind]


def group_title(group: Group, count: int) -> str:
    """The heading of a group in the list; the count is in the sentence only where it belongs there."""
    match group:
        case Group.LANGUAGE:
            return translate("Groups", "Spelling and grammar")
        case Group.CLOSING:
            return translate("Groups", "Before you post")
        case Group.ANSWERED:
            return translate("Groups", "%n answered by you", "", count)
        case Group.WAIVED:
            return translate("Groups", "%n accepted by you", "", count)
        case Group.PASSED:
            return translate("Groups", "%n without a problem", "", count)
        case Group.NOT_APPLICABLE:
            return translate("Groups", "%n do not apply", "", count)
        case Group.FIX | Group.UNCHECKED | Group.ANSWER | Group.BETTER | Group.ADVICE:
            return kind_word(KINDS[group])


def item_word(item: Item) -> str:
    """The state of a row in words."""
    match item.group:
        case Group.LANGUAGE:
            return translate("States", "Spelling and grammar")
        case Group.ANSWERED:
            return translate("States", "Answered by you")
        case Group.CLOSING:
            return translate("States", "Before you post")
        case _:
            return kind_word(item.kind)


def headline(items: Sequence[Item]) -> str:
    """What is open, in one line: "2 to fix, 1 to answer"."""
    count = {group: sum(item.group is group for item in items) for group in Group}
    parts = []
    if count[Group.FIX]:
        parts.append(translate("Summary", "%n to fix", "", count[Group.FIX]))
    if count[Group.UNCHECKED]:
        parts.append(translate("Summary", "%n could not be checked", "", count[Group.UNCHECKED]))
    if count[Group.ANSWER]:
        parts.append(translate("Summary", "%n to answer", "", count[Group.ANSWER]))
    return ", ".join(parts) if parts else translate("Summary", "No problems found by these checks")


def subline(items: Sequence[Item]) -> str:
    """What follows from it, in one line."""
    advice = sum(item.group in (Group.BETTER, Group.ADVICE, Group.LANGUAGE) for item in items)
    if any(item.group.is_open for item in items):
        return translate("Summary", "Then nothing is left to do by these checks.")
    if advice:
        return translate("Summary", "%n hints remain. You decide whether to post.", "", advice)
    return translate("Summary", "You decide whether to post.")


def closing_line(checks: int, answers: int) -> str:
    """The first sentence of the closing card where nothing is open."""
    found = translate("Summary", "No problems found by %n checks.", "", checks)
    if not answers:
        return found
    return found + " " + translate("Summary", "%n answers are yours.", "", answers)


def confidence_word(finding: Finding) -> str:
    """How sure a detector is, in words; numbers are for the detail."""
    if finding.confidence >= 0.95:
        return translate("Confidence", "almost certain")
    if finding.confidence >= 0.75:
        return translate("Confidence", "likely")
    return translate("Confidence", "possible")


def checked_line(at: dt.datetime, now: dt.datetime) -> str:
    """When the last check was."""
    if (now - at).total_seconds() < 60:
        return translate("Status", "Checked just now.")
    time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return filled(translate("Status", "Checked at %1."), time)


def language_line(status: LanguageStatus) -> str:
    """What happened to spelling and grammar, where it needs saying; else nothing."""
    match status.state, status.reason:
        case LanguageState.CHECKED, _:
            return ""
        case LanguageState.OFF, _:
            return translate("Language", "Spelling and grammar were not checked.")
        case LanguageState.PARTLY, "vietnamese":
            return translate(
                "Language", "Grammar is not available for Vietnamese; letters, tone marks and spacing were checked."
            )
        case LanguageState.PARTLY, _:
            return translate("Language", "Spelling and grammar were checked in part of the text only.")
        case _, "no_java" | "no_engine" | "engine_failed":
            return translate(
                "Language",
                "Spelling and grammar are off: the language engine did not start. F5 tries again.",
            )
        case _, "engine_slow":
            return translate(
                "Language",
                "Spelling and grammar are off: the language engine takes too long. F5 tries again.",
            )
        case _:
            return translate("Language", "Spelling and grammar could not be checked. F5 tries again.")


def account_word(kind: AccountKind) -> str:
    """Whose account it is."""
    return {
        AccountKind.PERSONAL: translate("Context", "Personal"),
        AccountKind.OFFICIAL: translate("Context", "District account"),
        AccountKind.TEAM: translate("Context", "Team or group"),
        AccountKind.TOOL: translate("Context", "District tool"),
        AccountKind.WEBSITE: translate("Context", "Website or blog"),
    }[kind]


def role_word(role: Role) -> str:
    """What the author is."""
    return {
        Role.STAFF: translate("Context", "Staff"),
        Role.COACH: translate("Context", "Coach"),
        Role.DESIGNATED: translate("Context", "Designated"),
        Role.SPOKESPERSON: translate("Context", "Spokesperson"),
    }[role]


def audience_word(audience: Audience) -> str:
    """Who can read it."""
    return {
        Audience.PUBLIC: translate("Context", "Everyone"),
        Audience.SCHOOL: translate("Context", "Our school"),
        Audience.CLASS: translate("Context", "Class or team"),
        Audience.COLLEAGUES: translate("Context", "Colleagues"),
    }[audience]


def platform_word(platform: Platform) -> str:
    """Where it is posted. Names are names in every language."""
    names = {Platform.LINKEDIN: "LinkedIn", Platform.YOUTUBE: "YouTube", Platform.TIKTOK: "TikTok"}
    if platform is Platform.BLOG:
        return translate("Context", "Blog")
    if platform is Platform.OTHER:
        return translate("Context", "Elsewhere")
    return names.get(platform, platform.value.capitalize())


def context_line(context: Context) -> str:
    """A context in one line: "Heron Swim · Team or group · Coach · Instagram · Everyone"."""
    words = [account_word(context.account), role_word(context.role), platform_word(context.platform)]
    return " · ".join(part for part in (context.account_name, *words, audience_word(context.audience)) if part)


def language_word(language: str) -> str:
    """A language's name."""
    return {
        "auto": translate("Context", "Automatic"),
        "en": translate("Context", "English"),
        "fr": translate("Context", "French"),
        "vi": translate("Context", "Vietnamese"),
        "es": translate("Context", "Spanish"),
    }.get(language, language)


def unreadable_words(reason: str | None) -> str:
    """Why a file could not be read, and the next step."""
    return {
        "damaged": translate("Files", "The file is damaged. Export it again, or take it out."),
        "encrypted": translate("Files", "The file needs a password. Save it without one, or take it out."),
        "unknown_kind": translate("Files", "This kind of file cannot be opened. Convert it to JPEG, PNG or PDF."),
        "too_large": translate("Files", "The file is too large. Make it smaller, or take it out."),
        "too_slow": translate("Files", "The file took too long to read. Make it simpler, or take it out."),
        "crashed": translate("Files", "The file could not be read to its end. Export it again, or take it out."),
        "empty": translate("Files", "The file is empty. Save it again, or take it out."),
        "mismatch": translate("Files", "The file is not what its name says. Export it again under the right name."),
        "pages_left_out": translate("Files", "Some of the many pages were left out. Look through them yourself."),
    }.get(reason or "", translate("Files", "The file could not be read. Look through it yourself, or take it out."))
