"""Vietnamese, which LanguageTool does not know: letters and tone marks by a syllable list, look-alike pairs, spacing.

Grammar is not looked at, so the caller says "partly checked".
"""

from __future__ import annotations

import functools
import itertools
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from checklist.language.client import Match
from checklist.language.syllables import as_listed, from_keys, parted_word, suggestions, syllables
from checklist.language.vietnamese_context import doubts, neighbours, support
from checklist.language.vietnamese_slips import slips
from checklist.language.vietnamese_text import Token, has_marks, tokens_of

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
_VOWEL = regex.compile(r"[aeiouy]|[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")
_FOREIGN = regex.compile("[çëïîœñäößåæøûèà](?=[çëïîœñäößåæøûf])|[fjwz]")
_DRAWN_OUT = regex.compile(r"(\p{L})\1\1")
_ENOUGH_SYLLABLES = 8


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
        tokens = tokens_of(text)
        hint = _missing_marks(tokens)
        if hint is not None:
            return (hint,)
        found = [*_pairs_in(text, tokens), *slips(text, tokens, neighbours().is_listed)]
        for match in (*_run_together(tokens), *_doubted(text, tokens), *_unknown_in(tokens)):
            if not any(match.start < other.end and other.start < match.end for other in found):
                found.append(match)
        return tuple(
            sorted(
                (match for match in found if match.replacements != (text[match.start : match.end],)),
                key=lambda match: match.start,
            )
        )


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


def _doubted(text: str, tokens: Sequence[Token]) -> Iterator[Match]:
    _, message = _pairs()
    for doubt in doubts(text, tokens, neighbours()):
        start, end = tokens[doubt.first].start, tokens[doubt.last - 1].end
        typed = text[start:end]
        right = doubt.meant[0].upper() + doubt.meant[1:] if typed[0].isupper() else doubt.meant
        yield Match(
            start=start,
            end=end,
            message=message.format(wrong=typed, right=right),
            replacements=(right,),
            rule="VI_CONTEXT",
            category="CONFUSED_WORDS",
            is_misspelling=False,
        )


def _run_together(tokens: Sequence[Token]) -> Iterator[Match]:
    """Two syllables without a blank between them; keys that were not turned into letters."""
    seen = neighbours()
    for token in tokens:
        if token.small in syllables() or token.typed.isupper() or not (token.is_marked or token.small.isascii()):
            continue
        meant = from_keys(token.small)
        if meant is None and token.is_marked:
            cuts = (cut for cut in parted_word(token.small) if seen.is_listed(as_listed(cut[0]), as_listed(cut[1])))
            meant = next((" ".join(cut) for cut in cuts), None)
        if meant is not None:
            right = meant[0].upper() + meant[1:] if token.typed[0].isupper() else meant
            yield Match(
                start=token.start,
                end=token.end,
                message=_pairs()[1].format(wrong=token.typed, right=right),
                replacements=(right,),
                rule="VI_KEYS",
                category="TYPOS",
                is_misspelling=True,
            )


def _unknown_in(tokens: Sequence[Token]) -> Iterator[Match]:
    for before, token, after in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        match = _unknown(before, token, after)
        if match is not None:
            yield match


def _unknown(before: Token | None, token: Token, after: Token | None) -> Match | None:
    """A marked syllable that no list has. Names (capitals), plain letters and foreign words are left alone."""
    if (
        not token.is_marked
        or not _VOWEL.search(token.small)
        or token.typed[0].isupper()
        or _FOREIGN.search(token.small)
        or _DRAWN_OUT.search(token.small)
    ):
        return None
    if token.small in syllables() or len(token.small) > 8:
        return None
    return Match(
        start=token.start,
        end=token.end,
        message=f"“{token.typed}” không có trong danh sách âm tiết tiếng Việt.",
        replacements=tuple(sorted(suggestions(token.small), key=lambda each: -_support(before, each, after))),
        rule="VI_SYLLABLE",
        category="TYPOS",
        is_misspelling=True,
    )


def _support(before: Token | None, syllable: str, after: Token | None) -> int:
    left, right = (as_listed(each.small) if each is not None else "" for each in (before, after))
    return support(left, as_listed(syllable), right, neighbours())


def _missing_marks(tokens: Sequence[Token]) -> Match | None:
    """One hint for a stretch that is typed without marks; flagging every syllable would help nobody."""
    if len(tokens) < _ENOUGH_SYLLABLES or has_marks(tokens):
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
