"""The look in force: which colours, whose font, what sizes; worked out anew when the platform's change."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.sheet import sheet_for
from desktop.tokens import DARK, LIGHT, Kind, Tokens


class Appearance(enum.StrEnum):
    """Which set of colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Lettering(enum.Enum):
    """What a text is for: its size against the body text, and its weight."""

    TINY = (0.86, QFont.Weight.DemiBold)
    SMALL = (0.93, QFont.Weight.Normal)
    SMALL_STRONG = (0.93, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    LARGE = (1.07, QFont.Weight.Normal)
    EDITOR = (1.14, QFont.Weight.Normal)
    HEADING = (1.21, QFont.Weight.DemiBold)
    TITLE = (1.29, QFont.Weight.DemiBold)
    QUESTION = (1.57, QFont.Weight.DemiBold)


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens as a palette, for everything that Qt draws by itself."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.quiet,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.quiet))
    return palette


class Look(QObject):
    """The tokens, fonts and sizes in force. Made once, handed to every widget that draws by itself."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._platform_palette, self._platform_font = app.palette(), app.font()
        self._appearance, self._scale = appearance, scale
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.restyle)
        accessibility = app.styleHints().accessibility()  # a chained call would use what is deleted already
        accessibility.contrastPreferenceChanged.connect(self.restyle)
        self.restyle()

    @property
    def appearance(self) -> Appearance:
        """Which colours the user wants."""
        return self._appearance

    @property
    def scale(self) -> float:
        """The size of text against the platform's."""
        return self._scale

    def set_appearance(self, appearance: Appearance) -> None:
        """Other colours, at once."""
        self._appearance = appearance
        self.restyle()

    def set_scale(self, scale: float) -> None:
        """Larger or smaller text, at once."""
        self._scale = scale
        self.restyle()

    def font(self, lettering: Lettering = Lettering.BODY) -> QFont:
        """The platform's font for a purpose."""
        size, weight = lettering.value
        font = QFont(self._platform_font)
        font.setPointSizeF(self._points * size)
        font.setWeight(weight)
        return font

    def px(self, length: float) -> int:
        """A length in the picture of the window (body text of 14 px), in pixels at the present text size."""
        return round(length * self._points * self._app.primaryScreen().logicalDotsPerInchY() / 72 / 14)

    def colour(self, kind: Kind) -> QColor:
        """The colour of a state."""
        return QColor(self.tokens.of(kind))

    def restyle(self) -> None:
        """Work out everything anew and show it; called when the platform's colours or contrast change."""
        self.tokens = self._tokens()
        self._app.setFont(self.font())
        self._app.setPalette(palette_of(self.tokens))
        self._app.setStyleSheet(sheet_for(self.tokens, self.px))
        for widget in self._app.allWidgets():
            self._letter(widget)
        self.changed.emit()

    def letter(self, widget: QWidget, lettering: Lettering) -> None:
        """Give a widget the font for a purpose, and keep it right when the text size changes."""
        widget.setProperty("lettering", lettering.name)
        widget.setFont(self.font(lettering))

    def _letter(self, widget: QWidget) -> None:
        name = widget.property("lettering")
        if name:
            widget.setFont(self.font(Lettering[name]))

    @property
    def _points(self) -> float:
        return max(self._platform_font.pointSizeF(), 10.5) * self._scale

    def _tokens(self) -> Tokens:
        hints = self._app.styleHints()
        accessibility = hints.accessibility()
        wanted = self._appearance
        if accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return Tokens.from_palette(self._platform_palette)
        if wanted is Appearance.SYSTEM:
            is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
            if hints.colorScheme() is Qt.ColorScheme.Unknown:
                is_dark = self._platform_palette.color(QPalette.ColorRole.Window).lightness() < 128
            return DARK if is_dark else LIGHT
        return DARK if wanted is Appearance.DARK else LIGHT
