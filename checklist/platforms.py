"""What each platform allows and how it counts. Checked November 2026 against the platforms' own help pages' figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import regex

from checklist.model import Platform

_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|us|io|ly)\b(?:/\S*)?", re.I)
_GRAPHEME = regex.compile(r"\X")
_X_URL_WEIGHT = 23
_X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def graphemes(text: str) -> int:
    """Characters as people count them: a flag or a family emoji is one."""
    return len(_GRAPHEME.findall(text))


def code_units(text: str) -> int:
    """UTF-16 code units, as most platforms' own counters do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def x_weight(text: str) -> int:
    """X's weighted length: a link is 23, light characters 1, all others and any emoji 2; after NFC."""
    text = unicodedata.normalize("NFC", text)
    weight = 0
    rest = _URL.sub("", text)
    weight += _X_URL_WEIGHT * len(_URL.findall(text))
    for cluster in _GRAPHEME.findall(rest):
        is_emoji = regex.search(r"\p{Extended_Pictographic}|\p{Regional_Indicator}", cluster) is not None
        weight += 2 if is_emoji and ord(cluster[0]) > 0x2000 else sum(_x_light(character) for character in cluster)
    return weight


def _x_light(character: str) -> int:
    return 1 if any(low <= ord(character) <= high for low, high in _X_LIGHT) else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """``text`` in the unit of ``count``; ``files`` and ``alt_text`` (characters) None where unlimited or unknown."""

    text: int
    count: Callable[[str], int]
    files: int | None = None
    alt_text: int | None = None
    hashtags: int | None = None


LIMITS: Mapping[Platform, Limits] = MappingProxyType(
    {
        Platform.FACEBOOK: Limits(text=63206, count=code_units, alt_text=1000),
        Platform.X: Limits(text=280, count=x_weight, files=4, alt_text=1000),
        Platform.INSTAGRAM: Limits(text=2200, count=code_units, files=20, alt_text=1000, hashtags=30),
        Platform.SNAPCHAT: Limits(text=250, count=code_units),
        Platform.LINKEDIN: Limits(text=3000, count=code_units, files=20, alt_text=1000),
        Platform.YOUTUBE: Limits(text=5000, count=code_units),
        Platform.VIMEO: Limits(text=5000, count=code_units),
        Platform.TIKTOK: Limits(text=4000, count=code_units, files=35),
        Platform.THREADS: Limits(text=500, count=code_units, files=20, alt_text=1000),
        Platform.BLUESKY: Limits(text=300, count=graphemes, files=4, alt_text=2000),
    }
)
"""Platforms that are not listed have no limit that a post of ours would reach."""
