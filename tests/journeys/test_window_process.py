"""The program as it is started: it opens files, ends when it is told to, and leaves no process behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.window
ROOT = Path(__file__).parents[2]
WAIT_S = 60


@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
def test_the_program_ends_with_its_children_when_it_is_told_to(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text("Hello", "utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "desktop.app", str(tmp_path / "post.txt")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    process = psutil.Process(program.pid)
    end = time.monotonic() + WAIT_S
    while not process.children() and time.monotonic() < end:
        with contextlib.suppress(subprocess.TimeoutExpired):
            pytest.fail(f"it ended by itself: {program.wait(0.05)}")
    children = process.children(recursive=True)
    assert children, "nothing was started behind the window"
    program.send_signal(signal.SIGTERM)
    said, _ = program.communicate(timeout=WAIT_S)
    assert program.returncode == 0
    assert "Traceback" not in said
    _, alive = psutil.wait_procs(children, timeout=WAIT_S)
    assert alive == []
