"""What the window needs of the engine, so that states of the window can be shown and tested without one."""

from __future__ import annotations

from typing import Protocol

from checklist.content import Raster
from checklist.location import Box
from checklist.model import Attachment, Context, Draft, IsCancelled, Profile, ReportProgress
from checklist.policy.model import Pack
from checklist.review import Answers, Review, Waiver


class Renders(Protocol):
    """Makes pixels of a file, in another process."""

    def raster(self, attachment: Attachment, page: int, max_side: int, box: Box | None = None) -> Raster:
        """The page, or the box on it, no side longer than ``max_side``; UnreadableError where there is none."""


class Reviewer(Protocol):
    """The engine, as the window uses it. Every method blocks: call it in a worker."""

    @property
    def pack(self) -> Pack:
        """The rules that it checks by."""

    @property
    def child(self) -> Renders:
        """Where files are read."""

    def review(
        self,
        draft: Draft,
        context: Context,
        profile: Profile,
        answers: Answers,
        waivers: tuple[Waiver, ...],
        *,
        with_language: bool = True,
        report: ReportProgress,
        is_cancelled: IsCancelled,
    ) -> Review:
        """One review of one draft."""

    def apply_fix(
        self, draft: Draft, review: Review, fingerprint: str, fix_id: str, context: Context, profile: Profile
    ) -> Draft:
        """The draft with the fix applied; the given one stays as it is."""
