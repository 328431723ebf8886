"""Spelling and grammar of a draft, each stretch of it in its own language."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from checklist.folders import cache_folder
from checklist.language.agreement import find_agreement
from checklist.language.client import TAGS, Match
from checklist.language.confusions import find_confusions
from checklist.language.detect_language import Stretch, letters_in, stretches
from checklist.language.filters import OwnWords, worth_showing
from checklist.language.host import ServerHost
from checklist.language.installed import HOMES, LanguageEngineError
from checklist.language.kinds import kind_of, one_for_each_place
from checklist.language.vietnamese import VietnameseChecker
from checklist.model import LANGUAGES, IsCancelled
from checklist.review import LanguageFinding, LanguageState, LanguageStatus

_MOST_CHARACTERS = 15_000  # in one question; the server takes 40,000 UTF-16 units
_WARM_UP = MappingProxyType({"en": "This is a test.", "fr": "Ceci est un test.", "es": "Esto es una prueba."})
_IN_PART = MappingProxyType({"vi": "vietnamese"})
"""The reason in the status for a language of which only a part is checked: letters, tone marks and spacing."""


class Checker(Protocol):
    """What checks one language that LanguageTool does not know."""

    def check(self, text: str) -> tuple[Match, ...]:
        """Matches in reading order, in code points."""


def never_cancelled() -> bool:
    """For callers that wait."""
    return False


class LanguageService:
    """One server for one program, which any number of threads may ask. Nothing starts before it is needed.

    ``checkers`` adds languages that LanguageTool does not know, by their code; Vietnamese comes along.
    """

    def __init__(
        self,
        *,
        homes: Iterable[Path] = HOMES,
        state: Path | None = None,
        checkers: Mapping[str, Checker] | None = None,
    ) -> None:
        """``homes``: where LanguageTool may lie; ``state``: a folder for the server's settings file."""
        self._host = ServerHost(homes, state or cache_folder() / "languagetool")
        self._checkers: dict[str, Checker] = {"vi": VietnameseChecker(), **(checkers or {})}

    @property
    def server_pid(self) -> int | None:
        """The Java process, while it runs."""
        return self._host.pid

    def warm(self, languages: Iterable[str], is_cancelled: IsCancelled = never_cancelled) -> None:
        """Returns once these answer without delay, English first: it is the quickest. ``status`` says what failed.

        Raises:
            Cancelled: what is not loaded yet will be when it is needed.
        """
        wanted = set(languages)
        with contextlib.suppress(LanguageEngineError):
            for language in TAGS:
                if language in wanted:
                    self._host.ask(language, _WARM_UP[language], is_cancelled)

    def status(self) -> LanguageStatus:
        """What could be checked now; ``languages`` are those that are loaded. Starts nothing."""
        loaded = self._host.languages
        if loaded:
            return LanguageStatus(state=LanguageState.CHECKED, languages=_in_order(loaded))
        try:
            self._host.installed()
        except LanguageEngineError as error:
            return LanguageStatus(state=LanguageState.COULD_NOT_CHECK, reason=error.reason)
        return LanguageStatus(state=LanguageState.PARTLY, reason="not_started")

    def check(
        self, text: str, language: str, own_words: frozenset[str], is_cancelled: IsCancelled
    ) -> tuple[tuple[LanguageFinding, ...], LanguageStatus]:
        """Findings of every kind in reading order, one for each place, and what they cover.

        ``language`` is the draft's main one, of LANGUAGES; ``own_words`` are never misspelt. A language that cannot be
        checked is said in the status.

        Raises:
            Cancelled: at once.
        """
        own = OwnWords(own_words)
        findings: list[LanguageFinding] = []
        checked: set[str] = set()
        failure = None
        for stretch in _questions(text, language):
            piece = text[stretch.start : stretch.end]
            matches: tuple[Match, ...] = ()
            if failure is None or stretch.language in self._checkers:
                try:
                    matches = worth_showing(self._matches(stretch.language, piece, is_cancelled), piece, own)
                    checked.add(stretch.language)
                except LanguageEngineError as error:
                    failure = error.reason
            every = one_for_each_place((*matches, *_ours(piece, stretch.language)))
            findings += [_finding(match, stretch.start, _source(match)) for match in every]
        reason = failure or next((_IN_PART[each] for each in checked if each in _IN_PART), None)
        return tuple(findings), _coverage(checked, reason)

    def close(self) -> None:
        """Ends the server and every thread; a check under way elsewhere is cancelled. Twice is harmless."""
        self._host.close()

    def _matches(self, language: str, piece: str, is_cancelled: IsCancelled) -> tuple[Match, ...]:
        checker = self._checkers.get(language)
        return checker.check(piece) if checker is not None else self._host.ask(language, piece, is_cancelled)


def _ours(piece: str, language: str) -> Iterator[Match]:
    """What our own tables see."""
    yield from find_confusions(piece, language)
    if language == "en":
        yield from find_agreement(piece)


def _questions(text: str, main: str) -> Iterator[Stretch]:
    """What is asked, one language each, cut where sentences end if it is long; nothing without a word."""
    for stretch in stretches(text, main):
        start = stretch.start
        while start < stretch.end:
            end = _cut(text, start, stretch.end)
            if letters_in(text[start:end]).strip():
                yield Stretch(start=start, end=end, language=stretch.language)
            start = end


def _cut(text: str, start: int, end: int) -> int:
    if end - start <= _MOST_CHARACTERS:
        return end
    window = text[start : start + _MOST_CHARACTERS]
    places = (window.rfind(mark) + len(mark) for mark in ("\n", ". ", " ") if mark in window)
    return start + next(places, _MOST_CHARACTERS)


def _source(match: Match) -> str:
    """``languagetool``, or ``postcheck`` for what our own tables found."""
    return "postcheck" if "_CONFUSION" in match.rule or match.rule.startswith("VI_") else "languagetool"


def _finding(match: Match, offset: int, source: str) -> LanguageFinding:
    return LanguageFinding(
        start=match.start + offset,
        end=match.end + offset,
        message=match.message,
        replacements=match.replacements,
        rule=match.rule,
        category=match.category,
        source=source,
        kind=kind_of(match),
    )


def _coverage(checked: set[str], reason: str | None) -> LanguageStatus:
    if reason is None:
        return LanguageStatus(state=LanguageState.CHECKED, languages=_in_order(checked))
    state = LanguageState.PARTLY if checked else LanguageState.COULD_NOT_CHECK
    return LanguageStatus(state=state, languages=_in_order(checked), reason=reason)


def _in_order(languages: Iterable[str]) -> tuple[str, ...]:
    known = set(languages)
    return tuple(language for language in LANGUAGES if language in known)
