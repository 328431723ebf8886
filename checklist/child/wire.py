"""Frames between the two processes: a JSON object and raw blobs, each with its length ahead. Never pickle."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO

MAGIC = b"PcF1"
MOST_HEADER_BYTES = 32_000_000
MOST_BLOB_BYTES = 260_000_000
MOST_BLOBS = 64

_LEAD = struct.Struct(">4sIH")
_LENGTH = struct.Struct(">Q")

Json = Mapping[str, object]
"""A JSON object; its values are unknown until ``fields.Fields`` has read them."""


class WireError(Exception):
    """The other side sent something that is no frame, or not one that may come now. It is not to be trusted further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One message. ``header`` is a JSON object, ``blobs`` are bytes as they are."""

    header: Json
    blobs: tuple[bytes, ...] = field(default=(), repr=False)


def write_frame(stream: IO[bytes], frame: Frame) -> None:
    """Writes and flushes. Raises OSError where the other side is gone."""
    header = json.dumps(frame.header, separators=(",", ":"), allow_nan=False).encode("ascii")
    stream.write(_LEAD.pack(MAGIC, len(header), len(frame.blobs)))
    for blob in frame.blobs:
        stream.write(_LENGTH.pack(len(blob)))
    stream.write(header)
    for blob in frame.blobs:
        stream.write(blob)
    stream.flush()


def read_frame(stream: IO[bytes], most_blob_bytes: Callable[[], int] = lambda: MOST_BLOB_BYTES) -> Frame | None:
    """The next frame; None at the end of the stream. Raises WireError; ``most_blob_bytes`` is asked once per frame.

    Lengths are checked before anything is allocated.
    """
    lead = stream.read(_LEAD.size)
    if not lead:
        return None
    if len(lead) != _LEAD.size:
        raise WireError("cut off")
    magic, header_bytes, blob_count = _LEAD.unpack(lead)
    if magic != MAGIC or header_bytes > MOST_HEADER_BYTES or blob_count > MOST_BLOBS:
        raise WireError("not a frame")
    lengths = [_LENGTH.unpack(_exactly(stream, _LENGTH.size))[0] for _ in range(blob_count)]
    if sum(lengths) > (most_blob_bytes() if lengths else 0):
        raise WireError("blobs too large")
    header = _parse(_exactly(stream, header_bytes))
    return Frame(header=header, blobs=tuple(_exactly(stream, length) for length in lengths))


def frames(stream: IO[bytes]) -> Iterable[Frame]:
    """All frames up to the end of the stream."""
    while (frame := read_frame(stream)) is not None:
        yield frame


def _exactly(stream: IO[bytes], length: int) -> bytes:
    read = stream.read(length)
    if len(read) != length:
        raise WireError("cut off")
    return read


def _parse(untrusted_header: bytes) -> Json:
    try:
        header = json.loads(untrusted_header)
    except (ValueError, RecursionError) as error:
        raise WireError("header is not JSON") from error
    if not isinstance(header, dict):
        raise WireError("header is not an object")
    return header
