"""The main job on the command line: the sample draft in, findings out, and after a fix and an answer it is ready."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checklist.location import overlap_ratio

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "samples" / "riverside"
MARK_IN_PHOTO = (1215, 78, 230, 230)
READY, OPEN, WRONG_USE, COULD_NOT_CHECK = 0, 1, 2, 3


def postcheck(*words: str, home: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    environment: Mapping[str, str] = {**os.environ, "POSTCHECK_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "checklist.cli", *words],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=ROOT,
        timeout=180,
        check=False,
    )


def review(*words: str, home: Path) -> tuple[int, dict[str, Any]]:
    run = postcheck("check", *words, "--format", "json", "--no-language", home=home)
    assert run.returncode in {READY, OPEN, COULD_NOT_CHECK}, run.stderr
    return run.returncode, json.loads(run.stdout)


def by_rule(found: dict[str, Any]) -> dict[str, Any]:
    return {check["rule"]: check for check in found["checks"]}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def sample(home: Path) -> dict[str, Any]:
    code, found = review(str(SAMPLE), home=home)
    assert code == OPEN
    return found


def test_the_sample_has_every_planted_finding(sample: dict[str, Any]) -> None:
    checks = by_rule(sample)
    wrong = {rule for rule, check in checks.items() if check["outcome"] == "needs_fixing"}
    assert {"IV.1-f", "IV.1-g", "IV.1-j", "IV.1-k", "IV.1-o"} <= wrong
    assert sample["verdict"] == "to_fix"
    assert len(sample["questions"]) <= 7
    assert [each["status"] for each in sample["draft"]["attachments"]] == ["read"] * 3


def test_boxes_lie_on_what_was_found(sample: dict[str, Any]) -> None:
    checks = by_rule(sample)
    (mark,) = checks["IV.1-k"]["findings"]
    assert mark["location"]["attachment"] == 0
    assert mark["reference"] == "riverside-seal.png"
    assert overlap_ratio(tuple(mark["location"]["box"]), MARK_IN_PHOTO) > 0.6
    plans = {each["location"]["attachment"]: each["location"] for each in checks["IV.1-o"]["findings"]}
    assert set(plans) == {1, 2}
    for place in plans.values():
        width, height = place["page_size"]
        drawn = (width * 0.07, height * 0.15, width * 0.86, height * 0.69)
        assert overlap_ratio(tuple(place["box"]), tuple(round(each) for each in drawn)) > 0.35


def test_spans_are_the_words(sample: dict[str, Any]) -> None:
    import tomllib

    text = tomllib.loads((SAMPLE / "draft.toml").read_text("utf-8"))["text"]
    checks = by_rule(sample)
    spans = {
        text[each["location"]["start"] : each["location"]["end"]]
        for rule in ("IV.1-f", "IV.1-j")
        for each in checks[rule]["findings"]
        if each["location"]["kind"] == "text"
    }
    assert "t.lindqvist@riverside.example" in spans
    assert any("4471" in span for span in spans)


def fixes_of(found: dict[str, Any]) -> list[str]:
    """The first suitable fix of each finding; a mark is covered, a plan goes."""
    wanted = {}
    for check in found["checks"]:
        if check["outcome"] == "needs_fixing":
            for finding in check["findings"]:
                offered = [fix["id"] for fix in finding["fixes"]]
                choice = next(
                    each
                    for each in ("cover", "insert-disclaimer", "sign", "remove", "remove-attachment")
                    if each in offered
                )
                if check["rule"] == "IV.1-o":
                    choice = "remove-attachment"
                wanted[finding["fingerprint"]] = choice
    return [f"{fingerprint}={fix}" for fingerprint, fix in wanted.items()]


def test_fixed_and_answered_the_draft_is_ready(sample: dict[str, Any], home: Path, tmp_path: Path) -> None:
    out = tmp_path / "fixed"
    run = postcheck("fix", str(SAMPLE), "--apply", *fixes_of(sample), "--out", str(out), home=home)
    assert run.returncode == 0, run.stderr
    assert "My own view" in (out / "draft.txt").read_text("utf-8") or "own view" in (out / "draft.txt").read_text(
        "utf-8"
    )
    assert "4471" not in (out / "draft.txt").read_text("utf-8")
    assert sorted(path.name for path in out.iterdir()) == ["draft.txt", "relay.jpg"]
    (out / "profile.toml").write_text(
        'name = "Tove Lindqvist"\ndisplay_name = "Tove Lindqvist"\nrole = "swim coach"\n'
        'bio = "Swim coach at Riverside Valley High School."\n',
        "utf-8",
    )
    context = ["--pack", "sample-district", "--role", "coach", "--platform", "facebook"]
    context += ["--profile", str(out / "profile.toml")]
    code, found = review(str(out), *context, home=home)
    assert by_rule(found)["IV.1-k"]["outcome"] in {"passed", "needs_answer"}
    assert [each["id"] for each in found["questions"]] == ["not-looked-for"], found["verdict"]
    answers = tmp_path / "answers.toml"
    answers.write_text('[answers]\nnot-looked-for = "looked"\n', "utf-8")
    code, found = review(str(out), *context, "--answers", str(answers), home=home)
    assert (code, found["verdict"]) == (READY, "ready")
    assert [each["id"] for each in found["answered"]] == ["not-looked-for"]


def test_a_broken_picture_could_not_be_checked_and_nothing_is_lost(home: Path, tmp_path: Path) -> None:
    broken = tmp_path / "team.jpg"
    broken.write_bytes((SAMPLE / "relay.jpg").read_bytes()[:9000])
    run = postcheck(
        "check", "-", "--attach", str(broken), "--pack", "sample-district", "--format", "json", "--no-language",
        home=home, typed="Great meet tonight!",
    )  # fmt: skip
    found = json.loads(run.stdout)
    assert run.returncode == COULD_NOT_CHECK
    assert found["verdict"] == "could_not_check"
    assert len(run.stderr.strip().splitlines()) == 1
    assert "team.jpg" in run.stderr
    checks = by_rule(found)
    for rule in ("IV.1-k", "IV.1-o"):
        assert checks[rule]["outcome"] == "could_not_check"
        assert [each["label"] for each in checks[rule]["findings"]] == ["unreadable"]
        assert [fix["id"] for fix in checks[rule]["findings"][0]["fixes"]] == ["remove-attachment"]
    (question,) = [each for each in found["questions"] if each["id"] == "unreadable"]
    assert question["attachments"] == [0]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check"], "nothing to check"),
        (["check", "gone.txt"], "gone.txt: cannot be read"),
        (["check", "-", "--pack", "nowhere"], "nowhere"),
        (["batch", "."], "not built yet"),
        (["detect", "faces"], "not built yet"),
        (["detect", "nonsense"], "unknown"),
        (["fix", "-", "--apply", "0123456789abcdef=remove", "--out", "x"], "no finding has this fingerprint"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(words: list[str], message: str, home: Path) -> None:
    run = postcheck(*words, home=home, typed="A plain post.")
    assert run.returncode == WRONG_USE
    assert message in run.stderr
    assert "Traceback" not in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


@pytest.mark.languagetool
def test_language_findings_stand_at_the_right_characters(home: Path) -> None:
    lines = [
        {"id": "en", "text": "🏊‍♀️ 🎉 We was so happy at the the pool.", "lang": "auto"},
        {"id": "fr", "text": "🎉 Les élèves a gagné la match hier soir à la piscine.", "lang": "auto"},
        {
            "id": "both",
            "text": "Nous sommes très heureux de cette journée.\n\n🏆 They has won the cup again today.",
            "lang": "auto",
        },
    ]
    typed = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    run = postcheck("language", "--lines", home=home, typed=typed)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert [each["id"] for each in answers] == ["en", "fr", "both"], run.stderr
    assert [each["error"] for each in answers] == [None] * 3
    words = [
        [line["text"][each["start"] : each["end"]] for each in answer["language"]]
        for line, answer in zip(lines, answers, strict=True)
    ]
    assert any("was" in word for word in words[0])
    assert any("the the" in word for word in words[0])
    assert words[1]
    assert any("has" in word for word in words[2])
