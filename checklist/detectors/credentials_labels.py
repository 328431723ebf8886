"""Secrets after their label: "password is …", "door code …", "mk: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checklist.detectors.cleaned import Found
from checklist.detectors.credentials_value import Value, read_value
from checklist.detectors.credentials_words import (
    CODE,
    HARMLESS_AFTER,
    HARMLESS_BEFORE,
    HOW_SPELT,
    KEYWORD_LABELS,
    ORDINARY,
)
from checklist.model import Tier

_PASSWORD = re.compile(rf"(?<![\w-])(?:{KEYWORD_LABELS})(?![\w-])")
_CODE = re.compile(rf"(?<![\w-])(?:{CODE})(?![\w-])")
_WORD = re.compile(r"(?P<gap>[^\w\"'#*`@]*)(?=[\w\"'#*`@])")
_REST_OF_WORD = re.compile(r"[^\s:=,()]+")
_STOP = re.compile(r"[.!?;•](?:\s|$)|\n\s*\n|\.\.\.|…")
_JOINT = re.compile(
    r"(?<!\w)(?:is|was|are|equals|it's|its|that's|'s|est|c'est|sont|sera|devient|la|es|now|mettez|tapez|put|type|nhap"
    r"|bam)(?!\w)|[:=(]|->|=>|→|(?<=\w)'s(?!\w)|,"
)
_FAR = 9
_NEAR_WORDS = 5
_HYPOTHETICAL = re.compile(
    r"(?<!\w)(?:if (?:your|the|you|their)|whose|imagine|never|don'?t|stop|avoid|bet|like|such as|e\.g\.|for example"
    r"|si (?:ton|votre|ta|vos|tes|le)|jamais|evitez|neu|dung dat"
    r"|used to be|the worst|most common|les pires|est-ce que|what'?s|what is|why is)\W+(?:\w+\W+){0,3}$"
)
_ADVICE = re.compile(
    r"\bchange (?:it|yours|them)\b|\bpassword manager\b|\bchangez[- ]l|\bgestionnaire de mots\b|\bdoi ngay\b|\bmost"
    r" common passwords?\b|\bworst passwords?\b"
)
_NEGATED = re.compile(r"(?<!\w)(?:not|isn't|never|n'est pas|c'est pas|khong phai|khong|chua)\W+(?:\w+\W+){0,2}$")
_OFFER = re.compile(
    r"\b(?:off|discounts?|coupons?|promo\w*|save|savings?|sale|tickets?|deal|checkout|shop|merch|premium|business"
    r"|boutique|reduction|remise|rabais|soldes|billets?|giam gia|khuyen mai|uu dai"
    r"|mua|don hang)\b|[$€£%]"
)
_PLACE_BEFORE = re.compile(
    r"(?<!\w)(?:room|rm|page|pages|p\.|grade|row|lane|lot|section|chapter|lesson|route|bus|bldg|unit|art\.?|article"
    r"|salle|ligne|chapitre|lecon|etage|lop|trang|bai|dieu|tiet"
    r"|tang|id|port|in|at|on|by|until|since|from|before|after|under|over|around|about|only|another|vers|des|depuis|en"
    r"|avant|apres|luc|ngay|season|version|ios|age|class of)\s+$"
)
_ENDS_AFTER = re.compile(
    r"!*\s*(?:$|[.,;:!?)\n]|(?:and|so|for|since|but|all|please|pour|et|mais|nha|nhe|ne|nhen|cho|if|it|works|log)\b)"
)
_ACCESS = re.compile(
    r"\b(?:user ?names?|users?|log ?-?ins?|log on|zoom|meet(?:ing)?|teams|wi-?fi|network|ssid|link|account|acct|acc"
    r"|drop ?box|drive|portal|portail|lobby|server|serveur|app|site|website|id"
    r"|identifiant|compte|connexion|lien|reseau|acces|tai khoan|tk|duong link|mang|phong|stream|channel|folder|doc"
    r"|padlet|quizlet|library|database|join|class|classroom|classe|lop|door|gate|porte"
    r"|remind|kahoot|seesaw|schoology|ipad|tablet|computer|laptop|lock|room|tham gia|vao|cua|cong|livestream|scrim"
    r"|game|rejoindre|reunion|cours)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A value after a label. ``words`` stand between; ``is_joined`` by a colon, an "is" or the like."""

    value: Value
    words: int
    is_joined: bool


def find_passwords(characters: str, bare: str) -> Iterator[Found]:
    """Values of passwords. An ordinary word counts when it is plainly said to be one."""
    if _ADVICE.search(bare):
        return
    for label in _PASSWORD.finditer(bare):
        if _is_vetoed(label, characters, bare):
            continue
        best = (
            _first(characters, bare, label, least_strength=2, far=1 if label[0] == "pass" else 6, stops_at_comma=True)
            or _spelt_out(bare, label)
            or _plain_word(characters, bare, label)
        )
        if best is None or _NEGATED.search(bare[max(0, best.value.start - 24) : best.value.start]):
            continue
        if best.value.strength >= 2:
            yield _found(best.value, 0.95 if best.words == 0 or best.is_joined else 0.85)
        elif label[0] != "pass":
            yield _found(best.value, 0.85 if best.is_joined else 0.72)


