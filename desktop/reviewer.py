"""What the window needs of the engine, so that states of the window can be shown and tested without one."""

from __future__ import annotations

from typing import Protocol

from checklist.content import Raster
from checklist.location import Box
from checklist.model import Attachment, Context, Draft, IsCancelled, Profile, ReportProgress
from checklist.policy.model import Pack
from checklist.review import NO_WISHES, Answers, LanguageWishes, Review, Waiver


class Reviewer(Protocol):
    """The engine, as the window uses it. Every method blocks: call it in a worker, one after another."""

    pack: Pack

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
        """One review of one draft; Cancelled, UsageError."""

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
        """The draft with the fix applied; the given one stays as it is. UsageError, UnreadableError.

        ``box``: what to keep where the fix crops, in full-size pixels.
        """


class Renders(Protocol):
    """Makes pixels of a file, in another process. From any thread."""

    def raster(self, attachment: Attachment, page: int, max_side: int) -> Raster:
        """The page, no side longer than ``max_side``; UnreadableError where there is none."""


class Backstage(Protocol):
    """Everything behind the window, opened in a worker after the window is there."""

    @property
    def reviewer(self) -> Reviewer:
        """The engine."""

    @property
    def renders(self) -> Renders:
        """The child process."""

    def warm_language(self, languages: tuple[str, ...], is_cancelled: IsCancelled) -> None:
        """Returns once spelling and grammar answer without delay, or cannot. Cancelled."""

    def use_pack(self, name: str) -> Reviewer:
        """The engine for another pack. PackError."""

    def close(self) -> None:
        """Ends every process."""
