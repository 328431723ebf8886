"""Where a district, its schools and the author's own school are named in a text. Shared by detectors."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from checklist.district import District
from checklist.model import Tier

_SAYS_SCHOOL = re.compile(
    r"\b(?:schools?|elementary|middle|high school|high|district|isd|\d{2,4}|academy|college|lycee|ecoles?|collège"
    r"|truong|hoc khu|scolaire|athletics|transportation)\b"
)
_SCHOOL_NEAR = re.compile(
    r"\b(?:schools?|elementary|elem|high ?school|hs|ms|students?|teach(?:er|ers|ing|es)?|taught|principals?"
    r"|para(?:s|professionals?)?|classes|class(?:room)?s?|grade(?:rs?)?|[1-9](?:st|nd|rd|th)|first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|freshm[ae]n|sophomores?|juniors|seniors|kinders?|kindergarten\w*|pta|ptsa|pto"
    r"|bus(?:es)?|lunch ?room|lunch lady|cafeteria|kitchen|gym|media center|library|librarian|front (?:desk|office)"
    r"|office|health office|nurse|counselors?|coach(?:es|ing|ed)?|teams?|varsity|jv|conference|concert|band|orchestra"
    r"|choir|hallways?|recess|field day|homeroom|families|parents|staff|custodian|sub(?:bing|s)?|iep|special ed"
    r"|football|hockey|soccer|volleyball|swim(?:ming)?|wrestling|lacrosse|tennis|track|robotics|theat(?:er|re)|ecoles?"
    r"|lycee|college|eleves|enseignante?|profs?|professeure?|maitresse|maitre|classe|scolaire|cantine|cuisine"
    r"|secretariat|accueil|infirm\w+|bibliotheque|cours|orthophoniste|conciergerie|concierge|truong|hoc khu|hoc sinh"
    r"|hoc tro|lop|thay|co giao|giao vien|y ta|phong y te|thu vien|thu thu|tro giang|phu bep|bep|doi bong|hlv"
    r"|phu huynh)\b"
)
_PLACE_AFTER = re.compile(
    r"[\s-]{1,2}(?:road|rd|avenue|ave|lane|drive|boulevard|blvd|beach|beaches|lake|bay|bays|street|st|park|truck|trucks"
    r"|toys?|commons?|days|marina|docks?|trail|brewery|brewing|bakery|apartments|library branch|hospital|church"
    r"|cemetery|islands?|township|city|woods|town|downtown|volcano|bridge|farms?|market|grocery|inn|cafe|restaurant|bar"
    r"|dentist|dental|realty|homes?)(?!\w)"
)
_PLACE_BEFORE = re.compile(
    r"(?<!\w)(?:downtown|city of|lake|town of|near|port|mount|mont|village of|live in|lives in|living in|house in"
    r"|home in|condo in|born in|moved to|dinner in|lunch in|brunch in|shopping in|weekend in|quan|lac|habite a|ville de"
    r"|o thi tran)\s+$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name at ``start`` to ``end`` of the text. ``is_own``: of the school that the author's profile names."""

    start: int
    end: int
    tier: Tier
    is_own: bool


def find_mentions(characters: str, bare: str, district: District, own_school: str = "") -> list[Mention]:
    """Names of the district, its schools and the author's own, in reading order; longest readings only.

    ``bare`` are the small, unaccented letters of ``characters``, one for one. A name that is a place's name too (a
    single word) or a few capitals is POSSIBLE unless a word about schools stands near.
    """
    names = _names(_district_names(district), own_school)
    found = []
    for match in names.pattern.finditer(bare):
        key = _key(match["name"])
        is_own = key in names.own
        tier = _tier(match, key in names.plain, characters, bare)
        if tier is not None:
            found.append(Mention(start=match.start("name"), end=match.end("name"), tier=tier, is_own=is_own))
    return found


def _tier(match: re.Match[str], is_plain: bool, characters: str, bare: str) -> Tier | None:
    start, end = match.start("name"), match.end("name")
    if is_plain or characters[max(0, start - 1) : start] in {"#", "@"}:
        return Tier.SURE
    if _PLACE_AFTER.match(bare, end) or _PLACE_BEFORE.search(bare[max(0, start - 24) : start]):
        return None
    typed = characters[start:end]
    is_loud = len(typed) <= 4 and typed.isalpha()
    if is_loud and not typed.isupper() and any(letter.isupper() for letter in characters):
        return None
    around = bare[max(0, start - 60) : start] + " " + bare[end : end + 60]
    return Tier.SURE if _SCHOOL_NEAR.search(around) else Tier.POSSIBLE


def ends_with_direction(school: str) -> str:
    """``west`` for "Middle School West": what staff call such a school; empty for others."""
    last = _bare(school).rpartition(" ")[2]
    return last if last in {"west", "east", "north", "south", "ouest", "est", "nord", "sud"} else ""


@dataclass(frozen=True, slots=True)
class _Names:
    pattern: re.Pattern[str]
    plain: frozenset[str]
    own: frozenset[str]


def _district_names(district: District) -> tuple[str, ...]:
    schools = (name for school in district.schools for name in (school.name, *school.aliases))
    return (district.name, *district.aliases, *schools, *district.hashtags, *district.domains, *district.handles)


@lru_cache(maxsize=16)
def _names(of_district: tuple[str, ...], own_school: str) -> _Names:
    own = {own_school, *_short_forms(own_school)} - {""}
    town = _town(of_district)
    every = {_bare(name) for name in (*of_district, *own, *_school_short_forms(of_district), *town) if name.strip()}
    longest_first = sorted(every, key=lambda name: (-len(name), name))
    alternatives = "|".join(_flexible(name) for name in longest_first) or r"(?!)"
    plain = {_key(name) for name in every if _SAYS_SCHOOL.search(name) or "." in name}
    plain |= {_key(_bare(tag)) for tag in of_district if re.fullmatch(r"(?:[A-Z][a-z]+){2,}", tag)}
    return _Names(
        re.compile(rf"(?<![^\W_])(?P<name>{alternatives})(?![^\W_])"),
        frozenset(plain - {_key(name) for name in town}),
        frozenset(_key(_bare(name)) for name in own),
    )


def _short_forms(school: str) -> tuple[str, ...]:
    """ "Groveland" for "Groveland Elementary School"; nothing where that would be a common word."""
    short = re.sub(r"\s+(?:Elementary|Primary|Middle|High)?\s*(?:School)?$", "", school).strip()
    return (short,) if short != school and len(short) > 4 else ()


def _school_short_forms(names: tuple[str, ...]) -> tuple[str, ...]:
    """ "Minnetonka HS", "Minnetonka High" and the like for the full names."""
    forms = []
    for name in names:
        if name.endswith(" High School"):
            forms += [name.removesuffix(" School"), name.removesuffix("High School") + "HS"]
        if name.endswith(" Elementary"):
            forms += [name + " School", name.removesuffix("Elementary") + "Elem"]
    return tuple(forms)


def _town(names: tuple[str, ...]) -> tuple[str, ...]:
    """The first word of the district's name where its schools share it: "Minnetonka"."""
    first = names[0].split()[:1] if names and names[0] else []
    shared = sum(name.startswith(f"{first[0]} ") for name in names) if first else 0
    return (first[0],) if shared >= 3 else ()


def _flexible(name: str) -> str:
    return r"[\s_.-]{0,2}".join(re.escape(word) for word in name.split())


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", name)
