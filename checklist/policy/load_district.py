"""The district of a pack: ``district.toml`` and the files in ``marks/``."""

from __future__ import annotations

import re
from pathlib import Path

import regex

from checklist.district import Account, Disclaimer, District, Mark, Person, PublicPlan, School
from checklist.model import LANGUAGES, AccountKind, Platform
from checklist.policy.table import PackTable

_PAGE_HASH = re.compile(r"[0-9a-f]{16}")
_MARK_LIMIT_BYTES = 8_000_000
_LONGEST_PATTERN = 200
_APPROVERS = ("superintendent_or_designee", "superintendent", "principal_or_designee")
_PHOTO_BASES = ("both", "opt_out", "consent")


def read_district(table: PackTable, folder: Path) -> District:
    """Names, schools, accounts, people, disclaimers, and the bytes of the marks (never decoded here)."""
    district = District(
        name=table.text("name"),
        aliases=table.texts("aliases"),
        schools=tuple(_read_school(item) for item in table.tables("schools")),
        mascots=table.texts("mascots"),
        handles=_bare(table, "handles", "@"),
        hashtags=_bare(table, "hashtags", "#"),
        domains=frozenset(_bare(table, "domains", "@.")),
        student_ids=_read_patterns(table, "student_ids"),
        staff_titles=table.texts("staff_titles"),
        disclaimers=tuple(_read_disclaimer(item) for item in table.tables("disclaimers")),
        tools=table.texts("tools"),
        approver=table.one_of("approver", _APPROVERS, default=_APPROVERS[0]),
        photo_basis=table.one_of("photo_basis", _PHOTO_BASES, default=_PHOTO_BASES[0]),
        accounts=tuple(_read_account(item) for item in table.tables("accounts")),
        marks=_read_marks(table, folder),
        public_plans=tuple(_read_public_plan(item) for item in table.tables("public_plans")),
        people=tuple(_read_person(item) for item in table.tables("people")),
        words=frozenset(table.texts("words")),
        contacts=table.named_texts("contacts"),
    )
    _check_accounts(table, district)
    table.finish()
    return district


def _read_patterns(table: PackTable, key: str) -> tuple[str, ...]:
    """Regular expressions that can be used: each compiles and matches no empty text."""
    usable = []
    for index, pattern in enumerate(table.texts(key)):
        try:
            is_empty = regex.compile(pattern).fullmatch("", timeout=0.5) is not None
        except (regex.error, TimeoutError) as error:
            table.note(f"{key}[{index}]", f"expected a regular expression, found {pattern!r}: {error}")
            continue
        if is_empty or len(pattern) > _LONGEST_PATTERN:
            table.note(f"{key}[{index}]", f"expected a pattern that needs characters, at most {_LONGEST_PATTERN} long")
            continue
        usable.append(pattern)
    return tuple(usable)


def _read_school(table: PackTable) -> School:
    school = School(name=table.text("name"), aliases=table.texts("aliases"))
    table.finish()
    return school


def _read_disclaimer(table: PackTable) -> Disclaimer:
    disclaimer = Disclaimer(
        language=table.one_of("language", LANGUAGES, default="en"),
        length=table.one_of("length", ("long", "short"), default="long"),
        text=table.text("text"),
    )
    table.finish()
    return disclaimer


def _read_account(table: PackTable) -> Account:
    platforms = ("", *(platform.value for platform in Platform))
    account = Account(
        name=table.text("name"),
        kind=table.choice("kind", AccountKind),
        platform=table.one_of("platform", platforms, default=""),
        handles=_bare(table, "handles", "@"),
        designees=table.texts("designees"),
    )
    table.finish()
    return account


def _read_public_plan(table: PackTable) -> PublicPlan:
    hashes = table.texts("hashes")
    for each in hashes:
        if not _PAGE_HASH.fullmatch(each):
            table.note("hashes", f"expected 16 hex digits as 'detect floor-plan' prints them, found {each!r}")
    plan = PublicPlan(name=table.text("name"), published=table.text("published"), hashes=hashes)
    table.finish()
    return plan


def _read_person(table: PackTable) -> Person:
    person = Person(
        name=table.text("name"),
        kind=table.one_of("kind", ("student", "staff", "parent"), default="student"),
        opt_out=table.flag("opt_out"),
        also_known_as=table.texts("also_known_as"),
    )
    table.finish()
    return person


def _read_marks(table: PackTable, folder: Path) -> tuple[Mark, ...]:
    marks = []
    for item in table.tables("marks"):
        mark_name, file_name = item.text("name"), item.text("file")
        item.finish()
        if untrusted_bytes := _read_mark(item, folder / "marks", file_name):
            marks.append(Mark(name=mark_name, file_name=file_name, untrusted_bytes=untrusted_bytes))
    listed = {mark.file_name for mark in marks}
    if (folder / "marks").is_dir():
        for file in sorted((folder / "marks").iterdir()):
            if file.name not in listed and not file.name.startswith("."):
                table.note("marks", f"expected marks/{file.name} to be listed, or gone")
    return tuple(marks)


def _read_mark(table: PackTable, folder: Path, file_name: str) -> bytes:
    file = folder / file_name
    if not file_name or file.name != file_name or not file.is_file():
        table.note("file", f"expected a file in marks/, found {file_name!r}")
        return b""
    if not 0 < file.stat().st_size <= _MARK_LIMIT_BYTES:
        table.note("file", f"expected 1 to {_MARK_LIMIT_BYTES // 1_000_000} MB in {file_name!r}")
        return b""
    return file.read_bytes()


def _bare(table: PackTable, key: str, signs: str) -> tuple[str, ...]:
    """Texts that start with none of the signs: ``@``, ``#``, a dot."""
    values = table.texts(key)
    for value in values:
        if value[0] in signs:
            table.note(key, f"expected {value!r} without {value[0]!r} in front")
    return values


def _check_accounts(table: PackTable, district: District) -> None:
    names = [account.name.casefold() for account in district.accounts]
    for index, name in enumerate(names):
        if name in names[:index]:
            table.note(f"accounts[{index}].name", f"{district.accounts[index].name!r} stands twice")
