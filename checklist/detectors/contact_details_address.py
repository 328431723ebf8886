"""Street addresses as people write them in the United States, in French and in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found, word_set
from checklist.model import Tier

_STRONG = (
    "street|avenue|ave|road|rd|boulevard|blvd|lane|ln|parkway|pkwy|terrace|drive|dr|court|ct|circle|cir|st|place|pl"
    "|trail|trl|highway|hwy|cove|crescent|cres|turnpike|expressway|causeway|esplanade|byway|alley"
)
_WEAK = (
    "way|run|pass|point|path|row|square|sq|squares|loop|ridge|crossing|bend|curve|close|hill|hills|view|park|plaza|mews"
    "|walk|gate|green|bay|grove|knoll|hollow|glen|heights|landing|shores?|spur|gardens|meadow|meadows"
)
_DIRECTION = r"(?:[NSEW]\.?|[NS]\.?[EW]\.?|north|south|east|west|northeast|northwest|southeast|southwest)"
_UNIT = r"(?:(?:apt|apartment|suite|ste|unit|lot|bldg|building|floor|rm|no)\b\.?\s*#?\s*[\w-]{1,6}|#\s?[\w-]{1,6})"
_STATE = (
    r"(?:(?-i:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])|[A-Za-z]{2}(?=,?\s+\d{5}(?!\d))|Minnesota|Minn\.?|Wisconsin|Iowa|California|Texas|Florida|Illinois|Ohio"
    r"|Michigan|North Dakota|South Dakota|New York)"
)
_TAIL = (
    rf"(?:[,\s]+{_DIRECTION}\b)?(?:[,\s]+{_UNIT})?(?P<town>[,\s]+[^\W\d_][\w'."
    rf" -]{{1,24}}?,?\s+{_STATE}\b\.?(?:,?\s+\d{{5}}(?:-\d{{4}})?)?|,?\s+\d{{5}}(?:-\d{{4}})?(?!\d))?"
)
_HOUSE = r"(?<![\w$€£#.:/,'-])(?P<house>[1-9]\d{0,4}(?:-\d{1,4})?(?:\s?1/2)?[A-Za-z]?)"
_NAME = r"(?P<name>(?:(?!\d+\b(?!th|st|nd|rd))[\w'.-]+\s+){1,4}?)"
_AMERICAN = re.compile(
    rf"{_HOUSE}\s+(?:{_DIRECTION}\s+)?{_NAME}(?P<suffix>{_STRONG}|{_WEAK})\b(?!\s+(?:{_STRONG})\b)\.?{_TAIL}(?!\w)",
    re.IGNORECASE,
)
_HIGHWAY = re.compile(
    rf"{_HOUSE}\s+(?:{_DIRECTION}\s+)?(?:(?:state|county|us|u\.s\.|old)\s+)?(?:highway|hwy|county\s+(?:road|rd)"
    rf"|co\.?\s+rd|route|rte)\.?\s+\d{{1,3}}\b{_TAIL}",
    re.IGNORECASE,
)
_NUMBERED_UNIT = re.compile(
    rf"{_HOUSE}(?P<name>(?:\s+[\w'.-]+){{1,5}}?),?\s+(?:apt|apartment|suite|ste|unit)\b\.?\s*#?\s*\d[\w-]*{_TAIL}",
    re.IGNORECASE,
)
_POST_BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s?box|post office box|hộp thư)\s+#?\d{1,6}\b|\bPSC\s+\d+,?\s+Box\s+\d+|\bUnit\s+\d+\s+Box\s+\d+",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:\baddress|\blives?|\bliving|\bmoved|\bhome|\bhouse|\bplace|\bcome|\bmail|\bship|\bdeliver\w*|\bdrop|\bsale"
    r"|\bparty|\bstop by|\bpick ?up|\bmeet|\blocated|\bat|\bfind (?:me|us)|\bpark|\bover)\W{1,3}(?:\w+\W+){0,3}$|@\s?$"
    r"|📍\s?$|🏠\s?$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:\baddress(?:\s+is|\s*:)?|\blives?\s+at|\bliving\s+at|\bmoved\s+to|\bhouse\s+is\s+at|\blocated\s+at"
    r"|\boffice\s+is\s+at)[\s:]+(?P<value>\d{1,5}[A-Za-z]?\s+[^\W\d_][\w'.-]+(?:\s+[^\W\d_][\w'.-]+){0,2}(?:\s+\d{1,4}\b)?)",
    re.IGNORECASE,
)
_NOT_IN_NAMES = word_set(
    "am pm a.m p.m a.m. p.m. and or the an in on to my your our his her their for with without minute minutes min mins"
    " hour hours day days week weeks month months year years yr yrs old yard yards yd yds point points pt pts goal"
    " goals run runs mile miles km mi feet ft foot inch inches percent more most less best worst first last is are was"
    " were be been being has have had do did does will would can could should new kids kid students student people"
    " players player fans teams team games game wins win losses loss times time ways different great good bad long"
    " short big small only just out off up down from by into about around over under if then than that this these those"
    " it its we he she they you i me us them dollars bucks cents degrees grade graders hits shots sets reps laps steps"
    " points assists rebounds seconds sec th st all every each some any no not so but as of at"
)
_NAMES_TOO = word_set("old new great long big small good first last short yard mile")
_FAMOUS = frozenset(
    {
        "10 downing street",
        "1600 pennsylvania avenue",
        "221b baker street",
        "42 wallaby way",
        "21 jump street",
        "4 privet drive",
    }
)


def find_street_addresses(characters: str) -> list[Found]:
    """``STREET_ADDRESS``: a house number with its street, up to town and postal code; longest readings first."""
    found = [*_in_english(characters), *_french(characters), *_vietnamese(characters)]
    return sorted(found, key=lambda one: one.start - one.end)


def _in_english(characters: str) -> Iterator[Found]:
    for match in _AMERICAN.finditer(characters):
        confidence = _american(match, characters)
        if confidence:
            yield _found(match.start(), match.end(), confidence)
    for match in _HIGHWAY.finditer(characters):
        if (
            match["town"]
            or len(match["house"]) >= 3
            or _LEADS.search(characters, max(0, match.start() - 40), match.start())
        ):
            yield _found(match.start(), match.end(), 0.9)
    for match in _NUMBERED_UNIT.finditer(characters):
        if _is_name(match["name"]):
            yield _found(match.start(), match.end(), 0.85)
    for match in _POST_BOX.finditer(characters):
        yield _found(match.start(), match.end(), 0.9)
    for match in _SAID.finditer(characters):
        if match["value"].split()[1][0].isupper() and _is_name(match["value"]):
            yield _found(match.start("value"), match.end("value"), 0.75)


def _found(start: int, end: int, confidence: float) -> Found:
    tier = Tier.SURE if confidence >= 0.7 else Tier.POSSIBLE
    return Found(label="STREET_ADDRESS", start=start, end=end, confidence=confidence, tier=tier)


def _is_name(name: str) -> bool:
    return not any(
        word.lower().strip(",") in _NOT_IN_NAMES and not (word[0].isupper() and word.lower() in _NAMES_TOO)
        for word in name.split()
    )


def _american(match: re.Match[str], characters: str) -> float:
    """0 where it is no address."""
    name, suffix = match["name"], match["suffix"]
    if not _is_name(name) or f"{match['house']} {name.strip()} {suffix}".lower() in _FAMOUS:
        return 0.0
    if match["town"]:
        return 0.97
    is_capital = all(word[0].isupper() or word[0].isdigit() for word in name.split()) and (
        suffix[0].isupper() or suffix.lower() in {"street", "avenue", "road", "lane", "boulevard"}
    )
    is_led = bool(_LEADS.search(characters, max(0, match.start() - 40), match.start()))
    is_strong = re.fullmatch(_STRONG, suffix, re.IGNORECASE) is not None
    if is_strong:
        return 0.93 if is_capital else 0.8 if is_led or len(match["house"]) >= 3 else 0.0
    if is_capital:
        return 0.85 if is_led or len(match["house"]) >= 4 else 0.0
    return 0.7 if is_led and len(match["house"]) >= 3 else 0.0


_FR_WAYS = (
    r"rue|avenue|av\.|boulevard|boul\.|bd\.?|blvd\.?|chemin|ch\.|all[ée]e|impasse|quai|ruelle|faubourg|sentier|venelle"
)
_FR_LOOSE = (
    r"av|place|pl\.|route|rte\.?|cours|square|passage|rang|mont[ée]e|c[ôo]te|villa|cit[ée]|r[ée]sidence|voie|croissant"
    r"|terrasse|promenade|esplanade"
)
_FR_LINK = r"(?:(?:de\s+la|de\s+l'|du|des|de|d'|la|le|les|l'|aux?|à\s+la)\s*)*"
_FR_CODE = (
    r"(?:[,\s]+(?:\d{5}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)(?:\s+[^\W\d_][\w'-]+)?"
    r"|(?:\s+[NSEO]\.)?,\s*[^\W\d_][\w'-]+\s+(?:\d{5}|\(?(?:QC|Qu[ée]bec)\b\)?(?:\s+[A-Z]\d[A-Z]\s?\d[A-Z]\d)?))"
)
_FRENCH = re.compile(
    rf"(?<![\w$€.:/,'-])(?P<house>\d{{1,5}}(?:\s?(?:bis|ter|quater)\b"
    rf"|\s?[A-D]\b)?)\s?,?\s+(?:\d{{1,3}}e\s+)?(?:(?P<strong>{_FR_WAYS})"
    rf"|(?P<loose>{_FR_LOOSE}))(?!\w)\s*(?P<link>{_FR_LINK})(?P<name>[^\W_][\w'.-]+(?:["
    rf" -](?:[^\W\d_][\w'-]*)){{0,3}}?)(?P<code>{_FR_CODE})?(?!\w)",
    re.IGNORECASE,
)
_FR_NUMBERED = re.compile(r"(?<![\w$€.:/,'-])\d{2,5}\s?,?\s+\d{1,3}e\s+(?:avenue|rue|rang)(?!\w)", re.IGNORECASE)
_VI_WAYS = r"đường|phố|ngõ|ngách|hẻm|kiệt|đại lộ|quốc lộ|tỉnh lộ|duong|ngo|hem|kiet|dai lo|quoc lo"
_VI_AREA = (
    r"(?:tp\.?\s?hcm|phường|quận|huyện|thành phố|thị xã|tỉnh|xã|phuong|quan|huyen|tp|[PQ]\.?\s?\d{1,2}|[PQH]\.|TP\.?"
    r"|sài gòn|sai gon|hà nội|ha noi|đà nẵng|da nang|huế|cần thơ|can tho)"
)
_VI_HOUSE = r"(?P<house>\d{1,4}(?:/\d{1,4})*[A-Za-z]?(?:-\d{1,3})?)"
_FR_CLOSED = word_set("barrée barree fermée fermee piétonne pietonne commerçante passante voisine")
_VI_AREAS = re.compile(
    rf"(?:\s*,\s*|\s+){_VI_AREA}(?!\w)[^,\n;.!?]{{0,20}}?(?=$|[,\n;.!?]|\s[^\W\d_]+\s)", re.IGNORECASE
)
_VI_LEAD = r"(?:(?:địa chỉ|dia chi|số nhà|so nha|nhà số|nha so|nhà|nha|số|so)\s*:?\s*(?:số\s*)?)"
_VI_WAY = re.compile(
    rf"(?<![\w$.:/,-])(?P<lead>{_VI_LEAD})?{_VI_HOUSE}\s*,?\s+(?:{_VI_WAYS})\s+(?=[^\W_])", re.IGNORECASE
)
_VI_BARE = re.compile(rf"(?<![\w$.:/,-])(?P<lead>{_VI_LEAD})?{_VI_HOUSE}\s+(?=[^\W\d_])", re.IGNORECASE)
_VI_ALLEY = re.compile(r"\b(?:ngõ|ngách|hẻm|kiệt)\s+\d[\d/]*\s+(?:(?:đường|phố)\s+)?(?=[^\W\d_])", re.IGNORECASE)
_VI_FLAT = re.compile(
    r"\b(?:căn(?: hộ)?|can ho|phòng)\s+\d[\w.-]*,?\s+(?:chung cư|chung cu|cc|tòa|toà|toa|khu đô thị|block)\s+[^\W_]+",
    re.IGNORECASE,
)
_VI_WORD = re.compile(r"(?:^|\s+)(?P<word>[^\W_]+)")


def _french(characters: str) -> Iterator[Found]:
    for match in _FR_NUMBERED.finditer(characters):
        yield _found(match.start(), match.end(), 0.85)
    for match in _FRENCH.finditer(characters):
        is_capital = match["name"][0].isupper() or match["name"][0].isdigit()
        if match["strong"] and _is_name(match["name"].split()[0]) and match["name"].lower() not in _FR_CLOSED:
            yield _found(match.start(), match.end(), 0.93)
        elif match["loose"] and (match["code"] or (is_capital and not match["name"].isupper())):
            yield _found(match.start(), match.end(), 0.85)


def _vietnamese(characters: str) -> Iterator[Found]:
    for match in _VI_FLAT.finditer(characters):
        yield _found(match.start(), _areas_end(characters, match.end()), 0.85)
    for match in _VI_WAY.finditer(characters):
        end, is_capital = _name_end(characters, match.end())
        whole_end = _areas_end(characters, end)
        if is_capital or match["lead"] or whole_end > end:
            yield _found(match.start(), whole_end, 0.92)
    for match in _VI_BARE.finditer(characters):
        end, is_capital = _name_end(characters, match.end())
        whole_end = _areas_end(characters, end)
        name = characters[match.end() : end]
        if whole_end > end and _is_name(name) and ((is_capital and " " in name) or match["lead"]):
            yield _found(match.start(), whole_end, 0.85)
    for match in _VI_ALLEY.finditer(characters):
        end, is_capital = _name_end(characters, match.end())
        if is_capital:
            yield _found(match.start(), _areas_end(characters, end), 0.8)


def _name_end(characters: str, start: int) -> tuple[int, bool]:
    """Where a street's name ends, and whether it is written in capitals; two words where it is not."""
    position, words, is_capital = start, 0, False
    while words < 4 and (
        word := _VI_WORD.match(characters, position)
        if words
        else re.compile(r"(?P<word>[^\W_]+)").match(characters, position)
    ):
        starts_high = not word["word"][0].islower()
        if words == 0:
            is_capital = starts_high
        elif (
            (is_capital and not starts_high) or (not is_capital and words >= 2) or _VI_AREAS.match(characters, position)
        ):
            break
        position, words = word.end(), words + 1
    return position, is_capital


def _areas_end(characters: str, end: int) -> int:
    while area := _VI_AREAS.match(characters, end):
        end = area.end()
    return end
