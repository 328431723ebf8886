"""Collects the window's texts into the ``.ts`` files and makes the ``.qm`` files: ``python resources/i18n/update.py``.

``postcheck_en.ts`` holds plurals only, because the sources are English already.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
TOOLS = Path(PySide6.__file__).parent


def update(folder: Path = HERE) -> None:
    """Bring every ``.ts`` of the folder up to date with the sources, and make its ``.qm``. CalledProcessError."""
    with tempfile.TemporaryDirectory() as copies:
        sources = copied(Path(copies))
        for path in sorted(folder.glob("*.ts")):
            only = ["-pluralonly"] if path.stem.endswith("_en") else []
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en_US"]
            _run(str(TOOLS / "lupdate"), *only, *sources, *options, "-ts", str(path))
            _run(str(TOOLS / "lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def copied(folder: Path) -> list[str]:
    """Copies of the window's files, in an order that does not depend on the machine, in which lupdate sees plurals.

    lupdate 6.11 takes a count for one only where it is a number: ``"", count)`` becomes ``"", 1), (count)`` here.
    """
    copies = []
    for path in sorted((TOP / "desktop").rglob("*.py")):
        copy = folder / path.relative_to(TOP)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text("utf-8").replace('"", ', '"", 1), ('), "utf-8")
        copies.append(str(copy))
    return copies


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    update()
