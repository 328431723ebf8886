"""A LanguageTool that is missing, damaged or half set up is said to be, before anything starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checklist.language.installed import LanguageEngineError, find_engine
from checklist.language.service import LanguageService, never_cancelled
from checklist.review import LanguageState


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "jars").mkdir()
    (tmp_path / "jars/a.jar").write_bytes(b"12345")
    (tmp_path / "postcheck-lt.jar").write_bytes(b"123")
    files = {"jars/a.jar": 5, "postcheck-lt.jar": 3}
    (tmp_path / "installed.json").write_text(json.dumps({"languagetool": "6.8", "lock": "f" * 64, "files": files}))
    return tmp_path


def test_a_whole_one_is_found_behind_a_missing_one(home: Path, tmp_path: Path) -> None:
    engine = find_engine((tmp_path / "nothing here", home))
    assert (engine.home, engine.languagetool) == (home, "6.8")
    assert engine.ahead_of_time.name.endswith("-ffffffffffff.aot")


@pytest.mark.parametrize(
    ("damage", "content"),
    [
        ("jars/a.jar", b"1234"),
        ("jars/a.jar", None),
        ("postcheck-lt.jar", None),
        ("installed.json", b"{"),
        ("installed.json", b"[]"),
        ("installed.json", b'{"files": {}}'),
    ],
)
def test_a_damaged_one_is_not_started(home: Path, damage: str, content: bytes | None) -> None:
    if content is None:
        (home / damage).unlink()
    else:
        (home / damage).write_bytes(content)
    with pytest.raises(LanguageEngineError) as refused:
        find_engine((home,))
    assert refused.value.reason == "no_engine" or (damage, content) == ("installed.json", None)


def test_without_jars_the_language_check_says_so_and_nothing_breaks(tmp_path: Path) -> None:
    service = LanguageService(homes=(tmp_path,), state=tmp_path)
    service.warm(("en", "fr"))
    findings, status = service.check("This are wrong.", "en", frozenset(), never_cancelled)
    assert (findings, status.state, status.reason) == ((), LanguageState.COULD_NOT_CHECK, "no_engine")
    assert service.status() == status
    service.close()


def test_a_jar_that_is_none_is_said_to_fail(home: Path, tmp_path: Path) -> None:
    """Right sizes, wrong content: only Java can notice."""
    service = LanguageService(homes=(home,), state=tmp_path)
    for _ in range(4):
        findings, status = service.check("This are wrong.", "en", frozenset(), never_cancelled)
        assert (findings, status.state, status.reason) == ((), LanguageState.COULD_NOT_CHECK, "engine_failed")
    service.close()
