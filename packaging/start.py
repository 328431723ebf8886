"""What run.cmd starts once everything is set up: the words of ./run, for systems without its shell."""

from __future__ import annotations

import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
SAMPLE = TOP / "resources" / "samples" / "riverside"


def main(words: list[str]) -> int:
    """The exit code of what was asked for."""
    first, rest = (words[0], words[1:]) if words else ("desktop", [str(SAMPLE)])
    if first == "test":
        import checks

        return checks.main(rest)
    if first == "desktop":
        from desktop.app import main as open_window

        sys.argv[1:] = rest
        return open_window()
    from checklist.cli import main as run_command

    return run_command(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
