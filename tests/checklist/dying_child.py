"""The real child with a mark detector that reports a mark and dies. Run as a program, never imported."""

from __future__ import annotations

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2]))

from checklist.child.main import main
from checklist.location import WholeFile
from checklist.model import Detection
from checklist.sheet import PictureTask


def _report_and_die(task: PictureTask) -> list[Detection]:
    task.report([Detection(label="logo", where=WholeFile(), confidence=0.9)])
    os._exit(3)


def _nothing(_: PictureTask) -> list[Detection]:
    return []


if __name__ == "__main__":
    main(sys.argv[1:], lambda: {"logo": _report_and_die, "floor-plan": _nothing})
