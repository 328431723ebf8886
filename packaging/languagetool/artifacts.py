"""Fetches the pinned LanguageTool artefacts, one by one, and lays them out so that one small jar starts them.

Layout of the folder: ``jars/`` as published, ``stripped/`` the few whose manifest names other files,
``postcheck-lt.jar`` with our start class and the class path, ``installed.json`` written last. What is broken off goes
on at the next start; what is whole is left alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jgo.maven import MavenContext, PythonResolver

HERE = Path(__file__).resolve().parent
START_CLASS = "org/languagetool/server/LtMain.class"
FIXED_TIME = (2020, 1, 1, 0, 0, 0)  # the same bytes on every run

Say = Callable[[str], None]


class FetchError(Exception):
    """An artefact that could not be had, or was not the pinned one. One line for the person at the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One published jar. ``size`` in bytes; ``sha256`` as hex digits, of the file as published."""

    group: str
    artifact: str
    version: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The file name, unique in the lock."""
        return f"{self.artifact}-{self.version}.jar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """The pinned artefacts. ``digest`` also covers our start class: whatever depends on either is keyed by it."""

    languagetool: str
    artifacts: tuple[Artifact, ...]
    digest: str


def read_lock(path: Path = HERE / "lock.json", start_class: Path = HERE / "LtMain.class") -> Lock:
    """The lock file beside this module."""
    whole = json.loads(path.read_text("utf-8"))
    return Lock(
        languagetool=whole["languagetool"],
        artifacts=tuple(Artifact(**row) for row in whole["artifacts"]),
        digest=hashlib.sha256(path.read_bytes() + start_class.read_bytes()).hexdigest(),
    )


class Source:
    """Maven repositories, by default those that jgo knows by itself; none is named here."""

    def __init__(self, cache: Path, remotes: Mapping[str, str] | None = None) -> None:
        self._context = MavenContext(
            repo_cache=cache,
            resolver=PythonResolver(),
            remote_repos=None if remotes is None else dict(remotes),
            timeout=60,
        )

    def fetch(self, artifact: Artifact) -> Path:
        """The file as it arrived, unchecked, perhaps broken off.

        Raises:
            OSError, RuntimeError: there is no connection, or the repository has no such file.
        """
        project = self._context.project(artifact.group, artifact.artifact)
        return Path(project.at_version(artifact.version).artifact().resolve())


def fetch(lock: Lock, home: Path, source: Source, say: Say) -> None:
    """Completes ``home/jars``. A file of the right size was verified: it got there by a rename after the check.

    Raises:
        FetchError: an artefact is not to be had, or is not the pinned one; it is removed, what was fetched stays.
    """
    jars = home / "jars"
    jars.mkdir(parents=True, exist_ok=True)
    missing = [artifact for artifact in lock.artifacts if not _has_size(jars / artifact.name, artifact.size)]
    for done, artifact in enumerate(missing):
        if done % 10 == 0:
            size_mb = sum(artifact.size for artifact in missing[done:]) / 1e6
            say(f"LanguageTool {lock.languagetool}: {len(missing) - done} files to fetch, {size_mb:.0f} MB")
        _fetch_one(artifact, jars, source)
    wanted = {artifact.name for artifact in lock.artifacts}
    for stray in jars.iterdir():
        if stray.name not in wanted:
            stray.unlink()


def _fetch_one(artifact: Artifact, jars: Path, source: Source) -> None:
    try:
        arrived = source.fetch(artifact)
        if arrived.stat().st_size != artifact.size:  # left over from a transfer that broke: once more
            arrived.unlink()
            arrived = source.fetch(artifact)
    except (OSError, RuntimeError) as error:
        raise FetchError(
            f"{artifact.name}: could not be fetched ({type(error).__name__}); run again when online"
        ) from error
    part = jars / f"{artifact.name}.part"
    shutil.copyfile(arrived, part)
    arrived.unlink()
    size, digest = part.stat().st_size, hashlib.sha256(part.read_bytes()).hexdigest()
    if (size, digest) != (artifact.size, artifact.sha256):
        part.unlink()
        raise FetchError(
            f"{artifact.name}: {size} bytes with SHA-256 {digest[:12]}… is not the pinned file "
            f"({artifact.size} bytes, {artifact.sha256[:12]}…); removed, run again"
        )
    os.replace(part, jars / artifact.name)


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size


def lay_out(lock: Lock, home: Path, start_class: Path = HERE / "LtMain.class") -> None:
    """Writes ``stripped/``, ``postcheck-lt.jar`` and, last, ``installed.json``, unless they are there and whole."""
    installed = home / "installed.json"
    if _is_laid_out(lock, home):
        return
    installed.unlink(missing_ok=True)
    stripped = home / "stripped"
    shutil.rmtree(stripped, ignore_errors=True)
    stripped.mkdir(parents=True)
    entries = []
    for name in sorted(artifact.name for artifact in lock.artifacts):
        if not name.isascii() or " " in name:
            raise FetchError(f"{name}: a class path entry is a relative address, it can hold no blank")
        is_stripped = _strip_class_path(home / "jars" / name, stripped / name)
        entries.append(f"{'stripped' if is_stripped else 'jars'}/{name}")
    manifest = _manifest([("Manifest-Version", "1.0"), ("Class-Path", " ".join(entries))])
    _write_jar(home / "postcheck-lt.jar", [("META-INF/MANIFEST.MF", manifest), (START_CLASS, start_class.read_bytes())])
    files = {path: (home / path).stat().st_size for path in ["postcheck-lt.jar", *entries]}
    written = {"languagetool": lock.languagetool, "lock": lock.digest, "files": files}
    part = home / "installed.json.part"
    part.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    os.replace(part, installed)


def _is_laid_out(lock: Lock, home: Path) -> bool:
    try:
        written = json.loads((home / "installed.json").read_text("utf-8"))
        return written["lock"] == lock.digest and all(
            _has_size(home / path, size) for path, size in written["files"].items()
        )
    except (OSError, ValueError, KeyError):
        return False


def _strip_class_path(jar: Path, target: Path) -> bool:
    """Writes ``jar`` without its manifest's Class-Path, and says whether there was one.

    LanguageTool's names ``./``, a folder that is not empty; that alone keeps Java from an ahead-of-time cache.
    """
    with zipfile.ZipFile(jar) as whole:
        names = whole.namelist()
        text = whole.read("META-INF/MANIFEST.MF").decode() if "META-INF/MANIFEST.MF" in names else ""
        main, gap, others = text.replace("\r\n", "\n").partition("\n\n")
        lines = main.replace("\n ", "").splitlines()
        if not any(line.startswith("Class-Path:") for line in lines):
            return False
        if any(re.fullmatch(r"META-INF/[^/]+\.(SF|RSA|DSA|EC)", name) for name in names):
            raise FetchError(f"{jar.name}: signed, its manifest cannot be changed")
        rows = [line.split(": ", 1) for line in lines if not line.startswith("Class-Path:")]
        manifest = _manifest([(row[0], row[1]) for row in rows]) + (gap and others).encode()
        entries = [(name, manifest if name == "META-INF/MANIFEST.MF" else whole.read(name)) for name in names]
    _write_jar(target, entries)
    return True


def _manifest(rows: Sequence[tuple[str, str]]) -> bytes:
    """Lines of at most 72 bytes, the rest on lines that start with a blank, as the jar format wants."""
    written = b""
    for key, value in rows:
        line = f"{key}: {value}".encode()
        written += line[:72] + b"\r\n"
        for start in range(72, len(line), 71):
            written += b" " + line[start : start + 71] + b"\r\n"
    return written + b"\r\n"


def _write_jar(path: Path, entries: Sequence[tuple[str, bytes]]) -> None:
    part = path.with_name(path.name + ".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as jar:
        for name, content in entries:
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            jar.writestr(info, content)
    os.replace(part, path)
