"""Whether a JPEG ends before its picture does: a forged end mark makes decoders fill the rest without a word."""

from __future__ import annotations

import io
import math
import random
import re
from dataclasses import dataclass

from PIL import Image

_ENDS_A_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_START_OF_SCAN, _END, _RESTART_INTERVAL = 0xDA, 0xD9, 0xDD
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_FILLED_WITH = frozenset({127, 128})
"""What missing blocks come out as, whatever the colours are stored as."""
_MORE = bytes(random.Random(5).randrange(255) for _ in range(4096))
"""Bytes that mean some picture or other wherever one is missing; none of them starts a marker."""
_STRIP_PIXELS = 4_000_000


@dataclass(frozen=True, slots=True)
class _Layout:
    """``end`` is where the end mark stands; ``restarts`` how many restart marks the scans hold."""

    end: int
    scans: int
    restarts: int
    wanted_restarts: int | None


def is_cut_short(untrusted_bytes: bytes, image: Image.Image) -> bool:
    """Whether part of the picture is missing though the file ends properly. ``image`` is the file, loaded.

    More bytes before the end mark change a picture only where it was not finished: a decoder passes over what comes
    after the last block. They are tried where the last pixel is what fills missing blocks, or where the picture comes
    in several scans. A cut inside the very last block is not seen.
    """
    layout = _layout_of(untrusted_bytes)
    if layout is None:
        return False
    if layout.wanted_restarts is not None and layout.restarts < layout.wanted_restarts:
        return True
    if layout.scans == 1 and not _ends_as_filled(image):
        return False
    longer = untrusted_bytes[: layout.end] + _MORE + untrusted_bytes[layout.end :]
    with Image.open(io.BytesIO(longer), formats=("JPEG",)) as other:
        other.load()
        return _differ(image, other)


def _ends_as_filled(image: Image.Image) -> bool:
    last = image.getpixel((image.width - 1, image.height - 1))
    return set(last if isinstance(last, tuple) else (last,)) <= _FILLED_WITH


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """Compared from the bottom, a strip at a time."""
    rows = max(1, _STRIP_PIXELS // one.width)
    for top in range((one.height - 1) // rows * rows, -1, -rows):
        box = (0, top, one.width, min(one.height, top + rows))
        if one.crop(box).tobytes() != other.crop(box).tobytes():
            return True
    return False


def _layout_of(untrusted_bytes: bytes) -> _Layout | None:
    """None where the markers lead nowhere: decoders have said so already."""
    at, scans, restarts, interval, blocks = 2, 0, 0, 0, 0
    while at + 4 <= len(untrusted_bytes) or untrusted_bytes[at : at + 2] == b"\xff\xd9":
        if untrusted_bytes[at] != 0xFF:
            return None
        marker = untrusted_bytes[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == _END:
            is_countable = scans == 1 and interval > 0 and blocks > 0
            wanted = math.ceil(blocks / interval) - 1 if is_countable else None
            return _Layout(end=at, scans=scans, restarts=restarts, wanted_restarts=wanted)
        body = at + 4
        at += 2 + int.from_bytes(untrusted_bytes[at + 2 : at + 4])
        if marker in _FRAMES:
            blocks = _blocks_of(untrusted_bytes[body:at])
        elif marker == _RESTART_INTERVAL:
            interval = int.from_bytes(untrusted_bytes[body : body + 2])
        elif marker == _START_OF_SCAN:
            scans += 1
            found = _ENDS_A_SCAN.search(untrusted_bytes, at)
            if found is None:
                return None
            restarts += sum(1 for _ in _RESTART.finditer(untrusted_bytes, at, found.start()))
            at = found.end() - 2
    return None


def _blocks_of(frame: bytes) -> int:
    """How many interleaved blocks (minimum coded units) the picture has; 0 where the header is not whole."""
    components = frame[5] if len(frame) > 5 else 0
    if not components or len(frame) < 6 + 3 * components:
        return 0
    height, width = int.from_bytes(frame[1:3]), int.from_bytes(frame[3:5])
    factors = [frame[7 + 3 * n] for n in range(components)]
    across, down = max(each >> 4 for each in factors), max(each & 15 for each in factors)
    if components == 1:
        across = down = 1
    if not (across and down):
        return 0
    return math.ceil(width / (8 * across)) * math.ceil(height / (8 * down))
