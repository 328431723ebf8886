"""Frames and values survive the pipe, and nothing else does."""

from __future__ import annotations

import io
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.child.fields import Fields
from checklist.child.values import contents_from_json, contents_to_json, detections_from_json, detections_to_json
from checklist.child.wire import Frame, WireError, read_frame, write_frame
from checklist.content import Contents, Page, ReadStatus, Word
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
from checklist.model import Detection, Tier

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
EVERYWHERE: list[Location] = [
    WholeFile(),
    WholeDraft(),
    MetadataField(field="EXIF:GPSLatitude"),
    MemberPath(path="word/media/image1.png"),
    TimeRange(start_s=0.5, end_s=2.0),
    TextSpan(start=3, end=9),
    PageRegion(page=2, page_size=(40, 30), box=(0, 0, 40, 30)),
]


@given(header=st.dictionaries(st.text(), VALUES, max_size=4), blobs=st.lists(st.binary(max_size=50), max_size=3))
def test_a_frame_comes_back_as_it_was(header: dict[str, object], blobs: list[bytes]) -> None:
    stream = io.BytesIO()
    for _ in range(2):
        write_frame(stream, Frame(header=header, blobs=tuple(blobs)))
    stream.seek(0)
    for _ in range(2):
        assert read_frame(stream) == Frame(header=header, blobs=tuple(blobs))
    assert read_frame(stream) is None


@given(written=st.binary(max_size=60) | st.binary(max_size=40).map(lambda rest: b"PcF1\0\0\0\x02\0\x01" + rest))
def test_any_bytes_are_a_frame_or_an_error(written: bytes) -> None:
    try:
        frame = read_frame(io.BytesIO(written))
    except WireError:
        return
    assert frame is None or isinstance(frame.header, dict)


def test_a_frame_cut_off_anywhere_is_an_error() -> None:
    stream = io.BytesIO()
    write_frame(stream, Frame(header={"a": 1}, blobs=(b"abc",)))
    for end in range(1, len(stream.getvalue())):
        with pytest.raises(WireError):
            read_frame(io.BytesIO(stream.getvalue()[:end]))


def test_blobs_past_the_allowance_are_not_read() -> None:
    stream = io.BytesIO()
    write_frame(stream, Frame(header={}, blobs=(b"abc", b"def")))
    with pytest.raises(WireError, match="too large"):
        read_frame(io.BytesIO(stream.getvalue()), lambda: 5)


def test_what_is_not_json_is_not_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        write_frame(io.BytesIO(), Frame(header={"confidence": float("nan")}))


def test_contents_come_back_as_they_were() -> None:
    words = (Word(start=0, end=3, box=(1, 2, 3, 4)), Word(start=4, end=5, box=(0, 0, 10, 10)))
    pages = (Page(number=1, size=(10, 10), text="été 👩", words=words), Page(number=7, size=(3, 4)))
    contents = Contents(
        kind="application/pdf", status=ReadStatus.PARTLY, reason="pages_left_out", pages=pages, text="a\r\n\0"
    )
    assert contents_from_json(json.loads(json.dumps(contents_to_json(contents)))) == contents


@pytest.mark.parametrize("where", EVERYWHERE)
def test_detections_come_back_as_they_were(where: Location) -> None:
    detection = Detection(
        label="thing", where=where, confidence=0.25, tier=Tier.POSSIBLE, details={"text": "é", "flags": ("a", "b")}
    )
    values = json.loads(json.dumps(detections_to_json([detection])))
    assert detections_from_json(values, frozenset({"thing"})) == [detection]


def test_what_detectors_count_in_numpy_is_cut_to_the_page() -> None:
    box = tuple(np.array([-3, 5, 60, 26]))
    detection = Detection(
        label="thing",
        where=PageRegion(page=1, page_size=(40, 30), box=box),  # type: ignore[arg-type]  # that is the point
        confidence=np.float32(1.00001),
    )
    [seen] = detections_from_json(json.loads(json.dumps(detections_to_json([detection]))), frozenset({"thing"}))
    assert seen.where == PageRegion(page=1, page_size=(40, 30), box=(0, 5, 40, 25))
    assert seen.confidence == 1.0


def test_halves_of_surrogate_pairs_are_replaced() -> None:
    assert Fields({"text": "a\udc80b"}).text("text", 10) == "a\ufffdb"
