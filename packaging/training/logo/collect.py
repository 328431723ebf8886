"""Draws pictures with marks and writes pairs: collect.py SEED SCENES OUT [--start WEIGHTS.onnx] [--kept-apart].

Each scene is a drawn ground with one to three marks. Pairs come from two sides: from poses near the true one, drawn
onto the mark as the detector does it, for the mark, its siblings and others; and, on every fourth scene, from the
detector's own looks, of which the easy ones are left out: those that WEIGHTS already reject clearly. No photograph and
no fetched picture takes part. ``--kept-apart`` uses the templates and emblems that training never sees.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

TOP = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(TOP), str(TOP / "tests" / "corpus")]

from marks.compose import KINDS, Composed, compose  # noqa: E402
from marks.emblems import EMBLEMS  # noqa: E402
from marks.grounds import GROUNDS, draw_ground  # noqa: E402
from marks.templates import TEMPLATES, draw_mark  # noqa: E402
from pairs import MARK, NOTHING, OTHER, SIBLING, Name, Pair, write_pairs  # noqa: E402

from checklist.detectors.pictures.logo.align import Aligned  # noqa: E402
from checklist.detectors.pictures.logo.fields import Floats  # noqa: E402
from checklist.detectors.pictures.logo.frames import channels  # noqa: E402
from checklist.detectors.pictures.logo.network import PairNetwork, shipped_network  # noqa: E402
from checklist.detectors.pictures.logo.points import mark_points, picture_points, point_poses  # noqa: E402
from checklist.detectors.pictures.logo.reference import Reference, prepare  # noqa: E402
from checklist.detectors.pictures.logo.scan import Scanner  # noqa: E402
from checklist.detectors.pictures.logo.verify import aligned_places, corners_of, longer_side  # noqa: E402
from checklist.detectors.pictures.logo.views import Matrix, Views  # noqa: E402
from checklist.district import Mark  # noqa: E402

KEPT_TEMPLATES = frozenset({"crest", "oval", "pennant"})
KEPT_EMBLEMS = frozenset({"owl", "ship", "bell", "horse", "torch"})
HARDER_KINDS = ("cloth", "watermark", "mono", "occlude", "rotate", "perspective")
FRAMES, INNERS = 450, 3
SMALLEST, DOUBLINGS = 24, 3.9
GROUND = (600, 800)
EXACT, EXACT_ON_CLOTH = 0.09, 0.14
ALIKE = 0.12
EASY = -3.0
EASY_KEPT = 0.1
LOOKS_EVERY = 4

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark laid on the scene; ``composed`` tells where."""

    name: Name
    kind: str
    size: float
    composed: Composed


def main() -> None:
    """Writes OUT."""
    parser = argparse.ArgumentParser()
    parser.add_argument("seed", type=int)
    parser.add_argument("scenes", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--kept-apart", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    if not options.kept_apart:
        leave_out_kept()
    network = PairNetwork(options.start.read_bytes()) if options.start else shipped_network()
    names = pool(list(TEMPLATES), random.Random(options.seed))
    pairs: list[Pair] = []
    for number in range(options.scenes):
        r = random.Random(options.seed * 100_003 + number)
        picture, placed = draw_scene(names, r)
        views = Views(picture.astype(np.float32))
        for each in placed:
            pairs += near_the_truth(views, each, names, r)
        if number % LOOKS_EVERY == 0:
            pairs += from_looks(picture, views, placed, names, network, r)
    write_pairs(options.out, pairs)
    print(len(pairs), sorted(Counter(pair.label for pair in pairs).items()))


def leave_out_kept() -> None:
    """What is kept apart is drawn no more in this process; the same names then give other marks."""
    for template in KEPT_TEMPLATES:
        TEMPLATES.pop(template, None)
    for emblem in KEPT_EMBLEMS:
        EMBLEMS.pop(emblem, None)


def pool(templates: list[str], r: random.Random) -> list[Name]:
    """Names of marks, INNERS siblings of each frame."""
    frames = [(r.choice(templates), r.randrange(10**4, 10**6)) for _ in range(FRAMES)]
    return [(template, frame, inner) for template, frame in frames for inner in range(INNERS)]


@lru_cache(maxsize=2500)
def mark_of(name: Name) -> Mark:
    """The drawn mark as IT would put it into a pack."""
    packed = io.BytesIO()
    Image.fromarray(draw_mark(*name)).save(packed, "PNG")
    return Mark(name="", file_name="_".join(map(str, name)), untrusted_bytes=packed.getvalue())


def draw_scene(names: list[Name], r: random.Random) -> tuple[Picture, list[Placed]]:
    """A ground with one to three marks laid on it one after another."""
    picture = draw_ground(r.choice(list(GROUNDS)), r.randrange(1 << 30), *GROUND)
    placed = []
    for _ in range(r.choice((1, 2, 3))):
        name, kind = r.choice(names), r.choice((*KINDS, *HARDER_KINDS))
        size = min(SMALLEST * 2 ** (r.random() * DOUBLINGS), 0.9 * min(GROUND))
        composed = compose(draw_mark(*name), picture, kind, size, r)
        picture = composed.picture
        placed.append(Placed(name, kind, size, composed))
    return picture, placed


def near_the_truth(views: Views, placed: Placed, names: list[Name], r: random.Random) -> Iterator[Pair]:
    """The mark from two shaken poses, two siblings and one other mark in the same place."""
    reference = prepare(mark_of(placed.name))
    for _ in range(2):
        corners = placed.composed.quad + _shaken(placed.size, r)
        for place in aligned_places(views, reference, [_onto(reference, corners)], lambda: None):
            if _is_exact(reference, place, placed):
                yield from _pair(views, reference, place, placed, MARK)
    siblings = [name for name in names if name[:2] == placed.name[:2] and name != placed.name]
    for name in r.sample(siblings, min(2, len(siblings))):
        sibling = prepare(mark_of(name))
        if not _are_alike(sibling, reference):
            for place in aligned_places(views, sibling, [_onto(sibling, placed.composed.quad)], lambda: None):
                yield from _pair(views, sibling, place, placed, SIBLING)
    alike = [name for name in names if name[1] != placed.name[1] and (name[0] == placed.name[0] or r.random() < 0.02)]
    if alike:
        other = prepare(mark_of(r.choice(alike)))
        for place in aligned_places(views, other, [_onto(other, placed.composed.quad)], lambda: None):
            yield from _pair(views, other, place, placed, OTHER)


def from_looks(
    picture: Picture, views: Views, placed: list[Placed], names: list[Name], network: PairNetwork, r: random.Random
) -> Iterator[Pair]:
    """What the detector would compare if the placed marks, a sibling of each and two others were loaded."""
    loaded = {each.name for each in placed}
    for each in placed:
        loaded.add((*each.name[:2], r.choice([inner for inner in range(INNERS) if inner != each.name[2]])))
    loaded |= set(r.sample(names, 2))
    scanner = Scanner(views.levels[0])
    points = picture_points(np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8))
    for name in sorted(loaded):
        reference = prepare(mark_of(name))
        starts = [each.matrix for each in scanner.upright([reference], 5, lambda: None)[0]]
        starts += [each.matrix for each in scanner.turned([reference], 5, lambda: None)[0]]
        starts += [e.matrix for e in point_poses(points, [mark_points(mark_of(name))], [reference.image.size])[0]]
        for place in aligned_places(views, reference, starts, lambda: None):
            label, there = _label(reference, name, place, placed)
            if label is None:
                continue
            for pair in _pair(views, reference, place, there, label):
                score = network.scores([channels(reference.frame, pair.patch.astype(np.float32), pair.shown)])[0]
                if label != NOTHING or score > EASY or r.random() < EASY_KEPT:
                    yield pair


