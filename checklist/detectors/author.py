"""Whether the author shows a real name, and says to work for the district."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.author_employment import by_grammar
from checklist.detectors.author_names import find_real_names
from checklist.detectors.author_reading import Reading, read
from checklist.detectors.author_weighing import as_confidence, facts, odds, telling_sentence
from checklist.detectors.cleaned import Found, bare_letters, clean_text, detections, without_overlaps
from checklist.detectors.ngrams import load_model
from checklist.model import Detection, Tier

AUTHOR_LABELS = frozenset({"real_name", "employment"})
_MODEL = "text-employment.npz"
_SHA256 = "1c66ec7d865cd5a8ce18bdcd3f6a7121389835e658e80b16b5728769035d3e41"


def find_author(text: Text) -> list[Detection]:
    """``real_name`` for the name of the profile, ``employment`` for a present job at the district."""
    reading = read_author(text)
    return detections(clean_text(text.characters), [*reading.names, *find_employment(text, reading)])


def read_author(text: Text) -> Reading:
    """The post made ready, with the author's real name found in it."""
    characters = clean_text(text.characters).characters
    bare = bare_letters(characters)
    names = without_overlaps(find_real_names(characters, bare, text.author))
    return read(text, characters, bare, names)


def find_employment(text: Text, reading: Reading) -> list[Found]:
    """At most one: SURE where said outright, POSSIBLE where hinted at or where the whole post leaves little doubt."""
    found = by_grammar(reading)
    if found is not None and found.tier is Tier.SURE:
        return [found]
    model = load_model(_MODEL, _SHA256)
    log_odds = odds(model, reading, text.author, facts(reading, found))
    bounds = model.calibration
    if found is None and log_odds < bounds.get(f"possible_{text.language}", bounds["possible_en"]):
        return []
    part = telling_sentence(reading)
    if part is None:
        return []
    return [
        Found(
            label="employment",
            start=part.start,
            end=part.end,
            confidence=max(as_confidence(log_odds), found.confidence if found else 0.0),
            tier=Tier.POSSIBLE,
        )
    ]
