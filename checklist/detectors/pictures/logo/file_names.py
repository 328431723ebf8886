"""File names that suggest a logo, in English, French and Vietnamese."""

from __future__ import annotations

import re
import unicodedata

_WORDS = frozenset(
    {
        *("logo", "logos", "logotype", "seal", "crest", "badge", "emblem", "mascot", "wordmark", "letterhead"),
        *("sceau", "ecusson", "embleme", "blason", "insigne", "mascotte"),
    }
)
_PHRASES = ("coat of arms", "bieu trung", "huy hieu", "con dau", "linh vat", "phu hieu")
_PARTS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def suggests_logo(file_name: str) -> bool:
    """Whether the name, its ending left out, holds a word for a logo; accents and case do not matter."""
    stem = _CAMEL.sub(" ", file_name.rpartition("/")[2].rpartition(".")[0] or file_name)
    plain = unicodedata.normalize("NFD", stem.replace("đ", "d").replace("Đ", "d")).casefold()
    words = _PARTS.findall("".join(c for c in plain if not unicodedata.combining(c)))
    joined = f" {' '.join(words)} "
    return not _WORDS.isdisjoint(words) or any(f" {phrase} " in joined for phrase in _PHRASES)
