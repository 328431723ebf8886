"""Which connections this process and its children hold, as the operating system says at the moment of asking."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_TABLES = ("tcp", "tcp6", "udp", "udp6")


@dataclass(frozen=True, slots=True, kw_only=True)
class Connections:
    """Counts. ``outside`` are those to or from another computer; None where this system does not say."""

    outside: int | None
    inside: int | None


def connections_now(proc: Path = Path("/proc")) -> Connections:
    """What ``/proc`` says of this process and of those that it started; elsewhere nothing is known."""
    if not sys.platform.startswith("linux") or not (proc / "self" / "net").is_dir():
        return Connections(outside=None, inside=None)
    own = _sockets_of(proc, _family(proc, os.getpid()))
    outside = inside = 0
    for table in _TABLES:
        for inode, is_inside in _rows(proc / "self" / "net" / table):
            if inode in own:
                inside += is_inside
                outside += not is_inside
    return Connections(outside=outside, inside=inside)


def _family(proc: Path, root: int) -> set[int]:
    """The process and everything that it started, directly or not."""
    parents: dict[int, int] = {}
    for folder in proc.iterdir():
        if folder.name.isdigit():
            try:
                after_name = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                parents[int(folder.name)] = int(after_name[1])
            except (OSError, ValueError, IndexError):
                continue  # it ended while we looked
    family = {root}
    while True:
        grown = family | {child for child, parent in parents.items() if parent in family}
        if grown == family:
            return family
        family = grown


def _sockets_of(proc: Path, processes: set[int]) -> set[str]:
    inodes = set()
    for process in processes:
        try:
            for entry in (proc / str(process) / "fd").iterdir():
                target = os.readlink(entry)
                if target.startswith("socket:["):
                    inodes.add(target[8:-1])
        except OSError:
            continue  # it ended while we looked
    return inodes


def _rows(table: Path) -> list[tuple[str, bool]]:
    """Inode of each socket, and whether both of its ends are on this computer."""
    try:
        lines = table.read_text("ascii").splitlines()[1:]
    except OSError:
        return []
    rows = []
    for each in lines:
        fields = each.split()
        ends = [fields[1].partition(":")[0], fields[2].partition(":")[0]]
        rows.append((fields[9], _is_loopback(ends[0]) and (_is_loopback(ends[1]) or int(ends[1], 16) == 0)))
    return rows


def _is_loopback(address: str) -> bool:
    """The kernel writes addresses in the byte order of 32-bit words."""
    if len(address) == 8:
        return address.endswith("7F")
    return address == "00000000000000000000000001000000" or (
        address.startswith("0000000000000000FFFF0000") and address.endswith("7F")
    )
