"""A review as plain text for a terminal: worst first, words before codes, never the draft's text."""

from __future__ import annotations

from collections.abc import Iterator

from checklist.location import PageRegion, TextSpan
from checklist.report.page import is_only_unbuilt
from checklist.review import Check, Finding, LanguageState, Outcome, Question, Review, Verdict

_SIGN = {
    Outcome.NEEDS_FIXING: ("✖", "Needs fixing"),
    Outcome.COULD_NOT_CHECK: ("⊘", "Could not check"),
    Outcome.NEEDS_ANSWER: ("?", "Needs your answer"),
    Outcome.ADVICE: ("i", "Advice"),
    Outcome.WAIVED: ("⚑", "Accepted by you"),
}


def review_as_text(review: Review) -> str:
    """Lines of at most some 100 columns, ending with a newline."""
    return "\n".join([*_summary(review), *_groups(review), *_questions(review), *_closing(review)]) + "\n"


def _summary(review: Review) -> Iterator[str]:
    counts = review.counts
    open_items = [
        f"{counts[Outcome.NEEDS_FIXING]} to fix",
        f"{len(review.questions)} to answer",
        f"{counts[Outcome.COULD_NOT_CHECK]} could not be checked",
    ]
    said = [item for item in open_items if not item.startswith("0 ")]
    if said:
        yield ", ".join(said)
    else:
        yield f"No problems found by {counts[Outcome.PASSED]} checks. You decide whether to post."
    yield ""


def _groups(review: Review) -> Iterator[str]:
    for outcome, (sign, name) in _SIGN.items():
        checks = [check for check in review.checks if check.outcome is outcome and not is_only_unbuilt(check)]
        if checks:
            yield f"{name} ({len(checks)})"
            for check in checks:
                yield from _check(check, sign, review)
            yield ""


def _check(check: Check, sign: str, review: Review) -> Iterator[str]:
    yield f"  {sign} {check.title}  [{check.rule}]"
    for finding in check.findings:
        yield f"      {_where(finding, review)}: {finding.message}"
        if finding.fixes:
            offers = ", ".join(f"{fix.title} ({finding.fingerprint}={fix.id})" for fix in finding.fixes)
            yield f"      Fix: {offers}"


def _where(finding: Finding, review: Review) -> str:
    name = review.attachments[finding.attachment].name if finding.attachment is not None else ""
    match finding.where:
        case TextSpan(start=start, end=end):
            return f"characters {start + 1} to {end}"
        case PageRegion(page=page, box=box):
            return f"{name}, page {page}, box {box[0]},{box[1]} {box[2]}×{box[3]}"
        case _:
            return name or "this post"


def _questions(review: Review) -> Iterator[str]:
    if not review.questions:
        return
    yield "Questions"
    for question in review.questions:
        yield from _question(question)
    yield ""


def _question(question: Question) -> Iterator[str]:
    yield f"  ? {question.text}  [{question.id}: {', '.join(question.merges)}]"
    for choice, text in question.answers:
        needs = f" (needs {', '.join(choice.needs)})" if choice.needs else ""
        yield f"      {choice.id}: {text}{needs}"


def _closing(review: Review) -> Iterator[str]:
    counts = review.counts
    yield f"{counts[Outcome.PASSED]} without a problem, {counts[Outcome.NOT_APPLICABLE]} do not apply."
    if any(check.reason == "no_marks" for check in review.checks):
        yield "The pack holds no district marks, so pictures were not searched for them."
    match review.language_status.state:
        case LanguageState.CHECKED:
            yield f"Spelling and grammar: {len(review.language_findings)} hints."
        case LanguageState.PARTLY:
            yield f"Spelling and grammar: {len(review.language_findings)} hints; part of the text was not checked."
        case LanguageState.OFF:
            yield "Spelling and grammar are off."
        case LanguageState.COULD_NOT_CHECK:
            yield "Spelling and grammar were not checked: the language engine did not start."
    if review.verdict is Verdict.READY:
        yield "Nothing is open by these checks."
    yield f"Pack {review.pack_id} {review.pack_version}. You decide whether to post."
