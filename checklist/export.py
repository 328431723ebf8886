"""Writes a draft to a folder: new files only, whole or not at all."""

from __future__ import annotations

import os
import re
from pathlib import Path

from checklist.errors import UsageError
from checklist.model import Draft


def write_draft(draft: Draft, folder: Path) -> list[Path]:
    """``draft.txt`` and the attachments, in order. Raises UsageError where a file of that name is there already."""
    wanted = [("draft.txt", draft.text.encode("utf-8", "surrogatepass"))]
    taken = {"draft.txt"}
    for attachment in draft.attachments:
        name = _free_name(plain_name(attachment.name), taken)
        taken.add(name)
        wanted.append((name, attachment.untrusted_bytes))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        there = [name for name, _ in wanted if (folder / name).exists()]
        if there:
            raise UsageError(f"{there[0]} is already in {folder.name}; choose an empty folder")
        return [_write_whole(folder / name, content) for name, content in wanted]
    except OSError as error:
        raise UsageError(f"{folder.name}: cannot be written ({error.strerror}); choose another folder") from error


def _write_whole(path: Path, content: bytes) -> Path:
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    os.replace(part, path)
    return path


def plain_name(untrusted_name: str) -> str:
    """A file name without folders, control characters or leading dots; ``attachment`` where nothing is left."""
    name = re.sub(r"[\x00-\x1f\x7f<>:\"|?*]", "_", untrusted_name.replace("\\", "/").rpartition("/")[2])
    return name.lstrip(".").strip() or "attachment"


def _free_name(name: str, taken: set[str]) -> str:
    stem, dot, suffix = name.rpartition(".")
    number = 2
    free = name
    while free in taken:
        free = f"{stem or suffix}-{number}{dot}{suffix if stem else ''}"
        number += 1
    return free
