"""Who may post on this account, and accounts that claim to be the district's: from the registry, not the words."""

from __future__ import annotations

import re

from checklist.content import Situation
from checklist.district import Account, District
from checklist.location import WholeDraft
from checklist.model import AccountKind, Detection, Role, Tier, fold

_OFFICIAL = re.compile(
    r"\bofficial\b|\bofficiel(?:le)?s?\b|\bchính thức\b|\bcommunications? (?:office|team)\b|\bdistrict account\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\bunofficial\b|\bnon[- ]officiel|\bkhông chính thức\b|\bnot (?:an? |the )?official\b", re.IGNORECASE
)


def find_designation(situation: Situation) -> list[Detection]:
    """``not_designated`` on an official account, ``official_claim`` on any other."""
    if situation.context.account is AccountKind.OFFICIAL:
        return _not_designated(situation)
    return _official_claims(situation)


def _not_designated(situation: Situation) -> list[Detection]:
    accounts = situation.district.accounts
    with_designees = [account for account in accounts if account.designees]
    role = situation.context.acting_role
    if not with_designees:
        return [_whole("not_designated", 0.9)] if role in {Role.STAFF, Role.COACH} else []
    account = _registered(situation.context.account_name, accounts)
    names = {fold(name) for name in (situation.profile.name, *situation.profile.also_known_as) if name}
    if account is not None and names & {fold(name) for name in account.designees}:
        return []
    return [_whole("not_designated", 0.9 if account is not None else 0.6)]


def _official_claims(situation: Situation) -> list[Detection]:
    """A name, handle or bio that says "official", or carries the district's bare name; an unknown account."""
    claims = []
    shown = (situation.context.account_name, situation.profile.display_name, situation.profile.bio)
    if any(_OFFICIAL.search(text) and not _PERSONAL.search(text) for text in shown if text):
        claims.append(_whole("official_claim", 0.9))
    elif any(_is_bare_name(text, situation.district) for text in (shown[0], shown[1], *situation.profile.handles)):
        claims.append(_whole("official_claim", 0.7))
    accounts = [account for account in situation.district.accounts if account.kind is not AccountKind.PERSONAL]
    name = situation.context.account_name
    is_registrable = situation.context.account in {AccountKind.TEAM, AccountKind.WEBSITE}
    if not claims and name and accounts and is_registrable and _registered(name, tuple(accounts)) is None:
        claims.append(_whole("official_claim", 0.6))
    return claims


def _registered(name: str, accounts: tuple[Account, ...]) -> Account | None:
    wanted = _bare(name)
    for account in accounts:
        if wanted and wanted in {_bare(known) for known in (account.name, *account.handles)}:
            return account
    return None


def _is_bare_name(text: str, district: District) -> bool:
    """The district's or a school's own name and nothing else: readers take that for the school itself."""
    names = (district.name, *district.aliases, *(school.name for school in district.schools))
    return bool(text) and _bare(text) in {_bare(name) for name in names if name}


def _bare(text: str) -> str:
    return re.sub(r"\W|_", "", fold(text))


def _whole(label: str, confidence: float) -> Detection:
    return Detection(
        label=label,
        where=WholeDraft(),
        confidence=confidence,
        tier=Tier.SURE if confidence >= 0.65 else Tier.POSSIBLE,
    )
