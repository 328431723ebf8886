"""Samples of a pack: ``cases.toml``, texts that a row must react to and texts that it must leave alone."""

from __future__ import annotations

from pathlib import Path

from checklist.model import LANGUAGES, AccountKind, Audience, Platform, Role
from checklist.policy.model import Sample
from checklist.policy.table import PackTable

_CONTEXT = {
    "account": tuple(kind.value for kind in AccountKind),
    "role": tuple(role.value for role in Role),
    "platform": tuple(platform.value for platform in Platform),
    "audience": tuple(audience.value for audience in Audience),
}
_PROFILE = ("name", "display_name", "also_known_as", "handle", "role", "school", "bio")


def read_samples(table: PackTable, folder: Path, row_ids: frozenset[str]) -> tuple[Sample, ...]:
    """The samples in order. A file lies beside ``cases.toml``."""
    samples = tuple(_read_sample(item, folder, row_ids) for item in table.tables("cases"))
    table.finish()
    return samples


def _read_sample(table: PackTable, folder: Path, row_ids: frozenset[str]) -> Sample:
    sample = Sample(
        row=table.one_of("row", row_ids, default=""),
        language=table.one_of("language", LANGUAGES, default="en"),
        is_hit=table.flag("hit"),
        text=table.text("text", default=""),
        file=table.text("file", default=""),
        context=table.named_texts("context"),
        profile=table.named_texts("profile"),
    )
    if not sample.text and not sample.file:
        table.note("text", "expected a text, a file or both")
    if sample.file and not (folder / sample.file).is_file():
        table.note("file", f"expected a file in the pack, found {sample.file!r}")
    for key, value in sample.context.items():
        if key != "account_name" and value not in _CONTEXT.get(key, ()):
            table.note(f"context.{key}", f"unknown value {value!r}; known are {', '.join(_CONTEXT.get(key, _CONTEXT))}")
    for key in sample.profile:
        if key not in _PROFILE:
            table.note(f"profile.{key}", f"unknown key; known are {', '.join(_PROFILE)}")
    table.finish()
    return sample
