"""The packs that ship: complete, stable, and wired as the contract says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from checklist.detectors import DETECTORS
from checklist.detectors.planned import PLANNED
from checklist.fixes import FIXES
from checklist.model import AccountKind, Role, Severity
from checklist.policy.check import validate_pack
from checklist.policy.decisions import load_decisions
from checklist.policy.load import PACKS, find_pack, load_pack
from checklist.policy.model import Expects, Row, RowKind
from checklist.policy.show import detectors_of

GOLDEN = tomllib.loads((Path(__file__).parent / "rows.toml").read_text("utf-8"))
NAMES = sorted(file.parent.name for file in PACKS.glob("*/policy.toml"))
MN_470 = load_pack(find_pack("mn-470"))
ROWS = {row.id: row for row in MN_470.rows}
EVERYWHERE = frozenset(AccountKind)


def test_both_packs_are_there() -> None:
    assert NAMES == ["mn-470", "sample-district"]


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_pack_has_nothing_wrong(name: str) -> None:
    assert validate_pack(find_pack(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_ids_and_kinds_of_rows_never_change(name: str) -> None:
    found: dict[str, list[str]] = {kind.value: [] for kind in RowKind}
    for row in load_pack(find_pack(name)).rows:
        found[row.kind.value].append(row.id)
    assert found == GOLDEN["kinds"]


def test_there_are_105_rows() -> None:
    assert len(MN_470.rows) == 105


def test_rows_that_are_like_another_name_it() -> None:
    assert {row.id: row.same_as for row in MN_470.rows if row.same_as} == GOLDEN["same_as"]


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_every_line_of_the_source_is_cited_and_no_empty_one(language: str) -> None:
    cited = {number for row in MN_470.rows for number in row.source[language]}
    assert cited == set(GOLDEN["lines"][language])
    assert max(cited) <= GOLDEN["lines"][f"{language}_total"]


@pytest.mark.parametrize("row", MN_470.rows, ids=lambda row: row.id)
def test_every_row_speaks_three_languages(row: Row) -> None:
    spoken = [words.rows[row.id] for words in MN_470.words.values()]
    assert len(spoken) == 3
    assert len({words.title for words in spoken}) == 3
    assert len({words.why for words in spoken}) == 3


@pytest.mark.parametrize("row", MN_470.rules, ids=lambda row: row.id)
def test_every_rule_but_one_has_something_to_look_with(row: Row) -> None:
    """IV.5-a says that the whole set runs on websites; there is nothing more to look for."""
    looks = [*row.uses, *row.parts, *row.pending]
    assert bool(looks) is (row.id != "IV.5-a")


@pytest.mark.parametrize("row", MN_470.rows, ids=lambda row: row.id)
def test_pending_detectors_are_those_that_are_not_built(row: Row) -> None:
    assert not set(row.pending) & set(DETECTORS)
    assert {use.detector for use in row.uses} <= set(DETECTORS)


def test_every_detector_that_is_built_or_planned_is_used_by_a_row() -> None:
    """What makes a post easy to read for everybody belongs in a pack of its own."""
    used = {name for row in MN_470.rows for name in (*row.pending, *(use.detector for use in row.uses))}
    used |= {part.detector for row in MN_470.rows for part in row.parts}
    used |= {use.detector for row in MN_470.rows for use in row.triggers}
    assert {*DETECTORS, *PLANNED} - used <= {"post-accessibility"}


def test_these_rules_ask_even_when_sure() -> None:
    asking = {row.id for row in MN_470.rules if row.ask == EVERYWHERE}
    assert asking == {
        *("II-b", "II-f", "II-n", "IV.1-e", "IV.1-l", "IV.1-m", "IV.1-n", "IV.2-c"),
        *("G-conf-b", "G-conf-c", "G-conf-d", "G-conf-f", "G-resp-f"),
    }


def test_these_rules_ask_even_when_sure_on_some_accounts() -> None:
    some = {row.id: row.ask for row in MN_470.rules if row.ask and row.ask != EVERYWHERE}
    assert some == {
        "IV.1-f": {AccountKind.TEAM, AccountKind.WEBSITE},
        "IV.1-g": {AccountKind.TEAM},
    }


def test_every_rule_that_asks_or_may_be_unsure_has_a_question() -> None:
    without = {
        row.id
        for row in MN_470.rules
        if row.severity is Severity.MUST and row.question is None and (row.uses or row.pending or row.parts)
    }
    assert without == {"II-c", "II-i"}, "a limit is a number; II-i advises, since IV.1-l asks about the same account"


def test_these_rules_merge_into_the_question_of_permission() -> None:
    merged = {row.id for row in MN_470.rules if row.question == "permission"}
    assert merged == {"II-b", "II-e", "II-f", "IV.1-f", "IV.1-h", "IV.1-k", "IV.1-l"}


def test_these_rules_merge_into_the_question_of_people() -> None:
    assert {row.id for row in MN_470.rules if row.question == "people"} == {"IV.1-m", "IV.1-n", "G-conf-b", "G-conf-c"}


def test_a_yes_to_permission_needs_who_and_when() -> None:
    answers = {answer.id: answer for answer in MN_470.questions["permission"].answers}
    assert answers["yes"].needs == ("who", "when")
    assert answers["no"].needs == ()


def test_the_gate_governs_these_rules_only() -> None:
    assert {row.id for row in MN_470.rows if row.is_gated} == {"IV.1-g", "IV.1-h", "IV.1-i", "G-trans-b", "II-m"}


def test_these_rules_want_to_see_something() -> None:
    wanted = {
        row.id: [(part.part, part.detector, part.label, part.needs_profile) for part in row.parts]
        for row in MN_470.rules
        if row.expects is Expects.PRESENT
    }
    employment = ("employment", "author", "employment", "")
    assert wanted == {
        "IV.1-g": [("disclaimer", "disclaimer", "disclaimer", "")],
        "IV.1-i": [employment],
        "G-trans-b": [("real_name", "author", "real_name", "name"), employment],
    }


def test_what_sets_those_rules_off() -> None:
    triggers = {row.id: {(use.detector, *use.labels) for use in row.triggers} for row in MN_470.rules if row.triggers}
    opinion = ("opinion", "opinion")
    assert triggers == {"IV.1-g": {opinion}, "G-trans-b": {opinion, ("district-reference", "own_work")}}


def test_where_the_rules_of_the_contract_apply() -> None:
    spokesperson = frozenset({Role.SPOKESPERSON})
    personal, official, team, website = (
        AccountKind.PERSONAL,
        AccountKind.OFFICIAL,
        AccountKind.TEAM,
        AccountKind.WEBSITE,
    )
    where = {
        row: {account for way in ROWS[row].applies for account in (way.accounts or EVERYWHERE)}
        for row in ("II-f", "IV.1-g", "IV.1-h", "IV.1-i", "IV.1-j", "IV.1-k", "IV.1-l", "G-trans-b")
    }
    assert where == {
        "II-f": {official},
        "IV.1-g": {personal, website, team},
        "IV.1-h": {personal, website, official},
        "IV.1-i": {personal, website},
        "IV.1-j": EVERYWHERE,
        "IV.1-k": {personal, team, website},
        "IV.1-l": {personal, team, website, official},
        "G-trans-b": {personal, website},
    }
    assert ROWS["IV.1-i"].applies[0].roles == spokesperson


def test_only_the_logo_rule_needs_marks_and_only_two_take_the_users_word() -> None:
    assert {row.id for row in MN_470.rows if row.needs_marks} == {"IV.1-k"}
    assert {row.id for row in MN_470.rows if row.your_word} == {"II-e", "II-f"}


def test_every_finding_may_be_accepted_and_some_only_with_authority() -> None:
    assert all(row.waiver.allowed for row in MN_470.rows)
    asking = {row.id for row in MN_470.rules if row.question in {"permission", "people"}}
    assert {row.id for row in MN_470.rows if row.waiver.needs_authority} == asking | {"IV.1-o"}


def test_the_district_is_said_and_its_registry_is_empty() -> None:
    district = MN_470.district
    assert {"ISD 276", "District 276", "Minnetonka School District"} <= set(district.aliases)
    assert district.domains == {"minnetonkaschools.org"}
    assert len(district.schools) == 11
    assert (district.accounts, district.marks, district.people) == ((), (), ())
    assert (district.approver, district.photo_basis) == ("superintendent_or_designee", "both")


@pytest.mark.parametrize("name", NAMES)
def test_disclaimers_come_long_and_short_in_four_languages_and_the_short_one_fits_anywhere(name: str) -> None:
    disclaimers = load_pack(find_pack(name)).district.disclaimers
    wanted = {(language, length) for language in ("en", "fr", "vi", "es") for length in ("long", "short")}
    assert {(each.language, each.length) for each in disclaimers} == wanted
    assert max(len(each.text) for each in disclaimers if each.length == "short") <= 60


def test_the_invented_district_has_a_registry_a_mark_and_people() -> None:
    district = load_pack(find_pack("sample-district")).district
    assert [mark.name for mark in district.marks] == ["Riverside Valley seal"]
    assert district.marks[0].untrusted_bytes.startswith(b"\x89PNG")
    assert any(account.designees for account in district.accounts if account.kind is AccountKind.OFFICIAL)
    assert {person.opt_out for person in district.people if person.kind == "student"} == {True, False}
    assert district.domains == {"riverside.example"}


def test_the_invented_district_takes_nothing_of_the_other_one() -> None:
    text = repr(load_pack(find_pack("sample-district")).district).casefold()
    assert re.search("minnetonka|tonka|276|skipper", text) is None


def test_there_are_23_decisions_about_rows_that_exist() -> None:
    decisions = load_decisions(find_pack("mn-470"))
    assert [decision.id for decision in decisions] == [f"D{number}" for number in range(1, 24)]
    assert {row for decision in decisions for row in decision.rows} <= set(ROWS)


def test_every_rule_that_can_look_has_three_hits_and_three_misses_a_language() -> None:
    """The invented district has the samples that need a registry, a logo or a picture."""
    samples = [*MN_470.samples, *load_pack(find_pack("sample-district")).samples]
    looking = [row.id for row in MN_470.rules if set(detectors_of(row)) & set(DETECTORS)]
    few = [
        (row, language, is_hit)
        for row in looking
        for language in ("en", "fr", "vi")
        for is_hit in (True, False)
        if sum((s.row, s.language, s.is_hit) == (row, language, is_hit) for s in samples) < 3
    ]
    assert few == []


def test_fixes_are_built_or_named_here() -> None:
    to_come = {"clean-metadata", "initials", "insert-disclosure", "strip-tracking"}
    assert {fix for row in MN_470.rows for fix in row.fixes} <= {*FIXES, *to_come}


def test_related_policies_stand_with_the_rules_that_they_belong_to() -> None:
    by_number: dict[str, set[str]] = {}
    for row in MN_470.rows:
        for number in row.related:
            by_number.setdefault(number, set()).add(row.id)
    assert by_number == {
        "427": {"IV.1-d"},
        "428": {"IV.1-b", "IV.1-d"},
        "515": {"IV.1-j", "IV.1-n"},
        "524": {"II-c"},
        "525": {"IV.5-a"},
        "542": {"II-n"},
        "606": {"II-b"},
        "910": {"IV.1-h"},
    }


def test_no_sample_stands_twice() -> None:
    for name in NAMES:
        keys = [
            (s.row, s.text, s.file, *s.context.items(), *s.profile.items()) for s in load_pack(find_pack(name)).samples
        ]
        assert len(keys) == len(set(keys))
