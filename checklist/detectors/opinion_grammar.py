"""What an opinion about a district is made of: something of the district's, and a judgement, a wish or a stance on it.

All of it reads folded text (small letters, no accents, straight quotation marks).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from checklist.detectors.phrases import pattern

EN: Mapping[str, str] = {
    "topic": r"(?:school )?board|school committee|district(?:'s)?|superintendent|supe|central office|downtown office|cabinet|admin(?:istration|istrators)?|"
    r"principals?|leadership|polic(?:y|ies)|levy|levies|referendum|bond(?: issue)?|budgets?|(?:school )?calendar|boundar(?:y|ies)|rezoning|redistricting|"
    r"bell (?:times?|schedule|shift)|start times?|schedules?|bus(?:es| routes?| stops?)?|routes?|dress code|phone (?:policy|ban|rule)|phones?|"
    r"(?:state |standardized )?test(?:ing|s)?|curriculum|contract|negotiations|raises?|class sizes?|caseloads?|homework policy|grading(?: policy)?|handbook|"
    r"vouchers|open enrollment|e-?learning|snow days?|building project|turf|stadium|consultants?|strategic plan|initiatives?|cuts?|funding|staffing|"
    r"closing (?:the |our )?school|closures?|vend(?:or|ing)|cell ?phones?|metal detectors?|pilot|program cuts|school lunch(?:es)?|layoffs",
    "wish": r"should(?:n't| not)?(?: have)?|ought(?: to)?|needs? to|must|has to|have to|had better|better|could(?:'ve| have)|shouldn't|would be (?:wise|smart)",
    "bad": r"ridiculous|stupid|dumb|absurd|wrong|mistake|bad idea|terrible|horrible|awful|unfair|disgrace(?:ful)?|shame(?:ful)?|joke|insult(?:ing)?|insane|broken|"
    r"nonsense|foolish|garbage|trash|waste|failing|failed|tone[- ]deaf|cruel|embarrassing|useless|pointless|out of touch|disappoint\w+|unacceptable|outrag\w+|"
    r"harmful|backwards?|short[- ]sighted|not (?:fair|right|okay|ok|enough|working)|a mess|clown\w*|crazy|nuts|inexcusable|unsafe|understaffed|underfunded|underpaid",
    "good": r"good (?:move|call|decision|idea|policy)|great (?:move|call|decision|idea|policy)|smart(?:est)?|brilliant|overdue|best (?:thing|decision|move|call|policy|idea)|"
    r"right (?:call|move|decision|thing)|about time|finally|at last|wise|sensible|works|working|fair|a win|humane|kindest",
    "be": r"is|are|was|were|'s|isn't|aren't|has been|have been|seems?|feels?|sounds?|looks?",
}
_EN = (
    r"\b(?:the|our|this|that|their|its|new|district|minnetonka|state|school)(?: [\w'-]+){0,2} (?:<topic>)\b[^.!?\n]{0,30}\b(?:<wish>) \w+",
    r"\b(?:<topic>)\b[^.!?\n]{0,25}?(?:<be>)(?: \w+){0,3} (?:<bad>|<good>)\b",
    r"\b(?:<bad>|<good>)\b[^.!?\n]{0,40}\b(?:our|the|this|that) (?:\w+ )?(?:<topic>)\b",
    r"\b(?:i|we) (?:\w+ )?(?:oppose|support|disagree with|agree with|back|hate|love|can't stand|am against|'m against|don't support|do not support|"
    r"object to|question|resent|applaud|appreciate)(?: \w+){0,3} (?:<topic>)\b",
    r"\bvot(?:e|ing) (?:yes|no)\b[^.!?\n]{0,40}\b(?:levy|referendum|bond|question|on)\b|\b(?:yes|no) on (?:the )?(?:levy|referendum|bond|question)\b",
    r"\bshame on (?:the |our )?(?:<topic>|\w+ (?:<topic>))|\b(?:kudos|credit) to (?:the|our) (?:<topic>)\b",
    r"\b(?:instead of|rather than)\b[^.!?\n]{0,40}\b(?:<topic>)\b",
    r"\bthe (?:district|board|administration|school) (?:doesn't|does not|don't|never|won't|refuses|cares|ignores|wastes|keeps|has no|only cares)\b",
)
FR: Mapping[str, str] = {
    "sujet": r"conseil(?: scolaire| d'administration)?|district|commission scolaire|centre de services|css|direction|superintendante?|rectorat|academie|ministere|reforme|"
    r"budget|calendrier|horaires?|carte scolaire|referendum|taxe|transport(?: scolaire)?|bus|autobus|cantine|code vestimentaire|telephones?|portables?|"
    r"evaluations?|examens?|tests?|programmes?|contrat|convention|effectifs|classes? (?:surchargees?|trop)|politique|reglement|fermeture|coupes?|coupures|suppression",
    "juge": r"honte\w*|ridicule|absurde|stupide|nulle?|scandal\w+|injuste|erreur|betise|inacceptable|catastroph\w+|desastre|gachis|indigne|mauvaise idee|bonne idee|"
    r"excellente? (?:idee|decision)|enfin|bravo|tort|raison|n'importe quoi|inutile|trop (?:tot|tard|cher|long)|aberr\w+|insulte|blague|insuffisant\w*",
    "souhait": r"devrai(?:t|ent)|doi(?:t|vent)|faudrait|ferai(?:t|ent) (?:bien|mieux)|aurai(?:t|ent) (?:du|pu)|il faut",
}
_FR = (
    r"\b(?:le|la|les|l'|notre|nos|ce|cette|ces|leur)(?: ?[\w'-]+){0,2} ?(?:<sujet>)\b[^.!?\n]{0,40}\b(?:<souhait>)\b",
    r"\b(?:<sujet>)\b[^.!?\n]{0,40}\b(?:est|sont|c'est|etait|reste)\b[^.!?\n]{0,20}\b(?:<juge>)\b",
    r"\b(?:<juge>)\b[^.!?\n]{0,40}\b(?:<sujet>)\b",
    r"\bje (?:suis (?:contre|pour|oppose\w*)|soutiens|refuse|m'oppose|desapprouve|regrette)\b[^.!?\n]{0,30}\b(?:<sujet>)\b",
)
VI: Mapping[str, str] = {
    "de": r"hoc khu|hoi dong(?: giao duc| truong)?|ban giam hieu|hieu truong|nha truong|so giao duc|chinh sach|noi quy|quy dinh|ngan sach|lich hoc|gio (?:vao )?hoc|tuyen xe|"
    r"xe buyt|xe bus|ranh gioi|trung cau|levy|thi cu|bai thi|chuong trinh|sach giao khoa|hop dong|luong|si so|dong phuc|dien thoai|board|district|phong giao duc|dien tich|du an",
    "nen": r"nen|khong nen|dang le|le ra|phai|can|dung co|thoi di|lam on|hay",
    "che": r"vo ly|sai lam|sai|te|do hoi|bat cong|khong cong bang|phi|lang phi|xau ho|khung|vo trach nhiem|tham hoa|buon cuoi|tro he|that vong|qua dang|khong on|"
    r"dung dan|sang suot|tot nhat|hay nhat|hop ly|cuoi cung cung|ung ho|phan doi|bat man|buc xuc",
}
_VI = (
    r"\b(?:<de>)\b[^.!?\n]{0,30}\b(?:<nen>)\b",
    r"\b(?:<de>)\b[^.!?\n]{0,40}\b(?:<che>)\b",
    r"\b(?:<che>)\b[^.!?\n]{0,30}\b(?:<de>)\b",
)
_ES = (
    r"\b(?:el distrito|la junta|el superintendente|la direccion|la politica|el presupuesto|el calendario|los examenes|el contrato)\b[^.!?\n]{0,40}"
    r"\b(?:deberian?|tienen? que|es (?:un|una) (?:error|verguenza|desastre|burla)|es (?:injust\w|ridicul\w|absurd\w))\b",
)


def _all(templates: tuple[str, ...], slots: Mapping[str, str]) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(template, slots) for template in templates)


PATTERNS = (*_all(_EN, EN), *_all(_FR, FR), *_all(_VI, VI), *_all(_ES, {}))
"""Each is evidence of an opinion."""

REPORTED = re.compile(
    r"\b(?:he|she|they|people|folks|parents|a (?:mom|dad|parent)|somebody|someone|one (?:mom|dad|parent)) (?:\w+ )?(?:says?|said|thinks?|told|asked|asks|argued|wants? to know)\b|"
    r"\b(?:according to|per) the\b|\b(?:il|elle|ils|elles|on|selon) (?:a |ont |dit|disent|pense|le |la )|\b(?:ho|nguoi ta|phu huynh) (?:noi|bao|hoi)\b"
)
