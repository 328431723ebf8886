"""How a plan is drawn: everything that is chosen once for a drawing."""

from __future__ import annotations

import random
from dataclasses import dataclass

from pen import BLACK, WHITE, Colour, colour, mixed

_SCHOOL_ROOMS = {
    "en": "Classroom,Office,Library,Gym,Cafeteria,Kitchen,Storage,Art,Music,Lab,Staff,Nurse,Principal,Auditorium,Boys,"
    "Girls,WC,Custodian,Electrical,Mech,Conference,Reception,Lobby,Computer Lab,Workroom,Counselor,Science,Stair",
    "es": "Aula,Oficina,Biblioteca,Gimnasio,Comedor,Cocina,Almacén,Laboratorio,Dirección,Baños,Recepción,Enfermería",
    "de": "Klassenzimmer,Büro,Bibliothek,Turnhalle,Mensa,Küche,Lager,Labor,Lehrerzimmer,WC,Sekretariat,Flur,Technik",
    "fr": "Classe,Bureau,Bibliothèque,Gymnase,Cantine,Cuisine,Réserve,Laboratoire,Direction,Sanitaires,Accueil,Couloir",
    "vi": "Phòng học,Văn phòng,Thư viện,Bếp,Kho,Hành lang,Hội trường,Phòng y tế",
}
_HOME_ROOMS = {
    "en": "Living Room,Bedroom,Bedroom 1,Bedroom 2,Kitchen,Bathroom,Hall,Dining Room,Garage,Study,Utility,En-suite,"
    "Lounge,Reception Room,Kitchen/Diner,Conservatory,Landing,Store,Master Bedroom,WC,Closet,Porch,Balcony,Laundry",
    "es": "Salón,Dormitorio,Cocina,Baño,Comedor,Terraza,Entrada,Garaje,Despacho",
    "de": "Wohnzimmer,Schlafzimmer,Küche,Bad,Flur,Essen,Balkon,Kind 1,Kind 2,Eltern,Diele,Keller",
    "fr": "Séjour,Chambre,Cuisine,Salle de bain,Entrée,Terrasse,Bureau,Chambre 2,Dgt",
    "vi": "Phòng khách,Phòng ngủ,Bếp,Phòng tắm,Ban công",
}
_SCHOOL_TITLES = [
    "Level 1",
    "Level 2",
    "First Floor Plan",
    "Second Floor",
    "Main Building",
    "Building A",
    "Ground Floor Plan",
    "A-101",
    "Planta principal",
    "Elementary School",
    "High School - North Wing",
    "Existing Floor Plan",
    "Site Map",
    "Room Map",
    "Basement",
    "Tầng 1",
    "Niveau 2",
]
_HOME_TITLES = [
    "Ground Floor",
    "First Floor",
    "Floor Plan",
    "Second Floor",
    "Erdgeschoss",
    "1. OG",
    "Planta baja",
    "Rez-de-chaussée",
    "Approx. Gross Internal Area 85 sq m",
    "Lower Level",
    "Not to scale - for identification only",
    "Flat 4",
    "Type B",
    "Unit 12",
]

WALLS = ("solid", "double", "hatch", "grey", "single")
DOORS = ("arc", "leaf", "gap", "box", "filled", "line", "slide")
WINDOWS = ("none", "two", "three", "box", "line", "gap")
NOTES = ("name", "number", "both", "area", "dims", "none", "circle")


@dataclass
class Style:
    """One way of drawing."""

    kind: str
    language: str
    outer: str
    inner: str
    outer_m: float
    inner_m: float
    thickness: int
    door: str
    window: str
    note: str
    furniture: float
    paint: str
    ground: Colour
    ink: Colour
    wall: Colour
    thin: Colour
    accent: Colour
    inside: Colour
    shake: float
    is_evacuation: bool
    has_dimensions: bool
    has_grid: bool
    has_floors: bool
    has_shadow: bool
    note_scale: float = 1.0

    @property
    def is_dark(self) -> bool:
        """Light lines on a dark ground."""
        return max(self.ground) < 200

    def room_names(self) -> list[str]:
        """In the drawing's language."""
        return (_HOME_ROOMS if self.kind == "home" else _SCHOOL_ROOMS)[self.language].split(",")

    def titles(self) -> list[str]:
        """For the page around the drawing."""
        return _HOME_TITLES if self.kind == "home" else _SCHOOL_TITLES

    def tag(self) -> str:
        """A word for the file name, so that results can be told apart by style."""
        if self.is_evacuation:
            return "evacuation"
        if self.is_dark:
            return "dark"
        if self.shake > 0.3:
            return "hand"
        if self.paint != "none":
            return "colour"
        return "cad" if self.has_dimensions or self.has_grid else self.outer


