"""A district's own numbers: by its patterns, as whole words, and never for ever."""

from __future__ import annotations

import pytest

from checklist.content import Text
from checklist.detectors.contact_details import find_contact_details
from checklist.district import District
from checklist.location import TextSpan

PATTERNS = District(student_ids=(r"S\d{6}", r"RV-[A-Z]{2}\d{3}"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask for S123456 at the desk", ["S123456"]),
        ("🏊 RV-AB123, S654321.", ["RV-AB123", "S654321"]),
        ("XS123456 S1234567 s123456", []),
        ("nai\u0308ve\r\nS123456", ["S123456"]),
    ],
)
def test_a_number_is_found_by_the_districts_pattern(text: str, found: list[str]) -> None:
    spans = [each.where for each in find_contact_details(Text(characters=text, district=PATTERNS))]
    assert [text[span.start : span.end] for span in spans if isinstance(span, TextSpan)] == found


def test_without_patterns_nothing_is_found() -> None:
    assert find_contact_details(Text(characters="Ask for S123456 at the desk")) == []


def test_a_pattern_that_runs_away_is_stopped() -> None:
    with pytest.raises(TimeoutError):
        find_contact_details(Text(characters="a" * 60 + "!", district=District(student_ids=(r"(a|aa)+b",))))
