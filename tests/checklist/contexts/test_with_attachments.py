"""The table's clean drafts with pictures attached: a person is asked two things at most, and nothing is accused."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from checklist.cli.common import engine_for
from checklist.drafts import context_of, profile_of, read_attachment
from checklist.engine import Engine
from checklist.model import Attachment, Context, Draft
from checklist.policy.load import find_pack, load_pack
from checklist.review import Answers, Outcome
from checklist.toml_file import Table

HERE = Path(__file__).parent
NOT_LOOKED_FOR = "not-looked-for"
MOST_QUESTIONS = 2
CLEAN_OUTCOMES = frozenset({"quiet", "passed", "not_applicable"})
CONTEXT_KEYS = ("account", "account_name", "role", "platform", "audience")


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text("utf-8"))


TABLE, TEXTS = read("contexts.toml"), read("drafts.toml")["texts"]


def clean_drafts() -> Iterator[tuple[str, str, Mapping[str, str], Mapping[str, str]]]:
    """Pack, text, context, profile of every line that wants nothing, and of every everyday post."""
    for line in TABLE["cases"]:
        if line.get("asks") == [] and set(line.get("expect", {}).values()) <= CLEAN_OUTCOMES:
            context = {key: line[key] for key in CONTEXT_KEYS if key in line}
            yield (
                line.get("pack", "mn-470"),
                TEXTS[line["text"]],
                context,
                TABLE["profiles"].get(line.get("profile"), {}),
            )
    for line in read("everyday.toml")["drafts"]:
        context = {key: line[key] for key in CONTEXT_KEYS if key in line}
        yield "mn-470", line["text"], context, TABLE["profiles"]["tove"]


CLEAN = list(clean_drafts())


@pytest.fixture(scope="module")
def engines() -> Iterator[Mapping[str, Engine]]:
    with engine_for(load_pack(find_pack("sample-district")), with_language=False) as engine:
        yield {"sample-district": engine, "mn-470": engine.with_pack(load_pack(find_pack("mn-470")))}


@pytest.fixture(scope="module")
def files() -> tuple[Attachment, ...]:
    """Plain pictures: a calendar, a field, a gym, a board of scores."""
    folder = find_pack("sample-district") / "samples"
    return tuple(read_attachment(path) for path in sorted(folder.glob("plain-*")))


def test_there_are_enough_of_them(files: tuple[Attachment, ...]) -> None:
    assert len(CLEAN) >= 100
    assert len(files) == 4


@pytest.mark.parametrize("pack", ["as told", "sample-district"])
def test_a_clean_draft_with_files_asks_two_things_at_most(
    pack: str, engines: Mapping[str, Engine], files: tuple[Attachment, ...]
) -> None:
    """Once by the pack of the line, and once with marks to compare the pictures with."""
    wrong = []
    for own, text, context, profile in CLEAN:
        review = engines[own if pack == "as told" else pack].review(
            Draft(text=text, attachments=files),
            context_of(Table(context, "context"), Context()),
            profile_of(Table(profile, "profile")),
            Answers(),
            with_language=False,
        )
        asked = [question.id for question in review.questions if question.id != NOT_LOOKED_FOR]
        accused = [check.rule for check in review.checks if check.outcome is Outcome.NEEDS_FIXING]
        if len(asked) > MOST_QUESTIONS or (accused and pack == "as told"):
            wrong.append((text[:40], context, asked, accused))
    assert wrong == []
