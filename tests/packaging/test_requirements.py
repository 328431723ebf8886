"""The pins: hashed, without an address, agreeing with one another, with their reasons, and with what is installed."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {name: (ROOT / f"requirements-{name}.txt").read_text("utf-8") for name in ("run", "setup", "test", "build")}
WANTED = {name: (ROOT / f"packaging/requirements/{name}.in").read_text("utf-8") for name in LOCKS}


def pins(lock: str) -> list[Requirement]:
    return [Requirement(line.rstrip("\\ ")) for line in lock.splitlines() if re.match(r"\w", line)]


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_is_hashed_and_nothing_names_an_address(name: str) -> None:
    entries = re.split(r"\n(?=\w)", LOCKS[name].strip())
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)
    assert "://" not in LOCKS[name] + WANTED[name]
    assert all(str(pin.specifier).startswith("==") for pin in pins(LOCKS[name]))


@pytest.mark.parametrize("name", LOCKS)
def test_each_wanted_package_is_pinned_as_wanted_and_has_its_reason(name: str) -> None:
    locked = {canonicalize_name(pin.name): pin.specifier for pin in pins(LOCKS[name])}
    before = ""
    for line in WANTED[name].splitlines():
        if line and not line.startswith("#"):
            wanted = Requirement(line)
            assert locked[canonicalize_name(wanted.name)] == wanted.specifier
            assert before.startswith("# "), f"{wanted.name} has no reason"
        before = line


def test_one_package_has_one_version_everywhere() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS.values():
        for pin in pins(lock):
            versions.setdefault(canonicalize_name(pin.name), set()).add(str(pin.specifier))
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_what_is_installed_is_what_is_pinned() -> None:
    wrong = {
        pin.name: metadata.version(pin.name)
        for name in ("run", "setup", "test")
        for pin in pins(LOCKS[name])
        if (pin.marker is None or pin.marker.evaluate()) and metadata.version(pin.name) not in pin.specifier
    }
    assert wrong == {}
