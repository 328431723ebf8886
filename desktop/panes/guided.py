"""One open point at a time, with its evidence beside it. The list stays for those who prefer it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.items import Group, Item
from desktop.panes.area import PaneArea
from desktop.panes.detail import focus_first, scrolling
from desktop.panes.item_panel import ItemPanel
from desktop.pictures import Pictures
from desktop.session import Checked, Session
from desktop.text import visible
from desktop.theme import Lettering, Look
from desktop.walk import Walk
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, line, panel
from desktop.widgets.closing import ClosingCard
from desktop.widgets.evidence import EvidenceView

translate = QCoreApplication.translate


class GuidedPage(QWidget):
    """Back, skip, and what the point itself offers. Follows the walk as the list does."""

    def __init__(self, session: Session, walk: Walk, pictures: Pictures, look: Look) -> None:
        super().__init__()
        self._session, self._walk, self._look = session, walk, look
        self.item = ItemPanel(session, walk, look, is_large=True)
        self.closing = ClosingCard(look)
        self.evidence = EvidenceView(pictures, look, tallest=420)
        self._whole = Label(look, "", Lettering.LARGE)
        self._back = Button(look, self.tr("Back"))
        self._skip = Button(look, self.tr("Skip for now"), ButtonKind.LINK)
        self._progress = Label(look, "", Lettering.SMALL, Tone.QUIET, wraps=False)
        faces = self.tr("Faces are found, never recognized. Nothing about them is kept.")
        self._note = Label(look, faces, Lettering.SMALL, Tone.QUIET)
        self._content = QWidget()
        self._scroll = scrolling(self._content)
        self.area = PaneArea(look)
        self._key = ""
        self._arrange()
        self._back.clicked.connect(self.go_back)
        self._skip.clicked.connect(self.skip)
        walk.changed.connect(self.refresh)
        walk.moved.connect(self.refresh)
        self.refresh()

    def begin(self) -> None:
        """To the first open point, with the keyboard."""
        if self._walk.current is None or not self._walk.current.group.is_open:
            first = next(iter(self._walk.open_items), None)
            self._walk.choose(first.key if first else "closing")
        self.focus()

    def focus(self) -> None:
        """The first thing that can be done here gets the keyboard."""
        focus_first(self._content, self._back if self._skip.isHidden() else self._skip)

    def catch_focus(self) -> None:
        """The part that had the keyboard goes: hold it where it cannot get lost until the next point is there."""
        self._scroll.setFocus()
        QTimer.singleShot(0, self._focus_next)

    def _focus_next(self) -> None:
        """One turn later still: layouts show what was put into them by events that were posted just now."""
        QTimer.singleShot(0, self.focus)

    def skip(self) -> None:
        """To the next open point; after the last one, to the closing card. The point stays open."""
        self._walk.go_open(1)
        self.focus()

    def go_back(self) -> None:
        """To the open point before."""
        self._walk.go_open(-1)
        self.focus()

    def refresh(self) -> None:
        """Show the chosen row, or the end of the way."""
        item, checked = self._walk.current, self._session.checked
        is_closing = item is None or item.group is Group.CLOSING
        if checked is not None and is_closing:
            self.closing.show_review(
                checked.review, self._walk.items, self._walk.reasons, is_partial=checked.is_partial
            )
        self.item.show_item(None if is_closing else item)
        self.evidence.show_item(None if is_closing else item, checked.state.draft.attachments if checked else ())
        self.item.setVisible(not is_closing)
        self.closing.setVisible(is_closing)
        self._whole.setVisible(self.evidence.isHidden())
        self._whole.setText(visible_lines(checked.state.draft.text) if checked else "")
        has_faces = (
            item is not None and item.question is not None and any(p.kind == "face" for p in item.question.people)
        )
        self._note.setVisible(has_faces)
        self._skip.setVisible(not is_closing)
        self._back.setEnabled(self._walk.can_go_back())
        self._progress.setText(progress_line(self._session.fixes_done, checked, self._walk.open_items))
        if self._key != self._walk.key:
            self._key = self._walk.key
            self._scroll.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        px = self._look.px
        left, inner = panel(self.tr("In your draft"))
        inner.setContentsMargins(px(16), px(14), px(16), px(14))
        inner.setSpacing(px(8))
        inner.addWidget(Label(self._look, self.tr("In your draft"), Lettering.TITLE))
        shown = QWidget()
        evidence = QVBoxLayout(shown)
        evidence.setContentsMargins(0, 0, 0, 0)
        evidence.addWidget(self.evidence)
        evidence.addWidget(self._whole)
        evidence.addStretch(1)
        inner.addWidget(scrolling(shown), 1)
        inner.addWidget(self._note)
        right, steps = panel(self.tr("What to do"))
        steps.setContentsMargins(px(14), px(14), px(14), px(16))
        content = QVBoxLayout(self._content)
        content.setContentsMargins(px(14), px(8), px(14), px(8))
        content.addWidget(self.item)
        content.addWidget(self.closing)
        content.addStretch(1)
        steps.addWidget(self._scroll, 1)
        ways = line(self._back, self._skip, None, self._progress)
        ways.setContentsMargins(px(14), 0, px(14), 0)
        steps.addLayout(ways)
        self.area.add(self.tr("In your draft"), left, 600, self.evidence.picture.setFocus)
        self.area.add(self.tr("What to do"), right, 640, self.focus)
        self.area.show_panes([left, right])
        self.area.bring_up(right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)


def progress_line(fixed: int, checked: Checked | None, to_go: Sequence[Item]) -> str:
    """How far the way is gone: "2 fixed, 2 answered, 1 to go"."""
    if checked is None:
        return ""
    answered = len(checked.review.answered)
    parts = []
    if fixed:
        parts.append(translate("Guide", "%n fixed", "", fixed))
    if answered:
        parts.append(translate("Guide", "%n answered", "", answered))
    parts.append(translate("Guide", "%n to go", "", len(to_go)) if to_go else translate("Guide", "nothing to go"))
    return ", ".join(parts)


def visible_lines(text: str) -> str:
    """The draft's text for a label, its lines kept."""
    return "\n".join(visible(each) for each in text.split("\n"))
