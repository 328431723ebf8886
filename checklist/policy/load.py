"""Reads a policy pack from its folder. Whatever is wrong is said with file, key path and what was expected there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from checklist.district import District
from checklist.errors import PackError
from checklist.model import Severity
from checklist.policy.crosscheck import check_rows, check_words
from checklist.policy.load_cases import read_samples
from checklist.policy.load_district import read_district
from checklist.policy.load_rows import read_question, read_row
from checklist.policy.load_words import WORD_LANGUAGES, merge_words, read_words
from checklist.policy.model import Pack, QuestionSpec, Row, Sample, Words
from checklist.policy.table import PackTable, read_table

PACKS = Path(__file__).resolve().parent.parent.parent / "resources" / "policies"
_RANK = (Severity.INFO, Severity.ADVICE, Severity.SHOULD, Severity.MUST)


def find_pack(name_or_path: str | Path) -> Path:
    """The folder of a pack that is given by its path or by the name of one that ships with the program."""
    if (Path(name_or_path) / "policy.toml").is_file():
        return Path(name_or_path).resolve()
    known = {file.parent.name: file.parent for file in PACKS.glob("*/policy.toml")}
    if str(name_or_path) in known:
        return known[str(name_or_path)]
    raise PackError(f"{name_or_path}: no folder with policy.toml and no pack of this name; known: {', '.join(known)}")


def load_pack(folder: Path) -> Pack:
    """The pack in a folder, checked. Raises PackError, which says the first problem."""
    pack, problems = read_pack(folder)
    if pack is None or problems:
        more = f" (and {len(problems) - 1} more, see: postcheck pack validate)" if len(problems) > 1 else ""
        raise PackError(f"{folder.name}/{problems[0]}{more}")
    return pack


def read_pack(folder: Path) -> tuple[Pack | None, list[str]]:
    """The pack as far as it could be read, and everything that is wrong with it, in the order of reading."""
    problems: list[str] = []
    policy = read_table(folder / "policy.toml", problems)
    if policy is None:
        return None, problems
    base = _read_base(folder, policy)
    tables = list(policy.tables("rows"))
    own_rows = [read_row(table) for table in tables]
    kept = _raise_severities(policy, base.rows if base else ())
    questions = _read_questions(policy)
    pack = Pack(
        id=policy.text("id"),
        version=policy.text("version"),
        title=policy.text("title"),
        effective=_read_date(policy, "effective"),
        legal_review=_read_date(policy, "legal_review"),
        extends=base.id if base else "",
        is_signed=False,
        rows=(*kept, *own_rows),
        questions=MappingProxyType({**(base.questions if base else {}), **questions}),
        words={},
        district=_read_district(folder, problems),
        folder=folder,
    )
    policy.finish()
    check_rows(pack, policy, list(zip(own_rows, tables, strict=True)))
    pack = replace(pack, words=_read_words(folder, base, pack, problems))
    return replace(pack, samples=_read_samples(folder, pack, problems)), problems


def _read_base(folder: Path, policy: PackTable) -> Pack | None:
    """The pack that this one extends: beside its folder, or one that ships with the program."""
    name = policy.text("extends", default="")
    if not name:
        return None
    beside = folder.parent / name
    try:
        base = load_pack(beside if (beside / "policy.toml").is_file() else find_pack(name))
    except PackError as error:
        policy.note("extends", f"expected a pack that can be used: {error}")
        return None
    if base.extends:
        policy.note("extends", f"{name!r} itself extends {base.extends!r}; expected a pack that stands alone")
    return base


def _raise_severities(policy: PackTable, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The base's rows, some of them weightier. A district may raise a severity, never lower it."""
    by_id = {row.id: row for row in rows}
    for change in policy.tables("raises"):
        row_id, severity = change.text("row"), change.choice("severity", Severity)
        change.finish()
        if row_id not in by_id:
            change.note("row", f"unknown row {row_id!r} of the pack that this one extends")
        elif _RANK.index(severity) <= _RANK.index(by_id[row_id].severity):
            change.note("severity", f"expected more than {by_id[row_id].severity.value!r}: a pack raises, never lowers")
        else:
            by_id[row_id] = replace(by_id[row_id], severity=severity)
    return tuple(by_id.values())


def _read_questions(policy: PackTable) -> dict[str, QuestionSpec]:
    questions: dict[str, QuestionSpec] = {}
    for table in policy.tables("questions"):
        question = read_question(table)
        if question.id in questions:
            table.note("id", f"{question.id!r} stands twice")
        questions[question.id] = question
    return questions


def _read_district(folder: Path, problems: list[str]) -> District:
    table = read_table(folder / "district.toml", problems)
    return read_district(table, folder) if table else District()


def _read_words(folder: Path, base: Pack | None, pack: Pack, problems: list[str]) -> Mapping[str, Words]:
    words: dict[str, Words] = {}
    for language in WORD_LANGUAGES:
        table = read_table(folder / f"text.{language}.toml", problems)
        if table is None:
            continue
        own = read_words(table, language)
        words[language] = merge_words(base.words[language], own) if base else own
        check_words(pack, words[language], own, table)
    return MappingProxyType(words)


def _read_samples(folder: Path, pack: Pack, problems: list[str]) -> tuple[Sample, ...]:
    if not (folder / "cases.toml").is_file():
        return ()
    table = read_table(folder / "cases.toml", problems)
    return read_samples(table, folder, frozenset(row.id for row in pack.rows)) if table else ()


def _read_date(policy: PackTable, key: str) -> str:
    value = policy.text(key)
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        if value:
            policy.note(key, f"expected a date such as 2018-03-08, found {value!r}")
    return value
