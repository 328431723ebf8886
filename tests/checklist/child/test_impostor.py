"""A child that was taken over cannot make the parent misbehave: its answers are crashes, and it is replaced."""

from __future__ import annotations

import pathlib
import runpy
from collections.abc import Callable

import pytest

from checklist.child.host import Child, ChildLimits
from checklist.content import ReadStatus
from checklist.errors import UnreadableError
from checklist.model import Attachment

MakeChild = Callable[..., Child]
Impostor = Callable[[str], tuple[str, ...]]

PROGRAM = runpy.run_path(str(pathlib.Path(__file__).with_name("impostor.py")))
HEADERS: dict[str, dict[str, object]] = PROGRAM["HEADERS"]
LIES = [mode for mode in HEADERS if not mode.startswith("honest")]
TRICKS = [*PROGRAM["ACTIONS"], "never ready"]


def asks(mode: str, child: Child, attachment: Attachment) -> Callable[[], object]:
    """The request whose answer the lie would be."""
    kind = HEADERS.get(mode, {}).get("type")
    if kind == "raster":
        return lambda: child.raster(attachment, 1, 100)
    if kind == "contents":
        return lambda: child.read(attachment)
    return lambda: child.look(attachment, "corners")


def test_an_honest_answer_of_the_same_shape_is_taken(
    make_child: MakeChild, impostor: Impostor, photo: Attachment
) -> None:
    assert len(make_child(command=impostor("honest detections")).look(photo, "corners")) == 1
    assert make_child(command=impostor("honest contents")).read(photo).status is ReadStatus.READ


@pytest.mark.parametrize("mode", [*LIES, *TRICKS])
def test_a_lie_is_a_crash(make_child: MakeChild, impostor: Impostor, photo: Attachment, mode: str) -> None:
    child = make_child(command=impostor(mode), limits=ChildLimits(look_s=10, read_s=10, show_s=10))
    ask = asks(mode, child, photo)
    if HEADERS.get(mode, {}).get("type") == "contents":
        assert child.read(photo).reason == "crashed"
    else:
        with pytest.raises(UnreadableError) as caught:
            ask()
        assert caught.value.reason == "crashed"
    assert child.pids == ()


def test_a_program_that_cannot_start_is_a_crash(make_child: MakeChild, photo: Attachment) -> None:
    child = make_child(command=("/no/such/program",))
    child.warm()
    assert child.read(photo).reason == "crashed"
