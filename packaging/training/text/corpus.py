"""What the text models are trained on: our own written posts by voice, and everyday posts as negatives."""

from __future__ import annotations

import json
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP))

WRITTEN = TOP / "tests" / "corpus" / "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post. ``voice`` is who wrote it, for splitting; everyday posts are each a voice of their own."""

    text: str
    language: str
    is_hit: bool
    voice: str
    is_everyday: bool = False


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
            is_everyday = "subject" not in row
            voice = (
                f"{row['lang']}: everyday {len(posts)}"
                if is_everyday
                else f"{row['lang']}: {row['subject']} {row['voice']}"
            )
            posts.append(
                Post(
                    text=str(row["text"]),
                    language=str(row["lang"]),
                    is_hit=label in labels,
                    voice=voice,
                    is_everyday=is_everyday,
                )
            )
    return posts
