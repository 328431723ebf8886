"""How people say that they work at a school, and how they say that somebody else does, or that they did, or hope to.

Patterns read bare letters (small, no accents). ``<wp>`` is where a workplace stands: its name has become ``ꝏ``.
"""

from __future__ import annotations

from checklist.detectors.grammar import Grammar
from checklist.detectors.work_words import SLOTS

_SLOTS = {
    **SLOTS,
    "wp": r"ꝏ|(?:the|our|this|my) (?:school|district|high school|middle school|elementary|schools?|building)"
    r"|(?:notre|ce|cette|mon|l'|le|la) ?(?:ecole|lycee|college|district|commission scolaire)",
    "verb": r"teach|coach|work|drive|cook|clean|counsel|sub|nurse|run|support|serve|tutor|direct|manage|supervise|fix"
    r"|mop|answer|greet|lead|advise|staff|feed|handle|cover|substitute|assist|counsel|provide|help",
    "kids": r"students?|kids|kiddos|kindergartners|kinders?|kindergarteners|preschoolers|littles|scholars|learners"
    r"|freshm[ae]n|sophomores|juniors|seniors|(?:\w+|\d(?:st|nd|rd|th))[ -]grade(?:rs?|s)?|graders|classroom"
    r"|classes|class|homeroom|caseload|advisory|(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|\d(?:st|nd|rd|th)?) (?:period|hour|block)|period|athletes|players|swimmers|runners|wrestlers|gymnasts"
    r"|band|orchestra|choir|ensemble|cast|sections?|readers|writers|mathematicians|scientists|artists"
    r"|chemists|shop kids|riders|regulars|bus kids|ell (?:kids|students)|newcomers|lunch bunch|groups?",
    "stuff": r"(?:\w+ )?(?:classroom|route|bus|health office|lab|gym|library|shop|shift|building|colleagues|coworkers"
    r"|co-workers|team(?:mates)?|department|principal|boss|supervisor|hallway|lesson|lessons|lesson plans?"
    r"|gradebook|rehearsal hall|rehearsal|lunch duty|recess duty|duty|crew|cart|help desk|walk-in|paycheck"
    r"|lanyard|badge|planning period|prep|iep|ieps|caseload)",
}
_HERE = r"(?:at|in|for|from|with|of|over at|here at|out at|down at|up at)"

