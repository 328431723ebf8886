"""Floor plans: found in pictures and PDFs drawn here, left alone elsewhere."""

from __future__ import annotations

import hashlib
import io
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from checklist.detectors import DETECTORS, PictureDetector
from checklist.detectors.pictures import PICTURE_DETECTORS
from checklist.detectors.pictures.floor_plan import find_floor_plans, network
from checklist.errors import Cancelled, UnreadableError
from checklist.intake.readers import open_attachment
from checklist.location import PageRegion, WholeFile, overlap_ratio
from checklist.model import Detection, Tier
from checklist.sheet import PictureTask, Sheet
from tests.support.drawn_pages import (
    NOT_PLANS,
    Line,
    PdfPage,
    building,
    flyer_with_a_plan,
    pdf,
    plan_page,
    plan_picture,
    png,
    prose_page,
    wall_with_a_small_plan,
)

LEAST_OVERLAP = 0.35


def sheets_of(untrusted_bytes: bytes) -> tuple[Sheet, ...]:
    return open_attachment(untrusted_bytes, "").sheets


def look(untrusted_bytes: bytes, file_name: str = "a", **params: str) -> list[Detection]:
    return find_floor_plans(PictureTask(sheets=sheets_of(untrusted_bytes), file_name=file_name, params=params))


def evidence_of(detection: Detection) -> tuple[str, ...]:
    evidence = detection.details["evidence"]
    assert isinstance(evidence, tuple)
    return evidence


def test_it_is_registered_under_its_public_name_with_its_label() -> None:
    detector = DETECTORS["floor-plan"]
    assert isinstance(detector, PictureDetector)
    assert detector.labels == {"floor_plan"}
    assert PICTURE_DETECTORS["floor-plan"] is find_floor_plans


@pytest.mark.parametrize("make", [plan_picture, flyer_with_a_plan], ids=["alone", "on a flyer"])
def test_a_drawn_plan_is_found_where_it_is(make: Callable[[], tuple[Image.Image, tuple[int, int, int, int]]]) -> None:
    image, box = make()
    (found,) = look(png(image))
    assert found.label == "floor_plan"
    assert "network" in evidence_of(found)
    assert isinstance(found.where, PageRegion)
    assert found.where.page_size == image.size
    assert overlap_ratio(found.where.box, box) >= LEAST_OVERLAP


def test_a_small_plan_in_a_large_picture_is_asked_about() -> None:
    image, box = wall_with_a_small_plan()
    (found,) = look(png(image))
    assert found.tier is Tier.POSSIBLE
    assert isinstance(found.where, PageRegion)
    assert overlap_ratio(found.where.box, box) >= LEAST_OVERLAP


@pytest.mark.parametrize("change", ["inverted", "turned", "small", "grey"])
def test_a_drawn_plan_is_found_however_it_was_changed(change: str) -> None:
    image, _ = plan_picture()
    changed = {
        "inverted": lambda: image.point(lambda value: 255 - value),
        "turned": lambda: image.rotate(90, expand=True),
        "small": lambda: image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS),
        "grey": lambda: image.convert("L").point(lambda value: 90 + value // 2).convert("RGB"),
    }[change]()
    assert [found.label for found in look(png(changed))] == ["floor_plan"]


@pytest.mark.parametrize("name", NOT_PLANS)
def test_what_is_no_plan_is_left_alone(name: str) -> None:
    assert look(png(NOT_PLANS[name]())) == []


@pytest.mark.parametrize("name", NOT_PLANS)
def test_what_is_no_plan_is_left_alone_in_a_large_picture_too(name: str) -> None:
    image = NOT_PLANS[name]()
    assert look(png(image.resize((image.width * 2, image.height * 2)))) == []


@pytest.mark.parametrize("size", [(1, 1), (3000, 2), (2, 900), (16, 16)])
def test_pictures_without_room_for_a_plan_are_no_trouble(size: tuple[int, int]) -> None:
    assert look(png(Image.new("RGB", size, (255, 255, 255)))) == []


def test_a_page_that_says_it_is_a_plan_and_holds_its_lines_is_found_by_its_words() -> None:
    (found,) = look(pdf([plan_page()]))
    assert "words" in evidence_of(found)
    assert found.tier is Tier.SURE
    assert isinstance(found.where, PageRegion)
    assert found.where.page_size == (1224, 1584)


@pytest.mark.parametrize(
    "sentence",
    [
        "The floor plan of the new gym is ready.",
        "Le plan d'évacuation est affiché au niveau 2.",
        "Take exit 101 on level 2.",
    ],
)
def test_a_text_that_mentions_plans_is_no_plan(sentence: str) -> None:
    assert look(pdf([prose_page(sentence)])) == []


def test_every_page_with_a_plan_has_its_own_detection() -> None:
    found = look(pdf([plan_page(), prose_page("Nothing to see."), plan_page("NIVEAU 3")]))
    assert [each.where.page for each in found if isinstance(each.where, PageRegion)] == [1, 3]


