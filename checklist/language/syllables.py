"""Vietnamese syllables: which there are, and which was meant by one that is not.

The list is Hồ Ngọc Đức's in 1ec5/hunspell-vi 2.2.0 (GPLv3); the order of suggestions comes from our own posts.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
_STYLES = tuple(
    zip(
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        strict=True,
    )
)
_INITIALS = (("ch", "tr"), ("s", "x"), ("d", "gi"), ("r", "d"), ("l", "n"), ("v", "d"), ("gh", "g"), ("ngh", "ng"))
_FINALS = (("t", "c"), ("n", "ng"), ("nh", "n"), ("ch", "c"))
_VOWELS = (
    ("iê", "ie"),
    ("ươ", "uo"),
    ("uô", "uo"),
    ("ưa", "ua"),
    ("ê", "e"),
    ("ô", "o"),
    ("ơ", "o"),
    ("â", "a"),
    ("ă", "a"),
    ("ư", "u"),
)
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ALL_VOWELS, _MARKED_VOWELS = "aăâeêioôơuưy", "ăâêôơư"
_MOST_SUGGESTIONS = 5


@functools.cache
def syllables() -> frozenset[str]:
    """Small syllables in both styles of placing a tone."""
    listed = (_FOLDER / "vi.dic").read_text("utf-8").split("\n")[1:]
    small = {unicodedata.normalize("NFC", each.strip()).lower() for each in listed if each.strip()}
    return frozenset(small | {other for each in small for other in (*_other_style(each), *_other_i(each))})


def _other_i(syllable: str) -> Iterator[str]:
    """ "kĩ" and "kỹ", "mì" and "mỳ": both are written."""
    for short, long in zip("iìíỉĩị", "yỳýỷỹỵ", strict=True):
        if len(syllable) in {2, 3} and syllable[:-1] in {"h", "k", "l", "m", "s", "t", "qu"}:
            if syllable.endswith(short):
                yield syllable[:-1] + long
            elif syllable.endswith(long):
                yield syllable[:-1] + short


@functools.cache
def _rank() -> Mapping[str, int]:
    """How common a syllable is in posts: 0 is the most common."""
    common = (_FOLDER / "vi-common.txt").read_text("utf-8").split()
    return {syllable: place for place, syllable in enumerate(common)}


def _other_style(syllable: str) -> Iterator[str]:
    for old, new in _STYLES:
        if syllable.endswith(old):
            yield syllable.removesuffix(old) + new
        elif syllable.endswith(new):
            yield syllable.removesuffix(new) + old


def suggestions(small: str) -> list[str]:
    """At most five real syllables near ``small``, the most common first."""
    near = {each for each in _variants(small) if each in syllables()}
    near |= (
        {each for once in _variants(small) for each in _variants(once) if each in _rank()} if len(near) < 2 else set()
    )
    rank = _rank()
    return sorted(near - {small}, key=lambda each: (rank.get(each, len(rank)), each))[:_MOST_SUGGESTIONS]


def _variants(small: str) -> set[str]:
    """Other tones, look-alike initials, finals and vowels, a letter too many, too few or swapped."""
    plain, _ = _without_tone(small)
    made = {unicodedata.normalize("NFC", _with_tone(plain, tone)) for tone in _TONES}
    made |= set(_other_style(small))
    for one, other in (*_INITIALS, *((b, a) for a, b in _INITIALS)):
        if small.startswith(one):
            made.add(other + small[len(one) :])
    for one, other in (*_FINALS, *((b, a) for a, b in _FINALS)):
        if small.endswith(one):
            made.add(small[: -len(one)] + other)
    spread = unicodedata.normalize("NFD", small)
    for one, other in (*_VOWELS, *((b, a) for a, b in _VOWELS)):
        wide, narrow = unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", other)
        if wide in spread:
            made.add(unicodedata.normalize("NFC", spread.replace(wide, narrow, 1)))
    made |= {small[:place] + small[place + 1 :] for place in range(len(small))}
    made |= {small[:place] + small[place + 1] + small[place] + small[place + 2 :] for place in range(len(small) - 1)}
    made |= {small + letter for letter in "cghimnoptuy"} | {
        small[:place] + letter + small[place:] for place in range(1, len(small)) for letter in "ghiuon"
    }
    return made


def _without_tone(small: str) -> tuple[str, str]:
    spread = unicodedata.normalize("NFD", small)
    tones = [mark for mark in spread if mark in _TONES[1:]]
    return "".join(mark for mark in spread if mark not in _TONES[1:]), tones[0] if tones else ""


def _with_tone(plain: str, tone: str) -> str:
    """The tone on its vowel: a marked one, else the middle of three, else the first (closed syllable: the second)."""
    composed = unicodedata.normalize("NFC", plain)
    vowels = [place for place, letter in enumerate(composed) if letter in _ALL_VOWELS]
    if composed.startswith(("qu", "gi")) and len(vowels) > 1:
        vowels = vowels[1:]
    if not vowels or not tone:
        return composed
    marked = [place for place in vowels if composed[place] in _MARKED_VOWELS]
    is_closed = composed[-1] not in _ALL_VOWELS
    second = len(vowels) > 2 or (is_closed and len(vowels) > 1)
    bearer = marked[-1] if marked else vowels[1] if second else vowels[0]
    return composed[: bearer + 1] + tone + composed[bearer + 1 :]
