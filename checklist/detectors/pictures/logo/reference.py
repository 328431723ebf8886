"""Marks made ready to be looked for: edge patterns for scanning and aligning, portraits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from checklist.detectors.pictures.logo.align import Template, build_template
from checklist.detectors.pictures.logo.frames import Frame, build_frame
from checklist.detectors.pictures.logo.marks import MarkImage, read_mark
from checklist.detectors.pictures.logo.patterns import Pattern, draw_pattern
from checklist.district import Mark

SCAN_SIDE = 28
TURNS_DEGREES = tuple(range(0, 180, 15))
"""Half a turn more comes for free while scanning."""
_SCAN_SHORT_SIDE = 14
_LONGEST_SCAN = 64
_ROUGH_SIDE, _LONGEST_ROUGH, _ROUGH_BLUR = 32, 64, 1.6
_FINER, _FINE_BLUR = 1.5, 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One mark, ready to be looked for. ``turned`` (one per TURNS_DEGREES) and ``small`` are for scanning.

    ``rough`` and ``fine`` are for aligning, ``frame`` is for comparing.
    """

    image: MarkImage
    turned: tuple[Pattern, ...]
    small: Pattern
    rough: Template
    fine: Template
    frame: Frame

    @property
    def name(self) -> str:
        """The mark's file name."""
        return self.image.file_name


@lru_cache(maxsize=64)
def prepare(mark: Mark) -> Reference:
    """Everything about ``mark`` that does not depend on the picture; kept by the mark's bytes. Raises PackError."""
    image = read_mark(mark)
    width, height = image.size
    stretch = max(width, height) / min(width, height)
    scan_side = min(_LONGEST_SCAN, max(SCAN_SIDE, _SCAN_SHORT_SIDE * stretch))
    rough_side = min(_LONGEST_ROUGH, _ROUGH_SIDE * stretch**0.5)
    turned = tuple(draw_pattern(image, scan_side, turn) for turn in TURNS_DEGREES)
    return Reference(
        image=image,
        turned=turned,
        small=turned[0] if scan_side < SCAN_SIDE * 1.2 else draw_pattern(image, SCAN_SIDE, 0),
        rough=_template(image, rough_side, _ROUGH_BLUR),
        fine=_template(image, rough_side * _FINER, _FINE_BLUR),
        frame=build_frame(image),
    )


def _template(image: MarkImage, long_side: float, blur: float) -> Template:
    pattern = draw_pattern(image, long_side, 0)
    height, width = pattern.mask.shape
    step = 1 / pattern.scale
    to_mark = np.array(
        [
            [step, 0, (image.size[0] - 1) / 2 - step * (width - 1) / 2],
            [0, step, (image.size[1] - 1) / 2 - step * (height - 1) / 2],
            [0, 0, 1],
        ]
    )
    return build_template(pattern.field * np.float32(pattern.mask.sum() ** 0.5), pattern.mask, to_mark, blur)
