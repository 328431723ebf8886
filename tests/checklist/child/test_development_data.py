"""Files of others, hostile and harmless, where they are at hand."""

from __future__ import annotations

import pathlib
import time

import psutil
import pytest

from checklist.child.host import Child
from checklist.content import Contents, ReadStatus
from checklist.intake.kinds import FAMILIES
from checklist.model import Attachment

SPOILT_ON_PURPOSE = {"xd0n2c08.png"}
"""Of the harmless set: a colour depth of zero."""


def read_all(child: Child, folder: pathlib.Path) -> dict[str, tuple[Contents, float]]:
    """What each file holds, and the seconds it took."""
    answers = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        attachment = Attachment(name=path.name, untrusted_bytes=path.read_bytes())
        start = time.monotonic()
        answers[str(path.relative_to(folder))] = child.read(attachment), time.monotonic() - start
    return answers


def test_every_hostile_file_is_answered_in_time_and_memory(development_data: pathlib.Path) -> None:
    with Child() as child:
        answers = read_all(child, development_data / "hostile")
        peak = max(psutil.Process(pid).memory_info().rss for pid in child.pids)
    assert len(answers) > 300
    assert {name: seconds for name, (_, seconds) in answers.items() if seconds > 15} == {}
    assert peak < 1_000_000_000


def test_harmless_pictures_and_papers_are_read(development_data: pathlib.Path) -> None:
    with Child() as child:
        answers = {name: contents for name, (contents, _) in read_all(child, development_data / "metadata").items()}
    legible = {name: contents for name, contents in answers.items() if contents.kind in FAMILIES}
    refused = {name for name, contents in legible.items() if contents.status is not ReadStatus.READ}
    assert len(legible) > 70
    assert {pathlib.Path(name).name for name in refused} == SPOILT_ON_PURPOSE


@pytest.mark.parametrize("folder", ["pictures/floorplans_pdf"])
def test_drawn_plans_are_read_and_shown(development_data: pathlib.Path, folder: str) -> None:
    with Child() as child:
        answers = read_all(child, development_data / folder)
    papers = [contents for contents, _ in answers.values() if contents.kind == "application/pdf"]
    assert len(papers) > 40
    assert sum(contents.status is not ReadStatus.READ for contents in papers) <= 0.05 * len(papers)
