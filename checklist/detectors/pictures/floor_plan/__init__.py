"""Floor plans of buildings: from what a picture looks like, what a page says, which lines it holds, what a file is."""

from __future__ import annotations

from checklist.detectors.pictures.floor_plan.find import find_floor_plans

__all__ = ["find_floor_plans"]
