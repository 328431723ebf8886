"""Where something is, in words: in the text, top right in a picture, in a hidden field of a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from checklist.location import MemberPath, MetadataField, PageRegion, TextSpan, TimeRange, WholeDraft, WholeFile
from checklist.review import Finding
from desktop.text import filled, shortened, visible

translate = QCoreApplication.translate


def evidence_words(finding: Finding, text: str, limit: int = 32) -> str:
    """The words of the draft's text that the finding is about; empty where it is about something else."""
    if isinstance(finding.where, TextSpan) and finding.attachment is None:
        return shortened(visible(text[finding.where.start : finding.where.end]), limit)
    return ""


def place_of(finding: Finding, text: str, names: Sequence[str]) -> str:
    """Where one finding is. ``names`` are those of the attachments."""
    name = ""
    if finding.attachment is not None and finding.attachment < len(names):
        name = visible(names[finding.attachment])
    match finding.where:
        case TextSpan() if finding.attachment is None:
            return filled(translate("Places", "In the text: %1"), evidence_words(finding, text))
        case TextSpan():
            return filled(translate("Places", "In the text of %1"), name)
        case PageRegion() as region:
            return _in_picture(region, name)
        case MetadataField() as field:
            return filled(translate("Places", "Hidden in %1: %2"), name, visible(field.field))
        case MemberPath() as member:
            return filled(translate("Places", "In %1: %2"), name, visible(member.path))
        case TimeRange() as stretch:
            words = translate("Places", "%1, from %2 to %3 seconds")
            return filled(words, name, f"{stretch.start_s:.0f}", f"{stretch.end_s:.0f}")
        case WholeFile():
            return name
        case WholeDraft():
            return visible(finding.message) or translate("Places", "In the post as a whole")


def places_of(findings: Sequence[Finding], text: str, names: Sequence[str]) -> str:
    """Where several findings are: the first two places, and how many more."""
    places = list(dict.fromkeys(place_of(finding, text, names) for finding in findings))
    if len(places) <= 2:
        return " · ".join(places)
    more = translate("Places", "%n more", "", len(places) - 2)
    return " · ".join((*places[:2], more))


def corner_of(region: PageRegion) -> str:
    """Which part of a page the middle of a box lies in."""
    x, y, width, height = region.box
    column = min(2, int(3 * (x + width / 2) / region.page_size[0]))
    line = min(2, int(3 * (y + height / 2) / region.page_size[1]))
    words = (
        (translate("Places", "top left"), translate("Places", "top"), translate("Places", "top right")),
        (translate("Places", "left"), translate("Places", "middle"), translate("Places", "right")),
        (translate("Places", "bottom left"), translate("Places", "bottom"), translate("Places", "bottom right")),
    )
    return words[line][column]


def _in_picture(region: PageRegion, name: str) -> str:
    if region.page > 1:
        return filled(translate("Places", "%1, page %2, %3"), name, str(region.page), corner_of(region))
    return filled(translate("Places", "%1, %2"), name, corner_of(region))
