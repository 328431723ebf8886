"""The author's own work at a school, told as such: pupils, lessons, routes, practices; not a job title, not praise."""

from __future__ import annotations

from collections.abc import Iterator

from checklist.content import Text
from checklist.detectors.cleaned import Found
from checklist.detectors.phrases import pattern, quoted, sentences
from checklist.detectors.work_words import SLOTS
from checklist.model import Tier

_SLOTS = {
    **SLOTS,
    "pupils": r"students|kiddos|kinders|kindergart[en]+ers|preschoolers|littles|(?:\w+|\d(?:st|nd|rd|th))[ -]graders"
    r"|homeroom|caseload|advisory|newcomers|ell (?:kids|students)|freshm[ae]n|sophomores"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th)) (?:period|hour|block)s?|players"
    r"|swimmers|athletes|wrestlers|runners|gymnasts|bus kids|riders|singers|lunch bunch",
    "things": r"classroom|lesson(?: plans?)?|gradebook|bus route|lesson planning|curriculum|unit on|syllabus"
    r"|seating chart"
    r"|word wall|reading groups?|ieps?|report cards|parent[- ]teacher conferences|conferences"
    r"|bus duty|lunch duty|recess duty|sub plans|observation|evaluation|health office|teaching|coaching|practice"
    r" plans?",
    "did": r"taught|graded|grade|coached|proctored|subbed|led|ran|run|wrote|held|covered|tutored|counseled|sat through"
    r"|finished|planned|designed|set up|taped|ordered for|drove|served|nursed|mopped|waxed",
    "deeds": r"class(?:es)?|lessons?|(?:parent |parent-teacher )?conferences?|practices?|rehearsals?|route|lunch(?:es)?"
    r"|unit|labs?|tests?|essays?|quizzes|papers|ieps?|report cards|students|\w+ graders|kids|homework|exams?"
    r"|finals"
    r"|projects|period|hour|iep meetings?|drills?|floors|hallways?|trays|meetings? with (?:parents|families)",
}
_SURE = tuple(
    pattern(template, _SLOTS)
    for template in (
        r"\b(?:my|our) (?:\w+ ){0,2}?(?:<pupils>)\b",
        r"\b(?:my|our) (?:\w+ ){0,1}?(?:<things>)\b",
        r"\b(?:i|we)(?:'ve| have| just| finally| also| still)* (?:<did>) (?:\w+ ){0,4}?(?:<deeds>)\b",
        r"\b(?:conferences?|practices?|lessons?|rehearsals?|classes|meetings?) (?:that )?i (?:ran|run|held|led"
        r"|taught|lead|teach)\b|\bas (?:their|your|the) (?:<role_en>)\b[^.!?\n]{0,40}\b(?:i|we|our|my)\b|\b(?:i"
        r"|we)\b[^.!?\n]{0,40}\bas their (?:<role_en>)\b",
        r"\bgrading (?:papers|essays|tests|quizzes|finals|exams|\d+)|\b(?:spent|spending) (?:\w+ ){0,4}(?:grading"
        r"|lesson planning|writing ieps)\b",
        r"\b(?:mes|nos) (?:\w+ ){0,2}?(?:eleves|sixiemes|cinquiemes|quatriemes|troisiemes|terminales|secondes"
        r"|premieres|maternelles|ce1|ce2|cm1|cm2|cp|6e|5e|4e|3e|joueurs|joueuses|nageurs|petits de|tout-petits)\b",
        r"\b(?:ma|notre) (?:classe|salle de classe|tournee de bus|lecon)\b|\bmon (?:cours|atelier|infirmerie|trajet"
        r" de bus)\b|\bj'ai (?:corrige|enseigne aujourd'hui|donne cours|fait cours|anime|prepare (?:mes|ma|le)"
        r" (?:cours|lecon))\b",
        r"\b(?:en tant que leur|comme leur) (?:<role_fr>)\b|\breunions? parents-profs?\b[^.!?\n]{0,30}\b(?:j'ai"
        r"|nous)\b|\bj'ai\b[^.!?\n]{0,30}\breunions? (?:de |avec les )parents\b",
        r"\b(?:hoc sinh|hoc tro|lop|lop hoc|doi|cac em|may dua|tiet(?: day)?|bai giang|giao an) (?:\w+ ){0,2}?(?:cua"
        r" )?(?:toi|minh|tui|thay|co)\b(?! (?:ay|giao|ta|chu))",
        r"\b(?:toi|minh|tui|thay|co) (?:\w+ )?(?:cham bai|soan giao an|soan bai|len lop|dung lop|chu nhiem|hop phu"
        r" huynh|cham (?:\d+|xong)|huan luyen)\b",
    )
)
_POSSIBLE = tuple(
    pattern(template, _SLOTS)
    for template in (
        r"\b(?:my|our) (?:class|classes|team|practice|rehearsal|shop|library|kitchen|route|bus|shift|band|orchestra"
        r"|choir|office hours)\b",
        r"\b(?:mon|notre) (?:equipe|entrainement|bus|orchestre|chorale)\b|\b(?:doi bong|dan nhac|bep|thu vien|phong"
        r" y te) (?:cua )?(?:toi|minh|tui|thay|co)\b",
    )
)
_NOT_OWN = tuple(
    pattern(template, _SLOTS)
    for template in (
        r"\b(?:used to|retired|former|formerly|years ago|back when|back in|when i was|when i taught|in my first|my"
        r" old|my former|before i|i was a|growing up|as a (?:kid|student|parent|mom|dad|volunteer))\b",
        r"\b(?:my|our|his|her|their) (?:\w+ )?(?:<kin>)(?:'s)?\b|\b(?:ma|mon|mes|sa|son) (?:\w+ )?(?:<kin>)\b"
        r"|\b(?:con|chau|chong|vo|ban|chi|anh|me|em gai|em trai) (?:gai |trai |cua )?(?:toi|minh|tui|em)\b",
        r"\b(?:volunteer\w*|benevol\w*|tinh nguyen|phu huynh|pta|booster|promoted|promotion|new (?:job|role"
        r"|position)|hired|tenure|starting as|accepted a|promue?|nouveau poste|thang chuc|nhan viec)\b",
        r"\b(?:ancien(?:ne)?s?|autrefois|jadis|a l'epoque|retraitee?|hoi (?:con|nho|do|truoc)|truoc day|ngay xua|da"
        r" tung|nghi huu|cu cua)\b",
        r"\b(?:yoga|pilates|spin|dance|driving|cooking|pottery|barre|crossfit|zumba|bible|sunday school|church"
        r"|fantasy|bowling|softball league|book club|trivia|rec league|college|university|grad school|masters?"
        r"|night) (?:class|team|practice|league|class(?:es)?)?\b",
    )
)
_PRAISE = pattern(
    r"\b(?:proud|congrat\w*|bravo|kudos|shout ?out|way to go|won|champs?|champions?|award|honou?red|fierte?|fiers?"
    r"|felicitations|tu hao|chuc mung|vo dich)\b",
    _SLOTS,
)
_DEED = _SURE[2]


def find_own_work(text: Text, bare: str) -> Iterator[Found]:
    """``own_work`` on each sentence about it. A profile with a role makes "my team" possible."""
    marks = quoted(bare)
    for part in sentences(bare):
        said = bare[part.start : part.end]
        if any(one.search(said) for one in _NOT_OWN) or any(
            one.start <= part.start and part.end <= one.end for one in marks
        ):
            continue
        is_sure = any(one.search(said) for one in _SURE)
        if is_sure and _PRAISE.search(said) and not _DEED.search(said):
            continue
        if is_sure or (text.author.role and any(one.search(said) for one in _POSSIBLE)):
            yield Found(
                label="own_work",
                start=part.start,
                end=part.end,
                confidence=0.85 if is_sure else 0.5,
                tier=Tier.SURE if is_sure else Tier.POSSIBLE,
            )
