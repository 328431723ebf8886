"""A review as SARIF 2.1.0, for IT's tools: rules, results, fingerprints; never the draft's text."""

from __future__ import annotations

from checklist import __version__
from checklist.location import PageRegion, TextSpan
from checklist.report.as_json import Json
from checklist.review import Check, Finding, Outcome, Review

_LEVELS = {
    Outcome.NEEDS_FIXING: "error",
    Outcome.COULD_NOT_CHECK: "error",
    Outcome.NEEDS_ANSWER: "warning",
    Outcome.ADVICE: "note",
}
_TEXT_NAME = "draft.txt"


def review_as_sarif(review: Review) -> dict[str, Json]:
    """One run. A result's ``kind`` is ``fail``, ``review`` (asks), ``open`` (could not look) or ``pass``."""
    rules: list[Json] = [
        {
            "id": check.rule,
            "shortDescription": {"text": check.title},
            "fullDescription": {"text": check.why or check.title},
            "properties": {"clause": check.clause, "severity": check.severity.value},
        }
        for check in review.checks
    ]
    results: list[Json] = []
    for number, check in enumerate(review.checks):
        results += [_result(check, finding, number, review) for finding in check.findings]
        if not check.findings and check.outcome in {Outcome.PASSED, Outcome.NEEDS_ANSWER}:
            results.append(_bare(check, number))
    driver: dict[str, Json] = {"name": "Postcheck", "version": __version__, "rules": rules}
    return {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": each.name}} for each in review.attachments],
                "results": results,
                "properties": {"verdict": review.verdict.value, "pack": f"{review.pack_id} {review.pack_version}"},
            }
        ],
    }


def _kind(outcome: Outcome) -> str:
    match outcome:
        case Outcome.NEEDS_FIXING | Outcome.ADVICE:
            return "fail"
        case Outcome.NEEDS_ANSWER:
            return "review"
        case Outcome.COULD_NOT_CHECK:
            return "open"
        case Outcome.PASSED | Outcome.WAIVED:
            return "pass"
        case Outcome.NOT_APPLICABLE:
            return "notApplicable"


def _bare(check: Check, number: int) -> Json:
    return {
        "ruleId": check.rule,
        "ruleIndex": number,
        "kind": _kind(check.outcome),
        "level": "none" if check.outcome is Outcome.PASSED else _LEVELS[check.outcome],
        "message": {"text": check.title},
    }


def _result(check: Check, finding: Finding, number: int, review: Review) -> Json:
    kind = _kind(finding.outcome)
    result: dict[str, Json] = {
        "ruleId": check.rule,
        "ruleIndex": number,
        "kind": kind,
        "level": _LEVELS.get(finding.outcome, "none") if kind == "fail" else "none",
        "message": {"text": finding.message},
        "partialFingerprints": {"postcheck/1": finding.fingerprint},
        "properties": {
            "detector": finding.detector,
            "label": finding.label,
            "confidence": round(finding.confidence, 4),
        },
    }
    name = review.attachments[finding.attachment].name if finding.attachment is not None else _TEXT_NAME
    physical: dict[str, Json] = {"artifactLocation": {"uri": name}}
    match finding.where:
        case TextSpan(start=start, end=end):
            physical["region"] = {"charOffset": start, "charLength": end - start}
        case PageRegion(page=page, box=box):
            physical["properties"] = {"page": page, "box": list(box)}
        case _:
            pass
    result["locations"] = [{"physicalLocation": physical}]
    return result
