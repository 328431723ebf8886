"""The one door out of the GUI thread.

A job runs a plain function in a worker and comes back as signals of an object that lives in the GUI thread. Workers
see no widget: only their arguments, a way to report progress, a way to learn that nobody wants the result.
"""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from checklist.errors import Cancelled
from checklist.model import ReportProgress

log = logging.getLogger(__name__)


class Work:
    """What a worker holds of its job."""

    def __init__(self, report: ReportProgress) -> None:
        self.report = report
        self._cancelled = threading.Event()

    def is_cancelled(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Call between pages, frames, rules: raises Cancelled when the result is no longer wanted."""
        if self.is_cancelled():
            raise Cancelled

    def cancel(self) -> None:
        """From any thread."""
        self._cancelled.set()


class Job(QObject):
    """One run of a function. Exactly one of ``succeeded``, ``failed``, ``cancelled`` arrives, in the GUI thread.

    The worker may be faster than the caller's ``connect``. So it speaks only through two signals of its own, connected
    here and queued: what is connected before control returns to the event loop misses nothing.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    _reported = Signal(int, int, str)
    _ended = Signal(object, object)  # result, error

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.work = Work(report=self._reported.emit)
        self._reported.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """The worker stops at its next ``check``; a result that comes all the same is dropped."""
        self.work.cancel()

    def run(self, function: Callable[[Work], object]) -> None:
        """In the worker thread."""
        try:
            result, error = function(self.work), None
        except Exception as caught:  # noqa: BLE001  (one of three places that may: nothing dies unseen in a worker)
            result, error = None, caught
        self._ended.emit(result, error)

    @Slot(int, int, str)
    def _pass_on(self, done: int, total: int, what: str) -> None:
        if not self.work.is_cancelled():
            self.progressed.emit(done, total, what)

    @Slot(object, object)
    def _deliver(self, result: object, error: Exception | None) -> None:
        if self.work.is_cancelled() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            log.warning("job failed: %s", type(error).__name__)
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.deleteLater()


class Jobs(QObject):
    """Starts jobs, and ends them in the right order: cancel, wait for the workers, and only then let widgets go."""

    def __init__(self, workers: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="postcheck")
        self._is_closed = False

    def start(self, function: Callable[[Work], object]) -> Job:
        """The job is returned at once; connect to it before control goes back to the event loop."""
        job = Job(self)
        if self._is_closed:
            job.cancel()
        else:
            self._pool.submit(job.run, function)
        return job

    def cancel_all(self) -> None:
        """Nobody wants any result any more, and nothing new starts. Returns at once."""
        self._is_closed = True
        for job in self.findChildren(Job):
            job.cancel()

    def close(self) -> None:
        """Blocks until every worker saw its cancellation. Call it from the window's close, before destroying it."""
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)


class Sweeper(QObject):
    """Collects garbage in the GUI thread only: elsewhere a collection can destroy widgets in a worker's thread."""

    def __init__(self, parent: QObject | None = None, interval_ms: int = 1000) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Do what the interpreter would have done by itself: each generation by its own threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if due:
            gc.collect(max(due))
