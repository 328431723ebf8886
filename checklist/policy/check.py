"""Says everything that is wrong with a policy pack, for whoever writes one."""

from __future__ import annotations

from pathlib import Path

from checklist.policy.load import read_pack


def validate_pack(folder: Path) -> list[str]:
    """One line per mistake with file, key path and what was expected; empty where the pack can be used."""
    return read_pack(folder)[1]
