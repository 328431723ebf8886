"""``./run``: sets up once, then steps aside. Its checkout here holds stand-ins that count and say their words."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SET_UP = """
import pathlib, stat, sys
top = pathlib.Path(__file__).resolve().parents[1]
with (top / "set-ups").open("a") as counted:
    print(sys.argv[1], file=counted)
if (top / "broken").exists():
    sys.exit("Set-up: broken")
python = top / ".venv/bin/python"
python.parent.mkdir(parents=True, exist_ok=True)
python.write_text((top / "python.sh").read_text())
python.chmod(0o755)
jars = top / ".cache/languagetool/jars"
jars.mkdir(parents=True, exist_ok=True)
(jars / "a.jar").write_text("jar")
(jars.parent / "installed.json").write_text("{}")
"""
PYTHON = """#!/bin/sh
case ${2-} in fails) exit 7 ;; reads) cat ;; esac
for word in "$@"; do echo "<$word>"; done
echo "in $PWD" >&2
exit "${CODE-0}"
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="./run is for systems with a shell")


@dataclass(frozen=True)
class Checkout:
    top: Path

    def run(
        self, *words: str, cwd: Path | None = None, said: str = "", **environment: str
    ) -> tuple[int, list[str], str]:
        """Exit code, the words that Python was given, standard error."""
        clean = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
        done = subprocess.run(
            [self.top / "run", *words],
            cwd=cwd or self.top,
            input=said,
            capture_output=True,
            text=True,
            env={**clean, **environment},
            timeout=60,
        )
        return done.returncode, [line.strip("<>") for line in done.stdout.splitlines()], done.stderr

    @property
    def set_ups(self) -> list[str]:
        path = self.top / "set-ups"
        return path.read_text().split() if path.exists() else []


@pytest.fixture
def make_checkout(tmp_path: Path) -> Callable[[str], Checkout]:
    def make(name: str) -> Checkout:
        top = tmp_path / name
        (top / "packaging/languagetool").mkdir(parents=True)
        shutil.copy(ROOT / "run", top / "run")
        (top / "packaging/bootstrap.py").write_text(SET_UP)
        (top / "python.sh").write_text(PYTHON)
        for purpose in ("run", "setup", "test"):
            (top / f"requirements-{purpose}.txt").write_text("a==1\n")
        return Checkout(top)

    return make


@pytest.fixture
def checkout(make_checkout: Callable[[str], Checkout]) -> Checkout:
    return make_checkout("post check é")


def test_the_first_start_sets_up_and_later_ones_do_not(checkout: Checkout) -> None:
    for _ in range(3):
        code, words, _ = checkout.run("check", "a draft.txt")
        assert (code, words) == (0, [f"{checkout.top}/.venv/bin/postcheck", "check", "a draft.txt"])
    assert checkout.set_ups == ["run"]


@pytest.mark.parametrize(
    "change",
    [
        lambda top: (top / "requirements-run.txt").write_text("a==2\n"),
        lambda top: (top / "packaging/languagetool/lock.json").write_text("{}"),
        lambda top: (top / ".cache/languagetool/jars/a.jar").write_text("half"),
        lambda top: (top / ".cache/languagetool/jars/a.jar").unlink(),
        lambda top: (top / ".cache/languagetool/installed.json").unlink(),
        lambda top: (top / ".venv/bin/python").unlink(),
        lambda top: shutil.rmtree(top / ".venv"),
    ],
    ids=["pins", "languagetool pins", "half a jar", "no jar", "no record", "no python", "no environment"],
)
def test_it_sets_up_again_when_something_has_changed(checkout: Checkout, change: Callable[[Path], object]) -> None:
    checkout.run("check")
    change(checkout.top)
    assert checkout.run("check")[0] == 0
    assert checkout.set_ups == ["run", "run"]
    checkout.run("check")
    assert checkout.set_ups == ["run", "run"]


def test_a_moved_checkout_still_starts(checkout: Checkout) -> None:
    checkout.run("check")
    moved = Checkout(checkout.top.rename(checkout.top.with_name("elsewhere")))
    assert moved.run("check")[1] == [f"{moved.top}/.venv/bin/postcheck", "check"]


def test_a_set_up_that_fails_ends_there_and_goes_on_at_the_next_start(checkout: Checkout) -> None:
    (checkout.top / "broken").touch()
    code, words, error = checkout.run("check")
    assert (code, words, error) == (1, [], "Set-up: broken\n")
    (checkout.top / "broken").unlink()
    assert checkout.run("check")[0] == 0


def test_input_and_exit_code_pass_through(checkout: Checkout) -> None:
    checkout.run("check")
    assert checkout.run("check", CODE="3")[0] == 3
    (checkout.top / ".venv/bin/python").write_text("#!/bin/sh\ncat\nexit 5\n")
    assert checkout.run("language", "-", said="Bonjour 😀") == (5, ["Bonjour 😀"], "")


def test_files_are_named_from_where_the_user_stands(checkout: Checkout, tmp_path: Path) -> None:
    checkout.run("check")
    assert f"in {tmp_path}\n" in checkout.run("check", "draft.txt", cwd=tmp_path)[2]


def test_desktop_and_test_go_to_their_programs(checkout: Checkout) -> None:
    top = checkout.top
    assert checkout.run("desktop", "a.txt")[1] == [f"{top}/.venv/bin/postcheck-desktop", "a.txt"]
    assert checkout.run("test", "-k", "some words")[1] == [f"{top}/packaging/checks.py", "-k", "some words"]
    assert checkout.set_ups == ["run", "test"]


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_alone_it_opens_the_window_with_the_sample(checkout: Checkout, display: str) -> None:
    code, words, _ = checkout.run(**{display: "x"})
    sample = f"{checkout.top}/resources/samples/riverside"
    assert (code, words) == (0, [f"{checkout.top}/.venv/bin/postcheck-desktop", sample])


@pytest.mark.parametrize(("review", "code"), [("0", 0), ("1", 0), ("3", 0), ("2", 2), ("130", 130)])
def test_alone_without_a_display_it_reviews_the_sample_as_text(checkout: Checkout, review: str, code: int) -> None:
    ended, words, error = checkout.run(CODE=review)
    sample = f"{checkout.top}/resources/samples/riverside"
    assert (ended, words) == (code, [f"{checkout.top}/.venv/bin/postcheck", "check", sample])
    assert "No display here, so no window." in error


def test_without_languagetool_when_asked(checkout: Checkout) -> None:
    checkout.run("check", POSTCHECK_WITHOUT_LANGUAGETOOL="1")
    shutil.rmtree(checkout.top / ".cache")
    checkout.run("check", POSTCHECK_WITHOUT_LANGUAGETOOL="1")
    assert checkout.set_ups == ["run"]
    checkout.run("check")
    assert checkout.set_ups == ["run", "run"]


def test_the_sample_is_there() -> None:
    assert (ROOT / "resources/samples/riverside/draft.toml").is_file()
