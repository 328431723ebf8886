"""The printable page as values: what stands on it, in the reader's language, before HTML or PDF lays it out."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checklist.cells import NOT_LOOKED_FOR
from checklist.location import PageRegion, TextSpan
from checklist.model import Severity
from checklist.review import Check, Finding, LanguageState, Outcome, Question, Review, Verdict

_WORDS_FILE = Path(__file__).parents[2] / "resources" / "report" / "words.toml"
_SHOWN = (
    Outcome.NEEDS_FIXING,
    Outcome.COULD_NOT_CHECK,
    Outcome.NEEDS_ANSWER,
    Outcome.ADVICE,
    Outcome.WAIVED,
)
SIGNS: Mapping[Outcome, str] = {
    Outcome.NEEDS_FIXING: "✖",
    Outcome.COULD_NOT_CHECK: "⊘",
    Outcome.NEEDS_ANSWER: "?",
    Outcome.ADVICE: "i",
    Outcome.WAIVED: "⚑",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line with a box to tick: title, clause, and where and what was found."""

    title: str
    clause: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under one heading. ``sign`` is a shape that survives black-and-white printing."""

    heading: str
    sign: str
    items: tuple[Item, ...]
    has_boxes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """Everything on the page. ``draft_text`` is None unless the user chose to print it."""

    language: str
    title: str
    summary: str
    decide: str
    facts: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    closing: tuple[str, ...]
    signature: str
    draft_heading: str
    draft_text: str | None


class ReportWords:
    """The words of one language, English where one is missing."""

    def __init__(self, language: str) -> None:
        tables = _tables()
        self.language = language if language in tables else "en"
        self._own, self._english = tables[self.language], tables["en"]

    def __call__(self, key: str, **values: object) -> str:
        """The words under ``key`` with the values filled in."""
        return str(self._own.get(key, self._english[key])).format(**values)

    def context(self, word: str) -> str:
        """An account kind, role, audience or platform as people call it; a platform's own name stays."""
        names = self._own["context"]
        return str(names.get(word, word.capitalize())) if isinstance(names, dict) else word

    def outcome(self, outcome: Outcome, severity: Severity | None = None) -> str:
        """An outcome's name; advice under a rule that expects something is "better to fix"."""
        key = "better_to_fix" if outcome is Outcome.ADVICE and severity is Severity.SHOULD else outcome.value
        names = self._own["outcomes"]
        return str(names[key]) if isinstance(names, dict) else key


@functools.cache
def _tables() -> Mapping[str, Mapping[str, object]]:
    return tomllib.loads(_WORDS_FILE.read_text("utf-8"))


def printed_page(review: Review, language: str, draft_text: str | None = None) -> PrintedPage:
    """The page of a review. Its titles are in the language that the review was made for."""
    words = ReportWords(language)
    return PrintedPage(
        language=words.language,
        title=words("title"),
        summary=summary(review, words),
        decide=words("decide"),
        facts=tuple(_facts(review, words)),
        groups=tuple(_groups(review, words)),
        closing=tuple(_closing(review, words)),
        signature=words("signature"),
        draft_heading=words("draft"),
        draft_text=draft_text,
    )


def summary(review: Review, words: ReportWords) -> str:
    """One line: what is open, or how many checks found nothing."""
    counts = review.counts
    if review.verdict is Verdict.READY:
        return words("summary_ready", count=counts[Outcome.PASSED])
    return words(
        "summary_open",
        fix=counts[Outcome.NEEDS_FIXING],
        answer=len(review.questions),
        unchecked=counts[Outcome.COULD_NOT_CHECK],
    )


def _facts(review: Review, words: ReportWords) -> Iterator[tuple[str, str]]:
    where = review.context
    named = f" ({where.account_name})" if where.account_name else ""
    said = [words.context(each) for each in (where.account, where.role, where.platform, where.audience)]
    yield words("account"), f"{said[0]}{named} · {' · '.join(said[1:])}"
    yield words("draft"), f"{words('characters', count=review.characters)} · {review.draft_sha256[:12]}"
    names = ", ".join(each.name for each in review.attachments)
    yield words("attachments"), names or words("no_attachments")
    yield words("pack"), f"{review.pack_id} {review.pack_version}"


def _groups(review: Review, words: ReportWords) -> Iterator[Group]:
    for outcome in _SHOWN:
        checks = [check for check in review.checks if check.outcome is outcome and not is_only_unbuilt(check)]
        if checks:
            items = tuple(_item(check, review, words) for check in checks)
            yield Group(heading=words.outcome(outcome), sign=SIGNS[outcome], items=items)
    if review.questions:
        items = tuple(Item(title=question.text, clause="", lines=_choices(question)) for question in review.questions)
        yield Group(heading=words("questions"), sign="?", items=items)
    if review.answered:
        items = tuple(Item(title=question.text, clause="", lines=_given(question)) for question in review.answered)
        yield Group(heading=words("answered"), sign="✔", items=items, has_boxes=False)
    if review.reminders:
        items = tuple(Item(title=each.title, clause="", lines=(each.why,)) for each in review.reminders)
        yield Group(heading=words("reminders"), sign="·", items=items, has_boxes=False)


def is_only_unbuilt(check: Check) -> bool:
    """Rules that wait for a detector are listed once, under the question that they share."""
    return check.question == NOT_LOOKED_FOR and not check.findings


def _item(check: Check, review: Review, words: ReportWords) -> Item:
    lines = tuple(dict.fromkeys(f"{_where(finding, review, words)}: {finding.message}" for finding in check.findings))
    return Item(title=check.title, clause=f"{words('clause')} {check.clause} · {check.rule}", lines=lines)


def _where(finding: Finding, review: Review, words: ReportWords) -> str:
    name = review.attachments[finding.attachment].name if finding.attachment is not None else ""
    match finding.where:
        case TextSpan(start=start, end=end):
            return words("text_place", start=start + 1, end=end)
        case PageRegion(page=page):
            return words("page_place", name=name, page=page)
        case _:
            return name or words("draft_place")


def _choices(question: Question) -> tuple[str, ...]:
    return tuple(text for _, text in question.answers)


def _given(question: Question) -> tuple[str, ...]:
    if question.answer is None:
        return ()
    texts = {choice.id: text for choice, text in question.answers}
    said = (
        (texts.get(each.choice, ""), each.who, each.when, each.reference, each.reason) for each in question.answer.parts
    )
    return tuple(" · ".join(part for part in parts if part) for parts in said)


def _closing(review: Review, words: ReportWords) -> Iterator[str]:
    counts = review.counts
    passed = words("passed", count=counts[Outcome.PASSED])
    yield f"{passed} · {words('not_applicable', count=counts[Outcome.NOT_APPLICABLE])}"
    if any(check.reason == "no_marks" for check in review.checks):
        yield words("no_marks")
    match review.language_status.state:
        case LanguageState.CHECKED:
            yield words("language", count=len(review.language_findings))
        case LanguageState.PARTLY:
            yield words("language_partly")
        case _:
            yield words("language_off")
