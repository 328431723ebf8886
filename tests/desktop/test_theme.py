"""Colours that everybody can read, in light, dark and high contrast; text that grows."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.shapes import draw_state, state_pixmap
from desktop.theme import Appearance, Lettering, Look, palette_of
from desktop.tokens import DARK, LEAST_CONTRAST, LIGHT, Kind, Tokens, contrast

EDGE = 3.0
"""WCAG 2.2, 1.4.11: what is not text."""


def black_on_white() -> Tokens:
    palette = QPalette()
    role = QPalette.ColorRole
    for where in (role.Window, role.Base):
        palette.setColor(where, QColor("#000000"))
    for where in (role.Text, role.WindowText):
        palette.setColor(where, QColor("#FFFFFF"))
    palette.setColor(role.Highlight, QColor("#1AEBFF"))
    palette.setColor(role.HighlightedText, QColor("#000000"))
    return Tokens.from_palette(palette)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, black_on_white()], ids=["light", "dark", "high contrast"])
def test_every_text_can_be_read_on_what_it_stands_on(tokens: Tokens) -> None:
    pairs = [(tokens.text, tokens.surface), (tokens.text, tokens.window), (tokens.text, tokens.select)]
    pairs += [(tokens.quiet, tokens.surface), (tokens.quiet, tokens.window), (tokens.quiet, tokens.select)]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_hover)]
    pairs += [(tokens.accent, tokens.surface), (tokens.accent, tokens.hover), (tokens.text, tokens.hover)]
    for kind in Kind:
        pairs += [(tokens.of(kind), tokens.surface), (tokens.of(kind), tokens.under(kind))]
        pairs += [(tokens.text, tokens.under(kind))]
    low = [
        (one, other, round(contrast(one, other), 2)) for one, other in pairs if contrast(one, other) < LEAST_CONTRAST
    ]
    assert low == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK, black_on_white()], ids=["light", "dark", "high contrast"])
def test_the_focus_ring_stands_out(tokens: Tokens) -> None:
    assert contrast(tokens.accent, tokens.surface) >= EDGE
    assert contrast(tokens.accent, tokens.window) >= EDGE
    assert contrast(tokens.text, tokens.accent) >= EDGE or contrast(tokens.text, tokens.surface) >= EDGE


def grey(kind: Kind) -> bytes:
    """The shape without its colour."""
    image = QImage(44, 44, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw_state(painter, kind, image.rect().toRectF(), QColor("#000000"), QColor("#FFFFFF"))
    painter.end()
    return bytes(memoryview(image.constBits()))


def test_states_are_told_apart_without_colour(application: QApplication) -> None:
    assert len({grey(kind) for kind in Kind}) == len(Kind)


def test_shapes_fill_the_place_they_are_given(application: QApplication) -> None:
    pixmap = state_pixmap(Kind.FIX, 22, LIGHT, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (44, 2.0)


def test_the_system_s_colours_are_followed(application: QApplication) -> None:
    application.setPalette(palette_of(DARK))
    look = Look(application, Appearance.SYSTEM)
    assert look.tokens is DARK
    look.set_appearance(Appearance.LIGHT)
    assert look.tokens is LIGHT
    assert application.palette().color(QPalette.ColorRole.Base).name().upper() == LIGHT.surface
    look.deleteLater()


def test_text_and_spaces_grow_together(look: Look) -> None:
    points, space = look.font(Lettering.BODY).pointSizeF(), look.px(10)
    look.set_scale(2.0)
    assert look.font(Lettering.BODY).pointSizeF() == pytest.approx(2 * points)
    assert look.px(10) == pytest.approx(2 * space, abs=1)


def test_the_style_sheet_is_whole(look: Look, application: QApplication) -> None:
    assert "$" not in application.styleSheet()
    assert LIGHT.fix_bg in application.styleSheet()
