"""Letters that ask: a person for consent, the superintendent for permission, a principal for a new account.

Filled only from what the user told about themselves and types into the letter; nothing is taken out of a draft.
"""

from __future__ import annotations

import enum
import functools
import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from checklist.model import Context, Profile

LETTER_LANGUAGES = ("en", "fr", "vi")
BLANK = "____________________"
_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "letters"


class LetterKind(enum.StrEnum):
    """What a letter asks for."""

    CONSENT = "consent"
    PERMISSION = "permission"
    NEW_ACCOUNT = "new_account"


TYPED: Mapping[LetterKind, tuple[str, ...]] = MappingProxyType(
    {
        LetterKind.CONSENT: ("recipient", "person", "what", "where", "reply_by", "writer", "role", "school"),
        LetterKind.PERMISSION: ("recipient", "what", "where", "account", "writer", "role", "school"),
        LetterKind.NEW_ACCOUNT: (
            "recipient",
            "account",
            "where",
            "what",
            "owner",
            "deputy",
            "writer",
            "role",
            "school",
        ),
    }
)
"""What the user may fill in before printing; everything else stays a line to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter with its blanks. ``lines`` are written on by hand, ``boxes`` ticked."""

    kind: LetterKind
    language: str
    title: str
    facts: tuple[str, ...]
    greeting: str
    paragraphs: tuple[str, ...]
    ask: str
    boxes: tuple[str, ...]
    lines: tuple[str, ...]
    closing: str
    signature: str


class _Filling(string.Formatter):
    """Leaves a line to write on for what nobody said; braces in what was said are only characters."""

    def __init__(self, said: Mapping[str, str]) -> None:
        self._said = said

    def get_value(self, key: int | str, args: object, kwargs: object) -> str:
        return self._said.get(str(key), "").strip() or BLANK


def known_of(profile: Profile, context: Context, district: str, platform: str) -> Mapping[str, str]:
    """What is known without asking: the author as they described themselves, and the account that was chosen."""
    known = {
        "writer": profile.name,
        "role": profile.role,
        "school": profile.school or district,
        "account": context.account_name,
        "where": platform,
    }
    return MappingProxyType({name: value for name, value in known.items() if value})


def letter_of(kind: LetterKind, language: str, said: Mapping[str, str]) -> Letter:
    """The letter in a language (English where there is none), filled with what was said."""
    words = _words()[language if language in LETTER_LANGUAGES else "en"]
    own = words[kind.value]
    if not isinstance(own, dict):
        raise TypeError(kind)
    fill = _Filling(said).format
    facts = {name: str(words[name]) for name in ("to", "from", "date")}
    return Letter(
        kind=kind,
        language=str(words["language"]),
        title=own["title"],
        facts=(
            f"{facts['to']} {fill('{recipient}')}",
            f"{facts['from']} {fill('{writer}')}",
            f"{facts['date']} {fill('{date}')}",
        ),
        greeting=fill(own["greeting"]),
        paragraphs=tuple(fill(each) for each in own["paragraphs"]),
        ask=own["ask"],
        boxes=tuple(own["boxes"]),
        lines=tuple(fill(each) for each in own["lines"]),
        closing=fill(own["closing"]),
        signature=own["signature"],
    )


def letter_text(letter: Letter) -> str:
    """The letter as plain text, to be pasted into a mail."""
    return "\n".join(
        [
            letter.title,
            "",
            letter.greeting,
            "",
            *(f"{paragraph}\n" for paragraph in letter.paragraphs),
            f"{letter.ask}:",
            *(f"[ ] {box}" for box in letter.boxes),
            "",
            *letter.lines,
            "",
            letter.closing,
            "",
            f"{letter.signature}: {BLANK}",
            "",
        ]
    )


@functools.cache
def _words() -> Mapping[str, Mapping[str, object]]:
    return {
        language: tomllib.loads((_FOLDER / f"letters.{language}.toml").read_text("utf-8"))
        for language in LETTER_LANGUAGES
    }
