"""Collects the window's texts into the ``.ts`` files and makes the ``.qm`` files: ``python resources/i18n/update.py``.

``postcheck_en.ts`` holds plurals only, because the sources are English already.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
TOOLS = Path(PySide6.__file__).parent


def sources() -> list[str]:
    """Every file of the window, in an order that does not depend on the machine."""
    return sorted(str(path.relative_to(TOP)) for path in (TOP / "desktop").rglob("*.py"))


def commands(folder: Path = HERE) -> Iterator[list[str]]:
    """What is run for every language, in order."""
    for path in sorted(folder.glob("*.ts")):
        only = ["-pluralonly"] if path.stem.endswith("_en") else []
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en_US"]
        yield [str(TOOLS / "lupdate"), *only, *sources(), *options, "-ts", str(path)]
        yield [str(TOOLS / "lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))]


if __name__ == "__main__":
    for command in commands():
        subprocess.run(command, check=True, cwd=TOP)
