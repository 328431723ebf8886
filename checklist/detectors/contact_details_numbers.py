"""Numbers with a shape or a check digit of their own: social security, payment cards, bank accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found

_SSN = re.compile(
    r"(?<![\w$#.-])(?!000|666|9\d\d)\d{3}(?P<separator>\s?-\s?|[ .])(?!00)\d{2}(?P=separator)(?!0000)\d{4}(?![\w-])"
)
_SSN_BARE = re.compile(r"(?<![\w$#.-])(?!000|666|9\d\d)\d{9}(?![\w-])")
_SSN_WORD = re.compile(
    r"\bs\.?s\.?n\b|\bsocial(?: security)?\b|\bsécurité sociale\b|\bsecurite sociale\b|\bnas\b|an sinh xã hội"
    r"|an sinh xa hoi|\bsố xã hội\b|\bso xa hoi\b",
    re.IGNORECASE,
)
_CARD = re.compile(r"(?<![\w$#.-])\d(?:[ -]?\d){12,18}(?![\w-])")
_CARD_SHORT = re.compile(r"(?<![\w$#.-])(?:5[0678]|6\d|0\d)\d{10}(?![\w-])")
_CARD_WORD = re.compile(r"\bcards?\b|\bcc\b|\bvisa\b|\bmastercard\b|\bmaestro\b|\bcarte\b|\bthẻ\b", re.IGNORECASE)
_CARD_START = re.compile(r"[3-6]|2[2-7]|1800|2131")
_IBAN = re.compile(r"(?<![\w-])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}(?![\w-])")
_IBAN_LENGTH_MIN = 15
_IBAN_DIGITS_MIN = 8


def find_social_security_numbers(characters: str) -> Iterator[Found]:
    """``US_SSN``: with hyphens anywhere, otherwise only after a word that says so."""
    for match in _SSN.finditer(characters):
        if "-" in match["separator"] or _is_said(characters, match.start()):
            yield Found(label="US_SSN", start=match.start(), end=match.end(), confidence=0.95)
    for match in _SSN_BARE.finditer(characters):
        if _is_said(characters, match.start()):
            yield Found(label="US_SSN", start=match.start(), end=match.end(), confidence=0.9)


def _is_said(characters: str, start: int) -> bool:
    return bool(_SSN_WORD.search(characters, max(0, start - 40), start))


def find_cards(characters: str) -> Iterator[Found]:
    """``CREDIT_CARD``: 13 to 19 digits that begin like a card and pass Luhn's check; 12 of them beside the word."""
    for match in _CARD.finditer(characters):
        digits = re.sub(r"\D", "", match[0])
        if _CARD_START.match(digits) and len(set(digits)) > 1 and _passes_luhn(digits):
            yield Found(label="CREDIT_CARD", start=match.start(), end=match.end(), confidence=0.97)

    for match in _CARD_SHORT.finditer(characters):
        if _passes_luhn(match[0]) and _CARD_WORD.search(characters, max(0, match.start() - 60), match.end() + 40):
            yield Found(label="CREDIT_CARD", start=match.start(), end=match.end(), confidence=0.9)


def _passes_luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def find_ibans(characters: str) -> Iterator[Found]:
    """``IBAN_CODE``: the longest stretch from a country code on that passes the check of ISO 13616."""
    for match in _IBAN.finditer(characters):
        end = match.end()
        while end - match.start() >= _IBAN_LENGTH_MIN:
            bare = re.sub(r"[ -]", "", characters[match.start() : end]).upper()
            if (
                len(bare) >= _IBAN_LENGTH_MIN
                and sum(map(str.isdigit, bare)) >= _IBAN_DIGITS_MIN
                and _passes_mod97(bare)
            ):
                yield Found(label="IBAN_CODE", start=match.start(), end=end, confidence=0.97)
                break
            cut = max(characters.rfind(" ", match.start(), end), characters.rfind("-", match.start(), end))
            if cut < 0:
                break
            end = cut


def _passes_mod97(bare: str) -> bool:
    if not bare.isascii():
        return False
    return int("".join(str(int(letter, 36)) for letter in bare[4:] + bare[:4])) % 97 == 1
