"""One running child process, seen from the parent: started, asked, told to stop, killed, buried."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from checklist.child import CHILD_ARGUMENT
from checklist.child.fields import Fields
from checklist.child.wire import Frame, Json, WireError, read_frame, write_frame
from checklist.errors import Cancelled, UnreadableError
from checklist.model import IsCancelled

POLL_S = 0.02
CANCEL_S = 0.12
"""How long a child may take to stop by itself, keeping what it has loaded, before it is killed."""

START_S = 30.0
_MOST_WAITING = 64
_FINAL = frozenset({"contents", "detections", "raster", "picture", "unreadable", "cancelled"})

KEPT_VARIABLES = ("SYSTEMROOT", "WINDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
SET_VARIABLES: Mapping[str, str] = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "OPENCV_FOR_THREADS_NUM": "1",
    "MALLOC_ARENA_MAX": "2",
}

if sys.platform == "win32":
    _CREATION_FLAGS = subprocess.CREATE_NO_WINDOW
else:
    _CREATION_FLAGS = 0

log = logging.getLogger(__name__)


class Gone(Exception):  # noqa: N818  (an ending, not an error)
    """The process ended before it answered."""


def child_command(memory_bytes: int) -> tuple[str, ...]:
    """How the child is started: this interpreter without user settings, or this executable in a bundle."""
    if getattr(sys, "frozen", False):
        return sys.executable, CHILD_ARGUMENT, str(memory_bytes)
    return sys.executable, "-E", "-s", "-B", "-m", "checklist.child.main", str(memory_bytes)


class ChildProcess:
    """Its own two threads write and read the pipes: a child that stops reading or talks without end blocks nobody."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).parents[2],
            env={**{k: os.environ[k] for k in KEPT_VARIABLES if k in os.environ}, **SET_VARIABLES},
            creationflags=_CREATION_FLAGS,
        )
        self._to_send: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._received: queue.Queue[Frame | None] = queue.Queue()
        self._blob_bytes_allowed = 0
        self._is_ready = False
        self._is_idle = True
        self._last_request = 0
        self._threads = tuple(
            threading.Thread(target=target, name=f"child-{self.pid}", daemon=True)
            for target in (self._write, self._read)
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Of the operating system's process."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it can still answer."""
        return self._process.poll() is None

    def ask(
        self,
        request: Json,
        bytes_by_digest: Mapping[str, bytes],
        *,
        limit_s: float,
        blob_bytes: int = 0,
        is_cancelled: IsCancelled,
        on_early: Callable[[Fields], None],
    ) -> Frame:
        """The final answer, which may carry up to ``blob_bytes``. Sends the bytes that the child says it needs.

        Raises Cancelled, UnreadableError(``too_slow``), Gone, WireError, and what ``on_early`` raises. After any of
        them the process is dead, except after Cancelled where the child stopped by itself.
        """
        try:
            self._await_ready(is_cancelled)
            self._is_idle = False
            self._last_request += 1
            self._blob_bytes_allowed = blob_bytes
            self._to_send.put(Frame(header={**request, "id": self._last_request, "cpu_s": limit_s}))
            frame = self._await_answer(time.monotonic() + limit_s, bytes_by_digest, is_cancelled, on_early)
            self._is_idle = True
        except WireError:
            self.kill()
            raise
        finally:
            if not self._is_idle:
                self.kill()
        return frame

    def kill(self) -> None:
        """Ends it at once and waits until it is gone: no zombie stays. Closing the pipes ends the threads."""
        self._process.kill()
        self._process.wait()
        self._to_send.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not yet written cannot be
                    pipe.close()

    def _await_ready(self, is_cancelled: IsCancelled) -> None:
        if not self._is_ready:
            fields, _ = self._next(time.monotonic() + START_S, is_cancelled)
            if fields.text("type", 20) != "ready":
                raise WireError("not ready")
            self._is_ready = True

    def _await_answer(
        self,
        until: float,
        bytes_by_digest: Mapping[str, bytes],
        is_cancelled: IsCancelled,
        on_early: Callable[[Fields], None],
    ) -> Frame:
        while True:
            fields, frame = self._next(until, is_cancelled)
            if fields.whole("id", 0, 2**53) != self._last_request:
                raise WireError("an answer to another question")
            match fields.text("type", 20):
                case "need":
                    self._hold(fields.digest("digest"), bytes_by_digest)
                case "early":
                    on_early(fields)
                case kind if kind in _FINAL:
                    return frame
                case _:
                    raise WireError("unknown answer")

    def _next(self, until: float, is_cancelled: IsCancelled) -> tuple[Fields, Frame]:
        """The next frame, while time and interest last."""
        while True:
            if is_cancelled():
                self._stop()
                raise Cancelled("cancelled")
            if time.monotonic() > until:
                self.kill()
                raise UnreadableError("too_slow")
            try:
                frame = self._received.get(timeout=POLL_S)
            except queue.Empty:
                continue
            if frame is None:
                raise self._gone()
            fields = Fields(frame.header)
            if fields.text("type", 20) == "failed":
                log.warning("child failed: %s at %s", fields.text("error", 80), fields.text("place", 80))
                raise self._gone()
            return fields, frame

    def _stop(self) -> None:
        """Asks the child to stop, and kills it where it does not within CANCEL_S."""
        if not self._is_ready:
            return  # nothing asked yet: it may go on starting
        self._to_send.put(Frame(header={"do": "cancel", "id": self._last_request}))
        until = time.monotonic() + CANCEL_S
        while (left := until - time.monotonic()) > 0:
            try:
                frame = self._received.get(timeout=left)
            except queue.Empty:
                break
            if frame is None:
                break
            if frame.header.get("type") in _FINAL and frame.header.get("id") == self._last_request:
                self._is_idle = True
                return
        self.kill()

    def _gone(self) -> Exception:
        self.kill()
        code = self._process.returncode
        log.warning("child ended with %s", code)
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return UnreadableError("too_slow")
        return Gone(f"ended with {code}")

    def _hold(self, digest: str, bytes_by_digest: Mapping[str, bytes]) -> None:
        if digest not in bytes_by_digest:
            raise WireError("it asked for what is none of its business")
        self._to_send.put(Frame(header={"do": "hold"}, blobs=(bytes_by_digest[digest],)))

    def _write(self) -> None:
        stream = self._process.stdin
        assert stream is not None
        with contextlib.suppress(OSError, ValueError):  # the reading thread reports the end
            while (frame := self._to_send.get()) is not None:
                write_frame(stream, frame)

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        with contextlib.suppress(OSError, ValueError, WireError):
            while (frame := read_frame(stream, lambda: self._blob_bytes_allowed)) is not None:
                if frame.blobs:
                    self._blob_bytes_allowed = 0
                if self._received.qsize() >= _MOST_WAITING:
                    break
                self._received.put(frame)
        self._received.put(None)
