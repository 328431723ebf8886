"""``postcheck language``: spelling and grammar only; ``language status``, ``language warm``."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from checklist.cli.common import put, say, typed_lines, typed_text
from checklist.drafts import read_text
from checklist.engine import never_cancelled, words_never_misspelt
from checklist.errors import PostcheckError, UsageError
from checklist.language.detect_language import main_language
from checklist.language.kinds import parted
from checklist.language.service import LanguageService
from checklist.model import LANGUAGES
from checklist.policy.load import find_pack, load_pack
from checklist.report.as_json import Json, language_as_json
from checklist.review import LanguageFinding, LanguageState, LanguageStatus, LanguageWishes
from checklist.settings import read_settings

_CODES = {LanguageState.CHECKED: 0, LanguageState.PARTLY: 0, LanguageState.OFF: 3, LanguageState.COULD_NOT_CHECK: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """A language check with what was set for good: the words that are right, and what is shown beside mistakes."""

    service: LanguageService
    own_words: frozenset[str]
    wishes: LanguageWishes

    def __call__(self, text: str, language: str) -> tuple[tuple[LanguageFinding, ...], LanguageStatus]:
        """The findings that are wanted, and what they cover. ``language`` may be ``auto``."""
        main = language if language in LANGUAGES else main_language(text)
        findings, status = self.service.check(text, main, self.own_words, never_cancelled)
        return parted(findings, self.wishes)[0], status


def set_up(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Adds the options; returns what runs the command."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE|status|warm")
    parser.add_argument("--lang", choices=["auto", *LANGUAGES], default="auto")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--lines", action="store_true", help="JSON lines in and out, one server for all")
    return run


def run(options: argparse.Namespace) -> int:
    """0 when the language was checked (in part), 3 when it could not be."""
    settings = read_settings()
    own_words = (
        words_never_misspelt(load_pack(find_pack(settings.pack)).district, settings.profile) | settings.own_words
    )
    service = LanguageService()
    checking = Checking(service=service, own_words=own_words, wishes=settings.wishes)
    try:
        if options.file == "status":
            return _status(service)
        if options.file == "warm":
            service.warm(("en", "fr", "es"))
            return _status(service)
        if options.lines:
            named = None if options.file == "-" else read_text(Path(options.file)).split("\n")
            return _lines(checking, options.lang, typed_lines() if named is None else named)
        return _one(checking, options)
    finally:
        service.close()


def _status(service: LanguageService) -> int:
    status = service.status()
    reason = f" ({status.reason})" if status.reason else ""
    put(f"{status.state.value}{reason}: {', '.join(status.languages) or 'no language yet'}\n")
    return _CODES[status.state]


def _one(check: Checking, options: argparse.Namespace) -> int:
    text = typed_text() if options.file == "-" else read_text(Path(options.file))
    findings, status = check(text, options.lang)
    if _CODES[status.state] != 0:
        say(f"spelling and grammar could not be checked ({status.reason or status.state}); postcheck doctor shows why")
    if options.format == "json":
        put(json.dumps(language_as_json(findings, status), ensure_ascii=False, indent=1) + "\n")
    else:
        put("".join(_line(each, text) for each in findings) or f"{status.state.value}: nothing found\n")
    return _CODES[status.state]


def _line(each: LanguageFinding, text: str) -> str:
    instead = f" → {each.replacements[0]}" if each.replacements else ""
    return f"{each.start + 1}-{each.end} “{text[each.start : each.end]}”{instead}: {each.message}\n"


def _lines(check: Checking, default: str, lines: Iterable[str]) -> int:
    code = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        name, text, language = _asked(line, number, default)
        start = time.perf_counter()
        answer: dict[str, Json] = {"id": name}
        try:
            findings, status = check(text, language)
            answer |= language_as_json(findings, status)
            failure = None if _CODES[status.state] == 0 else status.reason or status.state.value
        except PostcheckError as error:
            failure = str(error)
        answer |= {"ms": round((time.perf_counter() - start) * 1000, 2), "error": failure}
        put(json.dumps(answer, ensure_ascii=False) + "\n")
        code = code if failure is None else 3
    return code


def _asked(line: str, number: int, default: str) -> tuple[Json, str, str]:
    """The id, the text and the language of one line. Raises UsageError naming the line."""
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UsageError(f"line {number} is not JSON; write one {{…}} with id and text") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise UsageError(f"line {number} has no text in quotes; write one {{…}} with id and text")
    language = row.get("lang") or default
    if language not in ("auto", *LANGUAGES):
        raise UsageError(f"line {number}: lang is {language!r}; it can be auto, {', '.join(LANGUAGES)}")
    return row.get("id", number), row["text"], language
