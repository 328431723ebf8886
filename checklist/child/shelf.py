"""What the child keeps between requests: the last few attachments, opened, and the marks it was given."""

from __future__ import annotations

from collections import OrderedDict

from checklist.intake.opened import Opened

MOST_KEPT = 4
MOST_KEPT_BYTES = 300_000_000
MOST_MARK_BYTES = 64_000_000


class Shelf:
    """The newest attachment stays whatever its size; older ones go when there are too many or they are too heavy."""

    def __init__(self) -> None:
        self._opened: OrderedDict[tuple[str, str], tuple[int, Opened]] = OrderedDict()
        self._marks: OrderedDict[str, bytes] = OrderedDict()

    def opened(self, digest: str, suffix: str) -> Opened | None:
        """The attachment with this SHA-256 and name ending, if it is still here."""
        kept = self._opened.get((digest, suffix))
        if kept is None:
            return None
        self._opened.move_to_end((digest, suffix))
        return kept[1]

    def keep(self, digest: str, suffix: str, opened: Opened, size_bytes: int) -> None:
        """Puts it in front and lets old ones go."""
        self._opened[digest, suffix] = size_bytes, opened
        self.tidy()

    def tidy(self) -> None:
        """Call after work: what is held grows while sheets are looked at."""
        while len(self._opened) > 1 and (len(self._opened) > MOST_KEPT or self._weight() > MOST_KEPT_BYTES):
            self._opened.popitem(last=False)

    def clear(self) -> None:
        """After memory ran out."""
        self._opened.clear()

    def mark(self, digest: str) -> bytes | None:
        """The bytes of a mark that was sent before."""
        return self._marks.get(digest)

    def keep_mark(self, digest: str, untrusted_bytes: bytes) -> None:
        """Old ones go when all together are too heavy."""
        self._marks[digest] = untrusted_bytes
        while len(self._marks) > 1 and sum(map(len, self._marks.values())) > MOST_MARK_BYTES:
            self._marks.popitem(last=False)

    def _weight(self) -> int:
        return sum(size_bytes + opened.held_bytes() for size_bytes, opened in self._opened.values())
