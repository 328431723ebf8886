"""What a policy pack is: rows with stable ids (rules, reminders, references, how-tos), questions, words, a district."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from checklist.district import District
from checklist.model import AccountKind, Audience, Platform, Role, Severity


class RowKind(enum.StrEnum):
    """What the app does with a row; only a rule yields a check."""

    RULE = "rule"
    REMINDER = "reminder"
    REFERENCE = "reference"
    HOWTO = "howto"


class Expects(enum.StrEnum):
    """Whether seeing the thing is the finding (ABSENT) or not seeing it is (PRESENT)."""

    ABSENT = "absent"
    PRESENT = "present"


class Result(enum.StrEnum):
    """What an answer makes of the detections that it answers."""

    PASSED = "passed"
    NEEDS_FIXING = "needs_fixing"
    ADVICE = "advice"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A detector that a row uses. Empty ``labels`` means all of them.

    ``accounts`` (empty: all) limits the use to account kinds. ``as_possible`` makes even a sure detection ask only;
    ``only_sure`` leaves possible ones out.
    """

    detector: str
    labels: frozenset[str] = frozenset()
    accounts: frozenset[AccountKind] = frozenset()
    as_possible: bool = False
    only_sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that a PRESENT rule wants to see. Without the profile field ``needs_profile`` nobody can tell: ask."""

    part: str
    detector: str
    label: str
    needs_profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applies:
    """One way in which a row applies: every non-empty set must hold the context's value. ``content``: see Facts."""

    accounts: frozenset[AccountKind] = frozenset()
    roles: frozenset[Role] = frozenset()
    audiences: frozenset[Audience] = frozenset()
    platforms: frozenset[Platform] = frozenset()
    content: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChoice:
    """A possible answer. Without what it ``needs`` (who, when, reference, reason) it leaves the question open.

    ``rules`` (empty: all) are the only ones that it may settle where a question merges several.
    """

    id: str
    result: Result
    needs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSpec:
    """A question by its stable id: a shared one (``permission``, ``people`` …) or a rule's own (the rule's id)."""

    id: str
    answers: tuple[AnswerChoice, ...]


NEVER_REMEMBERED = frozenset({"people", "unreadable", "not-looked-for", "about-district", "others"})
"""Questions about somebody's consent or about what one draft holds: no pack can make them rememberable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverTerms:
    """Whether a finding may be accepted by the user, and whether somebody has to have agreed."""

    allowed: bool = True
    needs_authority: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the requirement map. ``pending`` names detectors that it waits for (see ``detectors.planned``)."""

    id: str
    kind: RowKind
    clause: str
    severity: Severity
    mechanisms: tuple[str, ...]
    source: Mapping[str, tuple[int, ...]]
    same_as: str | None = None
    applies: tuple[Applies, ...] = (Applies(),)
    uses: tuple[Use, ...] = ()
    pending: tuple[str, ...] = ()
    expects: Expects = Expects.ABSENT
    parts: tuple[Part, ...] = ()
    triggers: tuple[Use, ...] = ()
    """A PRESENT rule with triggers is not applicable (reason ``no_trigger``) unless one of them was seen."""
    is_gated: bool = False
    """Whether the rule holds only where the post is about the district."""
    ask: frozenset[AccountKind] = frozenset()
    """Account kinds on which even a sure detection asks, because only a person knows."""
    needs_marks: bool = False
    """Never passed while the pack has no marks: not applicable, reason ``no_marks``, unless something hints at one."""
    your_word: bool = False
    """Passed with reason ``your_word`` while the registry is empty and the role claims to be designated."""
    question: str | None = None
    own_question: QuestionSpec | None = None
    is_rememberable: bool = False
    """Whether an answer holds for the account beyond one post, so that the user may have it remembered."""
    settles_sure: bool = False
    """Whether the row's own question settles sure findings too."""
    fixes: tuple[str, ...] = ()
    waiver: WaiverTerms = field(default_factory=WaiverTerms)
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """A row's words in one language. ``answers`` by answer id, ``found`` by label (``*`` for all others)."""

    title: str
    why: str
    summary: str = ""
    question: str = ""
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    found: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A pack's words in one language, every mapping by id."""

    rows: Mapping[str, RowWords]
    questions: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, str]
    """What a finding with this label says, for rows that say nothing of their own: one sentence."""
    parts: Mapping[str, str]
    fixes: Mapping[str, str]
    reasons: Mapping[str, str]
    policies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Titles of related policies by their numbers."""
    is_reviewed: bool = True
    """Whether a native speaker has read these words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A text (or a file beside ``cases.toml``) that a row must (``hit``) or must not react to."""

    row: str
    language: str
    is_hit: bool
    text: str
    file: str = ""
    context: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    profile: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


ABOUT_THE_DISTRICT = (
    Use(detector="district-reference", labels=frozenset({"district", "own_work"})),
    Use(detector="opinion", only_sure=True),
    Use(detector="logo", only_sure=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A policy pack, read and checked. ``rows`` keep the pack's order; ``words`` hold en, fr and vi."""

    id: str
    version: str
    title: str
    effective: str
    is_signed: bool
    rows: tuple[Row, ...]
    questions: Mapping[str, QuestionSpec]
    words: Mapping[str, Words]
    district: District
    samples: tuple[Sample, ...] = ()
    gate: tuple[Use, ...] = ABOUT_THE_DISTRICT
    """What shows that a post is about the district: sure sightings say yes, possible ones leave it open."""
    legal_review: str = ""
    """ISO date by which somebody has to look at the law again."""
    extends: str = ""
    """Id of the pack whose rows and words this one takes over."""
    folder: Path | None = None
    """Where it was read from: the files of samples lie below."""

    @property
    def rules(self) -> tuple[Row, ...]:
        """The rows that yield a check, in pack order."""
        return tuple(row for row in self.rows if row.kind is RowKind.RULE)

    def words_in(self, language: str) -> Words:
        """Words in the language, or English where the pack has none (Spanish, ``auto``)."""
        return self.words.get(language, self.words["en"])
