"""The engine: one draft in, one review out. Holds the pack, the child process and the language service; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checklist.assemble import checks_of, reminders_of, target_of
from checklist.child.host import Child
from checklist.district import District
from checklist.errors import UsageError
from checklist.fixes import FIXES, applied
from checklist.fixes.job import FixJob
from checklist.language.kinds import parted
from checklist.language.service import LanguageService
from checklist.location import Box
from checklist.model import Context, Draft, IsCancelled, Profile, ReportProgress
from checklist.observe import Observer, Posting
from checklist.observed import Observed
from checklist.policy.model import Pack, Words
from checklist.review import (
    NO_WISHES,
    Answers,
    AttachmentSeen,
    LanguageFinding,
    LanguageState,
    LanguageStatus,
    LanguageWishes,
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
            [
                *(use.detector for row in pack.rules for use in (*row.uses, *row.triggers)),
                *(part.detector for row in pack.rules for part in row.parts),
                *(use.detector for use in pack.gate),
            ],
        )

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
            draft,
            observed,
            words_never_misspelt(self.pack.district, profile) | own_words,
            is_cancelled,
            is_wanted=with_language,
        )
        made = self._review(posting, observed, decided, words, status)
        shown, hidden = parted(language, wishes)
        return replace(made, language_findings=shown, language_hidden=hidden)

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
        status: LanguageStatus,
    ) -> Review:
        checks = checks_of(self.pack, decided, observed.contents, words)
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
            language_findings=(),
            language_status=status,
            notes=decided.notes,
        )

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
        """A new draft with one fix applied. ``box``: the user's own region where the fix takes one."""
        return self.apply_fixes(draft, review.language, [(fingerprint, fix_id)], context, profile, box)

    def apply_fixes(
        self,
        draft: Draft,
        language: str,
        wanted: Sequence[tuple[str, str]],
        context: Context,
        profile: Profile,
        box: Box | None = None,
    ) -> Draft:
        """A new draft with fixes (fingerprint, fix id) applied. Raises UsageError where one does not fit.

        All are looked up in the draft as it is, then applied together.
        """
        posting = Posting(draft=draft, context=context, profile=profile)
        observed = self._observer.observe(posting, self._detectors, no_progress, never_cancelled)
        decided = decide(self.pack, draft, observed, context, profile, Answers(), (), self.pack.words_in("en"))
        by_print = {fingerprint: cell for cell, fingerprint in decided.cells}
        jobs = []
        for fingerprint, fix_id in wanted:
            if fingerprint not in by_print:
                raise UsageError(f"{fingerprint}: no finding has this fingerprint; run check again")
            target = target_of(by_print[fingerprint], observed.contents)
            if fix_id not in FIXES or not FIXES[fix_id].suits(target):
                raise UsageError(f"{fingerprint}: the fix '{fix_id}' does not fit this finding")
            jobs.append((fix_id, target))
        return applied(
            draft,
            [
                (
                    fix_id,
                    FixJob(
                        draft=draft,
                        target=target,
                        language=language,
                        context=context,
                        profile=profile,
                        district=self.pack.district,
                        child=self.child,
                        box=box,
                    ),
                )
                for fix_id, target in dict.fromkeys(jobs)
            ],
        )

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


def words_never_misspelt(district: District, profile: Profile) -> frozenset[str]:
    """Names of the district, its schools and people, and of the author: no spelling check may flag them."""
    phrases = [district.name, *district.aliases, *district.mascots, *district.tools, *district.words]
    phrases += [part for school in district.schools for part in (school.name, *school.aliases)]
    phrases += [part for person in district.people for part in (person.name, *person.also_known_as)]
    phrases += [profile.name, profile.display_name, profile.school, *profile.also_known_as, *profile.handles]
    return frozenset(word for phrase in phrases for word in phrase.replace("-", " ").split() if len(word) > 1)
