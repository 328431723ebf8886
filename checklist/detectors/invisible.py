"""Characters that nobody sees: no detector may be told apart from another by them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_INVISIBLE = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def visible(text: str) -> tuple[str, Sequence[int]]:
    """The text without characters that cannot be seen, and where each of its characters stands in the text."""
    if not _INVISIBLE.search(text):
        return text, range(len(text))
    places = [at for at, character in enumerate(text) if not _INVISIBLE.match(character)]
    return "".join(text[at] for at in places), places
