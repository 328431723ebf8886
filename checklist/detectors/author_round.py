"""The daily round of a school in three languages, and the talk of those who learn there or study elsewhere.

Patterns read bare letters, Vietnamese ones too. Nothing here says who works where: a model weighs it with all else.
"""

from __future__ import annotations

from checklist.detectors.grammar import Grammar
from checklist.detectors.work_words import SLOTS

SCHOOL_ROUND = Grammar(
    templates=(
        r"\b(?:schools?|students?|pupils?|classrooms?|class(?:es)?|homeroom|freshm[ae]n|sophomores?|juniors|seniors"
        r"|(?:\w+|\d+(?:st|nd|rd|th))[ -]graders?|(?:\w+|\d+(?:st|nd|rd|th)) (?:grade|period|hour|block)|kinder\w*"
        r"|pre-?k|preschool\w*|littles|kids?|kiddos?|caseload|ieps?|504|recess|lunch ?room|cafeteria|lunches|trays?"
        r"|hall ?ways?|lockers?|lanyard|badge|bell|gym|library|media center|health office"
        r"|front (?:desk|office)|attendance"
        r"|tardy|chromebooks?|copier|sub(?:s|bing)?|substitutes?|principal|superintendent|faculty|staff|colleagues?"
        r"|coworkers?|pta|conferences?|lesson|lessons|grading|graded?|gradebook|homework|essays?|quiz(?:zes)?|exam"
        r"|rubric|field trip|fire drill|drill|bus|route|stops?|duty|practice|roster|varsity|jv|team|season|players"
        r"|swimmers|runners|band|orchestra|choir|rehearsal|concert|percussion|trombones?|district|building|boiler"
        r"|mop|floors?|kitchen|teach\w*|taught|coach\w*|tutor\w*|<role_en>|families|parents|room)\b|\broom \d|ꝏ",
        r"\b(?:ecoles?|lycee|college|eleves?|classes?|cours|recre|recreation|cantine|couloirs?|casiers?|gymnase|salle"
        r"|copies|corrige\w*|bulletins?|conseil de classe|reunion|remplac\w+|collegues?|rentree"
        r"|sonnerie|bibliotheque|cdi"
        r"|infirmerie|loge|vie scolaire|permanence|surveill\w+|maternelles?|gamins?|gosses?|petits|mioches|marmots"
        r"|entrainement|equipe|chorale|orchestre|autobus|bus|trajet|arrets?|district|commission scolaire|bahut|bulletin"
        r"|enseigne\w*|<role_fr>|familles|parents|[3-6]e|ce[12]|cm[12]|cp|secondaire|local \d+)\b",
        r"\b(?:truong|lop|hoc sinh|hoc tro|cac em|cac con|cac chau|may em|may dua|may nhoc|tui nho|bon nho|tui han"
        r"|lu nho|tui no|bep|phong|san truong|tiet|tan truong|ra choi|phu huynh|giao an|cham bai|day|chuyen xe|tuyen xe"
        r"|xe buyt|xe \d+|thu vien|hoc khu|khu hoc chanh|doi|tap|dan nhac|hop xuong|<role_vi>)\b",
    ),
    slots=SLOTS,
)
"""Places, people and things of a school's day."""

LEARNING = Grammar(
    templates=(
        r"\b(?:professors?|my profs?|(?:law|grad|graduate|med|medical|nursing|business|beauty|art"
        r"|film|online|summer|home)"
        r" ?school(?:ed|ing)?|universit(?:y|ies)|community college|semesters?|dorm|roommates?"
        r"|classmates?|lecture(?:s|r)?"
        r"|zoom class\w*|online class\w*|gcses?|a-?levels?|gpa|tuition|sat scores?|study group|studying|my major"
        r"|sorority|frat|campus|thesis|dissertation)\b",
        r"\bmy (?:\w+ ){0,4}?(?:teachers?|professor|coach(?:es)?|principal|counselor|lunch lady|bus driver)\b"
        r"|\bthe (?:teacher|professor|substitute|sub) (?:said|says|told|asked|let|made|had|who|i had|we had)\b"
        r"|\b(?:when|if) (?:the|your|yo|my|a) (?:\w+ )?(?:teacher|professor|prof)\b"
        r"|\bmy (?:first|second|third|last|next|\d+ ?(?:am|st|nd|rd|th)?|english|math|spanish|physics|chem\w*|history"
        r"|bio\w*) class\b|\b(?:i have|had|got|have|after|before|to|in|during) class\b(?! (?:of|with|full))"
        r"|\b(?:failed|failing|passed|bombed|aced|study for|studied for|skipp?(?:ed|ing)?) (?:a|an|the|my|this)?"
        r" ?(?:\w+ )?(?:quiz|test|exam|class|midterm|final|finals)\b|\bgroup project\b"
        r"|\bmy (?:high school|old school)\b"
        r"|\bclass of (?:19|20|')\d\d|\b(?:first|last|final|senior|junior|sophomore|freshman) (?:year"
        r"|semester) (?:of|at|in)"
        r" (?:college|high school|uni)\b",
        r"\b(?:mon|ma|mes) (?:\w+ )?(?:prof|professeure?|maitresse|instit|entraineur|coach)s?\b"
        r"|\b(?:amphi|partiels?|fac|universite|licence|master|memoire|these|etudiante?s?|colocs?|bts|bachot(?:er)?"
        r"|j'ai rate (?:le|mon|mes) (?:bus|examen|partiel))\b",
        r"\b(?:thay|co) giao (?:cua )?(?:em|con|minh|toi)\b|\b(?:dai hoc|giang duong|ky tuc xa"
        r"|sinh vien|luan van|hoc online"
        r"|hoc nhom|thi xong|dau dai hoc|lop truong|ban cung lop)\b",
    ),
    slots=SLOTS,
)
"""Pupils, students and those who once were."""
