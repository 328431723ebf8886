"""File names that suggest a plan, in English, French, Vietnamese and Spanish. A hint, never more."""

from __future__ import annotations

import re

from checklist.detectors.pictures.floor_plan.folding import plain

_PHRASES = (
    *("floor plan", "floorplan", "floor plans", "floorplans", "floor map", "room map", "building plan", "building map"),
    *(
        "evacuation",
        "fire exit",
        "fire escape",
        "fire plan",
        "emergency exit",
        "emergency map",
        "blueprint",
        "blueprints",
    ),
    *("school map", "campus map", "site plan", "seating and exits", "as built", "life safety"),
    *("plan d evacuation", "plan evacuation", "plan d etage", "plan etage", "plan du batiment", "plan des locaux"),
    *("plan de masse", "plan niveau", "plan rdc", "plan de l ecole"),
    *("so do", "mat bang", "ban ve", "thoat hiem", "thoat nan"),
    *("plano de evacuacion", "plano de planta", "plano"),
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[a-z]+")


def suggests_plan(file_name: str) -> bool:
    """Whether the name, its ending left out, holds a phrase for a plan; accents and case do not matter."""
    stem = file_name.rpartition("/")[2]
    stem = _CAMEL.sub(" ", stem.rpartition(".")[0] or stem)
    joined = f" {' '.join(_PARTS.findall(plain(stem)))} "
    return any(f" {phrase} " in joined for phrase in _PHRASES)
