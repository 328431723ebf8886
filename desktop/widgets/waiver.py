"""Accepting something as it is: a reason and a name, and who agreed where the rule asks for that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, field_label, line
from desktop.widgets.wrapping import WrapButton


class WaiverForm(QWidget):
    """A link that opens three fields. Emits ``accepted`` with reason, name, authority."""

    accepted = Signal(str, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.link = WrapButton(look, self.tr("This is not a problem because…"), ButtonKind.LINK)
        self.link.clicked.connect(self._unfold)
        self._box = QFrame()
        self._box.setProperty("well", True)
        self._reason, self._by, self._authority = QLineEdit(), QLineEdit(), QLineEdit()
        self._authority_part = QWidget()
        self._trouble = Label(look, "", Lettering.SMALL, "fix")
        self._arrange()
        self.offer(is_offered=False, needs_authority=False, name="")

    def offer(self, *, is_offered: bool, needs_authority: bool, name: str) -> None:
        """For another row: folded and empty again."""
        self.setVisible(is_offered)
        self._box.hide()
        self._trouble.hide()
        self._authority_part.setVisible(needs_authority)
        self._reason.clear()
        self._authority.clear()
        self._by.setText(name)

    def _arrange(self) -> None:
        look, px = self._look, self._look.px
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(px(12), px(10), px(12), px(12))
        inner.setSpacing(px(4))
        inner.addWidget(field_label(look, self.tr("Why is it not a problem?"), self._reason, wraps=True))
        inner.addWidget(self._reason)
        inner.addWidget(field_label(look, self.tr("Your name"), self._by))
        inner.addWidget(self._by)
        part = QVBoxLayout(self._authority_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(px(4))
        part.addWidget(field_label(look, self.tr("Who agreed to it?"), self._authority, wraps=True))
        part.addWidget(self._authority)
        inner.addWidget(self._authority_part)
        inner.addWidget(self._trouble)
        accept = Button(look, self.tr("Accept it as it is"))
        accept.clicked.connect(self._complete)
        inner.addLayout(line(accept, None))
        for field in (self._reason, self._by, self._authority):
            field.returnPressed.connect(self._complete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.link)
        layout.addWidget(self._box)

    def _unfold(self) -> None:
        self._box.setVisible(self._box.isHidden())
        if not self._box.isHidden():
            self._reason.setFocus()

    def _complete(self) -> None:
        needed = [self._reason, self._by]
        if not self._authority_part.isHidden():
            needed.append(self._authority)
        empty = next((field for field in needed if not field.text().strip()), None)
        if empty is not None:
            self._trouble.setText(self.tr("This field is still empty."))
            self._trouble.show()
            empty.setFocus()
            return
        authority = self._authority.text().strip() if self._authority in needed else ""
        self.accepted.emit(self._reason.text().strip(), self._by.text().strip(), authority)
