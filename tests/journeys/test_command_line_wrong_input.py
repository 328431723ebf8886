"""What strangers type and pipe: options before files, folders, other encodings, places that cannot be written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]


def postcheck(*words: str, home: Path, typed: bytes = b"") -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    run = subprocess.run(
        [sys.executable, "-m", "checklist.cli", *words],
        input=typed,
        capture_output=True,
        env={**os.environ, "POSTCHECK_HOME": str(home / "home")},
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def test_files_may_stand_behind_options(tmp_path: Path) -> None:
    post = tmp_path / "a post.txt"
    post.write_text("Write to ann@example.org", "utf-8")
    code, out, error = postcheck("detect", "contact-details", "--param", "a=b", str(post), home=tmp_path)
    assert (code, error) == (0, "")
    assert [json.loads(line)["id"] for line in out.splitlines()] == [str(post)]


def test_a_search_without_marks_says_that_it_looked_for_none(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "green").save(tmp_path / "a.png")
    code, _, error = postcheck("detect", "logo", str(tmp_path / "a.png"), home=tmp_path)
    assert code == 0
    assert "no marks to look for" in error


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_place_that_cannot_be_written_is_named(form: str, tmp_path: Path) -> None:
    out = str(tmp_path / "no" / "folder" / "report")
    words = ("check", "-", "--no-language", "--format", form, "--out", out)
    code, _, error = postcheck(*words, home=tmp_path, typed=b"Hello")
    assert code == 2
    assert error == f"postcheck: {out}: cannot be written (No such file or directory); choose another place for --out\n"


@pytest.mark.parametrize(
    ("typed", "characters"),
    [
        (b"\xef\xbb\xbfHello", 5),
        (b"caf\xe9 on Friday", 14),
        ("Một hai\r\nba".encode("utf-16"), 11),
        ("nghe\u0300 👩‍👧".encode(), 9),
    ],
)
def test_what_is_piped_is_read_as_files_are(typed: bytes, characters: int, tmp_path: Path) -> None:
    code, out, _ = postcheck("check", "-", "--no-language", "--format", "json", home=tmp_path, typed=typed)
    assert code == 1
    assert json.loads(out)["draft"]["characters"] == characters


def test_json_lines_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    typed = '\ufeff{"id": 7, "text": "Write to ann@example.org"}\r\n'.encode()
    code, out, _ = postcheck("detect", "contact-details", home=tmp_path, typed=typed)
    assert code == 0
    assert json.loads(out)["id"] == 7


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nothing", "line 1 is not JSON; write one {…} with id and text"),
        ('{"id": 1, "text": 5}', "line 1 has no text in quotes; write one {…} with id and text"),
        ("[1]", "line 1 has no text in quotes; write one {…} with id and text"),
        ('{"id": 1, "text": "a", "lang": "de"}', "line 1: lang is 'de'; it can be auto, en, fr, vi, es"),
    ],
)
def test_a_line_for_the_language_check_that_is_none_is_named(line: str, said: str, tmp_path: Path) -> None:
    code, out, error = postcheck("language", "--lines", home=tmp_path, typed=line.encode())
    assert (code, out, error) == (2, "", f"postcheck: {said}\n")


def test_a_language_check_that_could_not_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder of the program should be", "utf-8")
    code, _, error = postcheck("language", "--lang", "en", home=tmp_path, typed=b"I has a dog.")
    assert code == 3
    assert error.startswith("spelling and grammar could not be checked (")
    assert "postcheck doctor" in error


def test_the_lines_of_a_named_file_are_read(tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text('{"id": "a", "text": ""}\n', "utf-8")
    code, out, _ = postcheck("language", "--lines", str(tmp_path / "lines.jsonl"), home=tmp_path)
    assert code == 0
    assert json.loads(out)["id"] == "a"


def test_a_picture_given_as_the_draft_is_not_taken_for_an_empty_post(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"")
    code, _, error = postcheck("check", str(tmp_path / "photo.jpg"), home=tmp_path)
    assert code == 2
    assert error == "postcheck: photo.jpg: goes with a post and is none by itself; name it with --attach\n"


def test_an_empty_post_says_that_there_was_nothing_to_look_at(tmp_path: Path) -> None:
    code, _, error = postcheck("check", "-", "--no-language", home=tmp_path, typed=b" \n")
    assert code == 0
    assert error == "the draft is empty: there was nothing to look at\n"


def test_a_folder_is_named_even_where_it_is_a_dot(tmp_path: Path) -> None:
    code, _, error = postcheck("check", "-", "--attach", ".", home=tmp_path, typed=b"Hello")
    assert (code, error) == (2, "postcheck: .: is a folder; attach the files in it\n")


def test_own_words_that_are_not_text_are_named(tmp_path: Path) -> None:
    words = tmp_path / "home" / "data" / "words.txt"
    words.parent.mkdir(parents=True)
    words.write_bytes(b"\0\x01\x02\xff" * 50)
    code, _, error = postcheck("check", "-", "--no-language", home=tmp_path, typed=b"Hello")
    assert code == 2
    assert error.startswith("postcheck: words.txt: is not text")


def test_a_toml_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    draft = tmp_path / "draft.toml"
    draft.write_text('text = "Hello"\r\n', "utf-8-sig", newline="")
    code, _, error = postcheck("check", str(draft), "--no-language", home=tmp_path)
    assert (code, error) == (1, "")


def test_one_error_is_not_several(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "policy.toml").write_text("x = [", "utf-8")
    code, out, _ = postcheck("pack", "validate", str(tmp_path / "pack"), home=tmp_path)
    assert (code, out) == (2, "pack: 1 error\n")
