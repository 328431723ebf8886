"""What means something only beside a word that says what it is: birth dates, student numbers, number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found, word_set
from checklist.model import Tier

_MONTH = (
    r"(?:jan(?:uary|vier|v)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?"
    r"|juil(?:let)?|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember)?"
    r"|d[ée]c(?:embre)?)\.?"
)
_YEAR = r"(?:19|20)\d{2}"
_DATE = (
    rf"(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_YEAR}|\d{{2}})|{_YEAR}[/.-]\d{{1,2}}[/.-]\d{{1,2}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:of\s+)?{_YEAR}"
    rf"|\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
    rf"|(?:ng[àa]y\s+)?\d{{1,2}}\s+th[áa]ng\s+\d{{1,2}}\s*,?\s*n[ăa]m\s+{_YEAR})"
)
_BORN = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth\s?-?date|birthday|b-?day|born|date de naissance|n[ée]+\(?e?\)? le"
    r"|anniversaire|ng[àa]y(?:\s+th[áa]ng(?:\s+n[ăa]m)?)? sinh|sinh(?: nh[ậa]t)?(?: v[àa]o)?(?: ng[àa]y)?|ddn)\b"
    rf"(?P<between>[^\d\n.!?]{{0,28}}?)(?P<value>{_DATE})(?![\w/-])",
    re.IGNORECASE,
)
_HISTORIC_YEAR = re.compile(r"(?:1[0-8]\d{2}|19[0-3]\d)")
_ID_WORD = (
    r"(?:(?:student|pupil|lunch|badge|employee|staff|library|lib|campus|school)\s*(?:account\s*)?(?:id\b|i\.d\.|#"
    r"|no\b\.?|num(?:ber)?\b|acct\b|pin\b|code\b)(?:\s*(?:number|no\.?|#))?|\bsid\b|\bid\s*(?:number|num|no\.?|#)"
    r"|\bmarss\b(?:\s*(?:number|no\.?|#|id))?|num[ée]ro\s+d['e]\s?(?:[ée]l[èe]ve|[ée]tudiante?|employ[ée]e?|matricule)"
    r"|matricule|\bine\b|code permanent|n°\s*(?:d['e]\s?)?[ée]l[èe]ve"
    r"|m[ãa] (?:s[ốo] )?(?:h[ọo]c sinh|sinh vi[êe]n|hs|sv|nh[âa]n vi[êe]n)|mssv|mshs|s[ốo] th[ẻe](?: h[ọo]c sinh)?)"
)
_STUDENT_ID = re.compile(
    rf"(?<!\w){_ID_WORD}(?P<between>(?:\s|:|#|=|-|\b(?:is|was|are|est|c'est|l[àa]|of|for)\b|[^\W\d_]+['s]*\s){{0,4}}?)"
    r"#?\s?(?P<value>(?:[A-Z]{1,4}-?)?\d{4,12}(?:-\d{2,6})?[A-Z]?)(?![\w/-])",
    re.IGNORECASE,
)
_PLATE_WORD = (
    r"(?:(?:licen[sc]e\s+)?\bplates?\b(?:\s+(?:number|no\.?|#))?|\btags?\s+number|plaque(?:\s+d'immatriculation)?"
    r"|immatricul\w+|bi[ểe]n s[ốo](?: xe)?|bi[ểe]n ki[ểe]m so[áa]t)"
)
_PLATE = re.compile(
    rf"(?<!\w){_PLATE_WORD}(?P<between>(?:\s|:|#|=|\"|\b(?:is|was|says|reads|reading|number|with|it's|c'est|est|l[àa]"
    rf"|xe|the)\b){{0,5}})"
    r"(?P<value>[A-Z0-9]{1,4}(?:[ .-]?[A-Z0-9]{1,4}){1,3})(?![\w-])",
    re.IGNORECASE,
)


_LINKS = word_set("and or for the with of in on to at is it my a et de la du le va if so but off from")


def find_birth_dates(characters: str) -> Iterator[Found]:
    """``BIRTH_DATE`` with a year, after a word for birth. Never of people long dead."""
    for match in _BORN.finditer(characters):
        value = match["value"]
        if not _HISTORIC_YEAR.search(value):
            yield Found(label="BIRTH_DATE", start=match.start("value"), end=match.end("value"), confidence=0.92)


def find_student_ids(characters: str) -> Iterator[Found]:
    """``STUDENT_ID``: four digits or more after a word for a student's, a badge's or an employee's number."""
    for match in _STUDENT_ID.finditer(characters):
        digits = sum(letter.isdigit() for letter in match["value"])
        is_sure = digits >= 5 and not re.fullmatch(r"(?:19|20)\d{2}", match["value"])
        if digits < 5 and re.fullmatch(r"(?:19|20)\d{2}", match["value"]):
            continue
        yield Found(
            label="STUDENT_ID",
            start=match.start("value"),
            end=match.end("value"),
            confidence=0.9 if is_sure else 0.6,
            tier=Tier.SURE if is_sure else Tier.POSSIBLE,
        )


def find_plates(characters: str) -> Iterator[Found]:
    """``LICENSE_PLATE``: letters and digits together, after a word for a number plate."""
    for match in _PLATE.finditer(characters):
        end = _plate_end(characters, match.start("value"), match.end("value"))
        if end is not None:
            yield Found(label="LICENSE_PLATE", start=match.start("value"), end=end, confidence=0.88)


def _plate_end(characters: str, start: int, end: int) -> int | None:
    """Where the plate ends: words that follow it may have the shape of a part of it."""
    while end > start:
        value = characters[start:end]
        bare = re.sub(r"\W", "", value)
        parts = re.split(r"[ .-]", value)
        is_word = any(part.lower() in _LINKS for part in parts) or (parts[-1].isalpha() and not parts[-1].isupper())
        if (
            not is_word
            and 4 <= len(bare) <= 9
            and any(c.isdigit() for c in bare)
            and (any(c.isalpha() for c in bare) or "." in value)
        ):
            return end
        end = max(value.rfind(separator) for separator in " .-") + start
        if end < start:
            return None
    return None
