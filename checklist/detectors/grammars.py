"""Slot grammars kept as data: ``resources/words/SUBJECT_grammar.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from checklist.detectors.phrases import Stretch, matches, pattern, quoted, sentence_around

_WORDS = Path(__file__).resolve().parents[2] / "resources" / "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Patterns over folded text by language; what undoes a match in its sentence, or anywhere in the post, by name.

    ``signs``: words without which a language's patterns need not be tried. ``firm`` patterns leave no doubt.
    """

    signs: Mapping[str, re.Pattern[str]]
    firm: Mapping[str, tuple[re.Pattern[str], ...]]
    patterns: Mapping[str, tuple[re.Pattern[str], ...]]
    undone_by: Mapping[str, re.Pattern[str]]
    undone_in_post_by: Mapping[str, re.Pattern[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The sentence (or sentences) that a pattern was found in."""

    sentence: Stretch
    is_firm: bool


@lru_cache(maxsize=4)
def load_grammar(subject: str) -> Grammar:
    """The grammar of a subject, every template of every language with its slots filled in."""
    stored = tomllib.loads((_WORDS / f"{subject}_grammar.toml").read_text("utf-8"))
    undone_by = _circumstances(stored.pop("undone_by"))
    undone_in_post_by = _circumstances(stored.pop("undone_in_post_by", {}))
    signs, firm, patterns = {}, {}, {}
    for name, language in stored.items():
        slots = {slot: "|".join(choices) for slot, choices in language.get("slots", {}).items()}
        signs[name] = pattern(rf"\b(?:{'|'.join(language['templates']['signs'])})(?!\w)", {})
        templates = language["templates"]
        firm[name] = tuple(pattern("".join(template), slots) for template in templates.get("firm", ()))
        patterns[name] = tuple(pattern("".join(template), slots) for template in templates["all"])
    return Grammar(
        signs=MappingProxyType(signs),
        firm=MappingProxyType(firm),
        patterns=MappingProxyType(patterns),
        undone_by=undone_by,
        undone_in_post_by=undone_in_post_by,
    )


def standing_matches(grammar: Grammar, characters: str) -> list[Match]:
    """Matches in a folded text that are not quoted, not asked, and not undone by their own sentence."""
    if any(undoing.search(characters) for undoing in grammar.undone_in_post_by.values()):
        return []
    said_by_others = quoted(characters)
    spoken = [name for name, signs in grammar.signs.items() if signs.search(characters)]
    found = []
    for is_firm, patterns in ((True, grammar.firm), (False, grammar.patterns)):
        for one in matches([each for name in spoken for each in patterns[name]], characters):
            sentence = sentence_around(characters, one.start, one.end)
            words = characters[sentence.start : sentence.end]
            is_quoted = any(quote.start <= one.start and one.end <= quote.end for quote in said_by_others)
            is_undone = any(undoing.search(words) for undoing in grammar.undone_by.values())
            if not (is_quoted or is_undone or words.endswith("?")):
                found.append(Match(sentence=sentence, is_firm=is_firm))
    return found


def _circumstances(stored: Mapping[str, list[str]]) -> Mapping[str, re.Pattern[str]]:
    return MappingProxyType({name: pattern("|".join(parts), {}) for name, parts in stored.items()})
