"""Bios without a verb: "Swim coach at Millpond", "Prof de maths, Millpond", "Giáo viên toán trường Millpond"."""

from __future__ import annotations

import functools
import re

from checklist.detectors.cleaned import Found
from checklist.detectors.work_words import SLOTS
from checklist.model import Tier

_PLACE = "ꝏ"
_SEGMENT = re.compile(r"[^\n|•·;]+")
_MOST_CHARACTERS = 110
_BEFORE = (
    r"\d+(?:st|nd|rd|th|e|eme|er|ere)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|grade|grader|graders?"
    r"|kindergarten|kinder|pre-?k|k-?\d+|elementary|middle|high|school|special|ed|education|proud|full-?time|part-?time"
    r"|head|assistant|associate|lead|senior|varsity|jv|boys|girls|math|maths|science|sciences|english|history|art|music"
    r"|spanish|french|german|chinese|pe|phys|gym|physical|health|band|choir|orchestra|drama|theater|theatre|tech|swim"
    r"|swimming|dive|diving|football|soccer|basketball|baseball|softball|hockey|volleyball|tennis|track|lacrosse"
    r"|wrestling|gymnastics|robotics|debate|ski|reading|literacy|media|esl|ell|biology|chemistry|physics|algebra"
    r"|geometry|calculus|social|studies|preschool|immersion|substitute|sub|lunch|bus|night|front|office|district|and|&"
    r"|[+/,]|fier|fiere|heureux|heureuse|jeune|une?|the|an?|coach|teacher"
)
_ROLES_MORE = (
    r"prof(?:esseure?)?(?: des ecoles)?|enseignante?|entraineure?|entraineuse|infirmiere?|chauffeure?|chauffeuse"
    r"|secretaire|directeur|directrice|concierge|bibliothecaire|surveillante?|animateur|animatrice|educateur|educatrice"
    r"|orthophoniste|maitre|maitresse|instit(?:utrice|uteur)?|aesh|tes|(?:co |thay )?giao(?: vien)?|huan luyen vien"
    r"|tai xe|y ta|thu thu|thu ky|hieu (?:truong|pho)|tro giang|bao ve|lao cong|nhan vien|phu giao|dau bep|co nuoi"
)
_AFTER_ROLE = (
    r"(?:\s+(?:de|des|du|d'|en|of|for)?\s*[\w'-]+){0,4}?\s*(?:[,@&(–—-]"
    r"|\b(?:at|in|for|with|from|a|au|aux|du|de|de l'|chez|pour|tai|o|cua|truong|hoc khu)\b)\s*(?:the |l'|la |le )?"
)
_ENDS = r"(?=\s*(?:$|[,.!(&+–—/-]|and\b|et\b|va\b|by day|since|depuis|tu \d|\d|[^\w\s]))"


@functools.cache
def _bio() -> re.Pattern[str]:
    role = f"(?:{SLOTS['role']}|{_ROLES_MORE})"
    return re.compile(
        rf"^\W*(?:(?:{_BEFORE})[\s,]+){{0,6}}?{role}(?:e?s)?\b{_AFTER_ROLE}{_PLACE}[{_PLACE}\u2060]*+{_ENDS}"
    )


def find_bio(marked: str) -> Found | None:
    """The first line or part of a line that is a role at a marked workplace and nothing else."""
    if _PLACE not in marked:
        return None
    for segment in _SEGMENT.finditer(marked):
        said = segment.group()
        if len(said.strip()) <= _MOST_CHARACTERS and _bio().search(said.strip()):
            start = segment.start() + len(said) - len(said.lstrip())
            return Found(
                label="employment",
                start=start,
                end=segment.start() + len(said.rstrip()),
                confidence=0.88,
                tier=Tier.SURE,
            )
    return None
