"""Turns posts about who the author is, as their writers typed them, into ``author.LANG.jsonl``.

usage: collect_author.py FOLDER author.LANG.txt… [--earlier FILE.jsonl]…

As in ``collect.py``, with a line of the author's profile after each voice (``@ name=…; role=…; school=…``) and a code
before each post: ``NW`` real name and work are said, ``N`` the name alone, ``W`` the work alone, ``-`` neither.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

from collect import Row, add_measured

LABELS = {"NW": ["real_name", "employment"], "N": ["real_name"], "W": ["employment"], "-": ["none"]}
_POST = re.compile(r"(NW|N|W|-)\s+(\S.*)")


def posts_in(path: Path, language: str) -> Iterator[Row]:
    """Posts of one writer's file, in order, each with its author."""
    voice, author = "", {}
    for line in path.read_text("utf-8").splitlines():
        post = _POST.fullmatch(line.strip())
        if line.startswith("## voice:"):
            voice = line.removeprefix("## voice:").strip()
        elif line.startswith("@ "):
            author = profile(line[2:], language)
        elif post is not None:
            text = post[2].replace("\\n", "\n").strip()
            yield {"text": text, "lang": language, "labels": LABELS[post[1]], "author": author, "voice": voice}
        elif line.strip():
            raise SystemExit(f"{path.name}: neither a voice, a profile nor a post: {line[:60]}")


def profile(line: str, language: str) -> Row:
    """``name=…; role=…`` as the keys of a profile; other names as a list."""
    pairs = dict(part.split("=", 1) for part in line.split(";") if "=" in part)
    found: Row = {key.strip(): value.strip() for key, value in pairs.items()}
    others = str(found.pop("also_known_as", ""))
    found["also_known_as"] = [name.strip() for name in others.split(",") if name.strip()]
    found["lang"] = language
    return found


def earlier_posts(path: Path, language: str) -> Iterator[Row]:
    """Rows of an older JSON lines file in this language."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] == language:
            yield {key: row[key] for key in ("text", "lang", "labels", "author", "voice")}


def main() -> None:
    """Writes ``author.LANG.jsonl`` for every file given, and the list of voices for measuring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--earlier", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    for path in options.files:
        language = path.name.split(".")[1]
        rows = [row for older in options.earlier for row in earlier_posts(older, language)]
        rows += posts_in(path, language)
        target = options.folder / f"author.{language}.jsonl"
        target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
        voices = sorted({str(row["voice"]) for row in rows})
        add_measured(options.folder / "measured_voices.toml", f"author.{language}", voices)
        print(f"{target.name}: {len(rows)} posts, {len(voices)} voices")


if __name__ == "__main__":
    main()