def any_style(r: random.Random, kind: str) -> Style:
    """A style for a home or a school."""
    outer = r.choice(["solid", "solid", "solid", "double", "double", "hatch", "grey", "single"])
    inner = outer if r.random() < 0.5 else r.choice(["solid", "double", "single", "single", "grey"])
    outer_m = r.uniform(0.25, 0.6) if kind == "home" else r.uniform(0.2, 0.7)
    ground, ink = _colours(r)
    return Style(
        kind=kind,
        language=r.choice(["en"] * 5 + ["es", "es", "de", "fr", "fr", "vi"]),
        outer=outer,
        inner=inner,
        outer_m=outer_m,
        inner_m=outer_m * r.choice([1, 1, 0.7, 0.5, 0.4]),
        thickness=r.choice([1, 1, 1, 2, 2, 3]),
        door=r.choice(["arc"] * 6 + ["leaf", "gap", "gap", "box", "filled", "line", "slide"]),
        window=r.choice(["none", "two", "three", "three", "box", "line", "gap"]),
        note=r.choice(["name", "name", "number", "number", "both", "both", "area", "dims", "none", "none", "circle"]),
        furniture=r.choice([0, 0, 0, 0.15, 0.3, 0.7, 1]),
        paint=r.choice(["none"] * 6 + ["all", "all", "some", "types", "corridor"]),
        ground=ground,
        ink=ink,
        wall=ink if r.random() < 0.7 else colour(r, 0, 150),
        thin=ink if r.random() < 0.6 else mixed(ink, ground, 0.5),
        accent=ink if r.random() < 0.7 else colour(r, 0, 220, 1.5),
        inside=ground if r.random() < 0.7 else colour(r, 225, 255),
        shake=r.choice([0] * 7 + [1.2, 2]) * r.random(),
        is_evacuation=r.random() < (0.24 if kind == "school" else 0.05),
        has_dimensions=r.random() < 0.2,
        has_grid=r.random() < (0.18 if kind == "school" else 0.06),
        has_floors=r.random() < 0.12,
        has_shadow=r.random() < 0.06,
    )


def sparse_style(r: random.Random) -> Style:
    """Thin or even walls, tiny notes, no furniture: near-empty school maps."""
    style = any_style(r, "school")
    style.outer = r.choice(["single", "single", "solid", "solid", "double"])
    style.inner = style.outer if r.random() < 0.8 else "single"
    style.outer_m = r.uniform(0.25, 0.9)
    style.inner_m = style.outer_m * r.choice([1, 1, 0.6])
    style.door = r.choice(["arc", "arc", "arc", "leaf", "filled", "gap", "gap", "box"])
    style.window = r.choice(["none", "none", "none", "line", "two"])
    style.note = r.choice(["number", "number", "both", "name", "none"])
    style.note_scale = r.choice([0.5, 0.6, 0.8, 1])
    style.furniture = r.choice([0, 0, 0, 0, 0.1])
    style.has_dimensions = style.has_grid = style.has_floors = False
    style.is_evacuation = r.random() < 0.3
    style.paint = r.choice(["none", "none", "none", "all", "all", "some"])
    style.shake = r.choice([0, 0, 0, 0.6, 1.2, 2.2]) * r.uniform(0.5, 1)
    if r.random() < 0.2:
        style.ground, style.ink = r.choice([(120, 50, 20), (90, 40, 10), (140, 80, 30)]), (250, 240, 230)
        style.wall = style.thin = style.accent = style.ink
        style.inside = style.ground
    return style


def _colours(r: random.Random) -> tuple[Colour, Colour]:
    """Ground and ink: mostly dark on light, at times a blueprint or a dark screen."""
    look = r.random()
    if look < 0.06:
        return r.choice([(130, 70, 20), (90, 50, 10), (160, 100, 40)]), (250, 245, 235)
    if look < 0.11:
        return colour(r, 0, 45), r.choice([WHITE, (0, 255, 255), (100, 255, 100)])
    pale = [(248, 250, 252), (225, 240, 248), colour(r, 215, 255), colour(r, 190, 255)]
    ground = r.choice([WHITE] * 12 + pale)
    ink = r.choice([BLACK] * 6 + [(60, 60, 60), colour(r, 0, 140), (120, 40, 20), (30, 30, 200)])
    return ground, ink
