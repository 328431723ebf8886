"""What the user set: appearance and text size, who they are, their own words. Never anything of a draft."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import tomli_w
from PySide6.QtCore import QSettings

from checklist.folders import config_folder, data_folder
from checklist.model import Context, Profile
from checklist.review import LanguageWishes
from checklist.toml_file import Table, read_toml
from desktop.theme import Appearance

SMALLEST, LARGEST = 0.8, 2.5
RESOURCES = Path(__file__).resolve().parents[1] / "resources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How the window looks. ``scale`` is the size of text against the platform's.

    An empty ``language`` is the system's.
    """

    appearance: Appearance = Appearance.SYSTEM
    scale: float = 1.0
    language: str = ""


def read_preferences() -> Preferences:
    """From ``settings.toml``; defaults where nothing is set. UsageError for a file that cannot be understood."""
    path = config_folder() / "settings.toml"
    if not path.is_file():
        return Preferences()
    table = Table(read_toml(path), path.name).table("window")
    scale = table.text("text_size", "1.0")
    return Preferences(
        appearance=table.choice("appearance", Appearance, Appearance.SYSTEM),
        scale=min(LARGEST, max(SMALLEST, float(scale) if _is_number(scale) else 1.0)),
        language=table.text("language", ""),
    )


def save_preferences(preferences: Preferences) -> None:
    """Into ``settings.toml``, whose other keys stay. OSError, UsageError."""
    path = config_folder() / "settings.toml"
    there = dict(read_toml(path)) if path.is_file() else {}
    window: dict[str, object] = {"appearance": str(preferences.appearance), "text_size": round(preferences.scale, 2)}
    if preferences.language:
        window["language"] = preferences.language
    there["window"] = window
    _write(path, tomli_w.dumps(there))


def save_context(context: Context) -> None:
    """How posts start when the program opens: into ``settings.toml``, whose other keys stay. OSError, UsageError."""
    path = config_folder() / "settings.toml"
    there = dict(read_toml(path)) if path.is_file() else {}
    values = {
        "account": context.account.value,
        "account_name": context.account_name,
        "role": context.role.value,
        "platform": context.platform.value,
        "audience": context.audience.value,
        "lang": context.language,
    }
    there["context"] = {name: value for name, value in values.items() if value}
    _write(path, tomli_w.dumps(there))


def save_profile(profile: Profile) -> None:
    """Into ``profile.toml`` in the data folder. OSError."""
    values: Mapping[str, object] = {
        "name": profile.name,
        "display_name": profile.display_name,
        "also_known_as": list(profile.also_known_as),
        "handles": list(profile.handles),
        "role": profile.role,
        "school": profile.school,
        "bio": profile.bio,
        "lang": profile.language,
    }
    _write(data_folder() / "profile.toml", tomli_w.dumps({name: value for name, value in values.items() if value}))


def save_words(words: frozenset[str]) -> None:
    """Into ``words.txt`` in the data folder, one a line. OSError."""
    _write(data_folder() / "words.txt", "".join(f"{word}\n" for word in sorted(words)))


def save_wishes(wishes: LanguageWishes) -> None:
    """Into ``settings.toml``, whose other keys stay. OSError, UsageError."""
    path = config_folder() / "settings.toml"
    there = dict(read_toml(path)) if path.is_file() else {}
    there["language"] = {"style": wishes.style, "french_spacing": wishes.french_spacing}
    _write(path, tomli_w.dumps(there))


def geometry_file() -> QSettings:
    """Where the window's place and size are kept, and nothing else."""
    return QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(text, "utf-8")
    os.replace(part, path)
