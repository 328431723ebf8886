"""Qt never opens what a user brings: no module of the window uses its decoders, and pixels come from the child only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"
SOURCES = sorted(DESKTOP.rglob("*.py"))
DECODERS = {"QImageReader", "QMovie", "QTextDocument", "QTextBrowser", "QPicture", "QSvgRenderer", "QSvgWidget"}
LOADS = {"fromData", "loadFromData", "imageData", "readImage", "addResource", "setHtml", "insertHtml", "appendHtml"}
MAKES_PIXELS = {"QImage", "QPixmap", "QIcon", "QBitmap", "QCursor"}


def calls(path: Path) -> list[tuple[str, ast.Call]]:
    """Every call of a module, by the last name of what is called."""
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            found.append((name, node))
    return found


def is_text(node: ast.expr) -> bool:
    """Whether an argument looks like a path: a string, something joined to one, str(…)."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        return True
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"str", "bytes", "Path"}


def offences(path: Path) -> list[str]:
    found = []
    for name, call in calls(path):
        if name in DECODERS or name in LOADS:
            found.append(f"{name} in line {call.lineno}")
        if name in MAKES_PIXELS and len(call.args) == 1 and is_text(call.args[0]):
            found.append(f"{name} from a file in line {call.lineno}")
        if name == "load" and "translator" not in ast.dump(call.func).lower():
            found.append(f"load in line {call.lineno}")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(DESKTOP).as_posix())
def test_no_module_of_the_window_lets_qt_decode(path: Path) -> None:
    assert offences(path) == []


def test_images_are_made_from_raw_pixels_in_one_place() -> None:
    makers = [path.name for path in SOURCES if any(name == "QImage" and call.args for name, call in calls(path))]
    assert makers == ["pictures.py"]


@pytest.mark.parametrize(
    "line",
    ["QPixmap('a.png')", "QImage.fromData(b)", "image.load(p)", "QImageReader(p)", "mime.imageData()", "QIcon(str(p))"],
)
def test_the_look_out_sees_what_it_should(tmp_path: Path, line: str) -> None:
    path = tmp_path / "module.py"
    path.write_text(line)
    assert offences(path)


def test_rich_text_is_only_where_everything_is_escaped() -> None:
    rich = [path.name for path in SOURCES if "RichText" in path.read_text("utf-8")]
    assert rich == ["quote.py"]
