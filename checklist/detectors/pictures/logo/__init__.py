"""The district's logos, seals, mascots and wordmarks in pictures."""

from __future__ import annotations

from checklist.detectors.pictures.logo.find import find_logos

__all__ = ["find_logos"]
