"""The author's own work at a school, told as such: pupils, lessons, routes, practices; no job title, no praise.

Shared by the detectors of the author and of references to the district.
"""

from __future__ import annotations

from collections.abc import Iterator

from checklist.content import Text
from checklist.detectors.cleaned import Found, small_letters
from checklist.detectors.grammar import Grammar
from checklist.detectors.phrases import quoted, sentences
from checklist.detectors.vietnamese import may_be_vietnamese
from checklist.detectors.work_words import SLOTS
from checklist.model import Tier

_SURE_FROM = 0.7
_SLOTS = {
    **SLOTS,
    "pupils": r"students|kiddos|kinders|kindergart[en]+ers|preschoolers|littles|(?:\w+|\d(?:st|nd|rd|th))[ -]graders"
    r"|homeroom|caseload|advisory|newcomers|ell (?:kids|students)|freshm[ae]n|sophomores"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th)) (?:period|hour|block)s?"
    r"|players|swimmers|athletes|wrestlers|runners|gymnasts|bus kids|riders|singers|lunch bunch",
    "things": r"classroom|lesson(?: plans?)?|gradebook|bus route|lesson planning|curriculum|unit on|syllabus"
    r"|seating chart|word wall|reading groups?|ieps?|report cards|parent[- ]teacher conferences|conferences"
    r"|bus duty|lunch duty|recess duty|sub plans|observation|evaluation|health office|teaching|coaching"
    r"|practice plans?",
    "did": r"taught|graded|grade|coached|proctored|subbed|led|ran|run|wrote|held|covered|tutored|counseled"
    r"|sat through|finished|planned|designed|set up|taped|ordered for|drove|served|nursed|mopped|waxed",
    "deeds": r"class(?:es)?|lessons?|(?:parent |parent-teacher )?conferences?|practices?|rehearsals?|route"
    r"|lunch(?:es)?|unit|labs?|tests?|essays?|quizzes|papers|ieps?|report cards|students|\w+ graders|kids"
    r"|homework|exams?|finals|projects|period|hour|iep meetings?|drills?|floors|hallways?|trays"
    r"|meetings? with (?:parents|families)",
}
_SURE = Grammar(
    templates=(
        r"\b(?:my|our) (?:\w+ ){0,2}?(?:<pupils>)\b",
        r"\b(?:my|our) (?:\w+ ){0,1}?(?:<things>)\b",
        r"\b(?:i|we)(?:'ve| have| just| finally| also| still)* (?:<did>) (?:\w+ ){0,4}?(?:<deeds>)\b",
        r"\b(?:conferences?|practices?|lessons?|rehearsals?|classes|meetings?) (?:that )?i (?:ran|run|held|led|taught"
        r"|lead|teach)\b|\bas (?:their|your|the) (?:<role_en>)\b[^.!?\n]{0,40}\b(?:i|we|our|my)\b"
        r"|\b(?:i|we)\b[^.!?\n]{0,40}\bas their (?:<role_en>)\b",
        r"\bgrading (?:papers|essays|tests|quizzes|finals|exams|\d+)"
        r"|\b(?:spent|spending) (?:\w+ ){0,4}(?:grading|lesson planning|writing ieps)\b",
        r"\b(?:mes|nos) (?:\w+ ){0,2}?(?:eleves|sixiemes|cinquiemes|quatriemes|troisiemes|terminales|secondes"
        r"|premieres|maternelles|ce1|ce2|cm1|cm2|cp|6e|5e|4e|3e|joueurs|joueuses|nageurs|petits de|tout-petits)\b",
        r"\b(?:ma|notre) (?:classe|salle de classe|tournee de bus|lecon)\b"
        r"|\bmon (?:cours|atelier|infirmerie|trajet de bus)\b"
        r"|\bj'ai (?:corrige|enseigne aujourd'hui|donne cours|fait cours|anime"
        r"|prepare (?:mes|ma|le) (?:cours|lecon))\b",
        r"\b(?:en tant que leur|comme leur) (?:<role_fr>)\b"
        r"|\breunions? parents-profs?\b[^.!?\n]{0,30}\b(?:j'ai|nous)\b"
        r"|\bj'ai\b[^.!?\n]{0,30}\breunions? (?:de |avec les )parents\b",
    ),
    slots=_SLOTS,
)
_POSSIBLE = Grammar(
    templates=(
        r"\b(?:my|our) (?:class|classes|team|practice|rehearsal|shop|library|kitchen|route|bus|shift|band|orchestra"
        r"|choir|office hours)\b",
        r"\b(?:mon|notre) (?:equipe|entrainement|bus|orchestre|chorale)\b",
    ),
    slots=_SLOTS,
)
_NOT_OWN = Grammar(
    templates=(
        r"\b(?:used to|retired|former|formerly|years ago|back when|back in|when i was|when i taught|in my first|my old"
        r"|my former|before i|i was a|growing up|as a (?:kid|student|parent|mom|dad|volunteer))\b",
        r"\b(?:my|our|his|her|their) (?:\w+ )?(?:<kin>)(?:'s)?\b|\b(?:ma|mon|mes|sa|son) (?:\w+ )?(?:<kin>)\b",
        r"\b(?:volunteer\w*|benevol\w*|pta|booster|promoted|promotion|new (?:job|role|position)|hired|tenure"
        r"|starting as|accepted a|promue?|nouveau poste)\b",
        r"\b(?:ancien(?:ne)?s?|autrefois|jadis|a l'epoque|retraitee?)\b",
        r"\b(?:yoga|pilates|spin|dance|driving|cooking|pottery|barre|crossfit|zumba|bible|sunday school|church|fantasy"
        r"|bowling|softball league|book club|trivia|rec league|college|university|grad school|masters?|night) (?:class"
        r"|team|practice|league|class(?:es)?)?\b",
    ),
    slots=_SLOTS,
)
_PRAISE = Grammar(
    templates=(
        r"\b(?:proud|congrat\w*|bravo|kudos|shout ?out|way to go|won|champs?|champions?|award|honou?red|fierte?|fiers?"
        r"|felicitations)\b",
    ),
    slots=_SLOTS,
)
_DEED = 2
"""Which of _SURE tells of something done: praise does not take it back."""
_VI = {
    "i": r"tôi|mình|tui|thầy|cô|em|tụi mình|tụi tui|chúng tôi",
    "pupils": r"học sinh|học trò|lớp|lớp học|các em|mấy em|mấy đứa|bọn nhỏ|tụi nhỏ|đội bóng|đội",
    "things": r"bài giảng|giáo án|tiết dạy|tiết học|buổi tập|ca trực|tuyến xe",
}
_SURE_VI = Grammar(
    templates=(
        r"\b(?:<pupils>) (?:\d+\w? |\w+ )?(?:của )?(?:<i>)\b(?! (?:ấy|giáo|ta|chủ|gái|trai|chồng|vợ))",
        r"\b(?:<things>) (?:\w+ )?(?:của )?(?:<i>)\b|\b(?:<things>) này (?:<i>)\b",
        r"\b(?:<i>) (?:\w+ )?(?:chấm bài|soạn giáo án|soạn bài|lên lớp|đứng lớp|chủ nhiệm|họp phụ huynh"
        r"|chấm (?:\d+|xong)|huấn luyện|trực ca|dạy (?:các em|tụi nhỏ|học trò|lớp|bài))\b",
    ),
    slots=_VI,
    is_vietnamese=True,
)
_POSSIBLE_VI = Grammar(
    templates=(r"\b(?:đội bóng|dàn nhạc|bếp|thư viện|phòng y tế) (?:của )?(?:<i>)\b",),
    slots=_VI,
    is_vietnamese=True,
)
_NOT_OWN_VI = Grammar(
    templates=(
        r"\b(?:con|cháu|chồng|vợ|bạn|chị|anh|mẹ|em gái|em trai) (?:gái |trai |của )?(?:tôi|mình|tui|em)\b"
        r"|\btình nguyện\b|\bphụ huynh\b(?! (?:lớp|của) )|\bthăng chức\b|\bnhận việc\b|\bhồi (?:còn|nhỏ|đó|trước)\b"
        r"|\btrước đây\b|\bngày xưa\b|\bđã từng\b|\bnghỉ hưu\b|\bcũ của\b",
    ),
    slots=_VI,
    is_vietnamese=True,
)
_PRAISE_VI = Grammar(
    templates=(r"\b(?:tự hào|chúc mừng|vô địch|giải nhất)\b",),
    slots=_VI,
    is_vietnamese=True,
)


