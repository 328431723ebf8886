"""Reads the small TOML files that users write, with one clear line for whatever is wrong in them."""

from __future__ import annotations

import datetime
import enum
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from checklist.errors import UsageError

Choice = TypeVar("Choice", bound=enum.StrEnum)


def read_toml(path: Path) -> Mapping[str, object]:
    """The file's table. Raises UsageError naming the file and what to do."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be read ({error.strerror}); check the name and try again") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path.name}: is not UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path.name}: is not TOML: {error}") from error


class Table:
    """A table with a name for messages; every ``take_…`` marks its key as known, ``finish`` complains of the rest."""

    def __init__(self, values: Mapping[str, object], where: str) -> None:
        self._values, self._where, self._known = values, where, set[str]()

    def text(self, key: str, default: str = "") -> str:
        """A string; a date or a number is taken as its text."""
        value = self._take(key, default)
        if isinstance(value, datetime.date | int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            raise UsageError(f"{self._where}: {key} must be a text in quotes")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """``true`` or ``false``."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise UsageError(f"{self._where}: {key} must be true or false")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; a single string counts as a list of one."""
        value = self._take(key, [])
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise UsageError(f"{self._where}: {key} must be a list of texts")
        return tuple(value)

    def numbers(self, key: str) -> tuple[int, ...] | None:
        """A list of whole numbers, or None where the key is absent."""
        value = self._take(key, None)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(each, int) for each in value):
            raise UsageError(f"{self._where}: {key} must be a list of whole numbers")
        return tuple(value)

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """One of an enumeration's words."""
        value = self.text(key, default.value)
        try:
            return kind(value)
        except ValueError as error:
            known = ", ".join(each.value for each in kind)
            raise UsageError(f"{self._where}: {key} is '{value}'; it can be {known}") from error

    def table(self, key: str) -> Table:
        """A table inside; empty where the key is absent."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            raise UsageError(f"{self._where}: {key} must be a table")
        return Table(value, f"{self._where}: {key}")

    def tables(self, key: str) -> list[Table]:
        """An array of tables; empty where the key is absent."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise UsageError(f"{self._where}: {key} must be written as [[{key}]]")
        return [Table(each, f"{self._where}: {key}[{number}]") for number, each in enumerate(value)]

    def names(self) -> tuple[str, ...]:
        """The keys as written."""
        return tuple(self._values)

    def raw(self, key: str) -> object:
        """The value as it is."""
        return self._take(key, None)

    def finish(self) -> None:
        """Raises UsageError for a key that nobody asked for: a misspelt key must not be lost silently."""
        unknown = [key for key in self._values if key not in self._known]
        if unknown:
            raise UsageError(f"{self._where}: unknown key '{unknown[0]}'; known are {', '.join(sorted(self._known))}")

    def _take(self, key: str, default: object) -> object:
        self._known.add(key)
        return self._values.get(key, default)
