"""Our own LanguageTool server: a Java process on a free loopback port that ends when we end, or are killed."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path

from checklist.errors import Cancelled
from checklist.language.installed import InstalledEngine, LanguageEngineError
from checklist.model import IsCancelled

log = logging.getLogger(__name__)

HEAP_MB = 512

_JAVA_OPTIONS = (
    f"-Xmx{HEAP_MB}m",
    "-Xms64m",
    "-Xss2m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",  # half the processor time at the start; posts are short
    "-XX:-UsePerfData",  # nothing in the temporary folder
    "-XX:+SuppressFatalErrorMessage",  # no crash file: it could hold a draft
    "-XX:-CreateCoredumpOnCrash",
    "-Djava.awt.headless=true",
    "-Djava.net.preferIPv4Stack=true",
    "-Djava.net.useSystemProxies=false",
    "-Dfile.encoding=UTF-8",
    # Java 24 and later read less of an XML file than LanguageTool's grammars need
    "-Djdk.xml.totalEntitySizeLimit=0",
    "-Djdk.xml.maxGeneralEntitySizeLimit=0",
    "-Djdk.xml.entityExpansionLimit=0",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)

_SETTINGS = {
    "maxTextLength": 40000,
    "maxCheckTimeMillis": 20000,
    "maxCheckThreads": 2,
    "cacheSize": 500,
    "cacheTTLSeconds": 3600,
    "pipelineCaching": "true",
    "maxPipelinePoolSize": 6,
    "pipelineExpireTimeInSeconds": 86400,  # ten seconds else, and a French pipeline takes as long to build
    "maxSpellingSuggestions": 5,
    "skipLoggingChecks": "true",
    "skipLoggingRuleMatches": "true",
    # never pipelinePrewarming: it asks for German, Portuguese, Russian …
}

_JAVA_VARIABLES = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS", "CLASSPATH"}
_POLL_S = 0.05


class LanguageServer:
    """One server process. ``start`` and ``stop`` belong to one thread; ``is_running`` may be read from any."""

    def __init__(self, engine: InstalledEngine, state: Path, *, first: str = "", record: Path | None = None) -> None:
        """Starts nothing yet. ``first``: what LanguageTool calls the language that will be asked first, if it is known.

        ``record``: where a normal end leaves an ahead-of-time cache for later starts.
        """
        self._engine = engine
        self._state = state
        self._first = first
        self._record = record
        self._process: subprocess.Popen[str] | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """Where the running server listens."""
        return f"http://127.0.0.1:{self._port}/"

    @property
    def pid(self) -> int | None:
        """The Java process, while there is one."""
        return self._process.pid if self._process is not None else None

    @property
    def is_running(self) -> bool:
        """Whether the Java process is there."""
        return self._process is not None and self._process.poll() is None

    def start(self, *, timeout_s: float = 120, is_cancelled: IsCancelled = lambda: False) -> None:
        """Returns once the server holds its port; its rules load with the first check of each language.

        Raises:
            LanguageEngineError: ``engine_failed`` or ``engine_slow``. No process is left.
            Cancelled: the same.
        """
        try:
            self._state.mkdir(parents=True, exist_ok=True)
            self._process = self._launch()
        except OSError as error:
            raise LanguageEngineError("engine_failed", f"Java could not be started ({error.strerror})") from error
        try:
            self._port = _await_port(self._process, timeout_s, is_cancelled)
        except BaseException:
            self.stop(wait_s=0)
            raise
        log.info("language server up, pid %d", self._process.pid)

    def stop(self, *, wait_s: float = 5) -> None:
        """Asks it to leave, and ends it after ``wait_s``. Harmless when none runs."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(wait_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()

    def _launch(self) -> subprocess.Popen[str]:
        settings = self._state / "server.properties"
        part = self._state / f"server.properties.{os.getpid()}.part"
        part.write_text("".join(f"{key}={value}\n" for key, value in _SETTINGS.items()), "ascii")
        os.replace(part, settings)
        command = [str(self._engine.java), *_JAVA_OPTIONS, *self._ahead_of_time_options()]
        command += ["-cp", str(self._engine.jar), "org.languagetool.server.LtMain", str(settings)]
        command += [self._first] if self._first else []
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            env=_java_environment(),
            cwd=self._engine.home,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=os.name != "nt",  # Ctrl+C in a terminal is for us; we then close its standard input
        )

    def _ahead_of_time_options(self) -> list[str]:
        if self._record is not None:
            return [f"-XX:AOTCacheOutput={self._record}"]
        if self._engine.ahead_of_time.is_file():
            return [f"-XX:AOTCache={self._engine.ahead_of_time}", "-Xlog:disable", "-Xlog:all=off"]
        return []


def _await_port(process: subprocess.Popen[str], timeout_s: float, is_cancelled: IsCancelled) -> int:
    assert process.stdout is not None
    output = process.stdout
    said: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read() -> None:
        for line in output:
            if line.startswith("postcheck-"):  # Java's own warnings come before it
                said.put(line)
                return
        said.put("postcheck-failed ended")

    threading.Thread(target=read, name="language-server-start", daemon=True).start()
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        if is_cancelled():
            raise Cancelled
        try:
            word, _, rest = said.get(timeout=_POLL_S).strip().partition(" ")
        except queue.Empty:
            continue
        if word == "postcheck-port":
            return int(rest)
        raise LanguageEngineError("engine_failed", f"LanguageTool did not start ({rest})")
    raise LanguageEngineError("engine_slow", f"LanguageTool did not start within {timeout_s:g} seconds")


def _java_environment() -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if key.upper() not in _JAVA_VARIABLES}
    if getattr(sys, "frozen", False):  # the bundle's libraries are not Java's
        environment.pop("LD_LIBRARY_PATH", None)
        if "LD_LIBRARY_PATH_ORIG" in environment:
            environment["LD_LIBRARY_PATH"] = environment["LD_LIBRARY_PATH_ORIG"]
    return environment
