"""What the user sets for good: looks, text size, language, who they are, their own words; put in force and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from checklist.errors import PostcheckError
from checklist.model import Context
from checklist.review import Answer, LanguageWishes, Question
from checklist.settings import Settings
from desktop.checker import Checker
from desktop.commands import Commands
from desktop.deeds import Deeds
from desktop.dialogs.language import LanguageDialog
from desktop.dialogs.profile import ProfileDialog
from desktop.dialogs.settings import SettingsDialog
from desktop.reading import Reading
from desktop.remembering import Remembering
from desktop.session import Session
from desktop.settings import (
    LARGEST,
    SMALLEST,
    Preferences,
    save_context,
    save_preferences,
    save_profile,
    save_wishes,
    save_words,
)
from desktop.text import filled, visible
from desktop.theme import Appearance, Look
from desktop.window import Window
from desktop.words import WordCommand


class Wishes(QObject):
    """Follows the menus. ``settings`` are those in force for the next new post."""

    def __init__(
        self, settings: Settings, preferences: Preferences, look: Look, reading: Reading, window: Window
    ) -> None:
        super().__init__(window)
        self.settings = settings
        self._preferences, self._look, self._reading, self._window = preferences, look, reading, window
        self._own_words = settings.own_words

    def serve(
        self, session: Session, checker: Checker, deeds: Deeds, commands: Commands, remembering: Remembering
    ) -> None:
        """Begin: put in force what was set, and follow what is set from now on."""
        self._session, self._checker, self._deeds, self._commands = session, checker, deeds, commands
        self._remembering = remembering
        commands.settings_wanted.connect(self._ask_settings)
        remembering.said.connect(self._window.footer.say)
        remembering.troubled.connect(self._window.footer.say)
        for panel in (self._window.detail.item, self._window.guided.item):
            panel.remember_wanted.connect(self._remember)
            panel.forget_wanted.connect(remembering.forget)
        deeds.word_added.connect(self._on_word)
        commands.profile_wanted.connect(self._ask_profile)
        commands.words_wanted.connect(self._ask_words)
        commands.style_wanted.connect(self._on_style)
        commands.scale_wanted.connect(self._on_scale)
        commands.appearance_wanted.connect(self._on_appearance)
        commands.language_wanted.connect(self._on_language)
        checker.use_words(self._own_words)
        checker.use_wishes(self.settings.wishes)
        self._read_in(self._reading.language)

    def _on_word(self, word: str) -> None:
        """The user's word from now on; taken back with Ctrl+Z."""
        if word not in self._own_words:
            words = filled(self.tr("adding “%1” to your words"), visible(word))
            self._session.undo_stack.push(WordCommand(word, words, self._put_word))
            said = self.tr("“%1” is one of your words now. Ctrl+Z takes it back.")
            self._window.footer.say(filled(said, visible(word)))

    def _put_word(self, word: str, is_own: bool) -> None:
        self._use_words(self._own_words | {word} if is_own else self._own_words - {word})

    def _use_words(self, words: frozenset[str]) -> None:
        self._own_words = words
        self._keep(lambda: save_words(words))
        self._checker.use_words(words)

    def _ask_words(self) -> None:
        dialog = LanguageDialog(self.settings.wishes, self._own_words, self._look, self._window)
        if dialog.exec():
            self._use_words(dialog.words)
            self._use_wishes(dialog.wishes)

    def _on_style(self, is_wanted: bool) -> None:
        self._use_wishes(replace(self.settings.wishes, style=is_wanted))

    def _use_wishes(self, wishes: LanguageWishes) -> None:
        self.settings = replace(self.settings, wishes=wishes)
        self._keep(lambda: save_wishes(wishes))
        self._checker.use_wishes(wishes)

    def _ask_profile(self) -> None:
        dialog = ProfileDialog(self._session.profile, self._look, self._window)
        if dialog.exec():
            profile = dialog.profile
            self.settings = replace(self.settings, profile=profile)
            self._session.set_profile(profile)
            self._keep(lambda: save_profile(profile))

    def _remember(self, question: Question, answer: Answer) -> None:
        self._remembering.remember(question, answer, self._session.state.context)

    def _ask_settings(self) -> None:
        dialog = SettingsDialog(self._remembering, self._look, self._window)
        dialog.show_start(self.settings.context, self._session.state.context)
        dialog.start_chosen.connect(self._on_start)
        dialog.words_wanted.connect(self._ask_words)
        dialog.exec()

    def _on_start(self, context: Context) -> None:
        self.settings = replace(self.settings, context=context)
        self._keep(lambda: save_context(context))

    def _on_scale(self, scale: float) -> None:
        self._prefer(replace(self._preferences, scale=min(LARGEST, max(SMALLEST, scale))))
        self._look.set_scale(self._preferences.scale)

    def _on_appearance(self, name: str) -> None:
        self._prefer(replace(self._preferences, appearance=Appearance(name)))
        self._look.set_appearance(self._preferences.appearance)

    def _on_language(self, language: str) -> None:
        self._prefer(replace(self._preferences, language=language))
        self._read_in(language)

    def _read_in(self, language: str) -> None:
        """Everybody who says the policy's words says them in this language from the next check on."""
        self._reading.use(language)
        self._deeds.use_language(language)
        self._commands.show_language(language)
        self._checker.use_language(language)

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._keep(lambda: save_preferences(preferences))

    def _keep(self, save: Callable[[], None]) -> None:
        """Settings that cannot be kept are a line of trouble, not the end of the work."""
        try:
            save()
        except (OSError, PostcheckError):
            self._window.footer.say(self.tr("This setting holds until you close the window: it could not be saved."))
