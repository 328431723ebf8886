"""The draft: its text with the marks of the last check, its files, how much room the platform leaves."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from checklist.location import TextSpan
from checklist.platforms import LIMITS
from desktop.items import Item
from desktop.models.attachments import AttachmentsModel, state_of
from desktop.models.words import row_title
from desktop.pictures import Pictures
from desktop.session import Session
from desktop.steps import Step
from desktop.text import filled
from desktop.theme import Lettering, Look
from desktop.widgets.basics import Button, ButtonKind, Label, Tone, line, panel
from desktop.widgets.editor import DraftEditor, TextMark
from desktop.widgets.replacing import word_of
from desktop.widgets.strip import Strip
from desktop.wording import item_word, language_word, platform_word

_HASHTAG = re.compile(r"#\w")


class DraftPane(QWidget):
    """Shows and edits the draft. What is pasted or dropped other than text leaves as ``brought``."""

    brought = Signal(object)
    paste_wanted = Signal()
    files_wanted = Signal()
    sample_wanted = Signal()
    row_chosen = Signal(str)
    replaced = Signal(object, str)
    """A language finding, and what is to stand in its place."""
    word_added = Signal(str)
    file_chosen = Signal(int)

    def __init__(self, session: Session, pictures: Pictures, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._items: tuple[Item, ...] = ()
        self._current = ""
        self._make_parts(pictures)
        self._arrange()
        self._connect()
        self._show_files()
        self._count()

    def focus(self) -> None:
        """The editor gets the keyboard."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_items(self, items: tuple[Item, ...]) -> None:
        """A check came back: mark the text and the files."""
        self._items = items
        self._mark()
        files, checked = self._session.state.draft.attachments, self._session.checked
        if checked is not None and checked.state.draft.attachments == files:
            self._files.show_states([state_of(index, items) for index in range(len(files))])
        self._count()

    def show_current(self, key: str) -> None:
        """The row of the list that is chosen."""
        self._current = key
        self._mark()
        self.editor.reveal(key)

    def _make_parts(self, pictures: Pictures) -> None:
        look = self._look
        self.editor = DraftEditor(look)
        self._files = AttachmentsModel(pictures, self)
        self.editor.setMinimumHeight(look.px(90))
        self.strip = Strip(look)
        self.strip.setModel(self._files)
        self._title = Label(look, self.tr("Your draft"), Lettering.TITLE, wraps=False)
        self._paste = Button(look, self.tr("Paste"))
        self._add = Button(look, self.tr("Add files…"))
        self._count_label = Label(look, "", Lettering.SMALL, Tone.QUIET, wraps=False)
        self._language = Label(look, "", Lettering.SMALL, Tone.QUIET, wraps=False)
        self._welcome = _Welcome(look)

    def _arrange(self) -> None:
        px = self._look.px
        frame, inner = panel(self.tr("Your draft"))
        inner.setContentsMargins(px(16), px(14), px(16), px(14))
        inner.setSpacing(px(8))
        inner.addLayout(line(self._title, None, self._paste, self._add))
        stack = QGridLayout()
        stack.addWidget(self.editor, 0, 0)
        stack.addWidget(self._welcome, 0, 0, Qt.AlignmentFlag.AlignCenter)
        inner.addLayout(stack, 1)
        inner.addLayout(line(self._count_label, None, self._language))
        inner.addWidget(self.strip)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_typing)
        self.editor.brought.connect(self.brought)
        self.editor.mark_chosen.connect(self.row_chosen)
        self.editor.offer_taken.connect(self._on_offer)
        self.editor.word_added.connect(self.word_added)
        self._session.stepped.connect(self._on_step)
        for button in (self._paste, self._welcome.paste):
            button.clicked.connect(self.paste_wanted)
        for button in (self._add, self._welcome.add):
            button.clicked.connect(self.files_wanted)
        self._welcome.sample.clicked.connect(self.sample_wanted)
        self.strip.removed.connect(self._on_remove)
        self.strip.chosen.connect(self.file_chosen)

    def _on_typing(self, text: str) -> None:
        self._session.set_text(text, self.tr("typing"))

    def _on_offer(self, key: str, replacement: str) -> None:
        finding = next((item.language for item in self._items if item.key == key), None)
        if finding is not None:
            self.replaced.emit(finding, replacement)

    def _on_remove(self, index: int) -> None:
        self._session.detach(index, self.tr("taking out a file"))

    def _on_step(self, step: Step) -> None:
        if step.text is not None:
            self.editor.follow(self._session.state.draft.text, step.text)
        if step.attachments is not None:
            self._show_files()
        self._count()

    def _show_files(self) -> None:
        files = self._session.state.draft.attachments
        self._files.show_files(files)
        self.strip.setVisible(bool(files))

    def _mark(self) -> None:
        """Findings first, spelling last, so that the graver mark lies on top where two meet."""
        checked = self._session.checked
        if checked is None or checked.state.draft.text != self._session.state.draft.text:
            return
        marks = [mark for item in self._items for mark in _marks_of(item)]
        self.editor.show_marks(marks[::-1], self._current)

    def _count(self) -> None:
        state = self._session.state
        is_empty = state.is_empty and not state.draft.text
        self.editor.show_as_empty(is_empty=is_empty)
        self._welcome.setVisible(is_empty)
        self._paste.setVisible(not is_empty)
        self._add.setVisible(not is_empty)
        self._count_label.setVisible(not is_empty)
        self._language.setVisible(not is_empty)
        limits = LIMITS.get(state.context.platform)
        number = QLocale()
        count = limits.count(state.draft.text) if limits else len(state.draft.text)
        words = filled(self.tr("%1 characters"), number.toString(count))
        if limits:
            words = filled(self.tr("%1 of %2 characters"), number.toString(count), number.toString(limits.text))
        tags = len(_HASHTAG.findall(state.draft.text))
        if tags:
            words += " · " + self.tr("%n hashtags", "", tags)
        if files := len(state.draft.attachments):
            words += " · " + self.tr("%n files", "", files)
        is_over = limits is not None and count > limits.text
        if is_over:
            words += " · " + filled(self.tr("too long for %1"), platform_word(state.context.platform))
        self._count_label.setText(words)
        self._count_label.set_tone("fix" if is_over else Tone.QUIET)
        checked = self._session.checked
        shows = checked is not None and bool(state.draft.text.strip())
        self._language.setText(language_word(checked.review.language) if checked is not None and shows else "")


