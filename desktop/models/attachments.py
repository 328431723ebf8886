"""The draft's files as a list: name, picture, what the last check says of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from checklist.model import Attachment
from desktop.items import Group, Item
from desktop.pictures import THUMBNAIL, Pictures
from desktop.qt import override
from desktop.text import for_tooltip, visible
from desktop.tokens import Kind
from desktop.wording import kind_word

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
translate = QCoreApplication.translate


class FileRole(IntEnum):
    """What the delegate reads beside Qt's own roles."""

    KIND = Qt.ItemDataRole.UserRole + 1
    IMAGE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class FileState:
    """The worst that the last check says of a file; None: it was not checked yet."""

    kind: Kind | None
    words: str


def state_of(index: int, items: Sequence[Item]) -> FileState:
    """What the rows say of the attachment at ``index``; rows come worst first."""
    for item in items:
        if item.group in (Group.PASSED, Group.NOT_APPLICABLE, Group.CLOSING, Group.ANSWERED):
            continue
        in_question = item.question is not None and index in item.question.attachments
        if in_question or any(finding.attachment == index for finding in item.findings):
            return FileState(item.kind, kind_word(item.kind))
    return FileState(Kind.OK, kind_word(Kind.OK))


class AttachmentsModel(QAbstractListModel):
    """One row for each file of the draft."""

    def __init__(self, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._files: tuple[Attachment, ...] = ()
        self._states: tuple[FileState, ...] = ()
        pictures.arrived.connect(self._on_picture)

    def show_files(self, files: tuple[Attachment, ...]) -> None:
        """Other files; what was said of the old ones is forgotten."""
        if files != self._files:
            self.beginResetModel()
            self._files, self._states = files, ()
            self.endResetModel()

    def show_states(self, states: Sequence[FileState]) -> None:
        """What a check says of the files, in their order."""
        if tuple(states) != self._states:
            self._states = tuple(states)
            self._changed(0, len(self._files) - 1)

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._files)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        file = self._files[index.row()]
        state = self._states[index.row()] if index.row() < len(self._states) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return visible(file.name)
            case Qt.ItemDataRole.ToolTipRole:
                return for_tooltip(f"{file.name}: {state.words}" if state else file.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{visible(file.name)}: {state.words}" if state else visible(file.name)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return translate("Files", "Delete takes it out of the draft")
            case FileRole.KIND:
                return state.kind if state else None
            case FileRole.IMAGE:
                return self._image(file)
            case _:
                return None

    def _image(self, file: Attachment) -> QImage | None:
        return self._pictures.get(file, 1, THUMBNAIL)

    def _on_picture(self, digest: str, page: int, side: int) -> None:
        if side == THUMBNAIL:
            for row, file in enumerate(self._files):
                if file.sha256 == digest:
                    self._changed(row, row)

    def _changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))
