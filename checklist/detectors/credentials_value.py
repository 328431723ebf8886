"""What a secret looks like where a label has announced it, and how much it looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checklist.detectors.credentials_words import NUMBER_WORDS, ORDINARY, REPEATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Characters ``start`` to ``end``. ``strength``: 1 a word, 2 digits or an odd word, 3 mixed letters and digits."""

    start: int
    end: int
    strength: int


_QUOTED = re.compile(r"\"([^\"\n]{2,48})\"|'([^'\n]{2,48})'(?!\w)|\*\*([^*\n]{2,48})\*\*|`([^`\n]{2,48})`")
_GROUPS = re.compile(
    r"[#*]?\d{1,10}(?:\s?[#*-]\s?\d{1,6}|[ .]\d{1,6}){0,5}[#*]?(?:-[a-z]+)?(?![\w%$€/]|[.,:]\d)", re.IGNORECASE
)
_CAPITALS = re.compile(r"[A-Z0-9]{3,5}(?: [A-Z0-9]{3,5}){1,2}(?![\w'])")
_NUMBERS = re.compile(
    rf"(?:(?:right|left|phai|trai) )?(?:{NUMBER_WORDS})(?:(?:\s*[,-]\s*"
    rf"|\s+)(?:(?:then|and|puis|et|roi|right|left|phai|trai)\s+)?(?:{NUMBER_WORDS})){{1,9}}(?!\w)|(?:{REPEATED})(?!\w)"
)
_TOKEN = re.compile(r"[^\s\"()<>\[\]{}]+")
_UNIT_AFTER = re.compile(
    r"\s?(?:%|\$|€|°|am\b|pm\b|a\.m|p\.m|o'?clock|h\b|h\d|hours?\b|minutes?\b|mins?\b|seconds?\b|days?\b|weeks?\b"
    r"|months?\b|years?\b|people\b|kids?\b|students?\b|times?\b|points?\b|pts\b|dollars?\b|bucks\b|euros?\b|heures?\b"
    r"|jours?\b|semaines?\b|mois\b|ans\b|eleves?\b|fois\b|gio\b|phut\b|ngay\b|tuan\b|thang\b|nam\b|em\b|ban\b|nguoi\b"
    r"|lan\b|grade|graders?\b|miles?\b|km\b|feet\b|off\b|percent|digits?\b|characters?\b|letters?\b|chiffres?\b"
    r"|caracteres?\b|chu so\b|ky tu\b|of them\b|different\b|new\b)"
)
_LINK = re.compile(r"\w+(?:\.\w+)+/|.*://")
_CLOCK = re.compile(r"\d{1,2}:\d{2}|\d{1,2}[.]\d{2}\s?[ap]m|\d{1,2}h\d{2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?$")


def read_value(characters: str, bare: str, start: int) -> Value | None:
    """The secret that begins at ``start``; None where something else stands there."""
    quoted = _QUOTED.match(characters, start)
    if quoted and characters.count('"', characters.rfind("\n", 0, start) + 1, start) % 2 == 0:
        return _within_quotes(quoted)
    capitals = _CAPITALS.match(characters, start)
    if (
        capitals
        and not _is_loud(characters, start)
        and (any(letter.isdigit() for letter in capitals[0]) or len(capitals[0].split()[0]) == 4)
    ):
        return Value(start=start, end=capitals.end(), strength=3)
    if numbers := _NUMBERS.match(bare, start):
        return Value(start=start, end=numbers.end(), strength=2)
    token = _TOKEN.match(characters, start)
    if token is None:
        return None
    groups = _GROUPS.match(characters, start)
    if groups and (groups.end() >= token.end() - 1 or groups[0].endswith(("#", "*"))):
        return _digits(bare, groups)
    return _token(characters, bare, token)


def _within_quotes(quoted: re.Match[str]) -> Value | None:
    group = next(number for number in range(1, 5) if quoted[number] is not None)
    inner = quoted[group].strip()
    words = len(inner.split())
    if not 1 <= words <= 4:
        return None
    start = quoted.start(group) + quoted[group].index(inner)
    return Value(start=start, end=start + len(inner), strength=2 if words == 1 else 1)


_EMERGENCY = frozenset({"911", "988", "112", "113", "114", "115", "119", "211", "311", "411", "741741"})


def _digits(bare: str, groups: re.Match[str]) -> Value | None:
    if _UNIT_AFTER.match(bare, groups.end()) or _CLOCK.match(groups[0]):
        return None
    digits = sum(letter.isdigit() for letter in groups[0])
    if re.fullmatch(r"\d+\.\d+", groups[0]):
        return None
    if not 3 <= digits <= 14 or groups[0] in _EMERGENCY:
        return None
    return Value(start=groups.start(), end=groups.end(), strength=2)


def _token(characters: str, bare: str, token: re.Match[str]) -> Value | None:
    start, end = token.start(), token.end()
    while end > start and characters[end - 1] in ".,;:?…'":
        end -= 1
    has_bang = end > start and characters[end - 1] == "!"
    core_end = end
    while core_end > start and characters[core_end - 1] == "!":
        core_end -= 1
    core = characters[start:core_end]
    if has_bang and not any(letter.isdigit() for letter in core):
        end = core_end
    if (
        end - start < 2
        or _CLOCK.match(core)
        or core.startswith(("http", "www.", "@", "$"))
        or _UNIT_AFTER.match(bare, start)
        or _LINK.match(core)
    ):
        return None
    if re.fullmatch(r"[xX*•._?-]+|your\w*", core) or not any(letter.isalnum() for letter in core):
        return None
    strength = _strength(core)
    if strength == 2 and core.isupper() and _is_loud(characters, start):
        strength = 1
    if strength <= 2 and bare[start:core_end].strip("-'") in ORDINARY:
        return None
    return Value(start=start, end=end, strength=strength)


def _is_loud(characters: str, at: int) -> bool:
    """Whether capitals mean nothing here, since all around is in capitals."""
    around = characters[max(0, at - 40) : at] + characters[at + 20 : at + 60]
    return sum(letter.isupper() for letter in around) > sum(letter.islower() for letter in around)


def _strength(core: str) -> int:
    has_digit = any(letter.isdigit() for letter in core)
    has_letter = any(letter.isalpha() for letter in core)
    inside = core[1:-1]
    if re.fullmatch(r"\d{1,2}e?[A-Za-z]{1,2}\d{0,2}", core):
        return 1
    if has_digit and has_letter and len(core) < 6 and (len(core) < 4 or "=" in core):
        return 1 if "=" in core else 2
    if has_digit and has_letter:
        return 1 if re.fullmatch(r"\d+(?:st|nd|rd|th|e|er|ème|h|am|pm|s|k|m)", core, re.IGNORECASE) else 3
    if has_letter and any(letter in "!@#$%^&*_+=~" for letter in inside):
        return 3
    if has_letter and "-" in inside and len(core.split("-")) >= 3:
        return 3
    if core.isupper() and len(core) >= 4:
        return 2
    if any(letter.isupper() for letter in core[1:]) and any(letter.islower() for letter in core):
        return 2
    return 1
