"""A reviewer made by hand: it knows a handful of words and file names, so that every state of the window can be had.

It keeps the promises of the real one: findings with stable fingerprints, questions that answers settle, pure fixes.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from checklist.content import Raster, ReadStatus
from checklist.district import Account, District
from checklist.errors import Cancelled, PackError, UnreadableError, UsageError
from checklist.language.kinds import parted
from checklist.location import Box, Location, PageRegion, TextSpan, WholeDraft, WholeFile
from checklist.model import (
    AccountKind,
    Attachment,
    Context,
    Draft,
    IsCancelled,
    Profile,
    ReportProgress,
    Severity,
    Tier,
)
from checklist.policy.model import AnswerChoice, Pack, Result, Row, RowKind, WaiverTerms, Words
from checklist.review import (
    NO_WISHES,
    Answers,
    AttachmentSeen,
    Check,
    Finding,
    FixOffer,
    LanguageFinding,
    LanguageKind,
    LanguageState,
    LanguageStatus,
    LanguageWishes,
    Outcome,
    PersonAsked,
    Question,
    Reminder,
    Review,
    Verdict,
    Waiver,
)
from tests.desktop.drawn import FACES, LOGO, SIZE, drawn

TEXT = (
    "What a meet! 🏊 Our relay dropped four seconds and every swimmer set a personal best.\n\n"
    "Huge thanks to Mia L. for her anchor leg. Photos from my phone, write me at r.okafor@riverside.example if you "
    "want the originals.\n\nNext meet: Thursday, 6 p.m., their going to need our loudest voices. #RiversideSwim"
)
REASONS = {
    "no_marks": "No district marks are loaded.",
    "no_trigger": "Nothing here calls for it.",
    "account": "Not for this kind of account.",
}
TITLES = {
    "IV.1-k": "The district's mark is in a picture",
    "IV.1-f": "A district e-mail address is shown",
    "IV.1-g": "Say that opinions are your own",
    "G-conf-b": "People who are named agreed",
    "IV.1-n": "Students who are pictured agreed",
    "IV.1-o": "Floor plans of district buildings",
    "G-resp2-b": "Words that shout",
    "a11y-1": "A picture without a description",
    "IV.1-c": "Coarse words",
    "IV.1-j": "Confidential information",
    "II-e": "Posting for the district",
    "IV.1-l": "An account that speaks for the district",
}
WHY = {
    "IV.1-k": "On team and personal accounts the district's logo needs permission from the superintendent, so that "
    "readers know who is speaking.",
    "G-conf-b": "Students, parents and colleagues agree before they are named or shown.",
}
SEVERITIES = {"G-resp2-b": Severity.SHOULD, "a11y-1": Severity.ADVICE}


def pack() -> Pack:
    """A pack with the rules that this reviewer knows."""
    rows = tuple(
        Row(
            id=rule,
            kind=RowKind.RULE,
            clause=rule.rpartition("-")[0] or rule,
            severity=SEVERITIES.get(rule, Severity.MUST),
            mechanisms=("A",),
            source={},
            waiver=WaiverTerms(needs_authority=rule == "IV.1-j"),
        )
        for rule in TITLES
    )
    words = Words(rows={}, questions={}, answers={}, labels={}, parts={}, fixes={}, reasons=REASONS)
    district = District(
        name="Riverside", accounts=(Account(name="Riverside Swim", kind=AccountKind.TEAM, platform="instagram"),)
    )
    return Pack(
        id="made",
        version="1.0.0",
        title="Policy 470: employee use of social media",
        effective="2018-03-08",
        is_signed=False,
        rows=rows,
        questions={},
        words={"en": words},
        district=district,
    )


def fingerprint(*parts: object) -> str:
    """Stable for equal parts."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def picture(name: str) -> Attachment:
    """A file that this reviewer takes for a picture."""
    return Attachment(name, f"picture {name}".encode())


