"""What marks show in their middle: shapes around 0, 0 within -1..1. Ink 0 is the emblem's, 1 the ground's, 2 an accent.

A shape is ``("p", x, y, x, y …)`` polygon, ``("e", x, y, rx, ry)`` ellipse or ``("l", width, x, y, …)`` line.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

Shape = tuple[str, tuple[float, ...], int]
Emblem = list[Shape]


def _p(*numbers: float, ink: int = 0) -> Shape:
    return "p", numbers, ink


def _e(x: float, y: float, rx: float, ry: float = 0, ink: int = 0) -> Shape:
    return "e", (x, y, rx, ry or rx), ink


def _l(width: float, *numbers: float, ink: int = 0) -> Shape:
    return "l", (width, *numbers), ink


def _spikes(n: int, outer: float, inner: float, start: float = -math.pi / 2) -> tuple[float, ...]:
    numbers: list[float] = []
    for k in range(2 * n):
        radius = inner if k % 2 else outer
        numbers += [radius * math.cos(start + math.pi * k / n), radius * math.sin(start + math.pi * k / n)]
    return tuple(numbers)


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    """From ``b`` (``t`` = 0) to ``c`` (``t`` = 1) with the slopes that ``a`` and ``d`` give."""
    cubed = (3 * b - a - 3 * c + d) * t**3
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + cubed)


def _curve(points: list[tuple[float, float]], steps: int = 8) -> tuple[float, ...]:
    """A closed smooth outline through the points (Catmull-Rom)."""
    numbers: list[float] = []
    n = len(points)
    for k in range(n):
        a, b, c, d = (points[(k + j - 1) % n] for j in range(4))
        for step in range(steps):
            t = step / steps
            numbers += [_between(a[axis], b[axis], c[axis], d[axis], t) for axis in (0, 1)]
    return tuple(numbers)


def star(r: random.Random) -> Emblem:
    return [_p(*_spikes(r.choice([4, 5, 6, 8, 12]), 1, r.uniform(0.35, 0.6)))]


def paw(r: random.Random) -> Emblem:
    width = r.uniform(0.16, 0.22)
    toes = [_e(x, y, width, width * 1.35) for x, y in ((-0.72, -0.15), (-0.27, -0.62), (0.27, -0.62), (0.72, -0.15))]
    return [*toes, _e(0, 0.38, 0.52, 0.42)]


def tree(r: random.Random) -> Emblem:
    if r.random() < 0.5:
        layers = [
            _p(0, -1 + k * 0.45, 0.35 + k * 0.2, -0.35 + k * 0.45, -0.35 - k * 0.2, -0.35 + k * 0.45) for k in range(3)
        ]
        return [*layers, _p(-0.1, 0.5, 0.1, 0.5, 0.1, 1, -0.1, 1)]
    n = r.choice([5, 6, 7])
    puffs = [_e(0.42 * math.cos(6.283 * k / n), -0.35 + 0.42 * math.sin(6.283 * k / n), 0.36) for k in range(n)]
    return [*puffs, _p(-0.12, 0, 0.12, 0, 0.2, 1, -0.2, 1)]


def book(r: random.Random) -> Emblem:
    lines = [_l(0.05, -0.8, y, -0.15, y + 0.12, ink=1) for y in (-0.2, 0.05, 0.3)]
    lines += [_l(0.05, 0.15, y + 0.12, 0.8, y, ink=1) for y in (-0.2, 0.05, 0.3)]
    dip = r.uniform(0.1, 0.3)
    return [
        _p(-1, -0.5, 0, -0.5 + dip, 0, 0.75, -1, 0.55),
        _p(1, -0.5, 0, -0.5 + dip, 0, 0.75, 1, 0.55),
        _l(0.05, 0, -0.3, 0, 0.75, ink=1),
        *lines[: r.choice([2, 4, 6])],
    ]


def torch(r: random.Random) -> Emblem:
    flame = _curve([(0, -1), (0.3, -0.55), (0.22, -0.15), (-0.22, -0.15), (-0.32, -0.5), (-0.05, -0.65)])
    return [
        _p(*flame, ink=2),
        _p(-0.38, -0.1, 0.38, -0.1, 0.3, 0.12, -0.3, 0.12),
        _p(-0.2, 0.12, 0.2, 0.12, 0.08, 1, -0.08, 1),
    ]


def gear(r: random.Random) -> Emblem:
    n = r.randint(7, 14)
    teeth = [
        _p(
            *(
                v
                for a, q in ((-0.16, 0.7), (-0.1, 1), (0.1, 1), (0.16, 0.7))
                for v in (q * math.cos(6.283 * k / n + a), q * math.sin(6.283 * k / n + a))
            )
        )
        for k in range(n)
    ]
    return [_e(0, 0, 0.78), *teeth, _e(0, 0, r.uniform(0.25, 0.5), ink=1)]


def leaf(r: random.Random) -> Emblem:
    width = r.uniform(0.4, 0.65)
    veins = [_l(0.04, 0, y, s * width * 0.55, y - 0.22, ink=1) for y in (-0.2, 0.1, 0.4) for s in (-1, 1)]
    return [
        _p(*_curve([(0, -1), (width, -0.2), (width * 0.75, 0.35), (0, 0.75), (-width * 0.75, 0.35), (-width, -0.2)])),
        _l(0.07, 0, -0.7, 0, 1, ink=0),
        _l(0.05, 0, -0.6, 0, 0.7, ink=1),
        *veins,
    ]


def hawk(r: random.Random) -> Emblem:
    head = _curve(
        [
            (-0.9, 0.7),
            (-0.7, -0.2),
            (-0.3, -0.75),
            (0.3, -0.75),
            (0.75, -0.35),
            (0.98, 0.1),
            (0.8, 0.42),
            (0.65, 0.08),
            (0.3, 0.15),
            (0.15, 0.6),
            (-0.1, 0.95),
        ]
    )
    feathers = [
        _l(0.07, -0.7 + 0.2 * k, 0.75 - 0.1 * k, -0.45 + 0.2 * k, 0.1 - 0.1 * k, ink=1)
        for k in range(r.choice([2, 3, 4]))
    ]
    return [
        _p(*head),
        _p(0.42, -0.2, 0.98, 0.1, 0.8, 0.42, 0.65, 0.08, ink=2),
        _p(0.05, -0.3, 0.4, -0.22, 0.12, -0.12, ink=1),
        *feathers,
    ]


def bear(r: random.Random) -> Emblem:
    return [
        _e(-0.62, -0.62, 0.3),
        _e(0.62, -0.62, 0.3),
        _e(-0.62, -0.62, 0.14, ink=2),
        _e(0.62, -0.62, 0.14, ink=2),
        _e(0, 0.05, 0.88, 0.82),
        _e(0, 0.38, 0.42, 0.34, ink=2),
        _e(0, 0.22, 0.17, 0.11),
        _e(-0.35, -0.12, 0.1, ink=1),
        _e(0.35, -0.12, 0.1, ink=1),
        _l(0.05, -0.2, 0.5, 0, 0.58, 0.2, 0.5),
    ]


def owl(r: random.Random) -> Emblem:
    big = r.uniform(0.28, 0.36)
    return [
        _p(
            *_curve(
                [(-0.7, -0.95), (0, -0.6), (0.7, -0.95), (0.78, 0.1), (0.5, 0.85), (0, 1), (-0.5, 0.85), (-0.78, 0.1)]
            )
        ),
        _e(-0.34, -0.25, big, ink=1),
        _e(0.34, -0.25, big, ink=1),
        _e(-0.34, -0.25, 0.14),
        _e(0.34, -0.25, 0.14),
        _p(-0.12, 0, 0.12, 0, 0, 0.28, ink=2),
        *[_l(0.05, x - 0.12, y, x, y + 0.1, x + 0.12, y, ink=1) for x, y in ((-0.25, 0.45), (0.25, 0.45), (0, 0.65))],
    ]


def wolf(r: random.Random) -> Emblem:
    return [
        _p(
            -0.85,
            -1,
            -0.4,
            -0.55,
            0.4,
            -0.55,
            0.85,
            -1,
            0.9,
            -0.1,
            0.55,
            0.3,
            0.2,
            0.95,
            -0.2,
            0.95,
            -0.55,
            0.3,
            -0.9,
            -0.1,
        ),
        _p(-0.7, -0.7, -0.45, -0.45, -0.72, -0.3, ink=2),
        _p(0.7, -0.7, 0.45, -0.45, 0.72, -0.3, ink=2),
        _p(-0.55, -0.15, -0.15, 0.02, -0.45, 0.1, ink=1),
        _p(0.55, -0.15, 0.15, 0.02, 0.45, 0.1, ink=1),
        _p(-0.16, 0.6, 0.16, 0.6, 0, 0.82, ink=1),
        _l(0.05, 0, 0.1, 0, 0.6, ink=2),
    ]


def fish(r: random.Random) -> Emblem:
    return [
        _p(*_curve([(-0.95, 0), (-0.3, -0.45), (0.4, -0.25), (0.6, 0), (0.4, 0.25), (-0.3, 0.45)])),
        _p(0.5, 0, 1, -0.5, 0.85, 0, 1, 0.5),
        _e(-0.6, -0.08, 0.08, ink=1),
        _l(0.05, -0.35, -0.3, -0.25, 0, -0.35, 0.3, ink=1),
    ]


def horse(r: random.Random) -> Emblem:
    head = _curve(
        [
            (-0.8, 0.95),
            (-0.75, 0.1),
            (-0.3, -0.6),
            (0, -0.98),
            (0.12, -0.65),
            (0.5, -0.25),
            (0.92, 0.3),
            (0.7, 0.58),
            (0.3, 0.35),
            (0.05, 0.4),
            (0.3, 0.98),
        ]
    )
    return [
        _p(*head),
        _e(0.28, -0.22, 0.07, ink=1),
        *[_l(0.06, -0.72 + 0.1 * k, 0.5 - 0.32 * k, -0.4 + 0.1 * k, 0.4 - 0.25 * k, ink=1) for k in range(4)],
    ]


def bull(r: random.Random) -> Emblem:
    horn = _curve([(-0.35, -0.35), (-0.75, -0.45), (-1, -0.95), (-0.95, -0.4), (-0.6, -0.1)])
    other = tuple(-v if k % 2 == 0 else v for k, v in enumerate(horn))
    return [
        _p(*horn, ink=2),
        _p(*other, ink=2),
        _p(*_curve([(-0.5, -0.45), (0.5, -0.45), (0.42, 0.2), (0.3, 0.85), (-0.3, 0.85), (-0.42, 0.2)])),
        _e(-0.25, -0.1, 0.08, ink=1),
        _e(0.25, -0.1, 0.08, ink=1),
        _e(-0.12, 0.62, 0.07, ink=1),
        _e(0.12, 0.62, 0.07, ink=1),
    ]


def flame(r: random.Random) -> Emblem:
    return [
        _p(
            *_curve(
                [
                    (0.1, -1),
                    (0.35, -0.4),
                    (0.7, 0),
                    (0.55, 0.7),
                    (0, 1),
                    (-0.55, 0.7),
                    (-0.65, 0.1),
                    (-0.3, -0.1),
                    (-0.25, -0.5),
                ]
            )
        ),
        _p(*_curve([(0.05, -0.1), (0.3, 0.35), (0.2, 0.8), (-0.2, 0.8), (-0.28, 0.4)]), ink=r.choice([1, 2])),
    ]


def sun(r: random.Random) -> Emblem:
    n = r.choice([8, 10, 12, 16])
    rays = [
        _l(
            0.09,
            0.65 * math.cos(6.283 * k / n),
            0.65 * math.sin(6.283 * k / n),
            0.95 * math.cos(6.283 * k / n),
            0.95 * math.sin(6.283 * k / n),
        )
        for k in range(n)
    ]
    return [_e(0, 0, r.uniform(0.4, 0.52)), *rays]


def mountain(r: random.Random) -> Emblem:
    x = r.uniform(-0.3, 0.3)
    return [
        _p(-1, 0.7, x - 0.2, -0.8, 0.75, 0.7),
        _p(0, 0.7, 0.5, -0.25, 1, 0.7, ink=2),
        _p(x - 0.2, -0.8, x + 0.05, -0.4, x - 0.12, -0.5, x - 0.25, -0.35, x - 0.4, -0.5, ink=1),
    ]


def waves(r: random.Random) -> Emblem:
    n = r.choice([2, 3, 4])
    return [
        _l(
            0.16,
            *[
                v
                for k in range(21)
                for v in (-0.95 + k * 0.095, (row - (n - 1) / 2) * 0.5 + 0.14 * math.sin(k * 0.9 + row))
            ],
            ink=row % 2 * 2,
        )
        for row in range(n)
    ]


def anchor(r: random.Random) -> Emblem:
    arc = [v for k in range(13) for v in (0.75 * math.cos(math.pi * k / 12), 0.2 + 0.72 * math.sin(math.pi * k / 12))]
    return [
        _e(0, -0.78, 0.2),
        _e(0, -0.78, 0.1, ink=1),
        _l(0.13, 0, -0.58, 0, 0.9),
        _l(0.12, -0.42, -0.4, 0.42, -0.4),
        _l(0.13, *arc),
        _p(-0.95, 0.3, -0.75, 0, -0.55, 0.3),
        _p(0.95, 0.3, 0.75, 0, 0.55, 0.3),
    ]


def bolt(r: random.Random) -> Emblem:
    k = r.uniform(-0.1, 0.1)
    return [_p(0.3, -1, -0.6, 0.15 + k, -0.05, 0.15 + k, -0.3, 1, 0.6, -0.2 + k, 0.05, -0.2 + k)]


def crown(r: random.Random) -> Emblem:
    return [
        _p(-0.9, -0.4, -0.45, 0.1, 0, -0.7, 0.45, 0.1, 0.9, -0.4, 0.75, 0.6, -0.75, 0.6),
        *[_e(x, y, 0.11, ink=2) for x, y in ((-0.9, -0.45), (0, -0.78), (0.9, -0.45))],
        _l(0.07, -0.7, 0.4, 0.7, 0.4, ink=1),
    ]


def apple(r: random.Random) -> Emblem:
    return [
        _p(
            *_curve(
                [
                    (0, -0.4),
                    (0.45, -0.6),
                    (0.85, -0.15),
                    (0.6, 0.6),
                    (0.2, 0.9),
                    (0, 0.8),
                    (-0.2, 0.9),
                    (-0.6, 0.6),
                    (-0.85, -0.15),
                    (-0.45, -0.6),
                ]
            )
        ),
        _l(0.08, 0, -0.4, 0.08, -0.85),
        _p(*_curve([(0.1, -0.75), (0.4, -1), (0.55, -0.8), (0.3, -0.6)]), ink=2),
        _e(-0.4, -0.1, 0.12, 0.22, ink=1),
    ]


def compass(r: random.Random) -> Emblem:
    return [
        _e(0, 0, 0.72),
        _e(0, 0, 0.6, ink=1),
        _p(*_spikes(4, 1, 0.17)),
        _p(*_spikes(4, 0.55, 0.12, math.pi / 4), ink=2),
        _e(0, 0, 0.09, ink=1),
    ]


def ship(r: random.Random) -> Emblem:
    return [
        _p(-0.9, 0.4, 0.9, 0.4, 0.6, 0.8, -0.6, 0.8),
        _l(0.06, 0, -0.95, 0, 0.4),
        _p(0.08, -0.85, 0.75, 0.2, 0.08, 0.2),
        _p(-0.08, -0.6, -0.6, 0.2, -0.08, 0.2, ink=2),
    ]


def heart(r: random.Random) -> Emblem:
    half = [(0, 0.9), (0.6, 0.35), (0.95, -0.25), (0.7, -0.75), (0.25, -0.75), (0, -0.4)]
    return [_p(*_curve([*half, *[(-x, y) for x, y in half[-2:0:-1]]])), _p(*_spikes(5, 0.4, 0.17), ink=1)]


def atom(r: random.Random) -> Emblem:
    rings = []
    for turn in (0, math.pi / 3, 2 * math.pi / 3):
        line = []
        for k in range(33):
            a = 6.2832 * k / 32
            x, y = 0.95 * math.cos(a), 0.33 * math.sin(a)
            line += [x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)]
        rings.append(_l(0.08, *line))
    return [*rings, _e(0, 0, 0.16, ink=2)]


def key(r: random.Random) -> Emblem:
    return [
        _e(-0.55, 0, 0.4),
        _e(-0.55, 0, 0.2, ink=1),
        _l(0.16, -0.2, 0, 0.95, 0),
        _p(0.55, 0, 0.68, 0, 0.68, 0.4, 0.55, 0.4),
        _p(0.8, 0, 0.95, 0, 0.95, 0.5, 0.8, 0.5),
    ]


def bell(r: random.Random) -> Emblem:
    return [
        _p(*_curve([(0, -0.9), (0.4, -0.65), (0.5, 0.1), (0.85, 0.55), (-0.85, 0.55), (-0.5, 0.1), (-0.4, -0.65)])),
        _e(0, 0.72, 0.18, ink=2),
        _l(0.05, -0.6, 0.3, 0.6, 0.3, ink=1),
    ]


def pencil(r: random.Random) -> Emblem:
    return [
        _p(-0.95, 0.95, -0.75, 0.35, -0.35, 0.75, ink=2),
        _p(-0.75, 0.35, 0.45, -0.85, 0.85, -0.45, -0.35, 0.75),
        _l(0.05, -0.5, 0.5, 0.6, -0.6, ink=1),
        _p(0.45, -0.85, 0.6, -1, 1, -0.6, 0.85, -0.45, ink=2),
    ]


def cap(r: random.Random) -> Emblem:
    return [
        _p(0, -0.7, 1, -0.25, 0, 0.2, -1, -0.25),
        _p(-0.55, 0.02, 0, 0.28, 0.55, 0.02, 0.55, 0.45, 0, 0.7, -0.55, 0.45),
        _l(0.06, 0.85, -0.2, 0.85, 0.5),
        _e(0.85, 0.55, 0.1, 0.16, ink=2),
    ]


def columns(r: random.Random) -> Emblem:
    n = r.choice([3, 4, 5])
    return [
        _p(0, -0.95, 0.95, -0.45, -0.95, -0.45),
        *[
            _p(
                *(
                    v
                    for dx, y in ((-0.09, -0.35), (0.09, -0.35), (0.09, 0.6), (-0.09, 0.6))
                    for v in (-0.7 + 1.4 * k / (n - 1) + dx, y)
                )
            )
            for k in range(n)
        ],
        _p(-0.9, 0.65, 0.9, 0.65, 0.9, 0.85, -0.9, 0.85),
        _e(0, -0.62, 0.1, ink=1),
    ]


def dove(r: random.Random) -> Emblem:
    return [
        _p(
            *_curve(
                [
                    (-1, 0.1),
                    (-0.6, -0.1),
                    (-0.35, -0.2),
                    (0.1, -0.9),
                    (0.35, -0.3),
                    (0.95, -0.2),
                    (0.5, 0.25),
                    (0.1, 0.5),
                    (-0.4, 0.35),
                ]
            )
        ),
        _p(-0.25, -0.15, -0.5, -0.9, 0.05, -0.35, ink=2),
        _e(-0.68, 0.02, 0.05, ink=1),
    ]


def globe(r: random.Random) -> Emblem:
    return [
        _e(0, 0, 0.95),
        *[_l(0.06, -0.85 if y else -0.92, y, 0.85 if y else 0.92, y, ink=1) for y in (-0.4, 0, 0.4)],
        *[
            _l(
                0.06,
                *[
                    v
                    for k in range(17)
                    for v in (s * 0.5 * math.cos(math.pi * (k / 16 - 0.5)), 0.92 * math.sin(math.pi * (k / 16 - 0.5)))
                ],
                ink=1,
            )
            for s in (-1, 0, 1)
        ],
    ]


def ball(r: random.Random) -> Emblem:
    return [
        _e(0, 0, 0.95),
        _l(0.06, 0, -0.95, 0, 0.95, ink=1),
        _l(0.06, -0.95, 0, 0.95, 0, ink=1),
        *[
            _l(
                0.06,
                *[
                    v
                    for k in range(13)
                    for v in (
                        s * (0.95 - 0.5 * math.cos(math.pi * (k / 12 - 0.5))),
                        0.85 * math.sin(math.pi * (k / 12 - 0.5)),
                    )
                ],
                ink=1,
            )
            for s in (-1, 1)
        ],
    ]


def blob(r: random.Random) -> Emblem:
    """Something that no other mark shows: a random smooth outline with a random hole."""
    n = r.randint(4, 9)
    outer = [(q * math.cos(6.283 * k / n), q * math.sin(6.283 * k / n)) for k in range(n) for q in (r.uniform(0.4, 1),)]
    m = r.randint(3, 6)
    x, y = r.uniform(-0.15, 0.15), r.uniform(-0.15, 0.15)
    inner = [
        (x + q * math.cos(6.283 * k / m), y + q * math.sin(6.283 * k / m))
        for k in range(m)
        for q in (r.uniform(0.12, 0.35),)
    ]
    return [_p(*_curve(outer)), _p(*_curve(inner), ink=r.choice([1, 2]))]


def facets(r: random.Random) -> Emblem:
    """Random triangles in two inks, mirrored: like many abstract marks."""
    shapes: Emblem = []
    for _ in range(r.randint(2, 5)):
        points = [r.uniform(-1, 1) for _ in range(6)]
        ink = r.choice([0, 0, 2])
        shapes.append(_p(*points, ink=ink))
        if r.random() < 0.7:
            shapes.append(_p(*[-v if k % 2 == 0 else v for k, v in enumerate(points)], ink=ink))
    return shapes


def rings(r: random.Random) -> Emblem:
    shapes: Emblem = []
    for k, radius in enumerate((0.95, 0.7, 0.45, 0.2)[: r.choice([2, 3, 4])]):
        shapes.append(_e(0, 0, radius, ink=k % 2))
    return [*shapes, _p(*_spikes(r.choice([3, 4, 5]), 0.4, 0.2), ink=2)]


EMBLEMS: dict[str, Callable[[random.Random], Emblem]] = {
    each.__name__: each
    for each in (
        *(
            star,
            paw,
            tree,
            book,
            torch,
            gear,
            leaf,
            hawk,
            bear,
            owl,
            wolf,
            fish,
            horse,
            bull,
            flame,
            sun,
            mountain,
            waves,
        ),
        *(anchor, bolt, crown, apple, compass, ship, heart, atom, key, bell, pencil, cap, columns, dove, globe, ball),
        *(blob, facets, rings),
    )
}
