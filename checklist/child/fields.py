"""A JSON object of the other process, read field by field: whatever is not as expected raises WireError."""

from __future__ import annotations

import math
import re

from checklist.child.wire import Json, WireError

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Fields:
    """An object whose values are typed and bounded as they are taken out."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise WireError("an object was expected")
        self._values: Json = value

    def has(self, key: str) -> bool:
        """Whether the field is there and not null."""
        return self._values.get(key) is not None

    def text(self, key: str, most: int) -> str:
        """At most ``most`` characters; halves of surrogate pairs are replaced, so that it can always be encoded."""
        return as_text(self._values.get(key), most)

    def digest(self, key: str) -> str:
        """A SHA-256 in hex."""
        value = self.text(key, 64)
        if not _DIGEST.fullmatch(value):
            raise WireError(f"{key} is no digest")
        return value

    def whole(self, key: str, least: int, most: int) -> int:
        """A whole number from ``least`` to ``most``."""
        return as_whole(self._values.get(key), least, most)

    def number(self, key: str, least: float, most: float) -> float:
        """A finite number from ``least`` to ``most``."""
        value = self._values.get(key)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise WireError(f"{key} is no number")
        if not (math.isfinite(value) and least <= value <= most):
            raise WireError(f"{key} is out of range")
        return float(value)

    def many(self, key: str, most: int) -> list[object]:
        """A list of at most ``most`` values."""
        return as_many(self._values.get(key), most)

    def inner(self, key: str) -> Fields:
        """An object."""
        return Fields(self._values.get(key))

    def pairs(self, key: str, most: int) -> list[tuple[str, object]]:
        """The pairs of an object of at most ``most`` keys."""
        value = self._values.get(key)
        if not isinstance(value, dict) or len(value) > most:
            raise WireError(f"{key} is no object, or too large")
        return list(value.items())


def as_text(value: object, most: int) -> str:
    """A string of at most ``most`` characters."""
    if not isinstance(value, str) or len(value) > most:
        raise WireError("a text is missing or too long")
    return _LONE_SURROGATE.sub("\ufffd", value)


def as_whole(value: object, least: int, most: int) -> int:
    """A whole number from ``least`` to ``most``."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise WireError("a whole number is missing or out of range")
    return value


def as_many(value: object, most: int) -> list[object]:
    """A list of at most ``most`` values."""
    if not isinstance(value, list) or len(value) > most:
        raise WireError("a list is missing or too long")
    return value
