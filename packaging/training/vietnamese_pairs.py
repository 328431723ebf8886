"""Counts which Vietnamese syllables follow one another: ``resources/words/vi-pairs.tsv``.

usage: python packaging/training/vietnamese_pairs.py [FOLDER…]

From our writers' posts (``tests/corpus/written/*.vi.jsonl``), the policies and the window's words, and from the texts
of the FOLDERs (``.txt``, ``.html``), for which the LibreOffice help in Vietnamese (MPL-2.0) was taken: its pairs count
once they were seen twice. Texts that are typed without marks teach nothing and are left out.
"""

from __future__ import annotations

import html
import itertools
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP))

from checklist.language.syllables import as_listed, syllables  # noqa: E402  (the path first)
from checklist.language.vietnamese_text import has_marks, tokens_of  # noqa: E402

PAIRS = TOP / "resources" / "words" / "vi-pairs.tsv"
_SEEN_ELSEWHERE = 2
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_PIECE = re.compile(r"</p>|</h\d>|</li>|</td>|<br|\n")


def pairs_in(text: str) -> Iterator[tuple[str, str]]:
    """Neighbours with nothing but one blank between them, both real syllables, neither with a capital."""
    tokens = tokens_of(text)
    known = syllables()
    for one, two in itertools.pairwise(tokens):
        if text[one.end : two.start] != " " or two.typed[0].isupper():
            continue
        if one.small in known and two.small in known:
            yield as_listed(one.small), as_listed(two.small)


def our_texts() -> Iterator[str]:
    """Whatever of ours is in Vietnamese."""
    for path in sorted((TOP / "tests" / "corpus" / "written").glob("*.vi.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)["text"]
    for path in sorted((TOP / "resources").rglob("*vi.t*")):
        yield from path.read_text("utf-8").splitlines()


def texts_of(folder: Path) -> Iterator[str]:
    """Paragraphs with Vietnamese letters in them."""
    seen: set[str] = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix not in {".txt", ".html"}:
            continue
        for piece in _PIECE.split(
            re.sub(r"<(script|style).*?</\1>", "", path.read_text("utf-8", "replace"), flags=re.S)
        ):
            words = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", piece))).strip()
            if _VIETNAMESE.search(words) and words not in seen:
                seen.add(words)
                yield words


def counted(texts: Iterator[str]) -> Counter[tuple[str, str]]:
    """How often each pair was seen."""
    return Counter(pair for text in texts if has_marks(tokens_of(text)) for pair in pairs_in(text))


def main(arguments: Sequence[str]) -> None:
    """Writes the table, most frequent first."""
    every = counted(our_texts())
    for folder in arguments:
        every.update({pair: n for pair, n in counted(texts_of(Path(folder))).items() if n >= _SEEN_ELSEWHERE})
    rows = sorted(every.items(), key=lambda row: (-row[1], row[0]))
    PAIRS.write_text("".join(f"{one}\t{two}\t{count}\n" for (one, two), count in rows), "utf-8")
    print(f"{len(rows)} pairs, {sum(every.values())} seen")


if __name__ == "__main__":
    main(sys.argv[1:])
