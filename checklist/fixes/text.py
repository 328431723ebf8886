"""Fixes in the draft's text."""

from __future__ import annotations

import re
from dataclasses import replace

from checklist.district import Disclaimer
from checklist.errors import UsageError
from checklist.fixes.job import FixJob
from checklist.location import TextSpan
from checklist.model import Draft
from checklist.platforms import LIMITS

_NO_LIMIT = 1_000_000


def remove_text(job: FixJob) -> Draft:
    """The draft without the words found; the blank that they leave goes with them."""
    where = job.target.where
    if not isinstance(where, TextSpan):
        raise UsageError("there are no words to remove")
    before, after = job.draft.text[: where.start], job.draft.text[where.end :]
    if before.endswith(" ") and (not after or after[0] in " .,;:!?\n"):
        before = before.rstrip(" ")
    elif not before or before.endswith("\n"):
        after = after.lstrip(" ")
    return replace(job.draft, text=before + after)


def insert_disclaimer(job: FixJob) -> Draft:
    """The draft with the longest approved disclaimer that still fits the platform, in the draft's language."""
    wording = fitting_disclaimer(job)
    if wording is None:
        raise UsageError("no approved disclaimer fits: shorten the post, or put the disclaimer in the account's bio")
    return replace(job.draft, text=_appended(job.draft.text, wording.text))


def fitting_disclaimer(job: FixJob) -> Disclaimer | None:
    """The approved wording that ``insert_disclaimer`` would use; None where none fits."""
    wordings = [each for each in job.district.disclaimers if each.language == job.language]
    wordings = wordings or [each for each in job.district.disclaimers if each.language == "en"]
    for wording in sorted(wordings, key=lambda each: -len(each.text)):
        if characters_left(job, _appended(job.draft.text, wording.text)) >= 0:
            return wording
    return None


def characters_left(job: FixJob, text: str) -> int:
    """How many more the platform takes, in its own count; a million where it has no limit."""
    limits = LIMITS.get(job.context.platform)
    return _NO_LIMIT if limits is None else limits.text - limits.count(text)


def sign(job: FixJob) -> Draft:
    """The draft signed with the author's name, role and school, as far as the profile has them."""
    profile = job.profile
    if not profile.name:
        raise UsageError("your name is not in the profile yet: add it there, then sign")
    parts = [part for part in (profile.name, profile.role, profile.school or job.district.name) if part]
    if profile.school == "" and not profile.role:
        parts = [profile.name, job.district.name] if job.district.name else [profile.name]
    return replace(job.draft, text=_appended(job.draft.text, "— " + ", ".join(parts)))


def _appended(text: str, line: str) -> str:
    """Own paragraph after prose; the hashtags that end many posts stay last."""
    body, tags = _split_closing_tags(text)
    joined = f"{body.rstrip()}\n\n{line}" if body.strip() else line
    return f"{joined}\n\n{tags.strip()}" if tags.strip() else joined


def _split_closing_tags(text: str) -> tuple[str, str]:
    found = re.search(r"\n\s*((?:#\w+\s*)+)$", text)
    return (text[: found.start()], found[1]) if found else (text, "")
