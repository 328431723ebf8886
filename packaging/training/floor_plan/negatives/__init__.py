"""Pictures that look like plans and are none, and what else people post."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from types import MappingProxyType

from pen import Pixels

from negatives import charts, circuits, diagrams, games, grids, maps, pages, photos, screens

Draw = Callable[[random.Random], Pixels]

KINDS: Mapping[str, tuple[Draw, float]] = MappingProxyType(
    {
        "mondrian": (grids.mondrian, 1.5),
        "treemap": (grids.treemap, 3),
        "puzzle": (grids.puzzle, 2),
        "crossword": (grids.crossword, 2),
        "table": (grids.table, 3),
        "form": (grids.form, 2.5),
        "timetable": (grids.timetable, 2),
        "calendar": (grids.calendar, 2),
        "board_game": (games.board_game, 2),
        "seating": (games.seating, 2),
        "maze": (games.maze, 1.5),
        "organisation": (diagrams.organisation, 2),
        "bracket": (diagrams.bracket, 2),
        "flow": (diagrams.flow, 2.5),
        "circuit": (circuits.circuit, 4.5),
        "wiring": (circuits.wiring, 3),
        "wireframe": (diagrams.wireframe, 2.5),
        "technical": (diagrams.technical, 2),
        "chart": (charts.chart, 4),
        "street_map": (maps.street_map, 3.5),
        "plots": (maps.plots, 1),
        "transit": (maps.transit, 1),
        "court": (maps.court, 2.5),
        "car_park": (maps.car_park, 1),
        "text_page": (pages.text_page, 3),
        "music": (pages.music, 1.5),
        "ruled_paper": (pages.ruled_paper, 1.5),
        "poster": (pages.poster, 2),
        "comic": (pages.comic, 3),
        "codes": (pages.codes, 1),
        "sketch": (pages.sketch, 2.5),
        "pattern": (pages.pattern, 2.5),
        "desktop": (screens.desktop, 4),
        "terminal": (screens.terminal, 1.5),
        "web_page": (screens.web_page, 2),
        "chat": (screens.chat, 1),
        "spreadsheet": (screens.spreadsheet, 1.5),
        "photo_scene": (photos.scene, 3),
        "photo_interior": (photos.interior, 3),
        "photo_street": (photos.street, 2.5),
        "photo_view": (photos.view, 6),
        "photo_thing": (photos.thing, 6),
        "photo_collage": (photos.collage, 1.5),
        "country_map": (photos.country_map, 1.5),
    }
)
"""Every kind with how often it is drawn."""

_NEED_FREE_PICTURES = frozenset({"photo_view", "photo_thing", "country_map"})


def other_picture(r: random.Random, leave_out: frozenset[str] = frozenset()) -> tuple[Pixels, str]:
    """A fresh picture that is no plan, and its kind."""
    missing = frozenset() if photos.free_files("stamp") else _NEED_FREE_PICTURES
    names = [name for name in KINDS if name not in leave_out and name not in missing]
    name = r.choices(names, [KINDS[each][1] for each in names])[0]
    return KINDS[name][0](r), name
