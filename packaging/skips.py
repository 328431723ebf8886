"""Names every skipped test's reason and fails on one that is not allowed. usage: skips.py REPORT.xml ALLOWED.txt

ALLOWED: one reason a line, ``*`` for any words; ``#`` starts a comment.
"""

from __future__ import annotations

import collections
import fnmatch
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def main(report: Path, allowed: Path) -> int:
    """0 when every reason is allowed."""
    reasons = collections.Counter(
        skipped.get("message") or "no reason"
        for skipped in ElementTree.parse(report).iter("skipped")
        if skipped.get("type") == "pytest.skip"
    )
    lines = (line.partition("#")[0].strip() for line in allowed.read_text("utf-8").splitlines())
    patterns = [line for line in lines if line]
    code = 0
    for reason, count in sorted(reasons.items()):
        is_allowed = any(fnmatch.fnmatchcase(reason, pattern) for pattern in patterns)
        print(f"skipped: {count} × {reason}{'' if is_allowed else '   <- not allowed'}")
        code = code if is_allowed else 1
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
