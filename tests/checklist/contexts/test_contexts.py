"""The table of contexts × drafts: what each rule says on which account, for whom, where; and what is left alone."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checklist.cli.common import engine_for
from checklist.drafts import context_of, profile_of
from checklist.engine import Engine
from checklist.model import Context, Draft
from checklist.policy.load import find_pack, load_pack
from checklist.review import Answers, Check, Outcome, Review
from checklist.toml_file import Table

HERE = Path(__file__).parent
NOT_LOOKED_FOR = "not-looked-for"
QUIET = frozenset({"passed", "not_applicable", "not_built"})
"""What a rule may say of a draft that holds nothing for it; ``not_built`` until somebody can look."""


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text("utf-8"))


TEXTS: Mapping[str, str] = read("drafts.toml")["texts"]
TABLE = read("contexts.toml")
EVERYDAY: list[dict[str, str]] = read("everyday.toml")["drafts"]
CONTEXT_KEYS = ("account", "account_name", "role", "platform", "audience")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One line of the table. ``asks`` is None where the line does not say which questions are open."""

    text: str
    context: Mapping[str, str]
    profile: str
    pack: str
    expect: Mapping[str, str]
    asks: frozenset[str] | None
    reminds: tuple[str, ...]

    @property
    def id(self) -> str:
        """Readable, and unique in the table."""
        said = [value for key in CONTEXT_KEYS if (value := self.context.get(key))]
        return " ".join([self.text, "·", *said, *([f"({self.profile})"] if self.profile else []), f"[{self.pack}]"])


def cases() -> Iterator[Case]:
    for line in TABLE["cases"]:
        yield Case(
            text=line.pop("text"),
            context={key: line.pop(key) for key in CONTEXT_KEYS if key in line},
            profile=line.pop("profile", ""),
            pack=line.pop("pack", "mn-470"),
            expect=line.pop("expect", {}),
            asks=frozenset(line.pop("asks")) if "asks" in line else None,
            reminds=tuple(line.pop("reminds", ())),
        )
        assert not line, f"unknown keys {sorted(line)}"


CASES = list(cases())


@pytest.fixture(scope="module")
def engines() -> Iterator[Mapping[str, Engine]]:
    with engine_for(load_pack(find_pack("mn-470")), with_language=False) as engine:
        yield {
            "mn-470": engine,
            "sample-district": engine.with_pack(load_pack(find_pack("sample-district"))),
        }


def reviewed(engine: Engine, text: str, context: Mapping[str, str], profile: str) -> Review:
    about = profile_of(Table(TABLE["profiles"][profile] if profile else {}, "profile"))
    return engine.review(
        Draft(text=text), context_of(Table(context, "context"), Context()), about, Answers(), with_language=False
    )


def heard(check: Check) -> str:
    """The outcome, leaving apart what nobody can look for yet."""
    if check.reason != "not_built":
        return check.outcome.value
    worst = min((finding.outcome for finding in check.findings), key=lambda outcome: outcome.rank, default=None)
    return worst.value if worst else "not_built"


def asked(review: Review) -> set[str]:
    return {question.id for question in review.questions} - {NOT_LOOKED_FOR}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_rules_say_what_the_context_calls_for(case: Case, engines: Mapping[str, Engine]) -> None:
    review = reviewed(engines[case.pack], TEXTS[case.text], case.context, case.profile)
    said = {check.rule: heard(check) for check in review.checks}
    wrong = {
        rule: said[rule]
        for rule, wanted in case.expect.items()
        if said[rule] not in (QUIET if wanted == "quiet" else {wanted})
    }
    assert wrong == {}
    if case.asks is not None:
        assert asked(review) == case.asks
    assert tuple(each.row for each in review.reminders)[: len(case.reminds)] == case.reminds
    assert len(review.reminders) <= 2


@pytest.mark.parametrize("line", EVERYDAY, ids=lambda line: line["name"])
def test_an_everyday_post_is_left_alone(line: Mapping[str, str], engines: Mapping[str, Engine]) -> None:
    context = {key: line[key] for key in CONTEXT_KEYS if key in line}
    review = reviewed(engines["mn-470"], line["text"], context, "tove")
    assert {check.rule: heard(check) for check in review.checks if heard(check) not in QUIET} == {}
    assert asked(review) == set()
    assert [check.rule for check in review.checks if check.findings] == []
    assert review.counts[Outcome.NEEDS_FIXING] == 0


def test_the_table_is_as_wide_as_it_should_be() -> None:
    assert len(CASES) >= 150
    assert len({case.id for case in CASES}) == len(CASES)
    assert set(TEXTS) == {case.text for case in CASES}
    for key, all_values in {
        "account": {"personal", "official", "team", "tool", "website"},
        "role": {"staff", "coach", "designated", "spokesperson"},
        "audience": {"public", "school", "class", "colleagues"},
    }.items():
        assert {case.context[key] for case in CASES if key in case.context} == all_values
    per_language = [sum(line["name"].startswith(language) for line in EVERYDAY) for language in ("en", "fr", "vi")]
    assert min(per_language) >= 20
