"""Each platform counts in its own way."""

from __future__ import annotations

import pytest

from checklist.model import Platform
from checklist.platforms import LIMITS, code_units, graphemes, x_weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("hello", 5),
        ("été", 3),
        ("e\u0301te\u0301", 3),
        ("Trường học", 10 + 2),
        ("日本", 4),
        ("👍", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🇺🇸", 2),
        ("see https://example.org/a/very/long/path?x=1 now", 4 + 23 + 4),
        ("“quoted”", 8),
    ],
)
def test_x_weighs_links_emoji_and_other_scripts(text: str, weight: int) -> None:
    assert x_weight(text) == weight


def test_a_family_is_one_grapheme_and_eleven_code_units() -> None:
    assert graphemes("👨‍👩‍👧‍👦") == 1
    assert code_units("👨‍👩‍👧‍👦") == 11


def test_limits_are_in_the_platforms_own_count() -> None:
    limits = LIMITS[Platform.X]
    assert limits.count("👍" * 140) == limits.text
    assert Platform.BLOG not in LIMITS
