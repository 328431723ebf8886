"""Fixes by id. A fix is data (finding × id); applying it is pure: it makes a new draft, which is checked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from checklist.fixes.attachments import clean_metadata, cover, crop, remove_attachment
from checklist.fixes.edits import Edit, edited
from checklist.fixes.job import Fixable, FixJob
from checklist.fixes.text import initials, insert_disclaimer, insert_disclosure, remove_words, sign, strip_tracking
from checklist.location import MetadataField, PageRegion, TextSpan
from checklist.model import Draft

REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixKind:
    """``suits`` says whether the fix makes sense for what was found.

    A fix of words has ``edit``, worked out on the text as it is; any other has ``apply``, which makes the new draft.
    """

    suits: Callable[[Fixable], bool]
    edit: Callable[[FixJob], Edit] | None = None
    apply: Callable[[FixJob], Draft] | None = None


def _is_text(it: Fixable) -> bool:
    return it.attachment is None and isinstance(it.where, TextSpan)


def _is_attachment(it: Fixable) -> bool:
    return it.attachment is not None


def _is_on_picture(it: Fixable) -> bool:
    return it.attachment is not None and isinstance(it.where, PageRegion) and it.kind.startswith("image/")


def _is_hidden_in_picture(it: Fixable) -> bool:
    return it.attachment is not None and isinstance(it.where, MetadataField) and it.kind.startswith("image/")


FIXES: Mapping[str, FixKind] = MappingProxyType(
    {
        REMOVE: FixKind(suits=_is_text, edit=remove_words),
        "initials": FixKind(suits=lambda it: _is_text(it) and it.label == "PERSON", edit=initials),
        "strip-tracking": FixKind(suits=lambda it: _is_text(it) and "tracking" in it.flags, edit=strip_tracking),
        "insert-disclaimer": FixKind(suits=lambda it: it.part == "disclaimer", apply=insert_disclaimer),
        "insert-disclosure": FixKind(suits=lambda it: it.attachment is None, apply=insert_disclosure),
        "sign": FixKind(suits=lambda it: it.part in {"real_name", "employment"}, apply=sign),
        "clean-metadata": FixKind(suits=_is_hidden_in_picture, apply=clean_metadata),
        "cover": FixKind(suits=_is_on_picture, apply=cover),
        "crop": FixKind(suits=_is_on_picture, apply=crop),
        "remove-attachment": FixKind(suits=_is_attachment, apply=remove_attachment),
    }
)


def applied(draft: Draft, wanted: Sequence[tuple[str, FixJob]]) -> Draft:
    """A new draft with fixes (id, job) applied; all jobs hold the same draft, and places in it as it is.

    Words are changed together, so that none moves another's place; then what is appended, then attachments from the
    last, removals at the end. Raises UsageError where one cannot be applied.
    """
    spans = [job.target.where for fix_id, job in wanted if fix_id == REMOVE]
    removed = tuple(span for span in spans if isinstance(span, TextSpan))
    edits = []
    for fix_id, job in wanted:
        edit = FIXES[fix_id].edit
        if edit is not None:
            edits.append(edit(replace(job, also=tuple(span for span in removed if span != job.target.where))))
    if edits:
        draft = replace(draft, text=edited(draft.text, edits))
    for fix_id, job in sorted(wanted, key=_from_the_end):
        apply = FIXES[fix_id].apply
        if apply is not None:
            draft = apply(replace(job, draft=draft))
    return draft


def _from_the_end(wanted: tuple[str, FixJob]) -> tuple[int, int]:
    fix_id, job = wanted
    if job.target.attachment is None:
        return 0, 0
    return (2 if fix_id == "remove-attachment" else 1), -job.target.attachment