class _Welcome(QWidget):
    """What to do first, laid over the empty editor; everything but the buttons lets the pointer through."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        px = look.px
        title = Label(look, self.tr("Write here, paste, or drop pictures and PDFs"), Lettering.TITLE)
        kinds = Label(
            look, self.tr("Pictures (JPEG, PNG, WebP, GIF, TIFF, BMP), PDF, text files"), Lettering.BODY, Tone.QUIET
        )
        for label in (title, kinds):
            label.setMinimumWidth(px(480))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.paste = Button(look, self.tr("Paste"), ButtonKind.MAIN)
        self.add = Button(look, self.tr("Add files…"))
        self.sample = Button(look, self.tr("Try a sample"))
        layout = QVBoxLayout(self)
        layout.setSpacing(px(6))
        layout.addWidget(title)
        layout.addWidget(kinds)
        layout.addSpacing(px(10))
        layout.addLayout(line(None, self.paste, self.add, self.sample, None))


def _marks_of(item: Item) -> list[TextMark]:
    if not item.group.is_work:
        return []
    words = f"{item_word(item)}: {row_title(item)}"
    if item.language is not None:
        where = item.language
        mark = TextMark(
            start=where.start,
            end=where.end,
            kind=item.kind,
            key=item.key,
            words=words,
            is_language=True,
            offers=where.replacements,
            word=word_of(where, item.text),
        )
        return [mark]
    return [
        TextMark(start=finding.where.start, end=finding.where.end, kind=item.kind, key=item.key, words=words)
        for finding in item.findings
        if finding.attachment is None and isinstance(finding.where, TextSpan)
    ]
