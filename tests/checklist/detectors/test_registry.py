"""What holds for every text detector: a table with hits and misses, spans inside any text, no errors."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.content import Text
from checklist.detectors import DETECTORS, TextDetector
from checklist.detectors.planned import PLANNED
from checklist.district import District, School
from checklist.location import TextSpan
from checklist.model import LANGUAGES, Profile

HERE = Path(__file__).parent
TEXT_DETECTORS = {name: one for name, one in DETECTORS.items() if isinstance(one, TextDetector)}
AUTHOR = Profile(name="Nguyễn Thị Hoa", also_known_as=("Hoa O'Neill-Smith",), role="teacher", school="Riverside West")
DISTRICT = District(
    name="Riverside Schools",
    schools=(School(name="Millpond Elementary", aliases=("Millpond",)),),
    mascots=("Herons",),
    domains=frozenset({"riverside.example"}),
)
PIECES = (
    "Hoa Nguyen", "password", "code is", "mật khẩu", "4417#", "612-555-0186", "@", "dana@riverside.example",
    "my students", "at Millpond", "I teach", "#RiversideSchools", "123 Main St", "DOB 1/2/2012", "e\u0301", "\u200b",
    "👩‍🏫", "5️⃣", "\r\n", "«", "ﬁ", "Herons", "West", ".", ",", "\"", "\ud800", "ß", "İ", "ǆ",
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES)).map("".join),
)


def table(name: str) -> Path:
    return HERE / f"{name.replace('-', '_')}.toml"


@pytest.mark.parametrize("name", TEXT_DETECTORS)
def test_every_text_detector_has_hits_and_misses(name: str) -> None:
    cases = tomllib.loads(table(name).read_text("utf-8"))["case"]
    assert any(case.get("sees") for case in cases)
    assert any(not case.get("sees") for case in cases)


@pytest.mark.parametrize("name", TEXT_DETECTORS)
def test_every_label_of_a_text_detector_has_a_case(name: str) -> None:
    cases = tomllib.loads(table(name).read_text("utf-8"))["case"]
    assert {row[0] for case in cases for row in case.get("sees", [])} == TEXT_DETECTORS[name].labels


@pytest.mark.parametrize("path", sorted(HERE.glob("*.toml")), ids=lambda path: path.stem)
def test_every_table_belongs_to_a_registered_detector(path: Path) -> None:
    assert path.stem.replace("_", "-") in DETECTORS


def test_nothing_is_both_built_and_planned() -> None:
    assert not set(DETECTORS) & set(PLANNED)


@pytest.mark.parametrize("name", TEXT_DETECTORS)
@settings(deadline=None, max_examples=60)
@given(characters=ANY_TEXT, language=st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_spans_stay_inside(name: str, characters: str, language: str) -> None:
    text = Text(characters=characters, language=language, author=AUTHOR, district=DISTRICT)
    for one in TEXT_DETECTORS[name].find(text):
        assert one.label in TEXT_DETECTORS[name].labels
        assert 0 <= one.confidence <= 1
        assert isinstance(one.where, TextSpan)
        assert one.where.end <= len(characters)


@pytest.mark.parametrize("name", TEXT_DETECTORS)
@settings(deadline=None, max_examples=30)
@given(characters=ANY_TEXT)
def test_the_same_text_gives_the_same_findings(name: str, characters: str) -> None:
    text = Text(characters=characters, author=AUTHOR, district=DISTRICT)
    assert TEXT_DETECTORS[name].find(text) == TEXT_DETECTORS[name].find(text)