@dataclass
class MadeReviewer:
    """Finds what ``TEXT`` and the file names hold. ``gate`` stops a review until it is set."""

    pack: Pack = field(default_factory=pack)
    gate: threading.Event | None = None
    failure: Exception | None = None
    reviews: int = 0
    box: Box | None = None
    """That of the last fix."""
    reader_language: str = ""
    """That of the last review."""

    def review(
        self,
        draft: Draft,
        context: Context,
        profile: Profile,
        answers: Answers,
        waivers: tuple[Waiver, ...] = (),
        *,
        with_language: bool = True,
        reader_language: str = "en",
        own_words: frozenset[str] = frozenset(),
        wishes: LanguageWishes = NO_WISHES,
        report: ReportProgress,
        is_cancelled: IsCancelled,
    ) -> Review:
        for place, file in enumerate(draft.attachments):
            report(place, len(draft.attachments) + 1, file.name)
        report(len(draft.attachments), len(draft.attachments) + 1, "text")
        while self.gate is not None and not self.gate.wait(0.005):
            if is_cancelled():
                raise Cancelled
        if self.failure is not None:
            raise self.failure
        self.reviews += 1
        self.reader_language = reader_language
        return _Making(draft, context, answers, waivers, own_words, with_language, wishes).review()

    def apply_fix(
        self,
        draft: Draft,
        review: Review,
        fingerprint: str,
        fix_id: str,
        context: Context,
        profile: Profile,
        box: Box | None = None,
    ) -> Draft:
        self.box = box
        for _, finding in review.findings():
            if finding.fingerprint == fingerprint:
                return _fixed(draft, finding, fix_id)
        raise UsageError(f"{fingerprint}: no finding has this fingerprint; run check again")


def _fixed(draft: Draft, finding: Finding, fix_id: str) -> Draft:
    files = draft.attachments
    if fix_id == "insert-disclaimer":
        return replace(draft, text=f"{draft.text.rstrip()}\n\nMy own views.")
    if isinstance(finding.where, TextSpan):
        return replace(draft, text=draft.text[: finding.where.start].rstrip(" ") + draft.text[finding.where.end :])
    index = finding.attachment or 0
    if fix_id == "remove-attachment":
        return replace(draft, attachments=files[:index] + files[index + 1 :])
    covered = Attachment(files[index].name, files[index].untrusted_bytes + b" covered")
    return replace(draft, attachments=(*files[:index], covered, *files[index + 1 :]))


YES_NO = (
    (AnswerChoice(id="yes", result=Result.PASSED, needs=("who", "when")), "Yes, I was given permission"),
    (AnswerChoice(id="no", result=Result.NEEDS_FIXING), "No, or I am not sure"),
)
LOOKED = (
    (AnswerChoice(id="looked", result=Result.WAIVED), "I looked, and there is nothing to change"),
    (AnswerChoice(id="problem", result=Result.NEEDS_FIXING), "There is something to change"),
)


