"""Settings, what was pasted, connections: small modules, each with its own promise."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from checklist.errors import UsageError
from checklist.model import Profile
from checklist.review import LanguageFinding
from checklist.settings import read_settings, readable_settings
from desktop.connections import connections_now
from desktop.items import Group, Item
from desktop.mime import Brought, brought_by, is_welcome
from desktop.models.words import row_place
from desktop.settings import Preferences, read_preferences, save_preferences, save_profile, save_words
from desktop.theme import Appearance


def test_preferences_are_kept_beside_what_else_is_in_the_file(postcheck_home: Path) -> None:
    path = postcheck_home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text('pack = "sample-district"\n[context]\nrole = "coach"\n')
    save_preferences(Preferences(appearance=Appearance.DARK, scale=1.5))
    assert read_preferences() == Preferences(appearance=Appearance.DARK, scale=1.5)
    assert read_settings().pack == "sample-district"
    assert read_settings().context.role.value == "coach"


def test_nothing_set_is_the_system_s_look() -> None:
    assert read_preferences() == Preferences()


def test_a_size_that_makes_no_sense_is_held_within_reason(postcheck_home: Path) -> None:
    path = postcheck_home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text("[window]\ntext_size = 40\n")
    assert read_preferences().scale == 2.5


def test_a_broken_file_is_said_and_never_overwritten(postcheck_home: Path) -> None:
    path = postcheck_home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text("pack = [")
    with pytest.raises(UsageError):
        read_preferences()
    with pytest.raises(UsageError):
        save_preferences(Preferences())
    assert path.read_text() == "pack = ["


def test_profile_and_words_are_what_the_command_line_reads() -> None:
    profile = Profile(name="Zoë Nguyễn", display_name="Coach Z", handles=("@z",), role="coach", bio="Swims.\nRuns.")
    save_profile(profile)
    save_words(frozenset({"Okafor", "naïve"}))
    assert read_settings().profile == profile
    assert read_settings().own_words == {"Okafor", "naïve"}


def test_one_broken_file_does_not_take_the_others_with_it(postcheck_home: Path) -> None:
    profile = Profile(name="Zoë Nguyễn")
    save_profile(profile)
    save_words(frozenset({"Okafor"}))
    path = postcheck_home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text("pack = [")
    settings, trouble = readable_settings()
    assert (settings.profile, settings.own_words) == (profile, {"Okafor"})
    assert trouble.startswith("settings.toml: is not TOML")


def mime(**formats: object) -> QMimeData:
    data = QMimeData()
    for name, value in formats.items():
        if name == "text":
            data.setText(str(value))
        elif name == "urls":
            data.setUrls([QUrl(str(each)) for each in value])  # type: ignore[attr-defined]
        else:
            data.setData(name.replace("_", "/"), bytes(value))  # type: ignore[call-overload]
    return data


def test_files_win_over_text_and_text_over_pictures(tmp_path: Path) -> None:
    url = QUrl.fromLocalFile(str(tmp_path / "a b.jpg")).toString()
    assert brought_by(mime(urls=[url], text="x")).paths == (tmp_path / "a b.jpg",)
    assert brought_by(mime(text="Hello", image_png=b"1")) == Brought(text="Hello")
    assert brought_by(mime(image_jpeg=b"2", image_png=b"1")) == Brought(picture=b"1", suffix="png")
    assert brought_by(QMimeData()).is_empty


def test_an_address_in_the_web_is_text_and_never_fetched() -> None:
    data = mime(urls=["https://example.org/a.jpg"])
    assert brought_by(data).paths == ()


def test_what_is_welcome_is_decided_by_formats_alone() -> None:
    assert is_welcome(mime(text="a"))
    assert is_welcome(mime(image_png=b"a"))
    assert not is_welcome(mime(application_zip=b"a"))


def proc(folder: Path, sockets: dict[str, str]) -> Path:
    """A small /proc with one process that holds sockets: inode → the two ends as the kernel writes them."""
    own = folder / str(os.getpid())
    (own / "fd").mkdir(parents=True)
    (own / "stat").write_text(f"{os.getpid()} (a (b) c) S 1 1 1")
    net = folder / "self" / "net"
    net.mkdir(parents=True)
    lines = ["sl local remote st tx rx tr tm->when retrnsmt uid timeout inode"]
    for place, (inode, ends) in enumerate(sockets.items()):
        local, remote = ends.split(" ")
        lines.append(f"{place}: {local}:1F90 {remote}:0050 01 0:0 0:0 0 0 0 {inode} 1")
        os.symlink(f"socket:[{inode}]", own / "fd" / str(place))
    (net / "tcp").write_text("\n".join(lines))
    return folder


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_connections_are_told_apart_by_their_ends(tmp_path: Path) -> None:
    ends = {"1": "0100007F 0100007F", "2": "0100007F 00000000", "3": "0A00000A C0000201", "4": "00000000 00000000"}
    now = connections_now(proc(tmp_path, ends))
    assert (now.inside, now.outside) == (2, 2)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_this_very_process_holds_none_to_other_computers() -> None:
    assert connections_now().outside == 0


@pytest.mark.parametrize(
    ("source", "category", "replacements", "second_line"),
    [
        ("postcheck", "CONFUSED_WORDS", ("they're",), ""),
        ("postcheck", "CONFUSED_WORDS", (), "Look here."),
        ("postcheck", "GRAMMAR", ("they're",), "Look here."),
        ("languagetool", "CONFUSED_WORDS", ("they're",), "Look here."),
    ],
)
def test_a_row_leaves_out_only_what_its_title_says(
    source: str, category: str, replacements: tuple[str, ...], second_line: str
) -> None:
    finding = LanguageFinding(
        start=0, end=5, message="Look here.", replacements=replacements, rule="R", category=category, source=source
    )
    item = Item(key="r", group=Group.LANGUAGE, title="Look here.", text="their game", language=finding)
    assert row_place(item, ()) == second_line
