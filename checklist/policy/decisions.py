"""Decisions of a pack: where its sources differ or leave something open, and what was decided for which rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from checklist.errors import PackError
from checklist.policy.load_words import WORD_LANGUAGES
from checklist.policy.table import PackTable, read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """``differs`` and ``decided`` by language."""

    id: str
    rows: tuple[str, ...]
    differs: Mapping[str, str]
    decided: Mapping[str, str]


def load_decisions(folder: Path) -> tuple[Decision, ...]:
    """The decisions in ``decisions.toml``, none where there is no such file. Raises PackError for a wrong one."""
    if not (folder / "decisions.toml").is_file():
        return ()
    problems: list[str] = []
    table = read_table(folder / "decisions.toml", problems)
    decisions = tuple(_read(item) for item in table.tables("decisions")) if table else ()
    if table is not None:
        table.finish()
    if problems:
        raise PackError(f"{folder.name}/{problems[0]}")
    return decisions


def _read(table: PackTable) -> Decision:
    words = {language: table.table(language) for language in WORD_LANGUAGES}
    decision = Decision(
        id=table.text("id"),
        rows=table.texts("rows"),
        differs=MappingProxyType({language: within.text("differs") for language, within in words.items()}),
        decided=MappingProxyType({language: within.text("decided") for language, within in words.items()}),
    )
    for within in words.values():
        within.finish()
    table.finish()
    return decision