def find_codes(characters: str, bare: str) -> Iterator[Found]:
    """Values of codes, keys and the like, which must look like a secret."""
    if _ADVICE.search(bare):
        return
    for label in _CODE.finditer(bare):
        if _is_vetoed(label, characters, bare) or _is_everyday(label, bare):
            continue
        best = _first(characters, bare, label, least_strength=2, far=_FAR)
        if best is None or _NEGATED.search(bare[max(0, best.value.start - 24) : best.value.start]):
            continue
        said = characters[best.value.start : best.value.end]
        has_digit = any(letter.isdigit() for letter in said)
        if not best.is_joined and (
            best.words > _NEAR_WORDS or not (has_digit or best.words <= 1 or best.value.strength == 3)
        ):
            continue
        if label[0] in {"key", "keys"} and best.value.strength < 3:
            continue
        if re.search(r"code|^ma\b", label[0]) and _OFFER.search(bare, max(0, label.start() - 60), best.value.end + 60):
            continue
        if (
            not said.isdigit()
            and said.replace(" ", "").isupper()
            and not _ACCESS.search(bare, max(0, label.start() - 80), best.value.end)
        ):
            continue
        yield _found(best.value, 0.93 if best.is_joined or best.words == 0 else 0.8)


def _first(
    characters: str, bare: str, label: re.Match[str], *, least_strength: int, far: int, stops_at_comma: bool = False
) -> _Candidate | None:
    """The first value after the label, in its sentence, that looks enough like a secret."""
    position, words, is_joined = label.end(), 0, False
    while words <= far:
        word = _WORD.match(bare, position)
        if word is None or _STOP.search(word["gap"]):
            return None
        if words and not is_joined and "," in word["gap"] and stops_at_comma:
            return None
        is_joined = is_joined or bool(_JOINT.search(word["gap"].replace(",", "") or " "))
        start = word.end()
        value = read_value(characters, bare, start)
        is_near_enough = value is not None and value.strength >= least_strength
        if value is not None and is_near_enough and not _PLACE_BEFORE.search(bare[max(0, start - 16) : start]):
            return _Candidate(value=value, words=words, is_joined=is_joined)
        rest = _REST_OF_WORD.match(bare, start)
        if rest is None:
            return None
        is_joined = is_joined or bool(
            _JOINT.fullmatch(rest[0].strip("'")) or rest[0].endswith("'s") or rest[0].startswith("c'est")
        )
        position = start + len(rest[0].rstrip(".!?"))
        if position < rest.end() or rest[0][-1] in ".!?":
            if _STOP.match(bare, position):
                return None
            position = rest.end()
        words += 1
    return None


_JOINED_WORD = re.compile(
    r"(?:\s+(?:for|to|on|of|du|de|des|d'|pour|cua|cho|vao)\s?[^.!?\n:=,]{1,40}?)?"
    r"(?:\s*(?:[:=]|->|=>|→)\s*|\s+(?:is|est|c'est|la|es)\b:?\s*|'s\s+|\s*[,(]\s*(?:it's|it is|its|that's|c'est"
    r"|mettez|tapez|put|type|enter|nhap)\s+)"
    r"(?:(?:still|now|just|always|literally|simply|currently|officially|going to be|gonna be|set to|reset to|the word"
    r"|the phrase|le mot|toujours|maintenant|tout simplement|chu|tu|van la)\s+){0,3}[:=]?\s*"
)


def _plain_word(characters: str, bare: str, label: re.Match[str]) -> _Candidate | None:
    """An ordinary looking word said to be the password, or put right behind the label among other access words."""
    if joined := _JOINED_WORD.match(bare, label.end()):
        value = read_value(characters, bare, joined.end())
        return _Candidate(value=value, words=0, is_joined=True) if value else None
    blank = re.compile(r"\s{1,2}").match(bare, label.end())
    value = read_value(characters, bare, blank.end()) if blank else None
    if value and _ENDS_AFTER.match(bare, value.end) and _ACCESS.search(bare, 0, label.start()):
        return _Candidate(value=value, words=0, is_joined=False)
    return None


_SPELT = re.compile(rf"[ :]\s?(?:is |c'est |est |la )?(?P<value>[^.!?\n,;:\"]{{3,40}}?),?\s+{HOW_SPELT}")


def _spelt_out(bare: str, label: re.Match[str]) -> _Candidate | None:
    """Words with a hint how to type them: "password popsicle all lower case"."""
    spelt = _SPELT.match(bare, label.end())
    if spelt is None or spelt["value"].split()[0] in ORDINARY or len(spelt["value"].split()) > 6:
        return None
    return _Candidate(
        value=Value(start=spelt.start("value"), end=spelt.end("value"), strength=2), words=0, is_joined=True
    )


def _is_vetoed(label: re.Match[str], characters: str, bare: str) -> bool:
    typed = characters[label.start() : label.end()].lower()
    if label[0] == "ma" and typed != "mã" and (typed != "ma" or not characters.isascii()):
        return True
    if bare[label.start() - 1 : label.start()] == '"' or re.match(
        r"\s?\"|\s+hints?\b", bare[label.end() : label.end() + 8]
    ):
        return True
    return bool(_HYPOTHETICAL.search(bare[max(0, label.start() - 48) : label.start()]))


_BEFORE = re.compile(rf"(?<!\w)(?:{HARMLESS_BEFORE})[ -]$")
_AFTER = re.compile(rf"\s*(?:{HARMLESS_AFTER})(?!\w)")
_OWN_LABEL = re.compile(r"(?:key|door|gate|punch|access|entry|pin|wi-?fi|api|network|enrol)")


def _is_everyday(label: re.Match[str], bare: str) -> bool:
    """A code that anybody may know: discounts, postal codes, dress codes."""
    if _AFTER.match(bare, label.end()):
        return True
    return bool(_BEFORE.search(bare[max(0, label.start() - 24) : label.start()])) and not _OWN_LABEL.match(label[0])


def _found(value: Value, confidence: float) -> Found:
    return Found(label="credential", start=value.start, end=value.end, confidence=confidence, tier=Tier.SURE)
