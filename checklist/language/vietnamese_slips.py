"""Slips of the fingers in Vietnamese: words typed twice, blanks around marks, capitals that are missing."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

import regex

from checklist.language.client import Match
from checklist.language.vietnamese_text import Token

_TWICE = frozenset(
    """
    các cho có của do giờ khi là lúc mà những nên này nếu phải rằng sẽ tại thì trong trên từ và vào về vì với đã đang
    đến để được
    """.split()  # noqa: SIM905  (a list of quoted words would be three times as long)
)
"""What nobody says twice on purpose; most other words may be ("luôn luôn", "nhà nhà")."""

_SAID_ONCE = frozenset(
    ["tôi", "ta", "em", "sinh", "huynh", "viên", "trường", "báo", "ơn", "chức", "gia", "hiệu", "khu"]
)
"""What ends words that are not drawn out by saying their end twice."""

_SPACING_SLIP = regex.compile(r"(?<=\p{L})[,;!?](?=\p{L}{2})|(?<=\p{L}) +(?=[,;.!?](?:\s|$))")
_SMALL_NAME = regex.compile(
    r"(?<![\w#@/.-])(?:việt nam|hà nội|sài gòn|hồ chí minh|đà nẵng|hải phòng|cần thơ|nha trang|trung quốc|hàn quốc"
    r"|nhật bản|hoa kỳ|châu (?:á|âu|phi|mỹ)|minnesota|minneapolis|minnetonka|bloomington|wayzata|california|texas"
    r"|florida|oregon|virginia|maryland|arizona|michigan|wisconsin|houston|chicago|seattle|boston|lincoln"
    r"|facebook|zalo|youtube|google)(?![\w@/.-])"
)
_SMALL_START = regex.compile(r"(?<=\p{L}{2}[.!?] )\p{Ll}\p{L}*")
_CAPITAL_START = regex.compile(r"(?:^|[.!?]\s+|\n)\P{L}{0,4}\p{Lu}")


def slips(text: str, tokens: Sequence[Token], is_word: Callable[[str, str], bool]) -> Iterator[Match]:
    """In no particular order; ``is_word`` says whether two syllables make one word."""
    yield from _doubled(text, tokens, is_word)
    for found in _SPACING_SLIP.finditer(text):
        better = found.group() + " " if found.group().strip() else ""
        yield _slip(found.span(), better, "VI_SPACING", "Dấu câu đi liền chữ trước và cách chữ sau.", "TYPOGRAPHY")
    if not _CAPITAL_START.search(text):
        return  # somebody who types no capitals does not want to hear it at every name
    for found in _SMALL_NAME.finditer(text):
        words = " ".join(word.capitalize() for word in found.group().split())
        yield _slip(found.span(), words, "VI_SMALL_NAME", f"Tên riêng viết hoa: “{words}”.", "CASING")
    for found in _SMALL_START.finditer(text):
        word = found.group()
        better = word[0].upper() + word[1:]
        yield _slip(found.span(), better, "VI_SMALL_START", "Chữ đầu câu viết hoa.", "CASING")


def _doubled(text: str, tokens: Sequence[Token], is_word: Callable[[str, str], bool]) -> Iterator[Match]:
    for place in range(1, len(tokens)):
        one, two = tokens[place - 1 : place + 1]
        if one.small == two.small in _TWICE and two.start - one.end <= 1:
            yield _twice(one, two, one.typed)
        four = tokens[place - 1 : place + 3]
        if len(four) == 4 and [each.small for each in four[:2]] == [each.small for each in four[2:]]:
            is_close = all(text[a.end : b.start] == " " for a, b in itertools.pairwise(four))
            if is_close and is_word(four[0].small, four[1].small):
                yield _twice(four[0], four[3], text[four[0].start : four[1].end])
        three = tokens[place - 1 : place + 2]
        ends = [each.small for each in three[1:]]
        if len(three) == 3 and ends[0] == ends[1] in _SAID_ONCE and is_word(three[0].small, ends[0]):
            yield _twice(three[0], three[2], text[three[0].start : three[1].end])


def _twice(first: Token, last: Token, better: str) -> Match:
    words = f"“{better}” được viết hai lần."
    return _slip((first.start, last.end), better, "VI_WORD_REPEAT", words, "TYPOS")


def _slip(span: tuple[int, int], better: str, rule: str, message: str, category: str) -> Match:
    return Match(
        start=span[0],
        end=span[1],
        message=message,
        replacements=(better,),
        rule=rule,
        category=category,
        is_misspelling=False,
    )
