"""Reads what was opened, dropped or pasted, in a worker: a draft where there is none yet, else files for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checklist.drafts import TEXT_SUFFIXES, FoundDraft, is_draft_folder, read_attachment, read_draft
from checklist.errors import UsageError
from checklist.model import Attachment, Context
from desktop.jobs import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What was read. ``draft`` is set where a path was a draft itself; ``troubles`` are lines for the user."""

    draft: FoundDraft | None = None
    files: tuple[Attachment, ...] = ()
    troubles: tuple[str, ...] = ()


def read_paths(paths: Sequence[Path], base: Context, work: Work, *, may_be_draft: bool) -> Arrived:
    """Read files from disk. A file that cannot be read is one line of trouble; the others come all the same."""
    draft: FoundDraft | None = None
    files: list[Attachment] = []
    troubles: list[str] = []
    for place, path in enumerate(paths):
        work.check()
        work.report(place, len(paths), path.name)
        try:
            if may_be_draft and draft is None and is_draft(path):
                draft = read_draft(str(path), base=base)
            elif path.is_dir():
                files += _files_in(path)
            else:
                files.append(read_attachment(path))
        except UsageError as error:
            troubles.append(str(error))
    return Arrived(draft=draft, files=tuple(files), troubles=tuple(troubles))


def _files_in(folder: Path) -> list[Attachment]:
    """The files of a dropped folder. Raises UsageError where there are none: a folder in it is not looked into."""
    try:
        wanted = [each for each in sorted(folder.iterdir()) if is_wanted(each)]
    except OSError as error:
        raise UsageError(f"{folder.name}: cannot be read ({error.strerror}); check the folder and try again") from error
    if not wanted:
        raise UsageError(f"{folder.name}: holds no files; drop the files themselves")
    return [read_attachment(each) for each in wanted]


def is_draft(path: Path) -> bool:
    """Whether a path is a draft by itself: a text, a ``.toml``, a folder that holds one."""
    if path.is_dir():
        return is_draft_folder(path)
    return path.suffix.lower() in (*TEXT_SUFFIXES, ".toml")


def is_wanted(path: Path) -> bool:
    """Whether a file of a dropped folder is meant: no hidden ones."""
    return path.is_file() and not path.name.startswith((".", "~$"))


def pasted_name(suffix: str, taken: Sequence[str]) -> str:
    """A name for a pasted picture that no file of the draft has yet."""
    number = 1
    while f"pasted-{number}.{suffix}" in taken:
        number += 1
    return f"pasted-{number}.{suffix}"
