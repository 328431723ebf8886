"""Every detector by its public name.

Adding one: its module, its line here, its cases in ``tests/checklist/detectors``. The tests find what was forgotten.
Picture detectors run in the child process only (they import OpenCV and onnxruntime there): see
``checklist.detectors.pictures``.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checklist.content import Situation, Text
from checklist.detectors.author import AUTHOR_LABELS, find_author
from checklist.detectors.contact_details import CONTACT_DETAILS_LABELS, find_contact_details
from checklist.detectors.credentials import CREDENTIALS_LABELS, find_credentials
from checklist.detectors.designation import find_designation
from checklist.detectors.disclaimer import find_disclaimers
from checklist.detectors.district_reference import DISTRICT_REFERENCE_LABELS, find_district_references
from checklist.detectors.opinion import find_opinions
from checklist.detectors.platform_limits import PLATFORM_LIMITS_LABELS, find_over_limits
from checklist.intake.kinds import DRAWINGS
from checklist.model import Detection


class LooksAt(enum.StrEnum):
    """What a detector needs in a draft to have something to look at."""

    TEXT = "text"
    LINKS = "links"
    PICTURES = "pictures"
    FILES = "files"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDetector:
    """Runs in this process on the draft's text, the profile and the text of attachments."""

    labels: frozenset[str]
    find: Callable[[Text], list[Detection]]
    in_attachments: bool = True
    """Whether the text of attachments is looked at too (a disclaimer in a PDF is none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureDetector:
    """Runs in the child process, by its name in ``checklist.detectors.pictures.PICTURE_DETECTORS``."""

    labels: frozenset[str]
    kinds: frozenset[str] = frozenset()
    """Media types that say enough by themselves: files of these are looked at though nobody can read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextDetector:
    """Looks at account, role, registry and amounts; never at the words."""

    labels: frozenset[str]
    find: Callable[[Situation], list[Detection]]


Detector = TextDetector | PictureDetector | ContextDetector

DETECTORS: Mapping[str, Detector] = MappingProxyType(
    {
        "disclaimer": TextDetector(labels=frozenset({"disclaimer"}), find=find_disclaimers, in_attachments=False),
        "opinion": TextDetector(labels=frozenset({"opinion"}), find=find_opinions, in_attachments=False),
        "author": TextDetector(labels=AUTHOR_LABELS, find=find_author, in_attachments=False),
        "contact-details": TextDetector(labels=CONTACT_DETAILS_LABELS, find=find_contact_details),
        "credentials": TextDetector(labels=CREDENTIALS_LABELS, find=find_credentials),
        "district-reference": TextDetector(labels=DISTRICT_REFERENCE_LABELS, find=find_district_references),
        "designation": ContextDetector(labels=frozenset({"not_designated", "official_claim"}), find=find_designation),
        "platform-limits": ContextDetector(labels=PLATFORM_LIMITS_LABELS, find=find_over_limits),
        "logo": PictureDetector(labels=frozenset({"logo"})),
        "floor-plan": PictureDetector(labels=frozenset({"floor_plan"}), kinds=DRAWINGS),
    }
)
