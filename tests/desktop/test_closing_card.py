"""The end of a check counts as found nothing only what was looked for; the rest is said to be the user's own look."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checklist.review import Outcome, Question, Review
from desktop.items import items_of
from desktop.theme import Look
from desktop.widgets.closing import ClosingCard, checked_lines, unchecked_lines
from tests.desktop.made import LOOKED, REASONS
from tests.desktop.test_items import reviewed

pytestmark = pytest.mark.usefixtures("application")
UNBUILT = ("IV.1-k", "IV.1-f", "IV.1-o")


def pending(*, is_answered: bool) -> Review:
    """Three rules wait for checks that are not built; everything else found nothing."""
    question = Question(id="not-looked-for", text="Did you look?", merges=UNBUILT, answers=LOOKED)
    settled = Outcome.WAIVED if is_answered else Outcome.NEEDS_ANSWER
    review = reviewed("Practice is at six.")
    checks = tuple(
        replace(check, findings=(), outcome=settled if check.rule in UNBUILT else Outcome.PASSED, reason=None)
        for check in review.checks
    )
    asked, answered = ((), (question,)) if is_answered else ((question,), ())
    return replace(review, checks=checks, questions=asked, answered=answered, attachments=())


def test_rules_that_nobody_looked_at_are_named_as_not_checked(application: QApplication) -> None:
    assert "3 rules wait for checks that are not built yet" in unchecked_lines(pending(is_answered=False), {})


def test_what_the_user_looked_at_stays_among_what_was_not_checked(application: QApplication) -> None:
    review = pending(is_answered=True)
    words = "3 rules whose checks are not built yet: you looked at them yourself"
    assert words in unchecked_lines(review, {})
    assert [line for line in checked_lines(review) if "accepted" in line] == []


def test_only_rules_that_were_looked_for_count_as_found_nothing(look: Look, qtbot: QtBot) -> None:
    review = pending(is_answered=True)
    card = ClosingCard(look)
    qtbot.addWidget(card)
    card.show_review(review, items_of(review, "", REASONS), REASONS, is_partial=False)
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert f"No problems found by {len(review.checks) - 3} checks. 1 answer is yours." in words
