"""A repository of tiny jars on the loopback interface, and the set-up code, which is no package."""

from __future__ import annotations

import hashlib
import io
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import (  # noqa: TID251  (the test plays the repository that set-up fetches from)
    BaseHTTPRequestHandler,
    ThreadingHTTPServer,
)
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path[:0] = [str(PACKAGING), str(PACKAGING / "languagetool")]

from artifacts import Artifact, Lock  # noqa: E402  (found by the line above)


@dataclass
class Repository:
    """Files by path; ``breaks_after`` cuts the next answer off after so many bytes."""

    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    breaks_after: int | None = None
    url: str = ""

    def publish(self, name: str, content: bytes) -> Artifact:
        """An artefact ``org.example:NAME:1.0`` with these bytes."""
        self.files[f"/org/example/{name}/1.0/{name}-1.0.jar"] = content
        return Artifact(
            group="org.example",
            artifact=name,
            version="1.0",
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
        )


def jar(manifest: str = "Manifest-Version: 1.0\r\n\r\n", **members: bytes) -> bytes:
    """The bytes of a small jar."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("META-INF/MANIFEST.MF", manifest)
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def lock_of(*artifacts: Artifact, digest: str = "0" * 64) -> Lock:
    """A lock of just these."""
    return Lock(languagetool="6.8", artifacts=artifacts, digest=digest)


@pytest.fixture
def repository() -> Iterator[Repository]:
    served = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            content = served.files.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write((content or b"")[: served.breaks_after])
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield served
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def make_jar() -> object:
    return jar


@pytest.fixture
def make_lock() -> object:
    return lock_of
