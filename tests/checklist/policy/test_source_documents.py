"""Against the two source documents themselves, where they are: every line cited, no sentence copied."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from checklist.policy.load import PACKS, find_pack, load_pack

FILES = {"fr": "000_2d221dfb1d242ff6.txt", "vi": "002_154e73933bef9644.txt"}
RUN = 8


@pytest.fixture(scope="module")
def documents(development_data: Path) -> dict[str, str]:
    """The texts by language."""
    folder = development_data.parent / "source"
    if not folder.is_dir():
        pytest.skip("no development data")
    return {language: (folder / name).read_text("utf-8") for language, name in FILES.items()}


@pytest.mark.parametrize("language", sorted(FILES))
def test_every_line_that_is_not_empty_is_cited_by_a_row(documents: dict[str, str], language: str) -> None:
    lines = documents[language].split("\n")
    filled = {number for number, line in enumerate(lines, 1) if line.strip()}
    cited = {number for row in load_pack(find_pack("mn-470")).rows for number in row.source[language]}
    assert cited == filled


def test_no_run_of_eight_words_is_taken_from_a_source(documents: dict[str, str]) -> None:
    taken = {run for text in documents.values() for run in _runs(text)}
    assert len(taken) > 4000
    copied = {
        f"{file.parent.name}/{file.name}: {' '.join(run)}"
        for file in sorted(PACKS.glob("*/*.toml"))
        for run in _runs(file.read_text("utf-8"))
        if run in taken
    }
    assert copied == set()


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}