STATED = Grammar(
    templates=(
        # I teach (science) at ...; I drive bus 12 for the district
        rf"\bi(?:'ve been| have been|'ve| have|'m| am| also| still| now| currently| get to| happily"
        rf"| proudly)*(?: \w+ly)? (?:<verb>|teaching|coaching|working|driving|cooking|cleaning|subbing|running|serving"
        rf"|employed|on staff|paid)\b[^.!?\n]{{0,60}}?\b{_HERE} (?:the |our |my )?(?:<wp>)",
        r"\bon (?:the )?(?:ꝏ|district|school) (?:payroll|staff|clock|faculty)\b"
        r"|\byour (?:district|school)'s (?:\w+ )?(?:<role_en>|servant|own)\b"
        r"|\bin my (?:work|job|role|years|time) (?:with|at|as|for|in)\b[^.!?\n]{0,50}(?:<wp>)",
        r"ꝏ[^.!?\n]{0,24} (?:that )?i (?:look after|take care of|tend|keep|run|manage|clean|shelve|guard|watch over)\b",
        r"\b(?:i|we) work (?:for|at|with|in) (?:the |our )?(?:district|schools?|ꝏ)",
        r"\b(?:i|we)(?:'ve| have)(?: been| now| also)? (?:\w+ )?(?:taught|teaching|coached|coaching|driven|driving"
        r"|cooked|cleaned|answered|counted|worked|working|served|fixed|run|mopped|nursed|subbed|shelved|swept|greeted"
        r"|been (?:at|in|with))\b[^.!?\n]{0,40}\b(?:<wp>)",
        r"^(?:\W*)(?:been |still |just )?(?:drove|driving|drive|teaching|coaching|cooking|cleaning|subbing|working"
        r"|running|handing|answering|counting)\b[^.!?\n]{0,40}\b(?:for|at|in|on) (?:the "
        r"|our )?(?:<wp>)[^.!?\n]{0,60}\b(?:i|me|my|now|since|years?|winters|today|tonight)\b",
        r"\bworking (?:for|at|in|with) (?:the )?(?:<wp>)[^.!?\n]{0,30} (?:is|has been|means) (?:my|the)\b",
        r"\b(?:coach|nurse|principal|officer|chef|librarian|counselor|director|ms\.?|mr\.?|mrs\.?"
        r"|mx\.?) \w+ (?:from (?:the )?\w+ )?here\b[^?]",
        r"\b(?:confession|greetings|love|hello|hi|signed|sincerely|reporting|wisdom|update|live|news|note|word"
        r"|reminder|dispatch(?:es)?|hugs) (?:here )?from (?:a|an|your|the|one"
        r"|this)\b[^.!?\n]{0,40}(?:\b(?:<role_en>)\b[^.!?\n]{0,24}\bꝏ|\bꝏ[^.!?\n]{0,24}\b(?:<role_en>)\b)",
        r"\b(?:we|us) (?:in|at|from|over at|here at|down at|up at) (?:the )?ꝏ"
        r"|\bhere at ꝏ\b[^.!?\n]{0,60}\b(?:i|we|my|our|us)\b|\b(?:we|our|i|my)\b[^.!?\n]{0,60}\bhere at ꝏ",
        r"\bon my (?:\w+ )?(?:list|route|roster|caseload|bus|watch|shift|team|squad|rotation|desk|radar)\b",
        r"\b(?:asks?|says?|said|signed|sighed|wrote|writes) the (?:man|woman|guy|lady|person|one|gal|fool"
        r"|idiot) (?:who|that|the (?:district|school|ꝏ))\b",
        r"\b(?:the|this|our) (?:district|school|ꝏ) (?:pays|employs|signs|hired|gave|handed) (?:me|my)\b"
        r"|\bon the district'?s? (?:dime|payroll|clock)\b|\b(?:district|ꝏ) employee\b",
        rf"\b(?:as|being) (?:a|an|the|your|one of the|one of"
        rf"|both a)\b[^.!?\n]{{0,40}}?\b(?:<role_en>)\b[^.!?\n]{{0,40}}?(?:(?:\b{_HERE} )?(?:the |our )?(?:<wp>)"
        rf"|\bhere\b)",
        r"\bi(?:'m| am|m) (?:a|an|the|your|one of the|one of|still the|also the|proud(?:ly)? (?:a|the)|lucky to be the"
        r"|both)\b[^.!?\n]{0,40}?\b(?:<role_en>)\b[^.!?\n]{0,40}?(?:<wp>|here)",
        rf"\b(?:<role_en>)\b (?:{_HERE} )?(?:the |our )?ꝏ[^.!?\n]{{0,20}}\bhere\b",
        r"\bemployee (?:of|at|for) (?:the )?(?:<wp>)|\bon staff at (?:<wp>)"
        r"|\bmy (?:employer|job|day job|work|workplace|classroom|school|building|career)(?:,| is| at"
        r"|:)? [^.!?\n]{0,30}?(?:<wp>)",
        r"\b(?:year|years|septembers|winters|falls|seasons|season|semester|decade|decades|day|days|summer"
        r"|summers) [^.!?\n]{0,40}?\b(?:teaching|working|coaching|driving|at|in|with|for|of|on)\b[^.!?\n]{0,30}?(?:my"
        r"|the same|this)? ?(?:ꝏ|the district)",
        r"\bmy (?:\w+ )?(?:\d+|first|second|third|fourth|fifth|last|final|\w+th|\w+-\w+th)(?:st|nd|rd|th)? (?:year"
        r"|season|fall|september|day|week|month)\b[^.!?\n]{0,40}(?:ꝏ|district|teaching|coaching|as (?:a|an|the))",
        r"\bj'(?:enseigne|travaille|entraine|interviens|accueille|assure|officie)\b[^.!?\n]{0,50}(?:<wp>)"
        r"|\bje (?:travaille|conduis|cuisine|nettoie|m'occupe|suis (?:la|le|l'|une?)? ?(?:<role_fr>)|remplace|coache"
        r"|dirige)\b[^.!?\n]{0,60}(?:<wp>)",
        r"\ben tant qu(?:e |')(?:<role_fr>)\b[^.!?\n]{0,40}(?:<wp>)|\b(?:employee?|salariee?) d[ue'] ?(?:<wp>)"
        r"|\bque je (?:conduis|travaille|bosse|coache|suis|nettoie|cuisine|enseigne)\b",
        r"\bou je (?:travaille|bosse|enseigne|sers|nettoie|cuisine|coache|conduis|range|recois|officie)\b"
        r"|\b(?:que l'on|on|qu'on) me (?:confie|paie|paye|a confie)\b|\bvotre (?:serviteur|servante)\b",
        r"\b(?:ans|annees?|rentrees?|hivers|saisons)\b[^.!?\n]{0,50}ꝏ[^.!?\n]{0,50}\b(?:je|j'|me|moi|mon|ma|mes)\b"
        r"|\b(?:je|j'|me|moi|mon|ma|mes)\b[^.!?\n]{0,50}\b(?:ans|annees?|rentrees?)\b[^.!?\n]{0,40}ꝏ",
        r"\bici (?:l[ae]|l'|votre)? ?(?:<role_fr>)|\bvotre (?:<role_fr>)\b"
        r"|\bcelle? qui (?:tient|garde|nettoie|conduit|cuisine)\b",
    ),
    slots=_SLOTS,
)
OWN_WORK = Grammar(
    templates=(
        r"\b(?:my|our) (?:\w+ ){0,3}?(?:<kids>)\b",
        r"\b(?:my|our) (?:<stuff>)\b",
        r"\b(?:i|we) (?:teach|taught|coach|coached|drive|drove|cook|cooked|clean|cleaned|grade|graded|mop|mopped|waxed"
        r"|served|serve|subbed|sub|counsel|proctor|proctored|tutor|had \d+ (?:\w+ )?(?:<kids>)"
        r"|have \d+ (?:\w+ )?(?:<kids>)|picked up a)\b",
        r"\bi (?:get to|have to|had to) (?:teach|stand|grade|document|cover|explain|read)\b"
        r"|\b(?:see|ask|find|email|talk to|come find|come see) me\b|\byour(?: \w+)? (?:<role_en>)\b"
        r"|\bsigned,? (?:the|your)\b",
        r"\bcoach \w+ here\b|\b(?:<role_en>) here\b|\b(?:nineteen|iep|ieps) (?:number|is done|meeting)"
        r"|\b(?:grading|lesson planning|report cards|progress reports|bus duty|lunch duty|recess duty)\b",
        r"\b(?:mes|nos|notre|mon|ma) (?:\w+ ){0,2}?(?:eleves|petits|petites|grands|minots|ados|loulous|gamins|classe"
        r"|sixiemes|cinquiemes|maternelles|ce1|ce2|cm1|cm2|cp|6e|5e|4e|3e|cours|bureau|casier|infirmerie|cuisine"
        r"|tournee|bus|autobus|equipe|orchestre|chorale|couloir|guichet|salle|bibliotheque|collegues?|direction"
        r"|atelier)\b",
        r"\b(?:les|des|aux) \w+ (?:de|a) ꝏ avec qui je\b|\bque je suis en\b|\bc'est moi qui\b|\bqui tenait la louche\b"
        r"|\bavec qui je travaille\b|\bentrainement \d+ ?h\b|\bvotre coach\b",
    ),
    slots=_SLOTS,
)
ROLE_LINE = Grammar(
    templates=(
        r"\b(?:<role>|resource room|room \d+|lunch ?room|front desk|health office|cafeteria"
        r"|(?:chem|science|math|music|art) wing|bus \d+|route \d+|special ed|sped|phys ed|tech ed|pe|ela|esl|ell"
        r"|physics|chemistry|biology|grade \d|\d(?:st|nd|rd|th) grade|salle \d+|cp|ce1|ce2|cm1|cm2|lop \d)\b",
    ),
    slots=_SLOTS,
)
"""A role near the author's own name or a workplace, as in a signature."""