@pytest.mark.parametrize(
    ("kind", "tier"),
    [
        ("application/x-ifc", Tier.SURE),
        ("image/vnd.dwg", Tier.POSSIBLE),
        ("image/vnd.dxf", Tier.POSSIBLE),
    ],
)
def test_drawing_files_are_told_by_their_kind(kind: str, tier: Tier) -> None:
    (found,) = find_floor_plans(PictureTask(sheets=(), file_name="a", kind=kind))
    assert (found.where, found.tier, evidence_of(found)) == (WholeFile(), tier, ("kind",))


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "image/svg+xml", ""])
def test_other_kinds_say_nothing(kind: str) -> None:
    assert find_floor_plans(PictureTask(sheets=(), file_name="a", kind=kind)) == []


def test_a_file_name_is_a_hint_and_no_more() -> None:
    (found,) = look(png(NOT_PLANS["letter"]()), "Plan d\u2019évacuation – 2e étage.png")
    assert (found.where, found.tier, evidence_of(found)) == (WholeFile(), Tier.POSSIBLE, ("file_name",))


def test_a_file_name_is_named_beside_what_was_seen() -> None:
    image, _ = plan_picture()
    (found,) = look(png(image), "floor-plan.png")
    assert evidence_of(found)[-1] == "file_name"


@dataclass
class Recorder:
    """Keeps what is reported, and stops the look after so many checks."""

    checks_left: int = 1_000
    reports: list[int] = field(default_factory=list)

    def report(self, found: list[Detection]) -> None:
        self.reports.append(len(found))

    def check(self) -> None:
        self.checks_left -= 1
        if self.checks_left < 0:
            raise Cancelled("no longer wanted")


def test_the_first_page_is_reported_before_the_others_are_looked_at() -> None:
    recorder = Recorder(checks_left=2)
    sheets = sheets_of(pdf([plan_page(), plan_page("LEVEL 3")]))
    task = PictureTask(sheets=sheets, file_name="a", report=recorder.report, check=recorder.check)
    with pytest.raises(Cancelled):
        find_floor_plans(task)
    assert recorder.reports == [1]


def test_a_look_that_nobody_wants_ends_at_once() -> None:
    recorder = Recorder(checks_left=0)
    sheets = sheets_of(png(plan_picture()[0]))
    with pytest.raises(Cancelled):
        find_floor_plans(PictureTask(sheets=sheets, file_name="a", report=recorder.report, check=recorder.check))
    assert recorder.reports == []


def test_forty_pages_give_their_first_evidence_soon() -> None:
    sheets = sheets_of(pdf([plan_page(f"LEVEL {n}") for n in range(40)]))
    begin, first = time.process_time(), []

    def report(_: list[Detection]) -> None:
        first.append(time.process_time() - begin)

    found = find_floor_plans(PictureTask(sheets=sheets, file_name="a", report=report))
    assert len(found) == 40
    assert first[0] < 2


def test_published_plans_are_left_out_by_the_look_of_their_page() -> None:
    image, _ = plan_picture()
    (found,) = look(png(image))
    page_hash = found.details["page_hash"]
    assert isinstance(page_hash, str)
    packed = io.BytesIO()
    image.resize((image.width * 2 // 3, image.height * 2 // 3), Image.Resampling.LANCZOS).save(
        packed, "JPEG", quality=70
    )
    assert look(packed.getvalue(), public_plans=f"no hash, 🏫, {page_hash.upper()} ,") == []


def test_a_plan_that_is_not_listed_is_found_beside_one_that_is() -> None:
    image, _ = plan_picture()
    (found,) = look(png(image))
    other, _ = flyer_with_a_plan()
    assert len(look(png(other), public_plans=str(found.details["page_hash"]))) == 1


@pytest.mark.parametrize("listed", ["", ",", "zz", "0x12", "é" * 16, "123"])
def test_a_list_without_hashes_leaves_nothing_out(listed: str) -> None:
    assert len(look(png(plan_picture()[0]), public_plans=listed)) == 1


def test_the_weights_are_those_that_were_measured_and_small() -> None:
    weights = network.WEIGHTS.read_bytes()
    assert hashlib.sha256(weights).hexdigest() == network.WEIGHTS_SHA256
    assert len(weights) < 3_000_000
    assert "PP-OCRv4" in network.WEIGHTS.with_suffix(".txt").read_text("utf-8")


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "floor-plan.onnx"
    other.write_bytes(network.WEIGHTS.read_bytes() + b"\0")
    monkeypatch.setattr(network, "WEIGHTS", other)
    network.shipped_network.cache_clear()
    try:
        with pytest.raises(UnreadableError):
            look(png(plan_picture()[0]))
    finally:
        network.shipped_network.cache_clear()


def test_a_page_with_lines_at_many_places_is_found_by_its_lines_too() -> None:
    lines: list[Line] = []
    for n in range(6):
        plan = building(widths=(150 + 7 * n, 110 + 11 * n, 190 - 5 * n), deep=120 + 9 * n)
        x, y = 40 + 390 * (n % 3), 750 - 380 * (n // 3)
        lines += [(x + 0.7 * a, y - 0.7 * b, x + 0.7 * c, y - 0.7 * d) for a, b, c, d in plan.walls]
    (found,) = look(pdf([PdfPage(lines=lines, size=(1224, 792))]))
    assert {"network", "lines"} <= set(evidence_of(found))
    assert found.tier is Tier.SURE
