"""Ten whole drafts, from the first look to ready: fixes applied, questions answered, waivers given."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checklist.cli.common import engine_for
from checklist.drafts import read_answers, read_draft, read_waivers
from checklist.engine import Engine
from checklist.policy.load import find_pack, load_pack
from checklist.review import Answers, Outcome, Review, Verdict

TEN = Path(__file__).parent / "ten"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((TEN / "expected.toml").read_text("utf-8"))
NAMES = sorted(folder.name for folder in TEN.iterdir() if folder.is_dir())
MOST_QUESTIONS = 7
NOT_LOOKED_FOR = "not-looked-for"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with engine_for(load_pack(find_pack("sample-district")), with_language=False) as engine:
        yield engine


def first_look(engine: Engine, name: str) -> Review:
    found = read_draft(str(TEN / name))
    return engine.review(found.draft, found.context, found.profile, Answers(), with_language=False)


def open_checks(review: Review) -> dict[str, str]:
    """Every rule that wants something of the author, but those that nobody can look at yet."""
    return {
        check.rule: check.outcome.value
        for check in review.checks
        if check.outcome.rank <= Outcome.ADVICE.rank and check.findings
    }


def test_there_are_ten_with_three_languages() -> None:
    assert sorted(EXPECTED) == NAMES
    kinds = [name.split("-")[0] for name in NAMES]
    assert [kinds.count(kind) for kind in ("staff", "coach", "official")] == [3, 4, 3]
    assert {name.split("-")[1] for name in NAMES} == {"en", "fr", "vi"}


@pytest.mark.parametrize("name", NAMES)
def test_the_first_look_names_the_clauses_and_asks_little(name: str, engine: Engine) -> None:
    review = first_look(engine, name)
    assert open_checks(review) == EXPECTED[name].get("first", {})
    assert len(review.questions) <= MOST_QUESTIONS
    asked = [question.id for question in review.questions if question.id != NOT_LOOKED_FOR]
    assert asked == EXPECTED[name].get("asks", [])
    assert review.verdict is not Verdict.READY
    assert review.notes == ()


@pytest.mark.parametrize("name", NAMES)
def test_fixed_and_answered_it_is_ready(name: str, engine: Engine) -> None:
    found = read_draft(str(TEN / name))
    review = first_look(engine, name)
    fixes = EXPECTED[name].get("fixes", {})
    wanted = [
        (finding.fingerprint, fixes[check.rule])
        for check in review.checks
        if check.rule in fixes
        for finding in check.findings
    ]
    fixed = engine.apply_fixes(found.draft, review.language, wanted, found.context, found.profile)
    assert (fixed == found.draft) is (not fixes)
    waivers = TEN / name / "waivers.toml"
    after = engine.review(
        fixed,
        found.context,
        found.profile,
        read_answers(TEN / name / "answers.toml"),
        read_waivers(waivers) if waivers.is_file() else (),
        with_language=False,
    )
    assert open_checks(after) == {}
    assert after.questions == ()
    assert after.notes == ()
    assert after.verdict is Verdict.READY


@pytest.mark.parametrize("name", [name for name in NAMES if EXPECTED[name].get("fixes")])
def test_answers_without_the_fixes_are_not_enough(name: str, engine: Engine) -> None:
    found = read_draft(str(TEN / name))
    answers = read_answers(TEN / name / "answers.toml")
    review = engine.review(found.draft, found.context, found.profile, answers, with_language=False)
    assert review.verdict is Verdict.TO_FIX
