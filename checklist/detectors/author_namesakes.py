"""Whether a full name in a text, letter for letter the author's, is somebody or something else's."""

from __future__ import annotations

import re

_KIN = (
    r"(?:wife|husband|mother|mom|mum|father|dad|son|daughter|sister|brother|aunt|uncle|cousin|grandmother|grandfather"
    r"|grandma|grandpa|niece|nephew|mere|pere|fille|fils|s(?:oe|œ)ur|frere|tante|oncle|cousine|femme|mari|grand-mere"
    r"|grand-pere|comadre|compadre)"
)
_BEFORE = re.compile(
    r"(?<!\w)(?:another|other|different|not|not the|isn't|wasn't|no|wrong|fake|famous|infamous|legendary|imposter"
    r"|impostor|a certain|some|which|any|every|two|three|many|most|named|named after|namesake,?|as many|un autre"
    r"|une autre|l'autre|un certain|une certaine|pas|faux|fausse|homonyme,?|(?<!se )nommee?|s'appelle|autant de|deux"
    r"|trois"
    r"|plusieurs|une?|(?:beaucoup|plein|tas|trop) de|cong ty|khong phai(?: la)?|nguoi ten|cung ten|trung ten(?: voi)?"
    r"|there(?:'s|'re| is| are| was)(?: \w+){0,3} an?"
    r"|co (?:mot|them|anh|chi|ong|ba|nguoi|may|nhieu)(?: (?:anh|chi|co|ong|ba|ban|em|nguoi|ten))*"
    rf"|(?:my|his|her|their|our|ma|mon|sa|son) (?:late |great-?|grand-?|petite |arriere-?)?{_KIN})\s+$"
)
_AFTER = re.compile(
    r"(?:,? (?:the (?:actor|actress|author|singer|poet|senator|painter|novelist|realtor|dentist|congressman|quarterback"
    r"|player|artist|musician|comedian|politician|other one|one who|one from)|no relation|aucun lien|khac\b|nao\b)"
    r"| (?:street|st|road|rd|avenue|ave|lane|drive|way|blvd|park|field|stadium|auditorium|memorial|scholarship"
    r"|elementary|school(?! (?:nurse|bus|lib|couns|sec|psy|cook|teach))|library|realty|plumbing|law|llc|inc|foundation"
    r"|award|college|hall|dental|group|construction|& sons|and sons|hardware|motors|ford|chevrolet|insurance|bakery"
    r"|deli|furniture|auto|body shop|nails?|salon|trucking|transport|grocery|market|dairy|farms?|roofing|electric"
    r"|heating|tiem)(?!\w))|-[^\W\d_]"
)
_NOT_ME = re.compile(
    r"\b(?:(?:is|was|that's|it's|he's|she's) not me|isn't me|ain't me|not this one|no relation|a different one"
    r"|n'est pas moi|c'est pas moi|pas mo[ie]|la nguoi khac|aucun lien|sans lien"
    r"|(?:khong phai(?: la| cua)?|dau phai(?: la)?) (?:minh|toi|tui|em|tao|t|tau|(?:co|thay)(?! giao))"
    r"|(?:toi|minh|tui) khac)\b"
)
_FAR = 110


def is_somebody_else(characters: str, bare: str, start: int, end: int) -> bool:
    """Whether words around the name at ``start`` to ``end`` say so."""
    if start and characters[start - 1] in "-@" and characters[max(0, start - 2) : start - 1].isalpha():
        return True
    if _BEFORE.search(bare[max(0, start - 40) : start]) or _AFTER.match(bare, end):
        return True
    return _NOT_ME.search(bare, end, end + _FAR) is not None
