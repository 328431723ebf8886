"""Which packages of the system are missing on Debian and its kin, and how to get them. Standard library only."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

LIBRARIES: Mapping[str, str] = {
    # what Qt loads, with or without a display (found with ldd on a bare system, then proven by running there)
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    # what its X11 part loads; without one of these Qt says that xcb-cursor0 is missing, whichever it is
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # and its Wayland part
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""Library → package."""

TEST_PROGRAMS: Mapping[str, str] = {
    "Xvfb": "xvfb",  # a display for the tests that open the real window
    "xdotool": "xdotool",  # keys and clicks in it, as a person would
    "strace": "strace",  # the proof that nothing even tries to leave the machine
    "ip": "iproute2",  # a network without a way out
}
"""Program → package, for the tests."""

_CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
_CERTIFICATE_VARIABLES = ("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE")


class MissingError(Exception):
    """Something that only an administrator can install. The text says what to type."""


def missing_packages(*, for_tests: bool) -> list[str]:
    """The packages to install, by name; empty where all is there."""
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if not _can_make_environments():
        missing.append("python3-venv")
    if not os.path.exists(_CERTIFICATES) and not any(map(os.environ.get, _CERTIFICATE_VARIABLES)):
        missing.append("ca-certificates")
    if for_tests:
        missing += [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    return missing


def install(packages: Sequence[str]) -> None:
    """Installs them with apt-get where we may.

    Raises:
        MissingError: we may not, or it did not work.
    """
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    by_hand = f"type this, then start again:\n    sudo apt-get update && sudo {' '.join(command)}"
    if shutil.which("apt-get") is None:
        raise MissingError(f"missing: {', '.join(packages)} (as Debian calls them); install what your system calls so")
    if os.geteuid() != 0:
        raise MissingError(f"missing system packages; {by_hand}")
    print(f"Installing system packages: {' '.join(packages)}", file=sys.stderr, flush=True)
    if not _apt(command) and not (_apt(["apt-get", "update"]) and _apt(command)):
        raise MissingError(f"system packages could not be installed; {by_hand}")


def _apt(command: Sequence[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = [command[0], "-qq", *command[1:]]
    return subprocess.run(quiet, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _can_make_environments() -> bool:
    try:
        import ensurepip
        import venv
    except ImportError:
        return False
    return bool(ensurepip.version() and venv.EnvBuilder)
