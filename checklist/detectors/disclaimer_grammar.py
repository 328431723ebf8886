"""What a disclaimer is made of, in English, French, Vietnamese and Spanish: slots, patterns, circumstances that undo it.

All of it reads folded text (small letters, no accents, straight quotation marks). A pattern names three things in some
order: an opinion and whose it is; a speech act denied, and for whom; the capacity in which somebody speaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from checklist.detectors.phrases import pattern

EN: Mapping[str, str] = {
    "view": r"opinions?|views?|viewpoints?|thoughts?|hot takes?|takes?|tweets?|posts?|comments?|statements?|words|rants?|"
    r"rambl(?:es|ings)|remarks?|ideas|content|positions?|beliefs|perspectives?|musings|feelings|stances?|sentiments?|"
    r"skeets|toots|blog|feed|page|account|thread",
    "thing": r"<view>|everything|anything|nothing|whatever|all|this|it|that|these|what (?:i|you)(?: \w+)? "
    r"(?:say|post|write|tweet|share|think|read|see)(?: \w+)?",
    "be": r"are|is|r|=|:|-|,|being|remain|belongs?(?: to)?|come from|reflect",
    "only": r"(?:all |solely |strictly |only |entirely |purely |just |100% |exclusively |completely |totally |very much |my )*",
    "house": r"employer|district|school(?: ?district| ?board| system)?|schools|boss|bosses|workplace|work|job|department|dept|"
    r"principal|superintendent|board|administration|admin|organi[sz]ation|org|company|team|union|university|uni|college|"
    r"institution|campus|building|office|county|state|program|coworkers?|colleagues?|church|agency|isd|staff",
    "whose": r"my|our|the|any|this|that|their|his|her|an?|its|other|current|previous|past|present|former|public|entire|"
    r"local|whole|of|by|from",
    "named": r"(?:[\w.&'-]+ ){1,3}(?:public schools?|schools?|elementary|middle(?: school)?|high(?: school)?|isd|usd|unified|"
    r"academy|hs|ms|district)|isd ?\d+|mps|minnetonka|deephaven|excelsior|groveland|clear springs|scenic heights|minnewashta",
    "employer": r"(?:(?:<whose>) ){0,3}(?:<house>|<named>)(?:'?s'?)?(?: \d+)?",
    "anyone": r"anyone(?: else)?|anybody(?: else)?|no ?one(?: else)?|nobody(?: else)?|them|others|everyone|whoever|"
    r"(?:the people|those) (?:who|i|that)",
    "not": r"not|isn't|isnt|aren't|arent|ain't|aint|don't|dont|do not|does not|doesn't|doesnt|never|no way|won't|will not|"
    r"cannot|can't|cant|in no way|by no means|neither",
    "hedge": r"(?:necessarily |always |in any way |officially |really |intended to |meant to |to |be |here |ever |"
    r"(?:in any way )?shape or form )*",
    "speak": r"speak(?:ing|s)?|talk(?:ing|in|s)?|post(?:ing|s)?|writ(?:e|ing|es)|tweet(?:ing|s)?|represent(?:ing|s)?|comment(?:ing)?",
    "claim": r"reflect(?:s|ive of|ing)?|represent(?:s|ing|ative of)?|speaks? (?:for|on behalf of)|endors(?:e|es|ed by)|"
    r"those of|that of|shared by|approved by|sponsored by|affiliated with|associated with|attribut\w+ to|express the|bind|"
    r"views of|opinions? of|sanctioned by|reviewed by|connected (?:to|with)|come from|written by|state the",
    "self": r"myself|me|my ?self|my own self|i",
}
_EN = (
    r"\b(?:<view>)(?: (?:expressed|here|herein|shared|posted|above|below|on this \w+|in this \w+|i \w+|on here|\w+ here)){0,3}"
    r" ?(?:<be>)? ?<only>(?:mine|my own|me alone|personal)\b(?! (?:and|plus) (?:the|my) (?:<house>))(?! \w+ (?:best|trainer|account))",
    r"\b(?:these|they|those|this|it)(?:'s| is|'re| are) (?:all |just |only |solely |strictly |purely )?"
    r"(?:my (?:own |personal )?(?:<view>)|mine)(?: alone| only|,? and)?(?: and)?,? (?:<not>)\b",
    r"\b(?:<thing>)\b[^.!?\n]{0,60}\b(?:<not>) <hedge>(?:the )?(?:<claim>) (?:\w+ ){0,4}?(?:<employer>|<anyone>)\b",
    r"\b(?:<view>)\b[^.!?\n]{0,40}\b(?:<not>) <hedge>(?:<employer>)'s?\b",
    r"\b(?:i|i'm|im|am|we're)\b(?: \w+){0,2}? (?:<not>)(?: here)? <hedge>(?:<speak>)(?: here)? (?:for|on behalf of|as) (?:<employer>|<anyone>)\b",
    r"\b(?:<not>)(?: here)? <hedge>(?:speaking|posting|writing|tweeting|talking)(?: here)? (?:for|on behalf of|as) (?:<employer>|<anyone>)\b",
    r"\b(?:<speak>)(?: here)? (?:only|solely|strictly|just|purely|entirely) (?:for|as) (?:<self>)\b",
    r"\b(?:speaking|talking|posting|writing|tweeting) (?:only |solely |strictly |just |here )?for (?:myself|me)\b(?! and)",
    r"\b(?:just|only|solely|strictly) (?:me|myself) (?:speaking|talking|here|and)\b,? (?:<not>)\b",
    r"\bi (?:only |just )?(?:speak|talk|tweet|post|write) (?:only |just )?for (?:myself|me)\b(?! and)",
    r"\bin (?:a|my) (?:\w+ )?(?:personal|private|individual|unofficial) capacity\b",
    r"\bas an? (?:private|ordinary|regular|plain) (?:citizen|person|individual)\b",
    r"\bas an? (?:mom|dad|parent|mother|father|citizen|taxpayer|resident|neighbor|voter|human|person|private \w+)\b[^.!?\n]{0,25},?"
    r" (?:and )?(?:not|never) (?:as|for|on behalf of)\b",
    r"\bnot (?:as|on behalf of|for|from|by|in my role as|in my capacity as|wearing my) (?:<employer>|a (?:teacher|coach|representative|spokes\w+)|"
    r"my (?:role|position|capacity|job))\b",
    r"\b(?:my|me|mine|myself)(?: own| alone| only| personal)?(?: (?:<view>))?,? (?:and |so )?not (?:those of |that of )?(?:<employer>)(?='?s?\b[^\w]|$)",
    r"\b(?:my|personal|own) (?:personal |own )*(?:<view>),? (?:and )?(?:<not>) (?:<employer>)\b",
    r"\bnot an? official (?:\w+ )?(?:account|page|statement|position|channel|communication|post|source|<house>)\b",
    r"\b(?:opinions?|views?|thoughts?|tweets?|takes?|imo) (?:only|here only)(?=[\W]*$|[.|,;)\n])",
    r"\b(?:strictly|purely|solely|entirely|just|only) (?:my )?(?:personal|private|own) (?:<view>)\b",
    r"(?:^|[.!?|(,;\n-]) ?(?:my )?(?:personal|private|unofficial) (?:account|page|opinions?|views?|thoughts?|take|profile|tweets)"
    r"(?: (?:only|here|of mine))?(?=\s*(?:[.!|,;)\n:-]|$))",
    r"\b(?:blame|yell at|be mad at|@|come at|quote|direct it at|take it up with|hold) me\b[^.!?\n]{0,20}\b(?:<not>|instead of|rather than) (?:<employer>)",
    r"\b(?:<employer>) (?:had|has|have|takes?|bears?) (?:absolutely )?(?:nothing to do|no (?:part|say|hand|share|role|idea i|opinion|position|"
    r"responsib\w+|involvement))\b[^.!?\n]{0,20}(?:with|in|of|for|on)? ?(?:this|these|it|what i|my (?:<view>)|here)",
    r"\b(?:<employer>) (?:did not|didn't|didnt|does not|doesn't|doesnt|has not|hasn't|never|neither) (?:\w+ ){0,2}?"
    r"(?:say|said|approved?|writ\w+|wrote|sign\w*|endorsed?|review\w*|agree\w*|sponsor\w*|asked? me to|tell me to|told me to|put me up|pay me|"
    r"vet\w*|authori[sz]ed?|see|seen|commission\w*|share)(?: (?:off|on|with|nor \w+))* (?:this|these|any of|it|me|my (?:<view>)|what i|here)\b",
    r"\b(?:neither|none of)\b[^.!?\n]{0,50}\b(?:<claim>|speaks?) (?:\w+ ){0,3}?(?:<employer>)\b",
    r"\b(?:nobody|no one) (?:at|in|from) (?:<employer>) (?:\w+ ){0,2}?(?:approved|reviewed|endorsed|asked|told|signed|wrote|paid|is responsible)\b",
    r"\bnothing (?:here|i \w+|on (?:here|this \w+)|in this \w+)[^.!?\n]{0,30}\b(?:endorsed|represents?|reflects?|speaks? for|official|comes? from|sponsored|approved)",
)

FR: Mapping[str, str] = {
    "avis": r"tweets?|avis|opinions?|propos|posts?|idees|points? de vue|publications?|paroles?|ecrits|mots|positions?|"
    r"reflexions?|remarques?|commentaires?|pensees?|billets?|messages?|compte|page|contenus?|vues|partages|statuts",
    "maison": r"employeur|ecole|etablissement|lycee|college|rectorat|academie|direction|directrice|directeur|hierarchie|"
    r"district|commission scolaire|css|csp|mairie|ville|institution|patron(?:ne)?|boss|boite|administration|"
    r"education nationale|ministere|universite|equipe|employeurs|entreprise|syndicat|travail|job|service|principale?|proviseure?|conseil(?: scolaire)?",
    "de": r"(?:celui|celle|ceux|celles) (?:de|du|des|d') ?|(?:de|du|des|d'|au|a|la|le|les|l'|mon|ma|mes|notre|nos|cet|cette|ce|un|une) ?",
    "employeur": r"(?:<de>){0,4}(?:<maison>|conseil des ecoles)",
    "seul": r"(?:strictement |purement |uniquement |seulement |exclusivement |rien |totalement |a 100 ?% )*",
}
_FR = (
    r"\bn'? ?engage(?:nt|ra|ront)?(?: donc)? que (?:moi|ma |mon |l'auteure?|son auteure?|ma petite|leur auteure?)",
    r"\bn'? ?engage(?:nt)? (?:pas|ni|en rien|nullement|aucunement|personne)\b",
    r"\b(?:ca|cela|ceci|c|ce que \w+ \w+) engage(?:nt)? (?:que|pas|personne)\b",
    r"\ba titre (?:purement |strictement |uniquement )?(?:personnel|prive|individuel)\b",
    r"\bnom personnel\b|\ben mon (?:seul|propre) nom\b|\ben mon nom (?:propre|seulement|uniquement|a moi)\b|\bqu'en (?:son|mon) nom\b",
    r"\b(?:<avis>)(?: sont| est| reste\w*|:|=|,)? <seul>(?:perso(?:nnel(?:le)?s?)?|prive(?:e)?s?)\b(?! (?:de|des|du|trainer))",
    r"\b(?:<avis>)\b[^.!?\n]{0,40}\b(?:sont les (?:miens|miennes)|est l[ea] mien(?:ne)?|m'appartien(?:nen)?t|n'appartien(?:nen)?t qu'a moi|celles? de l'auteure?)\b",
    r"\bne (?:\w+ )?(?:represente|reflete|refletent|representent|traduisent|traduit|lie|lient)\w* (?:pas|en rien|pas forcement|pas necessairement|aucunement|que moi|ni)\b",
    r"\b(?:je|j'|j) ?(?:ne |n')?(?:parle|m'exprime|ecris|poste|tweete|cause|represente) (?:pas|point|ni|jamais|plus) (?:ici )?(?:au nom|pour|comme porte|en tant qu|du tout|l[ae']|mon|ma|personne)",
    r"\b(?:je|j'|j) ?(?:ne |n')?(?:parle|m'exprime|ecris|poste|tweete|cause) (?:ici )?(?:que )?(?:pour moi|en mon nom|comme simple|en simple|en citoyen\w*)\b",
    r"\bparle que pour moi\b|\brepresente (?:personne|que moi)\b|\bn'engageant que moi\b",
    r"\bpas (?:ceux|celles?|celui) (?:de|du|des|d') ?(?:<employeur>)",
    r"\b(?:moi|mien(?:ne)?s?|mes (?:<avis>)|mon avis|a moi)(?: a moi)?(?: seule?)?,? (?:et )?(?:pas|non) (?:<employeur>)",
    r"\b(?:pas|non|ni|nullement|jamais) (?:comme|en tant que?|en qualite de) (?:\w+ )?(?:prof\w*|enseignante?|directeur|directrice|porte|employee?|representante?|fonctionnaire)",
    r"\b(?:<employeur>) (?:n'y est pour rien|n'a rien (?:a voir|valide|relu|signe|dit)|n'est pas (?:responsable|engage\w*|au courant|d'accord)|ne (?:cautionne|valide|partage|relit) )",
    r"\b(?:n'a|n'est|n'ont|aucun|sans)(?: aucun)? (?:lien|rapport|a voir)\b[^.!?\n]{0,20}\b(?:avec|a) (?:<employeur>)",
    r"\b(?:avis|opinion|position|prise de parole|compte|page|point de vue) (?:strictement |purement |totalement |tres )?(?:non[- ]officiel\w*|prive\w*|individuel\w*)\b",
)

VI: Mapping[str, str] = {
    "y": r"y kien|quan diem|suy nghi|goc nhin|nhan dinh|phat bieu|loi|bai(?: viet| dang)?|noi dung|cau|trang|tweet|status|chuyen|nhan xet|y",
    "toi": r"toi|minh|tui|to|tao|em|chi|anh|co|thay|t|ca nhan|nguoi viet|ban than|chu trang",
    "noi": r"(?:nha )?truong(?: hoc)?|hoc khu|noi (?:toi|minh|em|tui) (?:lam(?: viec)?|day|cong tac)|co quan|cong ty|so|ban giam hieu|"
    r"to chuc|don vi|phong|nghiep doan|sep|hieu truong|district|school|doi|hoi dong|ban giao duc|cho lam",
    "khong": r"khong|ko|k|hong|hok|chang|cha|chu khong|dau co|chua|hem|kg|khg",
    "chi": r"chi|thoi|hoan toan|thuan tuy|deu|la|toan|moi|chi la|deu la|day la",
}
_VI = (
    r"\b(?:<y>)(?: \w+){0,4}? (?:la |deu |chi |mang tinh |hoan toan |= ?)*(?:ca nhan|rieng)(?: (?:cua )?(?:<toi>))?\b[^.!?\n]{0,30}"
    r"\b(?:khong|ko|k|hong|hok|chu)\b",
    r"\b(?:day|chi|moi|chi la|day la|la|deu|thuan tuy|theo|toan) (?:la )?(?:<y>) (?:mang tinh )?(?:ca nhan|rieng)(?: (?:cua )?(?:<toi>))?\b",
    r"(?:^|[|.!?\n(,;-] ?)(?:<y>)(?: \w+){0,2}? (?:ca nhan|(?:la )?cua rieng (?:<toi>)|rieng|cua (?:<toi>))(?=\s*(?:[.!|,;)\n]|$|thoi))",
    r"\b(?:voi |duoi )?(?:tu cach|danh nghia) ca nhan\b",
    r"\b(?:voi )?tu cach (?:\w+ ){1,6}?(?:chu )?(?:khong|ko) (?:phai )?(?:voi tu cach|la|nhu|nhan danh|voi)\b",
    r"\b(?:khong|ko|chua|hong|chang)(?: he| nhat thiet| bao gio| co)* (?:dai dien|phan anh|thay mat|nhan danh|noi thay|noi ho|noi gium|noi cho)"
    r" ?(?:cho |quan diem |lap truong |y kien |tieng noi )*(?:cua )?[^.!?\n]{0,20}(?:<noi>|ai\b|bat ky)",
    r"\b(?:<khong>) (?:phai )?(?:la )?(?:y kien |quan diem |loi |tieng noi |lap truong |phat ngon )?(?:cua|tu) (?:<noi>)\b",
    r"\b(?:<y>)\b[^.!?\n]{0,30}\bcua (?:rieng )?(?:<toi>)(?: thoi)?,? (?:<khong>) (?:phai )?(?:cua |la )?(?:<noi>)",
    r"\bnoi (?:cho |thay )?rieng (?:<toi>)\b|\bnoi cho (?:rieng |chinh )(?:<toi>)\b|\bcua rieng (?:<toi>)\b[^.!?\n]{0,20}\b(?:<khong>|thoi)\b",
    r"\b(?:khong|ko|hong) (?:lien quan|dinh dang|dinh liu|can he|lien can)(?: gi)?(?: den| toi| voi)? (?:<noi>)",
    r"\b(?:<noi>) (?:khong|ko|hong|chang|chua)(?: he| co)* (?:chiu trach nhiem|duyet|biet|dung sau|gop|kiem duyet|dong y|review|nho|bao|lien quan|dinh dang|endorse)",
    r"\b(?:trang|tai khoan|page|account|facebook|blog) (?:nay )?(?:la )?(?:ca nhan|rieng)\b(?=\s*(?:[.!|,;)\n]|$))",
)

ES: Mapping[str, str] = {
    "op": r"opiniones|opinion|tuits|tweets|comentarios|ideas|palabras|publicaciones|puntos? de vista",
    "casa": r"distrito|escuela|empleador|jefe|trabajo|empresa|colegio|superintendente|junta",
}
_ES = (
    r"\b(?:<op>)\b[^.!?\n]{0,30}\b(?:son|es) (?:solo |solamente |unicamente |estrictamente )?(?:mias?|personal(?:es)?|propias?)\b",
    r"\ba titulo personal\b",
    r"\bno (?:necesariamente )?(?:representan?|reflejan?)\b[^.!?\n]{0,40}\b(?:<casa>)\b",
    r"\bno habl[oa] (?:en nombre|por) (?:de |del )?(?:mi |la |el )?(?:<casa>)\b|\bhablo (?:solo )?por mi\b|\bmi opinion y no la (?:de|del)\b",
)


def _all(templates: tuple[str, ...], slots: Mapping[str, str]) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(template, slots) for template in templates)


PATTERNS = (*_all(_EN, EN), *_all(_FR, FR), *_all(_VI, VI), *_all(_ES, ES))

TOLD_TO_OTHERS = re.compile(
    r"\b(?:you|y'all|yall|everyone|everybody|we|teachers|folks|people|staff|employees|new hires)(?: \w+)? (?:should|must|need to|have to|ought|better)\b|"
    r"\b(?:please |remember to |make sure (?:to|you) |don't forget to |be sure to |reminder\b[^.\n]{0,40}|tip\b[^.\n]{0,40})(?:add|put|write|include|say|use|paste)\b|"
    r"\b(?:add|put|write|include|paste|stick) (?:a|an|the|that|this|your|\"|')|\b(?:put|adding|include|write) [^.\n]{0,40} in (?:your|their) (?:bio|profile)|\byour (?:bio|profile|account|page)\b|"
    r"\bn'oubliez|\bpensez a\b|\bil faut (?:ecrire|mettre|ajouter)|\b(?:ecrivez|mettez|ajoutez)\b|\bvotre (?:bio|profil)|"
    r"\bnho ghi|\bnen ghi|\bhay ghi|\bphai ghi|\bai cung nen|\bmoi nguoi nen|\bdebe[ns]? (?:poner|escribir)"
)
SAID_BY_OTHERS = re.compile(
    r"\b(?:he|she|they|somebody|someone|councilm\w+|senator|mayor|student|kid|sister|brother|host|anchor|candidate|colleague|coworker|the \w+)"
    r" (?:\w+ )?(?:said|says|say|wrote|writes|tweeted|told|claims|claimed|ended|closed|posted)\b|\b(?:his|her|their) (?:bio|opinions?|views?|comments|profile|remarks)\b|"
    r"\b(?:il|elle|on|ils|elles|le maire|la maire) (?:a |m'a |nous a )?(?:dit|ecrit|precise|repete|signe)\b|\b(?:ong|ba|anh|chi|co|ho|nguoi ta) (?:ay |ta )?(?:noi|bao|viet)\b"
)
UNDONE = re.compile(
    r"\b(?:not|isn't|isnt|aren't) (?:just|only|merely|simply) (?:my|mine|me|for)\b|\bused to\b|\b(?:had|once had) a (?:line|disclaimer)\b|\bno longer\b|"
    r"\bpas (?:que|seulement) (?:mon|moi|ma|mes|l)\b|\bkhong (?:chi|phai chi) (?:rieng )?(?:la )?(?:y kien|quan diem|toi|minh)\b|\bnot? only (?:my|mine|me)\b|"
    r"\bwhole (?:staff|school|district|team|board) (?:agrees|thinks|says|stands|is behind)|\b(?:if|unless) (?:i|you|we|they)\b[^.\n]{0,30}\b(?:were|was|had)\b"
)
OFFICIAL = re.compile(
    r"\bthis is (?:an |the )official (?:statement|position|account|page)|\bofficial (?:position|statement|account|page|word) (?:of|from|for) (?:the|our|\w+)\b|"
    r"\b(?:in|as) my official\b|\b(?:posting|writing|speaking|here|i speak|i'm speaking) (?:\w+ )?(?:on behalf of|for) (?:the|our|my) (?:district|school|board|team|department)\b|"
    r"\bau nom (?:de|du) (?:l'ecole|l'etablissement|la direction|district|conseil)\b|\bthay mat (?:nha )?truong\b|\bstatement (?:from|by) the\b"
)
LEGAL = re.compile(
    r"\bconfidential(?:ity)?\b|\bintended recipient\b|\bmedical advice\b|\blegal advice\b|\bpast performance\b|\bfinancial advice\b|\bliab(?:le|ility)\b|"
    r"\ball rights reserved\b|\bprivileged\b|\bpaid (?:letter|advert\w+|for by)\b|\bthis (?:newsletter|station|network|publication)\b"
)
