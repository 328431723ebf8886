"""The forms in which a full name is signed: turned round, with initials, without middle names, under another name."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from checklist.detectors.cleaned import word_set

TITLES = word_set("mr mrs ms miss mx dr prof professor coach sir madame mme mlle m monsieur rev fr thay co ong ba")
_SUFFIXES = word_set("jr sr ii iii iv phd md edd rn esq med ma msw lpn otr slp")
_PARTICLES = word_set(
    "de la las los del di da do dos das du des le van von der den ter ten el al bin ibn binti abu abd ben mac mc st"
    " saint"
)
_VIETNAMESE = word_set(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong lam doan trinh mai dao luong ha"
    " chau cao ta to quach thai lu phung vuong kieu luu nghiem tang tong trieu giang dam quan la ngu an"
)
_HMONG = word_set("vang xiong yang lee thao moua her vue lor lo hang kong khang chang vang-olson")
_GIVEN_TOO = word_set("mai an ha lam la to do dao kim mac quan dam van ly")
_SPANISH = word_set(
    "garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz reyes"
    " morales cruz ortiz gutierrez chavez ramos ruiz mendoza alvarez jimenez castillo vasquez romero moreno herrera"
    " medina aguilar vargas castro mendez guzman fernandez munoz salazar garza soto vega juarez delgado rojas pena"
    " contreras guerrero estrada sandoval ortega nunez maldonado dominguez silva rios leon navarro cabrera campos"
    " acosta molina figueroa cortez luna padilla espinoza ochoa miranda santos cardenas fuentes valdez serrano salinas"
    " ibarra"
)
_SHORT_WHOLE = 9
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One word of a form; ``initial`` where only its first letter stands, any letter where ``bare`` is empty."""

    typed: str
    bare: str
    is_initial: bool = False

    def fits(self, typed: str, bare: str) -> bool:
        """Same letters. Accents may be missing on one side; they may not differ."""
        if self.is_initial:
            return len(bare) == 1 and (not self.bare or self.bare[0] == bare)
        return self.bare == bare and (typed.isascii() or self.typed.isascii() or typed.lower() == self.typed.lower())

    @property
    def initial(self) -> Part:
        """Its first letter."""
        return Part(typed=self.typed, bare=self.bare, is_initial=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Words in this order. ``turned``: how many of them are the family name where that comes first, else 0."""

    parts: tuple[Part, ...]
    turned: int = 0

    @property
    def is_turned(self) -> bool:
        """Whether the family name comes first, against the custom of the name."""
        return self.turned > 0

    @property
    def has_initial_first(self) -> bool:
        """Whether it begins with an initial, as "D. Whitfield" does."""
        return self.parts[0].is_initial


Words = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FullName:
    """A name taken apart."""

    given: Words
    middles: tuple[Words, ...]
    families: tuple[Words, ...]
    """The family name, and what of it may stand alone."""
    is_vietnamese: bool


_SAINTS = {"saint": "st", "sainte": "ste"}


@lru_cache(maxsize=8192)
def bare_word(word: str) -> str:
    """Its letters, small, without accents."""
    if word.isascii() and word.isalpha():
        return _SAINTS.get(word.lower(), word.lower())
    plain = word.translate({ord("đ"): "d", ord("Đ"): "D", ord("ø"): "o", ord("ł"): "l", ord("Ł"): "L"})
    return "".join(
        letter for letter in unicodedata.normalize("NFD", plain.lower()) if letter.isalpha() and letter.isascii()
    )


@lru_cache(maxsize=32)
def forms_of(names: tuple[str, ...]) -> tuple[Form, ...]:
    """Every form of these full names; those of a single word give none."""
    parsed = [parsed for name in names for parsed in _parse(name)]
    forms = dict.fromkeys(form for name in parsed for form in _forms(name))
    for one, other in itertools.permutations(parsed, 2):
        if not one.is_vietnamese and not other.is_vietnamese:
            for given in (one.given, (one.given[0].initial,)):
                forms.update(dict.fromkeys(Form(parts=given + family) for family in other.families))
    return tuple(form for form in forms if len(form.parts) >= 2)


@lru_cache(maxsize=32)
def families_of(names: tuple[str, ...]) -> tuple[Words, ...]:
    """Family names, to be found after a title."""
    return tuple(family for name in names for parsed in _parse(name) for family in parsed.families)


def _parse(name: str) -> list[FullName]:
    """The name taken apart; two readings where it may be in Vietnamese order or not."""
    units = [_unit(unit) for unit in unicodedata.normalize("NFC", name).replace("’", "'").split()]
    units = [unit for unit in units if unit and not (len(unit) == 1 and unit[0].bare in TITLES | _SUFFIXES)]
    if len(units) < 2:
        return []
    first, last = ("".join(part.bare for part in unit) for unit in (units[0], units[-1]))
    found = []
    if first in _VIETNAMESE and last not in _HMONG:
        found.append(FullName(given=units[-1], middles=tuple(units[1:-1]), families=(units[0],), is_vietnamese=True))
    if not found or (name.isascii() and first in _GIVEN_TOO):
        found.append(_western(units, is_vietnamese=last in _VIETNAMESE))
    return found


def _western(units: list[Words], *, is_vietnamese: bool) -> FullName:
    family_at = len(units) - 1
    while family_at > 1 and "".join(part.bare for part in units[family_at - 1]) in _PARTICLES:
        family_at -= 1
    family = tuple(part for unit in units[family_at:] for part in unit)
    families = [family, *_standing_alone(units, family_at, family)]
    return FullName(
        given=units[0],
        middles=tuple(units[1:family_at]),
        families=tuple(dict.fromkeys(families)),
        is_vietnamese=is_vietnamese,
    )


def _unit(unit: str) -> Words:
    return tuple(Part(typed=word, bare=bare_word(word)) for word in _WORD.findall(unit))


def _standing_alone(units: list[Words], family_at: int, family: Words) -> Iterator[Words]:
    """Either half of a double family name; the first of two Spanish ones; the two last of several words."""
    if len(family) > 1 and not {part.bare for part in family[:-1]} & _PARTICLES:
        yield from ((part,) for part in family if len(part.bare) > 2)
    if len(family) > 1:
        joined = "".join(part.typed for part in family)
        yield (Part(typed=joined, bare=bare_word(joined)),)
    if family_at >= 2 and len(units) - family_at == 1:
        yield units[family_at - 1] + family
    if family_at >= 2 and "".join(part.bare for part in units[family_at - 1]) in _SPANISH:
        yield units[family_at - 1]


def _forms(name: FullName) -> Iterator[Form]:
    middles = [tuple(_middle_choices(middle)) for middle in name.middles[:3]]
    initials = tuple(part.initial for part in name.given)
    any_initial = (Part(typed="", bare="", is_initial=True),)
    for family in name.families:
        for chosen in itertools.product(*middles):
            between = _joined(chosen)
            yield Form(parts=name.given + between + family)
            yield Form(parts=initials[:1] + between + family)
            yield Form(parts=family + name.given + between, turned=len(family))
            yield Form(parts=family + initials[:1] + _joined(middle[:1] for middle in chosen), turned=len(family))
            if name.is_vietnamese:
                yield Form(parts=family + between + name.given)
                yield Form(parts=family + between + name.given, turned=len(family))
                yield Form(parts=between + name.given + family)
                yield Form(parts=name.given + family + between)
        yield Form(parts=name.given + any_initial + family)
        yield Form(parts=initials + family)
        yield Form(parts=initials[:1] + any_initial + family)
        yield from (Form(parts=(part, *family)) for part in _run_together(name))


def _run_together(name: FullName) -> Iterator[Part]:
    """Given and middle names written as one: "DW" for Dwight Wendell, "Pahoua" for Pa Houa."""
    if name.middles:
        letters = "".join(words[0].typed[:1] for words in (name.given, *name.middles)).upper()
        yield Part(typed=letters, bare=bare_word(letters))
        whole = "".join(part.typed for part in (*name.given, *name.middles[0]))
        if len(whole) <= _SHORT_WHOLE:
            yield Part(typed=whole, bare=bare_word(whole))


def _middle_choices(middle: Words) -> Iterator[Words]:
    yield middle
    yield (middle[0].initial,)
    yield ()


def _joined(chosen: Iterable[Words]) -> Words:
    return tuple(part for words in chosen for part in words)
