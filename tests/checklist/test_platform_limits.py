"""What is over a platform's limits: words in its own count, files and how they mix, descriptions, hashtags."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checklist.content import Situation
from checklist.detectors.platform_limits import PLATFORM_LIMITS_LABELS, find_over_limits
from checklist.district import District
from checklist.model import Context, Platform, Profile
from checklist.platforms import described

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['platform']}-{'-'.join(case['over']) or 'fits'}")
def test_what_is_over_is_said_and_nothing_else(case: dict[str, Any]) -> None:
    situation = Situation(
        context=Context(platform=Platform(case["platform"])),
        profile=Profile(),
        district=District(),
        text=case.get("start", "") + case.get("text", "") * case.get("repeat", 1),
        attachment_kinds=tuple(case.get("files", ())),
    )
    found = find_over_limits(situation)
    assert [each.label for each in found] == case["over"]
    for each in found:
        assert int(str(each.details["count"])) > int(str(each.details["limit"]))


def test_every_limit_has_a_case_that_is_over_it() -> None:
    assert {label for case in CASES for label in case["over"]} == PLATFORM_LIMITS_LABELS


def test_descriptions_end_where_the_next_one_or_the_paragraph_ends() -> None:
    text = "Meet!\n\n[Alt: a relay] \nAlt text 2: the coach\nwaves\n\nSee you."
    assert described(text) == ("a relay", "the coach\nwaves")
