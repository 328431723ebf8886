"""English verbs that do not go with the subject right before them: "the kids makes", "one boy ask".

Only what a few words can settle: a subject that is named by a list of school words, straight before its verb.
LanguageTool sees pronouns; it is silent about most nouns.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

import regex

from checklist.language.client import Match

_PLURALS = """
adults athletes auditions aunties books boys buses champions children classes coaches conferences cookies counselors
custodians cyclists dancers desks doors drivers eighth-graders families fans finals flyers forms friends games girls
grades graders grandparents groups hands helpers kids kindergartners lessons letters librarians lunches meals medals
meetings men moms musicians neighbors nurses parents people permits pictures players practices programs projects
proceeds puppies readers results runners schools scores scouts seats seniors shoes singers sites spots staffers
students swimmers teachers teams tickets times tryouts volunteers winners women words workers
""".split()  # noqa: SIM905  (a list of quoted words would be three times as long)
_SINGULARS = """
assistant band boy bus choir child class coach concert counselor crew custodian daughter department district driver
family friend game girl grandma grandpa granddaughter grandson group husband installation kid librarian meeting mom
nurse office parent person player practice principal program season secretary school show sister brother son student
swimmer teacher team wife
""".split()  # noqa: SIM905
_VERBS = """
arrives=arrive asks=ask becomes=become begins=begin believes=believe belongs=belong brings=bring buys=buy chooses=choose
comes=come continues=continue deserves=deserve does=do eats=eat enjoys=enjoy feels=feel finds=find forgets=forget
gets=get gives=give goes=go grows=grow happens=happen has=have hears=hear includes=include is=are keeps=keep knows=know
learns=learn makes=make remembers=remember reminds=remind says=say seems=seem sends=send sings=sing speaks=speak
teaches=teach tells=tell thinks=think understands=understand was=were wears=wear wishes=wish writes=write
""".split()  # noqa: SIM905
_PLURAL_START = "the|these|those|our|my|your|their|his|her|all|many|most|some|both|several|few|two|three|four|five|six"
_SINGULAR_START = "the|this|that|our|my|your|their|his|her|a|an|one|every|each|another"
_NO_SUBJECT = (  # what stands before a noun that is no subject: of the kids, let the team, and the coach
    "of|with|for|to|by|from|about|between|among|than|and|or|nor|in|on|at|like|as|without|over|under|behind|near|beside|"
    r"into|after|before|during|let|lets|letting|help|helps|helped|helping|make|makes|made|making|see|sees|saw|seen|"
    "seeing|watch|watches|watched|watching|hear|hears|heard|hearing|have|has|had|having|do|does|did|will|would|can|could|"
    r"should|shall|must|may|might|can't|don't|doesn't|didn't|won't|not|if|that|is|are|was|were|where|so|\w+ing|"
    "give|gives|gave|tell|tells|told|teach|teaches|taught|ask|asked|insist|insists|suggest|recommend|request|why"
)
_NAME = r"(?:Mr|Mrs|Ms|Mx|Dr|Coach|Principal|Nurse|Officer|Chef|Señora|Señor)\.? \p{Lu}[\p{L}'’-]+"


@functools.cache
def _verbs() -> tuple[Mapping[str, str], Mapping[str, str]]:
    pairs = [each.split("=") for each in _VERBS]
    return {one: many for one, many in pairs}, {many: one for one, many in pairs}  # noqa: C416  (beside its mirror)


@functools.cache
def _patterns() -> tuple[tuple[regex.Pattern[str], bool], ...]:
    """Patterns that leave the verb in ``verb``; whether it should be the plural form."""
    to_many, to_one = _verbs()
    singular, plural = "|".join(to_many), "|".join(to_one)
    alone = rf"(?<!\b(?:{_NO_SUBJECT})(?:,| the| all| our| my)?\s+(?:all )?)(?<![-'’\w])"
    adjective = r"(?:\w+ )?"
    flags = regex.IGNORECASE | regex.VERSION1
    ways = (
        (rf"{alone}(?:{_PLURAL_START}) {'(?:of (?:the|our|my) )?'}(?:{'|'.join(_PLURALS)}) (?P<verb>{singular})", True),
        (
            rf"(?:^|(?<=[.!?] )|(?<=\n))(?:{adjective})(?:{'|'.join(_PLURALS)})(?: for [\w ]{{2,20}}?)?"
            r" (?P<verb>is|was|has)",
            True,
        ),
        (rf"how many of (?:you|us|them) (?P<verb>{singular})", True),
        (
            rf"(?:^|(?<=[.!?] )|(?<=\n)|(?<=\b(?:today|yesterday|tomorrow|tonight|because|when|but) ))"
            rf"(?:(?:{_SINGULAR_START}) )(?:new )?(?:{'|'.join(_SINGULARS)}) (?P<verb>{plural})",
            False,
        ),
        (rf"(?:^|(?<=[.!?] )|(?<=\n))everyone (?:at|in|from|on) (?:\w+ ){{1,3}}?(?P<verb>{plural})", False),
        (rf"{_NAME}, who (?P<verb>{plural})", False),
    )
    return tuple((regex.compile(rf"{way}(?![-'’\w])", flags), is_many) for way, is_many in ways)


def find_agreement(text: str) -> Iterator[Match]:
    """In the order of the patterns; spans in code points. English only."""
    to_many, to_one = _verbs()
    for pattern, is_many in _patterns():
        for found in pattern.finditer(text):
            wrong = found.group("verb")
            right = (to_many if is_many else to_one)[wrong.lower()]
            if wrong.isupper():
                right = right.upper()
            yield Match(
                start=found.start("verb"),
                end=found.end("verb"),
                message=f"“{wrong}” does not go with its subject; “{right}” may be meant.",
                replacements=(right,),
                rule="EN_AGREEMENT_CONFUSION",
                category="GRAMMAR",
                is_misspelling=False,
            )
