"""Keeps the language server alive while it is wanted: starts it at the first question, once more when it has died."""

from __future__ import annotations

import concurrent.futures
import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from checklist.errors import Cancelled
from checklist.language.client import TAGS, LanguageToolClient, Match, load_library
from checklist.language.installed import InstalledEngine, LanguageEngineError, find_engine
from checklist.language.server import LanguageServer
from checklist.model import IsCancelled

log = logging.getLogger(__name__)

_POLL_S = 0.02
_MOST_FAILED_STARTS = 3

Answer = tuple[Match, ...]


class ServerHost:
    """One server at most, asked from any thread. ``close`` leaves nothing behind."""

    def __init__(self, homes: Iterable[Path], state: Path) -> None:
        """Starts nothing. ``homes``: where LanguageTool may lie; ``state``: a folder for the server's settings file."""
        self._homes = tuple(homes)
        self._state = state
        self._lock = threading.Lock()  # over the next four
        self._server: LanguageServer | None = None
        self._clients: dict[str, LanguageToolClient] = {}
        self._failure: LanguageEngineError | None = None
        self._failed_starts = 0
        self._closed = threading.Event()
        self._questions = ThreadPoolExecutor(2, thread_name_prefix="language")

    @property
    def languages(self) -> frozenset[str]:
        """Those that have answered since the server runs."""
        server = self._server
        return frozenset(self._clients) if server is not None and server.is_running else frozenset()

    @property
    def pid(self) -> int | None:
        """The server's process, while it runs."""
        server = self._server
        return server.pid if server is not None and server.is_running else None

    def installed(self) -> InstalledEngine:
        """What would be started.

        Raises:
            LanguageEngineError: nothing can be, or it failed when it was tried.
        """
        if self._failure is not None:
            raise self._failure
        return find_engine(self._homes)

    def ask(self, language: str, text: str, is_cancelled: IsCancelled) -> Answer:
        """What LanguageTool says of ``text``; ``language`` is one that it knows.

        Raises:
            LanguageEngineError: it cannot be started, or does not answer.
            Cancelled: at once; an answer under way is dropped.
        """

        def is_over() -> bool:
            return self._closed.is_set() or is_cancelled()

        def answer() -> Answer:
            server = self._running(language)
            client = self._clients.get(language) or LanguageToolClient(server.url, language)
            found = client.check(text)
            with self._lock:
                if server is self._server:
                    self._clients[language] = client
            return found

        try:
            return self._await(answer, is_over)
        except LanguageEngineError:
            server = self._server
            if server is None or server.is_running:
                raise
        log.warning("the language server has died; starting it again")
        return self._await(answer, is_over)

    def close(self) -> None:
        """Ends the server and every thread; a question under way is cancelled. Twice is harmless."""
        self._closed.set()
        with self._lock:
            self._stop()
        self._questions.shutdown(wait=True, cancel_futures=True)

    def _await(self, answer: Callable[[], Answer], is_over: IsCancelled) -> Answer:
        if is_over():
            raise Cancelled
        try:
            future: Future[Answer] = self._questions.submit(answer)
        except RuntimeError as error:  # closed meanwhile
            raise Cancelled from error
        while not concurrent.futures.wait((future,), _POLL_S).done:
            if is_over():
                future.cancel()
                raise Cancelled
        if self._closed.is_set():
            raise Cancelled
        return future.result()

    def _running(self, first: str) -> LanguageServer:
        # a dropped question does not drop the start: somebody who types on would never see it end
        with self._lock:
            if self._server is not None and self._server.is_running:
                return self._server
            self._stop()
            if self._failure is not None and self._failed_starts >= _MOST_FAILED_STARTS:
                raise self._failure
            try:
                server = LanguageServer(find_engine(self._homes), self._state, first=TAGS[first])
                self._questions.submit(load_library)  # while Java starts
                server.start(is_cancelled=self._closed.is_set)
            except LanguageEngineError as error:
                self._failure = error
                self._failed_starts += 1
                raise
            self._server, self._failure, self._failed_starts = server, None, 0
            return server

    def _stop(self) -> None:
        if self._server is not None:
            self._server.stop()
        self._server = None
        self._clients.clear()
