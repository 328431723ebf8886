"""What is exported is what was checked, under names that cannot escape the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from checklist.errors import UsageError
from checklist.export import plain_name, write_draft
from checklist.model import Attachment, Draft


def test_text_and_attachments_are_written_byte_for_byte(tmp_path: Path) -> None:
    draft = Draft(text="a\r\n🏊", attachments=(Attachment("a.png", b"1"), Attachment("a.png", b"2")))
    paths = write_draft(draft, tmp_path / "new")
    assert [path.name for path in paths] == ["draft.txt", "a.png", "a-2.png"]
    assert [path.read_bytes() for path in paths] == ["a\r\n🏊".encode(), b"1", b"2"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    write_draft(Draft(text="first"), tmp_path)
    with pytest.raises(UsageError, match=r"draft.txt is already in"):
        write_draft(Draft(text="second"), tmp_path)
    assert (tmp_path / "draft.txt").read_text("utf-8") == "first"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("../../x.png", "x.png"),
        ("C:\\a\\b.jpg", "b.jpg"),
        (".bashrc", "bashrc"),
        ("a\x00\n.png", "a__.png"),
        ("..", "attachment"),
    ],
)
def test_a_name_cannot_leave_the_folder(name: str, plain: str) -> None:
    assert plain_name(name) == plain
