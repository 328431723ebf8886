"""Tables, walls, cloth, gradients, blurred things: what lies around a sheet of paper in a photograph."""

from __future__ import annotations

import random

import cv2
import numpy as np
from pen import Pen, Pixels, colour


def backdrop(r: random.Random, width: int, height: int) -> Pixels:
    """A surface or a scene without meaning."""
    noise = np.random.RandomState(r.randrange(1 << 30))
    base = np.array(colour(r, 20, 235, r.uniform(0.1, 1)), float)
    kind = r.choice(["clouds", "wood", "gradient", "cloth", "things"])
    if kind == "clouds":
        surface = np.zeros((height, width, 3)) + base
        for octave in (4, 8, 16, 32, 64, 128):
            grains = noise.randn(octave, octave, r.choice([1, 3])) * np.ones(3)
            strength = r.uniform(10, 300) / octave ** r.uniform(0.4, 1)
            surface += cv2.resize(grains, (width, height), interpolation=cv2.INTER_CUBIC) * strength
    elif kind == "wood":
        grain = noise.randn(r.randint(30, 200), r.randint(2, 6))
        streaks = cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)[..., None]
        surface = base + streaks * r.uniform(6, 25) * np.array([0.8, 1, 1.1])
    elif kind == "gradient":
        down, across = np.mgrid[0:height, 0:width] / max(height, width)
        slope = (across * r.uniform(-90, 90) + down * r.uniform(-90, 90))[..., None]
        surface = base + slope + noise.randn(height, width, 1) * r.uniform(1, 12)
    elif kind == "cloth":
        surface = np.zeros((height, width, 3)) + base + noise.randn(height, width, 1) * r.uniform(5, 30)
        surface = cv2.GaussianBlur(surface, (0, 0), r.uniform(0.5, 4))
    else:
        things = _things(r, width, height)
        surface = cv2.GaussianBlur(things, (0, 0), r.uniform(0.5, 6)) + noise.randn(height, width, 1) * r.uniform(0, 12)
    return np.clip(surface, 0, 255).astype(np.uint8)


def _things(r: random.Random, width: int, height: int) -> Pixels:
    pen = Pen(width, height, colour(r, 20, 235), r)
    for _ in range(r.randint(4, 60)):
        x, y, size = r.uniform(0, width), r.uniform(0, height), r.uniform(0.02, 0.4) * width
        if r.random() < 0.5:
            pen.disc(x, y, size, colour(r), size * r.uniform(0.2, 1.5))
        else:
            pen.fill([(x + r.gauss(0, size), y + r.gauss(0, size)) for _ in range(r.randint(3, 6))], colour(r))
    return pen.pixels
