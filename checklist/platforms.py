"""What each platform allows and how it counts. Checked November 2026 against the platforms' own help pages' figures."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import regex

from checklist.model import Platform

_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|us|io|ly)\b(?:/\S*)?", re.I)
_GRAPHEME = regex.compile(r"\X")
_HASHTAG = regex.compile(r"(?<![\w&/])[#\uFF03](?=[\w]*\p{L})[\w]+")
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


class Media(enum.StrEnum):
    """Kinds of files that platforms tell apart."""

    PICTURE = "picture"
    VIDEO = "video"
    DOCUMENT = "document"


def media_of(kind: str) -> Media | None:
    """What a platform takes a media type for; None for what no platform shows (sound, archives, unknown)."""
    family = kind.partition("/")[0]
    if family == "image":
        return Media.PICTURE
    if family == "video":
        return Media.VIDEO
    is_document = kind == "application/pdf" or "officedocument" in kind or "opendocument" in kind
    return Media.DOCUMENT if is_document else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """``text`` in the unit of ``count``. What is None is unlimited, or not known to be limited.

    ``files`` counts all files of one post, ``videos`` and ``documents`` theirs; ``mixes``: whether pictures, videos
    and documents go together in one post; ``alt_text`` in code units; ``has_threads``: whether posts follow on.
    """

    text: int
    count: Callable[[str], int]
    files: int | None = None
    videos: int | None = None
    documents: int | None = 0
    mixes: bool = True
    alt_text: int | None = None
    hashtags: int | None = None
    has_threads: bool = False


LIMITS: Mapping[Platform, Limits] = MappingProxyType(
    {
        Platform.FACEBOOK: Limits(text=63206, count=code_units, documents=None, alt_text=1000),
        Platform.X: Limits(text=280, count=x_weight, files=4, alt_text=1000, has_threads=True),
        Platform.INSTAGRAM: Limits(text=2200, count=code_units, files=20, alt_text=1000, hashtags=5),
        Platform.SNAPCHAT: Limits(text=250, count=code_units),
        Platform.LINKEDIN: Limits(
            text=3000, count=code_units, files=20, videos=1, documents=1, mixes=False, alt_text=1000
        ),
        Platform.YOUTUBE: Limits(text=5000, count=code_units, videos=1),
        Platform.VIMEO: Limits(text=5000, count=code_units, videos=1),
        Platform.TIKTOK: Limits(text=4000, count=code_units, files=35, videos=1, mixes=False),
        Platform.THREADS: Limits(text=500, count=code_units, files=20, alt_text=1000, has_threads=True),
        Platform.BLUESKY: Limits(
            text=300, count=graphemes, files=4, videos=1, mixes=False, alt_text=2000, has_threads=True
        ),
    }
)
"""Platforms that are not listed have no limit that a post of ours would reach.

Sources, by platform. Facebook: Graph API reference, Page feed and photos (``alt_text_custom``); groups take documents,
pages do not. X: developer documentation, "Counting characters" (the weights above are its configuration v3) and "Media
best practices"; help page on image descriptions. Instagram and Threads: Meta's publishing API references (captions,
carousels of 20, ``alt_text``); at most 5 hashtags since December 2025, 30 before. LinkedIn: help pages on posts,
multiple photos, documents and alternative text. YouTube and Vimeo: the description fields of their data APIs. TikTok:
content posting API, photo mode. Bluesky: the lexicon ``app.bsky.feed.post`` (300 graphemes) and
``app.bsky.embed.images`` (4); 2,000 characters of alt text are its own app's limit. Snapchat: help page on captions.
"""

_ALT_LABEL = regex.compile(
    r"(?<![\w])(?:alt(?:ernative)?[ -]text|alt|image description|picture description|texte? alternatif|description"
    r" de l['’]image|mô tả ảnh|mô tả hình ảnh|văn bản thay thế|texto alternativo)(?: \d+)?\s*[:\uFF1A]\s*",
    regex.IGNORECASE,
)


def described(text: str) -> tuple[str, ...]:
    """Picture descriptions that stand in the text behind "Alt text:" and its like, each to the end of its paragraph."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    found = []
    for label in _ALT_LABEL.finditer(text):
        paragraph = regex.split(r"\n\s*\n", text[label.end() :], maxsplit=1)[0]
        following = _ALT_LABEL.search(paragraph)
        found.append((paragraph[: following.start()] if following else paragraph).strip(" \n[]"))
    return tuple(found)


def hashtags(text: str) -> int:
    """How many hashtags a text has."""
    return len(_HASHTAG.findall(text))
