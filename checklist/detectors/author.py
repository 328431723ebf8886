"""Whether the author shows a real name, and says to work for the district."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.author_employment import find_employment
from checklist.detectors.author_names import find_real_names
from checklist.detectors.author_reading import read
from checklist.detectors.cleaned import bare_letters, clean_text, detections, without_overlaps
from checklist.model import Detection

AUTHOR_LABELS = frozenset({"real_name", "employment"})


def find_author(text: Text) -> list[Detection]:
    """``real_name`` for the name of the profile, ``employment`` for a present job at the district."""
    cleaned = clean_text(text.characters)
    bare = bare_letters(cleaned.characters)
    names = without_overlaps(find_real_names(cleaned.characters, bare, text.author))
    return detections(cleaned, [*names, *find_employment(read(text, cleaned.characters, bare, names))])
