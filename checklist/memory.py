"""Results kept by content, so that nothing is looked at twice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Memory(Generic[Kept]):
    """A bounded map, the longest unused forgotten first. Safe from several threads."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: dict[Hashable, Kept] = {}
        self._lock = threading.Lock()

    def recall(
        self, key: Hashable, make: Callable[[], Kept], is_worth_keeping: Callable[[Kept], bool] = lambda _: True
    ) -> Kept:
        """The result kept under ``key``, or a new one. ``make`` may raise: then nothing is kept.

        ``is_worth_keeping``: a failure that may pass is tried again the next time.
        """
        with self._lock:
            if key in self._kept:
                self._kept[key] = self._kept.pop(key)
                return self._kept[key]
        made = make()
        if not is_worth_keeping(made):
            return made
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._limit:
                del self._kept[next(iter(self._kept))]
        return made

    def clear(self) -> None:
        """Forget everything: after a close nothing of a draft stays."""
        with self._lock:
            self._kept.clear()
