"""The frame: panes side by side, the list or the guide. No logic: what a pane wants goes to the conductor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.asking import Asking
from desktop.checker import Checker
from desktop.mime import brought_by, is_welcome
from desktop.panes.area import PaneArea
from desktop.panes.checks import ChecksPane
from desktop.panes.detail import DetailPane, scrolling
from desktop.panes.draft import DraftPane
from desktop.panes.footer import FooterPane
from desktop.panes.guided import GuidedPage
from desktop.panes.header import HeaderPane
from desktop.panes.welcome import WelcomePane
from desktop.pictures import Pictures
from desktop.qt import override
from desktop.session import Session
from desktop.taborder import order_tabs
from desktop.theme import Look
from desktop.walk import Walk


class Pages(QStackedWidget):
    """Asks for the height that one can work in, not for all that its pages could fill: then only the frame scrolls."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(0, self._look.px(360)))


class Window(QMainWindow):
    """One window, one draft. ``closing`` is emitted once, before anything is taken apart."""

    closing = Signal()

    def __init__(
        self, session: Session, walk: Walk, checker: Checker, pictures: Pictures, look: Look, asking: Asking
    ) -> None:
        super().__init__()
        self._session, self._walk, self._look, self._asking = session, walk, look, asking
        self.header = HeaderPane(session, look)
        self.draft = DraftPane(session, pictures, look)
        self.checks = ChecksPane(session, walk, look)
        self.detail = DetailPane(session, walk, pictures, look)
        self.welcome = WelcomePane(look)
        self.guided = GuidedPage(session, walk, pictures, look)
        self.footer = FooterPane(session, checker, look)
        self.area = PaneArea(look)
        self._pages = Pages(look)
        self._is_closed = False
        self.setWindowTitle("Postcheck")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self._arrange()
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self._order_tabs)
        for changed in (walk.changed, walk.moved, session.reviewed):
            changed.connect(self._ordering.start)
        for panel in (self.detail.item, self.guided.item):
            panel.rearranged.connect(self._ordering.start)
        session.stepped.connect(self.show_panes)
        session.reviewed.connect(self.show_panes)
        self.show_panes()
        self.draft.focus()

    @property
    def is_guided(self) -> bool:
        """Whether the guide is shown rather than the list."""
        return self._pages.currentWidget() is self.guided

    def show_guide(self, *, is_wanted: bool) -> None:
        """The guide, or the list."""
        self._pages.setCurrentWidget(self.guided if is_wanted else self.area)
        self.footer.show_guided(is_guided=is_wanted)
        if is_wanted:
            self.guided.begin()
        else:
            self.checks.focus()

    def show_panes(self) -> None:
        """Before there is a draft, what will be checked; then the list and the detail."""
        if self.is_guided and self._session.checked is None:
            self.show_guide(is_wanted=False)
        if self._session.state.is_empty and self._session.checked is None:
            self.area.show_panes([self.draft, self.welcome])
        else:
            self.area.show_panes([self.draft, self.checks, self.detail])

    def cycle(self, by: int) -> None:
        """F6: the next pane gets the keyboard."""
        stops = self._stops()
        focused = QApplication.focusWidget()
        here = next((place for place, (pane, _) in enumerate(stops) if focused and pane.isAncestorOf(focused)), 0)
        pane, focus = stops[(here + by) % len(stops)]
        self._shown_area.bring_up(pane)
        focus()

    def catch_focus(self) -> None:
        """What had the keyboard is about to go: the list, or the next point of the guide, takes it."""
        if self.is_guided:
            self.guided.catch_focus()
        else:
            self.checks.focus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Wherever it is dropped, it is meant for the draft."""
        self.draft.editor.take(brought_by(event.mimeData()))
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closed:
            if self._session.has_unsaved_work and not self._asking.may_lose_draft(self):
                event.ignore()
                return
            self._is_closed = True
            self.closing.emit()
        event.accept()

    @property
    def _shown_area(self) -> PaneArea:
        return self.guided.area if self.is_guided else self.area

    def _stops(self) -> list[tuple[QWidget, Callable[[], None]]]:
        stops = [(self.header, self.header.focus), *self._shown_area.stops()]
        return [*stops, (self.footer, self.footer.focus)] if self.footer.can_focus else stops

    def _order_tabs(self) -> None:
        order_tabs(self._whole)

    def _arrange(self) -> None:
        px = self._look.px
        self.area.add(self.tr("Draft"), self.draft, 500, self.draft.focus)
        self.area.add(self.tr("Checks"), self.checks, 372, self.checks.focus)
        self.area.add(self.tr("Detail"), self.detail, 356, self.detail.focus)
        self.area.add(self.tr("What is checked"), self.welcome, 300, self.draft.focus)
        self._pages.addWidget(self.area)
        self._pages.addWidget(self.guided)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(px(16), px(8), px(16), px(12))
        layout.setSpacing(px(12))
        layout.addWidget(self.header)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.footer)
        self._whole = scrolling(body)  # where the text is larger than the screen can hold
        self._whole.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setCentralWidget(self._whole)
        self._order_tabs()
