"""The JSON of a review, ``postcheck.review/1``: stable from its first version on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from checklist.location import (
    Location,
    MemberPath,
    MetadataField,
    PageRegion,
    TextSpan,
    TimeRange,
    WholeDraft,
    WholeFile,
)
from checklist.model import Detail, Detection
from checklist.review import Answer, Check, Finding, LanguageFinding, LanguageStatus, Question, Review

SCHEMA = "postcheck.review/1"

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def review_as_json(review: Review) -> dict[str, Json]:
    """Everything of a review but the draft's text."""
    return {
        "schema": SCHEMA,
        "pack": {"id": review.pack_id, "version": review.pack_version, "signed": review.pack_is_signed},
        "context": {
            "account": review.context.account.value,
            "account_name": review.context.account_name,
            "role": review.context.role.value,
            "platform": review.context.platform.value,
            "audience": review.context.audience.value,
        },
        "draft": {
            "sha256": review.draft_sha256,
            "language": review.language,
            "characters": review.characters,
            "attachments": [
                {
                    "name": each.name,
                    "sha256": each.sha256,
                    "kind": each.kind,
                    "status": each.status.value,
                    "reason": each.reason,
                }
                for each in review.attachments
            ],
        },
        "verdict": review.verdict.value,
        "counts": {outcome.value: count for outcome, count in review.counts.items()},
        "checks": [_check(check) for check in review.checks],
        "questions": [_question(question) for question in review.questions],
        "answered": [_question(question) for question in review.answered],
        "cards": [_question(question) for question in review.cards],
        "reminders": [{"row": each.row, "title": each.title, "why": each.why} for each in review.reminders],
        **language_as_json(review.language_findings, review.language_status),
    }


def language_as_json(findings: tuple[LanguageFinding, ...], status: LanguageStatus) -> dict[str, Json]:
    """``language`` and ``language_status``, as in a review and in ``postcheck language``."""
    return {
        "language": [
            {
                "start": each.start,
                "end": each.end,
                "message": each.message,
                "replacements": list(each.replacements),
                "rule": each.rule,
                "category": each.category,
                "source": each.source,
            }
            for each in findings
        ],
        "language_status": {
            "state": status.state.value,
            "languages": list(status.languages),
            "reason": status.reason,
        },
    }


def detection_as_json(detection: Detection) -> dict[str, Json]:
    """One detection as ``postcheck detect`` prints it."""
    row: dict[str, Json] = {"label": detection.label}
    row.update(_place(detection.where))
    row.update({"confidence": round(detection.confidence, 4), "tier": detection.tier.value})
    row.update(_details(detection.details))
    return row


def _place(where: Location) -> dict[str, Json]:
    match where:
        case TextSpan(start=start, end=end):
            return {"start": start, "end": end}
        case PageRegion(page=page, page_size=size, box=box):
            return {"page": page, "page_size": list(size), "box": list(box)}
        case MetadataField(field=field):
            return {"field": field}
        case MemberPath(path=path):
            return {"path": path}
        case TimeRange(start_s=start_s, end_s=end_s):
            return {"start_s": start_s, "end_s": end_s}
        case WholeFile() | WholeDraft():
            return {}
        case _:
            assert_never(where)


def location_as_json(where: Location, attachment: int | None) -> dict[str, Json]:
    """A location with its kind and, where there is one, the attachment's index."""
    kinds: Mapping[type, str] = {
        TextSpan: "text",
        PageRegion: "region",
        MetadataField: "field",
        MemberPath: "member",
        TimeRange: "time",
        WholeFile: "file",
        WholeDraft: "draft",
    }
    place: dict[str, Json] = {"kind": kinds[type(where)]}
    if attachment is not None:
        place["attachment"] = attachment
    return {**place, **_place(where)}


def _details(details: Mapping[str, Detail]) -> dict[str, Json]:
    return {name: value if isinstance(value, str) else list(value) for name, value in sorted(details.items())}


def _check(check: Check) -> dict[str, Json]:
    return {
        "rule": check.rule,
        "severity": check.severity.value,
        "outcome": check.outcome.value,
        "reason": check.reason,
        "title": check.title,
        "why": check.why,
        "clause": check.clause,
        "findings": [_finding(finding) for finding in check.findings],
        "question": check.question,
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "fingerprint": finding.fingerprint,
        "detector": finding.detector,
        "label": finding.label,
        "confidence": round(finding.confidence, 4),
        "tier": finding.tier.value,
        "outcome": finding.outcome.value,
        "location": location_as_json(finding.where, finding.attachment),
        "message": finding.message,
        "fixes": [{"id": fix.id, "title": fix.title} for fix in finding.fixes],
        **_details(finding.details),
    }


def _question(question: Question) -> dict[str, Json]:
    row: dict[str, Json] = {
        "id": question.id,
        "text": question.text,
        "merges": list(question.merges),
        "attachments": list(question.attachments),
        "answers": [
            {
                "id": choice.id,
                "text": text,
                "result": choice.result.value,
                **({"needs": list(choice.needs)} if choice.needs else {}),
            }
            for choice, text in question.answers
        ],
    }
    if question.people:
        row["people"] = [
            {
                "ref": each.ref,
                "kind": each.kind,
                "text": each.text,
                "location": location_as_json(each.where, each.attachment),
                "rules": list(each.rules),
            }
            for each in question.people
        ]
    if question.answer is not None:
        row["answer"] = _answer(question.answer)
    return row


def _answer(answer: Answer) -> dict[str, Json]:
    row: dict[str, Json] = {"answer": answer.choice}
    if answer.rules:
        row["rules"] = list(answer.rules)
    if answer.attachments is not None:
        row["attachments"] = list(answer.attachments)
    if answer.findings:
        row["findings"] = list(answer.findings)
    for name in ("who", "when", "reference", "reason"):
        if value := getattr(answer, name):
            row[name] = value
    if answer.also:
        row["also"] = [_answer(each) for each in answer.also]
    return row
