"""The real LanguageTool, once for all tests that only ask it something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checklist.language.installed import InstalledEngine, LanguageEngineError, find_engine
from checklist.language.service import LanguageService


@pytest.fixture(scope="session")
def engine() -> InstalledEngine:
    try:
        return find_engine()
    except LanguageEngineError:
        pytest.skip("LanguageTool is not set up")


@pytest.fixture(scope="session")
def service(engine: InstalledEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageService]:
    shared = LanguageService(state=tmp_path_factory.mktemp("server"))
    yield shared
    shared.close()
