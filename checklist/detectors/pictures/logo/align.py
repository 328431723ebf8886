"""Drawing a rough guess of where a mark lies onto the mark exactly, by its edges (inverse compositional, ECC gain).

Lucas-Kanade in the form of Baker and Matthews (2004), on orientation fields instead of brightness, with the gain of
Evangelidis and Psarakis (2008): neither colours nor which side of an edge is darker matter.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from checklist.detectors.pictures.logo.fields import Floats, as_floats, orientation_field
from checklist.detectors.pictures.logo.views import Matrix, Views

SIMILARITY = np.array(
    [[1, 0, 0, 0, 1, 0, 0, 0], [0, -1, 0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 0, 0]],
    np.float64,
)
"""Rows are what may change, in the parameters a, b, c, d, e, f, g, h of a plane's view."""
AFFINE = np.eye(6, 8)
VIEW = np.eye(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A mark's edges prepared for aligning. ``to_mark`` leads from template pixels to the mark's pixels."""

    field: Floats
    mask: Floats
    slopes: NDArray[np.float32]
    """(rows · columns · 2) × 8: how the field changes with each parameter."""
    normal: Matrix
    """From pixels to coordinates of about -1 to 1 around the middle."""
    to_mark: Matrix
    blur: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """``matrix`` leads from the mark's pixels to the picture's; ``likeness`` is the correlation of edges, -1 to 1."""

    matrix: Matrix
    likeness: float


def build_template(field: Floats, mask: Floats, to_mark: Matrix, blur: float) -> Template:
    """From an upright pattern. ``blur`` widens its edges, and with them the reach."""
    soft = _blurred(field, blur) * mask[:, :, None]
    height, width = mask.shape
    half = max(height, width) / 2
    normal = np.array([[1 / half, 0, -(width - 1) / 2 / half], [0, 1 / half, -(height - 1) / 2 / half], [0, 0, 1]])
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = columns * normal[0, 0] + normal[0, 2], rows * normal[1, 1] + normal[1, 2]
    across = as_floats(cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3, scale=0.125 * half))
    down = as_floats(cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3, scale=0.125 * half))
    nothing = np.zeros_like(x)
    one = np.ones_like(x)
    along_x = np.stack([x, y, one, nothing, nothing, nothing, -x * x, -x * y], axis=2)
    along_y = np.stack([nothing, nothing, nothing, x, y, one, -x * y, -y * y], axis=2)
    slopes = across[:, :, :, None] * along_x[:, :, None, :] + down[:, :, :, None] * along_y[:, :, None, :]
    # turning the view by an angle turns the doubled directions by twice as much, the other way
    slopes[:, :, 0, 3] += soft[:, :, 1]
    slopes[:, :, 0, 1] -= soft[:, :, 1]
    slopes[:, :, 1, 3] -= soft[:, :, 0]
    slopes[:, :, 1, 1] += soft[:, :, 0]
    slopes *= mask[:, :, None, None]
    return Template(
        field=soft,
        mask=mask,
        slopes=slopes.reshape(-1, 8).astype(np.float32),
        normal=normal,
        to_mark=to_mark,
        blur=blur,
    )


def align(views: Views, template: Template, matrix: Matrix, free: NDArray[np.float64], steps: int) -> Aligned:
    """The best view near ``matrix`` (mark to picture) when only ``free`` may change; never worse than the start."""
    height, width = template.mask.shape
    slopes = (template.slopes @ free.T).astype(np.float32)
    curvature = (slopes.T @ slopes).astype(np.float64)
    inverse = np.linalg.inv(curvature + np.diag(np.diag(curvature)) * 0.02 + np.eye(len(free)) * 1e-6)
    flat = template.field.reshape(-1)
    energy = float(flat @ flat)
    own = slopes.T @ flat
    view = matrix @ template.to_mark
    best, best_view = -1.0, view
    for _ in range(steps + 1):
        seen = (
            _blurred(orientation_field(views.through(view, width, height)), template.blur) * template.mask[:, :, None]
        )
        flat_seen = seen.reshape(-1)
        shared = float(flat_seen @ flat)
        likeness = shared / (energy * max(1e-9, float(flat_seen @ flat_seen))) ** 0.5
        if likeness > best:
            best, best_view = likeness, view
        theirs = slopes.T @ flat_seen
        above, below = energy - own @ inverse @ own, shared - theirs @ inverse @ own
        if below <= 1e-6:
            break
        change = free.T @ (inverse @ (theirs * (above / below) - own))
        reach = float(np.abs(change[:6]).max())
        if reach > 0.25:
            change = change * (0.25 / reach)
        a, b, c, d, e, f, g, h = change
        step = np.array([[1 + a, b, c], [d, 1 + e, f], [g, h, 1]])
        view = view @ np.linalg.inv(template.normal) @ np.linalg.inv(step) @ template.normal
        view /= view[2, 2]
        if reach < 0.002 or not np.isfinite(view).all():
            break
    return Aligned(matrix=best_view @ np.linalg.inv(template.to_mark), likeness=best)


def _blurred(field: Floats, blur: float) -> Floats:
    return field if blur <= 0 else as_floats(cv2.GaussianBlur(field, (0, 0), blur))
