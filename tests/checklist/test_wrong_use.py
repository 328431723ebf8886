"""What the command line says to a word it does not know: one line, exit code 2."""

from __future__ import annotations

import pytest

from checklist.cli import main


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["check", "-", "--platform", "myspace"],
            "argument --platform: 'myspace' is unknown; choose from facebook, x,",
        ),
        (
            ["check", "-", "--role", "boss"],
            "choose from staff, coach, designated, spokesperson; postcheck check --help",
        ),
        (["check", "--colour"], "postcheck: unrecognized arguments: --colour; postcheck --help shows how"),
        (["frob"], "invalid choice: 'frob'"),
        ([], "the following arguments are required: COMMAND"),
    ],
)
def test_an_unknown_word_gets_one_line(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    line = capsys.readouterr().err
    assert said in line
    assert line.count("\n") == 1
    assert ended.value.code == 2
