"""Fetching LanguageTool: only the pinned bytes are taken, what broke off goes on, what is whole is left alone."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from artifacts import Artifact, FetchError, Lock, Source, fetch, lay_out, read_lock

Repository = Any  # conftest's; a conftest cannot be imported


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "languagetool"


@pytest.fixture
def source(home: Path, repository: Repository) -> Source:
    return Source(home / "fetching", {"loopback": repository.url})


def silent(line: str) -> None:
    pass


def jars(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (home / "jars").iterdir()}


def test_every_pinned_file_arrives_byte_for_byte(
    home: Path, source: Source, repository: Repository, make_lock: Callable[..., Lock]
) -> None:
    lock = make_lock(repository.publish("one", b"first jar"), repository.publish("two", b"second jar"))
    fetch(lock, home, source, silent)
    assert jars(home) == {"one-1.0.jar": b"first jar", "two-1.0.jar": b"second jar"}


def test_a_wrong_byte_is_refused_removed_and_fetched_again_by_the_next_run(
    home: Path, source: Source, repository: Repository, make_lock: Callable[..., Lock]
) -> None:
    lock = make_lock(repository.publish("one", b"good"), repository.publish("two", b"pinned"))
    (path,) = (path for path in repository.files if "two" in path)
    repository.files[path] = b"pinneD"
    with pytest.raises(FetchError) as refused:
        fetch(lock, home, source, silent)
    assert str(refused.value).startswith("two-1.0.jar: 6 bytes with SHA-256 ")
    assert "\n" not in str(refused.value)
    assert jars(home) == {"one-1.0.jar": b"good"}

    repository.files[path] = b"pinned"
    repository.asked.clear()
    fetch(lock, home, source, silent)
    assert jars(home) == {"one-1.0.jar": b"good", "two-1.0.jar": b"pinned"}
    assert not [asked for asked in repository.asked if "/one/" in asked], "what was whole is not fetched again"


def test_a_transfer_that_breaks_goes_on_at_the_next_run(
    home: Path, source: Source, repository: Repository, make_lock: Callable[..., Lock]
) -> None:
    lock = make_lock(repository.publish("one", b"x" * 5000))
    repository.breaks_after = 1000
    with pytest.raises(FetchError, match=r"one-1\.0\.jar"):
        fetch(lock, home, source, silent)
    assert jars(home) == {}
    repository.breaks_after = None
    fetch(lock, home, source, silent)
    assert jars(home) == {"one-1.0.jar": b"x" * 5000}


def test_what_a_killed_run_left_half_written_is_not_taken(
    home: Path, source: Source, repository: Repository, make_lock: Callable[..., Lock]
) -> None:
    lock = make_lock(repository.publish("one", b"x" * 5000))
    fetching = home / "fetching/org/example/one/1.0"
    fetching.mkdir(parents=True)
    (fetching / "one-1.0.jar").write_bytes(b"x" * 10)
    (home / "jars").mkdir()
    (home / "jars/one-1.0.jar.part").write_bytes(b"x" * 20)
    fetch(lock, home, source, silent)
    assert jars(home) == {"one-1.0.jar": b"x" * 5000}


def test_without_a_connection_it_says_so_in_one_line(home: Path, make_lock: Callable[..., Lock]) -> None:
    missing = Artifact(group="org.example", artifact="one", version="1.0", size=4, sha256="0" * 64)
    with pytest.raises(FetchError) as refused:
        fetch(make_lock(missing), home, Source(home / "fetching", {"closed": "http://127.0.0.1:9"}), silent)
    assert str(refused.value) == "one-1.0.jar: could not be fetched (ConnectionError); run again when online"


def test_what_an_older_lock_fetched_does_not_stay(
    home: Path, source: Source, repository: Repository, make_lock: Callable[..., Lock]
) -> None:
    fetch(make_lock(repository.publish("old", b"old")), home, source, silent)
    fetch(make_lock(repository.publish("new", b"new")), home, source, silent)
    assert jars(home) == {"new-1.0.jar": b"new"}


@pytest.fixture
def laid_out(
    home: Path,
    source: Source,
    repository: Repository,
    make_jar: Callable[..., bytes],
    make_lock: Callable[..., Lock],
) -> Lock:
    many = [repository.publish(f"library-with-a-long-name-{number}", make_jar()) for number in range(9)]
    manifest = "Manifest-Version: 1.0\r\nClass-Path: ./ libs/a.jar libs/a-name-that-makes-the-line-so-lo\r\n ng.jar\r\n"
    chained = repository.publish("chained", make_jar(f"{manifest}Built-By: us\r\n\r\nName: a\r\n\r\n", a=b"code"))
    lock = make_lock(chained, *many)
    fetch(lock, home, source, silent)
    lay_out(lock, home)
    return lock


def manifest_of(path: Path) -> str:
    with zipfile.ZipFile(path) as jar:
        return jar.read("META-INF/MANIFEST.MF").decode()


def test_the_small_jar_names_every_file_and_holds_our_start_class(home: Path, laid_out: Lock) -> None:
    manifest = manifest_of(home / "postcheck-lt.jar")
    assert max(map(len, manifest.split("\r\n"))) <= 72
    (class_path,) = (line for line in manifest.replace("\r\n ", "").split("\r\n") if line.startswith("Class-Path: "))
    names = class_path.removeprefix("Class-Path: ").split(" ")
    assert names[0] == "stripped/chained-1.0.jar"
    assert len(names) == len(laid_out.artifacts)
    assert all((home / name).is_file() for name in names)
    with zipfile.ZipFile(home / "postcheck-lt.jar") as jar:
        assert "org/languagetool/server/LtMain.class" in jar.namelist()


def test_a_jar_loses_its_class_path_in_a_copy_and_nothing_else(home: Path, laid_out: Lock) -> None:
    assert manifest_of(home / "stripped/chained-1.0.jar") == (
        "Manifest-Version: 1.0\r\nBuilt-By: us\r\n\r\nName: a\n\n"
    )
    with zipfile.ZipFile(home / "stripped/chained-1.0.jar") as jar:
        assert jar.read("a") == b"code"
    assert "Class-Path" in manifest_of(home / "jars/chained-1.0.jar"), "the published file stays as it was"
    assert [path.name for path in (home / "stripped").iterdir()] == ["chained-1.0.jar"]


def test_laying_out_again_touches_nothing(home: Path, laid_out: Lock) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    lay_out(laid_out, home)
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


def test_a_file_that_went_missing_is_laid_out_again(home: Path, laid_out: Lock) -> None:
    (home / "stripped/chained-1.0.jar").unlink()
    lay_out(laid_out, home)
    assert (home / "stripped/chained-1.0.jar").is_file()
    assert set(json.loads((home / "installed.json").read_text())["files"]) >= {"stripped/chained-1.0.jar"}


def test_a_signed_jar_is_not_changed_silently(
    home: Path,
    source: Source,
    repository: Repository,
    make_jar: Callable[..., bytes],
    make_lock: Callable[..., Lock],
) -> None:
    signed = make_jar("Manifest-Version: 1.0\r\nClass-Path: b.jar\r\n\r\n", **{"META-INF/US.SF": b"signature"})
    lock = make_lock(repository.publish("signed", signed))
    fetch(lock, home, source, silent)
    with pytest.raises(FetchError, match="signed"):
        lay_out(lock, home)


def test_the_lock_pins_53_files_and_holds_no_address() -> None:
    lock = read_lock()
    assert len({artifact.name for artifact in lock.artifacts}) == len(lock.artifacts) == 53
    assert all(len(bytes.fromhex(artifact.sha256)) == 32 and artifact.size > 0 for artifact in lock.artifacts)
    text = (Path(__file__).resolve().parents[2] / "packaging/languagetool/lock.json").read_text("utf-8")
    assert "://" not in text
