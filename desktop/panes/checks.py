"""The list of checks: what is open in one line, and below it every row, worst first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from checklist.review import LanguageFinding, LanguageKind
from desktop.items import Group
from desktop.models.checks import ChecksModel
from desktop.models.delegate import ChecksDelegate
from desktop.qt import override
from desktop.session import Session
from desktop.theme import Lettering, Look
from desktop.walk import Walk
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, line, panel
from desktop.wording import headline, subline


class ChecksView(QTreeView):
    """Two levels, drawn by the delegate; rows get their height from the width."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class ChecksPane(QWidget):
    """Follows the walk and leads it."""

    style_wanted = Signal(bool)
    """Hints at style are to be shown, or hidden."""

    def __init__(self, session: Session, walk: Walk, look: Look) -> None:
        super().__init__()
        self._session, self._walk, self._look = session, walk, look
        self._folded = {Group.ANSWERED, Group.WAIVED, Group.PASSED, Group.NOT_APPLICABLE}
        self._is_showing = False
        self.model = ChecksModel(self)
        self.view = ChecksView()
        self._headline = Label(look, "", Lettering.TITLE)
        self._subline = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self.style_button = Button(look, "", ButtonKind.LINK)
        self._shows_style = False
        self.style_button.clicked.connect(self._on_style)
        self._make_view()
        self._arrange()
        walk.changed.connect(self._show)
        walk.moved.connect(self._follow)
        session.freshness_changed.connect(self._show_freshness)
        look.changed.connect(self.view.scheduleDelayedItemsLayout)
        self._show()

    def focus(self) -> None:
        """The list gets the keyboard."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def spoken_row(self) -> str:
        """What a screen reader would say of the chosen row."""
        index = self.model.index_of(self._walk.key)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def _make_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(ChecksDelegate(view, self._look))
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setUniformRowHeights(False)
        view.setExpandsOnDoubleClick(False)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(self.tr("Checks"))
        view.clicked.connect(self._on_click)
        view.activated.connect(self._on_click)
        view.expanded.connect(self._on_unfold)
        view.collapsed.connect(self._on_fold)
        view.selectionModel().currentChanged.connect(self._on_current)

    def _arrange(self) -> None:
        px = self._look.px
        frame, inner = panel(self.tr("Checks"))
        inner.setContentsMargins(px(8), px(14), px(6), px(8))
        inner.setSpacing(px(2))
        for label, top in ((self._headline, 0), (self._subline, px(2))):
            row = line(label)
            row.setContentsMargins(px(12), top, px(8), 0)
            inner.addLayout(row)
        inner.addSpacing(px(6))
        inner.addWidget(self.view, 1)
        style = line(self.style_button, None)
        style.setContentsMargins(px(12), px(2), px(8), px(2))
        inner.addLayout(style)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _show(self) -> None:
        items = self._walk.items
        self._is_showing = True
        self.model.show(items, self._walk.names)
        for group in Group:
            index = self.model.index_of_group(group)
            if index.isValid():
                self.view.setExpanded(index, group not in self._folded)
        self._is_showing = False
        self._show_style()
        self._follow()
        self._show_freshness(is_fresh=self._session.is_fresh)

    def _show_style(self) -> None:
        """One line for hints at style: how many are hidden, and one click to see them; or to hide them again."""
        checked = self._session.checked
        hidden = 0 if checked is None else count_of(checked.review.language_hidden, LanguageKind.STYLE)
        shown = 0 if checked is None else count_of(checked.review.language_findings, LanguageKind.STYLE)
        self._shows_style = bool(shown)
        words = self.tr("Hide hints at style") if shown else self.tr("%n hints at style hidden: show", "", hidden)
        self.style_button.setText(words)
        self.style_button.setVisible(bool(hidden or shown))

    def _on_style(self) -> None:
        self.style_wanted.emit(not self._shows_style)

    def _show_freshness(self, is_fresh: bool) -> None:
        items, checked = self._walk.items, self._session.checked
        if checked is None or not items:
            self._headline.setText(self.tr("Not checked yet"))
            self._subline.setText("")
            return
        is_quiet = checked.is_partial and not any(item.group.is_open for item in items)
        self._headline.setText(self.tr("The text is checked") if is_quiet else headline(items))
        if checked.is_partial:
            self._subline.setText(self.tr("The files are not checked yet."))
        else:
            self._subline.setText(
                subline(items) if is_fresh else self.tr("This is about the post before you changed it.")
            )

    def _follow(self) -> None:
        """Show which row is chosen, unfolding its group where it must."""
        index = self.model.index_of(self._walk.key)
        if not index.isValid() or index == self.view.currentIndex():
            return
        self._is_showing = True
        self.view.setExpanded(index.parent(), True)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        self._is_showing = False

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        item = self.model.item_at(current)
        if item is not None and not self._is_showing:
            self._walk.choose(item.key)

    def _on_click(self, index: QModelIndex) -> None:
        if self.model.item_at(index) is None:
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def _on_unfold(self, index: QModelIndex) -> None:
        if not self._is_showing:
            self._folded.discard(self.model.group_at(index))

    def _on_fold(self, index: QModelIndex) -> None:
        if not self._is_showing:
            self._folded.add(self.model.group_at(index))


def count_of(findings: Iterable[LanguageFinding], kind: LanguageKind) -> int:
    """How many are of a kind."""
    return sum(finding.kind is kind for finding in findings)
