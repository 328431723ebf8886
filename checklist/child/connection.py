"""The child's end of the pipes: a thread listens, so that a cancellation or the parent's end is heard during work."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import IO

from checklist.child.fields import Fields
from checklist.child.wire import Frame, WireError, read_frame, write_frame


class Connection:
    """Requests in, answers out. ``on_end`` runs in the listening thread when the parent is gone or sends nonsense."""

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes], on_end: Callable[[], None] = lambda: None) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._on_end = on_end
        self._requests: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._listener = threading.Thread(target=self._listen, name="listener", daemon=True)
        self._listener.start()

    def receive(self) -> Frame | None:
        """Waits for the next request; None at the end."""
        return self._requests.get()

    def send(self, frame: Frame) -> None:
        """Raises OSError where the parent is gone."""
        write_frame(self._outgoing, frame)

    def is_cancelled(self, request: int) -> bool:
        """Whether the parent no longer wants the answer to this request."""
        return request in self._cancelled

    def _listen(self) -> None:
        try:
            while (frame := read_frame(self._incoming)) is not None:
                fields = Fields(frame.header)
                if fields.text("do", 20) == "cancel":
                    self._cancelled.add(fields.whole("id", 0, 2**53))
                else:
                    self._requests.put(frame)
        except (WireError, OSError):
            pass  # either way there is nobody left to answer to
        self._requests.put(None)
        self._on_end()
