"""Picture detectors by name: only the child process imports this package (OpenCV, onnxruntime)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from checklist.detectors.pictures.floor_plan import find_floor_plans
from checklist.detectors.pictures.logo import find_logos
from checklist.model import Detection
from checklist.sheet import PictureTask

PICTURE_DETECTORS: Mapping[str, Callable[[PictureTask], list[Detection]]] = MappingProxyType(
    {
        "logo": find_logos,
        "floor-plan": find_floor_plans,
    }
)
