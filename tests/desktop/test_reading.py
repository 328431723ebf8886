"""The policy is read in English, French or Vietnamese: by setting, by system, by menu; the report too."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from checklist.model import Draft
from desktop.items import Group
from desktop.reading import READER_LANGUAGES, Reading, first_language
from desktop.settings import Preferences, read_preferences, save_preferences
from desktop.tokens import Kind
from desktop.wording import group_title, kind_word
from tests.desktop.stage import Stage

WORDS = Path(__file__).parents[2] / "resources" / "report" / "words.toml"
STATES = {
    Kind.FIX: "needs_fixing",
    Kind.UNCHECKED: "could_not_check",
    Kind.ASK: "needs_answer",
    Kind.TIP: "better_to_fix",
    Kind.INFO: "advice",
    Kind.WAIVED: "waived",
    Kind.OK: "passed",
    Kind.NONE: "not_applicable",
}


@pytest.mark.parametrize("language", READER_LANGUAGES)
def test_states_are_called_what_the_report_calls_them(application: QApplication, language: str) -> None:
    names = tomllib.loads(WORDS.read_text("utf-8"))[language]["outcomes"]
    reading = Reading(application, language)
    try:
        assert {kind: kind_word(kind) for kind in STATES} == {kind: names[name] for kind, name in STATES.items()}
        assert group_title(Group.FIX, 1) == names["needs_fixing"]
    finally:
        reading.end()
    assert kind_word(Kind.FIX) == "Needs fixing"


@pytest.mark.parametrize(
    ("environment", "saved", "system", "language"),
    [
        ("", "", "fr_CA", "fr"),
        ("", "", "vi_VN", "vi"),
        ("", "", "de_DE", "en"),
        ("", "en", "fr_FR", "en"),
        ("vi", "en", "fr_FR", "vi"),
        ("FR_fr.UTF-8", "", "en_US", "fr"),
        ("xx", "vi", "en_US", "vi"),
        ("", "klingon", "fr_FR", "fr"),
    ],
)
def test_the_environment_goes_before_the_setting_and_that_before_the_system(
    monkeypatch: pytest.MonkeyPatch, environment: str, saved: str, system: str, language: str
) -> None:
    monkeypatch.setitem(os.environ, "POSTCHECK_LANG", environment)
    assert first_language(saved, QLocale(system)) == language


def test_the_language_is_kept_and_nothing_is_written_before_it_is_chosen(postcheck_home: Path) -> None:
    save_preferences(Preferences())
    assert read_preferences().language == ""
    save_preferences(Preferences(language="vi"))
    assert read_preferences().language == "vi"


def language_action(stage: Stage, words: str) -> QAction:
    return next(action for action in stage.root.commands.actions if action.text() == words)


def test_the_menu_switches_words_live_and_keeps_the_choice(stage: Stage) -> None:
    stage.check(Draft(text="See the code 4471# there."))
    before = stage.reviewer.reviews
    language_action(stage, "Français").trigger()
    stage.bot.waitUntil(lambda: stage.reviewer.reviews > before)
    stage.settle()
    assert stage.reviewer.reader_language == "fr"
    assert language_action(stage, "Français").isChecked()
    assert not language_action(stage, "English").isChecked()
    assert read_preferences().language == "fr"
    index = stage.window.checks.model.index_of_group(Group.FIX)
    assert index.data() == "À corriger"
    language_action(stage, "English").trigger()
    assert index.data() == "Needs fixing"


def test_the_report_is_in_the_readers_language(stage: Stage, tmp_path: Path) -> None:
    stage.check(Draft(text="See the code 4471# there."))
    language_action(stage, "Tiếng Việt").trigger()
    stage.settle()
    stage.asking.wanted_report = tmp_path / "report.html"
    stage.root.commands.report()
    stage.bot.waitUntil((tmp_path / "report.html").exists)
    assert "Kiểm tra trước khi đăng" in (tmp_path / "report.html").read_text("utf-8")
