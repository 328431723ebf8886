"""A child that has been taken over: answers every request with what its first argument names. Never imported."""

from __future__ import annotations

import pathlib
import sys
from collections.abc import Callable

sys.path.insert(0, str(pathlib.Path(__file__).parents[3]))

from checklist.child.wire import Frame, read_frame, write_frame

REGION = {"kind": "region", "page": 1, "page_size": [10, 10], "box": [0, 0, 5, 5]}
SEEN = {"label": "thing", "tier": "sure", "confidence": 0.5, "where": REGION, "details": {}}
PAGE = {"number": 1, "size": [10, 10], "text": "", "words": []}
CONTENTS = {"kind": "image/png", "status": "read", "reason": None, "text": "", "pages": [PAGE]}


def _seen(**changes: object) -> dict[str, object]:
    return {"type": "detections", "detections": [{**SEEN, **changes}]}


def _contents(**changes: object) -> dict[str, object]:
    return {"type": "contents", "contents": {**CONTENTS, **changes}}


def _region(**changes: object) -> dict[str, object]:
    return _seen(where={**REGION, **changes})


HEADERS: dict[str, dict[str, object]] = {
    "honest detections": _seen(),
    "honest contents": _contents(),
    "unknown label": _seen(label="other"),
    "unknown tier": _seen(tier="certain"),
    "confidence above one": _seen(confidence=1.5),
    "confidence is a text": _seen(confidence="1"),
    "box outside": _region(box=[6, 0, 5, 5]),
    "negative box": _region(box=[-1, 0, 5, 5]),
    "empty box": _region(box=[0, 0, 0, 5]),
    "box of fractions": _region(box=[0.5, 0, 5, 5]),
    "box of three": _region(box=[0, 0, 5]),
    "huge page": _region(page_size=[10**9, 10]),
    "page zero": _region(page=0),
    "unknown place": _seen(where={"kind": "elsewhere"}),
    "long detail": _seen(details={"text": "x" * 30_000}),
    "many details": _seen(details={str(n): "" for n in range(100)}),
    "detail is a number": _seen(details={"text": 1}),
    "many detections": {"type": "detections", "detections": [SEEN] * 3_000},
    "detections are no list": {"type": "detections", "detections": {}},
    "unknown status": _contents(status="clean"),
    "read but with a reason": _contents(reason="damaged"),
    "unreadable without a reason": _contents(status="unreadable", pages=[]),
    "unknown reason": _contents(status="unreadable", reason="because", pages=[]),
    "unreadable with pages": _contents(status="unreadable", reason="damaged"),
    "words outside the text": _contents(pages=[{**PAGE, "text": "ab", "words": [0, 3, 0, 0, 1, 1]}]),
    "words outside the page": _contents(pages=[{**PAGE, "text": "ab", "words": [0, 2, 0, 0, 11, 1]}]),
    "half a word": _contents(pages=[{**PAGE, "text": "ab", "words": [0, 2, 0]}]),
    "too many pages": _contents(pages=[PAGE] * 2_000),
    "contents are a text": {"type": "contents", "contents": "read"},
    "unknown type": {"type": "surprise"},
    "asks for a file": {"type": "need", "digest": "0" * 64},
    "asks for a path": {"type": "need", "digest": "../../secret"},
    "raster of another size": {"type": "raster", "width": 9, "height": 9},
    "raster too large": {"type": "raster", "width": 5_000, "height": 5_000},
    "no type": {},
    "unknown refusal": {"type": "unreadable", "reason": "because"},
}


def _send(header: dict[str, object], *blobs: bytes) -> None:
    write_frame(sys.stdout.buffer, Frame(header=header, blobs=blobs))


def _raw(written: bytes) -> None:
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


def _flood(request: object) -> None:
    while True:
        _send({"id": request, "type": "early", "detections": [SEEN]})


ACTIONS: dict[str, Callable[[object], None]] = {
    "garbage": lambda _: _raw(b"HTTP/1.1 200 OK\r\n\r\n" * 100),
    "half a frame": lambda _: (_raw(b"PcF1\0\0"), sys.exit()),
    "huge header": lambda _: _raw(b"PcF1\xff\xff\xff\xff\0\0"),
    "huge blob": lambda _: _raw(b"PcF1\0\0\0\x02\0\x01\x7f\xff\xff\xff\xff\xff\xff\xff{}"),
    "many blobs": lambda _: _raw(b"PcF1\0\0\0\x02\xff\xff{}"),
    "not a number": lambda _: _raw(b"PcF1\0\0\0\x0f\0\0" + b'{"id":NaN     }'),
    "deep": lambda _: _raw(b"PcF1\0\x01\x86\xa0\0\0" + b"[" * 100_000),
    "a list": lambda _: _raw(b"PcF1\0\0\0\x02\0\0[]"),
    "unasked blob": lambda request: _send({"id": request, **_seen()}, b"x" * 100),
    "another question": lambda _: _send({"id": 77, **_seen()}),
    "flood": _flood,
    "leaves": lambda _: sys.exit(),
}


if __name__ == "__main__":
    mode = sys.argv[1]
    if mode == "never ready":
        _send({"type": "surprise"})
    _send({"type": "ready"})
    while (frame := read_frame(sys.stdin.buffer)) is not None:
        if mode in ACTIONS:
            ACTIONS[mode](frame.header["id"])
        elif mode.startswith("raster"):
            _send({"id": frame.header["id"], **HEADERS[mode]}, b"x" * 100)
        elif "id" in frame.header:
            _send({"id": frame.header["id"], **HEADERS[mode]})
