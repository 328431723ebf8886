"""Small by gate: files, classes and functions that grow past their size are split, not excused."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONG_ON_PURPOSE: dict[str, str] = {}
"""File → reason. Past 300 lines only here, past 400 never."""
MOST_LINES, NEVER_MORE, MOST_STATEMENTS, MOST_CLASS_LINES = 300, 400, 40, 200


def sources() -> list[Path]:
    return sorted(path for package in ("checklist", "desktop") for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_stays_readable(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= (NEVER_MORE if name in LONG_ON_PURPOSE else MOST_LINES)
    for what, size, limit in pieces(ast.parse(path.read_text("utf-8"))):
        assert size <= limit, f"{what} has {size}"


def pieces(tree: ast.Module) -> Iterator[tuple[str, int, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield f"class {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1, MOST_CLASS_LINES
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = sum(isinstance(each, ast.stmt) for each in ast.walk(node)) - 1
            yield f"function {node.name}", statements, MOST_STATEMENTS


def test_nothing_stands_on_the_list_that_has_become_small() -> None:
    for name in LONG_ON_PURPOSE:
        assert len((ROOT / name).read_text("utf-8").splitlines()) > MOST_LINES
