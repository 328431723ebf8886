"""What the text models are trained on: our own written posts by voice, and everyday posts as negatives."""

from __future__ import annotations

import json
import random
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP))

WRITTEN = TOP / "tests" / "corpus" / "written"
MICROPOSTS = ("btc_a", "btc_b", "btc_e", "btc_g", "wnut17_train", "wnut17_dev")
SEED = 20261124


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post. ``voice`` is who wrote it, for splitting; ``is_written`` tells ours from everyday posts."""

    text: str
    language: str
    is_hit: bool
    voice: str
    is_written: bool = True


def rows_of(path: Path) -> list[dict[str, object]]:
    """Rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def written(label: str, *, measured: bool) -> list[Post]:
    """Our posts on a subject: those of the voices for measuring, or all the others."""
    listed = tomllib.loads((WRITTEN / "measured_voices.toml").read_text("utf-8"))
    posts = []
    for path in sorted(WRITTEN.glob(f"{label}.*.jsonl")):
        for row in rows_of(path):
            voice = f"{row['lang']}: {row['voice']}"
            if (row["voice"] in listed.get(path.stem, [])) is measured:
                is_hit = row["labels"] != ["none"]
                posts.append(Post(text=str(row["text"]), language=str(row["lang"]), is_hit=is_hit, voice=voice))
    return posts


def near_misses(label: str) -> list[Post]:
    """Posts written for other subjects or for none, less those whose label on this subject is open to doubt."""
    posts = []
    for path in sorted([*WRITTEN.glob("near-misses.*.jsonl"), *WRITTEN.glob("everyday.*.jsonl")]):
        for row in rows_of(path):
            labels = row["labels"]
            assert isinstance(labels, list)
            if f"unsure {label}" in labels:
                continue
            voice = f"{row['lang']}: {row.get('subject', 'everyday')} {row['voice']}"
            posts.append(Post(text=str(row["text"]), language=str(row["lang"]), is_hit=label in labels, voice=voice))
    return posts


def microposts(folder: Path, *, without: set[str]) -> list[Post]:
    """Everyday posts of the Broad Twitter Corpus and WNUT 2017, less those in ``without`` (see bare)."""
    posts = []
    for name in MICROPOSTS:
        for row in rows_of(folder / f"{name}.jsonl"):
            text = re.sub(r" ([.,!?;:])", r"\1", str(row["text"]))
            if bare(text) not in without:
                posts.append(
                    Post(text=text, language="en", is_hit=False, voice=f"micro {len(posts)}", is_written=False)
                )
    random.Random(SEED).shuffle(posts)
    return posts


def bare(text: str) -> str:
    """Letters and digits only: two copies of a post differ in blanks and links."""
    return re.sub(r"\W+", "", re.sub(r"https?\S+", "", text.casefold()))
