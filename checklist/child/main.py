"""The child process: ``python -m checklist.child.main [MEMORY_BYTES]``.

In a bundle the executable starts itself with CHILD_ARGUMENT and the memory: see ``is_child_call``.

Reads requests from standard input and answers on standard output, as frames. Says nothing on standard error.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import IO

from checklist.child import CHILD_ARGUMENT
from checklist.child.limits import MEMORY_BYTES, limit_self
from checklist.child.seal import seal
from checklist.child.wire import Frame, write_frame
from checklist.model import Detection
from checklist.sheet import PictureTask

_BROKEN = 70


def is_child_call(argv: Sequence[str]) -> bool:
    """Whether a frozen executable was started to be the child; then ``main(argv[2:])`` is all it does.

    Ask before anything else is imported.
    """
    return len(argv) > 1 and argv[1] == CHILD_ARGUMENT


def shipped_detectors() -> Mapping[str, Callable[[PictureTask], list[Detection]]]:
    """Imports OpenCV and onnxruntime."""
    from checklist.detectors.pictures import PICTURE_DETECTORS

    return PICTURE_DETECTORS


def main(
    arguments: Sequence[str],
    load_detectors: Callable[[], Mapping[str, Callable[[PictureTask], list[Detection]]]] = shipped_detectors,
) -> None:
    """Serves until the parent closes the pipe, then ends the process."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is the parent's to answer
    incoming, outgoing = _own_streams()

    def report_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Names the type and the place, never the message: it may quote what the user brought."""
        where = traceback.extract_tb(trace)[-1:]
        place = f"{os.path.basename(where[0].filename)}:{where[0].lineno}" if where else ""
        try:
            write_frame(outgoing, Frame(header={"type": "failed", "error": kind.__name__, "place": place}))
        finally:
            os._exit(_BROKEN)

    sys.excepthook = report_crash
    limit_self(int(arguments[0]) if arguments else MEMORY_BYTES)
    seal()

    # imported only now, sealed: these load native code
    from checklist.child.connection import Connection
    from checklist.child.service import Service

    connection = Connection(incoming, outgoing, on_end=lambda: os._exit(0))
    Service(connection, load_detectors).run()


def _own_streams() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes, moved away from descriptors 0 and 1, where a library's printing would garble them."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    return incoming, outgoing


if __name__ == "__main__":
    main(sys.argv[1:])
