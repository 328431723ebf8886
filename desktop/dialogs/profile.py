"""Who is posting: what accounts show, so that names, roles and disclaimers can be told apart from others'."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from checklist.model import Profile
from desktop.dialogs.sizing import open_at
from desktop.panes.detail import scrolling
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, field_label, line


class ProfileDialog(QDialog):
    """Fields of a profile. ``profile`` is what they say when it was accepted."""

    def __init__(self, profile: Profile, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._before = look, profile
        self.setWindowTitle(self.tr("About you"))
        self._name, self._display = QLineEdit(profile.name), QLineEdit(profile.display_name)
        self._handles = QLineEdit(", ".join(profile.handles))
        self._role, self._school = QLineEdit(profile.role), QLineEdit(profile.school)
        self._bio = QPlainTextEdit(profile.bio)
        self._arrange()

    @property
    def profile(self) -> Profile:
        """The profile as the fields say it."""
        handles = [part.strip() for part in self._handles.text().split(",")]
        return replace(
            self._before,
            name=self._name.text().strip(),
            display_name=self._display.text().strip(),
            handles=tuple(part for part in handles if part),
            role=self._role.text().strip(),
            school=self._school.text().strip(),
            bio=self._bio.toPlainText().strip(),
        )

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        self._bio.setProperty("framed", True)
        self._bio.setTabChangesFocus(True)
        self._bio.setFixedHeight(px(84))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), px(18), px(22), px(18))
        layout.setSpacing(px(4))
        layout.addWidget(Label(look, self.tr("About you"), Lettering.TITLE))
        kept = self.tr("Kept on this computer only. Every field may stay empty.")
        layout.addWidget(Label(look, kept, Lettering.SMALL, Tone.QUIET))
        fields = QWidget()
        form = QVBoxLayout(fields)
        form.setContentsMargins(0, 0, px(8), 0)
        form.setSpacing(px(4))
        for words, field in (
            (self.tr("Your &name"), self._name),
            (self.tr("Name that your &accounts show"), self._display),
            (self.tr("Your &handles, with commas between them"), self._handles),
            (self.tr("What you &do at the district"), self._role),
            (self.tr("Your &school or department"), self._school),
            (self.tr("What your &bio says"), self._bio),
        ):
            form.addSpacing(px(6))
            form.addWidget(field_label(look, words, field, wraps=True))
            form.addWidget(field)
        layout.addWidget(scrolling(fields), 1)
        layout.addSpacing(px(12))
        keep = Button(look, self.tr("Keep"), ButtonKind.MAIN)
        keep.setDefault(True)
        cancel = Button(look, self.tr("Cancel"))
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        layout.addLayout(line(None, cancel, keep))
        open_at(self, px(440), px(560))
        self._name.setFocus()
