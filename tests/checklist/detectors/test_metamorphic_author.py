"""What must not change whether the author is named or said to work there: how it is typed, what stands around it."""

from __future__ import annotations

import json
import random
import tomllib
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.author import find_author
from checklist.district import District, School
from checklist.model import Profile
from tests.checklist.detectors.typings import TYPINGS

HERE = Path(__file__).parent
WRITTEN = HERE.parents[1] / "corpus" / "written"
CASES = tomllib.loads((HERE / "author.toml").read_text("utf-8"))["case"]
DISTRICT = District(
    name="Minnetonka Public Schools",
    aliases=("Minnetonka School District", "Minnetonka Schools", "ISD 276", "Học khu Minnetonka"),
    schools=(
        *(School(name=f"{name} Elementary", aliases=(name,)) for name in ("Clear Springs", "Deephaven", "Groveland")),
        School(name="Minnetonka High School", aliases=("MHS",)),
    ),
)
SAID = {
    "en": ("I teach third grade at Deephaven Elementary.", "Dana Whitfield, school nurse, Groveland Elementary"),
    "fr": ("Je suis prof de sciences à Minnetonka High School.", "Dana Whitfield, infirmière, Groveland Elementary"),
    "vi": ("Tôi là giáo viên ở trường Deephaven Elementary.", "Dana Whitfield, y tá trường Groveland Elementary"),
}


def labels(characters: str, language: str, name: str = "Dana Whitfield", others: tuple[str, ...] = ()) -> set[str]:
    """What is seen of the author."""
    author = Profile(name=name, also_known_as=others, role="teacher", school="Deephaven Elementary")
    text = Text(characters=characters, language=language, author=author, district=DISTRICT)
    return {one.label for one in find_author(text)}


@pytest.mark.parametrize("typing", TYPINGS)
def test_how_it_is_typed_changes_nothing(typing: str) -> None:
    for case in CASES:
        characters = TYPINGS[typing](case["text"])
        found = labels(
            characters, case.get("lang", "en"), case.get("name", "Dana Whitfield"), tuple(case.get("also_known_as", ()))
        )
        assert found == {row[0] for row in case.get("sees", [])}, characters


@pytest.mark.parametrize(("language", "said"), [(language, said) for language, texts in SAID.items() for said in texts])
def test_work_told_anywhere_in_an_everyday_post_is_heard(language: str, said: str) -> None:
    draw = random.Random(said)
    rows = [json.loads(line) for line in (WRITTEN / f"everyday.{language}.jsonl").read_text("utf-8").splitlines()]
    posts = [row["text"] for row in rows if row["labels"] == ["none"]]
    for _ in range(20):
        around = draw.sample(posts, draw.choice([1, 2, 4]))
        around.insert(draw.randrange(len(around) + 1), said)
        assert "employment" in labels("\n\n".join(around), language), around


@pytest.mark.parametrize(
    "around",
    ['"{}" says my neighbor, every single night.', "My sister always begins with “{}” and then sighs."],
)
def test_work_told_by_somebody_else_is_not_the_authors(around: str) -> None:
    for texts in SAID.values():
        assert "employment" not in labels(around.format(texts[0].rstrip(".")), "en")
