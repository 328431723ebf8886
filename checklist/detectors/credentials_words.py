"""Words that announce a secret, join it to its label, or show that there is none. Small letters, no accents."""

from __future__ import annotations

from checklist.detectors.cleaned import word_set

_EN = (
    "zero oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_FR = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente"
    " quarante cinquante soixante"
)
_VI = "khong mot hai ba bon nam sau bay tam chin muoi"
_REPEATED = (
    r"(?:all|two|three|four|five|six|deux|trois|quatre|cinq|six|hai|ba|bon|nam|sau|tam) (?:so |chu so |con "
    r"|fois )?(?:zeros|ones|twos|threes|fours|fives|sixes|sevens|eights|nines|uns|neufs|huits"
    r"|(?<=so )(?:khong|mot|hai|ba|bon|nam|sau|bay|tam|chin))"
)
NUMBER_WORDS = (
    "|".join(dict.fromkeys((*_EN.split(), *_FR.split(), *_VI.split())))
    + r"|(?:vingt|trente|quarante|cinquante|soixante)-[a-z]+(?:-[a-z]+)?"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+"
)

KEYWORD_LABELS = (
    r"(?<!boarding )(?<!hall )(?<!bus )(?<!season )(?<!press )(?<!day )(?<!ski )(?<!free )(?<!guest )(?<!parking"
    r" )(?<!pool )(?<!to )(?<!will )(?:pass ?words?|passwd|pwd?|p/w|pass ?codes?|pass ?phrase|pass|secret answer"
    r"|security answer|reponse secrete|cau tra loi bi mat|mots? de passe|mdp|mat khau|mk|pass ?wort|contrasena|clave)"
)
CODE = (
    r"(?:key ?|door ?|gate ?|punch ?|access ?|entry ?|pin ?|bar )?codes?|pin(?: number| code)?|combos?|combination"
    r"|digicode|new number|(?:blooket|gimkit|kahoot|quizizz|nearpod|game) (?:id|code|pin)"
    r"|(?:gate|door|alarm|lock|locker|vault|safe|entry|keypad|voicemail) number|(?:meet|meeting) nickname|room nickname"
    r"|ma(?: so)?(?: pin)?|mat ma|ma pin|(?:wi-?fi|network|enrol?l?ment|api|access|secret|security|stream|wpa2?|product"
    r"|licen[cs]e|license|room|host|join|course|activation|recovery|encryption|private|guest) key"
    r"|cle (?:wi-?fi|api|d'inscription|d'acces|reseau|secrete|wpa|du wi-?fi|de securite|du reseau)|cle|chia khoa|token"
    r"|jeton|keys?|creds|credentials"
)
"""Weaker: everyday words too, so their value must look like a secret."""

