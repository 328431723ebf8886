"""Reads TOML tables key by key into typed values; notes what is wrong with file and key path, and reads on."""

from __future__ import annotations

import enum
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

_LIMIT_BYTES = 4_000_000
_Choice = TypeVar("_Choice", bound=enum.StrEnum)
_EMPTY: Mapping[str, object] = MappingProxyType({})


class PackTable:
    """A table of one file. ``path`` leads to it (``policy.toml: rows[3]``); ``problems`` is shared by a whole pack.

    Ask for every key that the format knows, then call ``finish``: what was not asked for is a wrong key.
    """

    def __init__(self, values: Mapping[str, object], path: str, problems: list[str]) -> None:
        self.values = values
        self.path = path
        self.problems = problems
        self._asked: set[str] = set()

    def note(self, key: str, expected: str) -> None:
        """Notes what was expected under a key; an empty key means the table itself."""
        dot = "" if not key else "." if self.path.count(": ") else ": "
        self.problems.append(f"{self.path}{dot}{key}: {expected}")

    def text(self, key: str, *, default: str | None = None) -> str:
        """A text; without a default it must be there and hold more than blanks."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and (default is not None or value.strip()):
            return value
        self.note(key, "expected a text" if value is None or value == "" else f"expected a text, found {_kind(value)}")
        return default or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is missing."""
        value = self._take(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
            return tuple(value)
        self.note(key, "expected a list of texts")
        return ()

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers from 1, empty where the key is missing."""
        value = self._take(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(type(item) is int and item > 0 for item in value):
            return tuple(value)
        self.note(key, "expected a list of whole numbers from 1")
        return ()

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        self.note(key, f"expected true or false, found {_kind(value)}")
        return default

    def choice(self, key: str, kind: type[_Choice], default: _Choice | None = None) -> _Choice:
        """A member of an enumeration by its value; the first member stands in for a wrong one."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        for member in kind:
            if member.value == value:
                return member
        self.note(key, f"{_unknown(value)}; known are {listing(kind)}")
        return default or next(iter(kind))

    def choices(self, key: str, kind: type[_Choice]) -> frozenset[_Choice]:
        """A set of members by their values, empty where the key is missing."""
        known = {member.value: member for member in kind}
        found = self.texts(key)
        for value in found:
            if value not in known:
                self.note(key, f"{_unknown(value)}; known are {listing(known)}")
        return frozenset(known[value] for value in found if value in known)

    def one_of(self, key: str, known: Iterable[str], *, default: str) -> str:
        """A text out of a closed list."""
        value = self.text(key, default=default)
        if value in (known := tuple(known)):
            return value
        self.note(key, f"{_unknown(value)}; known are {listing(known)}")
        return default

    def table(self, key: str) -> PackTable:
        """A table under this one; an empty one where the key is missing."""
        return self._below(key, self._take(key))

    def tables(self, key: str) -> Iterator[PackTable]:
        """Tables under this one, in order."""
        value = self._take(key)
        if value is None:
            return
        if not isinstance(value, list):
            self.note(key, "expected a list of tables")
            return
        for index, item in enumerate(value):
            yield self._below(f"{key}[{index}]", item)

    def named_tables(self, key: str) -> Iterator[tuple[str, PackTable]]:
        """Tables under this one by their names, in order."""
        within = self.table(key)
        for name in within.values:
            yield name, within.table(name)

    def named_texts(self, key: str) -> Mapping[str, str]:
        """Texts by name, empty where the key is missing."""
        within = self.table(key)
        return MappingProxyType({name: within.text(name) for name in within.values})

    def finish(self) -> None:
        """Notes every key that nobody asked for."""
        for key in self.values:
            if key not in self._asked:
                self.note(key, f"unknown key; known are {listing(self._asked)}")

    def _below(self, key: str, value: object) -> PackTable:
        dot = "." if self.path.count(": ") else ": "
        if value is not None and not isinstance(value, dict):
            self.note(key, f"expected a table, found {_kind(value)}")
        return PackTable(value if isinstance(value, dict) else _EMPTY, f"{self.path}{dot}{key}", self.problems)

    def _take(self, key: str) -> object:
        self._asked.add(key)
        return self.values.get(key)


def read_table(file: Path, problems: list[str]) -> PackTable | None:
    """The whole of a TOML file, or None and a problem noted where it is missing, too large or no TOML."""
    name = file.name
    try:
        if file.stat().st_size > _LIMIT_BYTES:
            problems.append(f"{name}: larger than {_LIMIT_BYTES // 1_000_000} MB")
            return None
        return PackTable(tomllib.loads(file.read_bytes().decode("utf-8")), name, problems)
    except FileNotFoundError:
        problems.append(f"{name}: missing; expected a file of this name in {file.parent.name}")
    except OSError as error:
        problems.append(f"{name}: cannot be read ({error.strerror})")
    except UnicodeDecodeError:
        problems.append(f"{name}: expected UTF-8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problems.append(f"{name}: expected TOML: {error}")
    return None


def listing(known: Iterable[str]) -> str:
    """Values for an error line, sorted."""
    return ", ".join(sorted(known)) or "none"


def _unknown(value: object) -> str:
    return "missing" if value is None else f"unknown value {value!r}"


def _kind(value: object) -> str:
    names = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date")
