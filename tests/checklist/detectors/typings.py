"""Ways to type the same post: none of them may change what is found in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping


def without_marks(text: str) -> str:
    """As many people type it: no accents."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter) != "Mn")
    return bare.replace("đ", "d").replace("Đ", "D")


def curly(text: str) -> str:
    """With the quotation marks of a word processor."""
    pieces = text.replace("'", "’").split('"')
    return "".join(piece + "“”"[number % 2] for number, piece in enumerate(pieces[:-1])) + pieces[-1]


TYPINGS: Mapping[str, Callable[[str], str]] = {
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "in capitals": str.upper,
    "in small letters": str.lower,
    "without accents": without_marks,
    "with curly quotation marks": curly,
    "with zero-width characters": lambda text: "\u200b".join(text),
    "with an emoji behind": lambda text: text + " 👩🏽‍🏫🎉",
    "with Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "with hard blanks": lambda text: text.replace(" ", "\u00a0"),
    "with blank lines around": lambda text: f"\n\n{text}\n",
}
