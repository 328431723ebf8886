"""What a user or IT has set: ``settings.toml`` in the configuration folder. Never draft content."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from checklist.drafts import context_of, profile_of, read_text
from checklist.errors import UsageError
from checklist.folders import config_folder, data_folder
from checklist.model import Context, Profile
from checklist.review import LanguageWishes
from checklist.toml_file import Table, read_toml

DEFAULT_PACK = "mn-470"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Defaults for every review, the lowest in rank."""

    pack: str = DEFAULT_PACK
    context: Context = field(default_factory=Context)
    profile: Profile = field(default_factory=Profile)
    own_words: frozenset[str] = frozenset()
    wishes: LanguageWishes = field(default_factory=LanguageWishes)


def read_settings() -> Settings:
    """The settings, the saved profile and the user's own words; defaults where a file is absent.

    Raises UsageError for a file that cannot be understood: it is never overwritten by defaults.
    """
    return replace(_read_main(), profile=_read_profile(), own_words=_read_words())


def readable_settings() -> tuple[Settings, str]:
    """As ``read_settings``, with defaults only for what a file that cannot be understood holds; and what is wrong."""
    settings, troubles = Settings(), list[str]()
    try:
        settings = _read_main()
    except UsageError as error:
        troubles.append(str(error))
    try:
        settings = replace(settings, profile=_read_profile())
    except UsageError as error:
        troubles.append(str(error))
    try:
        settings = replace(settings, own_words=_read_words())
    except UsageError as error:
        troubles.append(str(error))
    return settings, next(iter(troubles), "")


def _read_main() -> Settings:
    path = config_folder() / "settings.toml"
    if not path.is_file():
        return Settings()
    table = Table(read_toml(path), path.name)
    shown = table.table("language")
    return Settings(
        pack=table.text("pack", DEFAULT_PACK),
        context=context_of(table.table("context"), Context()),
        wishes=LanguageWishes(style=shown.flag("style"), french_spacing=shown.flag("french_spacing")),
    )


def _read_profile() -> Profile:
    path = data_folder() / "profile.toml"
    return profile_of(Table(read_toml(path), path.name)) if path.is_file() else Profile()


def _read_words() -> frozenset[str]:
    path = data_folder() / "words.txt"
    words = read_text(path).split("\n") if path.is_file() else []
    return frozenset(word.strip() for word in words if word.strip())
