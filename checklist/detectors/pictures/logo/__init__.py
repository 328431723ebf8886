"""The district's logos, seals, mascots and wordmarks in pictures."""

from __future__ import annotations

from checklist.detectors.pictures.logo.check import MarkDoubt, check_mark
from checklist.detectors.pictures.logo.find import find_logos

__all__ = ["MarkDoubt", "check_mark", "find_logos"]
