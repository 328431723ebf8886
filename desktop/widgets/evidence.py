"""The evidence of a row, large: the picture with its boxes, the words in their sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checklist.location import PageRegion, TextSpan, WholeFile
from checklist.model import Attachment
from checklist.review import Finding, Outcome, PersonAsked
from desktop.items import Item, Looked
from desktop.pictures import LARGE, Pictures
from desktop.places import corner_of
from desktop.text import filled, visible
from desktop.theme import Lettering, Look
from desktop.tokens import Kind
from desktop.widgets.basics import Button, ButtonKind, Chip, Label, Tone, clear, line
from desktop.widgets.picture import Mark, PictureView
from desktop.widgets.quote import Quote

translate = QCoreApplication.translate
_QUOTES = 5
_THINGS = 3
_SETTLED = {Outcome.PASSED: Kind.OK, Outcome.WAIVED: Kind.WAIVED}
_CROP = "crop"
Exhibit = tuple[int, int]
"""Attachment from 0, page from 1."""


class EvidenceView(QWidget):
    """One picture at a time, and the quotations below it. Hidden where there is nothing to see."""

    crop_wanted = Signal(str, str)
    """Fingerprint of what is to be cut off, the fix's words."""

    def __init__(self, pictures: Pictures, look: Look, *, tallest: int = 260) -> None:
        super().__init__()
        self._pictures, self._look = pictures, look
        self._item: Item | None = None
        self._files: tuple[Attachment, ...] = ()
        self._exhibits: list[Exhibit] = []
        self._place = 0
        self.picture = PictureView(look, tallest=tallest)
        self._name = Chip(look)
        self._count = Label(look, "", Lettering.SMALL, Tone.QUIET, wraps=False)
        self._previous = Button(look, self.tr("Previous picture"), ButtonKind.LINK)
        self._next = Button(look, self.tr("Next picture"), ButtonKind.LINK)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._crop = Button(look, self.tr("Crop…"))
        self._crop.clicked.connect(self._on_crop)
        self._crop_line = QWidget()
        self._crop_line.setLayout(line(self._crop, None))
        self._looked = Label(look, "", Lettering.SMALL, Tone.QUIET)
        self._pager = QWidget()
        self._pager.setLayout(line(self._previous, None, self._next))
        self._quotes = QVBoxLayout()
        self._quotes.setSpacing(look.px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        self._caption = QWidget()
        self._caption.setLayout(line(self._name, None, self._count))
        layout.addWidget(self._caption)
        layout.addWidget(self.picture)
        layout.addWidget(self._looked)
        layout.addWidget(self._pager)
        layout.addWidget(self._crop_line)
        layout.addLayout(self._quotes)
        pictures.arrived.connect(self._on_picture)

    def show_item(self, item: Item | None, files: tuple[Attachment, ...], looked: Looked | None = None) -> None:
        """Show the evidence of another row, or of the same one after another check.

        ``looked``: where nothing was found, what was looked at, and for what.
        """
        if item is not None and self._item is not None and item.key != self._item.key:
            self._place = 0
        self._item, self._files = item, files
        self._exhibits = exhibits_of(item, files) if item else []
        if looked is not None and not self._exhibits:
            self._exhibits = [(index, 1) for index in looked.files if index < len(files)]
        self._looked.setText(looked_words(looked) if looked is not None else "")
        self._looked.setVisible(looked is not None)
        self._place = min(self._place, max(0, len(self._exhibits) - 1))
        self._show_picture()
        self._show_quotes()
        self.setVisible(bool(self._exhibits) or self._quotes.count() > 0)

    def _go_on(self) -> None:
        self._place = (self._place + 1) % len(self._exhibits)
        self._show_picture()

    def _go_back(self) -> None:
        self._place = (self._place - 1) % len(self._exhibits)
        self._show_picture()

    def _on_crop(self) -> None:
        finding = self._cropped()
        if finding is not None:
            title = next(fix.title for fix in finding.fixes if fix.id == _CROP)
            self.crop_wanted.emit(finding.fingerprint, title)

    def _cropped(self) -> Finding | None:
        """The first finding of the shown picture that can be cut off."""
        if self._item is None or not self._item.group.is_work or not self._exhibits:
            return None
        return next((one for one in self._item.findings if _is_cropped(one, self._exhibits[self._place])), None)

    def _on_picture(self, digest: str, page: int, side: int) -> None:
        if self._exhibits and side == LARGE:
            index, shown = self._exhibits[self._place]
            if shown == page and index < len(self._files) and self._files[index].sha256 == digest:
                self._show_picture()

    def _show_picture(self) -> None:
        has_any, has_more = bool(self._exhibits), len(self._exhibits) > 1
        self.picture.setVisible(has_any)
        self._caption.setVisible(has_any)
        self._pager.setVisible(has_more)
        self._crop_line.setVisible(self._cropped() is not None)
        if not has_any or self._item is None:
            return
        index, page = self._exhibits[self._place]
        file = self._files[index]
        marks, page_size = marks_of(self._item, index, page)
        image = self._pictures.get(file, page, LARGE)
        if image is not None and page_size is None:
            page_size = (image.width(), image.height())
        name = visible(file.name)
        words = name
        if image is None:
            is_known = self._pictures.is_known(file, page, LARGE)
            words = filled(self.tr("%1 cannot be shown") if is_known else self.tr("Opening %1…"), name)
        elif marks:
            words = filled(self.tr("%1, marked: %2"), name, ", ".join(_corners(self._item, index, page)))
        self.picture.show_picture(image, page_size or (4, 3), marks, words)
        self._name.show_state(Kind.NONE, name)
        self._count.setText(
            filled(self.tr("%1 of %2"), str(self._place + 1), str(len(self._exhibits))) if has_more else ""
        )

    def _show_quotes(self) -> None:
        clear(self._quotes)
        item = self._item
        if item is None:
            return
        spans = spans_of(item)
        for start, end in spans[:_QUOTES]:
            quote = Quote(self._look)
            quote.show_words(item.text, start, end, item.kind)
            self._quotes.addWidget(quote)
        if len(spans) > _QUOTES:
            more = self.tr("%n more places in the text", "", len(spans) - _QUOTES)
            self._quotes.addWidget(Label(self._look, more, Lettering.SMALL, Tone.QUIET))


def looked_words(looked: Looked) -> str:
    """What was looked for in how many files, and that it was not found: a look is no promise."""
    things = ", ".join(visible(thing) for thing in looked.things[:_THINGS])
    if len(looked.things) > _THINGS:
        things = f"{things}, …"
    words = translate("Detail", "Looked for in %n files, not found: %1.", "", len(looked.files))
    return filled(words, things)


def exhibits_of(item: Item, files: Sequence[Attachment]) -> list[Exhibit]:
    """The pages that a row is about, each once, in order."""
    pages: list[Exhibit] = []
    for thing in _things(item):
        index = thing.attachment
        if index is not None and index < len(files) and isinstance(thing.where, PageRegion | WholeFile):
            pages.append((index, thing.where.page if isinstance(thing.where, PageRegion) else 1))
    return list(dict.fromkeys(pages))


def marks_of(item: Item, index: int, page: int) -> tuple[tuple[Mark, ...], tuple[int, int] | None]:
    """The boxes on one page, numbered as the cards are where there are several, and the size they are counted in."""
    regions = _regions(item, index, page)
    numbers = _numbers(item, index, regions)
    marks = tuple(
        Mark(box=region.box, kind=_kind(item, index, region), number=number)
        for region, number in zip(regions, numbers, strict=True)
    )
    return marks, regions[0].page_size if regions else None


def _kind(item: Item, index: int, region: PageRegion) -> Kind:
    """The row's, but what was answered or accepted beside something open is shown so."""
    outcomes = {each.outcome for each in item.findings if (each.attachment, each.where) == (index, region)}
    return _SETTLED.get(next(iter(outcomes)), item.kind) if len(outcomes) == 1 else item.kind


def _numbers(item: Item, index: int, regions: Sequence[PageRegion]) -> list[int]:
    """Places among all findings of the row; people are counted page by page."""
    things = _things(item)
    if len(things) <= 1:
        return [0] * len(regions)
    if item.question is not None and item.question.people:
        return list(range(1, len(regions) + 1)) if len(regions) > 1 else [0] * len(regions)
    places = [(thing.attachment, thing.where) for thing in things]
    return [places.index((index, region)) + 1 for region in regions]


def spans_of(item: Item) -> list[tuple[int, int]]:
    """The stretches of the draft's text that a row is about, each once, in order."""
    if item.language is not None:
        return [(item.language.start, item.language.end)]
    spans = [
        (thing.where.start, thing.where.end)
        for thing in _things(item)
        if thing.attachment is None and isinstance(thing.where, TextSpan) and thing.where.end <= len(item.text)
    ]
    return sorted(set(spans))


def _is_cropped(finding: Finding, exhibit: Exhibit) -> bool:
    where = finding.where
    is_there = isinstance(where, PageRegion) and (finding.attachment, where.page) == exhibit
    return is_there and any(fix.id == _CROP for fix in finding.fixes)


def _things(item: Item) -> tuple[Finding | PersonAsked, ...]:
    people = item.question.people if item.question is not None else ()
    return (*item.findings, *people)


def _regions(item: Item, index: int, page: int) -> list[PageRegion]:
    regions = [
        thing.where
        for thing in _things(item)
        if thing.attachment == index and isinstance(thing.where, PageRegion) and thing.where.page == page
    ]
    return list(dict.fromkeys(regions))


def _corners(item: Item, index: int, page: int) -> list[str]:
    return list(dict.fromkeys(corner_of(region) for region in _regions(item, index, page)))
