"""Colours by what they are for: calm surfaces, one accent, a colour for each state. And how contrast is measured."""

from __future__ import annotations

import enum
from dataclasses import dataclass, fields
from typing import Self

from PySide6.QtGui import QPalette

LEAST_CONTRAST = 4.5
"""WCAG 2.2 AA for text."""


class Kind(enum.StrEnum):
    """A state as it is shown: each has a word, a shape, a colour and an underline of its own."""

    FIX = "fix"
    ASK = "ask"
    TIP = "tip"
    INFO = "info"
    OK = "ok"
    WAIVED = "waived"
    NONE = "none"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours by what they are for, as ``#rrggbb``. Each ``…_bg`` carries text in the colour of the same name."""

    window: str
    surface: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    accent_hover: str
    select: str
    hover: str
    fix: str
    fix_bg: str
    ask: str
    ask_bg: str
    tip: str
    tip_bg: str
    info: str
    info_bg: str
    ok: str
    ok_bg: str
    waived: str
    waived_bg: str
    none: str
    none_bg: str
    unchecked: str
    unchecked_bg: str

    def of(self, kind: Kind) -> str:
        """The colour of a state."""
        return str(getattr(self, kind))

    def under(self, kind: Kind) -> str:
        """The surface that a state's words stand on."""
        return str(getattr(self, f"{kind}_bg"))

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return luminance(self.text) > luminance(self.surface)

    @classmethod
    def from_palette(cls, palette: QPalette) -> Self:
        """High contrast: nothing but the palette's own colours; states are told apart by shape and word."""
        role = QPalette.ColorRole
        text, base = palette.color(role.Text).name(), palette.color(role.Base).name()
        chosen = {
            "window": palette.color(role.Window).name(),
            "surface": base,
            "accent": palette.color(role.Highlight).name(),
            "accent_hover": palette.color(role.Highlight).name(),
            "on_accent": palette.color(role.HighlightedText).name(),
            "select": base,
            "hover": base,
        }
        grounds = {name.name: base for name in fields(cls) if name.name.endswith("_bg")}
        return cls(**{name.name: text for name in fields(cls)} | grounds | chosen)


LIGHT = Tokens(
    window="#F6F7F9",
    surface="#FFFFFF",
    line="#D9DEE5",
    text="#1B2430",
    quiet="#586375",
    accent="#1F4E8C",
    on_accent="#FFFFFF",
    accent_hover="#183F73",
    select="#E6EEF8",
    hover="#F1F4F8",
    fix="#A4001D",
    fix_bg="#FBEAEC",
    ask="#1F4E8C",
    ask_bg="#E8F0FA",
    tip="#7A4B00",
    tip_bg="#FBF1DF",
    info="#3D5A66",
    info_bg="#E9F0F3",
    ok="#1E6B34",
    ok_bg="#E6F3EA",
    waived="#5B3F8C",
    waived_bg="#F0EBF8",
    none="#595959",
    none_bg="#EDEFF2",
    unchecked="#6B3A1E",
    unchecked_bg="#F7ECE4",
)
DARK = Tokens(
    window="#15191F",
    surface="#1D232B",
    line="#343D49",
    text="#E9EDF2",
    quiet="#A8B3C2",
    accent="#9CC4FF",
    on_accent="#10233D",
    accent_hover="#B8D5FF",
    select="#24354B",
    hover="#252C36",
    fix="#FF9AA2",
    fix_bg="#3A2025",
    ask="#9CC4FF",
    ask_bg="#1E2F45",
    tip="#FFC46B",
    tip_bg="#3A2D16",
    info="#A9C7D4",
    info_bg="#22323A",
    ok="#8FDCA0",
    ok_bg="#1B3223",
    waived="#CDB4FF",
    waived_bg="#2F2743",
    none="#B8B8B8",
    none_bg="#2A313A",
    unchecked="#E8B799",
    unchecked_bg="#3B2A20",
)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def blend(one: str, other: str, share: float) -> str:
    """A colour between two, with ``share`` of the first."""
    pairs = [(int(one[place : place + 2], 16), int(other[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(first * share + second * (1 - share)):02x}" for first, second in pairs)
