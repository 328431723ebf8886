"""Secrets that give themselves away: token prefixes, assignments, parts of a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist.detectors.cleaned import Found
from checklist.model import Tier

_TOKEN = re.compile(
    r"(?<![\w-])(?:AKIA[0-9A-Z]{12,16}|ASIA[0-9A-Z]{12,16}|gh[pousr]_\w{8,}|github_pat_\w{8,}|glpat-[\w-]{8,}"
    r"|sk-(?:live-|test-|proj-|ant-)?[\w-]{8,}|[sp]k_(?:live|test)_\w{6,}|xox[abprs]-[\w-]{8,}"
    r"|eyJ[\w-]{8,}(?:\.[\w-]+){0,2}|AIza[\w-]{16,}|ya29\.[\w-]{8,}|hf_\w{8,}|npm_\w{8,}|SG\.[\w-]{8,}(?:\.[\w-]+)?)"
)
_IN_LINK = re.compile(
    r"[?&](?:pwd|pw|pass(?:word|code)?|pin|key|api_?key|token|access_?token|auth(?:key)?|secret|sig|mdp"
    r"|mk)=(?P<value>[^&#\s\"'<>)\]]{3,})",
    re.IGNORECASE,
)
_USER_IN_LINK = re.compile(r"\w+://[^\s/:@]+:(?P<value>[^\s/@]{3,})@[\w.-]+")
_ASSIGNED = re.compile(
    r"(?<!\w)[A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|PWD)[A-Z0-9_]*\s?=\s?[\"']?(?P<value>[^\s\"'<>${}]{6,})"
)
_PLACEHOLDER = re.compile(
    r"(?:your|my|the|xxx|\*\*\*|\.\.\.|abc123$|changeme|example|placeholder|redacted|hidden)", re.IGNORECASE
)


def find_tokens(characters: str) -> Iterator[Found]:
    """``credential`` for tokens, assignments of keys and secrets inside links; never for placeholders."""
    for match in _TOKEN.finditer(characters):
        yield Found(label="credential", start=match.start(), end=match.end(), confidence=0.98, tier=Tier.SURE)
    for pattern in (_IN_LINK, _USER_IN_LINK, _ASSIGNED):
        for match in pattern.finditer(characters):
            start, value = match.start("value"), match["value"].rstrip(".,;:!?")
            if value and not _PLACEHOLDER.match(value):
                yield Found(label="credential", start=start, end=start + len(value), confidence=0.93, tier=Tier.SURE)
