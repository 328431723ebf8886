"""Words without accents, so that one list serves however somebody typed them."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Case-folded, accents gone, đ as d, typographic quotes and dashes as typed ones."""
    taken_apart = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "d")).casefold()
    bare = "".join(c for c in taken_apart if not unicodedata.combining(c))
    return bare.translate(_TYPED)


_TYPED = str.maketrans(
    {"’": "'", "‘": "'", "′": "'", "“": '"', "”": '"', "″": '"', "–": "-", "—": "-", "\N{MINUS SIGN}": "-"}
)
