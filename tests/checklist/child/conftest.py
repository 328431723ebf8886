"""Children with test detectors, and attachments made on the spot."""

from __future__ import annotations

import io
import pathlib
import sys
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PIL import Image

from checklist.child.host import Child, ChildLimits
from checklist.child.limits import MEMORY_BYTES
from checklist.model import Attachment

HERE = pathlib.Path(__file__).parent
STANDINS = (sys.executable, "-E", "-s", "-B", str(HERE / "standins.py"), str(MEMORY_BYTES))
NAMES = ("corners", "twice", "polite", "deaf", "dies", "fails", "greedy", "spins", "limits", "prints", "escapes")
LABELS = dict.fromkeys(NAMES, frozenset({"thing"}))

MakeChild = Callable[..., Child]


@pytest.fixture
def make_child() -> Iterator[MakeChild]:
    """A child with the detectors of ``standins.py``, or another program in its place; closed after the test."""
    made: list[Child] = []

    def make(*, limits: ChildLimits | None = None, command: tuple[str, ...] = STANDINS) -> Child:
        made.append(Child(limits=limits, command=command, labels=LABELS))
        return made[-1]

    yield make
    for child in made:
        child.close()


@pytest.fixture(scope="session")
def standins() -> tuple[str, ...]:
    """The command that starts ``standins.py``."""
    return STANDINS


@pytest.fixture(scope="session")
def impostor() -> Callable[[str], tuple[str, ...]]:
    """The command that starts ``impostor.py``, by what it shall do."""
    return lambda mode: (sys.executable, "-E", "-s", "-B", str(HERE / "impostor.py"), mode)


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    """One for all tests of a module that leave it as it is."""
    with Child(command=STANDINS, labels=LABELS) as child:
        yield child


@pytest.fixture(scope="session")
def photo() -> Attachment:
    """A JPEG of 640 × 480 pixels."""
    noise = np.random.default_rng(5).integers(0, 255, (48, 64, 3), dtype=np.uint8)
    encoded = io.BytesIO()
    Image.fromarray(noise).resize((640, 480)).save(encoded, "JPEG")
    return Attachment(name="photo.jpg", untrusted_bytes=encoded.getvalue())


@pytest.fixture(scope="session")
def other_photo() -> Attachment:
    """A PNG of 50 × 40 pixels."""
    encoded = io.BytesIO()
    Image.new("RGB", (50, 40), (10, 20, 30)).save(encoded, "PNG")
    return Attachment(name="other.png", untrusted_bytes=encoded.getvalue())
