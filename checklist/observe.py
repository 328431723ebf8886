"""Runs detectors over a draft and remembers by content what they saw: an edit re-runs only what it touches."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from checklist.child.host import Child
from checklist.content import NO_PARAMS, Contents, ReadStatus, Situation, Text
from checklist.detectors import DETECTORS, ContextDetector, Detector, LooksAt, PictureDetector, TextDetector
from checklist.district import District
from checklist.errors import Cancelled, UnreadableError
from checklist.intake.kinds import DRAWINGS
from checklist.language.detect_language import main_language
from checklist.location import Location, PageRegion, TextSpan
from checklist.memory import Memory
from checklist.model import LANGUAGES, Attachment, Context, Detection, Draft, IsCancelled, Profile, ReportProgress, fold
from checklist.observed import Gap, Observed, Place, Sighting
from checklist.placing import on_file, on_page

log = logging.getLogger(__name__)

_LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|net|edu|gov|us|info|io|ly|gl|me|tv)\b", re.IGNORECASE)
_NEVER_HOLDS_TEXT = "image/"
PUBLIC_PLANS = "public_plans"
"""Parameter of the floor-plan detector: hashes of pages that the district publishes itself."""
_LOOK_S, _PAGE_S = 90.0, 12.0
"""How long a detector may look at a picture or a first page, and at each further one: marks take seconds a page."""
_PASSING = frozenset({"crashed", "too_slow"})
"""Failures that another try may not have: never remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one detector made of one target: its detections, or why there are none."""

    detections: tuple[Detection, ...] = ()
    gap: str | None = None
    is_crash: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """A draft with everything around it that detectors may look at."""

    draft: Draft
    context: Context
    profile: Profile


class Observer:
    """Looks at drafts with the detectors asked for. One per engine; keeps results until ``forget``."""

    def __init__(self, district: District, child: Child) -> None:
        self._district = district
        self._child = child
        self._looks: Memory[Look] = Memory(2048)
        self._contents: Memory[Contents] = Memory(256)

    def forget(self) -> None:
        """Keep nothing of any draft."""
        self._looks.clear()
        self._contents.clear()

    def observe(
        self, posting: Posting, detectors: Iterable[str], report: ReportProgress, is_cancelled: IsCancelled
    ) -> Observed:
        """Everything that ``detectors`` (names) see in the draft. Raises Cancelled."""
        names = [name for name in DETECTORS if name in set(detectors)]
        attachments = posting.draft.attachments
        steps = 1 + len(attachments) * (1 + sum(isinstance(DETECTORS[name], PictureDetector) for name in names))
        progress = _Steps(steps, report, is_cancelled)
        contents = [self._read(attachment, progress) for attachment in attachments]
        language = spoken_language(posting)
        sightings: list[Sighting] = []
        gaps: list[Gap] = []
        looked: set[str] = set()
        progress.step("text")
        for name in names:
            for place, index, evidence_of, look in self._looks_of(name, posting, contents, language, progress):
                looked.add(name)
                if look.gap is not None:
                    gaps.append(Gap(detector=name, attachment=index, reason=look.gap, is_crash=look.is_crash))
                sightings += [
                    Sighting(detector=name, place=place, attachment=index, detection=seen, evidence=evidence_of(seen))
                    for seen in look.detections
                ]
        return Observed(
            language=language,
            contents=tuple(contents),
            sightings=tuple(sightings),
            gaps=tuple(gaps),
            looked=frozenset(looked),
            offers=_offers(posting.draft.text, contents),
        )

    def _read(self, attachment: Attachment, progress: _Steps) -> Contents:
        progress.step(attachment.name)
        return self._contents.recall(
            (attachment.sha256, attachment.name.rpartition(".")[2].lower()),
            lambda: self._child.read(attachment, is_cancelled=progress.is_cancelled),
            lambda contents: contents.reason not in _PASSING,
        )

    def _looks_of(
        self, name: str, posting: Posting, contents: list[Contents], language: str, progress: _Steps
    ) -> Iterator[tuple[Place, int | None, Callable[[Detection], str], Look]]:
        progress.check()
        detector = DETECTORS[name]
        match detector:
            case ContextDetector():
                situation = Situation(
                    context=posting.context,
                    profile=posting.profile,
                    district=self._district,
                    text=posting.draft.text,
                    attachment_kinds=tuple(each.kind for each in contents),
                )
                look = _guarded(name, lambda: detector.find(situation))
                yield Place.CONTEXT, None, lambda seen: f"{seen.label} {sorted(seen.details.items())}", look
            case TextDetector():
                yield from self._text_looks(name, detector, posting, language)
                if detector.in_attachments:
                    yield from self._attached_text_looks(name, detector, posting, contents, language)
            case PictureDetector():
                yield from self._picture_looks(name, detector, posting.draft.attachments, contents, progress)

    def _text_looks(
        self, name: str, detector: TextDetector, posting: Posting, language: str
    ) -> Iterator[tuple[Place, int | None, Callable[[Detection], str], Look]]:
        if posting.draft.text.strip():
            yield Place.TEXT, None, *self._text_look(name, detector, posting.draft.text, posting.profile, language)
        shown = "\n".join(part for part in (posting.profile.display_name, posting.profile.bio) if part.strip())
        if shown:
            yield Place.PROFILE, None, *self._text_look(name, detector, shown, posting.profile, language)

    def _text_look(
        self, name: str, detector: TextDetector, characters: str, author: Profile, language: str
    ) -> tuple[Callable[[Detection], str], Look]:
        text = Text(characters=characters, language=language, author=author, district=self._district)
        look = self._looks.recall(
            (name, characters, author, language), lambda: _guarded(name, lambda: detector.find(text))
        )
        return lambda seen: _text_evidence(characters, seen.where), look

    def _attached_text_looks(
        self, name: str, detector: TextDetector, posting: Posting, contents: list[Contents], language: str
    ) -> Iterator[tuple[Place, int | None, Callable[[Detection], str], Look]]:
        for index, (attachment, content) in enumerate(zip(posting.draft.attachments, contents, strict=True)):
            evidence = _file_evidence(attachment)
            if content.status is ReadStatus.UNREADABLE:
                if content.kind in DRAWINGS or not content.kind.startswith(_NEVER_HOLDS_TEXT):
                    yield Place.ATTACHMENT, index, evidence, Look(gap=content.reason or "damaged")
                continue
            for page in content.pages:
                if page.text.strip():
                    _, look = self._text_look(name, detector, page.text, posting.profile, language)
                    yield Place.ATTACHMENT, index, evidence, replace(look, detections=on_page(look.detections, page))
            if content.text.strip():
                _, look = self._text_look(name, detector, content.text, posting.profile, language)
                yield Place.ATTACHMENT, index, evidence, replace(look, detections=on_file(look.detections))
            if content.status is ReadStatus.PARTLY:
                yield Place.ATTACHMENT, index, evidence, Look(gap=content.reason or "pages_left_out")

    def _picture_looks(
        self,
        name: str,
        detector: PictureDetector,
        attachments: tuple[Attachment, ...],
        contents: list[Contents],
        progress: _Steps,
    ) -> Iterator[tuple[Place, int | None, Callable[[Detection], str], Look]]:
        for index, (attachment, content) in enumerate(zip(attachments, contents, strict=True)):
            progress.step(attachment.name)
            if content.text or content.kind.startswith("text/"):
                continue
            evidence = _file_evidence(attachment)
            if content.status is ReadStatus.UNREADABLE and content.kind not in detector.kinds:
                yield Place.ATTACHMENT, index, evidence, Look(gap=content.reason or "damaged")
                continue
            see = partial(self._see, name, attachment, len(content.pages), progress)
            key = (name, attachment.sha256, attachment.name)
            look = self._looks.recall(key, see, lambda look: look.gap not in _PASSING)
            yield Place.ATTACHMENT, index, evidence, look
            if content.status is ReadStatus.PARTLY:
                yield Place.ATTACHMENT, index, evidence, Look(gap=content.reason or "pages_left_out")

    def _see(self, name: str, attachment: Attachment, pages: int, progress: _Steps) -> Look:
        """What was seen before a look failed counts as well: a mark that was found is not lost to a slow page."""
        early: list[Detection] = []

        def keep(found: list[Detection]) -> None:
            early[:] = found

        marks = self._district.marks if name == "logo" else ()
        params = {PUBLIC_PLANS: ",".join(_public_pages(self._district))} if name == "floor-plan" else NO_PARAMS
        try:
            seen = self._child.look(
                attachment,
                name,
                marks=marks,
                params=params,
                on_early=keep,
                is_cancelled=progress.is_cancelled,
                limit_s=_LOOK_S + _PAGE_S * max(0, pages - 1),
            )
        except UnreadableError as error:
            return Look(detections=tuple(early), gap=error.reason, is_crash=error.reason in _PASSING)
        return Look(detections=tuple(seen))


class _Steps:
    """Counts what is done, tells it, and stops when nobody wants the result."""

    def __init__(self, total: int, report: ReportProgress, is_cancelled: IsCancelled) -> None:
        self._total, self._report, self.is_cancelled = total, report, is_cancelled
        self._done = 0

    def step(self, what: str) -> None:
        self.check()
        self._report(min(self._done, self._total), self._total, what)
        self._done += 1

    def check(self) -> None:
        if self.is_cancelled():
            raise Cancelled("cancelled")


def spoken_language(posting: Posting) -> str:
    """The language said in the context, else the text's own, else the profile's, else English."""
    if posting.context.language in LANGUAGES:
        return posting.context.language
    if posting.draft.text.strip():
        return main_language(posting.draft.text)
    return posting.profile.language if posting.profile.language in LANGUAGES else "en"


def built(names: Iterable[str]) -> dict[str, Detector]:
    """Those of the names that are built."""
    return {name: DETECTORS[name] for name in names if name in DETECTORS}


def _public_pages(district: District) -> list[str]:
    return [each for plan in district.public_plans for each in plan.hashes]


def _guarded(name: str, find: Callable[[], list[Detection]]) -> Look:
    try:
        return Look(detections=tuple(find()))
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001  (one of three places that may: a crash becomes "could not check")
        log.warning("detector %s failed: %s", name, type(error).__name__)
        return Look(gap="crashed", is_crash=True)


def _text_evidence(characters: str, where: Location) -> str:
    return fold(characters[where.start : where.end]) if isinstance(where, TextSpan) else ""


def _file_evidence(attachment: Attachment) -> Callable[[Detection], str]:
    def evidence(seen: Detection) -> str:
        match seen.where:
            case PageRegion(page=page, box=box):
                return f"{attachment.sha256} {page} {box}"
            case where:
                return f"{attachment.sha256} {where}"

    return evidence


def _offers(text: str, contents: list[Contents]) -> frozenset[LooksAt]:
    offers = {LooksAt.CONTEXT}
    if text.strip():
        offers.add(LooksAt.TEXT)
    if _LINK.search(text):
        offers.add(LooksAt.LINKS)
    if contents:
        offers.add(LooksAt.FILES)
    if any(each.pages or (each.status is ReadStatus.UNREADABLE and not each.text) for each in contents):
        offers.add(LooksAt.PICTURES)
    if any(words.strip() for each in contents for words in (each.text, *(page.text for page in each.pages))):
        offers.add(LooksAt.TEXT)
    return frozenset(offers)
