"""For every test: no window system is needed, and no socket leaves the machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from checklist.offline import is_loopback

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _raise_on_sockets(event: str, arguments: Sequence[object]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}:
        address = arguments[0] if event == "socket.getaddrinfo" else arguments[1] if len(arguments) > 1 else None
        host = address[0] if isinstance(address, tuple) and address else address
        if not is_loopback(host):
            raise AssertionError(f"{event} in a test leaves the machine")


sys.addaudithook(_raise_on_sockets)


@pytest.fixture(autouse=True)
def postcheck_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, profile and caches of this test only: never those of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("POSTCHECK_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def development_data() -> Path:
    """The folder of development data; skips where there is none."""
    folder = os.environ.get("POSTCHECK_DATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("no development data")
    return Path(folder)