def _label(reference: Reference, name: Name, place: Aligned, placed: list[Placed]) -> tuple[int | None, Placed]:
    """What the place shows, and the mark that lies there; None where it is neither exact nor elsewhere."""
    corners = corners_of(reference.image, place.matrix)
    assert corners is not None
    for each in reversed(placed):
        if _overlap(corners, each.composed.quad) < 0.2:
            continue
        if each.name == name:
            return (MARK if _is_exact(reference, place, each) else None), each
        if each.name[:2] == name[:2]:
            is_same = _are_alike(reference, prepare(mark_of(each.name)))
            return (None if is_same else SIBLING), each
        return OTHER, each
    return NOTHING, placed[0]


def _pair(views: Views, reference: Reference, place: Aligned, placed: Placed, label: int) -> Iterator[Pair]:
    corners = corners_of(reference.image, place.matrix)
    if corners is None:
        return
    frame = reference.frame
    patch = views.through(place.matrix @ frame.to_mark, frame.width, frame.height)
    template, number, inner = reference.name.rsplit("_", 2)
    yield Pair(
        name=(template, int(number), int(inner)),
        label=label,
        size=placed.size,
        shown=longer_side(corners),
        kind=placed.kind if label != NOTHING else "none",
        likeness=place.likeness,
        patch=np.clip(patch, 0, 255).astype(np.uint8),
    )


def _onto(reference: Reference, corners: Floats) -> Matrix:
    width, height = reference.image.size
    own = np.array([[-0.5, -0.5], [width - 0.5, -0.5], [width - 0.5, height - 0.5], [-0.5, height - 0.5]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(own, (corners - 0.5).astype(np.float32)), np.float64)


def _shaken(size: float, r: random.Random) -> Floats:
    shift = np.array([r.gauss(0, 0.03), r.gauss(0, 0.03)], np.float32) * size
    return np.array([[r.gauss(0, 0.035) * size, r.gauss(0, 0.035) * size] for _ in range(4)], np.float32) + shift


def _is_exact(reference: Reference, place: Aligned, placed: Placed) -> bool:
    corners = corners_of(reference.image, place.matrix)
    if corners is None:
        return False
    away = float(np.linalg.norm(corners - placed.composed.quad, axis=1).mean()) / placed.size
    return away < (EXACT_ON_CLOTH if placed.kind == "cloth" else EXACT)


def _are_alike(one: Reference, other: Reference) -> bool:
    """Whether two siblings can hardly be told apart: too alike to be taught as different."""
    first, second = one.frame.portraits[-1], other.frame.portraits[-1]
    if first.shape != second.shape:
        return False
    return float(np.abs(first - second).mean() / np.abs(second).mean()) < ALIKE


def _overlap(one: Floats, other: Floats) -> float:
    """Of the upright hulls."""
    low, high = np.maximum(one.min(axis=0), other.min(axis=0)), np.minimum(one.max(axis=0), other.max(axis=0))
    shared = float(np.prod(np.maximum(high - low, 0)))
    whole = sum(float(np.prod(each.max(axis=0) - each.min(axis=0))) for each in (one, other))
    return shared / max(whole - shared, 1e-6)


if __name__ == "__main__":
    main()
