"""The author's real name in a text. Handles, first names alone, pen names and namesakes are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checklist.detectors.author_forms import TITLES, Form, Words, bare_word, families_of, forms_of
from checklist.detectors.author_namesakes import is_somebody_else
from checklist.detectors.cleaned import Found, word_set
from checklist.model import Profile, Tier

_WORD = re.compile(r"(?<![^\W_])(?:[cdjlmnst]|qu)(?='[^\W\d_]{2})|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*")
_HIDDEN = re.compile(r"(?<![\w.])@[\w.]+|\b(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+")
_TAG = re.compile(r"#[^\W_][\w]*")
_GAP = re.compile(r"[ \t]*(?:\n|-)?[ \t]*|\s*[\"(][^\W\d_]+[\")]\s*")
_GAP_AFTER_INITIAL = re.compile(r"\.?[ \n]?-? ?")
_GAP_TURNED = re.compile(r",? ?\(?")
_INTRODUCES = re.compile(
    r"(?:(?<!\w)(?:i'm|im|i am|my name is|my name's|name's|this is|it's|je suis|je m'appelle|ici|moi c'est|c'est|toi la"
    r"|minh la|em la|co la|thay la|toi ten|signed,?|love,?|yours,?|thanks,?|cheers,?|sincerely,?|warmly,?|merci,?|hi,?"
    r"|hello,?) |(?:^|\n)[^\w\n]*|[-~] ?)$"
)
_AFTER_TITLE = re.compile(r"\s*(?:$|\n|[,|-]|(?:at|from|here|in|of|de|du|a|o|truong)\b)")
_VERBS = word_set("will may mark hope pat chase drew bill sue rose dawn bob rob")
_DETERMINER = re.compile(
    r"(?<!\w)(?:the|a|an|this|that|my|our|your|le|la|les|l'|un|une|des|du|de|cette|ce|ma|mon|ta|ton|sa|son)\s*$",
    re.IGNORECASE,
)
_SMALL_PARTICLES = word_set("de la du des le las los do da di dos van von der den ter ten el al bin ibn")
_FEW = 0.08
"""Share of words with a capital inside sentences up to which somebody writes in small letters."""
_CAPITAL_WITHIN = re.compile(r"[\w,;][ ]+[^\W\d_a-z](?=[^\W\d_])")
_COMMON = word_set(
    "will mark hope grace rose faith joy may june april august summer summers park parks rivers king long young white"
    " black brown green gray grey stone woods wood fields hill hills lake banks cook baker carpenter bill bob rob pat"
    " sue drew chase hunter mason carol dawn eve holly ivy lily daisy violet ruby pearl crystal amber melody art frank"
    " jack day day's winter winters snow rain frost bell ball ford bush rich price best good small short strong sharp"
    " wise noble moody love loving swift fox wolf bird crane drake finch martin robin jay guy gene dean earl duke page"
    " reader read teach clay sandy rusty misty sunny stormy bliss charity chastity christian noel angel heaven destiny"
    " journey story stone castle church temple bishop pope abbot cross christmas walker rider runner fisher potter"
    " taylor smith petit grand blanc noir brun rousseau leroy roy roi marchand boucher boulanger charpentier fleur"
    " belle beau bon pascal claire clair aime dieu dupont dupuis lavigne fontaine colline forest"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    start: int
    end: int
    typed: str
    bare: str


def find_real_names(characters: str, bare: str, author: Profile) -> list[Found]:
    """``real_name`` wherever a form of the profile's name stands. ``bare``: small letters, one for one."""
    names = tuple(name for name in (author.name, *author.also_known_as) if name.strip())
    visible = _HIDDEN.sub(lambda hidden: "0" * len(hidden[0]), characters)
    words = [
        _Word(start=one.start(), end=one.end(), typed=one[0], bare=bare_word(one[0])) for one in _WORD.finditer(visible)
    ]
    found = [
        *_tagged(characters, names),
        *_spelled(characters, bare, words, forms_of(names)),
        *_titled(characters, bare, words, families_of(names)),
    ]
    return sorted(found, key=lambda one: (one.start, -one.end))


def _tagged(characters: str, names: tuple[str, ...]) -> Iterator[Found]:
    joined = {
        "".join(part.bare for part in form.parts)
        for form in forms_of(names)
        if not form.has_initial_first and not form.is_turned
    }
    for tag in _TAG.finditer(characters):
        if bare_word(tag[0]) in joined:
            yield Found(label="real_name", start=tag.start(), end=tag.end(), confidence=0.9)


def _spelled(characters: str, bare: str, words: list[_Word], forms: tuple[Form, ...]) -> Iterator[Found]:
    said = {word.bare for word in words}
    forms = tuple(form for form in forms if all(part.is_initial or part.bare in said for part in form.parts))
    if not forms:
        return
    visible = [word for word in words if not _is_enclosed(characters, word)]
    high = sum(one[0][-1].isupper() and one[0][-1:] != "I" for one in _CAPITAL_WITHIN.finditer(characters))
    is_small = high < _FEW * len(words)
    by_letter: dict[str, list[Form]] = {}
    for form in forms:
        by_letter.setdefault(form.parts[0].bare[:1], []).append(form)
    for words_seen in [words] if len(visible) == len(words) else [words, visible]:
        yield from _runs(characters, bare, words_seen, by_letter, is_small=is_small)


