"""What must not change a disclaimer or an opinion: how it is typed, what stands around it. And what must."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from checklist.content import Text
from checklist.detectors.disclaimer import find_disclaimers
from checklist.detectors.opinion import find_opinions
from checklist.model import Detection
from tests.checklist.detectors.typings import TYPINGS

HERE = Path(__file__).parent
WRITTEN = HERE.parents[1] / "corpus" / "written"
FINDERS: dict[str, Callable[[Text], list[Detection]]] = {"disclaimer": find_disclaimers, "opinion": find_opinions}
DISCLAIMERS = {
    "en": (
        "Views are my own.",
        "Opinions expressed here are my own and not those of my employer.",
        "I speak only for myself, not for the district.",
        "Personal account, opinions mine.",
        "Not speaking for my school here, just for me.",
        "Blame me, not my principal.",
    ),
    "fr": ("Mes propos n'engagent que moi.", "Je m'exprime à titre personnel, pas au nom de mon école."),
    "vi": ("Đây chỉ là ý kiến cá nhân của tôi, không đại diện cho nhà trường.",),
    "es": ("Mis opiniones son personales y no representan a mi distrito.",),
}


def cases(name: str) -> list[tuple[str, str, bool]]:
    """Text, language and whether something is seen in it."""
    table = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))["case"]
    return [(case["text"], case.get("lang", "en"), bool(case.get("sees"))) for case in table]


@pytest.mark.parametrize("typing", TYPINGS)
@pytest.mark.parametrize("name", FINDERS)
def test_how_it_is_typed_changes_nothing(name: str, typing: str) -> None:
    for text, language, is_seen in cases(name):
        typed = Text(characters=TYPINGS[typing](text), language=language)
        assert bool(FINDERS[name](typed)) is is_seen, typed.characters


def test_a_line_break_inside_a_disclaimer_changes_nothing() -> None:
    for language, texts in DISCLAIMERS.items():
        for text in texts:
            for at in [place for place, letter in enumerate(text) if letter == " "]:
                broken = f"{text[:at]}\n{text[at + 1 :]}"
                assert find_disclaimers(Text(characters=broken, language=language)), broken


@pytest.mark.parametrize(
    "tag", ["#OpinionsAreMyOwn", "#ViewsMyOwn", "#opinionsaremyown", "#VIEWSAREMINE", "#viewsMyOwn"]
)
def test_a_hashtag_disclaims_like_the_words_in_it(tag: str) -> None:
    assert find_disclaimers(Text(characters=f"coach, reader, mother of three {tag}"))


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in DISCLAIMERS.items() for text in texts]
)
def test_a_disclaimer_anywhere_in_everyday_posts_is_found(language: str, text: str) -> None:
    draw = random.Random(text)
    rows = [json.loads(line) for line in (WRITTEN / "everyday.en.jsonl").read_text("utf-8").splitlines()]
    posts = [row["text"] for row in rows if row["labels"] == ["none"]]
    found = 0
    for _ in range(20):
        around = draw.sample(posts, draw.choice([1, 2, 4, 8, 12]))
        around.insert(draw.randrange(len(around) + 1), text)
        whole = draw.choice(["\n", "\n\n", ". "]).join(around)
        found += any(
            whole[one.where.start : one.where.end].count(text[:12]) > 0
            for one in find_disclaimers(Text(characters=whole, language=language))
        )
    assert found >= 19


@pytest.mark.parametrize(
    "around",
    [
        'My mentor says everybody should write "{}" in their bio.',
        "You should all add “{}” to your profile.",
        'The senator\'s bio says "{}" and nobody believes it.',
        "Tout le monde devrait écrire « {} » dans son profil.",
        'Mọi người nhớ ghi "{}" trên trang của mình nhé.',
    ],
)
def test_a_disclaimer_that_others_should_write_is_none(around: str) -> None:
    for texts in DISCLAIMERS.values():
        for text in texts:
            assert find_disclaimers(Text(characters=around.format(text.rstrip(".")))) == []


def test_spans_point_at_what_was_typed() -> None:
    text = "Spaghetti night!\r\nVi\u200bews are my\u00a0own 🍝\r\nBring forks."
    (one,) = find_disclaimers(Text(characters=text))
    assert text[one.where.start : one.where.end] == "Vi\u200bews are my\u00a0own"
