"""Prints the performance table: review times, start of the window, memory.

usage: python tests/benchmarks/performance.py

Wall clock on whatever machine this is, nothing else running; medians and 95th percentiles. Never asserted in tests.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

from checklist.child.host import Child
from checklist.drafts import read_draft
from checklist.engine import Engine
from checklist.model import Context, Draft, Profile
from checklist.policy.load import find_pack, load_pack
from checklist.review import Answers

ROOT = Path(__file__).parents[2]
SENTENCES = (
    "Our relay dropped four seconds tonight and every swimmer set a personal best. ",
    "I think the new schedule is harder on families than it has to be. ",
    "Thanks to the parents who brought snacks, towels and loud voices. ",
    "My third graders at Groveland built bridges out of paper and learned what a beam is. ",
    "Doors open at 6:30, the concert starts at 7, and parking is behind the gym. ",
)
WINDOW = """
import sys, time
start = float(sys.argv.pop())
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import translate_window
from desktop.root import Root
application = QApplication([])
translate_window(application)
root = Root(application)
root.start()
QTimer.singleShot(0, lambda: (print(time.time() - start, flush=True), root.window.close(), application.quit()))
application.exec()
root.take_apart()
"""


def text_of(length: int, seed: int) -> str:
    """Prose of about that many characters, different for each seed."""
    words = ""
    number = seed
    while len(words) < length:
        words += SENTENCES[number % len(SENTENCES)]
        number += 1 + seed % 3
    return f"{seed}. {words}"[:length]


def milliseconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def spread(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):.0f} / {ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]:.0f} ms"


def rows(engine: Engine) -> Iterator[tuple[str, str]]:
    """What was measured and what came out."""
    profile = Profile(name="Dana Whitfield", display_name="Dana Whitfield")

    def review(draft: Draft) -> None:
        engine.review(draft, Context(), profile, Answers(), with_language=False)

    review(Draft(text=text_of(500, 1)))
    fresh = [milliseconds(lambda n=n: review(Draft(text=text_of(2000, n)))) for n in range(2, 42)]
    yield "review of 2,000 characters, no language, p50 / p95", spread(fresh)
    base = text_of(2000, 99)
    edits = [milliseconds(lambda n=n: review(Draft(text=base[:1000] + f" word{n} " + base[1000:]))) for n in range(40)]
    yield "the same after an edit of one word, p50 / p95", spread(edits)
    again = [milliseconds(lambda: review(Draft(text=base))) for _ in range(20)]
    yield "the same with nothing changed (an answer), p50 / p95", spread(again)
    sample = read_draft(str(ROOT / "resources" / "samples" / "riverside")).draft
    yield "sample draft with a photo, a plan and a PDF, first time", f"{milliseconds(lambda: review(sample)):.0f} ms"
    edited = Draft(text=sample.text + " More.", attachments=sample.attachments)
    yield "the same after an edit of the text", f"{milliseconds(lambda: review(edited)):.0f} ms"
    own = psutil.Process()
    children = [each.memory_info().rss for each in own.children(recursive=True)]
    yield "memory: engine", f"{own.memory_info().rss / 1e6:.0f} MB"
    yield "memory: child processes", " + ".join(f"{size / 1e6:.0f}" for size in children) + " MB"


def window_starts(runs: int = 5) -> str:
    """Seconds from starting Python to the window shown, offscreen."""
    times = []
    for _ in range(runs):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        run = subprocess.run(
            [sys.executable, "-c", WINDOW, str(time.time())],
            capture_output=True,
            text=True,
            env=environment,
            cwd=ROOT,
            timeout=60,
            check=True,
        )
        times.append(float(run.stdout.split()[0]))
    return f"{statistics.median(times):.2f} s"


def main() -> None:
    """One Markdown table."""
    print("| what | measured |\n|---|---|")
    engine = Engine(load_pack(find_pack("sample-district")), Child(), None)
    try:
        for what, measured in rows(engine):
            print(f"| {what} | {measured} |")
    finally:
        engine.close()
    packs = [milliseconds(lambda: load_pack(find_pack("mn-470"))) for _ in range(7)]
    print(f"| loading the pack mn-470, median | {statistics.median(packs):.0f} ms |")
    print(f"| start of the window, offscreen, median of five | {window_starts()} |")


if __name__ == "__main__":
    main()
