"""E-mail addresses, also written out to escape robots, and whether they are the district's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found, word_set
from checklist.model import Tier

_LOCAL = r"(?<![\w.+@-])(?P<local>\w[\w.+%'-]{0,63}?|\w)"
_PLAIN = re.compile(
    rf"{_LOCAL}@(?P<host>\w[\w-]*(?:\.\w[\w-]*)*\.[^\W\d_]{{2,24}})(?![\w-]|\.\w|@)",
)
_AT = r"(?:[(\[{<]\s?(?:at|@|arobase|a\s?còng|a\s?cong)\s?[)\]}>]|@|\b(?:at|arobase|arobas|a\s?còng|a\s?cong)\b)"
_DOT = r"(?:[(\[{<]\s?(?:dot|point|chấm|cham|\.)\s?[)\]}>]|\.|\b(?:dot|point|chấm|cham)\b)"
_WRITTEN_OUT = re.compile(
    rf"{_LOCAL}(?P<dotted>(?:\s?{_DOT}\s?\w+)*?)(?P<at>\s?{_AT}\s?)(?P<host>[\w-]{{2,40}}(?:\s?{_DOT}\s?[\w-]{{2,40}}){{0,3}}?(?P<dot>\s?{_DOT}\s?)(?P<end>[^\W\d_]{{2,6}}))(?![\w-])",
    re.IGNORECASE,
)
_MAY_BE_WRITTEN_OUT = re.compile(
    r"@|arobas|\ba\s?c[oò]ng\b|[(\[{<]\s?(?:at|a)\b|\bat\s+\w+\s?(?:\.\w|\bdot\b|[(\[{<]\s?(?:dot|\.))", re.IGNORECASE
)
_DOT_WRITTEN = re.compile(rf"\s?{_DOT}\s?", re.IGNORECASE)
_ENDINGS = word_set("com org net edu gov us io info me co fr vn ca eu uk de es mx biz app dev school k12")
_MAIL_HOSTS = re.compile(
    r"(?:gmail|yahoo|hotmail|outlook|icloud|comcast|aol|proton|protonmail|msn|live|me|orange|free)\.", re.I
)
_NO_LOCAL = word_set(
    "me us him her them look looking arrive meet meeting be is are was live lives work works stay see find found shop"
    " visit follow reach email mail contact write the a an and or or at on in from it this that you i we out up over"
)


def find_email_addresses(characters: str, domains: frozenset[str]) -> Iterator[Found]:
    """``DISTRICT_EMAIL`` under one of ``domains`` or below it, else ``EMAIL_ADDRESS``."""
    for match in _PLAIN.finditer(characters):
        yield _found(match, match["host"], domains, Tier.SURE)
    if not _MAY_BE_WRITTEN_OUT.search(characters):
        return
    for match in _WRITTEN_OUT.finditer(characters):
        tier = _tier_written_out(match)
        if tier is not None:
            yield _found(match, _DOT_WRITTEN.sub(".", match["host"]), domains, tier)


def _tier_written_out(match: re.Match[str]) -> Tier | None:
    """None where it is just a sentence with an at and a dot."""
    at, dot = match["at"].strip().lower(), match["dot"]
    is_bracketed = at[0] in "([{<"
    is_known_ending = match["end"].lower() in _ENDINGS
    if is_bracketed:
        return Tier.SURE if is_known_ending else Tier.POSSIBLE
    if not is_known_ending or match["local"].lower() in _NO_LOCAL:
        return None
    if dot.strip() != ".":
        return Tier.SURE
    if dot != ".":
        return None
    if at == "at":
        is_mailbox = bool(_MAIL_HOSTS.match(match["host"])) or bool(re.search(r"[\d._]", match["local"]))
        return Tier.POSSIBLE if is_mailbox else None
    if at == "@":
        return Tier.POSSIBLE if match["at"] == " @ " else None
    return Tier.SURE


def _found(match: re.Match[str], host: str, domains: frozenset[str], tier: Tier) -> Found:
    bare = host.lower()
    is_district = any(bare == domain or bare.endswith(f".{domain}") for domain in domains)
    return Found(
        label="DISTRICT_EMAIL" if is_district else "EMAIL_ADDRESS",
        start=match.start(),
        end=match.end(),
        confidence=0.98 if tier is Tier.SURE else 0.6,
        tier=tier,
    )
