"""The chosen row in full, with its evidence; or, at the end of the list, the closing card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.items import Group
from desktop.panes.item_panel import ItemPanel
from desktop.pictures import Pictures
from desktop.session import Session
from desktop.theme import Look
from desktop.walk import Walk
from desktop.widgets.basics import panel
from desktop.widgets.closing import ClosingCard
from desktop.widgets.evidence import EvidenceView


class DetailPane(QWidget):
    """Follows the walk. What the user wants done leaves through ``item`` and ``closing``."""

    def __init__(self, session: Session, walk: Walk, pictures: Pictures, look: Look) -> None:
        super().__init__()
        self._session, self._walk, self._look = session, walk, look
        self.item = ItemPanel(session, walk, look)
        self.closing = ClosingCard(look)
        self.evidence = EvidenceView(pictures, look)
        self.item.head.addWidget(self.evidence)
        self._content = QWidget()
        self._scroll = scrolling(self._content)
        self._key = ""
        self._arrange()
        walk.changed.connect(self._show)
        walk.moved.connect(self._show)
        self._show()

    def focus(self) -> None:
        """The first thing that can be done here gets the keyboard."""
        focus_first(self._content, self._scroll)

    def _arrange(self) -> None:
        px = self._look.px
        frame, inner = panel(self.tr("Detail"))
        inner.setContentsMargins(px(4), px(10), px(4), px(8))
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(px(12), px(4), px(12), px(8))
        layout.addWidget(self.item)
        layout.addWidget(self.closing)
        layout.addStretch(1)
        inner.addWidget(self._scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _show(self) -> None:
        item, checked = self._walk.current, self._session.checked
        is_closing = item is not None and item.group is Group.CLOSING
        if is_closing and checked is not None:
            self.closing.show_review(
                checked.review, self._walk.items, self._walk.reasons, is_partial=checked.is_partial
            )
        self.item.show_item(None if is_closing else item)
        looked = self._walk.looked_at(item) if item is not None else None
        files = checked.state.draft.attachments if checked else ()
        self.evidence.show_item(None if is_closing else item, files, looked)
        self.item.setVisible(item is not None and not is_closing)
        self.closing.setVisible(is_closing)
        if self._key != self._walk.key:
            self._key = self._walk.key
            self._scroll.verticalScrollBar().setValue(0)


def scrolling(content: QWidget) -> QScrollArea:
    """The content, scrolled where it is higher than its place; never wider."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("clear", True)
    return area


def focus_first(page: QWidget, otherwise: QWidget) -> None:
    """Give the keyboard to the first control of a page, in tab order."""
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
    otherwise.setFocus(Qt.FocusReason.ShortcutFocusReason)
