"""The rows of the last review, which of them is chosen, and how one goes from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from desktop.models.items import Item, items_of
from desktop.session import Session


class Walk(QObject):
    """Where the user is in the list. Panes follow it; it never moves the focus."""

    changed = Signal()
    """The rows are other ones, or say something else."""
    moved = Signal()
    """Another row is chosen."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reasons: Mapping[str, str] = MappingProxyType({})
        self._items: tuple[Item, ...] = ()
        self._key = ""
        session.reviewed.connect(self._on_review)

    @property
    def items(self) -> tuple[Item, ...]:
        """Every row, worst first."""
        return self._items

    @property
    def current(self) -> Item | None:
        """The chosen row."""
        return next((item for item in self._items if item.key == self._key), None)

    @property
    def key(self) -> str:
        """The key of the chosen row; empty where none is."""
        return self._key

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files that were reviewed."""
        checked = self._session.checked
        return tuple(seen.name for seen in checked.review.attachments) if checked else ()

    @property
    def open_items(self) -> tuple[Item, ...]:
        """What the verdict waits for."""
        return tuple(item for item in self._items if item.group.is_open)

    def use_reasons(self, reasons: Mapping[str, str]) -> None:
        """The pack's words for why something does not apply."""
        self._reasons = reasons
        self._on_review()

    def choose(self, key: str) -> None:
        """Choose the row with this key; an unknown one chooses nothing."""
        if key != self._key:
            self._key = key
            self.moved.emit()

    def go(self, by: int) -> None:
        """To the next (1) or previous (-1) row that something can be done about; round at the ends."""
        work = [item.key for item in self._items if item.group.is_work] or ["closing"]
        if self._key in work:
            self.choose(work[(work.index(self._key) + by) % len(work)])
        else:
            self.choose(work[0 if by > 0 else -1])

    def position(self) -> tuple[int, int]:
        """Place and number of the chosen row among its kind: what is open, or what is advice; 0, 0 elsewhere."""
        current = self.current
        if current is None or not current.group.is_work:
            return 0, 0
        alike = [item.key for item in self._items if item.group.is_work and item.group.is_open == current.group.is_open]
        return alike.index(current.key) + 1, len(alike)

    def _on_review(self) -> None:
        checked = self._session.checked
        before = [item.key for item in self._items if item.group.is_work]
        old = self._items
        self._items = items_of(checked.review, checked.state.draft.text, self._reasons) if checked else ()
        if self._items != old:
            self.changed.emit()
        if self.current is None:
            self.choose(self._successor(before))

    def _successor(self, before: list[str]) -> str:
        """The row that took the place of the one that is settled; the closing card where no work is left."""
        work = [item.key for item in self._items if item.group.is_work]
        if not self._items:
            return ""
        if not any(item.group.is_open for item in self._items):
            return "closing"
        place = before.index(self._key) if self._key in before else 0
        later = [key for key in before[place + 1 :] if key in work]
        return later[0] if later else work[0]
