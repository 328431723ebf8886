"""Room for children: which one is free, when a new one must be started, and that none is left behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from checklist.child.process import POLL_S, ChildProcess
from checklist.errors import Cancelled
from checklist.model import IsCancelled


class Place:
    """Room for one child. Whoever holds ``lock`` may ask it; ``close`` may come at any time from any thread."""

    def __init__(self, command: Sequence[str]) -> None:
        self.lock = threading.Lock()
        self._command = command
        self._guard = threading.Lock()
        self._process: ChildProcess | None = None
        self._is_closed = False

    @property
    def pid(self) -> int | None:
        """Of the child that runs here now."""
        process = self._process
        return process.pid if process is not None and process.is_running else None

    def process(self) -> ChildProcess:
        """The child, started anew where it has ended. Raises Cancelled once closed, OSError where none can start."""
        with self._guard:
            self.refuse_if_closed()
            if self._process is not None and not self._process.is_running:
                self._process.kill()
                self._process = None
            if self._process is None:
                self._process = ChildProcess(self._command)
            return self._process

    def refuse_if_closed(self) -> None:
        """Raises Cancelled."""
        if self._is_closed:
            raise Cancelled("closed")

    def close(self) -> None:
        """Ends the child, whatever it is doing."""
        with self._guard:
            self._is_closed = True
            if self._process is not None:
                self._process.kill()
                self._process = None


@contextmanager
def taken(places: Sequence[Place], is_cancelled: IsCancelled) -> Iterator[Place]:
    """The first free place, in order; waits for the first one where all are busy. Raises Cancelled while waiting."""
    place = next((place for place in places if place.lock.acquire(blocking=False)), None)
    while place is None:
        if is_cancelled():
            raise Cancelled("cancelled")
        places[0].refuse_if_closed()
        if places[0].lock.acquire(timeout=POLL_S):
            place = places[0]
    try:
        yield place
    finally:
        place.lock.release()