def _is_enclosed(characters: str, word: _Word) -> bool:
    """Whether it is a nickname in quotation marks or brackets."""
    around = characters[word.start - 1 : word.start] + characters[word.end : word.end + 1]
    return around in {'""', "()", "''"}


def _runs(
    characters: str, bare: str, words: list[_Word], by_letter: dict[str, list[Form]], *, is_small: bool
) -> Iterator[Found]:
    others_end = 0
    for at, word in enumerate(words):
        for form in by_letter.get(word.bare[:1], ()):
            run = words[at : at + len(form.parts)]
            if _is_run(characters, run, form) and _is_written_as_name(characters, run, form, is_small=is_small):
                start, end = run[0].start, run[-1].end
                if is_somebody_else(characters, bare, start, end):
                    others_end = max(others_end, end)
                elif end > others_end:
                    yield Found(label="real_name", start=start, end=end, confidence=0.8 if form.is_turned else 0.97)


def _is_run(characters: str, run: list[_Word], form: Form) -> bool:
    if len(run) < len(form.parts) or not all(
        part.fits(word.typed, word.bare) for part, word in zip(form.parts, run, strict=True)
    ):
        return False
    for number, (part, left, right) in enumerate(zip(form.parts, run, run[1:], strict=False), 1):
        gap = characters[left.end : right.start]
        fitting = _GAP_AFTER_INITIAL if part.is_initial else _GAP
        if not fitting.fullmatch(gap) and not (number == form.turned and _GAP_TURNED.fullmatch(gap)):
            return False
    return True


def _is_written_as_name(characters: str, run: list[_Word], form: Form, *, is_small: bool) -> bool:
    """Whether capitals, dots and commas speak for a name and not for everyday words."""
    long = [(part, word) for part, word in zip(form.parts, run, strict=True) if not part.is_initial]
    is_high = all(word.typed[0].isupper() for _, word in long if word.bare not in _SMALL_PARTICLES)
    common = [word for _, word in long if word.bare in _COMMON]
    if form.is_turned:
        family, next_word = run[form.turned - 1], run[form.turned]
        has_comma = "," in characters[family.end : next_word.start]
        is_plain = any(word.bare in _COMMON for word in run[: form.turned])
        if form.parts[form.turned].is_initial:
            has_dot = characters[next_word.end : next_word.end + 1] == "."
            is_long = sum(len(word.bare) for word in run[: form.turned]) > 4
            return has_dot and is_long and ((is_high and not is_plain) or (has_comma and (is_high or is_small)))
        is_likely = is_small and not is_plain and len(long) == len(run) and (has_comma or len(run) > 2)
        return is_likely or (is_high and (has_comma or not is_plain))
    if form.has_initial_first:
        has_dot = characters[run[0].end : run[0].end + 1] == "."
        return has_dot or (run[0].typed.isupper() and is_high and run[0].bare not in "aioy")
    if len(common) == len(long) or _is_short_vietnamese(form, run):
        is_high = is_high and not (len(common) == len(long) and characters.isupper())
        is_noun = not _is_short_vietnamese(form, run) and long[0][1].bare not in _VERBS
        is_phrase = _DETERMINER.search(characters[max(0, run[0].start - 8) : run[0].start]) is not None
        is_quiet = is_small or characters.isupper()
        return is_high or (is_quiet and ((is_noun and not is_phrase) or _stands_alone(characters, run)))
    return True


def _is_short_vietnamese(form: Form, run: list[_Word]) -> bool:
    return (
        len(run) == 2 and all(len(word.bare) <= 5 for word in run) and all(len(part.bare) <= 5 for part in form.parts)
    )


def _stands_alone(characters: str, run: list[_Word]) -> bool:
    """Signature-like: at the start or end of a line, or between commas."""
    before, after = characters[: run[0].start].rstrip(" "), characters[run[-1].end :].lstrip(" ")
    return not before or not after or before[-1] in ",.-\n:" or after[0] in ",.!|-\n("


def _titled(characters: str, bare: str, words: list[_Word], families: tuple[Words, ...]) -> Iterator[Found]:
    """ "I'm Ms. Xiong": title and family name where the author introduces or signs as such."""
    for at, title in enumerate(words):
        if title.bare not in TITLES or not _INTRODUCES.search(bare[max(0, title.start - 30) : title.start]):
            continue
        for family in families:
            run = words[at + 1 : at + 1 + len(family)]
            fits = len(run) == len(family) and all(p.fits(w.typed, w.bare) for p, w in zip(family, run, strict=True))
            if (
                fits
                and re.fullmatch(r"\.? ?", characters[title.end : run[0].start])
                and _AFTER_TITLE.match(bare, run[-1].end)
            ):
                yield Found(label="real_name", start=title.start, end=run[-1].end, confidence=0.6, tier=Tier.POSSIBLE)
