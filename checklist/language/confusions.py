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
_LITERAL = regex.compile(r"[\w' -]+")
_CLAUSE_END = r"\s*(?:[.,!?;:)…\n\"”»]|$|\p{So})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """A row of the table: what was typed, what was meant (with ``\\1`` for a part that stays), what stands around it.

    ``needle`` is what a text holds in small letters wherever ``wrong`` can match; empty where the row cannot say.
    """

    wrong: str
    right: str
    before: str
    after: str
    rule: str
    needle: str


@functools.cache
def confusions(language: str) -> tuple[tuple[Confusion, ...], str]:
    """The language's rows and the message; none for a language without a table."""
    path = _FOLDER / f"confusions.{language}.toml"
    if not path.is_file():
        return (), ""
    table = tomllib.loads(path.read_text("utf-8"))
    rows = [_row(language, *row) for row in table.get("rows", ())]
    return tuple(rows), str(table["message"])


def _row(language: str, wrong: str, right: str, before: str, after: str) -> Confusion:
    name = f"{language.upper()}_CONFUSION_{regex.sub(r'[^A-Z]+', '_', right.upper()).strip('_')}"
    wrong = wrong.replace("’", "'")
    needle = wrong.lower() if _LITERAL.fullmatch(wrong) else ""
    return Confusion(wrong=wrong, right=right, before=before, after=after, rule=name, needle=needle)


@functools.cache
def pattern(row: Confusion) -> regex.Pattern[str]:
    """Matches the wrong word where the row applies. Kept: a table is slow to compile, a post needs little of it.

    Raises:
        regex.error: the row is no pattern.
    """
    around = f"{_before(row.before)}{_word(row.wrong)}{_after(row.after)}"
    return regex.compile(around, regex.IGNORECASE | regex.VERSION0)  # full case folding takes twice as long to compile


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
    small = text.lower().replace("’", "'")
    for row in rows:
        if row.needle not in small:
            continue
        for found in pattern(row).finditer(text):
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
