"""What a broken pack says of itself, and that a sound one is read as it stands."""

from __future__ import annotations

import shutil
import time
import tomllib
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checklist.errors import PackError
from checklist.model import AccountKind, Severity
from checklist.policy.check import validate_pack
from checklist.policy.load import PACKS, find_pack, load_pack
from checklist.policy.model import Applies, RowKind, Use

HERE = Path(__file__).parent
SMALL = HERE / "small"
MISTAKES = tomllib.loads((HERE / "mistakes.toml").read_text("utf-8"))["mistakes"]
FILES = sorted(path.name for path in SMALL.glob("*.toml"))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small pack that a test may break."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def test_the_small_pack_has_nothing_wrong() -> None:
    assert validate_pack(SMALL) == []


def test_a_row_is_read_as_it_stands() -> None:
    row = load_pack(SMALL).rows[0]
    assert (row.id, row.kind, row.severity, row.clause) == ("A", RowKind.RULE, Severity.MUST, "1")
    assert row.applies == (Applies(accounts=frozenset({AccountKind.PERSONAL}), content=frozenset({"pictures"})),)
    assert row.uses == (Use(detector="logo", labels=frozenset({"logo"})),)
    assert (row.question, row.own_question, row.needs_marks) == ("permission", None, True)
    assert (row.fixes, row.related, dict(row.source)) == (("cover",), ("12",), {"fr": (1,), "vi": (2,)})


def test_answers_on_a_row_make_a_question_of_its_own() -> None:
    row = load_pack(SMALL).rows[1]
    assert row.own_question is not None
    assert (row.question, row.own_question.id) == ("B", "B")
    assert [answer.id for answer in row.own_question.answers] == ["fine"]


def test_the_district_comes_with_the_bytes_of_its_marks_undecoded() -> None:
    district = load_pack(SMALL).district
    assert [(mark.name, mark.untrusted_bytes) for mark in district.marks] == [("seal", b"not decoded here")]
    assert district.accounts[0].designees == ("Ada Rowe",)
    assert district.domains == {"small.example"}


def test_a_pack_cannot_be_changed() -> None:
    pack = load_pack(SMALL)
    with pytest.raises(FrozenInstanceError):
        pack.version = "2"  # type: ignore[misc]  # that it cannot be set is what is tested
    with pytest.raises(TypeError):
        pack.words["en"].fixes["cover"] = "x"  # type: ignore[index]  # the same


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["what"])
def test_a_mistake_is_said_with_file_key_and_what_was_expected(small: Path, mistake: dict[str, str]) -> None:
    file = small / mistake["file"]
    text = file.read_text("utf-8")
    assert mistake["old"] in text
    file.write_text(text.replace(mistake["old"], mistake["new"]), "utf-8")
    problems = validate_pack(small)
    assert [line for line in problems if line.startswith(mistake["says"])] != []
    with pytest.raises(PackError, match="small/"):
        load_pack(small)


def test_every_mistake_is_said_at_once_and_the_first_one_when_loading(small: Path) -> None:
    text = (small / "policy.toml").read_text("utf-8")
    (small / "policy.toml").write_text(text.replace('"logo"', '"logos"').replace('clause = "2"', "clause = 2"), "utf-8")
    problems = validate_pack(small)
    assert len(problems) >= 2
    with pytest.raises(PackError) as caught:
        load_pack(small)
    assert str(caught.value).startswith(f"small/{problems[0]} (and {len(problems) - 1} more")


@pytest.mark.parametrize("name", [name for name in FILES if name != "cases.toml"])
def test_a_missing_file_is_named(small: Path, name: str) -> None:
    (small / name).unlink()
    assert validate_pack(small)[0] == f"{name}: missing; expected a file of this name in small"


def test_a_pack_needs_no_samples(small: Path) -> None:
    (small / "cases.toml").unlink()
    assert load_pack(small).samples == ()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe\x00", "expected UTF-8"),
        (b"x" * 4_000_001, "larger than 4 MB"),
        (b"a = " + b"[" * 5000, "expected TOML"),
    ],
    ids=["no UTF-8", "too large", "nested without end"],
)
def test_a_file_that_is_no_pack_file_is_refused(small: Path, name: str, content: bytes, says: str) -> None:
    (small / name).write_bytes(content)
    assert any(line.startswith(f"{name}: {says}") for line in validate_pack(small))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(name=st.sampled_from(FILES), content=st.binary(max_size=200))
