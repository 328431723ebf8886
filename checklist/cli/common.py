"""What several commands share: the context options, opening a draft, building the engine."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from checklist.child.host import Child
from checklist.drafts import FoundDraft, overridden, read_attachment, read_draft, read_profile
from checklist.engine import Engine
from checklist.errors import UsageError
from checklist.intake.decoding import decode_text
from checklist.language.service import LanguageService
from checklist.model import LANGUAGES, AccountKind, Audience, Context, Draft, Platform, Profile, Role
from checklist.policy.load import find_pack, load_pack
from checklist.policy.model import Pack
from checklist.review import LanguageWishes
from checklist.settings import Settings, read_settings

Kind = TypeVar("Kind", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A draft ready for review."""

    draft: Draft
    context: Context
    profile: Profile
    pack: Pack
    own_words: frozenset[str]
    wishes: LanguageWishes


def say(line: str) -> None:
    """One line on standard error."""
    print(line, file=sys.stderr)  # noqa: T201  (the command line speaks here)


def put(text: str, out: str | None = None) -> None:
    """To standard output, or to a file. Raises UsageError where the file cannot be written."""
    if out:
        put_bytes(text.encode(), out)
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def put_bytes(content: bytes, out: str) -> None:
    """To a file. Raises UsageError where it cannot be written."""
    try:
        Path(out).write_bytes(content)
    except OSError as error:
        raise UsageError(f"{out}: cannot be written ({error.strerror}); choose another place for --out") from error


def typed_lines() -> Iterator[str]:
    """The lines of standard input; PowerShell puts a byte order mark before the first."""
    for number, line in enumerate(sys.stdin):
        yield line if number else line.removeprefix("\ufeff")


def typed_text() -> str:
    """All of standard input, read as a text file is. Raises UsageError where it is no text."""
    text = decode_text(sys.stdin.read().encode("utf-8", "surrogateescape"))
    if text is None:
        raise UsageError("standard input is not text; send it in UTF-8, or name a file")
    return text


def add_draft_options(parser: argparse.ArgumentParser) -> None:
    """``[DRAFT] [--attach FILE]… [context]``."""
    parser.add_argument(
        "draft", nargs="?", metavar="DRAFT", help="a .txt, .md or .toml file, a folder, or - for standard input"
    )
    parser.add_argument("--attach", action="append", default=[], metavar="FILE", help="a picture, PDF or text file")
    add_context_options(parser)


def one_of(kind: type[Kind]) -> Callable[[str], Kind]:
    """What turns an option's word into one of ``kind``, or says which there are."""

    def chosen(word: str) -> Kind:
        try:
            return kind(word)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{word!r} is unknown; choose from {', '.join(kind)}") from error

    return chosen


def add_context_options(parser: argparse.ArgumentParser) -> None:
    """Who posts where, and by which pack."""
    parser.add_argument("--account", type=one_of(AccountKind), metavar="|".join(AccountKind))
    parser.add_argument("--account-name", metavar="NAME")
    parser.add_argument("--role", type=one_of(Role), metavar="|".join(Role))
    parser.add_argument("--platform", type=one_of(Platform), metavar="|".join(Platform))
    parser.add_argument("--audience", type=one_of(Audience), metavar="|".join(Audience))
    parser.add_argument("--lang", choices=["auto", *LANGUAGES])
    parser.add_argument("--profile", metavar="FILE.toml")
    parser.add_argument("--pack", metavar="DIR", help="a pack's folder or the name of one that comes along")


def open_draft(options: argparse.Namespace) -> Opened:
    """The draft with its context: command line over draft over settings. Raises UsageError."""
    settings = read_settings()
    found = _found(options, settings)
    attached = tuple(read_attachment(Path(name)) for name in options.attach)
    said = {
        "account": options.account,
        "account_name": options.account_name,
        "role": options.role,
        "platform": options.platform,
        "audience": options.audience,
        "language": options.lang,
    }
    profile = found.profile if found.profile != Profile() else settings.profile
    if options.profile:
        profile = read_profile(Path(options.profile))
    return Opened(
        draft=replace(found.draft, attachments=(*found.draft.attachments, *attached)),
        context=overridden(found.context, said),
        profile=profile,
        pack=load_pack(find_pack(options.pack or found.pack or settings.pack)),
        own_words=settings.own_words,
        wishes=settings.wishes,
    )


def _found(options: argparse.Namespace, settings: Settings) -> FoundDraft:
    if options.draft is None:
        return FoundDraft(draft=Draft(text=""), context=settings.context)
    typed = typed_text() if options.draft == "-" else ""
    return read_draft(options.draft, typed, settings.context)


@contextlib.contextmanager
def engine_for(pack: Pack, *, with_language: bool) -> Iterator[Engine]:
    """An engine that is closed at the end, whatever happens."""
    engine = Engine(pack, Child(), LanguageService() if with_language else None)
    try:
        yield engine
    finally:
        engine.close()
