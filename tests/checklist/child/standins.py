"""The real child with detectors made for tests in place of those that ship. Run as a program, never imported."""

from __future__ import annotations

import ctypes
import os
import pathlib
import signal
import socket
import sys
import threading
from types import MappingProxyType

sys.path.insert(0, str(pathlib.Path(__file__).parents[3]))

from checklist.child.main import main
from checklist.location import PageRegion, WholeFile
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask

SECRET = "zebra-fence-42"


def _seen(**details: str) -> Detection:
    return Detection(label="thing", where=WholeFile(), confidence=0.5, details=MappingProxyType(details))


def _find_corners(task: PictureTask) -> list[Detection]:
    """A box over the lower right quarter of every sheet, one pixel too far out, as rounding does."""
    found = []
    for sheet in task.sheets:
        height, width = sheet.pixels(None).shape[:2]
        where = PageRegion(
            page=sheet.number,
            page_size=sheet.size,
            box=(width // 2, height // 2, width - width // 2 + 1, height - height // 2 + 1),
        )
        details = {
            "marks": tuple(f"{mark.name}:{len(mark.untrusted_bytes)}" for mark in task.marks),
            "name": task.file_name,
            **task.params,
        }
        found.append(Detection(label="thing", where=where, confidence=0.75, tier=Tier.POSSIBLE, details=details))
    return found


def _report_twice(task: PictureTask) -> list[Detection]:
    task.report([_seen(step="first")])
    task.report([_seen(step="first"), _seen(step="second")])
    return [_seen(step="last")]


def _wait_politely(task: PictureTask) -> list[Detection]:
    """Reports once, then waits until nobody wants the result."""
    task.report([_seen()])
    while True:
        task.check()
        threading.Event().wait(0.005)


def _wait_deafly(task: PictureTask) -> list[Detection]:
    """Reports once, then hears nothing any more."""
    task.report([_seen()])
    threading.Event().wait()
    return []


def _die(_: PictureTask) -> list[Detection]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def _fail(_: PictureTask) -> list[Detection]:
    raise ValueError(SECRET)


def _use_too_much_memory(_: PictureTask) -> list[Detection]:
    return [_seen(size=str(len(bytearray(8_000_000_000))))]


def _spin(_: PictureTask) -> list[Detection]:
    while True:
        pass


def _tell_limits(_: PictureTask) -> list[Detection]:
    return [_seen(environment=" ".join(sorted(os.environ)), modules=" ".join(sorted(sys.modules)))]


def _print_nonsense(_: PictureTask) -> list[Detection]:
    os.write(1, b"nonsense on standard output\n")
    os.write(2, b"nonsense on standard error\n")
    print("more nonsense", flush=True)
    return [_seen()]


def _try_to_get_out(_: PictureTask) -> list[Detection]:
    """What each attempt came to: the error's name, or ``done``."""
    library = ctypes.CDLL(None)
    attempts = {
        "socket": lambda: socket.socket(),
        "resolve": lambda: socket.getaddrinfo("district.example", 80),
        "program": lambda: os.system("true"),
        "fork": lambda: os.fork(),
        "write": lambda: pathlib.Path(f"/tmp/{SECRET}").write_text(""),
        "remove": lambda: os.remove(__file__),
        "native socket": lambda: _refused(library.socket(2, 1, 0)),
    }
    came_to = {}
    for name, attempt in attempts.items():
        try:
            attempt()
            came_to[name] = "done"
        except OSError as error:
            came_to[name] = type(error).__name__
    return [_seen(**came_to)]


def _refused(result: int) -> None:
    if result < 0:
        raise PermissionError


DETECTORS = {
    "corners": _find_corners,
    "twice": _report_twice,
    "polite": _wait_politely,
    "deaf": _wait_deafly,
    "dies": _die,
    "fails": _fail,
    "greedy": _use_too_much_memory,
    "spins": _spin,
    "limits": _tell_limits,
    "prints": _print_nonsense,
    "escapes": _try_to_get_out,
}

if __name__ == "__main__":
    main(sys.argv[1:], load_detectors=lambda: DETECTORS)
