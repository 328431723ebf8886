"""Sets of six marks, and the pictures they are measured on: with a mark, with a sibling of one, with none."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from .compose import KINDS, compose
from .grounds import GROUNDS, draw_ground
from .templates import TEMPLATES, draw_mark

Picture = NDArray[np.uint8]
Box = tuple[float, float, float, float]

SETS: dict[str, tuple[tuple[str, int], ...]] = {
    "dev_a": (
        *(("seal", 2_000_003), ("shield", 2_000_008), ("wordmark", 2_000_000)),
        *(("monogram", 2_000_001), ("mascot", 2_000_005), ("one_colour", 2_000_004)),
    ),
    "dev_b": (
        *(("swoosh", 2_000_005), ("letters_in_shape", 2_000_003), ("emblem_alone", 2_000_001)),
        *(("roundel", 2_000_004), ("ribbon", 2_000_001), ("stacked", 2_000_008)),
    ),
    "other_a": (
        *(("seal", 2_000_007), ("crest", 2_000_005), ("wordmark", 2_000_009)),
        *(("monogram", 2_000_007), ("mascot", 2_000_000), ("oval", 2_000_007)),
    ),
    "other_b": (
        *(("roundel", 2_000_006), ("pennant", 2_000_003), ("swoosh", 2_000_003)),
        *(("emblem_alone", 2_000_006), ("words_only", 2_000_008), ("tiles", 2_000_004)),
    ),
}
"""Templates and frame seeds. The others were not looked at while thresholds were set; crest, oval, pennant, the owl,
the horse, the ship, the bell and the torch were kept from training too."""
EMOJI = ("🦅", "🐻", "🏫", "🐺", "⚓", "🎓")
_EMOJI_FONT = Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf")
SIZES = (28, 34, 48, 56, 72, 110, 170, 260, 380)


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture to look at. ``mark`` is the file name of the mark in it or empty, ``kind`` how, or what instead."""

    name: str
    kind: str
    size: int
    mark: str
    draw: Callable[[], tuple[Picture, Box | None]]
    like: str = ""
    """The mark that a sibling resembles."""


def marks_of(name: str) -> dict[str, Picture]:
    """The pictures (RGBA) of a set by file name."""
    if name == "emoji":
        return {f"emoji_{n}.png": _emoji(letter) for n, letter in enumerate(EMOJI)}
    return {f"{template}_{frame}.png": draw_mark(template, frame, 0) for template, frame in SETS[name]}


def png_bytes(picture: Picture) -> bytes:
    """As a PNG file."""
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "PNG")
    return packed.getvalue()


def _emoji(letter: str) -> Picture:
    sheet = Image.new("RGBA", (136, 128), (0, 0, 0, 0))
    ImageDraw.Draw(sheet).text((0, 0), letter, font=ImageFont.truetype(str(_EMOJI_FONT), 109), embedded_color=True)
    return np.asarray(sheet.crop(sheet.getbbox()))


def with_marks(name: str, photos: list[Path], sizes: tuple[int, ...] = SIZES) -> Iterator[Scene]:
    """Every mark of the set in every kind at every size, two thirds on photographs."""
    for file_name, mark in marks_of(name).items():
        for kind in KINDS:
            for size in sizes:
                key = f"{name}/{file_name}/{kind}/{size}"
                yield Scene(
                    key, kind, size, file_name, lambda m=mark, k=kind, s=size, key=key: _scene(m, k, s, key, photos)
                )


def siblings(name: str, photos: list[Path], each: int = 6) -> Iterator[Scene]:
    """Marks of the same template, frame and colours with other words and emblems, at 48 pixels and more."""
    for template, frame in SETS.get(name, ()):
        own = draw_mark(template, frame, 0)
        number = 0
        for inner in range(1, 100):
            sibling = draw_mark(template, frame, inner)
            if _is_alike(own, sibling):
                continue
            size, kind = (48, 72, 110, 170, 260, 380)[number % 6], ("plain", "rotate", "jpeg", "corner")[number % 4]
            key = f"{name}/sibling/{template}_{frame}_{inner}/{kind}/{size}"
            yield Scene(
                key,
                "sibling",
                size,
                "",
                lambda m=sibling, k=kind, s=size, key=key: (_scene(m, k, s, key, photos)[0], None),
                f"{template}_{frame}.png",
            )
            number += 1
            if number == each:
                break


def _is_alike(one: Picture, other: Picture) -> bool:
    if abs(one.shape[0] / one.shape[1] - other.shape[0] / other.shape[1]) > 0.1:
        return False
    small = [cv2.resize(each, (48, 48), interpolation=cv2.INTER_AREA).astype(np.float32) for each in (one, other)]
    return float(np.abs(small[0] - small[1]).mean()) < 6


def without_marks(folders: dict[str, list[Path]], drawn: int, part: str) -> Iterator[Scene]:
    """Pictures of folders by kind, then ``drawn`` of each kind of ours: pages, posters, walls of marks, textures …

    ``part`` is ``dev`` (every second one) or ``other``.
    """
    first = ("dev", "other").index(part)
    for kind, files in folders.items():
        for file in files[first::2]:
            yield Scene(
                f"none/{kind}/{file.parent.name}/{file.name}",
                kind,
                0,
                "",
                lambda f=file: (cv2.imread(str(f), cv2.IMREAD_COLOR), None),
            )
    for kind in ("page", "poster", "other_marks", "leaves", "grass", "bricks", "crowd"):
        assert kind in GROUNDS
        for n in range(first, 2 * drawn, 2):
            yield Scene(
                f"none/{kind}/{n}", kind, 0, "", lambda k=kind, n=n: (draw_ground(k, 5_000_000 + n, 600, 800), None)
            )
    photos = folders.get("photos", [])[first::2]
    for n in range(first, 4 * drawn, 2):
        key = f"none/mark_on_photo/{n}"
        yield Scene(key, "mark_on_photo", 0, "", lambda n=n, key=key: (_other_mark(n, key, photos), None))


def _other_mark(n: int, key: str, photos: list[Path]) -> Picture:
    r = random.Random(key)
    mark = draw_mark(r.choice(list(TEMPLATES)), 6_000_000 + n, 0)
    return _scene(mark, r.choice(KINDS), r.choice(SIZES), key, photos)[0]


def _scene(mark: Picture, kind: str, size: int, key: str, photos: list[Path]) -> tuple[Picture, Box]:
    r = random.Random(key)
    if photos and r.random() < 0.67:
        ground = cv2.imread(str(r.choice(photos)), cv2.IMREAD_COLOR)
        factor = 1024 / max(ground.shape[:2])
        ground = cv2.resize(ground, None, fx=factor, fy=factor)
    else:
        ground = draw_ground(r.choice(list(GROUNDS)), r.randrange(1 << 30))
    composed = compose(mark, ground.astype(np.uint8), kind, size, r)
    return composed.picture, composed.box
