"""A list of slot patterns that is compiled when it is first needed: the window opens without waiting for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checklist.detectors.phrases import pattern
from checklist.detectors.vietnamese import vietnamese


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """Templates with ``<slots>``: over bare letters, or over Vietnamese small letters where ``is_vietnamese``."""

    templates: tuple[str, ...]
    slots: Mapping[str, str]
    is_vietnamese: bool = False

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The templates compiled, in order."""
        make = vietnamese if self.is_vietnamese else pattern
        return tuple(make(template, self.slots) for template in self.templates)

    def finds(self, said: str) -> bool:
        """Whether one of them occurs."""
        return bool(said) and any(one.search(said) for one in self.patterns)

    def find_between(self, characters: str, start: int, end: int) -> bool:
        """Whether one of them occurs between two places of a longer text."""
        return any(one.search(characters, start, end) for one in self.patterns)
