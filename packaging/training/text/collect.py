"""Turns posts as their writers typed them into the JSON lines that training and measuring read.

usage: collect.py FOLDER LABEL SUBJECT.LANG.txt… [--earlier FILE.jsonl]…

A writer's file holds ``## voice: …`` lines, each followed by posts of that person: ``+`` a hit, ``-`` a near miss, with
``\\n`` for a line break. About a fifth of the voices of a language, drawn once, is for measuring only: their names are
added to ``measured_voices.toml`` and none is ever taken off that list, so that a fitted model stays a stranger to them.
"""

from __future__ import annotations

import argparse
import json
import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

SHARE = 0.2
SEED = 20261124
Row = dict[str, object]


def posts_in(path: Path, label: str, language: str) -> Iterator[Row]:
    """Posts of one writer's file, in order."""
    voice = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## voice:"):
            voice = line.removeprefix("## voice:").strip()
        elif line[:2] in {"+ ", "- "}:
            text = line[2:].replace("\\n", "\n").strip()
            yield {"text": text, "lang": language, "labels": [label if line[0] == "+" else "none"], "voice": voice}
        elif line.strip():
            raise SystemExit(f"{path.name}: neither a voice nor a post: {line[:60]}")


def earlier_posts(path: Path, language: str) -> Iterator[Row]:
    """Rows of an older JSON lines file in this language, spans and all else left out."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] == language:
            yield {key: row[key] for key in ("text", "lang", "labels", "voice")}


def add_measured(listing: Path, key: str, voices: list[str]) -> None:
    """Adds voices for measuring under ``key`` until they are about SHARE of all; keeps those already drawn."""
    known = tomllib.loads(listing.read_text("utf-8")) if listing.exists() else {}
    drawn = [voice for voice in known.get(key, []) if voice in voices]
    fresh = [voice for voice in voices if voice not in drawn]
    missing = round(SHARE * len(voices)) - len(drawn)
    drawn += random.Random(f"{SEED}{key}").sample(fresh, max(0, missing))
    known[key] = sorted(drawn)
    lines = ["# Voices that no fitting and no tuning may see. Names are added, never taken away."]
    for name in sorted(known):
        lines += [f'"{name}" = [', *(f"    {json.dumps(voice, ensure_ascii=False)}," for voice in known[name]), "]"]
    listing.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Writes ``SUBJECT.LANG.jsonl`` for every file given, and the list of voices for measuring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("label")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--earlier", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    for path in options.files:
        subject, language = path.name.split(".")[:2]
        rows = [row for older in options.earlier for row in earlier_posts(older, language)]
        rows += posts_in(path, options.label, language)
        unique = {str(row["text"]): row for row in rows}
        target = options.folder / f"{subject}.{language}.jsonl"
        target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in unique.values()), "utf-8")
        voices = sorted({str(row["voice"]) for row in unique.values()})
        add_measured(options.folder / "measured_voices.toml", f"{subject}.{language}", voices)
        hits = sum(row["labels"] != ["none"] for row in unique.values())
        print(f"{target.name}: {len(unique)} posts, {hits} hits, {len(voices)} voices")


if __name__ == "__main__":
    main()
