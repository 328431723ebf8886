"""Words that sound alike, told apart by the words around them: what LanguageTool leaves to n-grams of eight gigabytes.

The tables are data (``resources/words/confusions.<language>.toml``) written by hand; a row must be right far more often
than not, so most name what stands before or after.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from checklist.language.client import Match

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
CATEGORY = "CONFUSED_WORDS"
_APOSTROPHE = "['’]"
_SENTENCE_START = r"(?:^|[.!?…:]\s+|\n\s*|[—–-]\s+|\p{So}\s*)"
_CLAUSE_END = r"\s*(?:[.,!?;:)…\n\"”»]|$|\p{So})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """A pattern whose match is the wrong word, and what was meant (with ``\\1`` for a part that stays)."""

    pattern: regex.Pattern[str]
    right: str
    rule: str


@functools.cache
def confusions(language: str) -> tuple[tuple[Confusion, ...], str]:
    """The language's rows, compiled, and the message; none for a language without a table."""
    path = _FOLDER / f"confusions.{language}.toml"
    if not path.is_file():
        return (), ""
    table = tomllib.loads(path.read_text("utf-8"))
    rows = [_compiled(language, *row) for row in table.get("rows", ())]
    return tuple(rows), str(table["message"])


def _compiled(language: str, wrong: str, right: str, before: str, after: str) -> Confusion:
    pattern = f"{_before(before)}{_word(wrong)}{_after(after)}"
    flags = regex.IGNORECASE | regex.VERSION1
    name = f"{language.upper()}_CONFUSION_{regex.sub(r'[^A-Z]+', '_', right.upper()).strip('_')}"
    return Confusion(pattern=regex.compile(pattern, flags), right=right, rule=name)


def _word(wrong: str) -> str:
    return rf"(?<!\w)(?<!\w{_APOSTROPHE})(?:{_apostrophes(wrong)})(?!\w)(?!{_APOSTROPHE}\w)"


def _before(before: str) -> str:
    """A look-behind: one of the alternatives and a blank, or the start of a sentence for ``^``."""
    ways = []
    words = []
    for each in _alternatives(before):
        if each == "^":
            ways.append(_SENTENCE_START)
        elif each == ",":
            ways.append(r",\s+")
        elif each:
            words.append(_apostrophes(each))
    if words:
        glue = rf"(?:\s+|(?<={_APOSTROPHE}|-))"
        ways.append(rf"(?<!\w)(?:{'|'.join(words)}){glue}")
    return f"(?<={'|'.join(ways)})" if ways else ""


def _after(after: str) -> str:
    """A look-ahead: a blank and one of the alternatives, or the end of a clause for ``$``."""
    ways = []
    words = []
    for each in _alternatives(after):
        if each == "$":
            ways.append(_CLAUSE_END)
        elif each.startswith("(?="):
            ways.append(each[3:-1])
        elif each:
            words.append(_apostrophes(each))
    if words:
        ways.append(rf"[ \t]+(?:{'|'.join(words)})(?:(?!\w)|(?<={_APOSTROPHE}))")
    return f"(?={'|'.join(ways)})" if ways else ""


def _alternatives(text: str) -> list[str]:
    """Split at bars outside parentheses; a single outer group is opened first."""
    parts, depth, part = [], 0, ""
    for character in text:
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += character
    parts.append(part)
    return parts if len(parts) > 1 or text else []


def _apostrophes(text: str) -> str:
    return text.replace("’", "'").replace("'", _APOSTROPHE)


def find_confusions(text: str, language: str) -> Iterator[Match]:
    """Confused words in reading order of the table; spans in code points. English and French only."""
    rows, message = confusions(language)
    for row in rows:
        for found in row.pattern.finditer(text):
            wrong = found.group()
            right = _like(wrong, found.expand(row.right))
            if right != wrong:
                yield Match(
                    start=found.start(),
                    end=found.end(),
                    message=message.format(wrong=wrong, right=right),
                    replacements=(right,),
                    rule=row.rule,
                    category=CATEGORY,
                    is_misspelling=False,
                )


def _like(wrong: str, right: str) -> str:
    """The replacement with the capitals and the apostrophe of what was typed."""
    if "’" in wrong or ("'" not in wrong and "’" in right):
        right = right.replace("'", "’")
    if wrong.isupper() and len(wrong) > 1:
        return right.upper()
    return right[0].upper() + right[1:] if wrong[:1].isupper() else right
