"""``postcheck fix``: applies fixes and writes the new draft."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from checklist.cli.common import add_draft_options, engine_for, open_draft, say
from checklist.errors import UsageError
from checklist.export import write_draft
from checklist.observe import Posting, spoken_language


def set_up(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Adds the options; returns what runs the command."""
    add_draft_options(parser)
    parser.add_argument("--apply", nargs="+", action="extend", required=True, metavar="FINGERPRINT=FIX-ID")
    parser.add_argument("--out", required=True, metavar="DIR")
    return run


def run(options: argparse.Namespace) -> int:
    """0 when the new draft was written."""
    wanted = [_parsed(each) for each in options.apply]
    opened = open_draft(options)
    with engine_for(opened.pack, with_language=False) as engine:
        language = spoken_language(Posting(draft=opened.draft, context=opened.context, profile=opened.profile))
        fixed = engine.apply_fixes(opened.draft, language, wanted, opened.context, opened.profile)
    for path in write_draft(fixed, Path(options.out)):
        say(f"wrote {path.name}")
    return 0


def _parsed(word: str) -> tuple[str, str]:
    fingerprint, separator, fix_id = word.partition("=")
    if not separator or not fingerprint or not fix_id:
        raise UsageError(f"--apply {word}: write FINGERPRINT=FIX-ID, as check shows them")
    return fingerprint, fix_id
