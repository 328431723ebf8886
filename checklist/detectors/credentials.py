"""Secrets given away in a post: passwords, codes, keys, log-ins. A label says so and what follows looks like one."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.cleaned import bare_letters, clean_text, detections, without_overlaps
from checklist.detectors.credentials_labels import find_codes, find_passwords
from checklist.detectors.credentials_pairs import find_dials, find_keyed, find_pairs, find_stated, find_told
from checklist.detectors.credentials_tokens import find_tokens
from checklist.model import Detection

CREDENTIALS_LABELS = frozenset({"credential"})


def find_credentials(text: Text) -> list[Detection]:
    """``credential`` on each secret value, never on its label."""
    cleaned = clean_text(text.characters)
    characters = cleaned.characters
    bare = bare_letters(characters)
    found = [
        *find_tokens(characters),
        *find_passwords(characters, bare),
        *find_pairs(characters, bare),
        *find_codes(characters, bare),
        *find_dials(characters, bare),
        *find_keyed(characters, bare),
        *find_stated(characters, bare),
        *find_told(characters, bare),
    ]
    return detections(cleaned, without_overlaps(found))
