"""Words without accents, so that one list serves however somebody typed them."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Case-folded, accents gone, đ as d, typographic quotes and dashes as typed ones."""
    taken_apart = unicodedata.normalize("NFKD", text.translate(_TYPED)).casefold()
    return "".join(c for c in taken_apart if not unicodedata.combining(c))


_TYPED = str.maketrans(
    {
        **dict.fromkeys("đĐ", "d"),
        **dict.fromkeys("\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{PRIME}", "'"),
        **dict.fromkeys("\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE PRIME}", '"'),
        **dict.fromkeys("\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"),
    }
)
