"""What ``./run test`` runs: format, lint, types, import contracts, then the tests, whose closing line comes last.

usage: check.py [pytest arguments]      with arguments only the tests are run
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
GATES = (
    ("format", ["ruff", "format", "--check", "-q", "."]),
    ("lint", ["ruff", "check", "-q", "."]),
    ("types", ["mypy"]),
    ("import contracts", ["lint-imports"]),
)


def main(arguments: list[str]) -> int:
    """0 when every gate and every test passed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen"}
    failed = []
    for name, words in () if arguments else GATES:
        print(f"== {name}", flush=True)
        if subprocess.run([str(BIN / words[0]), *words[1:]], cwd=TOP, env=environment, check=False).returncode != 0:
            failed.append(name)
    print("== tests", flush=True)
    tests = subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=TOP, env=environment, check=False)
    if failed:
        print(f"these gates failed: {', '.join(failed)}", file=sys.stderr)
        return 1
    return tests.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
