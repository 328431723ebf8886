"""Six slips in two languages, put right by keys alone, in a process of its own with the real checks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checklist.language.installed import LanguageEngineError, find_engine

pytestmark = [pytest.mark.window, pytest.mark.languagetool]


def test_a_post_in_two_languages_is_put_right_without_a_mouse(tmp_path: Path) -> None:
    try:
        find_engine()
    except LanguageEngineError:
        pytest.skip("LanguageTool is not set up")
    script = Path(__file__).with_name("language_journey.py")
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "POSTCHECK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-500:]
