"""The child as the engine and the window use it."""

from __future__ import annotations

import io
import pathlib
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import numpy as np
import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from checklist.child import CHILD_ARGUMENT
from checklist.child.host import Child, ChildLimits
from checklist.child.main import is_child_call
from checklist.child.process import child_command
from checklist.content import ReadStatus
from checklist.district import Mark
from checklist.errors import Cancelled, UnreadableError
from checklist.location import PageRegion
from checklist.model import Attachment, Detection, Tier

MakeChild = Callable[..., Child]
QUICK_S = 1.0


class Flag:
    """Raised by early evidence; asked whether to go on."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.raised_at = 0.0

    def raise_it(self, _: list[Detection]) -> None:
        """For ``on_early``."""
        self.raised_at = time.monotonic()
        self._event.set()

    def is_raised(self) -> bool:
        """For ``is_cancelled``."""
        return self._event.is_set()

    def wait(self) -> bool:
        """Until raised."""
        return self._event.wait(30)


def test_the_child_that_ships_reads_and_knows_its_detectors(photo: Attachment) -> None:
    with Child() as child:
        child.warm()
        contents = child.read(photo)
        assert (contents.kind, contents.status, contents.pages[0].size) == ("image/jpeg", ReadStatus.READ, (640, 480))
        with pytest.raises(UnreadableError, match="no_such_detector"):
            child.look(photo, "no-such-detector")


def test_a_bad_file_is_an_answer(child: Child, photo: Attachment) -> None:
    cut_off = Attachment(name="photo.jpg", untrusted_bytes=photo.untrusted_bytes[:2000])
    contents = child.read(cut_off)
    assert (contents.kind, contents.status, contents.reason) == ("image/jpeg", ReadStatus.UNREADABLE, "damaged")
    for ask in (
        lambda: child.look(cut_off, "corners"),
        lambda: child.raster(cut_off, 1, 100),
        lambda: child.cover(cut_off, []),
    ):
        with pytest.raises(UnreadableError, match="damaged"):
            ask()


def test_a_file_larger_than_the_limit_is_not_even_sent(child: Child) -> None:
    huge = Attachment(name="film.mp4", untrusted_bytes=b"....ftypisom" + bytes(130_000_000))
    assert child.read(huge).reason == "unknown_kind"
    huge_picture = Attachment(name="a.png", untrusted_bytes=b"\x89PNG\r\n\x1a\n" + bytes(130_000_000))
    assert child.read(huge_picture).reason == "too_large"
    with pytest.raises(UnreadableError, match="too_large"):
        child.raster(huge_picture, 1, 100)


def test_a_detector_gets_sheets_marks_name_and_parameters(child: Child, photo: Attachment) -> None:
    marks = (
        Mark(name="seal", file_name="seal.png", untrusted_bytes=b"abc"),
        Mark(name="paw", file_name="paw.png", untrusted_bytes=b"defgh"),
    )
    for _ in range(2):
        [seen] = child.look(photo, "corners", marks=marks, params={"how": "carefully"})
        assert seen.details == {"marks": ("seal:3", "paw:5"), "name": "photo.jpg", "how": "carefully"}
        assert (seen.label, seen.confidence, seen.tier) == ("thing", 0.75, Tier.POSSIBLE)
        assert seen.where == PageRegion(page=1, page_size=(640, 480), box=(320, 240, 320, 240))


def test_first_evidence_comes_before_the_result(child: Child, photo: Attachment) -> None:
    early: list[list[str]] = []
    seen = child.look(photo, "twice", on_early=lambda found: early.append([str(d.details["step"]) for d in found]))
    assert early == [["first"], ["first", "second"]]
    assert [d.details["step"] for d in seen] == ["last"]


def test_prints_of_libraries_do_not_garble_the_answer(
    child: Child, photo: Attachment, capfd: pytest.CaptureFixture
) -> None:
    assert len(child.look(photo, "prints")) == 1
    assert capfd.readouterr() == ("", "")


def test_the_picture_libraries_wait_until_a_detector_asks(child: Child, photo: Attachment) -> None:
    [seen] = child.look(photo, "limits")
    modules = str(seen.details["modules"]).split()
    assert not {"cv2", "onnxruntime", "PySide6"} & set(modules)
    assert "PIL.Image" in modules


def test_the_child_sees_few_variables(
    make_child: MakeChild, photo: Attachment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "abc")
    [seen] = make_child().look(photo, "limits")
    variables = set(str(seen.details["environment"]).split())
    assert "OMP_NUM_THREADS" in variables
    assert not {"SECRET_TOKEN", "HOME", "PATH", "TMPDIR", "PYTHONPATH"} & variables


def test_nothing_gets_out_of_the_child(child: Child, photo: Attachment) -> None:
    [seen] = child.look(photo, "escapes")
    native = {"native socket"} if sys.platform == "linux" else set()
    expected = {"socket", "resolve", "program", "fork", "write", "remove"} | native
    assert {name for name, came_to in seen.details.items() if came_to == "PermissionError"} >= expected


def test_no_file_appears_in_the_temporary_folder(
    make_child: MakeChild, photo: Attachment, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    child = make_child()
    child.read(photo)
    child.look(photo, "corners")
    child.raster(photo, 1, 100)
    child.cover(photo, [PageRegion(page=1, page_size=(640, 480), box=(0, 0, 10, 10))])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("detector", "reason"), [("dies", "crashed"), ("fails", "crashed"), ("greedy", "too_large"), ("deaf", "too_slow")]
)
def test_what_a_file_does_to_the_child_is_said_and_the_next_one_is_read(
    make_child: MakeChild,
    photo: Attachment,
    other_photo: Attachment,
    detector: str,
    reason: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    child = make_child()
    with pytest.raises(UnreadableError) as caught:
        child.look(photo, detector, limit_s=0.6 if detector == "deaf" else None)
    assert caught.value.reason == reason
    assert child.read(other_photo).status is ReadStatus.READ
    assert "zebra" not in caplog.text
    assert str(caught.value) == reason


def test_reading_too_long_is_an_answer(make_child: MakeChild, photo: Attachment) -> None:
    child = make_child(limits=ChildLimits(read_s=0.0))
    contents = child.read(photo)
    assert (contents.kind, contents.status, contents.reason) == ("image/jpeg", ReadStatus.UNREADABLE, "too_slow")


@pytest.mark.parametrize("detector", ["polite", "deaf"])
def test_a_child_killed_in_the_middle_has_crashed(make_child: MakeChild, photo: Attachment, detector: str) -> None:
    child = make_child()
    with pytest.raises(UnreadableError, match="crashed"):
        child.look(photo, detector, on_early=lambda _: psutil.Process(child.pids[0]).kill())
    assert child.read(photo).status is ReadStatus.READ


def test_a_child_killed_while_idle_is_replaced(make_child: MakeChild, photo: Attachment) -> None:
    child = make_child()
    child.read(photo)
    before = psutil.Process(child.pids[0])
    before.kill()
    before.wait(10)
    assert child.read(photo).status is ReadStatus.READ
    assert child.pids[0] != before.pid


def test_an_interrupt_from_the_terminal_is_the_parents_to_answer(make_child: MakeChild, photo: Attachment) -> None:
    child = make_child()
    child.read(photo)
    before = child.pids
    psutil.Process(before[0]).send_signal(signal.SIGINT)
    assert child.read(photo).status is ReadStatus.READ
    assert child.pids == before


def test_a_bundle_starts_itself_as_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/postcheck/postcheck")
    command = child_command(1_000_000)
    assert command == ("/opt/postcheck/postcheck", CHILD_ARGUMENT, "1000000")
    assert is_child_call(command)
    assert not is_child_call(["postcheck", "check"])


@pytest.mark.parametrize(("detector", "survives"), [("polite", True), ("deaf", False), ("spins", False)])
def test_a_cancellation_is_answered_at_once(
    make_child: MakeChild, photo: Attachment, detector: str, survives: bool
) -> None:
    child = make_child()
    child.read(photo)
    pid = child.pids[0]
    flag = Flag()
    if detector == "spins":
        threading.Timer(0.2, flag.raise_it, [[]]).start()
    with pytest.raises(Cancelled):
        child.look(photo, detector, on_early=flag.raise_it, is_cancelled=flag.is_raised)
    assert time.monotonic() - flag.raised_at < QUICK_S / 2
    assert (pid in child.pids) is survives
    assert child.read(photo).status is ReadStatus.READ


def test_what_early_evidence_raises_reaches_the_caller_and_the_child_is_usable(
    make_child: MakeChild, photo: Attachment
) -> None:
    def complain(_: list[Detection]) -> None:
        raise LookupError("mine")

    child = make_child()
    with pytest.raises(LookupError, match="mine"):
        child.look(photo, "polite", on_early=complain)
    assert len(child.look(photo, "corners")) == 1


def test_showing_does_not_wait_behind_looking(make_child: MakeChild, photo: Attachment) -> None:
    child = make_child()
    began, enough = Flag(), threading.Event()
    endings: list[type[BaseException]] = []

    def look() -> None:
        try:
            child.look(photo, "polite", on_early=began.raise_it, is_cancelled=enough.is_set)
        except Cancelled as error:
            endings.append(type(error))

    worker = threading.Thread(target=look)
    worker.start()
    assert began.wait()
    assert child.raster(photo, 1, 64).width == 64
    assert child.read(photo).status is ReadStatus.READ
    assert endings == []
    with pytest.raises(Cancelled):
        child.look(photo, "corners", is_cancelled=lambda: True)
    enough.set()
    worker.join(10)
    assert endings == [Cancelled]


def test_many_threads_get_their_own_answers(make_child: MakeChild, photo: Attachment, other_photo: Attachment) -> None:
    child = make_child()
    wrong: list[object] = []

    def ask(attachment: Attachment, size: tuple[int, int]) -> None:
        for _ in range(15):
            contents, raster = child.read(attachment), child.raster(attachment, 1, 10_000)
            if contents.pages[0].size != size or (raster.width, raster.height) != size:
                wrong.append(contents)

    workers = [threading.Thread(target=ask, args=pair) for pair in [(photo, (640, 480)), (other_photo, (50, 40))] * 2]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert wrong == []


def test_a_raster_shows_the_page_or_a_part_of_it(child: Child, photo: Attachment) -> None:
    with Image.open(io.BytesIO(photo.untrusted_bytes)) as image:
        expected = np.asarray(image.convert("RGB")).astype(int)
    whole = child.raster(photo, 1, 10_000)
    seen = np.frombuffer(whole.rgb, np.uint8).reshape(whole.height, whole.width, 3)
    assert np.abs(seen - expected).max() <= 2
    part = child.raster(photo, 1, 10_000, (600, 400, 500, 60))
    seen = np.frombuffer(part.rgb, np.uint8).reshape(part.height, part.width, 3)
    assert np.abs(seen - expected[400:460, 600:]).max() <= 2
    small = child.raster(photo, 1, 100, (0, 0, 320, 480))
    assert (small.width, small.height) == (67, 100)


@pytest.mark.parametrize(("page", "box", "reason"), [(2, None, "no_such_page"), (1, (640, 0, 5, 5), "outside")])
def test_what_is_not_there_cannot_be_shown(
    child: Child, photo: Attachment, page: int, box: tuple[int, int, int, int] | None, reason: str
) -> None:
    with pytest.raises(UnreadableError, match=reason):
        child.raster(photo, page, 100, box)


def test_covered_and_cut_pictures_come_back_encoded(child: Child, photo: Attachment) -> None:
    region = PageRegion(page=1, page_size=(640, 480), box=(80, 80, 160, 80))
    covered = Attachment(name="covered.jpg", untrusted_bytes=child.cover(photo, [region], expand=0.1))
    assert child.read(covered).pages[0].size == (640, 480)
    shown = child.raster(covered, 1, 10_000, (64, 72, 192, 96))
    assert max(shown.rgb) <= 2
    cut = Attachment(name="cut.jpg", untrusted_bytes=child.crop(photo, (10, 20, 30, 40)))
    assert child.read(cut).pages[0].size == (30, 40)


def test_a_region_of_another_picture_is_not_covered(child: Child, photo: Attachment) -> None:
    with pytest.raises(UnreadableError, match="mismatch"):
        child.cover(photo, [PageRegion(page=1, page_size=(1280, 960), box=(80, 80, 160, 80))])


def test_a_text_is_not_a_picture(child: Child) -> None:
    text = Attachment(name="post.txt", untrusted_bytes="Été 👩‍👧\r\n".encode())
    assert child.read(text).text == "Été 👩‍👧\r\n"
    for ask in (lambda: child.cover(text, []), lambda: child.crop(text, (0, 0, 1, 1))):
        with pytest.raises(UnreadableError, match="not_a_picture"):
            ask()


def test_a_name_that_is_no_text_is_no_matter(child: Child, photo: Attachment) -> None:
    odd = Attachment(name="\udcff\0" + "x" * 5_000 + ".jpg", untrusted_bytes=photo.untrusted_bytes)
    assert child.read(odd).status is ReadStatus.READ
    [seen] = child.look(odd, "corners")
    assert str(seen.details["name"]).endswith(".jpg")


def test_after_closing_nothing_is_left(make_child: MakeChild, photo: Attachment) -> None:
    before = threading.active_count()
    child = make_child()
    child.read(photo)
    child.raster(photo, 1, 100)
    children = [psutil.Process(pid) for pid in child.pids]
    assert len(children) == 2
    child.close()
    assert not any(process.is_running() for process in children)
    assert (child.pids, threading.active_count()) == ((), before)
    with pytest.raises(Cancelled):
        child.read(photo)


def test_closing_in_the_middle_of_work_cancels_it(make_child: MakeChild, photo: Attachment) -> None:
    child = make_child()
    flag = Flag()
    closer = threading.Thread(target=lambda: flag.wait() and child.close())
    closer.start()
    with pytest.raises(Cancelled):
        child.look(photo, "deaf", on_early=flag.raise_it)
    closer.join(10)
    assert child.pids == ()


ORPHAN = """
import os, sys
from checklist.child.host import Child
from checklist.model import Attachment
child = Child(command={command!r}, labels={{{detector!r}: frozenset({{"thing"}})}})
attachment = Attachment(name="photo.jpg", untrusted_bytes=sys.stdin.buffer.read())
child.look(attachment, {detector!r}, on_early=lambda _: print(child.pids[0], flush=True))
"""


@pytest.mark.parametrize("detector", ["polite", "deaf"])
def test_the_child_dies_with_its_parent(standins: tuple[str, ...], photo: Attachment, detector: str) -> None:
    program = ORPHAN.format(command=standins, detector=detector)
    parent = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        parent.stdin.write(photo.untrusted_bytes)
        parent.stdin.close()
        orphan = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    _, alive = psutil.wait_procs([orphan], timeout=10)
    assert alive == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_any_bytes_are_answered(child: Child, photo: Attachment, data: st.DataObject) -> None:
    spoilt = bytearray(photo.untrusted_bytes)
    for place, value in data.draw(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), max_size=8)):
        spoilt[place] = value
    untrusted_bytes = data.draw(st.one_of(st.binary(max_size=300), st.just(bytes(spoilt))))
    contents = child.read(Attachment(name=data.draw(st.text(max_size=10)), untrusted_bytes=untrusted_bytes))
    assert (contents.reason is None) is (contents.status is ReadStatus.READ)
