"""The words of the engine: what a draft is, in which context it is posted, what was seen in it."""

from __future__ import annotations

import enum
import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from checklist.location import Location

LANGUAGES = ("en", "fr", "vi", "es")


class AccountKind(enum.StrEnum):
    """Whose account the post goes out on."""

    PERSONAL = "personal"
    OFFICIAL = "official"
    TEAM = "team"
    TOOL = "tool"
    WEBSITE = "website"


class Role(enum.StrEnum):
    """What the author is, on this account."""

    STAFF = "staff"
    COACH = "coach"
    DESIGNATED = "designated"
    SPOKESPERSON = "spokesperson"


class Platform(enum.StrEnum):
    """Where it will be posted."""

    FACEBOOK = "facebook"
    X = "x"
    INSTAGRAM = "instagram"
    SNAPCHAT = "snapchat"
    LINKEDIN = "linkedin"
    YOUTUBE = "youtube"
    VIMEO = "vimeo"
    TIKTOK = "tiktok"
    THREADS = "threads"
    BLUESKY = "bluesky"
    BLOG = "blog"
    SCHOOLOGY = "schoology"
    OTHER = "other"


class Audience(enum.StrEnum):
    """Who can read it."""

    PUBLIC = "public"
    SCHOOL = "school"
    CLASS = "class"
    COLLEAGUES = "colleagues"


class Severity(enum.StrEnum):
    """How much a rule matters. About the rule, never about how sure a detector is."""

    MUST = "must"
    SHOULD = "should"
    ADVICE = "advice"
    INFO = "info"


class Tier(enum.StrEnum):
    """How sure a detector is: SURE may accuse, POSSIBLE may only ask."""

    SURE = "sure"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where and as whom the draft is posted. ``language`` is ``auto`` or one of LANGUAGES."""

    account: AccountKind = AccountKind.PERSONAL
    account_name: str = ""
    role: Role = Role.STAFF
    platform: Platform = Platform.OTHER
    audience: Audience = Audience.PUBLIC
    language: str = "auto"

    @property
    def acting_role(self) -> Role:
        """``designated`` holds on official accounts only; elsewhere such a person is staff."""
        if self.role is Role.DESIGNATED and self.account is not AccountKind.OFFICIAL:
            return Role.STAFF
        return self.role


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The author, as far as they told us. Every field may be empty."""

    name: str = ""
    display_name: str = ""
    also_known_as: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    role: str = ""
    school: str = ""
    bio: str = ""
    language: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file of the draft, read once. Its bytes are untrusted until a child process has parsed them."""

    name: str
    untrusted_bytes: bytes = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the bytes."""
        return hashlib.sha256(self.untrusted_bytes).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody is about to post. ``text`` is kept exactly as typed; a thread is one text."""

    text: str
    attachments: tuple[Attachment, ...] = ()

    @property
    def sha256(self) -> str:
        """Digest over text, attachment names and attachment bytes, in order."""
        whole = hashlib.sha256(self.text.encode("utf-8", "surrogatepass"))
        for attachment in self.attachments:
            whole.update(b"\0" + attachment.name.encode("utf-8", "surrogatepass") + b"\0" + attachment.sha256.encode())
        return whole.hexdigest()


Detail = str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """Something a detector saw. Knows no rule; the policy pack decides what it means.

    ``confidence`` is 0 to 1, calibrated on development data. ``details`` holds what the JSON shows beside, e.g.
    ``reference`` (which mark), ``part`` (which part is missing), ``text`` (what was read).
    """

    label: str
    where: Location
    confidence: float
    tier: Tier = Tier.SURE
    details: Mapping[str, Detail] = field(default_factory=lambda: MappingProxyType({}))


ReportProgress = Callable[[int, int, str], None]
"""done, total, what is being done now (a file name or a detector name)."""

IsCancelled = Callable[[], bool]


def fold(text: str) -> str:
    """Compatibility-composed, case-folded, blanks collapsed: equal evidence has equal folds."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
