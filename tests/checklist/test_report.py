"""The review as JSON, text, page and SARIF: complete, stable, and never with the draft's words unless chosen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checklist.child.host import Child
from checklist.drafts import read_draft
from checklist.engine import Engine
from checklist.policy.load import find_pack, load_pack
from checklist.report.as_html import page_as_html
from checklist.report.as_json import review_as_json
from checklist.report.as_pdf import drawable, page_as_pdf
from checklist.report.as_sarif import review_as_sarif
from checklist.report.as_text import review_as_text
from checklist.report.page import printed_page
from checklist.review import Answers, Review

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "riverside"
SECRET = "loudest voices"


@pytest.fixture(scope="module")
def reviews() -> Iterator[dict[str, Review]]:
    engine = Engine(load_pack(find_pack("sample-district")), Child(), None)
    found = read_draft(str(SAMPLE))
    yield {
        language: engine.review(found.draft, found.context, found.profile, Answers(), reader_language=language)
        for language in ("en", "fr", "vi")
    }
    engine.close()


def test_the_json_has_every_rule_once_in_pack_order(reviews: dict[str, Review]) -> None:
    found = json.loads(json.dumps(review_as_json(reviews["en"])))
    assert found["schema"] == "postcheck.review/1"
    pack = load_pack(find_pack("sample-district"))
    assert [check["rule"] for check in found["checks"]] == [row.id for row in pack.rules]
    assert sum(found["counts"].values()) == len(found["checks"])
    assert found["language_status"] == {"state": "off", "languages": [], "reason": "switched_off"}


def test_findings_say_where_and_are_fingerprinted_apart(reviews: dict[str, Review]) -> None:
    findings = [each for check in review_as_json(reviews["en"])["checks"] for each in check["findings"]]  # type: ignore[union-attr,index,call-overload]
    prints = [each["fingerprint"] for each in findings]  # type: ignore[index,call-overload]
    assert len(prints) == len(set(prints)) > 5
    assert {each["location"]["kind"] for each in findings} >= {"text", "region", "draft"}  # type: ignore[index,call-overload]


@pytest.mark.parametrize("language", ["en", "fr", "vi"])
def test_the_page_is_one_language_and_holds_no_draft_text(reviews: dict[str, Review], language: str) -> None:
    page = printed_page(reviews[language], language)
    shown = page_as_html(page)
    assert f'<html lang="{language}">' in shown
    assert SECRET not in shown
    assert "<script" not in shown
    assert "http" not in shown
    assert SECRET in page_as_html(printed_page(reviews[language], language, f"our {SECRET}"))
    assert page_as_pdf(page).startswith(b"%PDF-")


def test_nothing_from_a_draft_becomes_markup(reviews: dict[str, Review]) -> None:
    shown = page_as_html(printed_page(reviews["en"], "en", "<img src=x onerror=alert(1)>"))
    assert "<img" not in shown


def test_letter_and_a4_are_one_page_each(reviews: dict[str, Review]) -> None:
    import pypdfium2

    for paper, height in (("letter", 792), ("a4", 842)):
        document = pypdfium2.PdfDocument(page_as_pdf(printed_page(reviews["en"], "en"), paper))
        assert len(document) == 1
        assert round(document[0].get_height()) == height
        document.close()


def test_the_text_names_what_is_open_and_who_decides(reviews: dict[str, Review]) -> None:
    text = review_as_text(reviews["en"])
    assert "to fix" in text.splitlines()[0]
    assert "You decide whether to post." in text
    assert SECRET not in text


def test_sarif_has_a_result_for_every_finding(reviews: dict[str, Review]) -> None:
    run = json.loads(json.dumps(review_as_sarif(reviews["en"])))["runs"][0]
    prints = {each["partialFingerprints"]["postcheck/1"] for each in run["results"] if "partialFingerprints" in each}
    assert prints == {finding.fingerprint for _, finding in reviews["en"].findings()}
    assert all(run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert SECRET not in json.dumps(run)


def test_no_word_says_that_a_post_is_approved(reviews: dict[str, Review]) -> None:
    for language, review in reviews.items():
        shown = page_as_html(printed_page(review, language)).casefold()
        for word in ("violation", "illegal", "compliant", "approuvée", "được duyệt"):
            assert word not in shown


def test_signs_that_the_font_lacks_leave_a_box_on_the_printed_page() -> None:
    known = {ord(sign) for sign in "Chào các bạn – ☺"}
    assert drawable("Chào 👩\u200d👩\u200d👧 các ☺\ufe0f bạn – 🏊", known) == "Chào □ các ☺\ufe0f bạn – □"
    assert drawable("nghe\u0300 lai", known) == "nghe\u0300 lai"
