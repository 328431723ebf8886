"""The committed Java class is what its source says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from checklist.language.installed import HOMES

SOURCE = Path(__file__).resolve().parents[2] / "packaging" / "languagetool" / "LtMain.java"
BUILT = "org/languagetool/server/LtMain.class"


def code(javap: str, path: Path) -> str:
    """The instructions, as javap shows them."""
    shown = subprocess.run([javap, "-c", "-p", path], capture_output=True, text=True, check=True, timeout=60)
    return shown.stdout


@pytest.mark.languagetool
def test_building_the_source_gives_the_committed_class(tmp_path: Path) -> None:
    javac, javap = shutil.which("javac"), shutil.which("javap")
    if javac is None or javap is None:
        pytest.skip("no javac")
    home = next((home for home in HOMES if (home / "installed.json").is_file()), None)
    if home is None:
        pytest.skip("LanguageTool is not set up")
    classes = tmp_path / "classes"
    options = ["--release", "17", "-g:none", "-cp", f"{home}/jars/*", "-d", classes]
    subprocess.run([javac, *options, SOURCE], check=True, timeout=120)
    assert code(javap, classes / BUILT) == code(javap, SOURCE.with_suffix(".class"))
