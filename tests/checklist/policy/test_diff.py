"""What changed between two packs, in words, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checklist.district import Account
from checklist.model import AccountKind, Role, Severity
from checklist.policy.diff import changes
from checklist.policy.load import find_pack, load_pack
from checklist.policy.model import Applies, Pack, Row, RowKind, Use, WaiverTerms

OLD = load_pack(Path(__file__).parent / "small")
PERSONAL = Applies(accounts=frozenset({AccountKind.PERSONAL}), content=frozenset({"pictures"}))


def with_row(index: int, change: Callable[[Row], Row]) -> Pack:
    """The small pack with one row changed."""
    rows = list(OLD.rows)
    rows[index] = change(rows[index])
    return replace(OLD, rows=tuple(rows))


def test_nothing_changed_gives_no_line() -> None:
    assert changes(OLD, OLD) == []
    assert changes(load_pack(find_pack("mn-470")), load_pack(find_pack("mn-470"))) == []


WHO = "personal accounts, with pictures"
COACH_OR_STAFF = replace(PERSONAL, roles=frozenset({Role.COACH, Role.STAFF}))
OTHER_USE = Use(detector="logo", as_possible=True)
NEEDS_AUTHORITY = WaiverTerms(needs_authority=True)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda row: replace(row, severity=Severity.SHOULD), f"weighs less: must became should, for {WHO}"),
        (
            lambda row: replace(row, applies=(COACH_OR_STAFF,)),
            f"held for {WHO}; now holds for personal accounts, role coach or staff, with pictures",
        ),
        (lambda row: replace(row, applies=(Applies(),)), f"held for {WHO}; now holds for all accounts"),
        (
            lambda row: replace(row, uses=(*row.uses, Use(detector="floor-plan"))),
            "looks with added: floor-plan",
        ),
        (lambda row: replace(row, pending=("faces",)), "waits for added: faces"),
        (lambda row: replace(row, fixes=()), "offers no longer: cover"),
        (lambda row: replace(row, ask=frozenset({AccountKind.TEAM})), "asks even when sure on added: team"),
        (lambda row: replace(row, question=None), f"asks differently, for {WHO}"),
        (lambda row: replace(row, is_gated=True), "now holds only in posts about the district"),
        (lambda row: replace(row, waiver=NEEDS_AUTHORITY), "accepting it now needs somebody's authority"),
        (lambda row: replace(row, source={"fr": (9,), "vi": (2,)}), "cites other lines of the source"),
        (lambda row: replace(row, kind=RowKind.REMINDER), f"was a rule, is a reminder, for {WHO}"),
        (lambda row: replace(row, uses=(OTHER_USE,)), f"looks at other things than before, for {WHO}"),
    ],
)
def test_a_change_of_a_row_is_said_once(change: Callable[[Row], Row], says: str) -> None:
    assert changes(OLD, with_row(0, change)) == [f"A (Logo): {says}"]


def test_a_new_row_and_a_row_that_is_gone_say_for_whom() -> None:
    less = replace(OLD, rows=OLD.rows[1:])
    assert changes(OLD, less) == ["A (Logo): gone, for personal accounts, with pictures"]
    assert changes(less, OLD) == ["A (Logo): new rule, must, for personal accounts, with pictures"]


def test_other_words_name_their_languages() -> None:
    french = replace(
        OLD.words["fr"], rows={**OLD.words["fr"].rows, "B": replace(OLD.words["fr"].rows["B"], title="Limites")}
    )
    assert changes(OLD, replace(OLD, words={**OLD.words, "fr": french})) == ["B (Limits): other words in fr"]


def test_the_head_and_the_district_are_compared_too() -> None:
    accounts = (replace(OLD.district.accounts[0], designees=("Bo Lee",)), Account(name="Club", kind=AccountKind.TEAM))
    new = replace(OLD, version="1.1.0", district=replace(OLD.district, accounts=accounts, tools=("Schoology",)))
    assert changes(OLD, new) == [
        "version: 1.0.0 became 1.1.0",
        "the district's tools: added: Schoology",
        "the district's accounts: added: Club",
        "Small Official: may post added: Bo Lee",
        "Small Official: may post no longer: Ada Rowe",
    ]
