"""A name as initials: enough for those who know the person, little for everybody else."""

from __future__ import annotations

import regex

from checklist.errors import UsageError

_PART = regex.compile(r"[\p{L}\p{M}'’]+")
_FIRST = regex.compile(r"\X")
_TITLES = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "coach", "principal", "m", "mme", "mlle", "sr", "sra", "srta"}
    | {"ông", "bà", "anh", "chị", "cô", "thầy", "em"}
)


def initials_of(name: str) -> str:
    """ "Mia Lindahl" → "M. L.", "Jean-Luc Amar" → "J.-L. A."; a title stays, small words between names go.

    Raises UsageError for a handle, which has no initials.
    """
    if name.startswith("@"):
        raise UsageError("a handle has no initials: remove it, or write the initials yourself")
    parts = []
    for word in name.split():
        if word.strip(".").casefold() in _TITLES and len(name.split()) > 1:
            parts.append(word)
            continue
        letters = [found[0].lstrip("'’") for found in _PART.finditer(word)]
        capitals = [_FIRST.findall(letter)[0] for letter in letters if letter and letter[0].isupper()]
        if capitals:
            parts.append("-".join(f"{capital}." for capital in capitals))
    if not parts:
        raise UsageError("no initials can be made of this: remove it, or write them yourself")
    return " ".join(parts)
