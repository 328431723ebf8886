"""Phone numbers: North American by their shape, others with a country code or a word that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checklist.detectors.cleaned import Found
from checklist.model import Tier

_EXTENSION = r"(?:\s?(?:,\s?)?(?:x|ext\.?|extension|poste|máy lẻ|#)\s?\d{1,6})?"
_CANDIDATE = re.compile(
    rf"(?<![\w$€£#.,:/+=&@%-])(?P<number>(?:\+\s?)?\(?\d[\d() ./-]{{5,24}}\d){_EXTENSION}(?![\w%/]|-\d|[.,:]\d)",
    re.IGNORECASE,
)
_VANITY = re.compile(
    r"(?<![\w-])(?:1[ .-])?\(?(?:[2-9]\d{2})\)?[ .-](?:\d{3}[ .-]?[A-Z]{4}|[A-Z]{7}|[A-Z]{3}[ .-][A-Z]{4}"
    r"|[A-Z]{3}[ .-]\d{4})(?!\w)"
)
_AMERICAN = re.compile(r"(?:\+?1[ .-]?)?(?P<area>\(\d{3}\)|\d{3})(?P<first>[ ./-]{0,3})\d{3}(?P<second>[ .-]?)\d{4}")
_LOCAL = re.compile(r"[2-9]\d{2}[ .-]\d{4}")
_FRENCH = re.compile(r"(?:0|(?:\+|00) ?33 ?(?:\(0\) ?)?)[1-9](?P<separator>[ .-]?)\d{2}(?:(?P=separator)\d{2}){3}")
_VIETNAMESE = re.compile(r"(?:\(?0|(?:\+|00) ?84 ?(?:\(0\) ?)?)[235789]\d{0,3}\)?(?:[ .-]?\d{2,4}){2,4}")
_DATE = re.compile(
    r"(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}\b|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}\b"
    r"|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}"
)
_WORD = re.compile(
    r"\b(?:call(?:ing|ed)?|text(?:ing)?|phone|ph|tel|tél|téléphone|telephone|cell|mobile|fax|dial|ring|reach|number"
    r"|hotline|whats ?app|viber|sms|contact|voicemail|vm|desk|office|hmu|message|portable|joindre|appel\w*|numéro"
    r"|numero|standard|zalo|sđt|sdt|đt|dt|gọi|goi|điện thoại|dien thoai|số|liên hệ|lien he|lh|nhắn|nhan|alo|phones?"
    r"|answering|messages|registered|telegram|signal|venmo|zelle)\b|[☎☏📞📱📲]",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"\W{0,4}\b(?:office|fax|mobile|cell|home|desk|work|voicemail|direct)\b", re.IGNORECASE)
_OTHER_NUMBER = re.compile(
    r"\b(?:id|meeting|pin|code|passcode|pass|password|isbn|order|tracking|invoice|acct|account|compte|zip|ein|tax|po"
    r"|item|serial|model|case|ticket|permit|vin|upc|sku|réunion|mã|phòng|ref|confirmation|mật khẩu|score|scores|sets?"
    r"|final)\b\W{0,3}(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
_NEAR = 40


def find_phone_numbers(characters: str, language: str) -> Iterator[Found]:
    """``PHONE_NUMBER``. Scores, times, dates, prices and other numbers are none."""
    for match in _CANDIDATE.finditer(characters):
        number = match["number"].rstrip(" (")
        if number.count("(") < number.count(")"):
            number = number.rstrip(")")
        if (
            "\n" in number
            or _DATE.fullmatch(number)
            or _OTHER_NUMBER.search(characters, max(0, match.start() - 30), match.start())
        ):
            continue
        has_word = _has_word(characters, match.start(), match.end())
        confidence = _confidence(number, language, has_word=has_word)
        if confidence:
            end = match.end() if number == match["number"] else match.start() + len(number)
            yield _found(match.start(), end, confidence)
    for match in _VANITY.finditer(characters):
        yield _found(match.start(), match.end(), 0.8)


def _has_word(characters: str, start: int, end: int) -> bool:
    return bool(_WORD.search(characters, max(0, start - _NEAR), start) or _WORD_AFTER.match(characters, end))


def _found(start: int, end: int, confidence: float) -> Found:
    tier = Tier.SURE if confidence >= 0.7 else Tier.POSSIBLE
    return Found(label="PHONE_NUMBER", start=start, end=end, confidence=confidence, tier=tier)


def _confidence(number: str, language: str, *, has_word: bool) -> float:
    """0 where it is no phone number."""
    digits = re.sub(r"\D", "", number)
    if number.startswith(("+", "00")):
        return 0.95 if 8 <= len(digits) <= 16 and (_is_valid(number, "US") or has_word) else 0.0
    if _FRENCH.fullmatch(number):
        return (
            0.93
            if has_word or (language == "fr" and _is_valid(number, "FR"))
            else 0.6
            if _is_valid(number, "FR")
            else 0.0
        )
    if _VIETNAMESE.fullmatch(number) and _is_valid(number, "VN"):
        return 0.93 if has_word else 0.75 if language == "vi" else 0.0
    if american := _AMERICAN.fullmatch(number):
        return _american(american, digits[-10:], has_word=has_word)
    if not has_word:
        return 0.0
    if _LOCAL.fullmatch(number):
        return 0.75
    return 0.55 if 7 <= len(digits) <= 12 and len(re.split(r"\D+", number.strip("()"))) >= 2 else 0.0


def _american(shape: re.Match[str], digits: str, *, has_word: bool) -> float:
    is_separated = shape["area"].startswith("(") or (shape["first"].strip() != "" and shape["second"].strip() != "")
    if digits[0] in "01" or digits[3] in "01":
        return 0.55 if is_separated and has_word else 0.0
    if digits[:3] in _TOLL_FREE:
        return 0.65
    is_valid = _is_valid(digits, "US")
    if is_separated:
        return 0.97 if is_valid else 0.9 if has_word else 0.75
    if not is_valid:
        return 0.75 if has_word and shape["first"] else 0.0
    return 0.93 if has_word else 0.65 if shape["first"] or len(set(digits)) > 3 else 0.0


@lru_cache(maxsize=1024)
def _is_valid(number: str, region: str) -> bool:
    from phonenumbers import NumberParseException, is_valid_number, parse  # slow to import, seldom needed

    try:
        return is_valid_number(parse(number, region))
    except NumberParseException:
        return False