HARMLESS_BEFORE = (
    r"(?:promo(?:tional)?|state|statute|municipal|health|education|ed|discount|coupon|zip|area|dress|postal|post"
    r"|colou?r|hex|bar|qr|ceeb|act|sat|source|morse|honou?r|moral|building|fire|penal|civil|tax|error|country"
    r"|dial(?:l)?ing|airport|flight|referral|savings?|sale|gofan|offer|voucher|gift|creator|affiliate|genetic|cheat|vba"
    r"|python|java|scratch|html|css|school|naics|icd|cpt|billing|routing|swift|sort|stock|ticker|call|penalty|status"
    r"|response|braille|binary|caesar|da vinci|reduction|parrainage|postaux?|rabais|hour of|vestimentaire|giam gia"
    r"|khuyen mai|buu chinh|vung|mau|bai|hang|van don)"
)
HARMLESS_AFTER = (
    r"postal|postale|postaux|vestimentaire|promo|promotionnel|de la route|de conduite|penal|civil|du travail|barre"
    r"|source|genetique|couleur|morse|html|of conduct|of honou?r|of ethics|nguon|mat troi|sac|du phong|hoc sinh"
    r"|sinh vien|nhan vien|dat cho|don hang|van don|hang|truong|lop hoc phan|mon|ma|giam gia|giam|khuyen mai|buu|vung"
    r"|mau|qr|red|blue|yellow|blocks?|club|camp|review|name|signal|words?|rouge|to success|to happiness|of our|of the"
)
ORDINARY = word_set(
    "a an the this that these those it its my your our his her their some any no not none nothing all every each one"
    " two three four five six seven is are was were be been being has have had do does did will would can could should"
    " may might must shall and or but so if when then than because since while though after before until once as like"
    " in on at to from for with without of off by into onto over under up down out about around through between near"
    " behind again still now just only also always never ever even too very really super so more most less least enough"
    " quite almost already yet soon here there where everywhere somewhere inside outside above below today tonight"
    " tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday i you he she we they me him us them"
    " who what which why how whose new old same different wrong right correct incorrect easy hard simple strong weak"
    " long short good bad great best worst funny silly stupid dumb ridiculous required needed necessary mandatory"
    " optional important critical private secret confidential safe secure secured public shared common default unique"
    " personal changed changing changes change reset resets resetting set setting updated updating update expired"
    " expires expiring expire broken working works work worked protected protection manager managers managing policy"
    " policies hygiene security requirement requirements rule rules tip tips hint hints reminder reminders recovery"
    " question questions list sheet book box field screen page prompt form email link request requests reused reuse"
    " sharing share shared posted posting post forgotten forgot forget lost stolen leaked hacked hack cracked guess"
    " guessing guessed known unknown hidden written stuck taped sitting printed typed anymore anyway please thanks"
    " thank lol ok okay yes yeah sorry day week month year time times night morning people kids students teachers"
    " everyone everybody nobody someone somebody anyone anybody something anything everything thing things stuff word"
    " words letter letters number numbers digit digits character characters case lower upper capital caps sensitive"
    " hereby per because said says say given gives give sent send sending emailed ask asks asked asking know knows"
    " wi-fi wifi must may google zoom facebook success happiness life love kindness key keys lock door doors code codes"
    " card cards name names user username id account accounts login logins log sign between having getting using use"
    " used uses needs need want wants going coming back next last first second third le la les l un une des du de d au"
    " aux ce cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs est sont etait etaient sera"
    " seront a ont avait ai as avez avons fait faut faire doit peut va vont et ou mais donc car si quand comme que qui"
    " quoi dont pour par avec sans dans sur sous chez vers entre depuis pendant avant apres pas plus jamais toujours"
    " encore deja tres trop bien mal aussi ici la-bas partout meme autre autres tout toute tous toutes rien je tu il"
    " elle on nous vous ils elles moi toi lui eux nouveau nouvelle vieux change changer oublie oublier oublies perdu"
    " perdue expire bloque bloquee obligatoire personnel secret secrete fort faible simple facile difficile solide"
    " robuste unique different diff differents affiche partage demande envoye donne ecrit colle marche fonctionne svp"
    " merci lundi mardi mercredi jeudi vendredi samedi dimanche soir matin demain hier postal la cua cho va voi thi ma"
    " nhung hay hoac neu khi vi nen de duoc bi se da dang roi chua khong ko k dung sai cung van con nua lai luon rat"
    " qua lam nhe nha a oi nhi em anh chi co thay ban minh toi tui to ta may no ho ai gi nao dau sao the nay kia do day"
    " cai con nhung cac mot hai ba bon moi moi doi quen mat lo nho ghi luu gui cap dat hoi xin biet noi viet dan mang"
    " can phai muon moi cu kho de manh yeu bao mat ca nhan rieng chung o tren duoi trong ngoai truoc sau tu den gan xa"
    " hom qua mai toi sang chieu ngay tuan thang nam mong cam on phong lop truong nha may cua tu ket he thong tai khoan"
    " nguoi hoc sinh phu huynh el los las es esta son una y o en con por para su sus mi tu nuevo nueva"
)
"""Words that follow a label in everyday sentences. As a secret they would be missed, which is the lesser harm."""
REPEATED = _REPEATED
HOW_SPELT = (
    r"(?:co dau cach|viet lien|viet thuong|viet hoa|khong dau|khong cach|chu thuong|(?:all )?lower ?case|no spaces?"
    r"|one word|all one word|all caps|upper ?case|capital \w\b|with an? |with no |tout attache|en minuscules?"
    r"|en majuscules?|sans accents?|sans espaces?|en un mot|en un seul mot)"
)
