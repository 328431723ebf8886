"""Disclaimers and opinions against the tables beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checklist.content import Text
from checklist.detectors import DETECTORS, TextDetector
from checklist.location import TextSpan

HERE = Path(__file__).parent
CASES = [
    pytest.param(name, case, id=f"{name}: {case['text'][:40]}")
    for name in ("disclaimer", "opinion")
    for case in tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))["case"]
]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_sees_what_the_table_says(name: str, case: dict[str, Any]) -> None:
    characters = case["text"]
    detector = DETECTORS[name]
    assert isinstance(detector, TextDetector)
    seen = []
    for detection in detector.find(Text(characters=characters)):
        assert isinstance(detection.where, TextSpan)
        evidence = characters[detection.where.start : detection.where.end]
        seen.append([detection.label, evidence, detection.tier.value])
    assert seen == case.get("sees", [])
