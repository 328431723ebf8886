"""The main job where there is no network, and under a tracer that sees every network call of every process."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JOURNEYS = {
    "command line": ROOT / "tests" / "journeys" / "command_line_journey.py",
    "window": ROOT / "tests" / "journeys" / "window_journey.py",
}
CANARY = "Zwetschgenknödelcanary"
NO_NETWORK = "ip link set lo up && exec"
ADDRESS = re.compile(r"sin6?_addr=inet_(?:addr|pton)\((?:AF_INET6?, )?\"([^\"]+)\"|inet_pton\(AF_INET6, \"([^\"]+)\"")
LOOPBACK = re.compile(r"127\.|::1$|::ffff:127\.")

pytestmark = pytest.mark.languagetool


def can_leave_the_network() -> bool:
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        return False
    return subprocess.run([*unshared(), "true"], capture_output=True, check=False).returncode == 0


def unshared() -> list[str]:
    return ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]


def run(words: Sequence[str], home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        env={
            **os.environ,
            "POSTCHECK_HOME": str(home / "home"),
            "TMPDIR": str(home / "tmp"),
            "QT_QPA_PLATFORM": "offscreen",
            "POSTCHECK_CANARY": CANARY,
            **environment,
        },
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "tmp").mkdir()
    return tmp_path


@pytest.mark.parametrize("form", JOURNEYS)
def test_the_journey_works_with_only_the_loopback_device(form: str, home: Path) -> None:
    if not can_leave_the_network():
        pytest.skip("no network namespaces here")
    words = [*unshared(), "sh", "-c", f"{NO_NETWORK} {sys.executable} {JOURNEYS[form]}"]
    done = run(words, home, HTTP_PROXY="http://192.0.2.7:3128", http_proxy="http://192.0.2.7:3128")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "journey done" in done.stdout


@pytest.mark.parametrize("form", JOURNEYS)
def test_no_process_even_tries_another_address(form: str, home: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("no strace here")
    trace = home / "trace"
    words = ["strace", "-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o", str(trace)]
    done = run([*words, sys.executable, str(JOURNEYS[form])], home)
    if "ptrace" in done.stderr and done.returncode != 0:
        pytest.skip("tracing is not allowed here")
    assert done.returncode == 0, done.stderr[-2000:]
    seen = [first or second for first, second in ADDRESS.findall(trace.read_text("utf-8", "replace"))]
    assert seen, "the language engine is reached over loopback, so the tracer must have seen it"
    assert [address for address in seen if not LOOPBACK.match(address)] == []


@pytest.mark.parametrize("form", JOURNEYS)
def test_no_word_of_the_draft_is_left_anywhere(form: str, home: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in files_of_the_checkout()}
    done = run([sys.executable, str(JOURNEYS[form])], home)
    assert done.returncode == 0, done.stderr[-2000:]
    places = [path for path in (home).rglob("*") if path.is_file()]
    places += [path for path in files_of_the_checkout() if before.get(path) != path.stat().st_mtime_ns]
    forms = [CANARY.encode(), CANARY.lower().encode(), CANARY.encode("utf-16-le"), CANARY.encode("latin-1")]
    leaked = [path.name for path in places if any(form in path.read_bytes() for form in forms)]
    assert leaked == []
    assert CANARY not in done.stderr


def files_of_the_checkout() -> list[Path]:
    skipped = {".git", ".venv"}
    return [path for top in ROOT.iterdir() if top.name not in skipped for path in walk(top)]


def walk(top: Path) -> list[Path]:
    return [top] if top.is_file() else [path for path in top.rglob("*") if path.is_file() and not path.is_symlink()]
