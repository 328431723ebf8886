"""Bios say where somebody works without a verb; headlines and offers that look alike do not."""

from __future__ import annotations

import pytest

from checklist.content import Text
from checklist.detectors.author import find_author
from checklist.district import District, School
from checklist.model import Profile, Tier

DISTRICT = District(
    name="Riverside Valley Schools",
    schools=(School(name="Millpond Elementary", aliases=("Millpond",)), School(name="Riverside Valley High School")),
)


def says_employment(characters: str) -> bool:
    """Outright, that is: what the trained model only suspects becomes a question."""
    text = Text(characters=characters, author=Profile(name="Tove Lindqvist"), district=DISTRICT)
    return any(found.label == "employment" and found.tier is Tier.SURE for found in find_author(text))


@pytest.mark.parametrize(
    "bio",
    [
        "Swim coach at Riverside Valley High School.",
        "Tove Lindqvist\nSwim and dive coach, Riverside Valley High School",
        "3rd grade teacher @ Millpond Elementary | mom of 2",
        "🍎 Kindergarten teacher, Millpond Elementary 🍎",
        "Entraîneuse de natation à Riverside Valley High School.",
        "Professeure de sciences à Riverside Valley High School, maman de deux filles",
        "Giáo viên toán trường Riverside Valley High School",
        "Huấn luyện viên bơi lội tại Riverside Valley High School.",
    ],
)
def test_a_role_at_a_workplace_is_employment(bio: str) -> None:
    assert says_employment(bio)


@pytest.mark.parametrize(
    "line",
    [
        "Thank a teacher at Millpond Elementary today!",
        "Swim coach at Riverside Valley High School says the pool is closed",
        "Former teacher at Millpond Elementary",
        "Teacher at Millpond Elementary wanted, apply now",
        "Swim coach at Eden Prairie High School",
    ],
)
def test_a_headline_an_offer_or_another_place_is_not(line: str) -> None:
    assert not says_employment(line)