def test_any_bytes_give_lines_and_never_a_traceback(small: Path, name: str, content: bytes) -> None:
    before = (small / name).read_bytes()
    (small / name).write_bytes(content)
    try:
        assert all(isinstance(line, str) for line in validate_pack(small))
    finally:
        (small / name).write_bytes(before)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "detector", "fr"]), inner),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(key=st.sampled_from(["id", "uses", "applies", "source", "ask", "answers", "waiver", "fixes"]), value=VALUES)
def test_any_value_under_any_key_gives_lines_and_never_a_traceback(small: Path, key: str, value: object) -> None:
    row = f'\n[[rows]]\nkind = "rule"\n{key} = {_toml(value)}\n'
    text = (SMALL / "policy.toml").read_text("utf-8")
    (small / "policy.toml").write_text(text + row, "utf-8")
    assert validate_pack(small) != []


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(max(-(2**63), min(value, 2**63 - 1)))
    return '"' + "".join(letter for letter in str(value or "") if letter.isalnum()) + '"'


def test_a_pack_is_found_by_name_and_by_path() -> None:
    assert find_pack("mn-470") == PACKS / "mn-470"
    assert find_pack(str(SMALL)) == SMALL.resolve()


@pytest.mark.parametrize("name", ["no-such-pack", "../policies/mn-470", "", "/nowhere"])
def test_a_pack_that_is_not_there_is_said_with_those_that_are(name: str) -> None:
    with pytest.raises(PackError, match=r"known: .*mn-470"):
        find_pack(name)


class TestExtending:
    """A district's pack takes over another's rows and words."""

    @pytest.fixture
    def own(self, small: Path) -> Path:
        """A pack beside the small one that extends it and raises one severity."""
        folder = small.parent / "own"
        folder.mkdir()
        head = 'version = "1"\ntitle = "Own"\neffective = "2020-01-31"\nlegal_review = "2030-01-31"\n'
        raised = '[[raises]]\nrow = "B"\nseverity = "must"\n'
        (folder / "policy.toml").write_text(f'id = "own"\nextends = "small"\n{head}{raised}', "utf-8")
        (folder / "district.toml").write_text('name = "Own District"\n', "utf-8")
        for language in ("en", "fr", "vi"):
            (folder / f"text.{language}.toml").write_text(f'language = "{language}"\nreview = "native"\n', "utf-8")
        return folder

    def test_it_has_the_rows_the_questions_and_the_words_but_its_own_district(self, own: Path) -> None:
        pack = load_pack(own)
        assert [row.id for row in pack.rows] == ["A", "B", "C"]
        assert (pack.extends, pack.district.name, pack.district.marks) == ("small", "Own District", ())
        assert pack.words["fr"].rows["A"].title == "Logo"

    def test_it_may_raise_a_severity(self, own: Path) -> None:
        assert [row.severity for row in load_pack(own).rows] == [Severity.MUST, Severity.MUST, Severity.INFO]

    @pytest.mark.parametrize(("row", "severity"), [("A", "should"), ("B", "advice"), ("B", "should")])
    def test_it_may_not_lower_one(self, own: Path, row: str, severity: str) -> None:
        text = (own / "policy.toml").read_text("utf-8")
        raised = f'row = "{row}"\nseverity = "{severity}"'
        (own / "policy.toml").write_text(text.replace('row = "B"\nseverity = "must"', raised), "utf-8")
        assert len(validate_pack(own)) == 1
        assert "a pack raises, never lowers" in validate_pack(own)[0]

    def test_it_replaces_the_words_of_a_row_whole(self, own: Path) -> None:
        with (own / "text.vi.toml").open("a", encoding="utf-8") as file:
            file.write('[rows.A]\ntitle = "Riêng"\nwhy = "Vì vậy."\n')
        words = load_pack(own).words
        assert (words["vi"].rows["A"].title, words["en"].rows["A"].title) == ("Riêng", "Logo")

    def test_words_count_as_read_only_where_both_packs_were(self, own: Path) -> None:
        assert {language: words.is_reviewed for language, words in load_pack(own).words.items()} == {
            "en": True,
            "fr": False,
            "vi": False,
        }

    def test_a_pack_that_extends_cannot_be_extended(self, own: Path, small: Path) -> None:
        third = Path(shutil.copytree(own, small.parent / "third"))
        text = (third / "policy.toml").read_text("utf-8")
        (third / "policy.toml").write_text(text.replace('extends = "small"', 'extends = "own"'), "utf-8")
        assert "expected a pack that stands alone" in validate_pack(third)[0]


def test_the_shipped_pack_loads_fast() -> None:
    """Under 60 ms of processor time; the best of five, since tests run beside other work."""
    folder = find_pack("mn-470")
    times = []
    for _ in range(5):
        start = time.process_time()
        load_pack(folder)
        times.append(time.process_time() - start)
    assert min(times) < 0.06
