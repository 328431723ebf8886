"""Drafts, profiles, answers and waivers are read exactly, and whatever is wrong is said in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from checklist.drafts import FoundDraft, read_answers, read_draft, read_profile, read_waivers
from checklist.errors import UsageError
from checklist.model import AccountKind, Context, Role


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


def test_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = "Go team! 🏊‍♀️\r\n  e\u0301te\u0301\u200b\n"
    assert read_draft(str(write(tmp_path, "post.txt", text))).draft.text == text
    assert read_draft("-", text).draft.text == text


def test_a_byte_order_mark_is_not_text(tmp_path: Path) -> None:
    assert read_draft(str(write(tmp_path, "post.txt", "\ufeffHello"))).draft.text == "Hello"


def test_a_toml_draft_brings_its_context_and_profile(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "x")
    path = write(
        tmp_path,
        "draft.toml",
        'text = "Hi"\nattachments = ["a.jpg"]\n[context]\naccount = "team"\nrole = "coach"\npack = "sample-district"\n'
        '[profile]\nname = "Tove"\nhandle = "tl"\n',
    )
    found = read_draft(str(path))
    assert found.context.account is AccountKind.TEAM
    assert found.profile.handles == ("tl",)
    assert found.pack == "sample-district"
    assert [each.name for each in found.draft.attachments] == ["a.jpg"]


def test_the_draft_wins_over_the_settings_and_leaves_the_rest_to_them(tmp_path: Path) -> None:
    settings = Context(account=AccountKind.OFFICIAL, role=Role.DESIGNATED)
    path = write(tmp_path, "draft.toml", 'text = "Hi"\n[context]\naccount = "team"\n')
    context = read_draft(str(path), base=settings).context
    assert (context.account, context.role) == (AccountKind.TEAM, Role.DESIGNATED)


def test_a_folder_is_a_draft_and_the_other_files_are_attached(tmp_path: Path) -> None:
    for name in ("post.md", "b.png", "a.pdf", ".hidden", "Thumbs.db", "~$x.docx", "answers.toml", "profile.toml"):
        write(tmp_path, name, name)
    found = read_draft(str(tmp_path))
    assert found.draft.text == "post.md"
    assert [each.name for each in found.draft.attachments] == ["a.pdf", "b.png"]


def test_a_folder_with_a_draft_toml_attaches_the_rest_once(tmp_path: Path) -> None:
    write(tmp_path, "draft.toml", 'text_file = "words.txt"\nattachments = ["b.png"]\n')
    for name in ("words.txt", "b.png", "c.png"):
        write(tmp_path, name, name)
    found = read_draft(str(tmp_path))
    assert found.draft.text == "words.txt"
    assert [each.name for each in found.draft.attachments] == ["b.png", "c.png"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.txt", None, "gone.txt: cannot be read"),
        ("post.docx", "PK", "post.docx: .docx drafts cannot be read yet"),
        ("draft.toml", "text = ", "draft.toml: is not TOML"),
        ("draft.toml", 'texd = "x"', "draft.toml: unknown key 'texd'; known are"),
        ("draft.toml", 'text = "x"\n[context]\naccount = "mine"', "account is 'mine'; it can be personal, official"),
        ("draft.toml", 'text = "x"\n[context]\nlang = "de"', "lang is 'de'; it can be auto, en, fr, vi, es"),
        ("draft.toml", 'text = "x"\nattachments = ["no.jpg"]', "no.jpg: cannot be read"),
        ("draft.toml", 'text = "x"\ntext_file = "y"', "both text and text_file"),
        ("draft.toml", "text = [1]", "text must be a text in quotes"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, name: str, content: str | None, message: str) -> None:
    path = tmp_path / name
    if content is not None:
        write(tmp_path, name, content)
    with pytest.raises(UsageError) as caught:
        read_draft(str(path))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value).strip()


def test_a_folder_without_a_draft_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no draft.toml and 0 text files; it needs exactly one"):
        read_draft(str(tmp_path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_may_be_in_any_encoding_that_windows_saves(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "post.txt").write_bytes("Le café de l’école\r\nest ouvert.".encode(encoding))
    assert read_draft(str(tmp_path / "post.txt")).draft.text == "Le café de l’école\r\nest ouvert."


def test_a_binary_file_is_no_draft(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_bytes(b"\x00\x01\x02PK\xff\x03")
    with pytest.raises(UsageError, match="is not text; save it as a"):
        read_draft(str(tmp_path / "post.txt"))


def test_answers_have_a_short_and_a_long_form(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "answers.toml",
        '[answers]\npermission = {answer = "yes", rules = ["IV.1-k"], who = "Dr. Lee", when = 2026-03-01}\n'
        'unreadable = {answer = "looked", attachments = [0]}\n"IV.1-e" = "educates"\n'
        '[[people]]\nref = "name:12345678"\nwho = "student"\nconsent = "yes"\n',
    )
    answers = read_answers(path)
    assert answers.by_question["IV.1-e"].choice == "educates"
    assert answers.by_question["permission"].when == "2026-03-01"
    assert answers.by_question["unreadable"].attachments == (0,)
    assert answers.people[0].ref == "name:12345678"


def test_parts_of_a_question_have_answers_of_their_own(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "answers.toml",
        '[answers]\nunreadable = [{answer = "looked", attachments = [0]}, {answer = "problem", attachments = [2]}]\n'
        'permission = {answer = "not_a_logo", findings = ["3f9c000000000000"]}\n',
    )
    answers = read_answers(path).by_question
    told = [(each.choice, each.attachments) for each in answers["unreadable"].parts]
    assert told == [("looked", (0,)), ("problem", (2,))]
    assert answers["permission"].findings == ("3f9c000000000000",)


def test_a_misspelt_answer_key_is_not_lost(tmp_path: Path) -> None:
    path = write(tmp_path, "answers.toml", '[answers]\npermission = {answer = "yes", hwo = "x"}\n')
    with pytest.raises(UsageError, match="unknown key 'hwo'"):
        read_answers(path)


def test_a_waiver_needs_its_reason(tmp_path: Path) -> None:
    path = write(tmp_path, "w.toml", '[[waiver]]\nfingerprint = "3f9c"\nby = "me"\nwhen = 2026-03-01\n')
    with pytest.raises(UsageError, match="a waiver lacks reason"):
        read_waivers(path)


def test_a_profile_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "p.toml", 'name = "Hoa Nguyen"\nhandles = ["hoa", "cohoa"]\nlang = "vi"\n')
    assert read_profile(path).handles == ("hoa", "cohoa")


def test_standard_input_takes_the_settings(tmp_path: Path) -> None:
    assert isinstance(read_draft("-", "x", Context(role=Role.COACH)), FoundDraft)
    assert read_draft("-", "x", Context(role=Role.COACH)).context.role is Role.COACH