class _Making:
    """One review in the making."""

    def __init__(
        self,
        draft: Draft,
        context: Context,
        answers: Answers,
        waivers: Sequence[Waiver],
        own_words: frozenset[str],
        with_language: bool,
        wishes: LanguageWishes,
    ) -> None:
        self.wishes = wishes
        self.draft, self.context, self.answers = draft, context, answers
        self.waived = {waiver.fingerprint for waiver in waivers}
        self.own_words, self.with_language = own_words, with_language
        self.questions: list[Question] = []
        self.answered: list[Question] = []

    def review(self) -> Review:
        checks = tuple(self._check(rule, self._found(rule)) for rule in TITLES)
        shown, hidden = parted(self._language(), self.wishes)
        outcomes = {check.outcome for check in checks}
        verdict = (
            Verdict.TO_FIX
            if Outcome.NEEDS_FIXING in outcomes
            else Verdict.COULD_NOT_CHECK
            if Outcome.COULD_NOT_CHECK in outcomes
            else Verdict.TO_ANSWER
            if Outcome.NEEDS_ANSWER in outcomes
            else Verdict.READY
        )
        state = LanguageState.CHECKED if self.with_language else LanguageState.OFF
        return Review(
            pack_id="made",
            pack_version="1.0.0",
            pack_is_signed=False,
            context=self.context,
            draft_sha256=self.draft.sha256,
            language="en",
            characters=len(self.draft.text),
            attachments=tuple(self._seen(file) for file in self.draft.attachments),
            verdict=verdict,
            checks=checks,
            questions=tuple(self.questions),
            answered=tuple(self.answered),
            cards=(
                Question(
                    id="G-resp-c",
                    text="Does anything here make you uneasy?",
                    merges=("G-resp-c",),
                    answers=(
                        (AnswerChoice(id="no", result=Result.PASSED), "No"),
                        (AnswerChoice(id="yes", result=Result.ADVICE), "Yes: I will read it again"),
                    ),
                    answer=self.answers.by_question.get("G-resp-c"),
                ),
            ),
            reminders=(Reminder(row="G-resp-a", title="What you post is yours to answer for", why="…"),),
            language_findings=shown if self.with_language else (),
            language_hidden=hidden if self.with_language else (),
            language_status=LanguageStatus(state=state, languages=("en",), reason=None),
        )

    def _seen(self, file: Attachment) -> AttachmentSeen:
        bad = file.name.endswith(".heic")
        status = ReadStatus.UNREADABLE if bad else ReadStatus.READ
        return AttachmentSeen(
            name=file.name, sha256=file.sha256, kind="image/jpeg", status=status, reason="unknown_kind" if bad else None
        )

    def _found(self, rule: str) -> list[Finding]:
        find: dict[str, Callable[[], list[Finding]]] = {
            "IV.1-f": lambda: self._words(
                "IV.1-f",
                "r.okafor@riverside.example",
                "DISTRICT_EMAIL",
                "A district e-mail address stands here. Remove it, or use another address.",
            ),
            "IV.1-k": lambda: self._logos(),
            "G-conf-b": lambda: self._words(
                "G-conf-b",
                "Mia L.",
                "PERSON",
                "Somebody is named here. Ask them, or leave the name out.",
                Outcome.NEEDS_ANSWER,
            ),
            "IV.1-n": lambda: self._faces(),
            "IV.1-o": lambda: self._unreadable(),
            "IV.1-g": lambda: self._disclaimer(),
            "G-resp2-b": lambda: self._words(
                "G-resp2-b", "WOW", "shouting", "Capitals shout here. Tone them down.", Outcome.ADVICE
            ),
            "a11y-1": lambda: self._undescribed(),
            "IV.1-j": lambda: self._words(
                "IV.1-j", "code 4471#", "credential", "A password or access code stands here. Remove it."
            ),
        }
        return find[rule]() if rule in find else []

    def _check(self, rule: str, findings: list[Finding]) -> Check:
        settled = [replace(f, outcome=Outcome.WAIVED) if f.fingerprint in self.waived else f for f in findings]
        question = self._question(rule, settled)
        outcome = min((finding.outcome for finding in settled), key=lambda one: one.rank, default=Outcome.PASSED)
        reason = None
        if rule in ("II-e", "IV.1-l"):
            outcome, reason = Outcome.NOT_APPLICABLE, "account"
        if question is not None and question.answer is not None:
            choice = next(choice for choice, _ in question.answers or YES_NO if choice.id == question.answer.choice)
            outcome = Outcome(str(choice.result))
        elif question is not None and question.people and not self._open_people(question):
            outcome = Outcome.PASSED
        return Check(
            rule=rule,
            severity=SEVERITIES.get(rule, Severity.MUST),
            outcome=outcome,
            reason=reason,
            title=TITLES[rule],
            why=WHY.get(rule, "So that nobody is hurt and readers know who is speaking."),
            clause=rule.rpartition("-")[0] or rule,
            findings=tuple(settled),
            question=question.id if question else None,
        )

    def _question(self, rule: str, findings: list[Finding]) -> Question | None:
        is_open = any(finding.outcome is not Outcome.WAIVED for finding in findings)
        if not is_open:
            return None
        if rule in ("G-conf-b", "IV.1-n"):
            return self._ask("people", "Who is named and pictured?", rule, (), people=self._people(rule, findings))
        if rule == "IV.1-k":
            return self._ask("permission", "Do you have permission for this?", rule, YES_NO)
        if rule == "IV.1-o":
            files = tuple(finding.attachment for finding in findings if finding.attachment is not None)
            text = "I could not open these files. Did you look through them?"
            return self._ask("unreadable", text, rule, LOOKED, files=files)
        return None

    def _ask(
        self,
        name: str,
        text: str,
        rule: str,
        choices: tuple[tuple[AnswerChoice, str], ...],
        *,
        people: tuple[PersonAsked, ...] = (),
        files: tuple[int, ...] = (),
    ) -> Question:
        answer = self.answers.by_question.get(name)
        known = next((question for question in self.questions + self.answered if question.id == name), None)
        question = Question(
            id=name,
            text=text,
            merges=(*(known.merges if known else ()), rule),
            answers=choices,
            attachments=files,
            people=(*(known.people if known else ()), *people),
            answer=answer,
        )
        for kept in (self.questions, self.answered):
            kept[:] = [one for one in kept if one.id != name]
        is_settled = answer is not None or (bool(question.people) and not self._open_people(question))
        (self.answered if is_settled else self.questions).append(question)
        return question

    def _open_people(self, question: Question) -> bool:
        told = {
            row.ref for row in self.answers.people if row.who and (row.consent == "yes" or row.event or row.who == "me")
        }
        return any(person.ref not in told for person in question.people)

    def _people(self, rule: str, findings: list[Finding]) -> tuple[PersonAsked, ...]:
        return tuple(
            PersonAsked(
                ref=f"{'face' if rule == 'IV.1-n' else 'name'}:{place}",
                kind="face" if rule == "IV.1-n" else "name",
                text="" if rule == "IV.1-n" else "Mia L.",
                attachment=finding.attachment,
                where=finding.where,
                rules=(rule,),
            )
            for place, finding in enumerate(findings)
        )

    def _words(
        self, rule: str, words: str, label: str, message: str, outcome: Outcome = Outcome.NEEDS_FIXING
    ) -> list[Finding]:
        found, start = [], self.draft.text.find(words)
        while start >= 0:
            where = TextSpan(start=start, end=start + len(words))
            found.append(
                self._finding(
                    rule, label, where, message, outcome, None, (FixOffer(id="remove", title="Remove it"),), len(found)
                )
            )
            start = self.draft.text.find(words, start + 1)
        return found

    def _finding(
        self,
        rule: str,
        label: str,
        where: Location,
        message: str,
        outcome: Outcome,
        attachment: int | None,
        fixes: tuple[FixOffer, ...],
        ordinal: int = 0,
        confidence: float = 0.97,
        details: dict[str, str] | None = None,
    ) -> Finding:
        file = self.draft.attachments[attachment].sha256 if attachment is not None else ""
        return Finding(
            fingerprint=fingerprint(rule, label, file, ordinal),
            detector="made",
            label=label,
            confidence=confidence,
            tier=Tier.SURE,
            attachment=attachment,
            where=where,
            message=message,
            outcome=outcome,
            fixes=fixes,
            details=details or {},
        )

    def _logos(self) -> list[Finding]:
        fixes = (FixOffer(id="cover", title="Cover the mark"), FixOffer(id="crop", title="Crop the picture"))
        where = PageRegion(page=1, page_size=SIZE, box=LOGO)
        return [
            self._finding(
                "IV.1-k",
                "logo",
                where,
                "A district logo shows in this picture.",
                Outcome.NEEDS_FIXING,
                index,
                fixes,
                details={"reference": "Riverside seal, blue"},
            )
            for index, file in enumerate(self.draft.attachments)
            if "2041" in file.name and not file.untrusted_bytes.endswith(b"covered")
        ]

    def _faces(self) -> list[Finding]:
        fixes = (FixOffer(id="cover", title="Cover this face"),)
        return [
            self._finding(
                "IV.1-n",
                "face",
                PageRegion(page=1, page_size=SIZE, box=box),
                "A face shows in this picture. Say who it is, or cover it.",
                Outcome.NEEDS_ANSWER,
                index,
                fixes,
                place,
            )
            for index, file in enumerate(self.draft.attachments)
            if "2044" in file.name
            for place, box in enumerate(FACES)
        ]

    def _unreadable(self) -> list[Finding]:
        fixes = (FixOffer(id="remove-attachment", title="Leave this file out"),)
        return [
            self._finding(
                "IV.1-o",
                "unreadable",
                WholeFile(),
                "I could not open this file. Look through it yourself, or leave it out.",
                Outcome.COULD_NOT_CHECK,
                index,
                fixes,
            )
            for index, file in enumerate(self.draft.attachments)
            if file.name.endswith(".heic")
        ]

    def _disclaimer(self) -> list[Finding]:
        if "I think the district" not in self.draft.text or "My own views" in self.draft.text:
            return []
        fixes = (FixOffer(id="insert-disclaimer", title="Add the disclaimer"),)
        return [
            self._finding(
                "IV.1-g",
                "missing",
                WholeDraft(),
                "Nothing says that the views are yours.",
                Outcome.NEEDS_FIXING,
                None,
                fixes,
                confidence=1.0,
            )
        ]

    def _undescribed(self) -> list[Finding]:
        return [
            self._finding(
                "a11y-1", "undescribed", WholeFile(), "People who cannot see it get nothing.", Outcome.ADVICE, index, ()
            )
            for index, file in enumerate(self.draft.attachments)
            if "2044" in file.name
        ]

    def _language(self) -> list[LanguageFinding]:
        found: list[LanguageFinding] = []
        for words, better, category in (
            ("their going", ("they're going",), "GRAMMAR"),
            ("in order to", ("to",), "STYLE"),
            ("Okaforian", ("Oklahoman",), "TYPOS"),
        ):
            start = self.draft.text.find(words)
            if start >= 0 and words not in self.own_words:
                end = start + len(words)
                found.append(
                    LanguageFinding(
                        start=start,
                        end=end,
                        message="Possible mix-up of words.",
                        replacements=better,
                        rule=f"MADE_{category}",
                        category=category,
                        source="made",
                        kind=LanguageKind.STYLE if category == "STYLE" else LanguageKind.MISTAKE,
                    )
                )
        return found


class MadeBackstage:
    """Stands where the real engine, child and language server stand."""

    def __init__(self, reviewer: MadeReviewer | None = None) -> None:
        self._reviewer = reviewer or MadeReviewer()
        self.packs: list[str] = []
        """Those that were asked for after the first one."""
        self.is_closed = False

    @property
    def reviewer(self) -> MadeReviewer:
        return self._reviewer

    @property
    def renders(self) -> MadeBackstage:
        return self

    def raster(self, attachment: Attachment, page: int, max_side: int) -> Raster:
        if attachment.name.endswith(".heic"):
            raise UnreadableError("unknown_kind")
        return drawn(mark="2041" in attachment.name and not attachment.untrusted_bytes.endswith(b"covered"))

    def warm_language(self, languages: tuple[str, ...], is_cancelled: IsCancelled) -> None:
        return

    def use_pack(self, name: str) -> MadeReviewer:
        self.packs.append(name)
        if name == "nowhere":
            raise PackError("nowhere: no folder with policy.toml and no pack of this name")
        return self._reviewer

    def close(self) -> None:
        self.is_closed = True
