"""Vietnamese syllables: which there are, and which was meant by one that is not.

The list is Hồ Ngọc Đức's in 1ec5/hunspell-vi 2.2.0 (GPLv3), with some that people say and write since; the order of
suggestions comes from our own posts.
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
_INITIALS = (
    ("ch", "tr"),
    ("s", "x"),
    ("d", "gi"),
    ("r", "d"),
    ("l", "n"),
    ("v", "d"),
    ("gh", "g"),
    ("ngh", "ng"),
    ("đ", "d"),
)
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
    ("ă", "â"),
    ("ô", "ơ"),
    ("iêu", "iu"),
    ("ưu", "iu"),
    ("uôi", "ui"),
    ("ươi", "ưi"),
    ("ai", "ay"),
    ("ao", "au"),
)
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_HOOK_AND_TILDE = {"\u0309": "\u0303", "\u0303": "\u0309"}
_ALL_VOWELS, _MARKED_VOWELS = "aăâeêioôơuưy", "ăâêôơư"
_MOST_SUGGESTIONS = 5


@functools.cache
def syllables() -> frozenset[str]:
    """Small syllables in both styles of placing a tone."""
    listed = (_FOLDER / "vi.dic").read_text("utf-8").split("\n")[1:]
    listed += (_FOLDER / "vi-spoken.txt").read_text("utf-8").split()
    small = {unicodedata.normalize("NFC", each.strip()).lower() for each in listed if each.strip()}
    return frozenset(small | {other for each in small for other in (*_other_style(each), *_other_i(each))})


def as_listed(small: str) -> str:
    """One way of writing a syllable for all: "hoà" as "hòa", "kĩ" as "kỹ"."""
    for old, new in _STYLES:
        if small.endswith(new) and not small.startswith("qu"):
            small = small.removesuffix(new) + old
    return next((each for each in _other_i(small) if each[-1] in "yỳýỷỹỵ"), small)


def _other_i(syllable: str) -> Iterator[str]:
    """ "kĩ" and "kỹ", "mì" and "mỳ": both are written."""
    for short, long in zip("iìíỉĩị", "yỳýỷỹỵ", strict=True):
        if len(syllable) in {2, 3} and syllable[:-1] in {"h", "k", "l", "m", "s", "t", "qu"}:
            if syllable.endswith(short):
                yield syllable[:-1] + long
            elif syllable.endswith(long):
                yield syllable[:-1] + short


@functools.cache
def rank() -> Mapping[str, int]:
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
        {each for once in _variants(small) for each in _variants(once) if each in rank()} if len(near) < 2 else set()
    )
    common = rank()
    return sorted(near - {small}, key=lambda each: (common.get(each, len(common)), each))[:_MOST_SUGGESTIONS]


def variants(small: str) -> Iterator[tuple[str, bool]]:
    """What may have been meant by ``small``, real or not, and whether people mix the two up all the time.

    All the time: hỏi and ngã, look-alike initials and finals, marks left out. The rest: other tones and vowels, a
    letter too many, too few or swapped. An often mixed-up one may come twice; it comes last.
    """
    plain, tone = _without_tone(small)
    yield from ((each, False) for each in (*_retoned(plain), *_revowelled(small), *_mistyped(small)))
    yield from ((each, True) for each in _swapped_ends(small))
    yield from ((each, True) for each in _other_style(small))
    if tone in _HOOK_AND_TILDE:
        yield _with_tone(plain, _HOOK_AND_TILDE[tone]), True
    if not tone:
        for each in {*_retoned(plain), *(_retoned_all(plain))}:
            yield each, True


def _retoned(plain: str) -> Iterator[str]:
    return (_with_tone(plain, tone) for tone in _TONES)


def _retoned_all(plain: str) -> Iterator[str]:
    """With every mark that may be missing from a syllable typed without any."""
    if not plain.isascii():
        return
    for each in {plain, *_revowelled(plain), *(f"đ{plain[1:]}" for _ in "d" if plain.startswith("d"))}:
        yield from _retoned(_without_tone(each)[0])
        yield from (tone for vowel in _revowelled(each) for tone in _retoned(_without_tone(vowel)[0]))


def _swapped_ends(small: str) -> Iterator[str]:
    for one, other in (*_INITIALS, *((b, a) for a, b in _INITIALS)):
        if small.startswith(one):
            yield other + small[len(one) :]
    for one, other in (*_FINALS, *((b, a) for a, b in _FINALS)):
        if small.endswith(one):
            yield small[: -len(one)] + other


def _revowelled(small: str) -> Iterator[str]:
    plain, tone = _without_tone(small)
    for one, other in (*_VOWELS, *((b, a) for a, b in _VOWELS)):
        if one in plain:
            yield _with_tone(plain.replace(one, other, 1), tone)


def _mistyped(small: str) -> Iterator[str]:
    for place in range(len(small)):
        yield small[:place] + small[place + 1 :]
    for place in range(len(small) - 1):
        yield small[:place] + small[place + 1] + small[place] + small[place + 2 :]
    for letter in "cghimnoptuy":
        yield small + letter
    for place in range(1, len(small)):
        yield from (small[:place] + letter + small[place:] for letter in "ghiuon")


def _variants(small: str) -> set[str]:
    return {each for each, _ in variants(small)}


def _without_tone(small: str) -> tuple[str, str]:
    spread = unicodedata.normalize("NFD", small)
    tones = [mark for mark in spread if mark in _TONES[1:]]
    plain = "".join(mark for mark in spread if mark not in _TONES[1:])
    return unicodedata.normalize("NFC", plain), tones[0] if tones else ""


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
    return unicodedata.normalize("NFC", composed[: bearer + 1] + tone + composed[bearer + 1 :])


_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TELEX_LETTERS = (
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("uow", "ươ"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
)


def from_keys(small: str) -> str | None:
    """The real syllable whose keys were typed but not turned into letters: "trươngf", "dduwowcj"; else None."""
    is_half_done = not small.isascii() or small.startswith("dd") or "uw" in small
    if not is_half_done or small in syllables():
        return None
    keys, tone = (small[:-1], _TELEX_TONES[small[-1]]) if small[-1:] in _TELEX_TONES else (small, "")
    keys = keys.replace("uwow", "ươ")
    for typed, letter in _TELEX_LETTERS:
        keys = keys.replace(typed, letter)
    plain, before = _without_tone(keys)
    meant = _with_tone(plain, tone or before)
    return meant if meant != small and meant in syllables() else None


def parted_word(small: str) -> Iterator[tuple[str, str]]:
    """Ways to cut letters without a blank into two real syllables."""
    known = syllables()
    for place in range(2, len(small) - 1):
        if small[:place] in known and small[place:] in known:
            yield small[:place], small[place:]
