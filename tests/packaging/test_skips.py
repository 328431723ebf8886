"""Skips are named, and an unknown reason fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from skips import main

REPORT = """<testsuites><testsuite>
<testcase name="a"><skipped type="pytest.skip" message="no development data">where</skipped></testcase>
<testcase name="b"><skipped type="pytest.skip" message="no development data">where</skipped></testcase>
<testcase name="c"><skipped type="pytest.xfail" message="known">where</skipped></testcase>
{more}</testsuite></testsuites>"""


@pytest.fixture
def allowed(tmp_path: Path) -> Path:
    path = tmp_path / "allowed.txt"
    path.write_text("# reasons\nno development *   # any\n\n")
    return path


def test_allowed_reasons_pass_and_are_named(tmp_path: Path, allowed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.xml"
    report.write_text(REPORT.format(more=""))
    assert main(report, allowed) == 0
    assert capsys.readouterr().out == "skipped: 2 × no development data\n"


def test_another_reason_fails(tmp_path: Path, allowed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.xml"
    report.write_text(
        REPORT.format(more='<testcase name="d"><skipped type="pytest.skip" message="too hard"/></testcase>')
    )
    assert main(report, allowed) == 1
    assert "too hard   <- not allowed" in capsys.readouterr().out
