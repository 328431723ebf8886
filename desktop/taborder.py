"""Tab goes as the eye does: in the order of the layouts, also after a pane put other widgets into itself."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def order_tabs(root: QWidget) -> None:
    """Make Tab follow what stands before what, from the upper left to the lower right of each layout."""
    for one, following in itertools.pairwise(list(stops(root))):
        QWidget.setTabOrder(one, following)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that Tab can reach, in the order of the layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in _inside(widget):
        yield from stops(child)


def _inside(widget: QWidget) -> list[QWidget]:
    match widget:
        case QSplitter() | QStackedWidget():
            return [part for place in range(widget.count()) if (part := widget.widget(place)) is not None]
        case QScrollArea():
            content = widget.widget()
            return [content] if content is not None else []
        case _:
            layout = widget.layout()
            return list(_of(layout)) if layout is not None else []


def _of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of(inner)
