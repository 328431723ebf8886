"""Says in words what changed from one pack to the next, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from enum import StrEnum

from checklist.model import AccountKind, Role, Severity
from checklist.policy.model import Applies, Pack, QuestionSpec, Row, Words
from checklist.policy.show import detectors_of

_WEIGHT = (Severity.INFO, Severity.ADVICE, Severity.SHOULD, Severity.MUST)


def changes(old: Pack, new: Pack) -> list[str]:
    """One line per change, the pack's head first, then rows in the new pack's order; empty where nothing changed."""
    return [*_head(old, new), *_rows(old, new), *_questions(old, new), *_district(old, new)]


def whom(row: Row) -> str:
    """For whom a row holds, in words."""
    return " or ".join(dict.fromkeys(_way(way) for way in row.applies))


def _head(old: Pack, new: Pack) -> Iterator[str]:
    if old.id != new.id:
        yield f"another pack: {old.id} became {new.id}"
    for what, before, after in (
        ("version", old.version, new.version),
        ("title", old.title, new.title),
        ("in force since", old.effective, new.effective),
        ("legal review due", old.legal_review, new.legal_review),
    ):
        if before != after:
            yield f"{what}: {before} became {after}"


def _rows(old: Pack, new: Pack) -> Iterator[str]:
    before = {row.id: row for row in old.rows}
    after = {row.id: row for row in new.rows}
    for row in new.rows:
        title = _title(new, row)
        if row.id not in before:
            yield f"{row.id} ({title}): new {row.kind.value}, {row.severity.value}, for {whom(row)}"
            continue
        for change in _row(before[row.id], row):
            yield f"{row.id} ({title}): {change}"
        spoken = [language for language in new.words if _speaks_differently(old, new, language, row.id)]
        if spoken:
            yield f"{row.id} ({title}): other words in {_and(spoken)}"
    for row in old.rows:
        if row.id not in after:
            yield f"{row.id} ({_title(old, row)}): gone, for {whom(row)}"


def _row(old: Row, new: Row) -> Iterator[str]:
    if old.severity is not new.severity:
        direction = "more" if _WEIGHT.index(new.severity) > _WEIGHT.index(old.severity) else "less"
        yield f"weighs {direction}: {old.severity.value} became {new.severity.value}, for {whom(new)}"
    if old.kind is not new.kind:
        yield f"was a {old.kind.value}, is a {new.kind.value}, for {whom(new)}"
    if whom(old) != whom(new):
        yield f"held for {whom(old)}; now holds for {whom(new)}"
    yield from _sets("looks with", detectors_of(old), detectors_of(new))
    yield from _sets("waits for", old.pending, new.pending)
    yield from _sets("offers", old.fixes, new.fixes)
    yield from _sets("asks even when sure on", _values(old.ask), _values(new.ask))
    if old.question != new.question or old.own_question != new.own_question:
        yield f"asks differently, for {whom(new)}"
    if old.is_gated != new.is_gated:
        yield "now holds only in posts about the district" if new.is_gated else "now holds in every post"
    if old.is_rememberable != new.is_rememberable:
        yield "an answer may now be remembered" if new.is_rememberable else "an answer is no longer remembered"
    if old.waiver != new.waiver:
        yield "accepting it now needs somebody's authority" if new.waiver.needs_authority else "accepting it changed"
    if old.source != new.source or old.clause != new.clause:
        yield "cites other lines of the source"
    if (old.uses, old.triggers, old.parts) != (new.uses, new.triggers, new.parts) and detectors_of(old) == detectors_of(
        new
    ):
        yield f"looks at other things than before, for {whom(new)}"


def _questions(old: Pack, new: Pack) -> Iterator[str]:
    for name, question in new.questions.items():
        if name not in old.questions:
            yield f"question {name}: new"
        elif _choices(question) != _choices(old.questions[name]):
            yield f"question {name}: other answers"
    yield from (f"question {name}: gone" for name in old.questions if name not in new.questions)


def _district(old: Pack, new: Pack) -> Iterator[str]:
    was, now = old.district, new.district
    for what, before, after in (
        ("names", was.aliases, now.aliases),
        ("schools", [school.name for school in was.schools], [school.name for school in now.schools]),
        ("tools", was.tools, now.tools),
        ("domains", was.domains, now.domains),
        ("accounts", [account.name for account in was.accounts], [account.name for account in now.accounts]),
        ("logos", [mark.name for mark in was.marks], [mark.name for mark in now.marks]),
    ):
        yield from (f"the district's {what}: {change}" for change in _sets("", before, after))
    for account in now.accounts:
        earlier = next((each for each in was.accounts if each.name == account.name), None)
        if earlier is not None:
            yield from (f"{account.name}: {each}" for each in _sets("may post", earlier.designees, account.designees))
    if was.name != now.name:
        yield f"the district: {was.name} became {now.name}"
    if was.disclaimers != now.disclaimers:
        yield "the district's disclaimers have other words"
    if was.approver != now.approver or was.photo_basis != now.photo_basis:
        yield "who gives permission, or what photos of students need, changed"


def _sets(what: str, old: Iterable[str], new: Iterable[str]) -> Iterator[str]:
    before, after = set(old), set(new)
    start = f"{what} " if what else ""
    if after - before:
        yield f"{start}added: {_and(sorted(after - before))}"
    if before - after:
        yield f"{start}no longer: {_and(sorted(before - after))}"


def _way(way: Applies) -> str:
    accounts = _and(_values(way.accounts)) + " accounts" if 0 < len(way.accounts) < len(AccountKind) else "all accounts"
    parts = [accounts]
    if way.roles and len(way.roles) < len(Role):
        parts.append(f"role {_or(_values(way.roles))}")
    if way.audiences:
        parts.append(f"audience {_or(_values(way.audiences))}")
    if way.platforms:
        parts.append(f"on {_or(_values(way.platforms))}")
    if way.content:
        parts.append(f"with {_or(sorted(way.content))}")
    return ", ".join(parts)


def _values(members: Set[StrEnum]) -> list[str]:
    return sorted(member.value for member in members)


def _and(names: list[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def _or(names: list[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def _title(pack: Pack, row: Row) -> str:
    words: Words | None = pack.words.get("en")
    return words.rows[row.id].title if words and row.id in words.rows else row.kind.value


def _speaks_differently(old: Pack, new: Pack, language: str, row: str) -> bool:
    if language not in old.words:
        return False
    return old.words[language].rows.get(row) != new.words[language].rows.get(row)


def _choices(question: QuestionSpec) -> tuple[object, ...]:
    return tuple((answer.id, answer.result, answer.needs, answer.rules) for answer in question.answers)
