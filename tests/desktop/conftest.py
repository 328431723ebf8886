"""The fixtures of the window's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.stage import NOISE, application, english, look, stage, start

__all__ = ["application", "english", "look", "stage", "start"]

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(NOISE)
