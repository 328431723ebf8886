"""Sets up what a checkout needs, with the standard library only: packages, environment, LanguageTool. Repeats nothing.

usage: bootstrap.py run|test        messages on standard error; exit code 0: ready, 2: not, said in one line
Broken off anywhere and started again it goes on. Addresses and certificates come from pip's own settings.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
VENV = TOP / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LANGUAGETOOL = TOP / ".cache" / "languagetool"
LOCKS = {"run": ("run", "setup"), "test": ("run", "setup", "test")}
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libz.so.1": "zlib1g",
}
"""What Qt's library files need on Debian and its kin, by the package that brings it."""
TEST_TOOLS = {"strace": "strace", "ip": "iproute2", "xvfb-run": "xvfb"}
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
SINCE = (3, 11)


class NotReady(Exception):  # noqa: N818  (what the person at the terminal reads, not a fault)
    """Said in one line: what is missing and what to do."""


def say(line: str) -> None:
    """One line of progress."""
    print(line, file=sys.stderr, flush=True)


def missing_packages(purpose: str) -> list[str]:
    """Debian packages that are not there. Empty on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if not _has_venv():
        missing.append("python3-venv")
    if not CERTIFICATES.exists() and not os.environ.get("SSL_CERT_FILE") and Path("/etc/debian_version").exists():
        missing.append("ca-certificates")
    if purpose == "test":
        missing += [package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None]
    return sorted(set(missing))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_venv() -> bool:
    if PYTHON.exists():
        return True
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def install_packages(packages: Sequence[str]) -> None:
    """By apt as root; else raises NotReady with the line to type."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise NotReady(f"these are missing, install them with your system's tools: {' '.join(packages)}")
    if os.geteuid() != 0:
        raise NotReady(f"this computer lacks some packages; type: sudo {line}")
    say(f"Installing {len(packages)} system packages …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "-q", "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, env=environment, stdout=sys.stderr, check=False).returncode == 0:
        return
    subprocess.run(["apt-get", "-q", "update"], env=environment, stdout=sys.stderr, check=False)
    if subprocess.run(install, env=environment, stdout=sys.stderr, check=False).returncode != 0:
        raise NotReady(f"the system packages could not be installed; is there a network? Try again, or type: {line}")


def stamp_of(purpose: str) -> str:
    """Changes with what the environment is made from."""
    digest = hashlib.sha256(f"{sys.version} {platform.machine()} {TOP}".encode())
    for name in LOCKS[purpose]:
        digest.update((TOP / f"requirements-{name}.txt").read_bytes())
    return digest.hexdigest()


def make_environment(purpose: str) -> None:
    """A virtual environment with exactly the pinned packages, and this checkout importable in it."""
    if not PYTHON.exists() or not _works():
        say("Making the Python environment …")
        shutil.rmtree(VENV, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(VENV)], "the Python environment could not be made")
    say("Fetching the pinned Python packages (some 300 MB the first time) …")
    for name in LOCKS[purpose]:
        lock = str(TOP / f"requirements-{name}.txt")
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-q", "--require-hashes", "-r", lock]
        _run(pip, "the Python packages could not be fetched; is there a network?")
    _make_importable()


def _works() -> bool:
    return subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def _make_importable() -> None:
    """A path file and two launchers: what an editable install would do, without building anything."""
    answer = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    Path(answer.stdout.strip(), "postcheck-checkout.pth").write_text(f"{TOP}\n", "utf-8")
    for name, module in (("postcheck", "checklist.cli"), ("postcheck-desktop", "desktop.app")):
        launcher = PYTHON.with_name(name)
        code = f"import sys\nfrom {module} import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
        if os.name == "nt":
            PYTHON.with_name(f"{name}-script.py").write_text(code, "utf-8")
            launcher.with_suffix(".cmd").write_text(f'@"%~dp0python.exe" "%~dp0{name}-script.py" %*\n', "utf-8")
        else:
            launcher.write_text(f"#!/bin/sh\n'''exec' '{PYTHON}' \"$0\" \"$@\"\n' '''\n{code}", "utf-8")
            launcher.chmod(0o755)


def set_up_languagetool() -> None:
    """Fetched, checked and trained once; without it everything but spelling and grammar works."""
    program = TOP / "packaging" / "languagetool" / "set_up.py"
    if subprocess.run([str(PYTHON), str(program), str(LANGUAGETOOL)], stdout=sys.stderr, check=False).returncode != 0:
        raise NotReady("LanguageTool is not complete; start again to go on")


def _run(words: Sequence[str], failure: str) -> None:
    if subprocess.run(words, stdout=sys.stderr, check=False).returncode != 0:
        raise NotReady(f"{failure} Start again to go on")


def steps(purpose: str) -> Iterator[str]:
    """Does what is missing, step by step; yields what was done."""
    packages = missing_packages(purpose)
    if packages:
        install_packages(packages)
        yield "packages"
        left = missing_packages(purpose)
        if left:
            raise NotReady(f"still missing after the installation: {' '.join(left)}")
    make_environment(purpose)
    yield "environment"
    set_up_languagetool()
    yield "LanguageTool"


def main(arguments: Sequence[str]) -> int:
    """The exit code."""
    purpose = arguments[0] if arguments else "run"
    if sys.version_info[:2] < SINCE:
        say(f"Postcheck needs Python {SINCE[0]}.{SINCE[1]} or later; this is {platform.python_version()}")
        return 2
    stamp = VENV / f"ready-{purpose}"
    try:
        if stamp.is_file() and stamp.read_text("utf-8") == stamp_of(purpose):
            return 0
        stamp.unlink(missing_ok=True)
        for done in steps(purpose):
            say(f"Ready: {done}")
        stamp.write_text(stamp_of(purpose), "utf-8")
    except NotReady as reason:
        say(f"postcheck: {reason}")
        return 2
    except KeyboardInterrupt:
        say("postcheck: broken off; start again to go on")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
