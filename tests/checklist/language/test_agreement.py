"""Verbs that do not go with the subject before them, against the table beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checklist.language.agreement import find_agreement

CASES = tomllib.loads(Path(__file__).with_name("agreement.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_sees_what_the_table_says(case: dict[str, Any]) -> None:
    found = sorted(find_agreement(case["text"]), key=lambda match: match.start)
    seen = [[case["text"][match.start : match.end], match.replacements[0]] for match in found]
    assert seen == case.get("sees", [])
