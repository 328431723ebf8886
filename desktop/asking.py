"""What the window asks the user in a dialog of the system: files, a folder, whether to close. Tests answer instead."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class Asking(Protocol):
    """Each method blocks until the user has answered."""

    def files(self, parent: QWidget) -> list[Path]:
        """Files to take in; none where the user does not want to."""

    def folder(self, parent: QWidget) -> Path | None:
        """An empty folder to write into."""

    def report(self, parent: QWidget, name: str = "postcheck-report.pdf") -> Path | None:
        """A file for a report or a letter: ``.pdf`` or ``.html``; ``name`` is what it is called at first."""

    def may_lose_draft(self, parent: QWidget) -> bool:
        """Whether a draft that was neither copied nor saved may go."""


class RealAsking:
    """The dialogs."""

    def files(self, parent: QWidget) -> list[Path]:
        """The platform's own dialog."""
        names, _ = QFileDialog.getOpenFileNames(parent, parent.tr("Add files"))
        return [Path(name) for name in names]

    def folder(self, parent: QWidget) -> Path | None:
        """The platform's own dialog."""
        name = QFileDialog.getExistingDirectory(parent, parent.tr("Choose an empty folder"))
        return Path(name) if name else None

    def report(self, parent: QWidget, name: str = "postcheck-report.pdf") -> Path | None:
        """The platform's own dialog; a name without a suffix becomes a PDF."""
        kinds = parent.tr("PDF (*.pdf);;Web page (*.html)")
        chosen, _ = QFileDialog.getSaveFileName(parent, parent.tr("Save the page"), name, kinds)
        if not chosen:
            return None
        return Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".pdf")

    def may_lose_draft(self, parent: QWidget) -> bool:
        """One question with two verbs; Escape keeps the draft."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(parent.tr("This post was neither copied nor saved."))
        box.setInformativeText(parent.tr("Nothing of it is kept once it is closed."))
        close = box.addButton(parent.tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(parent.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is close
