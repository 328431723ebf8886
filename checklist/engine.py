"""The engine: one draft in, one review out. Holds the pack, the child process and the language service; no Qt."""

from __future__ import annotations

from checklist.assemble import checks_of, reminders_of, target_of
from checklist.child.host import Child
from checklist.errors import UsageError
from checklist.fixes import FIXES
from checklist.fixes.job import FixJob
from checklist.language.service import LanguageService
from checklist.location import Box
from checklist.model import Context, Draft, IsCancelled, Profile, ReportProgress
from checklist.observe import Observer, Posting
from checklist.observed import Observed
from checklist.policy.model import Pack, Words
from checklist.review import (
    Answers,
    AttachmentSeen,
    LanguageFinding,
    LanguageState,
    LanguageStatus,
    Review,
    Waiver,
)
from checklist.verdict import Decided, decide, verdict_of

LANGUAGE_OFF = LanguageStatus(state=LanguageState.OFF, reason="switched_off")


def no_progress(done: int, total: int, what: str) -> None:
    """For callers that show none."""


def never_cancelled() -> bool:
    """For callers that cannot cancel."""
    return False


class Engine:
    """Reviews drafts by one pack. ``review`` may be called from any one thread at a time."""

    def __init__(self, pack: Pack, child: Child, language: LanguageService | None) -> None:
        self.pack = pack
        self.child = child
        self._language = language
        self._observer = Observer(pack.district, child)
        self._detectors = frozenset(
            use.detector for row in pack.rules for use in (*row.uses, *row.triggers, *row.parts)
        ) | {use.detector for use in pack.gate}

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
        report: ReportProgress = no_progress,
        is_cancelled: IsCancelled = never_cancelled,
    ) -> Review:
        """A complete review, words in ``reader_language``. What was seen before is not looked at again.

        Raises Cancelled, and UsageError for an answer id that its question does not have.
        """
        posting = Posting(draft=draft, context=context, profile=profile)
        observed = self._observer.observe(posting, self._detectors, report, is_cancelled)
        words = self.pack.words_in(reader_language)
        decided = decide(self.pack, draft, observed, context, profile, answers, waivers, words)
        language, status = self._language_findings(
            draft, observed, self._words_never_misspelt(profile) | own_words, is_cancelled, is_wanted=with_language
        )
        return self._review(posting, observed, decided, words, language, status)

    def _language_findings(
        self, draft: Draft, observed: Observed, own_words: frozenset[str], is_cancelled: IsCancelled, *, is_wanted: bool
    ) -> tuple[tuple[LanguageFinding, ...], LanguageStatus]:
        if not is_wanted or self._language is None:
            return (), LANGUAGE_OFF
        return self._language.check(draft.text, observed.language, own_words, is_cancelled)

    def _review(
        self,
        posting: Posting,
        observed: Observed,
        decided: Decided,
        words: Words,
        language: tuple[LanguageFinding, ...],
        status: LanguageStatus,
    ) -> Review:
        checks = checks_of(self.pack, decided, observed.contents, posting.profile, words)
        seen = zip(posting.draft.attachments, observed.contents, strict=True)
        return Review(
            pack_id=self.pack.id,
            pack_version=self.pack.version,
            pack_is_signed=self.pack.is_signed,
            context=posting.context,
            draft_sha256=posting.draft.sha256,
            language=observed.language,
            characters=len(posting.draft.text),
            attachments=tuple(
                AttachmentSeen(
                    name=each.name, sha256=each.sha256, kind=what.kind, status=what.status, reason=what.reason
                )
                for each, what in seen
            ),
            verdict=verdict_of([check.outcome for check in checks]),
            checks=checks,
            questions=decided.questions,
            answered=decided.answered,
            cards=decided.cards,
            reminders=reminders_of(self.pack, checks, observed, posting.context, words),
            language_findings=language,
            language_status=status,
            notes=decided.notes,
        )

    def _words_never_misspelt(self, profile: Profile) -> frozenset[str]:
        """Names of the district, its schools and people, and of the author: no spelling check may flag them."""
        district = self.pack.district
        phrases = [district.name, *district.aliases, *district.mascots, *district.tools, *district.words]
        phrases += [part for school in district.schools for part in (school.name, *school.aliases)]
        phrases += [part for person in district.people for part in (person.name, *person.also_known_as)]
        phrases += [profile.name, profile.display_name, profile.school, *profile.also_known_as, *profile.handles]
        return frozenset(word for phrase in phrases for word in phrase.replace("-", " ").split() if len(word) > 1)

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
        """A new draft with the fix applied to the finding. Raises UsageError where it does not fit."""
        posting = Posting(draft=draft, context=context, profile=profile)
        observed = self._observer.observe(posting, self._detectors, no_progress, never_cancelled)
        words = self.pack.words_in("en")
        decided = decide(self.pack, draft, observed, context, profile, Answers(), (), words)
        cell = next((cell for cell, known in decided.cells if known == fingerprint and cell.row), None)
        if cell is None:
            raise UsageError(f"{fingerprint}: no finding has this fingerprint; run check again")
        target = target_of(cell, observed.contents, profile)
        if fix_id not in FIXES or not FIXES[fix_id].suits(target):
            raise UsageError(f"{fingerprint}: the fix '{fix_id}' does not fit this finding")
        job = FixJob(
            draft=draft,
            target=target,
            language=review.language,
            context=context,
            profile=profile,
            district=self.pack.district,
            child=self.child,
            box=box,
        )
        return FIXES[fix_id].apply(job)

    def language_service(self) -> LanguageService | None:
        """The language service, so that the window can warm it and show its state."""
        return self._language

    def close(self) -> None:
        """Forget every draft; end the child process and the language server."""
        self._observer.forget()
        self.child.close()
        if self._language is not None:
            self._language.close()

    def with_pack(self, pack: Pack) -> Engine:
        """An engine for another pack over the same child process and language service."""
        return Engine(pack, self.child, self._language)
