"""A post made ready for the question whether its author works at the district: workplaces and names are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checklist.content import Text
from checklist.detectors.cleaned import Found, bare_letters, small_letters
from checklist.detectors.phrases import Stretch, quoted, sentences
from checklist.detectors.vietnamese import may_be_vietnamese
from checklist.detectors.work_words import SLOTS
from checklist.detectors.workplaces import Mention, ends_with_direction, find_mentions
from checklist.model import Profile, Tier

_PLACE = "ꝏ"
"""A letter that no post holds, so that patterns can read over it like over a word."""
_PAD = "\u2060"
_ROLE = re.compile(rf"\b(?:{SLOTS['role']})\b")
_KIN = re.compile(rf"\b(?:{SLOTS['kin']})\b")
_NUMBER = re.compile(r"\d+")
_HANDLE = re.compile(r"@\w+")
_OWN_ROLE = re.compile(r"[a-z]{3,}")
_NO_ROLE = frozenset({"the", "and", "for", "des", "les", "school", "scolaire", "vien"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A post for patterns and model; all texts are one for one with the cleaned one.

    ``whole``: bare letters with workplaces marked; ``marked``: the same with blanks where others are quoted; ``small``:
    that with Vietnamese marks, empty where no Vietnamese is expected; ``names``: where the author's real name stands.
    """

    whole: str
    marked: str
    small: str
    mentions: list[Mention]
    names: list[Found]
    sentences: list[Stretch]
    has_own_role: bool

    def said(self, part: Stretch) -> str:
        """The bare letters of a stretch, for patterns, without what others are quoted with."""
        return self.marked[part.start : part.end].replace(_PAD, "")

    def said_small(self, part: Stretch) -> str:
        """The same in Vietnamese letters; empty where none are expected."""
        return self.small[part.start : part.end].replace(_PAD, "")


def read(text: Text, characters: str, bare: str, names: list[Found]) -> Reading:
    """The reading of cleaned ``characters``; ``bare`` are their bare letters."""
    mentions = sorted(
        [*find_mentions(characters, bare, text.district, text.author.school), *_directions(text, characters, bare)],
        key=lambda one: one.start,
    )
    marked = _mark(bare, mentions)
    marks = quoted(marked)
    own = own_role(text.author)
    is_vietnamese = may_be_vietnamese(characters, text.language)
    return Reading(
        whole=marked,
        marked=_without(marked, marks),
        small=_without(_mark(small_letters(characters), mentions), marks) if is_vietnamese else "",
        mentions=mentions,
        names=names,
        sentences=list(sentences(marked)),
        has_own_role=own is not None and own.search(marked) is not None,
    )


def abstract(reading: Reading, author: Profile) -> str:
    """What a model reads: workplace, own name, own role, other roles, relatives and numbers as signs."""
    letters = list(reading.whole)
    for name in reading.names:
        letters[name.start : name.end] = [" zname ", *[_PAD] * (name.end - name.start - 1)]
    plain = "".join(letters).replace(_PAD, "").replace(_PLACE, " zplace ")
    if own := own_role(author):
        plain = own.sub(" zmyrole ", plain)
    plain = _KIN.sub(" zkin ", _ROLE.sub(" zrole ", plain))
    return re.sub(r"[ ]+", " ", _HANDLE.sub("zhandle", _NUMBER.sub("0", plain))).strip()


def own_role(author: Profile) -> re.Pattern[str] | None:
    """The words of the author's job title."""
    words = [word for word in _OWN_ROLE.findall(bare_letters(author.role)) if word not in _NO_ROLE]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b") if words else None


def _without(characters: str, stretches: list[Stretch]) -> str:
    """Blanks where others are quoted."""
    letters = list(characters)
    for one in stretches:
        letters[one.start : one.end] = " " * (one.end - one.start)
    return "".join(letters)


def _directions(text: Text, characters: str, bare: str) -> Iterator[Mention]:
    """West, written with a capital or after "at", where the author's school is called so."""
    word = ends_with_direction(text.author.school)
    if not word:
        return
    for match in re.finditer(rf"(?<!\w){word}(?!\w)", bare):
        before = bare[max(0, match.start() - 8) : match.start()]
        if characters[match.start()].isupper() or re.search(r"(?<!\w)(?:at|from|of|in|here|de|a|truong|o)\s$", before):
            yield Mention(start=match.start(), end=match.end(), tier=Tier.SURE, is_own=True)


def _mark(letters: str, mentions: list[Mention]) -> str:
    """Every name of a workplace replaced by a sign, padded to the same length."""
    marked = list(letters)
    for mention in mentions:
        marked[mention.start : mention.end] = _PLACE + _PAD * (mention.end - mention.start - 1)
    return "".join(marked)
