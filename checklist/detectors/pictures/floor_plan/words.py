"""What the text layer of a page says about plans: titles, scale bars, room numbers spread over the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checklist.content import Word
from checklist.detectors.pictures.floor_plan.folding import plain
from checklist.location import Box

MOST_RUNNING_WORDS = 350
"""A page with more words is a text that mentions plans, not a plan."""
LONGEST_TITLE = 9
"""Words in the line of a title; longer lines are sentences."""
LEAST_ROOMS = 6
_ROW_PIXELS = 24
_SCATTERED = 0.5

_TITLES = re.compile(
    r"\b(?:"
    r"floor ?plans?|floor ?maps?|evacuation (?:plan|map|route|diagram)s?|emergency (?:exit|escape|egress|evacuation) "
    r"?(?:plan|map|route|diagram)?s?|fire (?:exit|escape|evacuation) ?(?:plan|map|route)s?|you are here|room map|"
    r"building (?:plan|map|layout)|life safety plan|reflected ceiling plan|egress plan|school map|"
    r"plan d'?\s?evacuation|plan d'?\s?etage|plan de niveau|plan du niveau|plan du (?:rez-de-chaussee|batiment)|"
    r"plan des locaux|plan d'?\s?intervention|vous etes ici|point de rassemblement|"
    r"so do (?:thoat hiem|thoat nan|tang|mat bang|phong)|mat bang (?:tang|tong the|truong)?|ban ve (?:mat bang|tang)|"
    r"ban dang o day|vi tri cua ban|loi thoat hiem|diem tap ket|"
    r"plano de (?:evacuacion|planta)|usted esta aqui|ruta de evacuacion"
    r")\b"
)
_LEVELS = re.compile(
    r"\b(?:level|floor|niveau|etage|tang|nivel|piso) ?\d{1,2}\b|\b(?:first|second|third|ground|lower|upper|main) "
    r"(?:floor|level)\b|\bbasement\b|\brez-de-chaussee\b|\b(?:premier|deuxieme|1er|2e) etage\b|\btang (?:tret|ham)\b|"
    r"\bplanta (?:baja|alta)\b|\bbuilding [a-h]\b|\bbatiment [a-h]\b"
)
_SCALES = re.compile(
    r"\b\d{1,2}/\d{1,2}\s?\"\s?=\s?\d{1,2}\s?'(?:\s?-?\s?\d{1,2}\s?\")?|\b1\s?\"\s?=\s?\d{1,3}\s?'|"
    r"\b(?:scale|echelle|ty le|escala)\s?:?\s?1\s?[:/]\s?\d{2,4}\b|\bnot to scale\b"
)
_ROOM = re.compile(r"[a-z]?-?\d{3}[a-z]?|[a-h]-?\d{1,2}")
_NAMES = frozenset(
    {
        *(
            "corridor",
            "hallway",
            "stair",
            "stairs",
            "elevator",
            "lobby",
            "restroom",
            "restrooms",
            "custodian",
            "electrical",
        ),
        *("mechanical", "storage", "gym", "gymnasium", "cafeteria", "kitchen", "library", "auditorium", "classroom"),
        *("office", "toilet", "vestibule", "janitor", "lounge", "closet", "bedroom", "bathroom", "exit"),
        *(
            "couloir",
            "escalier",
            "ascenseur",
            "sanitaires",
            "gymnase",
            "cantine",
            "cuisine",
            "bibliotheque",
            "classe",
            "salle",
            "wc",
            "sortie",
        ),
        *("pasillo", "escalera"),
    }
)
_NAME_PHRASES = ("hanh lang", "cau thang", "phong hoc", "thu vien", "nha bep", "nha ve sinh", "loi ra")
LEAST_NAMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWords:
    """What speaks for a plan. ``box`` is the hull of the words that speak for it."""

    has_title: bool
    has_scale: bool
    has_level: bool
    rooms: int
    names: int
    box: Box | None

    @property
    def is_strong(self) -> bool:
        """Two independent signs, one of them more than names of rooms."""
        has_rooms = self.rooms >= LEAST_ROOMS
        has_names = self.names >= LEAST_NAMES
        if self.has_title or self.has_scale:
            return has_rooms or has_names or self.has_level or (self.has_title and self.has_scale)
        return self.has_level and has_rooms and has_names

    @property
    def is_weak(self) -> bool:
        """One sign that a reader would stop at."""
        return self.has_title or self.has_scale or (self.rooms >= LEAST_ROOMS and (self.has_level or self.names > 1))


def plan_words(text: str, words: Sequence[Word]) -> PlanWords | None:
    """The signs on a page; None for a page without text or one that is running text."""
    if not words or len(words) > MOST_RUNNING_WORDS:
        return None
    titles = [line for line in plain(text).splitlines() if len(line.split()) <= LONGEST_TITLE]
    lines = "\n".join(titles)
    bare = [(plain(text[word.start : word.end]).strip(".,:;()[]"), word.box) for word in words]
    rooms = [box for token, box in bare if _ROOM.fullmatch(token)]
    names = [box for token, box in bare if token in _NAMES]
    if not _is_scattered(rooms):
        rooms = []
    return PlanWords(
        has_title=_TITLES.search(lines) is not None,
        has_scale=_SCALES.search(lines) is not None,
        has_level=_LEVELS.search(lines) is not None,
        rooms=len(rooms),
        names=len(names) + sum(lines.count(phrase) for phrase in _NAME_PHRASES),
        box=_hull([*rooms, *names]),
    )


def _is_scattered(boxes: Sequence[Box]) -> bool:
    """Whether they stand where rooms are, rather than in the rows and columns of a table or a list."""
    if len(boxes) < LEAST_ROOMS:
        return False
    columns = {round((x + width / 2) / _ROW_PIXELS) for x, _, width, _ in boxes}
    rows = {round((y + height / 2) / _ROW_PIXELS) for _, y, _, height in boxes}
    return min(len(columns), len(rows)) >= 2 and len(columns) + len(rows) >= _SCATTERED * len(boxes) + 2


def _hull(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top
