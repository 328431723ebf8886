"""Words of a pack in one language: ``text.<language>.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from checklist.policy.model import RowWords, Words
from checklist.policy.table import PackTable

WORD_LANGUAGES = ("en", "fr", "vi")
_Value = TypeVar("_Value")


def read_words(table: PackTable, language: str) -> Words:
    """One language's words. ``review`` says who has read them: ``source``, ``native`` or ``awaiting``."""
    table.one_of("language", (language,), default=language)
    review = table.one_of("review", ("source", "native", "awaiting"), default="awaiting")
    words = Words(
        rows=MappingProxyType({row: _read_row_words(within) for row, within in table.named_tables("rows")}),
        questions=table.named_texts("questions"),
        answers=MappingProxyType({name: _read_all(within) for name, within in table.named_tables("answers")}),
        labels=table.named_texts("labels"),
        parts=table.named_texts("parts"),
        fixes=table.named_texts("fixes"),
        reasons=table.named_texts("reasons"),
        policies=table.named_texts("policies"),
        is_reviewed=review != "awaiting",
    )
    table.finish()
    return words


def merge_words(base: Words, own: Words) -> Words:
    """The base's words with what a pack says of its own; a row's words are replaced whole."""
    return Words(
        rows=_merge(base.rows, own.rows),
        questions=_merge(base.questions, own.questions),
        answers=_merge(base.answers, own.answers),
        labels=_merge(base.labels, own.labels),
        parts=_merge(base.parts, own.parts),
        fixes=_merge(base.fixes, own.fixes),
        reasons=_merge(base.reasons, own.reasons),
        policies=_merge(base.policies, own.policies),
        is_reviewed=base.is_reviewed and own.is_reviewed,
    )


def _read_row_words(table: PackTable) -> RowWords:
    words = RowWords(
        title=table.text("title"),
        why=table.text("why"),
        summary=table.text("summary", default=""),
        question=table.text("question", default=""),
        answers=table.named_texts("answers"),
        found=table.named_texts("found"),
        examples=table.texts("examples"),
    )
    table.finish()
    return words


def _read_all(table: PackTable) -> Mapping[str, str]:
    return MappingProxyType({name: table.text(name) for name in table.values})


def _merge(base: Mapping[str, _Value], own: Mapping[str, _Value]) -> Mapping[str, _Value]:
    return MappingProxyType({**base, **own})
