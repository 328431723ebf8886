"""Nothing leaves the machine: no network code of ours, Qt's network module never loaded, sockets refused."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from checklist.offline import is_loopback

ROOT = Path(__file__).parents[2]
BANNED = (
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "imaplib",
    "nntplib",
    "poplib",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngine",
    "PySide6.QtWebSockets",
    "requests",
    "smtplib",
    "socketserver",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
)
MAY_OPEN_A_LOOPBACK_SOCKET = {
    "checklist/language/server.py": "finds a free port and asks our own server for its health"
}


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize(
    "path",
    sorted(path for package in ("checklist", "desktop") for path in (ROOT / package).rglob("*.py")),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_module_can_talk_to_the_network(path: Path) -> None:
    names = imported(path)
    assert "socket" not in names, "the language server's Java opens the only socket there is"
    caught = [name for name in names for banned in BANNED if name == banned or name.startswith(banned + ".")]
    assert caught == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.3.2.1", "::1", "localhost", "/run/user/bus", "", None, b"localhost"]
)
def test_this_computer_can_be_reached(host: object) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["192.0.2.1", "0.0.0.0", "10.0.0.1", "example.org", "2001:db8::1", "::ffff:192.0.2.1", 7]
)
def test_anything_else_cannot(host: object) -> None:
    assert not is_loopback(host)


REFUSED = """
import socket, sys
from checklist.offline import OfflineError, stay_offline
stay_offline()
for attempt in (
    lambda: socket.create_connection(("192.0.2.1", 9), timeout=1),
    lambda: socket.getaddrinfo("example.org", 443),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 9)),
    lambda: socket.socket().bind(("0.0.0.0", 0)),
):
    try:
        attempt()
    except OfflineError:
        continue
    sys.exit("a connection was not refused")
socket.socket().bind(("127.0.0.1", 0))
"""

LOADED = """
import sys
import checklist.engine, checklist.cli.check, checklist.cli.detect, checklist.cli.doctor
assert not [name for name in sys.modules if name.startswith("PySide6")], "the engine loads Qt"
assert "cv2" not in sys.modules and "onnxruntime" not in sys.modules, "picture code belongs in the child process"
"""

WINDOW = """
import sys
import desktop.app
assert "PySide6.QtNetwork" not in sys.modules
"""


@pytest.mark.parametrize("program", [REFUSED, LOADED, WINDOW], ids=["the guard refuses", "engine", "window"])
def test_in_a_process_of_its_own(program: str) -> None:
    subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True, cwd=ROOT, timeout=60)
