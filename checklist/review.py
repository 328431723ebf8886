"""What comes out of a review: checks with outcomes and findings, questions, language findings, a verdict."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from checklist.content import ReadStatus
from checklist.location import Location
from checklist.model import Context, Detail, Severity, Tier
from checklist.policy.model import AnswerChoice


class Outcome(enum.StrEnum):
    """What a rule says of a draft, from worst to best."""

    NEEDS_FIXING = "needs_fixing"
    COULD_NOT_CHECK = "could_not_check"
    NEEDS_ANSWER = "needs_answer"
    ADVICE = "advice"
    WAIVED = "waived"
    PASSED = "passed"
    NOT_APPLICABLE = "not_applicable"

    @property
    def rank(self) -> int:
        """0 is worst."""
        return list(Outcome).index(self)


class Verdict(enum.StrEnum):
    """The whole draft. READY means no open finding by these checks, nothing more."""

    TO_FIX = "to_fix"
    COULD_NOT_CHECK = "could_not_check"
    TO_ANSWER = "to_answer"
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixOffer:
    """A fix that can be applied to a finding; ``id`` names it in ``checklist.fixes.FIXES``."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A detection seen by a rule. ``attachment`` counts from 0; None is the text or the draft as such."""

    fingerprint: str
    detector: str
    label: str
    confidence: float
    tier: Tier
    attachment: int | None
    where: Location
    message: str
    outcome: Outcome
    fixes: tuple[FixOffer, ...] = ()
    details: Mapping[str, Detail] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One rule on one draft. ``question`` is the id of the question that would settle it."""

    rule: str
    severity: Severity
    outcome: Outcome
    reason: str | None
    title: str
    why: str
    clause: str
    findings: tuple[Finding, ...] = ()
    question: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAsked:
    """A row of the people table. ``kind`` is name, face, quote or mention; ``ref`` survives edits."""

    ref: str
    kind: str
    text: str
    attachment: int | None
    where: Location
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something only a person knows. ``answers`` pairs each choice with its words."""

    id: str
    text: str
    merges: tuple[str, ...]
    answers: tuple[tuple[AnswerChoice, str], ...]
    attachments: tuple[int, ...] = ()
    people: tuple[PersonAsked, ...] = ()
    answer: Answer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the user said. Empty ``rules``, ``findings`` or no ``attachments``: the answer does not name any.

    ``findings`` are fingerprints: an answer that names them lapses when what was found changes. ``also`` holds other
    answers to the same question, about other rules, files or findings.
    """

    choice: str
    rules: tuple[str, ...] = ()
    attachments: tuple[int, ...] | None = None
    who: str = ""
    when: str = ""
    reference: str = ""
    reason: str = ""
    findings: tuple[str, ...] = ()
    also: tuple[Answer, ...] = ()

    @property
    def parts(self) -> tuple[Answer, ...]:
        """This answer and the others to the same question, each by itself."""
        return (replace(self, also=()), *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    """Who somebody is and whether they agreed, by ``ref``. ``consent`` is yes, no or empty."""

    ref: str
    who: str
    consent: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All answers of a session, by question id, and the people table."""

    by_question: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    people: tuple[PersonAnswer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding accepted by the user: bound to its fingerprint, lapses when the content changes."""

    fingerprint: str
    reason: str
    by: str
    when: str
    authority: str = ""


class LanguageKind(enum.StrEnum):
    """What a language finding is about: a mistake is always shown, the rest where somebody wants it."""

    MISTAKE = "mistake"
    STYLE = "style"
    FRENCH_SPACING = "french_spacing"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageWishes:
    """What is shown beside mistakes: hints at style; blanks before French marks, and the quotes that go with them."""

    style: bool = False
    french_spacing: bool = False

    def want(self, kind: LanguageKind) -> bool:
        """Whether findings of this kind are shown."""
        match kind:
            case LanguageKind.MISTAKE:
                return True
            case LanguageKind.STYLE:
                return self.style
            case LanguageKind.FRENCH_SPACING:
                return self.french_spacing


NO_WISHES = LanguageWishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFinding:
    """A spelling, grammar or style hint. ``start`` and ``end`` in code points; the best replacement comes first."""

    start: int
    end: int
    message: str
    replacements: tuple[str, ...]
    rule: str
    category: str
    source: str
    kind: LanguageKind = LanguageKind.MISTAKE


class LanguageState(enum.StrEnum):
    """Whether the language was checked, so that an empty list never means two things."""

    CHECKED = "checked"
    PARTLY = "partly"
    OFF = "off"
    COULD_NOT_CHECK = "could_not_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageStatus:
    """``reason`` is a short id where the state is not CHECKED (``no_java``, ``no_engine``, ``vietnamese`` …)."""

    state: LanguageState
    languages: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentSeen:
    """An attachment as the review shows it."""

    name: str
    sha256: str
    kind: str
    status: ReadStatus
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A row that only reminds; at most two are shown at a time."""

    row: str
    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One review of one draft. Complete: every rule of the pack has its check, in pack order."""

    pack_id: str
    pack_version: str
    pack_is_signed: bool
    context: Context
    draft_sha256: str
    language: str
    characters: int
    attachments: tuple[AttachmentSeen, ...]
    verdict: Verdict
    checks: tuple[Check, ...]
    questions: tuple[Question, ...]
    answered: tuple[Question, ...]
    cards: tuple[Question, ...]
    reminders: tuple[Reminder, ...]
    language_findings: tuple[LanguageFinding, ...]
    language_status: LanguageStatus
    language_hidden: tuple[LanguageFinding, ...] = ()
    """Hints that nobody asked for: the window says how many, and shows them on demand."""

    notes: tuple[str, ...] = ()
    """One line each: answers to nothing, waivers not used. For standard error and the status line."""

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many checks have each outcome."""
        return {outcome: sum(check.outcome is outcome for check in self.checks) for outcome in Outcome}

    def findings(self) -> tuple[tuple[Check, Finding], ...]:
        """Every finding with its check, in pack order."""
        return tuple((check, finding) for check in self.checks for finding in check.findings)
