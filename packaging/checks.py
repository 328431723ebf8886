"""Everything that must hold, the tests last. usage: checks.py [pytest options]   (after bootstrap.py test)

Exit code: that of pytest, or 1 where something before it failed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
SET_UP = [
    "bootstrap.py",
    "system_packages.py",
    "checks.py",
    "skips.py",
    "languagetool/artifacts.py",
    "languagetool/set_up.py",
]
BEFORE = {
    "style": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "types of the set-up": ["mypy", *(f"packaging/{name}" for name in SET_UP)],
    "who imports whom": ["lint-imports"],
}


def main(options: list[str]) -> int:
    """The exit code."""
    programs = Path(sys.executable).parent
    failed = []
    for name, (program, *arguments) in BEFORE.items():
        print(f"== {name}", flush=True)
        if subprocess.run([programs / program, *arguments], cwd=TOP).returncode != 0:
            failed.append(name)
    print("== tests" + (f" (failed before: {', '.join(failed)})" if failed else ""), flush=True)
    tested = subprocess.run([sys.executable, "-m", "pytest", *options], cwd=TOP).returncode
    return tested or int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
