"""Words without meaning, for pages that only have to look written."""

from __future__ import annotations

WORDS = tuple(
    """
    the report plan school room event team note date class office staff total score year north student city lunch
    music hall art game science news open water paper project bus day week form order list place time home green
    price book park road summer winter sport club lab center notes meeting la le de salle nom classe jour
    rentrée été phòng ngày trường lớp sân năm aula mesa día
    """.split()  # noqa: SIM905  (a list of sixty strings is harder to read)
)
