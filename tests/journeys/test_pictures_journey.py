"""Six pictures and a PDF, from dropped files to ready, in a process and a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

JOURNEY = Path(__file__).with_name("pictures_journey.py")

pytestmark = pytest.mark.window


def test_six_pictures_and_a_paper_become_ready(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(JOURNEY)],
        capture_output=True,
        text=True,
        timeout=400,
        env={**os.environ, "POSTCHECK_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-1000:]}\n{done.stderr[-2000:]}"
    assert "journey done" in done.stdout
