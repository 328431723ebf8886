"""The server process: alone with us on the loopback interface, and gone when we are."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from checklist.language.client import LanguageToolClient
from checklist.language.installed import InstalledEngine
from checklist.language.server import LanguageServer
from checklist.language.service import LanguageService

pytestmark = pytest.mark.languagetool

APP = """
import sys
from checklist.language.service import LanguageService, never_cancelled
service = LanguageService()
findings, status = service.check("They recieve it.", "en", frozenset(), never_cancelled)
print(service.server_pid, len(findings), status.state, flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def app(**environment: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A program that checks a text, says server pid, findings, state, and waits; ended at the end, if it still runs."""
    with subprocess.Popen(
        [sys.executable, "-c", APP],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
        env={**os.environ, **environment},
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().split()
        finally:
            process.kill()


def is_gone(pid: int, within_s: float) -> bool:
    try:
        psutil.Process(pid).wait(within_s)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE  # ended, and nobody to bury it
    return True


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_the_server_is_gone_soon_after_we_are_killed(engine: InstalledEngine) -> None:
    with app() as (process, said):
        server = int(said[0])
        assert psutil.pid_exists(server)
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        assert is_gone(server, within_s=5)


def test_a_proxy_in_the_environment_hears_nothing(engine: InstalledEngine) -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def listen() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = proxy.accept()
                    with connection:
                        heard.append(connection.recv(4096))

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        names = ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        with app(**dict.fromkeys(names, address), NO_PROXY="", no_proxy="") as (_, said):
            assert said[1:] == ["1", "checked"]
        proxy.shutdown(socket.SHUT_RDWR)
        thread.join(10)
    assert heard == []


def test_java_variables_of_the_environment_do_not_reach_it(engine: InstalledEngine, tmp_path: Path) -> None:
    poison = dict.fromkeys(("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"), "-XX:NoSuchOption")
    with app(**poison, CLASSPATH=str(tmp_path)) as (_, said):
        assert said[1:] == ["1", "checked"]


def test_it_listens_on_the_loopback_interface_only(service: LanguageService) -> None:
    service.warm(("en",))
    assert service.server_pid is not None
    server = psutil.Process(service.server_pid)
    connections = server.net_connections("inet")
    assert {each.laddr.ip for each in connections} <= {"127.0.0.1", "::ffff:127.0.0.1"}
    assert [each.status for each in connections].count(psutil.CONN_LISTEN) == 1
    assert not {each.raddr.ip for each in connections if each.raddr} - {"127.0.0.1", "::ffff:127.0.0.1"}


def test_two_programs_have_two_servers(service: LanguageService) -> None:
    service.warm(("en",))
    with app() as (_, said):
        assert int(said[0]) != service.server_pid


def test_its_folder_holds_settings_and_no_draft(engine: InstalledEngine, tmp_path: Path) -> None:
    server = LanguageServer(engine, tmp_path)
    server.start()
    LanguageToolClient(server.url, "en").check("A zyzzyvacanary walks into a libary.")
    server.stop()
    assert [path.name for path in tmp_path.iterdir()] == ["server.properties"]
    assert "zyzzyvacanary" not in (tmp_path / "server.properties").read_text()
    assert not list(engine.home.glob("hs_err*"))
