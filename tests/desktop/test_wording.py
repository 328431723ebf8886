"""Every state has its words; none of them judges; the translations are up to date."""

from __future__ import annotations

import datetime as dt
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from checklist.model import LANGUAGES, AccountKind, Audience, Platform, Role
from checklist.review import LanguageState, LanguageStatus
from desktop.items import Group
from desktop.tokens import Kind
from desktop.wording import (
    account_word,
    audience_word,
    checked_line,
    closing_line,
    group_title,
    headline,
    kind_word,
    language_line,
    language_word,
    platform_word,
    role_word,
    subline,
    unreadable_words,
)
from tests.desktop.test_items import reviewed, rows

I18N = Path(__file__).parents[2] / "resources" / "i18n"
DESKTOP = Path(__file__).parents[2] / "desktop"
JUDGING = re.compile(r"\b(violat\w+|illegal|approved|safe|compliant|non-compliant)\b", re.I)

pytestmark = pytest.mark.usefixtures("application")


def test_everything_has_a_word_of_its_own() -> None:
    for words, values in (
        (kind_word, list(Kind)),
        (account_word, list(AccountKind)),
        (audience_word, list(Audience)),
        (role_word, list(Role)),
        (platform_word, list(Platform)),
        (language_word, ["auto", *LANGUAGES]),
        (lambda group: group_title(group, 2), list(Group)),
    ):
        said = [words(value) for value in values]  # type: ignore[operator]
        assert all(said)
        assert len(set(said)) == len(said)


def test_counts_are_one_sentence_and_agree_with_the_verdict() -> None:
    items = tuple(rows(reviewed()).values())
    assert headline(items) == "2 to fix, 1 could not be checked, 1 to answer"
    quiet = tuple(item for item in items if not item.group.is_open)
    assert headline(quiet) == "No problems found by these checks"
    assert "You decide whether to post." in subline(quiet)


@pytest.mark.parametrize(
    ("checks", "answers", "words"),
    [
        (43, 2, "No problems found by 43 checks. 2 answers are yours."),
        (43, 1, "No problems found by 43 checks. 1 answer is yours."),
        (1, 0, "No problems found by 1 check."),
    ],
)
def test_the_closing_line_counts(checks: int, answers: int, words: str) -> None:
    assert closing_line(checks, answers) == words


def test_a_check_is_just_now_for_a_minute() -> None:
    at = dt.datetime(2026, 3, 1, 14, 2, tzinfo=dt.UTC)
    assert checked_line(at, at + dt.timedelta(seconds=59)) == "Checked just now."
    assert "02" in checked_line(at, at + dt.timedelta(minutes=5))


@pytest.mark.parametrize("state", list(LanguageState))
def test_spelling_that_was_not_checked_is_said(state: LanguageState) -> None:
    words = language_line(LanguageStatus(state=state, reason="no_java"))
    assert bool(words) is (state is not LanguageState.CHECKED)


@pytest.mark.parametrize("reason", ["damaged", "encrypted", "unknown_kind", "too_large", "crashed", None, "new_one"])
def test_an_unreadable_file_has_a_next_step(reason: str | None) -> None:
    assert unreadable_words(reason).endswith(".")


def window_texts() -> list[str]:
    """Every sentence of the window, as the translators get them."""
    pattern = re.compile(r'(?:self\.tr|parent\.tr|translate)\(\s*(?:"[A-Z]\w+",\s*)?((?:"[^"]*"\s*)+)')
    texts = []
    for path in DESKTOP.rglob("*.py"):
        found = pattern.finditer(path.read_text("utf-8"))
        texts += ["".join(re.findall(r'"([^"]*)"', each[1])) for each in found]
    return texts


def test_no_text_of_the_window_judges() -> None:
    texts = window_texts()
    assert len(texts) > 150
    assert [text for text in texts if JUDGING.search(text)] == []


def test_the_translation_files_are_up_to_date(tmp_path: Path) -> None:
    """Collecting the texts again finds nothing new, and every plural has its forms."""
    before = {path.name: path.read_text("utf-8") for path in I18N.glob("*.ts")}
    for name, text in before.items():
        (tmp_path / name).write_text(text, "utf-8")
    sys.path.insert(0, str(I18N))
    try:
        from update import update
    finally:
        sys.path.remove(str(I18N))
    update(tmp_path)
    for name, text in before.items():
        assert (tmp_path / name).read_text("utf-8") == text, f"{name}: run resources/i18n/update.py"
        assert (tmp_path / name).with_suffix(".qm").read_bytes() == (I18N / name).with_suffix(".qm").read_bytes()
    for message in ET.fromstring(before["postcheck_en.ts"]).iter("message"):
        forms = [form.text for form in message.iter("numerusform")]
        assert all(forms), message.findtext("source")
        assert len(forms) == 2


def test_plurals_are_loaded(application: QApplication) -> None:
    assert group_title(Group.NOT_APPLICABLE, 1) == "1 does not apply"
    assert group_title(Group.NOT_APPLICABLE, 12) == "12 do not apply"