def find_own_work(text: Text, characters: str, bare: str) -> Iterator[Found]:
    """``own_work`` on each sentence about it. A profile with a role makes "my team" possible."""
    marks = quoted(bare)
    small = small_letters(characters) if may_be_vietnamese(characters, text.language) else ""
    for part in sentences(bare):
        if any(one.start <= part.start and part.end <= one.end for one in marks):
            continue
        confidence = how_sure(bare[part.start : part.end], small[part.start : part.end])
        if confidence >= _SURE_FROM or (confidence and text.author.role):
            tier = Tier.SURE if confidence >= _SURE_FROM else Tier.POSSIBLE
            yield Found(label="own_work", start=part.start, end=part.end, confidence=confidence, tier=tier)


def how_sure(bare: str, small: str) -> float:
    """0 where the sentence speaks of something else; ``small`` is empty where no Vietnamese is expected."""
    if _NOT_OWN.finds(bare) or _NOT_OWN_VI.finds(small):
        return 0.0
    if _SURE.finds(bare) or _SURE_VI.finds(small):
        is_praise = _PRAISE.finds(bare) or _PRAISE_VI.finds(small)
        return 0.85 if not is_praise or _SURE.patterns[_DEED].search(bare) else 0.0
    return 0.5 if _POSSIBLE.finds(bare) or _POSSIBLE_VI.finds(small) else 0.0
