"""Sets LanguageTool up in a folder: fetch, lay out, train the start. usage: set_up.py FOLDER

Started by packaging/bootstrap.py with the environment's Python. Exit code 0: ready; 2: not, said in one line, and the
next start goes on.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from artifacts import FetchError, Source, fetch, lay_out, read_lock

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from checklist.errors import PostcheckError
from checklist.language.client import TAGS, LanguageToolClient
from checklist.language.installed import InstalledEngine, find_engine
from checklist.language.server import LanguageServer

TRAINING = {
    "en": "This are a short text for the cache. Its wrong on purpose, so that suggestions get loked up to.",
    "fr": "Les élève sont invité à la réunion de jeudi. Ce texte contient des faute exprès.",
}


def say(line: str) -> None:
    """One line of progress, on standard error: standard output belongs to the command that follows."""
    print(line, file=sys.stderr, flush=True)


def is_trained(engine: InstalledEngine) -> bool:
    """Whether the ahead-of-time cache is there and younger than every jar: Java takes no other."""
    if not engine.ahead_of_time.is_file():
        return False
    trained = engine.ahead_of_time.stat().st_mtime
    return all(jar.stat().st_mtime <= trained for jar in engine.home.rglob("*.jar"))


def train(engine: InstalledEngine) -> None:
    """Records what Java loads in a short run, so that later starts take half the time. Good to have, never needed."""
    for old in engine.home.glob("*.aot*"):
        old.unlink()
    recorded = engine.ahead_of_time.with_suffix(".part")
    try:
        with tempfile.TemporaryDirectory() as state:
            server = LanguageServer(engine, Path(state), first=TAGS["en"], record=recorded)
            server.start(timeout_s=180)
            for language, text in TRAINING.items():
                LanguageToolClient(server.url, language).check(text)
            server.stop(wait_s=180)
    except PostcheckError as error:
        say(f"LanguageTool's start could not be trained ({error}); it works, a little slower")
        return
    if recorded.is_file():
        recorded.replace(engine.ahead_of_time)


def main(arguments: list[str]) -> int:
    """The exit code."""
    home = Path(arguments[0]).resolve()
    lock = read_lock()
    fetching = home / "fetching"
    try:
        fetch(lock, home, Source(fetching), say)
        lay_out(lock, home)
        engine = find_engine((home,))
    except (FetchError, PostcheckError) as error:
        say(f"LanguageTool: {error}")
        return 2
    shutil.rmtree(fetching, ignore_errors=True)
    if not is_trained(engine):
        say("LanguageTool: training its start, once")
        train(engine)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
