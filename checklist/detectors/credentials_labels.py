"""Secrets after their label: "password is …", "door code …", "mk: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found
from checklist.detectors.credentials_scan import Candidate, candidates
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

_PASSWORD = re.compile(rf"(?<![\w-])(?:{KEYWORD_LABELS})(?![\w-]|'[a-rt-z])")
_CODE = re.compile(rf"(?<![\w-])(?:{CODE})(?![\w-]|'[a-rt-z])")
_LIKE_OFFER = re.compile(r"[A-Z]{3,}\d{0,4}")
_FAR = 9
_NEAR = 5
_HYPOTHETICAL = re.compile(
    r"(?<!\w)(?:if (?:your|the|you|their)|whose|imagine|never|don'?t|stop|avoid|bet|like|such as|e\.g\.|for example"
    r"|si (?:ton|votre|ta|vos|tes|le)|jamais|evitez|neu|dung dat|used to be|the worst|most common|les pires|est-ce que"
    r"|what'?s|what is|why is)\W+(?:\w+\W+){0,3}$"
)
_ADVICE = re.compile(
    r"\bpassword manager\b|\bgestionnaire de mots\b|\bmost common passwords?\b|\bworst passwords?\b|\bchangez[- ]l"
    r"|\bdoi ngay\b|\bif (?:your|the) password\b"
)
_NEGATED = re.compile(r"(?<!\w)(?:not|isn't|never|n'est pas|c'est pas|khong phai|khong|chua)\W+(?:\w+\W+){0,2}$")
_OFFER = re.compile(
    r"\b(?:\d%? off|off your|off the|off (?:on|at)|discounts?|coupons?|promo\w*|save|savings?|sale|tickets?|deal"
    r"|checkout|shop|merch|premium|business|boutique|reduction|remise|rabais|soldes|billets?|giam gia|khuyen mai|uu dai"
    r"|mua|don hang)\b|[$€£%]"
)
_LOGIN_BEFORE = re.compile(
    r"(?:\b(?:user(?:name)?|log ?in|email|account|acct?|tk|tai khoan|identifiant|compte)\s+\S+|[\w.+-]+@[\w.-]+)[,/ ]*$"
)
_NEEDS_ODD = re.compile(r"keys?$|(?:meet|meeting|room) nickname$|chia khoa$")
_VIETNAMESE = re.compile(
    r"\b(?:nha|nhe|la|cho|cua|phong|lop|vao|cac|moi|nguoi|minh|toi|tui|thay|khong|de|nay|roi|trong|va|co|ai|ma|nhap)\b"
)
_KEYPAD = re.compile(r"\b(?:keypad|door|gate|lock|padlock|alarm|safe|copier|digicode)\b")
_ENDS_AFTER = re.compile(
    r"!*\s*(?:$|[.,;:!?)\n]|(?:and|so|for|since|but|all|please|pour|et|mais|nha|nhe|ne|nhen|cho|if|it|works|log)\b)"
)
_ACCESS = re.compile(
    r"\b(?:user ?names?|users?|log ?-?ins?|log on|zoom|meet(?:ing)?|teams|wi-?fi|network|ssid|link|account|acct|acc"
    r"|drop ?box|drive|portal|portail|lobby|server|serveur|app|site|website|id|identifiant|compte|connexion|lien|reseau"
    r"|acces|tai khoan|tk|duong link|mang|phong|stream|channel|folder|doc|padlet|quizlet|library|database|join|class"
    r"|classroom|classe|lop|door|gate|porte|remind|kahoot|seesaw|schoology|ipad|tablet|computer|laptop|lock|room"
    r"|tham gia|vao|cua|cong|livestream|scrim|game|rejoindre|reunion|cours|photos?|album|videos?|bit\.ly|https?)\b"
)


def find_passwords(characters: str, bare: str) -> Iterator[Found]:
    """Values of passwords. An ordinary word counts when it is plainly said to be one."""
    if _ADVICE.search(bare):
        return
    for label in _PASSWORD.finditer(bare):
        if _is_vetoed(label, characters, bare):
            continue
        best = (
            _looks_secret(characters, bare, label)
            or _spelt_out(bare, label)
            or _plain_word(characters, bare, label)
            or _behind_pass(characters, bare, label)
        )
        if best is None or _NEGATED.search(bare[max(0, best.value.start - 24) : best.value.start]):
            continue
        if best.value.strength >= 2:
            yield _found(best.value, 0.95 if best.words == 0 or best.is_joined else 0.85)
        else:
            yield _found(best.value, 0.85 if best.is_joined else 0.72)


def _looks_secret(characters: str, bare: str, label: re.Match[str]) -> Candidate | None:
    for one in candidates(characters, bare, label.end()):
        far = 6 if label[0] != "pass" else 4 if one.is_joined and one.value.strength == 3 else 1
        if one.words > 6 or (one.is_after_comma and one.words and not one.is_joined):
            return None
        if one.value.strength >= 2 and one.words <= far:
            return one
    return None


def find_codes(characters: str, bare: str) -> Iterator[Found]:
    """Values of codes, keys and the like, which must look like a secret."""
    if _ADVICE.search(bare):
        return
    for label in _CODE.finditer(bare):
        if _is_vetoed(label, characters, bare) or _is_everyday(label, bare):
            continue
        for one in candidates(characters, bare, label.end()):
            if _is_code(one, label, characters, bare):
                yield _found(one.value, 0.93 if one.is_joined or one.words == 0 else 0.8)
                break


def _is_code(one: Candidate, label: re.Match[str], characters: str, bare: str) -> bool:
    value = one.value
    said = characters[value.start : value.end]
    has_digit = any(letter.isdigit() for letter in said)
    least = 3 if _NEEDS_ODD.match(label[0]) else 2
    far = 15 if one.is_after_colon and value.strength == 3 else _FAR
    near = 8 if value.strength == 3 and has_digit else _NEAR
    if label[0] == "new number" and not (
        _KEYPAD.search(bare, max(0, label.start() - 60), label.start()) and len(said) < 9
    ):
        return False
    if value.strength < least or one.words > far or _NEGATED.search(bare[max(0, value.start - 24) : value.start]):
        return False
    if not one.is_joined and (one.words > near or not (has_digit or one.words <= 1 or value.strength == 3)):
        return False
    if re.search(r"code|^ma\b", label[0]) and _OFFER.search(bare, max(0, label.start() - 60), value.end + 60):
        return False
    return not _LIKE_OFFER.fullmatch(said) or bool(_ACCESS.search(bare, max(0, label.start() - 80), value.end))


_JOINED_WORD = re.compile(
    r"(?:\s+(?:for|to|on|of|du|de|des|d'|pour|cua|cho|vao)\s?[^.!?\n:=,]{1,40}?)?(?:\s*(?:[:=]|->|=>|→)\s*"
    r"|\s+(?:is|est|c'est|la|es)\b:?\s*|'s\s+|\s*[,(]\s*(?:it's|it is|its|that's|c'est|mettez|tapez|put|type|enter"
    r"|nhap)\s+)(?:(?:still|now|just|always|literally|simply|currently|officially|going to be|gonna be|set to|reset to"
    r"|the word|the phrase|le mot|toujours|maintenant|tout simplement|chu|tu|van la)\s+){0,3}[:=]?\s*"
)


def _plain_word(characters: str, bare: str, label: re.Match[str]) -> Candidate | None:
    """An ordinary looking word said to be the password, or put right behind the label among other access words."""
    if label[0] == "pass":
        return None
    if joined := _JOINED_WORD.match(bare, label.end()):
        value = read_value(characters, bare, joined.end())
        return Candidate(value=value, words=0, is_joined=True) if value else None
    blank = re.compile(r"\s{1,2}").match(bare, label.end())
    value = read_value(characters, bare, blank.end()) if blank else None
    if value and _ENDS_AFTER.match(bare, value.end) and _ACCESS.search(bare, 0, label.start()):
        return Candidate(value=value, words=0, is_joined=False)
    return None


def _behind_pass(characters: str, bare: str, label: re.Match[str]) -> Candidate | None:
    """A word behind "pass" where a log-in stands before it: "coach@club.example pass setspikewin"."""
    if label[0] != "pass" or not _LOGIN_BEFORE.search(bare[max(0, label.start() - 60) : label.start()]):
        return None
    value = read_value(characters, bare, label.end() + 1)
    return Candidate(value=value, words=0, is_joined=False) if value else None


_SPELT = re.compile(rf"[ :]\s?(?:is |c'est |est |la )?(?P<value>[^.!?\n,;:\"]{{3,40}}?),?\s+{HOW_SPELT}")


def _spelt_out(bare: str, label: re.Match[str]) -> Candidate | None:
    """Words with a hint how to type them: "password popsicle all lower case"."""
    spelt = _SPELT.match(bare, label.end())
    if spelt is None or spelt["value"].split()[0] in ORDINARY or len(spelt["value"].split()) > 6:
        return None
    return Candidate(
        value=Value(start=spelt.start("value"), end=spelt.end("value"), strength=2), words=0, is_joined=True
    )


def _is_bare_vietnamese(characters: str, bare: str) -> bool:
    """Whether somebody writes Vietnamese without its marks: only then may "ma" be "mã"."""
    is_marked = any(letter.isalpha() and not letter.isascii() for letter in characters)
    return not is_marked and len(_VIETNAMESE.findall(bare)) >= 2


def _is_vetoed(label: re.Match[str], characters: str, bare: str) -> bool:
    typed = characters[label.start() : label.end()].lower()
    if label[0] == "ma" and typed != "mã" and (typed != "ma" or not _is_bare_vietnamese(characters, bare)):
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
