"""Pictures, plans and drawing files through the whole engine, with the child process that ships."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checklist.child.host import Child
from checklist.child.limits import MEMORY_BYTES
from checklist.district import PublicPlan
from checklist.engine import Engine
from checklist.location import WholeFile
from checklist.model import Attachment, Context, Draft, Profile, Tier
from checklist.policy.load import find_pack, load_pack
from checklist.review import Answers, Check, Outcome, Review
from tests.support.drawn_pages import flyer_with_a_plan, plan_picture, png

DWG = b"AC1032" + bytes(2000)
DXF = b"  0\r\nSECTION\r\n  2\r\nHEADER\r\n  0\r\nENDSEC\r\n  0\r\nEOF\r\n"
IFC = b"ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = Engine(load_pack(find_pack("sample-district")), Child(), None)
    yield engine
    engine.close()


def review(engine: Engine, *files: Attachment, answers: Answers | None = None) -> Review:
    draft = Draft(text="Spring at last.", attachments=files)
    return engine.review(draft, Context(), Profile(), answers or Answers(), with_language=False)


def check_of(review: Review, rule: str) -> Check:
    return next(check for check in review.checks if check.rule == rule)


@pytest.mark.parametrize(
    ("name", "content", "tier", "outcome"),
    [
        ("wing.dwg", DWG, Tier.POSSIBLE, Outcome.NEEDS_ANSWER),
        ("wing.dxf", DXF, Tier.POSSIBLE, Outcome.NEEDS_ANSWER),
        ("wing.ifc", IFC, Tier.SURE, Outcome.NEEDS_FIXING),
        ("holiday.pdf", IFC, Tier.SURE, Outcome.NEEDS_FIXING),
        ("ảnh 🏫.jpg", DWG, Tier.POSSIBLE, Outcome.NEEDS_ANSWER),
    ],
)
def test_a_building_drawing_speaks_by_its_kind(
    engine: Engine, name: str, content: bytes, tier: Tier, outcome: Outcome
) -> None:
    plans = check_of(review(engine, Attachment(name, content)), "IV.1-o")
    [finding] = plans.findings
    assert (plans.outcome, finding.tier, finding.where) == (outcome, tier, WholeFile())
    assert finding.details["evidence"] == ("kind",)
    assert [fix.id for fix in finding.fixes] == ["remove-attachment"]


@pytest.mark.parametrize("content", [DWG, DXF, IFC], ids=["dwg", "dxf", "ifc"])
def test_nobody_has_looked_for_marks_or_words_in_a_building_drawing(engine: Engine, content: bytes) -> None:
    seen = review(engine, Attachment("wing", content))
    assert check_of(seen, "IV.1-k").outcome is Outcome.COULD_NOT_CHECK
    assert check_of(seen, "IV.1-j").outcome is Outcome.COULD_NOT_CHECK


def test_a_plan_that_the_pack_lists_as_published_is_no_finding_and_another_one_is() -> None:
    visitors, other = Attachment("evacuation plan.png", png(plan_picture()[0])), png(flyer_with_a_plan()[0])
    pack = load_pack(find_pack("sample-district"))
    with Child() as child:
        engine = Engine(pack, child, None)
        [found] = check_of(review(engine, visitors), "IV.1-o").findings
        plan = PublicPlan(
            name="Visitor map", published="riverside.example/visit", hashes=(str(found.details["page_hash"]),)
        )
        listed = engine.with_pack(replace(pack, district=replace(pack.district, public_plans=(plan,))))
        seen = check_of(review(listed, visitors, Attachment("b.png", other)), "IV.1-o")
    assert [finding.attachment for finding in seen.findings] == [1]


def test_a_mark_seen_before_the_look_failed_is_found_and_the_rest_could_not_be_checked() -> None:
    dying = Path(__file__).with_name("dying_child.py")
    with Child(command=(sys.executable, "-E", "-s", "-B", str(dying), str(MEMORY_BYTES))) as child:
        engine = Engine(load_pack(find_pack("sample-district")), child, None)
        logos = check_of(review(engine, Attachment("a.png", png(flyer_with_a_plan()[0]))), "IV.1-k")
    assert [(each.label, each.outcome) for each in logos.findings] == [
        ("logo", Outcome.NEEDS_FIXING),
        ("unreadable", Outcome.COULD_NOT_CHECK),
    ]
