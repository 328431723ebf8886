"""Prints how the language check does on other people's sentences and on the posts of ``tests/corpus/language``.

usage: POSTCHECK_DATA=… python tests/benchmarks/evidence_language.py [sentences]     (all of them without a number)
JFLEG dev: sentences that all four annotators changed should be flagged, those that two or more left alone should not.
Grammalecte's French examples: the marked span, and clean lines. Viwiki: labelled spelling mistakes of 60 documents.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checklist.engine import never_cancelled, words_never_misspelt
from checklist.language.kinds import parted
from checklist.language.service import LanguageService
from checklist.model import Profile
from checklist.policy.load import find_pack, load_pack
from checklist.review import LanguageFinding, LanguageWishes

CORPUS = Path(__file__).parents[1] / "corpus" / "language"


class Checked:
    """The language check as a review uses it."""

    def __init__(self) -> None:
        self.service = LanguageService()
        self.words = words_never_misspelt(load_pack(find_pack("mn-470")).district, Profile())

    def __call__(self, text: str, language: str) -> tuple[LanguageFinding, ...]:
        findings, _ = self.service.check(text, language, self.words, never_cancelled)
        return parted(findings, LanguageWishes())[0]


def joined(sentence: str) -> str:
    """Undoes the tokenisation of JFLEG."""
    sentence = re.sub(r" ([.,!?;:%)\]])", r"\1", sentence)
    sentence = re.sub(r"([(\[]) ", r"\1", sentence)
    for ending in ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m"):
        sentence = sentence.replace(" " + ending, ending)
    sentence = sentence.replace(" ’ ", "’").replace("`` ", '"').replace(" ''", '"')
    return re.sub(r'" (.*?) "', r'"\1"', sentence)


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / max(1, whole):.3f}"


def jfleg(check: Checked, folder: Path, most: int) -> Iterator[tuple[str, str]]:
    def lines(name: str) -> list[str]:
        return (folder / "jfleg" / "dev" / name).read_text("utf-8").splitlines()

    names = sorted(path.name for path in (folder / "jfleg" / "dev").iterdir())
    source = lines(next(name for name in names if name.endswith("src")))
    references = [lines(name) for name in names if re.search(r"ref\d", name)]
    same = [sum(ref[n].strip() == text.strip() for ref in references) for n, text in enumerate(source)]
    wrong = [text for text, count in zip(source, same, strict=True) if count == 0][:most]
    right = [text for text, count in zip(source, same, strict=True) if count >= 2][:most]
    yield "JFLEG dev, changed by all: flagged", share(sum(bool(check(joined(s), "en")) for s in wrong), len(wrong))
    yield "JFLEG dev, left alone by two: flagged", share(sum(bool(check(joined(s), "en")) for s in right), len(right))


def grammalecte(check: Checked, folder: Path, most: int) -> Iterator[tuple[str, str]]:
    rows = (folder / "grammalecte-fr-tests" / "gc_test.txt").read_text("utf-8").splitlines()
    rows = [re.sub(r"^\d+\s+", "", row.partition("->>")[0]).strip() for row in rows if re.match(r"\d+\s", row)]
    faulty = [row for row in rows if "{{" in row]
    clean = [row for row in rows if "{{" not in row and len(row) > 8]
    chance = random.Random(1)
    faulty = chance.sample(faulty, min(most, 700, len(faulty)))
    clean = chance.sample(clean, min(most, 500, len(clean)))
    flagged = on_span = 0
    for row in faulty:
        text = re.sub(r"\{\{|\}\}|__\w*__", "", row).strip()
        start = row.index("{{")
        end = row.index("}}") - 2
        findings = [each for each in check(text, "fr") if each.rule != "UPPERCASE_SENTENCE_START"]
        flagged += bool(findings)
        on_span += any(each.start < end and start < each.end for each in findings)
    alarms = sum(any(each.rule != "UPPERCASE_SENTENCE_START" for each in check(row, "fr")) for row in clean)
    yield "gc_test.txt faulty: flagged", share(flagged, len(faulty))
    yield "gc_test.txt faulty: on the marked span", share(on_span, len(faulty))
    yield "gc_test.txt clean: flagged", share(alarms, len(clean))


def viwiki(check: Checked, folder: Path, most: int) -> Iterator[tuple[str, str]]:
    path = next((folder / "viwiki-spelling").glob("*.json"))
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()][: min(60, most)]
    found = mistakes = false = syllables = 0
    for document in documents:
        text = document["text"]
        gold = [(int(each["start_offset"] if not isinstance(each["start_offset"], list) else each["start_offset"][0]),
                 len(each["text"])) for each in document["mistakes"]]  # fmt: skip
        findings = check(text, "vi")
        syllables += len(text.split())
        mistakes += len(gold)
        found += sum(any(f.start < at + size and at < f.end for f in findings) for at, size in gold)
        false += sum(not any(f.start < at + size and at < f.end for at, size in gold) for f in findings)
    yield "Viwiki: mistakes found", share(found, mistakes)
    yield "Viwiki: false flags per 100 syllables", f"{100 * false / max(1, syllables):.3f}"


def own_posts(check: Checked) -> Iterator[tuple[str, str]]:
    """Posts of our writers, who knew no rule of the check; ``faults`` are spans, ``right`` what should stand there.

    Every other post was looked at while the check was made better; the rest are kept apart and only counted.
    """
    for path in sorted(CORPUS.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for name, half in (("looked at", rows[::2]), ("kept apart", rows[1::2])):
            clean = [row for row in half if not row["faults"]]
            flags = sum(len(check(row["text"], row["lang"])) for row in clean)
            faults = hits = first = 0
            for row in half:
                findings = check(row["text"], row["lang"]) if row["faults"] else ()
                for (start, end), right in zip(row["faults"], row.get("right", ()), strict=True):
                    found = [each for each in findings if each.start < end and start < each.end]
                    faults, hits = faults + 1, hits + bool(found)
                    first += bool(found) and right in put(row["text"], found[0], start, len(right))
            yield (
                f"own posts {path.stem}, {name}: flags a well-written post",
                f"{flags}/{len(clean)} = {flags / max(1, len(clean)):.3f}",
            )
            yield f"own posts {path.stem}, {name}: planted faults found", share(hits, faults)
            yield f"own posts {path.stem}, {name}: of these the first replacement right", share(first, hits)


def put(text: str, finding: LanguageFinding, place: int, length: int) -> str:
    """What stands around ``place`` once the first replacement is put."""
    better = finding.replacements[0] if finding.replacements else "\0"
    return (text[: finding.start] + better + text[finding.end :])[max(0, place - 3) : place + length + 8]


def main(arguments: Sequence[str]) -> None:
    """One Markdown table."""
    most = int(arguments[0]) if arguments else 100_000
    check = Checked()
    print("| what | measured |\n|---|---|")
    try:
        rows = [own_posts(check)] if CORPUS.is_dir() else []
        if data := os.environ.get("POSTCHECK_DATA"):
            folder = Path(data) / "language"
            rows += [jfleg(check, folder, most), grammalecte(check, folder, most), viwiki(check, folder, most)]
        for part in rows:
            for what, measured in part:
                print(f"| {what} | {measured} |", flush=True)
    finally:
        check.service.close()


if __name__ == "__main__":
    main(sys.argv[1:])
