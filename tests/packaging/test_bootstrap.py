"""The environment that set-up makes: pinned by hash, whole after a break, importable where it stands."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from bootstrap import Environment, SetUpError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX paths")


def make_wheel(folder: Path, name: str, content: str) -> str:
    """Writes a small wheel; returns its line for a lock file."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", content)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("checkout é")
    Environment(top).make()
    return top


@pytest.fixture
def top(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with an environment of its own and one small package to install, from a folder."""
    copied = shutil.copytree(made, tmp_path / "checkout é", symlinks=True)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "wheels"))
    (copied / "lock.txt").write_text(make_wheel(tmp_path / "wheels", "tiny", "WORD = 'whole'"))
    return copied


def says(top: Path, program: str) -> str:
    done = subprocess.run([top / ".venv/bin/python", "-c", program], capture_output=True, text=True, timeout=60)
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


def installed(top: Path) -> Path:
    (path,) = (top / ".venv").glob("lib/python*/site-packages")
    return path


def test_what_the_lock_pins_is_installed(top: Path) -> None:
    Environment(top).install(("lock.txt",))
    assert says(top, "import tiny; print(tiny.WORD)") == "whole"


def test_another_file_under_the_pinned_name_is_refused(top: Path, tmp_path: Path) -> None:
    make_wheel(tmp_path / "wheels", "tiny", "WORD = 'forged'")
    with pytest.raises(SetUpError):
        Environment(top).install(("lock.txt",))
    assert says(top, "import tiny") == "ModuleNotFoundError: No module named 'tiny'"


def test_a_second_start_installs_nothing(top: Path, tmp_path: Path) -> None:
    environment = Environment(top)
    environment.install(("lock.txt",))
    shutil.rmtree(tmp_path / "wheels")
    environment.install(("lock.txt",))
    environment.make()
    assert says(top, "import tiny; print(tiny.WORD)") == "whole"


def test_an_installation_that_was_broken_off_is_made_whole(top: Path) -> None:
    environment = Environment(top)
    environment.install(("lock.txt",))
    (installed(top) / "tiny.py").write_text("WORD = 'ha")  # killed while this was written, before the list of files
    (installed(top) / "tiny-1.0.dist-info/RECORD").unlink()
    (installed(top) / "~iny").mkdir()
    (top / ".venv/postcheck-unfinished").touch()
    environment.install(("lock.txt",))
    assert says(top, "import tiny; print(tiny.WORD)") == "whole"
    assert not (installed(top) / "~iny").exists()


@pytest.mark.parametrize("damage", ["bin/python", "lib"])
def test_a_damaged_environment_is_made_anew(top: Path, damage: str) -> None:
    path = top / ".venv" / damage
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    Environment(top).make()
    assert says(top, "import pip; print('pip')") == "pip"


def test_the_project_is_importable_and_starts_also_after_a_move(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    (top / "checklist").mkdir()
    (top / "checklist/__init__.py").touch()
    (top / "checklist/cli.py").write_text("import sys\ndef main():\n    print(*sys.argv[1:])\n    return 3\n")
    Environment(top).add_project()
    for name in (top.name, "moved to"):
        where = top.rename(top.with_name(name))
        top = where
        done = subprocess.run([where / ".venv/bin/postcheck", "a b", "c"], capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stdout) == (3, "a b c\n")


def test_an_old_python_is_told_so(tmp_path: Path) -> None:
    script = Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"
    old = "import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", old, script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (2, "Postcheck needs Python 3.11 or later; this is 3.9\n")
