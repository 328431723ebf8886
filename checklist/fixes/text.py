"""Fixes in the draft's text."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from checklist.district import Disclaimer
from checklist.errors import UsageError
from checklist.fixes.edits import Edit
from checklist.fixes.job import FixJob
from checklist.fixes.links import without_tracking
from checklist.fixes.names import initials_of
from checklist.fixes.removal import removal
from checklist.location import TextSpan
from checklist.model import Draft
from checklist.platforms import LIMITS

_NO_LIMIT = 1_000_000
_DISCLOSURES = Path(__file__).parents[2] / "resources" / "words" / "disclosure.toml"


def remove_words(job: FixJob) -> Edit:
    """Takes the words out, with as much of their sentence as would be left hanging."""
    return removal(job.draft.text, _span(job), job.also)


def initials(job: FixJob) -> Edit:
    """Puts initials in the place of a name."""
    where = _span(job)
    short = initials_of(job.draft.text[where.start : where.end])
    if job.draft.text[where.end : where.end + 1] == ".":
        short = short.removesuffix(".")
    return Edit(start=where.start, end=where.end, new=short)


def strip_tracking(job: FixJob) -> Edit:
    """Takes out of a link what follows its readers around."""
    where = _span(job)
    return Edit(start=where.start, end=where.end, new=without_tracking(job.draft.text[where.start : where.end]))


def insert_disclosure(job: FixJob) -> Draft:
    """The draft that says first that its author has an interest, in the draft's language."""
    sentences = _disclosures()
    sentence = sentences.get(job.language, sentences["en"])
    text = f"{sentence}\n\n{job.draft.text.lstrip()}" if job.draft.text.strip() else sentence
    if characters_left(job, text) < 0:
        raise UsageError("no room is left for the sentence: shorten the post first")
    return replace(job.draft, text=text)


@functools.cache
def _disclosures() -> Mapping[str, str]:
    return {language: str(text) for language, text in tomllib.loads(_DISCLOSURES.read_text("utf-8")).items()}


def _span(job: FixJob) -> TextSpan:
    if not isinstance(job.target.where, TextSpan):
        raise UsageError("there are no words to change")
    return job.target.where


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
