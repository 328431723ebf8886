"""Missing packages of the system: installed by name where we may, else said as one line to type."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import system_packages
from system_packages import MissingError, install, missing_packages


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that notes its words, and knows no package before an update. Returns its notes."""
    notes, program = tmp_path / "notes", tmp_path / "apt-get"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {notes}\ncase "$*" in *update*) exit 0 ;; esac\ngrep -q update {notes}\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return notes


def test_an_administrator_gets_them_installed_after_an_update_if_need_be(
    apt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    install(["libegl1", "xvfb"])
    wanted = "-qq install --yes --no-install-recommends libegl1 xvfb"
    assert apt.read_text().splitlines() == [wanted, "-qq update", wanted]


def test_anybody_else_is_told_what_to_type(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(MissingError) as told:
        install(["libegl1", "python3-venv"])
    assert str(told.value).splitlines()[-1].strip() == (
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libegl1 python3-venv"
    )
    assert not apt.exists()


def test_where_there_is_no_apt_the_names_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError, match="libegl1"):
        install(["libegl1"])


def test_what_is_not_there_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "LIBRARIES", {"libc.so.6": "libc6", "libnothing-of-ours.so.9": "libnothing9"})
    monkeypatch.setenv("PATH", str(tmp_path))
    assert missing_packages(for_tests=False) == ["libnothing9"]
    assert missing_packages(for_tests=True) == ["libnothing9", *system_packages.TEST_PROGRAMS.values()]


@pytest.mark.skipif(not shutil.which("apt-get"), reason="not Debian")
def test_this_system_lacks_nothing_that_the_tests_need() -> None:
    assert missing_packages(for_tests=True) == []
