"""Patterns for Vietnamese as people type it: with all its marks, or with none. Wrong marks make another word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from checklist.detectors.phrases import pattern

_LETTER = re.compile(r"[^\x00-\x7f]")
_SIGNS = re.compile(r"[ăđơưĂĐƠƯạ-ỹ]")


def vietnamese(template: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern over small letters in which every marked letter may also stand bare: "lớp" finds "lop", not "lốp"."""
    return pattern(either(template), {name: either(slot) for name, slot in slots.items()})


def either(template: str) -> str:
    """The template with a choice for every marked letter."""
    return _LETTER.sub(lambda letter: f"[{letter[0]}{_bare(letter[0])}]", unicodedata.normalize("NFC", template))


def may_be_vietnamese(characters: str, language: str) -> bool:
    """Whether it is worth looking: so said, or written with letters that no neighbour language has."""
    return language == "vi" or _SIGNS.search(characters) is not None


def _bare(letter: str) -> str:
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
