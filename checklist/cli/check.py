"""``postcheck check``: one review."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path

from checklist.cli.common import add_draft_options, engine_for, open_draft, put, put_bytes, say
from checklist.drafts import read_answers, read_waivers
from checklist.errors import UsageError
from checklist.report.as_html import page_as_html
from checklist.report.as_json import review_as_json
from checklist.report.as_pdf import page_as_pdf
from checklist.report.as_sarif import review_as_sarif
from checklist.report.as_text import review_as_text
from checklist.report.page import printed_page
from checklist.review import Answers, Review, Verdict

_CODES = {Verdict.READY: 0, Verdict.TO_FIX: 1, Verdict.TO_ANSWER: 1, Verdict.COULD_NOT_CHECK: 3}
_FORMATS = ("text", "json", "sarif", "html", "pdf")


def set_up(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Adds the options; returns what runs the command."""
    add_draft_options(parser)
    parser.add_argument("--answers", metavar="FILE")
    parser.add_argument("--waivers", metavar="FILE")
    parser.add_argument("--format", choices=_FORMATS, default="text")
    parser.add_argument("--out", metavar="FILE")
    parser.add_argument("--with-draft", action="store_true", help="print the draft's text on the html or pdf page")
    parser.add_argument("--paper", choices=["letter", "a4"], default="letter")
    parser.add_argument("--no-language", action="store_true", help="leave spelling and grammar out")
    return run


def run(options: argparse.Namespace) -> int:
    """Exit code by the verdict."""
    if options.draft is None and not options.attach:
        raise UsageError("check: nothing to check; name a draft, or attach a file with --attach")
    if options.format == "pdf" and not options.out:
        raise UsageError("check: --format pdf needs --out FILE")
    opened = open_draft(options)
    if not opened.draft.text.strip() and not opened.draft.attachments:
        say("the draft is empty: there was nothing to look at")
    answers = read_answers(Path(options.answers)) if options.answers else Answers()
    waivers = read_waivers(Path(options.waivers)) if options.waivers else ()
    wants_language = not options.no_language
    with engine_for(opened.pack, with_language=wants_language) as engine:
        review = engine.review(
            opened.draft,
            opened.context,
            opened.profile,
            answers,
            waivers,
            with_language=wants_language,
            reader_language=reader_language(),
            own_words=opened.own_words,
            wishes=opened.wishes,
        )
    for note in review.notes:
        say(note)
    for attachment in review.attachments:
        if attachment.status.value != "read":
            say(f"{attachment.name}: {_trouble(attachment.reason)}")
    shown_text = opened.draft.text if options.with_draft else None
    if options.format == "pdf":
        put_bytes(page_as_pdf(printed_page(review, reader_language(), shown_text), options.paper), options.out)
    elif options.format == "html":
        put(page_as_html(printed_page(review, reader_language(), shown_text)), options.out)
    else:
        put(_WRITERS[options.format](review), options.out)
    return _CODES[review.verdict]


def reader_language() -> str:
    """The language of titles and questions: ``POSTCHECK_LANG``, else English."""
    return os.environ.get("POSTCHECK_LANG", "en")


def _trouble(reason: str | None) -> str:
    known = {
        "empty": "holds nothing; save it again, or leave it out",
        "encrypted": "is protected by a password; save a copy without one, or look at it yourself",
        "unknown_kind": "is of a kind that cannot be opened here; save it as JPEG, PNG or PDF, or look at it yourself",
        "pages_left_out": "has more pages than are looked at; check the rest yourself",
        "too_large": "is too large to open; make it smaller, or look at it yourself",
        "too_slow": "took too long to open; make it smaller, or look at it yourself",
    }
    return known.get(reason or "", "could not be opened, it may be damaged; save it again, or look at it yourself")


def _json(review: Review) -> str:
    return json.dumps(review_as_json(review), ensure_ascii=False, indent=1) + "\n"


def _sarif(review: Review) -> str:
    return json.dumps(review_as_sarif(review), ensure_ascii=False, indent=1) + "\n"


_WRITERS: dict[str, Callable[[Review], str]] = {"text": review_as_text, "json": _json, "sarif": _sarif}
