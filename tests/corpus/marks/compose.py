"""Marks laid on pictures as people meet them: turned, in perspective, in one colour, on cloth, faint, cut."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Floats = NDArray[np.float32]

KINDS = (
    *(
        "plain",
        "rotate",
        "perspective",
        "mono",
        "invert",
        "recolour",
        "occlude",
        "jpeg",
        "watermark",
        "cloth",
        "corner",
    ),
)


@dataclass(frozen=True, slots=True)
class Composed:
    """``picture`` is BGR; ``quad`` (4 × 2) are the corners of the mark in it, ``box`` its visible hull: x, y, w, h."""

    picture: Picture
    quad: Floats
    box: tuple[float, float, float, float]


def compose(mark: Picture, ground: Picture, kind: str, size: float, r: random.Random) -> Composed:
    """``mark`` (RGBA) on ``ground`` (BGR), its longer side about ``size`` pixels."""
    layer = _layer(mark, size)
    colours, cover = _recoloured(layer, kind, r)
    height, width = cover.shape
    shown = [0.0, 0.0, float(width), float(height)]
    if kind == "occlude":
        shown = _cut_side(cover, r)
    opacity = r.uniform(0.3, 0.6) if kind == "watermark" else 1.0
    tall, wide = ground.shape[:2]
    corners = _corners(width, height, kind, r)
    low, high = corners.min(axis=0), corners.max(axis=0)
    span = high - low
    if kind == "corner":
        at = np.array([r.choice([0.01, 0.99]), r.choice([0.01, 0.99])])
    else:
        at = np.array([r.random(), r.random()])
    corners = corners - low + at * np.maximum(np.array([wide, tall]) - span, 0)
    matrix = cv2.getPerspectiveTransform(
        np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32), corners.astype(np.float32)
    )
    if kind == "cloth":
        colours, cover = _wrinkled(colours, cover, r)
    picture = _laid(ground, colours, cover * opacity, matrix)
    if kind == "cloth":
        shade = cv2.resize(
            np.array([[r.uniform(0.6, 1.2) for _ in range(5)] for _ in range(5)], np.float32),
            (wide, tall),
            interpolation=cv2.INTER_CUBIC,
        )
        picture = np.clip(picture * shade[:, :, None], 0, 255)
    hull = cv2.perspectiveTransform(
        np.array(
            [[[shown[0], shown[1]], [shown[2], shown[1]], [shown[2], shown[3]], [shown[0], shown[3]]]], np.float32
        ),
        matrix,
    )[0]
    left, top = np.maximum(hull.min(axis=0), 0)
    right, bottom = np.minimum(hull.max(axis=0), [wide, tall])
    return Composed(
        _developed(picture, kind, r), corners, (float(left), float(top), float(right - left), float(bottom - top))
    )


def _layer(mark: Picture, size: float) -> Floats:
    """The mark at that size, BGR and cover, colours not weighted by cover; smoothed when made smaller."""
    factor = size / max(mark.shape[:2])
    to = (max(3, round(mark.shape[1] * factor)), max(3, round(mark.shape[0] * factor)))
    values = mark[:, :, [2, 1, 0, 3]].astype(np.float32)
    values[:, :, :3] *= values[:, :, 3:] / 255
    small = cv2.resize(values, to, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)
    small[:, :, :3] /= np.maximum(small[:, :, 3:] / 255, 1e-3)
    return np.clip(small, 0, 255)


def _recoloured(layer: Floats, kind: str, r: random.Random) -> tuple[Floats, Floats]:
    colours, cover = layer[:, :, :3].copy(), layer[:, :, 3] / 255
    if kind == "mono":
        grey = colours @ np.array([0.114, 0.587, 0.299], np.float32)
        seen = cover > 0.5
        low, high = np.percentile(grey[seen], [4, 96]) if seen.any() else (0.0, 255.0)
        if high - low > 40:
            share = np.clip((grey - low) / (high - low), 0, 1)
            cover = cover * (share if r.random() < 0.4 else 1 - share)
        dye = r.choice([(255, 255, 255), (0, 0, 0), tuple(r.uniform(0, 200) for _ in range(3))])
        colours[:] = dye
    elif kind == "invert":
        colours = 255 - colours
    elif kind == "recolour":
        turned = cv2.cvtColor(np.clip(colours, 0, 255).astype(np.uint8), cv2.COLOR_BGR2HSV)
        turned[:, :, 0] = (turned[:, :, 0].astype(int) + r.randint(30, 150)) % 180
        colours = cv2.cvtColor(turned, cv2.COLOR_HSV2BGR).astype(np.float32)
        colours = np.clip(colours * r.uniform(0.7, 1.2) + r.uniform(-20, 30), 0, 255)
    return colours.astype(np.float32), cover.astype(np.float32)


def _cut_side(cover: Floats, r: random.Random) -> list[float]:
    """Covers a quarter to nearly half from one side; the hull of what is left."""
    height, width = cover.shape
    share = r.uniform(0.2, 0.45)
    side = r.randrange(4)
    left, top, right, bottom = 0, 0, width, height
    if side == 0:
        left = round(width * share)
    elif side == 1:
        right = round(width * (1 - share))
    elif side == 2:
        top = round(height * share)
    else:
        bottom = round(height * (1 - share))
    kept = np.zeros_like(cover)
    kept[top:bottom, left:right] = 1
    cover *= kept
    return [float(left), float(top), float(right), float(bottom)]


def _corners(width: int, height: int, kind: str, r: random.Random) -> Floats:
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    turn = 0.0
    if kind == "rotate":
        turn = r.uniform(-180, 180)
    elif kind in {"mono", "invert", "recolour", "cloth", "watermark", "jpeg"}:
        turn = r.uniform(-8, 8) if r.random() < 0.5 else 0
    elif kind == "perspective":
        turn = r.uniform(-25, 25)
        push = np.array(
            [[r.uniform(-0.16, 0.16) * width, r.uniform(-0.16, 0.16) * height] for _ in range(4)], np.float32
        )
        corners = corners + push
        corners[:, 0] *= r.uniform(0.65, 1)
    angle = math.radians(turn)
    rotation = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]], np.float32)
    return (corners @ rotation.T).astype(np.float32)


def _wrinkled(colours: Floats, cover: Floats, r: random.Random) -> tuple[Floats, Floats]:
    height, width = cover.shape
    rim = max(2, round(0.12 * max(height, width)))
    padded = cv2.copyMakeBorder(
        np.dstack([colours * cover[:, :, None], cover]), rim, rim, rim, rim, cv2.BORDER_CONSTANT
    )
    rows, columns = np.mgrid[0 : padded.shape[0], 0 : padded.shape[1]].astype(np.float32)
    reach = max(height, width)
    strength = r.uniform(0.02, 0.05) * reach
    across = strength * np.sin(rows / reach * r.uniform(5, 13) + r.uniform(0, 6)) + columns
    down = strength * np.sin(columns / reach * r.uniform(5, 13) + r.uniform(0, 6)) + rows
    moved = cv2.remap(padded, across, down, cv2.INTER_LINEAR)[rim : rim + height, rim : rim + width]
    fold = 1 + r.uniform(0.05, 0.25) * np.sin(columns / reach * r.uniform(4, 12) + rows / reach * r.uniform(-6, 6))
    there = moved[:, :, 3]
    tint = moved[:, :, :3] / np.maximum(there, 1e-3)[:, :, None] * fold[rim : rim + height, rim : rim + width, None]
    return np.clip(tint, 0, 255).astype(np.float32), there


def _laid(ground: Picture, colours: Floats, cover: Floats, matrix: NDArray[np.float64]) -> Floats:
    tall, wide = ground.shape[:2]
    there = cv2.warpPerspective(cover, matrix, (wide, tall), flags=cv2.INTER_LINEAR)[:, :, None]
    seen = cv2.warpPerspective(colours * cover[:, :, None], matrix, (wide, tall), flags=cv2.INTER_LINEAR)
    return (ground.astype(np.float32) * (1 - there) + seen).astype(np.float32)


def _developed(picture: Floats, kind: str, r: random.Random) -> Picture:
    """What cameras and apps do: blur, light, noise, JPEG."""
    if kind in {"perspective", "cloth", "rotate"} and r.random() < 0.5:
        picture = cv2.GaussianBlur(picture, (0, 0), r.uniform(0.3, 0.9))
    if r.random() < 0.4:
        picture = picture * r.uniform(0.6, 1.15) + r.uniform(-10, 20)
    if r.random() < 0.4:
        noise = np.random.default_rng(r.randrange(1 << 30)).normal(0, r.uniform(1, 7), picture.shape)
        picture = picture + noise.astype(np.float32)
    quality = r.randint(18, 40) if kind == "jpeg" else r.randint(60, 93)
    ok, packed = cv2.imencode(".jpg", np.clip(picture, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert ok
    return cv2.imdecode(packed, cv2.IMREAD_COLOR).astype(np.uint8)
