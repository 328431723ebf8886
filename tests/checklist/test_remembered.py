"""What may be remembered, for whom it is offered, and that the file holds nothing of a draft."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from checklist.child.host import Child
from checklist.engine import Engine
from checklist.errors import UsageError
from checklist.model import AccountKind, Context, Draft, Profile, Role
from checklist.policy.load import find_pack, load_pack
from checklist.policy.model import Pack
from checklist.remembered import (
    keeping,
    offer_for,
    read_remembered,
    rememberable,
    remembered_of,
    save_remembered,
)
from checklist.review import Answer, Answers, Outcome, Question, Review

TODAY = dt.date(2026, 11, 24)
ATHLETICS = Context(account=AccountKind.OFFICIAL, account_name="Heron Athletics", role=Role.COACH)
DRAFT = Draft(text="Game moved to 6:30 zzcanary, gates at 6.")
YES = Answer(choice="yes", who="Ruben Aldana", when="2026-09-01", reference="mail")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(find_pack("sample-district"))


@pytest.fixture(scope="module")
def engine(pack: Pack) -> Engine:
    return Engine(pack, Child(), None)


def review(engine: Engine, answers: Answers | None = None) -> Review:
    profile = Profile(name="Robin Adeyemi")
    return engine.review(DRAFT, ATHLETICS, profile, answers or Answers(), with_language=False)


def permission(engine: Engine) -> Question:
    return next(question for question in review(engine).questions if question.id == "permission")


def test_a_designation_is_remembered_for_its_account_and_settles_the_next_post(engine: Engine, pack: Pack) -> None:
    question = permission(engine)
    kept = remembered_of(question, YES, pack, ATHLETICS, TODAY)
    assert kept is not None
    assert set(kept.rules) <= set(question.merges)
    offer = offer_for(question, pack, ATHLETICS, (kept,), TODAY)
    assert offer is not None
    assert offer.answer.who == "Ruben Aldana"
    after = review(engine, Answers(by_question={"permission": offer.answer}))
    outcomes = {check.rule: check.outcome for check in after.checks}
    assert all(outcomes[rule] is Outcome.PASSED for rule in kept.rules)


@pytest.mark.parametrize(
    "other",
    [
        replace(ATHLETICS, account_name="Riverside Valley Schools"),
        replace(ATHLETICS, account=AccountKind.TEAM),
    ],
)
def test_another_account_is_asked_anew(engine: Engine, pack: Pack, other: Context) -> None:
    question = permission(engine)
    kept = remembered_of(question, YES, pack, ATHLETICS, TODAY)
    assert kept is not None
    assert offer_for(question, pack, other, (kept,), TODAY) is None


def test_after_a_year_it_is_asked_anew(engine: Engine, pack: Pack) -> None:
    question = permission(engine)
    kept = remembered_of(question, YES, pack, ATHLETICS, TODAY)
    assert kept is not None
    assert offer_for(question, pack, ATHLETICS, (kept,), TODAY + dt.timedelta(days=365)) is not None
    assert offer_for(question, pack, ATHLETICS, (kept,), TODAY + dt.timedelta(days=366)) is None


def test_a_no_is_said_each_time(engine: Engine, pack: Pack) -> None:
    assert remembered_of(permission(engine), Answer(choice="no"), pack, ATHLETICS, TODAY) is None


def test_only_rules_that_the_answer_names_are_kept(engine: Engine, pack: Pack) -> None:
    question = replace(permission(engine), merges=("II-f", "IV.1-k"))
    kept = remembered_of(question, replace(YES, rules=("IV.1-k",)), pack, ATHLETICS, TODAY)
    assert kept is None
    kept = remembered_of(question, replace(YES, rules=("II-f", "IV.1-k")), pack, ATHLETICS, TODAY)
    assert kept is not None
    assert kept.rules == ("II-f",)


@pytest.mark.parametrize("name", ["people", "unreadable", "not-looked-for", "about-district", "others"])
def test_consent_and_content_are_never_remembered(engine: Engine, pack: Pack, name: str) -> None:
    """Not even where a pack wanted it."""
    rows = tuple(replace(row, is_rememberable=True) for row in pack.rows)
    assert rememberable(replace(permission(engine), id=name), replace(pack, rows=rows)) == ()


def test_no_rule_about_pictures_people_or_words_can_be_remembered(pack: Pack) -> None:
    for row in pack.rules:
        if row.is_rememberable:
            assert {use.detector for use in row.uses} <= {"designation"}
            assert row.question != "people"


def test_what_is_kept_comes_back_and_holds_nothing_of_the_draft(
    engine: Engine, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSTCHECK_HOME", str(tmp_path))
    assert read_remembered() == ()
    kept = remembered_of(permission(engine), YES, pack, ATHLETICS, TODAY)
    assert kept is not None
    file = save_remembered((kept,))
    assert read_remembered() == (kept,)
    assert "zzcanary" not in file.read_text("utf-8")
    assert "6:30" not in file.read_text("utf-8")
    save_remembered(())
    assert not file.exists()


def test_a_new_answer_takes_the_place_of_the_old_one(engine: Engine, pack: Pack) -> None:
    question = permission(engine)
    old = remembered_of(question, YES, pack, ATHLETICS, TODAY)
    new = remembered_of(question, replace(YES, who="Marisol Okafor"), pack, ATHLETICS, TODAY)
    assert old is not None
    assert new is not None
    assert keeping((old,), new) == (new,)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('since = "soon"', "answers.toml: since is 'soon'; it must be a date"),
        ('since = "2026-09-01"\ntext = "x"', "unknown key 'text'"),
    ],
)
def test_a_broken_file_is_said_and_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, says: str
) -> None:
    monkeypatch.setenv("POSTCHECK_HOME", str(tmp_path))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "answers.toml").write_text(f"[[remembered]]\n{line}\n", "utf-8")
    with pytest.raises(UsageError, match=re.escape(says)):
        read_remembered()
