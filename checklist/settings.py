"""What a user or IT has set: ``settings.toml`` in the configuration folder. Never draft content."""

from __future__ import annotations

from dataclasses import dataclass, field

from checklist.drafts import context_of, profile_of, read_text
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
    pack, context, profile, wishes = DEFAULT_PACK, Context(), Profile(), LanguageWishes()
    settings_file = config_folder() / "settings.toml"
    if settings_file.is_file():
        table = Table(read_toml(settings_file), settings_file.name)
        pack = table.text("pack", DEFAULT_PACK)
        context = context_of(table.table("context"), context)
        shown = table.table("language")
        wishes = LanguageWishes(style=shown.flag("style"), french_spacing=shown.flag("french_spacing"))
    profile_file = data_folder() / "profile.toml"
    if profile_file.is_file():
        profile = profile_of(Table(read_toml(profile_file), profile_file.name))
    words_file = data_folder() / "words.txt"
    words = read_text(words_file).split("\n") if words_file.is_file() else []
    own = frozenset(word.strip() for word in words if word.strip())
    return Settings(pack=pack, context=context, profile=profile, own_words=own, wishes=wishes)
