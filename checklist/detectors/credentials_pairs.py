"""User and password side by side, and locks with the number that opens them, where no word says "password"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found
from checklist.detectors.credentials_value import Value, read_value
from checklist.detectors.credentials_words import KEYWORD_LABELS, NUMBER_WORDS, ORDINARY
from checklist.model import Tier

_LOGIN = (
    r"log ?-?ins?|log(?:ged|ging)? (?:in|on)|sign(?:ing)? in|user ?names?|user|account|acct|acc|tk|tai khoan"
    r"|identifiants?|compte|use mine|use my|acces|wi-?fi|network|reseau|admin|credentials|creds|connexion|connecte\w*"
    r"|dung tam|dang nhap|ssid|ordi|the pc|laptop|computer|portal|portail"
)
_LOGIN_WORD = re.compile(rf"(?<!\w)(?:{_LOGIN})(?!\w)")
_SECRET = re.compile(rf"(?<!\w)(?:{KEYWORD_LABELS})(?!\w)")
_PAIR = re.compile(
    r"(?<![\w/.@-])(?P<user>[a-z][\w.@-]{1,40})\s*(?P<join>//?|\||->|,| and | et | va | puis | then |\n)\s*(?=\S)"
)
_USER_NAMES = re.compile(
    r"(?<![\w/.@-])(?P<user>admin|administrator|root|guest|teacher|student|sub|staff|user|prof|eleve|parent|gv"
    r"|hs)\s*/\s*(?=\S)"
)
_REMIND = re.compile(
    r"\b(?:text|send|envoyez|envoie|nhan|gui)\s+(?P<value>@\w{3,20})\s+(?:to|au|a|toi|den)\s+\(?\d{3,6}"
)
_DEVICE = (
    r"padlocks?|locks?|safe|lockers?|alarm|keypad|gate|doors?|shed|closet|cabinet|cupboard|garage|panel|dial|vault"
    r"|lock ?box|copier|printer|machine|freezer|voice ?mail|room|laptop|ipad|tablet|cadenas|coffre|casier|alarme"
    r"|portail|portillon|portes?|digicode|armoire|boitier|boite a cles|tablette|ordi|photocopieuse|imprimante|local"
    r"|(?<!tong )(?<!doan )(?<!lien )ket(?! qua| thuc| noi| hop| ban)|o khoa|khoa|cong|tu|cua|bao dong|loa|may in"
    r"|may photo|hop khoa|den|phong"
)
_KEYED = re.compile(
    r"(?<!\w)(?:hit enter,? (?:then|and)|punch(?: in)?|key in|dial|type(?: in)?|opens? with(?: the word)?|unlocks? with"
    r"|turn (?:it )?to|enter|press|hit|takes|tapez|tape|composez|compose|s'ouvre avec|ouvre avec|on tape|fais|faites"
    r"|lock(?:ed)? with|protected with|verrouille avec|bam(?: so)?|nhap|go|xoay|quay|mo bang|khoa bang|an)\s+(?:the "
    r"|le |la |ma |so |code )?"
)
_DEVICE_NEAR = re.compile(rf"(?<!\w)(?:{_DEVICE})(?!\w)")
_IS = re.compile(r"\s*(?::|,\s*(?:it'?s|c'est|la)\s|\s(?:its?|it's|is|c'est|est)\s(?:le |the )?|,)\s*")
_TURNS = re.compile(
    r"(?:(?:right|left|phai|trai)\s+)?\d{1,2}(?:(?:\s*[,-]\s*"
    r"|\s+(?:then|and|puis|roi)\s+)(?:(?:then|right|left|phai|trai|roi)\s+)?\d{1,2}){2,4}(?!\d)"
)
_DIAL = re.compile(
    r"\b(?:padlock|lock|combo|safe|cadenas|coffre|khoa|ket"
    r"|o khoa)(?:(?: (?:so|number|no\.?|no))?\s*(?:\d{1,2} )?:?\s*(?P<value>\d{1,2}-\d{1,2}-\d{1,2}(?:-\d{1,2})?)"
    r"|(?:\s+[a-z']+){0,4}\s+(?P<spaced>\d(?: \d){2,5}))(?![\w/-])"
)
_HAND = r"(?:right|left|droite|gauche|phai|trai)"
_DIRECTIONS = re.compile(
    rf"(?<!\w){_HAND}\b[^.\d\n]{{0,12}}\d{{1,2}}(?:[^.\d\n]{{0,12}}{_HAND}\b[^.\d\n]{{0,12}}\d{{1,2}}){{1,3}}(?!\d)"
)
_MAIL_PAIR = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*(?:[,/|:]|\band\b|\bet\b|\bva\b)\s*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_OPENS = re.compile(
    r"\b(?:combo|combination|lock(?:ed)?|padlock|safe|alarm|keypad|cadenas|coffre|alarme|digicode"
    r"|(?<!tong )(?<!doan )(?<!lien )ket(?! qua| thuc| noi| hop| ban)|khoa(?! hoc| so \d| \d)|mat ma|bao dong|dial"
    r"|voice ?mail|vault|locker|lock ?box)\b"
)


def find_pairs(characters: str, bare: str) -> Iterator[Found]:
    """``credential`` for the second half of a log-in."""
    for login in _LOGIN_WORD.finditer(bare):
        for match in _PAIR.finditer(bare, login.end(), min(len(bare), login.end() + 90)):
            value = read_value(characters, bare, match.end())
            if (
                value is None
                or match["user"].strip(".-") in ORDINARY
                or _SECRET.search(bare, login.end(), match.start())
            ):
                continue
            join = match["join"].strip()
            is_slash, is_user = join in {"/", "//", "|"}, _is_user(match["user"])
            is_strong = value.strength >= 3 and (is_slash or is_user or join != ",")
            if (
                is_strong
                or (value.strength == 2 and is_slash and (is_user or _is_numeric(bare[value.start : value.end])))
                or (is_user and (is_slash or (join == "," and match.start() - login.end() < 24)))
            ):
                yield _found(value.start, value.end, 0.85)
    for match in _USER_NAMES.finditer(bare):
        value = read_value(characters, bare, match.end())
        if value and value.strength >= 2:
            yield _found(value.start, value.end, 0.85)
    for match in _MAIL_PAIR.finditer(bare):
        value = read_value(characters, bare, match.end())
        if value and value.strength == 3 and "@" not in bare[value.start : value.end]:
            yield _found(value.start, value.end, 0.85)
    for match in _REMIND.finditer(bare):
        yield _found(match.start("value"), match.end("value"), 0.85)


def find_dials(characters: str, bare: str) -> Iterator[Found]:
    """``credential`` for three numbers right behind a lock: "padlock 3-0-7"."""
    for match in _DIRECTIONS.finditer(bare):
        if _OPENS.search(bare, max(0, match.start() - 80), match.start()):
            yield _found(match.start(), match.end(), 0.85)
    for match in _DIAL.finditer(bare):
        group = "value" if match["value"] else "spaced"
        yield _found(match.start(group), match.end(group), 0.85)


def find_keyed(characters: str, bare: str) -> Iterator[Found]:
    """``credential`` for what is to be pressed, dialled or typed to open something."""
    for match in _KEYED.finditer(bare):
        value = read_value(characters, bare, match.end()) or _turns(bare, match.end())
        is_enough = value is not None and value.strength >= 2 and value.end - value.start >= 3
        if value is None or not is_enough:
            continue
        if not _is_numeric(bare[value.start : value.end]) and "word" not in match[0] and value.strength < 3:
            continue
        is_at_device = _DEVICE_NEAR.search(bare, max(0, match.start() - 80), value.end + 30)
        if is_at_device or bare[value.end - 1] in "#*":
            yield _found(value.start, value.end, 0.8)


def find_stated(characters: str, bare: str) -> Iterator[Found]:
    """``credential`` for numbers that follow a lock, a safe or an alarm in the same sentence."""
    for match in _OPENS.finditer(bare):
        stop = _SENTENCE_END.search(bare, match.end())
        end = min(stop.start() if stop else len(bare), match.end() + 80)
        for joint in _IS.finditer(bare, match.end(), end):
            value = read_value(characters, bare, joint.end()) or _turns(bare, joint.end())
            if value and value.strength == 2 and _is_numeric(bare[value.start : value.end]):
                yield _found(value.start, value.end, 0.75)
                break


_ITS = re.compile(
    rf"(?<!\w)(?:{_DEVICE})(?!\w)[^.!?\n\d]{{0,40}}?[, ](?:its|it's|it is|c'est)\s(?:le |the |just |toujours "
    rf"|still )?(?=[\d#*])"
)


def find_told(characters: str, bare: str) -> Iterator[Found]:
    """``credential`` for four digits or more that a device "is": "the tablet, it's 0000"."""
    for match in _ITS.finditer(bare):
        value = read_value(characters, bare, match.end())
        if value and value.strength == 2 and sum(letter.isdigit() for letter in bare[value.start : value.end]) >= 4:
            yield _found(value.start, value.end, 0.72)


def _turns(bare: str, start: int) -> Value | None:
    """Three numbers of a dial: "12 then 12 then 12"."""
    turns = _TURNS.match(bare, start)
    return Value(start=start, end=turns.end(), strength=2) if turns else None


def _is_numeric(value: str) -> bool:
    return any(letter.isdigit() for letter in value) or len(re.findall(NUMBER_WORDS, value)) >= 3


def _is_user(word: str) -> bool:
    return any(letter.isdigit() or letter in "@._-" for letter in word) and any(letter.isalpha() for letter in word)


def _found(start: int, end: int, confidence: float) -> Found:
    return Found(label="credential", start=start, end=end, confidence=confidence, tier=Tier.SURE)
