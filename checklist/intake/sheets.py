"""A decoded picture as a sheet: full size decoded once, smaller sizes made from it and kept."""

from __future__ import annotations

from collections.abc import Callable

from checklist.content import Word
from checklist.intake.pixels import Pixels, scaled
from checklist.sheet import LineStatistics

Decode = Callable[[int | None], Pixels]
"""Decodes at full size (None), or roughly and not below a long side: for showing, never for looking."""

_MOST_KEPT_SCALES = 6


class Pyramid:
    """The pixels of one sheet at several sizes, kept: equal requests give the same array, which nobody may change."""

    def __init__(self, decode: Decode) -> None:
        self._decode = decode
        self._full: Pixels | None = None
        self._smaller: dict[int, Pixels] = {}

    @property
    def held_bytes(self) -> int:
        """Memory of all sizes kept."""
        full = 0 if self._full is None else self._full.nbytes
        return full + sum(pixels.nbytes for pixels in self._smaller.values())

    def full(self) -> Pixels:
        """Decoded on the first call. Raises UnreadableError where the bytes are damaged."""
        if self._full is None:
            self._full = _locked(self._decode(None))
            self._smaller.clear()  # what was decoded roughly may differ: detectors get the same pixels in any order
        return self._full

    def at(self, long_side: int) -> Pixels:
        """Longer side at most ``long_side``; decoded roughly where the full size was never asked for."""
        kept = self._smaller.get(long_side)
        if kept is None:
            source = self._decode(long_side) if self._full is None else self._full
            kept = _locked(scaled(source, long_side))
            if len(self._smaller) >= _MOST_KEPT_SCALES:
                self._smaller.pop(next(iter(self._smaller)))
            self._smaller[long_side] = kept
        return kept


class PictureSheet:
    """A picture, or a frame of one. ``size`` is that of the upright full-size pixels."""

    def __init__(self, number: int, size: tuple[int, int], decode: Decode) -> None:
        self.number = number
        self.size = size
        self.text = ""
        self.words: tuple[Word, ...] = ()
        self.pyramid = Pyramid(decode)

    def pixels(self, long_side: int | None) -> Pixels:
        """As the protocol says."""
        if long_side is None or long_side >= max(self.size):
            return self.pyramid.full()
        return self.pyramid.at(max(1, long_side))

    def line_statistics(self) -> LineStatistics | None:
        """None: a picture has no vector paths."""
        return None


def _locked(pixels: Pixels) -> Pixels:
    if pixels.flags.owndata:
        pixels.flags.writeable = False
        return pixels
    view = pixels.view()
    view.flags.writeable = False
    return view
