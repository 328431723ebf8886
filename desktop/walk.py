"""The rows of the last review, which of them is chosen, and how one goes from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from checklist.content import ReadStatus
from checklist.policy.model import Pack, WaiverTerms
from checklist.review import AttachmentSeen, Question
from desktop.because import because
from desktop.explained import record_of
from desktop.items import Group, Item, Looked, items_of
from desktop.remembering import Remembering
from desktop.session import Session
from desktop.unread import told_why
from desktop.widgets.remembering import Memory

_SETTLED = (Group.PASSED, Group.NOT_APPLICABLE)
_LOOKS = "A-img"
"""The mechanism of rows that look at pictures."""


class Walk(QObject):
    """Where the user is in the list. Panes follow it; it never moves the focus."""

    changed = Signal()
    """The rows are other ones, or say something else."""
    moved = Signal()
    """Another row is chosen."""

    def __init__(self, session: Session, parent: QObject | None = None, remembering: Remembering | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._remembering = remembering or Remembering(parent=self)
        self._remembering.changed.connect(self.changed)
        self._pack: Pack | None = None
        self._reasons: Mapping[str, str] = MappingProxyType({})
        self._items: tuple[Item, ...] = ()
        self._key = ""
        self._is_provisional = False
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

    def use_pack(self, pack: Pack, language: str) -> None:
        """The rules that are checked by, and the language that is read in."""
        self._pack, self._reasons = pack, pack.words_in(language).reasons
        self._remembering.use_pack(pack, language)
        self._on_review()

    @property
    def reasons(self) -> Mapping[str, str]:
        """The pack's words for reason ids."""
        return self._reasons

    @property
    def pack(self) -> Pack | None:
        """The rules that are checked by, once they are there."""
        return self._pack

    def record(self, item: Item) -> str:
        """What was said or decided of a row before; of one without a finding, why that is so."""
        checked, check = self._session.checked, item.check
        if check is not None and checked is not None and self._pack is not None and item.group in _SETTLED:
            row = next((row for row in self._pack.rules if row.id == check.rule), None)
            if row is not None:
                return "\n".join(because(check, row, checked.review, self._reasons))
        return record_of(item, self._session.state.waivers, self.memory_of(item.question))

    def choose_rule(self, rule: str) -> None:
        """Choose the row that tells of a rule."""
        for item in self._items:
            if any(check.rule == rule for check in item.checks):
                self.choose(item.key)
                return

    @property
    def policy_name(self) -> str:
        """What the policy is called in short: "Policy 470"."""
        return self._pack.title.partition(":")[0].strip() if self._pack else ""

    def waiver_terms(self, item: Item) -> WaiverTerms:
        """Whether every rule of a row lets the user accept it, and whether one asks who agreed."""
        rows = {row.id: row.waiver for row in self._pack.rules} if self._pack else {}
        terms = [rows.get(check.rule, WaiverTerms()) for check in item.checks]
        return WaiverTerms(
            allowed=all(each.allowed for each in terms), needs_authority=any(each.needs_authority for each in terms)
        )

    def memory_of(self, question: Question | None) -> Memory | None:
        """What may be remembered of a question, and what is, for the account of the last review."""
        checked = self._session.checked
        if question is None or checked is None:
            return None
        return self._remembering.memory_of(question, checked.state.context)

    def looked_at(self, item: Item) -> Looked | None:
        """The pictures that a check without findings looked at, and what for; None where it looks at none."""
        checked, check = self._session.checked, item.check
        if item.group is not Group.PASSED or checked is None or check is None or self._pack is None:
            return None
        row = next((row for row in self._pack.rules if row.id == check.rule), None)
        if row is None or _LOOKS not in row.mechanisms:
            return None
        files = tuple(index for index, seen in enumerate(checked.review.attachments) if _is_picture(seen))
        marks = tuple(mark.name for mark in self._pack.district.marks) if row.needs_marks else ()
        return Looked(files=files, things=marks or (item.title,)) if files else None

    def choose(self, key: str) -> None:
        """Choose the row with this key; an unknown one chooses nothing."""
        self._is_provisional = False
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

    def go_open(self, by: int) -> None:
        """To the next (1) or previous (-1) open row; the closing card stands behind the last one."""
        way = [*(item.key for item in self.open_items), "closing"]
        place = way.index(self._key) if self._key in way else 0
        self.choose(way[min(len(way) - 1, max(0, place + by))])

    def can_go_back(self) -> bool:
        """Whether there is an open row before the chosen one."""
        way = [*(item.key for item in self.open_items), "closing"]
        return self._key in way[1:]

    def position(self) -> tuple[int, int]:
        """Place and number of the chosen row among its kind: what is open, or what is advice; 0, 0 elsewhere."""
        current = self.current
        if current is None or not current.group.is_work:
            return 0, 0
        alike = [item.key for item in self._items if item.group.is_work and item.group.is_open == current.group.is_open]
        return alike.index(current.key) + 1, len(alike)

    def _on_review(self) -> None:
        """Rows and choice change together, so that nobody sees one without the other."""
        checked = self._session.checked
        before, old_key = self._items, self._key
        self._items = items_of(told_why(checked.review), checked.state.draft.text, self._reasons) if checked else ()
        if self.current is None or self._is_provisional:
            self._key = self._successor(before)
            self._is_provisional = checked is not None and checked.is_partial
        if self._items != before:
            self.changed.emit()
        if self._key != old_key:
            self.moved.emit()

    def _successor(self, before: Sequence[Item]) -> str:
        """The row that took the place of the one that is settled; what is open first, at the end the closing card."""
        if not self._items:
            return ""
        waiting = [item.key for item in self.open_items]
        settled = next((item for item in before if item.key == self._key and item.group.is_work), None)
        if settled is not None and not self._is_provisional:
            there = {item.key for item in self._items if item.group.is_work}
            later = [item for item in before[before.index(settled) + 1 :] if item.key in there]
            alike = [item.key for item in later if item.group.is_open == settled.group.is_open]
            if alike:
                return alike[0]
        return waiting[0] if waiting else "closing"


def _is_picture(seen: AttachmentSeen) -> bool:
    """Whether picture detectors looked at it, first page to last."""
    return seen.status is ReadStatus.READ and (seen.kind.startswith("image/") or seen.kind == "application/pdf")
