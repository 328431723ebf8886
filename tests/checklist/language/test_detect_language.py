"""Which language a post is in: the table beside this file, properties, and figures on development data."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.language.detect_language import PROFILE, main_language, stretches, without_marks
from checklist.model import LANGUAGES

TABLE = tomllib.loads(Path(__file__).with_name("detect_language.toml").read_text("utf-8"))
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["text"][:30])
def test_a_text_is_cut_where_its_language_changes(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[each.language, text[each.start : each.end]] for each in stretches(text, case["main"])]
    assert found == case["stretches"]


@pytest.mark.parametrize("case", TABLE["language"], ids=lambda case: case["text"][:30])
def test_the_main_language_is_told(case: dict[str, Any]) -> None:
    assert main_language(case["text"]) == case["is"]


@given(text=st.text(max_size=200), main=st.sampled_from(LANGUAGES))
def test_stretches_are_the_text_whole_and_in_order(text: str, main: str) -> None:
    found = stretches(text, main)
    assert "".join(text[each.start : each.end] for each in found) == text
    assert all(one.end == other.start for one, other in pairwise(found))
    assert main_language(text) in LANGUAGES


def texts(path: Path, language: str) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] == language and len(row["text"].split()) > 5:
            yield row["text"]


@pytest.mark.parametrize(
    ("language", "files", "bare", "least"),
    [
        ("en", "text/*/challenge.jsonl", False, 0.99),
        ("fr", "text/*/challenge.jsonl", False, 0.97),
        ("vi", "text/*/challenge.jsonl", False, 0.99),
        ("vi", "text/*/challenge.jsonl", True, 0.97),
        ("en", "text/D0_benign/school_sport_posts.jsonl", False, 0.99),
        ("fr", "text/D6/mlma_fr_a.jsonl", False, 0.96),
        ("es", "text/D4/conll02_es_testa.jsonl", False, 0.93),
    ],
)
def test_posts_that_nobody_trained_on_are_told_apart(
    development_data: Path, language: str, files: str, bare: bool, least: float
) -> None:
    found = [text for path in sorted(development_data.glob(files)) for text in texts(path, language)]
    told = [main_language(without_marks(text) if bare else text) for text in found]
    assert len(told) > 25
    assert told.count(language) / len(told) >= least


def test_the_profile_that_ships_is_the_one_that_training_makes(development_data: Path, tmp_path: Path) -> None:
    written = development_data / "text" / "written"
    trained = tmp_path / "profile.tsv"
    script = ROOT / "packaging" / "training" / "language_profile.py"
    subprocess.run([sys.executable, script, written, trained], check=True, timeout=120)
    assert trained.read_bytes() == PROFILE.read_bytes()
