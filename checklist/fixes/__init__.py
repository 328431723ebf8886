"""Fixes by id. A fix is data (finding × id); applying it is pure: it makes a new draft, which is checked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checklist.fixes.attachments import cover, crop, remove_attachment
from checklist.fixes.job import Fixable, FixJob
from checklist.fixes.text import insert_disclaimer, remove_text, sign
from checklist.location import PageRegion, TextSpan
from checklist.model import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class FixKind:
    """``suits`` says whether the fix makes sense for what was found; ``apply`` makes the new draft."""

    suits: Callable[[Fixable], bool]
    apply: Callable[[FixJob], Draft]


def _is_text(it: Fixable) -> bool:
    return it.attachment is None and isinstance(it.where, TextSpan)


def _is_attachment(it: Fixable) -> bool:
    return it.attachment is not None


def _is_on_picture(it: Fixable) -> bool:
    return it.attachment is not None and isinstance(it.where, PageRegion) and it.kind.startswith("image/")


FIXES: Mapping[str, FixKind] = MappingProxyType(
    {
        "remove": FixKind(suits=_is_text, apply=remove_text),
        "insert-disclaimer": FixKind(suits=lambda it: it.part == "disclaimer", apply=insert_disclaimer),
        "sign": FixKind(suits=lambda it: it.part in {"real_name", "employment"}, apply=sign),
        "cover": FixKind(suits=_is_on_picture, apply=cover),
        "crop": FixKind(suits=_is_on_picture, apply=crop),
        "remove-attachment": FixKind(suits=_is_attachment, apply=remove_attachment),
    }
)
