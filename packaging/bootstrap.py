"""Sets up what a checkout needs. Standard library only; started by ./run and run.cmd with the system's Python.

usage: bootstrap.py run|test    sets up for running or for testing, and starts nothing

Every step looks first whether it was done, so that a second start costs little and one that was broken off goes on.
The package index and certificates are those of the environment: pip's own settings and variables, untouched.
Exit code 0: ready; 2: not, said in a line or two on standard error.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

TOP = Path(__file__).resolve().parents[1]
LEAST_PYTHON = (3, 11)
LOCKS = {
    "run": ("requirements-run.txt", "requirements-setup.txt"),
    "test": ("requirements-run.txt", "requirements-setup.txt", "requirements-test.txt"),
}
COMMANDS = {"postcheck": "checklist.cli", "postcheck-desktop": "desktop.app"}

# Both a shell script, which starts the Python beside it wherever the checkout was moved, and what that Python runs.
SCRIPT = """#!/bin/sh
'''exec' "${{0%/*}}/python" "$0" "$@"
' '''
import sys

from {module} import main

if __name__ == "__main__":
    sys.exit(main())
"""


class SetUpError(Exception):
    """Set-up cannot go on. The text says why and what to do."""


def say(line: str) -> None:
    """Progress goes to standard error: standard output belongs to the command that follows."""
    print(line, file=sys.stderr, flush=True)


class Environment:
    """The checkout's own Python environment, in ``.venv``."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._folder = folder = top / ".venv"
        self._programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self._programs / ("python.exe" if os.name == "nt" else "python")
        python = "Lib" if os.name == "nt" else "lib/python{}.{}".format(*sys.version_info[:2])
        self._packages = folder / python / "site-packages"
        self._unfinished = folder / "postcheck-unfinished"

    def make(self) -> None:
        """Makes it unless it is there, whole, and of this Python."""
        if self._is_whole():
            return
        say(f"Making a Python environment in {self._folder.name}")
        _call([sys.executable, "-m", "venv", "--clear", str(self._folder)], "the Python environment could not be made")

    def _is_whole(self) -> bool:
        if not any(self._packages.glob("pip-*.dist-info/RECORD")):
            return False
        version = "import pip, sys; print(*sys.version_info[:3])"
        try:
            answer = subprocess.run([self.python, "-c", version], capture_output=True, text=True, timeout=60)
        except OSError:
            return False
        return answer.stdout.split() == [str(number) for number in sys.version_info[:3]]

    def install(self, locks: tuple[str, ...]) -> None:
        """Installs exactly what the lock files pin, each file checked by its hash."""
        for lock in locks:
            mark = self._folder / f"postcheck-{Path(lock).stem}"
            digest = hashlib.sha256((self._top / lock).read_bytes()).hexdigest()
            if mark.is_file() and mark.read_text() == digest and not self._unfinished.exists():
                continue
            say(f"Installing Python packages: {lock}")
            self._clean_up()
            self._unfinished.touch()
            options = [
                "--require-hashes",
                "--no-input",
                "--disable-pip-version-check",
                "--quiet",
                "--only-binary=:all:",
            ]
            _call(
                [str(self.python), "-m", "pip", "install", *options, "-r", str(self._top / lock)],
                "Python packages could not be installed; what is here stays, start again to go on",
            )
            _write(mark, digest)
            self._unfinished.unlink()

    def _clean_up(self) -> None:
        """After an installation that was broken off: a package without its list of files would pass for installed."""
        if not self._unfinished.exists():
            return
        for part in [*self._packages.glob("*.dist-info"), *self._packages.glob("~*")]:
            if part.name.startswith("~") or not (part / "RECORD").is_file():
                shutil.rmtree(part, ignore_errors=True)

    def add_project(self) -> None:
        """Makes the checkout importable, and its two commands start, without building anything."""
        _write(self._packages / "postcheck.pth", os.path.relpath(self._top, self._packages) + "\n")
        for name, module in COMMANDS.items():
            if os.name != "nt":  # there run.cmd goes through start.py
                _write(self._programs / name, SCRIPT.format(module=module))
                (self._programs / name).chmod(0o755)


def _write(path: Path, text: str) -> None:
    if path.is_file() and path.read_text("utf-8") == text:
        return
    part = path.with_name(path.name + ".part")
    part.write_text(text, "utf-8")
    os.replace(part, path)


def _call(command: list[str], failure: str) -> None:
    if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode != 0:
        raise SetUpError(failure)


def add_languagetool(python: Path) -> None:
    """Fetches and lays out LanguageTool; with POSTCHECK_WITHOUT_LANGUAGETOOL set it is left out."""
    if os.environ.get("POSTCHECK_WITHOUT_LANGUAGETOOL"):
        say("LanguageTool is left out, as POSTCHECK_WITHOUT_LANGUAGETOOL asks; spelling will not be checked")
        return
    _call(
        [str(python), str(TOP / "packaging" / "languagetool" / "set_up.py"), str(TOP / ".cache" / "languagetool")],
        "LanguageTool is not set up; start again to go on, or set POSTCHECK_WITHOUT_LANGUAGETOOL=1 to do without",
    )


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Waits while another start sets up the same checkout."""
    cache = TOP / ".cache"
    cache.mkdir(exist_ok=True)
    with (cache / "set-up.lock").open("w") as lock:
        _lock(lock)
        yield


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Another start is setting up; waiting for it")
            fcntl.flock(file, fcntl.LOCK_EX)


def add_system_packages(purpose: str) -> None:
    """On Linux, what Qt and, for the tests, the tests need of the system."""
    if sys.platform != "linux":
        return
    from system_packages import MissingError, install, missing_packages

    try:
        missing = missing_packages(for_tests=purpose == "test")
        if missing:
            install(missing)
    except MissingError as error:
        raise SetUpError(str(error)) from error


def main(arguments: list[str]) -> int:
    """The exit code."""
    if sys.version_info < LEAST_PYTHON:
        say("Postcheck needs Python {}.{} or later; this is {}.{}".format(*LEAST_PYTHON, *sys.version_info[:2]))
        return 2
    purpose = arguments[0]
    environment = Environment(TOP)
    try:
        with one_at_a_time():
            add_system_packages(purpose)
            environment.make()
            environment.install(LOCKS[purpose])
            environment.add_project()
            add_languagetool(environment.python)
    except SetUpError as error:
        say(f"Set-up: {error}")
        return 2
    except KeyboardInterrupt:
        say("Set-up: broken off; start again to go on")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
