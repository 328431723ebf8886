"""The language check as a front end uses it, with the real LanguageTool."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from checklist.errors import Cancelled
from checklist.language.client import Match
from checklist.language.installed import InstalledEngine
from checklist.language.service import LanguageService, never_cancelled
from checklist.review import LanguageFinding, LanguageState, LanguageStatus

pytestmark = pytest.mark.languagetool

NONE: frozenset[str] = frozenset()


def flagged(text: str, findings: tuple[LanguageFinding, ...]) -> list[str]:
    return [text[each.start : each.end] for each in findings]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("😀 They recieve a test.", "en", "recieve"),
        ("👩‍👩‍👧‍👦🏳️‍🌈🇺🇸 Students recieve there tickets 🎟️.", "en", "recieve"),
        (f"{'🎉' * 25} They was late 🎉 and they was tired!", "en", "was"),
        ("Thanks 👍🏽\r\nto everyone who recieved one 😀😀", "en", "recieved"),
        ("🎉🎉 Les élève sont invité à la fête 🎉.", "fr", "Les élève"),
        ("🎉🎉 Merci 😀 à tous les parent 😀.", "fr", "les parent"),
        ("L’e\u0301cole 😀 et les parent d’e\u0301lèves.", "fr", "les parent"),
    ],
)
def test_spans_are_code_points_whatever_stands_around_them(
    service: LanguageService, text: str, language: str, words: str
) -> None:
    findings, status = service.check(text, language, NONE, never_cancelled)
    assert words in flagged(text, findings)
    assert status == LanguageStatus(state=LanguageState.CHECKED, languages=(language,))


def test_a_bilingual_post_is_checked_in_both_languages(service: LanguageService) -> None:
    text = "🎒 Students recieve their books on Monday 😀.\n\n🎒 Les élève sont invité lundi 😀."
    findings, status = service.check(text, "en", NONE, never_cancelled)
    assert flagged(text, findings) == ["recieve", "Les élève", "invité"]
    assert status == LanguageStatus(state=LanguageState.CHECKED, languages=("en", "fr"))
    assert findings[0].replacements[0] == "receive"
    assert {each.source for each in findings} == {"languagetool"}


def test_a_vietnamese_paragraph_is_said_to_be_checked_in_part(service: LanguageService) -> None:
    text = "School starts on Monday.\n\nHọc sinh đi học vào thứ hai."
    findings, status = service.check(text, "en", NONE, never_cancelled)
    assert findings == ()
    assert status == LanguageStatus(state=LanguageState.PARTLY, languages=("en", "vi"), reason="vietnamese")


def test_vietnamese_needs_no_java(tmp_path: Path) -> None:
    service = LanguageService(homes=(tmp_path,))
    _, status = service.check("Học sinh đi học vào thứ hai.", "vi", NONE, never_cancelled)
    service.close()
    assert status == LanguageStatus(state=LanguageState.PARTLY, languages=("vi",), reason="vietnamese")


def test_a_checker_for_another_language_takes_its_stretches(engine: InstalledEngine) -> None:
    class FirstWord:
        def check(self, text: str) -> tuple[Match, ...]:
            end = text.index(" ")
            return (Match(start=0, end=end, message="", replacements=(), rule="R", category="C", is_misspelling=False),)

    service = LanguageService(checkers={"vi": FirstWord()})
    text = "😀 See you on Monday.\n\nHọc sinh đi học vào thứ hai."
    findings, status = service.check(text, "en", NONE, never_cancelled)
    service.close()
    assert flagged(text, findings) == ["Học"]
    assert status.languages == ("en", "vi")


def test_own_words_are_never_misspelt(service: LanguageService) -> None:
    text = "tonkaberry season is here, says oyelaran's crew."
    before, _ = service.check(text, "en", NONE, never_cancelled)
    after, _ = service.check(text, "en", frozenset({"Tonkaberry", "Oyelaran"}), never_cancelled)
    assert flagged(text, before) == ["tonkaberry", "oyelaran"]
    assert flagged(text, after) == []


@pytest.mark.parametrize("text", ["", "  \n", "🎉🎉🎉", "https://example.org/recieve @recieve", "2026!"])
def test_what_holds_no_words_is_checked_at_once(service: LanguageService, text: str) -> None:
    assert service.check(text, "en", NONE, never_cancelled) == ((), LanguageStatus(state=LanguageState.CHECKED))


@pytest.mark.parametrize("odd", ["\ud83d", "\x00", "\x1b", "\ufeff", "\u202e", "&text=", "%00", "\u2028"])
def test_odd_characters_do_no_harm(service: LanguageService, odd: str) -> None:
    text = f"We {odd} recieve it."
    findings, status = service.check(text, "en", NONE, never_cancelled)
    assert status.state is LanguageState.CHECKED
    assert "recieve" in flagged(text, findings)


def test_a_draft_longer_than_the_server_takes_is_checked_to_its_end(service: LanguageService) -> None:
    text = "Every child reads a book in the garden. " * 1500 + "They recieve it."
    findings, status = service.check(text, "en", NONE, never_cancelled)
    assert status.state is LanguageState.CHECKED
    assert flagged(text, findings)[-1] == "recieve"


def test_a_cancelled_check_returns_at_once(service: LanguageService) -> None:
    with pytest.raises(Cancelled):
        service.check("This is fine.", "en", NONE, lambda: True)


def test_when_the_server_dies_it_is_started_again(engine: InstalledEngine) -> None:
    service = LanguageService()
    try:
        service.warm(("en",))
        assert service.server_pid is not None
        server = psutil.Process(service.server_pid)
        server.kill()
        server.wait(10)
        findings, status = service.check("This are it.", "en", NONE, never_cancelled)
        assert status.state is LanguageState.CHECKED
        assert findings
        assert service.server_pid not in {None, server.pid}
    finally:
        service.close()


def test_loading_shows_in_the_status(engine: InstalledEngine) -> None:
    service = LanguageService()
    assert service.status() == LanguageStatus(state=LanguageState.PARTLY, reason="not_started")
    service.warm(("en", "vi"))
    assert service.status() == LanguageStatus(state=LanguageState.CHECKED, languages=("en",))
    service.close()


@pytest.mark.parametrize("ask", [lambda service: service.warm(("en", "fr")), lambda service: None])
def test_close_leaves_no_process_and_no_thread(engine: InstalledEngine, ask: Callable[[LanguageService], None]) -> None:
    before = set(threading.enumerate())
    service = LanguageService()
    ask(service)
    pid = service.server_pid
    service.close()
    service.close()
    assert pid is None or not psutil.pid_exists(pid)
    assert set(threading.enumerate()) <= before


def test_close_cancels_what_is_under_way(engine: InstalledEngine) -> None:
    service = LanguageService()
    ended: list[type[BaseException] | None] = []
    asked = threading.Event()

    def check() -> None:
        def note() -> bool:
            asked.set()
            return False

        try:
            service.check("Les élève.", "fr", NONE, note)
            ended.append(None)
        except Cancelled as error:
            ended.append(type(error))

    thread = threading.Thread(target=check)
    thread.start()
    assert asked.wait(30)
    service.close()
    thread.join(30)
    assert ended == [Cancelled]
    assert service.server_pid is None


def test_after_close_nothing_starts(engine: InstalledEngine) -> None:
    service = LanguageService()
    service.close()
    with pytest.raises(Cancelled):
        service.check("This are it.", "en", NONE, never_cancelled)
    assert service.server_pid is None