AT = Grammar(
    templates=(r"\b(?:at|from|in|of|for|a|de|du|au|o|tai|truong|cua)(?: the| le| la| l'| our)? $",), slots=_SLOTS
)
"""What stands before a workplace, never before the town in a letter's head."""

SELF = Grammar(
    templates=(
        r"\b(?:i|i'm|im|i've|i'll|i'd|me|my|mine|myself|we|we're|we've|our|us|je|j'\w+|moi|mon|ma|mes|nous|nos|notre"
        r"|bibi|toi|minh|tui|em|thay)\b",
    ),
    slots=_SLOTS,
)
"""The author speaking of themselves."""

WORK_CUE = Grammar(
    templates=(
        r"\b(?:<kids>|recess|fire drills?|lockdown drill|hallways?|bell|bells|lunch ?room|lunch|lanyard|badge|shift"
        r"|clock(?:ed)? in|sub plans?|my sub|jury duty|lesson|supply closet|reading group|copier|lost and found"
        r"|retainer|field trip|picture day|conferences|staff meeting|faculty|duty|announcements|attendance|tardy"
        r"|worksheets?|whiteboard|smartboard|chromebooks?|backpacks?|lockers?)\b",
        r"\byour (?:kids?|kiddos?|child|children|students?|littles?|son|daughter)\b"
        r"|\b(?:families|parents)\b[^.!?\n]{0,12},|\bcall(?:s|ed)? me (?:mrs|mr|ms|miss|coach|the)\b|\blove from\b"
        r"|\bthe one (?:with|who)\b",
        r"\b(?:eleves|lascars|minots|loulous|petits|choristes|couloirs?|retards|cantine|pupitres|recre|recreation"
        r"|surveill\w+|vos enfants|chers parents|sonnerie)\b|\bcelle? qui\b",
        r"\b(?:hoc sinh|hoc tro|may nhoc|tui nho|may dua|cac em|phong may|phong y te|gio ra choi|tan hoc|phu huynh"
        r"|ban phim|bao mau|san truong)\b",
    ),
    slots=_SLOTS,
)
"""The daily round of a school."""

