"""The list of checks as a tree of two levels: groups, and in them the rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import cast, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.items import Group, Item
from desktop.models.words import row_place, row_title, row_to_do
from desktop.qt import override
from desktop.wording import group_title, item_word

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class CheckRole(IntEnum):
    """What the delegate reads beside Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    GROUP = Qt.ItemDataRole.UserRole + 2
    WHERE = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4


class ChecksModel(QAbstractItemModel):
    """Rows of a review. Nothing is reset where only contents changed, so that a reader stays in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._names: tuple[str, ...] = ()
        self._groups: list[Group] = []
        self._rows: dict[Group, list[Item]] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """All rows in order."""
        return self._items

    def show(self, items: Sequence[Item], names: Sequence[str]) -> None:
        """Show these rows; ``names`` are those of the attachments."""
        names = tuple(names)
        if (tuple(items), names) == (self._items, self._names):
            return
        same_places = [(item.key, item.group) for item in items] == [(item.key, item.group) for item in self._items]
        if not same_places:
            self.beginResetModel()
        self._items, self._names = tuple(items), names
        self._rows = {}
        for item in items:
            self._rows.setdefault(item.group, []).append(item)
        self._groups = sorted(self._rows)
        if not same_places:
            self.endResetModel()
            return
        for group in self._groups:
            parent = self.index_of_group(group)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(len(self._rows[group]) - 1, 0, parent))

    def index_of_group(self, group: Group) -> QModelIndex:
        """Where a group's heading is; invalid where the group is empty."""
        return self.index(self._groups.index(group), 0) if group in self._groups else QModelIndex()

    def index_of(self, key: str) -> QModelIndex:
        """Where the row with this key is; invalid where there is none."""
        for group, rows in self._rows.items():
            for place, item in enumerate(rows):
                if item.key == key:
                    return self.index(place, 0, self.index_of_group(group))
        return QModelIndex()

    def item_at(self, index: Index) -> Item | None:
        """The row at an index; None for a heading."""
        if not index.isValid() or not index.internalId():
            return None
        return self._rows[self._groups[index.internalId() - 1]][index.row()]

    def group_at(self, index: Index) -> Group:
        """The group that a heading or a row belongs to."""
        return self._groups[index.internalId() - 1 if index.internalId() else index.row()]

    @override
    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @overload
    def parent(self) -> QObject: ...
    @overload
    def parent(self, child: Index) -> QModelIndex: ...
    @override
    def parent(self, child: Index | None = None) -> QModelIndex | QObject:
        if child is None:
            return cast(QObject, super().parent())
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._rows[self._groups[parent.row()]])

    @override
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item_at(index) is None and self.group_at(index) is Group.CLOSING:
            return Qt.ItemFlag.ItemIsEnabled  # nothing to choose: its one row stands right below
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.item_at(index)
        return self._heading(self.group_at(index), role) if item is None else self._row(item, role)

    def _heading(self, group: Group, role: int) -> object:
        count = len(self._rows[group])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group_title(group, count)
            case Qt.ItemDataRole.AccessibleTextRole:
                return group_title(group, count) if group > Group.CLOSING else f"{group_title(group, count)}, {count}"
            case CheckRole.GROUP:
                return group
            case CheckRole.COUNT:
                return count
            case _:
                return None

    def _row(self, item: Item, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row_title(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                where = row_place(item, self._names)
                return f"{item_word(item)}: {row_title(item)}" + (f". {where}" if where else "")
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row_to_do(item)
            case CheckRole.ITEM:
                return item
            case CheckRole.GROUP:
                return item.group
            case CheckRole.WHERE:
                return row_place(item, self._names)
            case _:
                return None
