"""Posts that the text detectors are measured on, the styles they are written in, and shares with their intervals."""

from __future__ import annotations

import json
import random
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checklist.content import Text
from checklist.district import District
from checklist.model import Profile

WRITTEN = Path(__file__).resolve().parents[1] / "corpus" / "written"
RESAMPLES = 1000
LONG = 200
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A post as the detectors get it, and whether they should see something in it."""

    text: Text
    is_hit: bool


def rows_of(path: Path) -> Iterator[dict[str, object]]:
    """Rows of a JSON lines file; none where there is no file."""
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def cases_of(rows: Iterable[Mapping[str, object]], label: str, district: District) -> list[Case]:
    """Rows as cases for this label."""
    found = []
    for row in rows:
        labels, author = row["labels"], row.get("author") or {}
        assert isinstance(labels, list)
        assert isinstance(author, dict)
        profile = Profile(
            name=str(author.get("name", "")),
            also_known_as=tuple(author.get("also_known_as") or ()),
            role=str(author.get("role", "")),
            school=str(author.get("school", "")),
        )
        text = Text(characters=str(row["text"]), language=str(row["lang"]), author=profile, district=district)
        found.append(Case(text=text, is_hit=label in labels))
    return found


def measured(subject: str, label: str, district: District) -> list[Case]:
    """Our posts of the voices for measuring."""
    voices = tomllib.loads((WRITTEN / "measured_voices.toml").read_text("utf-8"))
    rows = (
        row
        for path in sorted(WRITTEN.glob(f"{subject}.*.jsonl"))
        for row in rows_of(path)
        if row["voice"] in voices[path.stem]
    )
    return cases_of(rows, label, district)


def is_thread(text: str) -> bool:
    """Numbered parts."""
    return bool(re.search(r"(?m)(?:^|\s)1\s?[/.)]", text) and re.search(r"(?m)(?:^|\s)2\s?[/.)]", text))


def is_bio(text: str) -> bool:
    """A profile's line: short, with bars or dots between its parts, or three short statements."""
    parts = re.match(r"[^.!?]{3,60}\. [^.!?]{3,60}\. [^.!?]{3,60}\.?$", text)
    return len(text) < LONG and (text.count("|") >= 2 or len(re.findall(" [•·] ", text)) >= 2 or bool(parts))


def is_shouted(text: str) -> bool:
    """Mostly capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 12 and sum(letter.isupper() for letter in letters) > 0.6 * len(letters)


def is_small(text: str) -> bool:
    """No capitals at all."""
    return any(letter.isalpha() for letter in text) and text == text.lower()


def is_bare(case: Case) -> bool:
    """French or Vietnamese typed without accents."""
    typed = unicodedata.normalize("NFD", case.text.characters.replace("đ", "d\u0300"))
    return case.text.language in {"fr", "vi"} and not any(unicodedata.combining(letter) for letter in typed)


STYLES: Mapping[str, Callable[[Case], bool]] = {
    "bio": lambda case: is_bio(case.text.characters),
    "thread": lambda case: is_thread(case.text.characters),
    "short": lambda case: len(case.text.characters) < LONG,
    "long": lambda case: len(case.text.characters) >= LONG,
    "several paragraphs": lambda case: "\n\n" in case.text.characters,
    "hashtag": lambda case: "#" in case.text.characters,
    "emoji": lambda case: bool(_EMOJI.search(case.text.characters)),
    "capitals": lambda case: is_shouted(case.text.characters),
    "small letters": lambda case: is_small(case.text.characters),
    "no accents": is_bare,
}
"""Told by marks and length; a post can be of several."""


def wilson(right: int, count: int) -> str:
    """A share with its 95 % interval."""
    if not count:
        return "–"
    share, z = right / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * ((share * (1 - share) + z * z / (4 * count)) / count) ** 0.5 / (1 + z * z / count)
    return f"{share:.2f} ({max(0, middle - half):.2f}–{min(1, middle + half):.2f})"


def f1(fired: list[tuple[bool, bool]]) -> float:
    """F1 of pairs (should, did)."""
    right = sum(should and did for should, did in fired)
    return 2 * right / max(1, sum(should for should, _ in fired) + sum(did for _, did in fired))


def f1_between(fired: list[tuple[bool, bool]]) -> str:
    """F1 with the 95 % interval of resampled posts."""
    draw = random.Random(1)
    again = sorted(f1(draw.choices(fired, k=len(fired))) for _ in range(RESAMPLES))
    return f"{f1(fired):.2f} ({again[RESAMPLES // 40]:.2f}–{again[-RESAMPLES // 40]:.2f})"