UNNAMED_PLACE = Grammar(
    templates=(
        r"\b(?:the|our|my|this) (?:school )?(?:district|high school|middle school|elementary|school)\b|\bat school\b"
        r"|\bdistrict (?:tech|office|transportation|nursing|maintenance)\b"
        r"|\b(?:le|du|notre) (?:district|lycee|college)\b|\bl'ecole\b|\bhoc khu\b|\bo truong\b|\btruong (?:minh|nay)\b",
    ),
    slots=_SLOTS,
)
"""The workplace without its name."""

RELATIVES = Grammar(
    templates=(
        r"\b(?:my|his|her|their|our) (?:\w+ ){0,3}?(?:<kin>)(?:'s"
        r"|s)?\b(?!-)(?! (?:and|tease|teases|thinks?|asks?|says?) (?:i|me))",
        r"\bmy (?:\w+ ){0,2}?(?:teachers?|principal|coach|counselor|librarian|bus driver) (?:at|from|in|once|always"
        r"|lost|taught|told|said|was|who|back)\b",
        r"\b(?:my|our) (?:son|daughter|kid|nephew|niece|grandson|granddaughter|child|kids|grandkids|oldest"
        r"|youngest)'?s? (?:\w+ )?(?:teacher|school|class|coach|principal|nurse|bus)",
        r"\b(?:ma|mon|mes|sa|son|leur|notre) (?:\w+ ){0,2}?(?:<kin>)\b",
    ),
    slots=_SLOTS,
)
OTHERS = Grammar(
    templates=(
        r"\b(?:the|a|an|those|these|that|our|every|all the|any|some|to the|thanks? to|shout ?out|kudos|bravo"
        r"|grateful for|congrat\w+|thank you)\b[^.!?\n]{0,24}\b(?:<role_en>)\b[^.!?\n]{0,40}\b(?:taught|saved|helped"
        r"|got me|has|have|had|told|makes|made|answered|found|called|gave|works|work|who|whoever|are|was|is)\b",
        r"\b(?:l'|la|le|les|une?|des|merci|bravo)\b ?(?:<role_fr>)\b[^.!?\n]{0,30}\b(?:de|m'a|a|qui|merci|de mon"
        r"|de ma)\b",
        r"\b(?:we|i) (?:just )?toured\b|\bparent hat\b|\bas a (?:parent|mom|dad|taxpayer|grandparent|neighbor"
        r"|volunteer)\b|\bvolunteer\w*\b|\bbenevol\w*\b|\bpta\b",
    ),
    slots=_SLOTS,
)
PAST = Grammar(
    templates=(
        r"\b(?:used to (?:teach|work|coach|drive|be|sub|run|cook|clean)|retired|retiree|former(?:ly)?|ex-|back when"
        r"|years ago|before (?:this|i|that)|in my (?:teaching|former|old|previous) (?:days|life|job)|previous(?:ly)?"
        r"|for a day|turned down|imagine (?:me|myself)|i dreamed|should (?:teach|work)|once (?:taught|worked|coached)"
        r"|i taught|i worked|i coached|i was (?:a|an|the)|i left|after \w+ years|my last day was"
        r"|when i (?:taught|worked|was)|long ago|looking back|my four years|class of '?\d\d|in (?:19\d\d|200\d)"
        r"|as a (?:kid|student|freshman|sophomore|junior|senior|child|teen)|alum(?:na|nus|ni|nae)?|reunion|went to"
        r"|attended|graduated)\b",
        r"\b(?:ancien(?:ne)?|autrefois|jadis|a l'epoque|dans le temps|retraitee?|a la retraite"
        r"|j'ai (?:enseigne|travaille|bosse|fait(?:e)? mon stage)|j'etais|j'enseignais|je travaillais|du temps"
        r"|quand j'(?:etais|enseignais))\b",
    ),
    slots=_SLOTS,
)
FUTURE = Grammar(
    templates=(
        r"\b(?:appl(?:y|ied|ying|ication)|interview(?:ed|ing)?"
        r"|(?:will be|i'll be|she'll be|gonna be|going to be) (?:a|an|the|teaching|starting)"
        r"|starting (?:at|job|in|next|as)|starts? (?:at|as|in|next|monday)|putting in for|fingers crossed|hope to"
        r"|hoping to|want to (?:teach|work|be)|wish i|dream(?:ing)? of|job (?:opening|posting|offer)|opening"
        r"|next (?:fall|year)|new hire orientation|if i get|in the fall|july \d|august \d|thinking about)\b",
        r"\b(?:je postule|postule|candidature|entretien|j'aimerais|je reve|je commence(?:rai)?|bientot"
        r"|si (?:je suis|on me) prise?|la semaine prochaine je|croisez les doigts|a la rentree je)\b",
    ),
    slots=_SLOTS,
)
VISITING = Grammar(
    templates=(
        r"\b(?:moved here|moved to|toured|tour of|open house"
        r"|as a (?:guest|visitor|neighbor|voter|fan|resident|spectator)|guests?|visiting|visited|hats off|congrat\w*"
        r"|way to go|kudos|shout ?out)\b",
        r"\b(?:voted at|polling|dropped? (?:my|our|the) \w+ off|picked? (?:my|our|the) \w+ up|pick ?up line"
        r"|drop ?off line|carpool|pta|ptsa|pto|booster|fundrais\w+|room (?:mom|parent)|chaperon\w*|signed up to"
        r"|helped out)\b",
        r"\b(?:drove (?:past|by)|drive (?:past|by)|walk(?:ed|ing)? (?:past|by|around|through|the dog)|parked (?:at|by)"
        r"|playground|sledding|farmers market|garage sale|across (?:the street )?from|next door to|behind the)\b",
        r"\b(?:we (?:beat|won|lost)|go (?:skippers|tonka)|watch(?:ed|ing)|tickets?|fans?|bleed blue|taxes|taxpayers?"
        r"|homeowners?|realtor|contractor|vendor|for sale|my (?:house|street|block|neighborhood))\b",
        r"\b(?:does|do|did|can|could|has|is|are) (?:anyone|anybody|somebody|someone|you guys|yall|y'all|folks) (?:know"
        r"|else|have|remember|recommend|tell)\b|\bwho(?:'s| is| do i|se) \b[^.!\n]{0,60}\?"
        r"|\bwhat (?:time|day|is|are)\b[^.!\n]{0,60}\?",
        r"\b(?:un jour je|dossier|inscri\w+|portes ouvertes|visite de|visiter|felicitations|bravo (?:a|aux)"
        r"|chapeau (?:a|aux)|en tant que (?:parent|voisine?|mere|pere|maman|papa)|j'habite|nous habitons|qui sait"
        r"|quelqu'un sait)\b",
    ),
    slots=_SLOTS,
)
"""Parents, neighbours, fans, former pupils: people who speak of a school and do not work there."""
