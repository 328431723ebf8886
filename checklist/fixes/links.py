"""A link without what only tells the sender of the link who opened it."""

from __future__ import annotations

import re

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh|igshid|mc_cid|mc_eid|mkt_tok"
    r"|_hsenc|_hsmi|vero_id|vero_conv|oly_enc_id|oly_anon_id|s_cid|li_fat_id|ref_src|ref_url|__twitter_impression"
    r"|_branch_match_id|rb_clickid|wickedid|trk|trkcampaign)",
    re.IGNORECASE,
)
"""Names of parameters that follow readers around, after the lists that browsers publish. No site needs them."""


def without_tracking(link: str) -> str:
    """The link with its tracking parameters gone; everything else stays as written, character by character."""
    address, hash_sign, fragment = link.partition("#")
    base, question, query = address.partition("?")
    kept = [part for part in query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0])]
    query = "&".join(kept)
    return base + (question + query if query else "") + hash_sign + fragment


def has_tracking(link: str) -> bool:
    """Whether something would go."""
    return without_tracking(link) != link
