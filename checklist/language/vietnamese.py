"""Vietnamese, which LanguageTool does not know: letters and tone marks by a syllable list, look-alike pairs, spacing.

Grammar is not looked at, so the caller says "partly checked".
"""

from __future__ import annotations

import functools
import itertools
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from checklist.language.client import Match
from checklist.language.syllables import suggestions, syllables

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
_SYLLABLE = regex.compile(r"[\p{L}\p{M}]+")
_SKIPPED = regex.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)[@#][\w.]+")
_MARKED = regex.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
_VOWEL = regex.compile(r"[aeiouy]|[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")
_FOREIGN = regex.compile("[çëïîœñäößåæøûèà](?=[çëïîœñäößåæøûf])|[fjwz]")
_FEW_MARKS, _ENOUGH_SYLLABLES = 0.12, 8
_TWICE = frozenset(
    ["của", "và", "là", "các", "trong", "được", "cho", "với", "có", "này", "đã", "sẽ", "để", "thì", "mà", "tại", "về"]
)
_SPACING_SLIP = regex.compile(r"(?<=\p{L})[,;!?](?=\p{L}{2})|(?<=\p{L}) +(?=[,;.!?](?:\s|$))")
_PLAIN = {"spacing": "Dấu câu đi liền chữ trước và cách chữ sau."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A syllable: where it stands (code points of the text as typed) and its composed small form."""

    start: int
    end: int
    typed: str
    small: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Syllables that stand for others; ``after``: syllables one of which must follow (empty: any or none)."""

    wrong: tuple[str, ...]
    right: str
    after: frozenset[str]


class VietnameseChecker:
    """Checks a stretch of Vietnamese text. Reads its word lists when first used; safe from several threads."""

    def check(self, text: str) -> tuple[Match, ...]:
        """Matches in reading order, in code points of ``text`` as typed (any normalisation)."""
        tokens = _tokens(text)
        hint = _missing_marks(tokens)
        if hint is not None:
            return (hint,)
        found = [*_pairs_in(text, tokens), *_doubled(tokens), *_spacing(text)]
        taken = [(match.start, match.end) for match in found]
        found += [
            match
            for match in map(_unknown, tokens)
            if match is not None and not any(match.start < end and start < match.end for start, end in taken)
        ]
        return tuple(sorted(found, key=lambda match: match.start))


def _tokens(text: str) -> list[Token]:
    skipped = [found.span() for found in _SKIPPED.finditer(text)]
    return [
        Token(start=found.start(), end=found.end(), typed=typed, small=unicodedata.normalize("NFC", typed).lower())
        for found in _SYLLABLE.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in skipped)
        for typed in [found.group()]
    ]


@functools.cache
def _pairs() -> tuple[Mapping[str, tuple[Pair, ...]], str]:
    """Pairs by their first wrong syllable, longest first; and the message."""
    table = tomllib.loads((_FOLDER / "confusions.vi.toml").read_text("utf-8"))
    by_first: dict[str, list[Pair]] = {}
    for wrong, right, *after in table["pairs"]:
        syllables = tuple(unicodedata.normalize("NFC", wrong).rstrip(",").split())
        follows = frozenset(after[0].split("|")) if after else frozenset()
        by_first.setdefault(syllables[0], []).append(Pair(wrong=syllables, right=right.rstrip(","), after=follows))
    ordered = {first: tuple(sorted(pairs, key=lambda pair: -len(pair.wrong))) for first, pairs in by_first.items()}
    return ordered, str(table["message"])


def _pairs_in(text: str, tokens: Sequence[Token]) -> Iterator[Match]:
    by_first, message = _pairs()
    place = 0
    while place < len(tokens):
        pair = next(
            (each for each in by_first.get(tokens[place].small, ()) if _is_here(text, tokens, place, each)), None
        )
        if pair is None:
            place += 1
            continue
        last = place + len(pair.wrong)
        start, end = tokens[place].start, tokens[last - 1].end
        typed = text[start:end]
        right = pair.right[0].upper() + pair.right[1:] if typed[0].isupper() else pair.right
        yield Match(
            start=start,
            end=end,
            message=message.format(wrong=typed, right=right),
            replacements=(right,),
            rule="VI_CONFUSION",
            category="CONFUSED_WORDS",
            is_misspelling=False,
        )
        place = last


def _is_here(text: str, tokens: Sequence[Token], place: int, pair: Pair) -> bool:
    here = tokens[place : place + len(pair.wrong)]
    if tuple(token.small for token in here) != pair.wrong:
        return False
    gaps = (text[one.end : two.start] for one, two in itertools.pairwise(here))
    if any(gap.strip(" ") for gap in gaps):
        return False
    following = tokens[place + len(here)].small if place + len(here) < len(tokens) else ""
    return not pair.after or following in pair.after


def _unknown(token: Token) -> Match | None:
    """A marked syllable that no list has. Names (capitals), plain letters and foreign words are left alone."""
    if (
        not _MARKED.search(token.small)
        or not _VOWEL.search(token.small)
        or token.typed[0].isupper()
        or _FOREIGN.search(token.small)
    ):
        return None
    if token.small in syllables() or len(token.small) > 8:
        return None
    return Match(
        start=token.start,
        end=token.end,
        message=f"“{token.typed}” không có trong danh sách âm tiết tiếng Việt.",
        replacements=tuple(suggestions(token.small)),
        rule="VI_SYLLABLE",
        category="TYPOS",
        is_misspelling=True,
    )


def _missing_marks(tokens: Sequence[Token]) -> Match | None:
    """One hint for a stretch that is typed without marks; flagging every syllable would help nobody."""
    if len(tokens) < _ENOUGH_SYLLABLES:
        return None
    marked = sum(bool(_MARKED.search(token.small)) for token in tokens)
    if marked / len(tokens) >= _FEW_MARKS:
        return None
    first = tokens[0]
    return Match(
        start=first.start,
        end=first.end,
        message="Đoạn này hầu như không có dấu; người đọc có thể hiểu nhầm.",
        replacements=(),
        rule="VI_MARKS_MISSING",
        category="TYPOGRAPHY",
        is_misspelling=False,
    )


def _doubled(tokens: Iterable[Token]) -> Iterator[Match]:
    before: Token | None = None
    for token in tokens:
        if before is not None and token.small == before.small in _TWICE and token.start - before.end <= 1:
            yield Match(
                start=before.start,
                end=token.end,
                message=f"“{token.small}” được viết hai lần.",
                replacements=(before.typed,),
                rule="VI_WORD_REPEAT",
                category="TYPOS",
                is_misspelling=False,
            )
        before = token


def _spacing(text: str) -> Iterator[Match]:
    for found in _SPACING_SLIP.finditer(text):
        mark = found.group()
        yield Match(
            start=found.start(),
            end=found.end(),
            message=_PLAIN["spacing"],
            replacements=(mark + " ",) if mark.strip() else ("",),
            rule="VI_SPACING",
            category="TYPOGRAPHY",
            is_misspelling=False,
        )
