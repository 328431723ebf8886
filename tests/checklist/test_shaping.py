"""A post for a platform or a tool: what changes, what is over, and how a thread is cut."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.district import District
from checklist.model import Platform
from checklist.platforms import LIMITS
from checklist.shaping import Destination, destinations, shape, split, tidied

X = Destination(name="X", platform=Platform.X, limits=LIMITS[Platform.X])
FACEBOOK = Destination(name="Facebook", platform=Platform.FACEBOOK, limits=LIMITS[Platform.FACEBOOK])
VIMEO = Destination(name="Vimeo", platform=Platform.VIMEO, limits=LIMITS[Platform.VIMEO])
TOOL = Destination(name="Schoology")
THREADED = [platform for platform, limits in LIMITS.items() if limits.has_threads]
SENTENCE = "Practice moves to the west pool on Thursday because of the science fair. "


def test_tools_of_the_pack_come_first_in_its_order() -> None:
    names = [each.name for each in destinations(District(tools=("Schoology", "Peachjar")), {Platform.X: "X"})]
    assert names[:2] == ["Schoology", "Peachjar"]
    assert "X" in names
    assert len(names) == 2 + len(LIMITS)


@pytest.mark.parametrize(
    ("text", "shaped"),
    [
        ("Hello  \r\n\r\n\r\n\r\nthere \n", "Hello\n\nthere"),
        ("👨‍👩‍👧‍👦 nai\u0308ve\u00a0!", "👨‍👩‍👧‍👦 nai\u0308ve\u00a0!"),
        ("  two  blanks inside stay", "two  blanks inside stay"),
    ],
)
def test_only_blanks_change(text: str, shaped: str) -> None:
    assert shape(text, FACEBOOK).text == shaped


def test_a_tool_gets_no_closing_hashtags_and_says_so() -> None:
    shaped = shape("Meet on #Friday at six.\n\n#RVSHerons #Été", TOOL)
    assert (shaped.text, shaped.left_out) == ("Meet on #Friday at six.", "#RVSHerons #Été")
    assert shape("Meet on Friday.\n\n#RVSHerons", X).left_out == ""


def test_what_fits_is_one_post() -> None:
    shaped = shape("👍" * 140, X)
    assert not shaped.is_over
    assert (shaped.count, shaped.limit, shaped.parts, shaped.over) == (280, 280, (), "")


def test_over_the_limit_of_a_platform_without_threads_says_which_words_are_over() -> None:
    shaped = shape("a" * 4998 + "👨‍👩‍👧‍👦 end", VIMEO)
    assert shaped.is_over
    assert shaped.count == 4998 + 11 + 4
    assert shaped.over == "👨‍👩‍👧‍👦 end"
    assert shaped.parts == ()


def test_a_thread_breaks_after_sentences_and_numbers_its_parts() -> None:
    shaped = shape(SENTENCE * 6, X)
    assert len(shaped.parts) == 2
    for number, part in enumerate(shaped.parts, 1):
        body, _, tail = part.rpartition("\n")
        assert tail == f"{number}/2"
        assert body.endswith("fair.")


def test_a_link_is_never_cut() -> None:
    link = "https://example.org/" + "a" * 400
    assert sum(link in part for part in split(f"{SENTENCE * 4}{link} {SENTENCE * 4}", LIMITS[Platform.X])) == 1


def test_more_than_nine_parts_have_room_for_their_numbers() -> None:
    parts = split(SENTENCE * 60, LIMITS[Platform.X])
    assert len(parts) > 9
    assert all(LIMITS[Platform.X].count(part) <= 280 for part in parts)


TEXTS = st.lists(
    st.sampled_from(
        ["Go", "swim.", "équipe", "👨‍👩‍👧‍👦", "🇺🇸", "Trường", "học!\n\n", "e\u0301te\u0301", "日本語", "x" * 90, "#RVS"]
    ),
    min_size=30,
    max_size=90,
).map(" ".join)


@settings(max_examples=12, deadline=None)
@given(text=TEXTS, platform=st.sampled_from(THREADED))
def test_every_part_fits_and_nothing_is_lost(text: str, platform: Platform) -> None:
    limits = LIMITS[platform]
    parts = split(tidied(text), limits)
    assert all(limits.count(part) <= limits.text for part in parts)
    joined = "".join(part.rpartition("\n")[0] for part in parts)
    assert "".join(joined.split()) == "".join(text.split())
