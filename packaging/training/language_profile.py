"""Trains what checklist/language/detect_language.py reads: how likely a run of letters is in a language.

usage: language_profile.py WRITTEN [PROFILE]    (WRITTEN: a folder of sentences of our own, JSON lines with text, lang)

Only sentences of our own go in: the folder's English, French and Vietnamese, the Spanish beside this script. Vietnamese
counts twice, with its marks and without, as many people type it.
"""

from __future__ import annotations

import collections
import json
import math
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP))

from checklist.language.detect_language import PROFILE, letters_in, runs_of, without_marks  # noqa: E402
from checklist.model import LANGUAGES  # noqa: E402

KEEP = 4  # a run seen less often says more about one sentence than about a language
PRIOR = 0.3


def sentences(folder: Path) -> dict[str, list[str]]:
    """Our own sentences by language."""
    found: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            found[row["lang"]].append(row["text"])
    found["vi"] += [without_marks(text) for text in found["vi"]]
    found["es"] = Path(__file__).with_name("spanish.txt").read_text("utf-8").splitlines()
    return found


def main(folder: Path, profile: Path = PROFILE) -> None:
    """Writes the profile: a run, then minus ten times its log-probability in each of LANGUAGES."""
    counts = {language: collections.Counter[str]() for language in LANGUAGES}
    for language, texts in sentences(folder).items():
        for text in texts:
            counts[language].update(runs_of(letters_in(text)))
    everywhere = sum(counts.values(), collections.Counter[str]())
    kept = sorted(run for run, count in everywhere.items() if count >= KEEP)
    lines = ["\t".join(["run", *LANGUAGES])]
    for length in sorted({len(run) for run in kept}):
        peers = [run for run in kept if len(run) == length]
        totals = {language: sum(counts[language][run] + PRIOR for run in peers) for language in LANGUAGES}
        for run in peers:
            shares = [(counts[language][run] + PRIOR) / totals[language] for language in LANGUAGES]
            lines.append("\t".join([run, *(str(round(-10 * math.log(share))) for share in shares)]))
    profile.parent.mkdir(parents=True, exist_ok=True)
    profile.write_text("\n".join(lines) + "\n", "utf-8")
    print(len(kept), "runs,", profile.stat().st_size, "bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
