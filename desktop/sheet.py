"""The style sheet: shapes and spacing in the colours of the tokens. Widgets say what they are by properties."""

from __future__ import annotations

from collections.abc import Callable
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.tokens import Tokens

_STATES = ("fix", "ask", "tip", "info", "ok", "waived", "none", "unchecked")

_SHEET = Template("""
QFrame[panel="true"] { background: $surface; border: 1px solid $line; border-radius: $r12; }
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: $r10; }
QFrame[well="true"] { background: $window; border: 1px solid $line; border-radius: $r10; }
QFrame[well="true"][current="true"] { border: 2px solid $accent; }
QFrame[panel="true"]:disabled { background: $surface; }
QLabel { background: transparent; color: $text; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[chip] { border-radius: $r9; padding: $p2 $p9; }
QPushButton[chip] { border-radius: $r9; padding: $p4 $p12; border: 1px solid transparent; }
QPushButton[chip]:focus { border: 2px solid $accent; padding: $p3 $p11; }
QPushButton { outline: none; }
QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: $r8; padding: $p6 $p14; }
QPushButton:hover { background: $hover; border-color: $quiet; }
QPushButton:pressed { background: $select; }
QPushButton:focus { border: 2px solid $accent; padding: $p5 $p13; }
QPushButton:disabled { color: $quiet; background: $window; }
QPushButton[kind="main"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="main"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="main"]:focus { border: 2px solid $text; }
QPushButton[kind="main"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[kind="link"] { background: transparent; color: $accent; border: 1px solid transparent;
  padding: $p4 $p4; text-align: left; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: $p3 $p3; }
QPushButton[kind="link"]:disabled { color: $quiet; }
QComboBox { background: $surface; color: $text; border: 1px solid $line; border-radius: $r8;
  padding: $p5 $p26 $p5 $p10; }
QComboBox:hover { border-color: $quiet; }
QComboBox:focus { border: 2px solid $accent; padding: $p4 $p25 $p4 $p9; }
QComboBox:disabled { color: $quiet; background: $window; }
QComboBox::drop-down { border: none; width: 0px; }
QComboBox::down-arrow { image: none; width: 0px; height: 0px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $line; padding: $p4; outline: none;
  selection-background-color: $select; selection-color: $text; }
QLineEdit, QDateEdit { background: $surface; color: $text; border: 1px solid $line; border-radius: $r8;
  padding: $p5 $p9;  selection-background-color: $accent; selection-color: $on_accent; }
QDateEdit { padding: $p5 $p26 $p5 $p9; }
QDateEdit::drop-down { border: none; width: $p26; }
QDateEdit::down-arrow { image: none; }
QDateEdit:focus { border: 2px solid $accent; }
QLineEdit:focus { border: 2px solid $accent; padding: $p4 $p8; }
QPlainTextEdit { background: $surface; color: $text; border: 1px solid transparent; border-radius: $r8;
  selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit[empty="true"] { background: $window; border: 2px dashed $line; border-radius: $r12; }
QPlainTextEdit[empty="true"][hot="true"], QPlainTextEdit[empty="true"]:focus { border: 2px dashed $accent; }
QPlainTextEdit[framed="true"] { border: 1px solid $line; padding: $p4; }
QPlainTextEdit:focus { border: 1px solid $accent; }
QTreeView, QListView { background: transparent; border: none; outline: none; }
QListWidget { background: $surface; border: 1px solid $line; border-radius: $r10; padding: $p4; }
QListWidget:focus { border: 2px solid $accent; padding: $p3; }
QListWidget::item { color: $text; padding: $p6 $p8; border-radius: $r8; }
QListWidget::item:selected { background: $select; color: $text; }
QScrollArea, QScrollArea > QWidget > QWidget[clear="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: $p12; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $p12; margin: 0; }
QScrollBar::handle { background: $line; border-radius: $r4; margin: $p2; }
QScrollBar::handle:vertical { min-height: $p32; }
QScrollBar::handle:horizontal { min-width: $p32; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $quiet; padding: $p7 $p14; border: 2px solid transparent;
  border-radius: $r8; margin-right: $p4; }
QTabBar::tab:selected { background: $surface; color: $text; border: 1px solid $line; }
QTabBar::tab:focus { border: 2px solid $accent; }
QProgressBar { background: $line; border: none; border-radius: $r3; max-height: $p6; min-height: $p6; }
QProgressBar::chunk { background: $accent; border-radius: $r3; }
QMenuBar { background: $window; color: $text; }
QMenuBar::item { padding: $p4 $p9; border-radius: $r6; background: transparent; }
QMenuBar::item:selected { background: $select; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: $p4; }
QMenu::item { padding: $p5 $p28 $p5 $p24; border-radius: $r6; }
QMenu::item:selected { background: $select; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: $p4 $p8; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: $p5; }
QRadioButton, QCheckBox { color: $text; spacing: $p8; padding: $p3; border: 2px solid transparent; border-radius: $r6; }
QRadioButton:focus, QCheckBox:focus { border: 2px solid $accent; }
""")


class _Names(dict[str, str]):
    """``r8`` and ``p8`` are lengths at the present text size; everything else is a token."""

    def __init__(self, tokens: dict[str, str], px: Callable[[float], int]) -> None:
        super().__init__(tokens)
        self._px = px

    def __missing__(self, name: str) -> str:
        return f"{self._px(float(name[1:]))}px"


def sheet_for(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The style sheet of the whole application."""
    colours = {name: str(getattr(tokens, name)) for name in tokens.__slots__}
    states = "\n".join(
        f'QLabel[chip="{state}"], QPushButton[chip="{state}"] {{ color: {colours[state]}; '
        f"background: {colours[f'{state}_bg']}; }}\n"
        f'QLabel[tone="{state}"] {{ color: {colours[state]}; }}'
        for state in _STATES
    )
    return _SHEET.substitute(_Names(colours, px)) + states
