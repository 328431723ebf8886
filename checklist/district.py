"""What a policy pack says about its district: names, places, addresses, accounts. Loaded once, then frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from checklist.model import AccountKind


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """A school or a department that speaks for itself (community education, athletics)."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclaimer:
    """An approved wording. ``length`` is ``long`` or ``short``."""

    language: str
    length: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A registered account or tool. ``designees`` are the people who may post on it."""

    name: str
    kind: AccountKind
    platform: str = ""
    handles: tuple[str, ...] = ()
    designees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A logo of the district: a file in the pack's ``marks/`` folder, read by the child process only."""

    name: str
    file_name: str
    untrusted_bytes: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlan:
    """A plan that the district itself publishes. ``hashes``: what its pages look like, 16 hex digits each."""

    name: str
    published: str
    """Where, so that anybody can look it up."""
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the pack's directory. ``kind`` is student, staff or parent."""

    name: str
    kind: str
    opt_out: bool = False
    also_known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """The district. Every collection may be empty; no domain starts with a dot or an at sign."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    schools: tuple[School, ...] = ()
    mascots: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    domains: frozenset[str] = frozenset()
    student_ids: tuple[str, ...] = ()
    """Regular expressions of the district's student numbers, e.g. ``S\\d{6}``."""
    staff_titles: tuple[str, ...] = ()
    disclaimers: tuple[Disclaimer, ...] = ()
    tools: tuple[str, ...] = ()
    approver: str = "superintendent_or_designee"
    photo_basis: str = "both"
    accounts: tuple[Account, ...] = ()
    marks: tuple[Mark, ...] = ()
    public_plans: tuple[PublicPlan, ...] = ()
    people: tuple[Person, ...] = ()
    words: frozenset[str] = frozenset()
    """Words of the district that no spelling check may flag, beside its names."""
    contacts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
