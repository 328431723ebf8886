"""``postcheck detect``: one detector over files, or over JSON lines on standard input."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checklist.child.host import Child
from checklist.cli.common import put, say, typed_lines
from checklist.content import Contents, ReadStatus, Situation, Text
from checklist.detectors import DETECTORS, ContextDetector, PictureDetector, TextDetector
from checklist.detectors.planned import PLANNED
from checklist.district import District, Mark
from checklist.drafts import profile_of, read_attachment, read_profile, read_text
from checklist.errors import PostcheckError, UnreadableError, UsageError
from checklist.language.detect_language import main_language
from checklist.model import LANGUAGES, Attachment, Context, Detection, Profile
from checklist.policy.load import find_pack, load_pack
from checklist.report.as_json import Json, detection_as_json
from checklist.settings import read_settings
from checklist.toml_file import Table

_FOUND_NOTHING_WRONG, _SOME_UNREADABLE = 0, 3
_TEXT_SUFFIXES = frozenset({".txt", ".md"})


def set_up(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Adds the options; returns what runs the command."""
    parser.add_argument("name", metavar="NAME", help=", ".join(DETECTORS))
    parser.add_argument("files", nargs="*", metavar="FILE", help="without files: JSON lines on standard input")
    parser.add_argument("--pack", metavar="DIR")
    parser.add_argument("--profile", metavar="FILE")
    parser.add_argument("--param", action="append", default=[], metavar="K=V")
    parser.add_argument("--reference", action="append", default=[], metavar="FILE", help="a mark to look for")
    return run


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    """One thing to look at: a text or a file."""

    id: Json
    text: str | None
    file: str | None
    language: str
    author: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What holds for every input."""

    district: District
    marks: tuple[Mark, ...]
    params: Mapping[str, str]
    child: Child


def run(options: argparse.Namespace) -> int:
    """One JSON line per input, in order; 3 when one of them could not be read."""
    detector = DETECTORS.get(options.name)
    if detector is None:
        state = "is not built yet" if options.name in PLANNED else "is unknown"
        raise UsageError(f"detect: '{options.name}' {state}; built are {', '.join(DETECTORS)}")
    profile = read_profile(Path(options.profile)) if options.profile else Profile()
    pack = load_pack(find_pack(options.pack or read_settings().pack))
    child = Child()
    setting = _Setting(
        district=pack.district,
        marks=tuple(_mark(Path(name)) for name in options.reference) or pack.district.marks,
        params=dict(_pair(word) for word in options.param),
        child=child,
    )
    if options.name == "logo" and not setting.marks:
        say("no marks to look for: the pack holds none; name pictures of them with --reference")
    code = _FOUND_NOTHING_WRONG
    try:
        for each in _inputs(options.files, profile):
            line, failed = _answer(detector, options.name, each, setting)
            put(json.dumps(line, ensure_ascii=False) + "\n")
            code = _SOME_UNREADABLE if failed else code
    finally:
        child.close()
    return code


def _mark(path: Path) -> Mark:
    return Mark(name=path.stem, file_name=path.name, untrusted_bytes=read_attachment(path).untrusted_bytes)


def _pair(word: str) -> tuple[str, str]:
    key, separator, value = word.partition("=")
    if not separator:
        raise UsageError(f"--param {word}: write it as KEY=VALUE")
    return key, value


def _inputs(files: list[str], profile: Profile) -> Iterator[_Input]:
    if files:
        for name in files:
            yield _Input(id=name, text=None, file=name, language="auto", author=profile)
        return
    for number, line in enumerate(typed_lines(), 1):
        if line.strip():
            yield _parsed(line, number, profile)


def _parsed(line: str, number: int, profile: Profile) -> _Input:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UsageError(
            f"line {number} of standard input is not JSON; write {{…}} with id and text or file"
        ) from error
    if not isinstance(row, dict) or not isinstance(row.get("text", row.get("file")), str):
        raise UsageError(f"line {number} of standard input has neither text nor file")
    author = row.get("author")
    return _Input(
        id=row.get("id", number),
        text=row.get("text"),
        file=row.get("file"),
        language=str(row.get("lang") or "auto"),
        author=profile_of(Table(author, f"line {number}: author")) if isinstance(author, dict) else profile,
    )


def _answer(
    detector: TextDetector | PictureDetector | ContextDetector, name: str, each: _Input, setting: _Setting
) -> tuple[dict[str, Json], bool]:
    start = time.perf_counter()
    error: str | None = None
    found: list[Detection] = []
    try:
        found = _look(detector, name, each, setting)
    except UnreadableError as caught:
        error = caught.reason
    except PostcheckError as caught:
        error = str(caught)
    took_ms = round((time.perf_counter() - start) * 1000, 2)
    rows: list[Json] = [detection_as_json(one) for one in found]
    return {"id": each.id, "detections": rows, "ms": took_ms, "error": error}, error is not None


def _look(
    detector: TextDetector | PictureDetector | ContextDetector, name: str, each: _Input, setting: _Setting
) -> list[Detection]:
    if isinstance(detector, PictureDetector):
        attachment, contents = _attached(each, setting, detector.kinds)
        if contents.text or contents.kind.startswith("text/"):
            return []
        return setting.child.look(attachment, name, marks=setting.marks, params=setting.params)
    text = _text_of(each, setting)
    if isinstance(detector, ContextDetector):
        return detector.find(Situation(context=Context(), profile=each.author, district=setting.district, text=text))
    language = each.language if each.language in LANGUAGES else main_language(text)
    return detector.find(
        Text(
            characters=text,
            language=language,
            author=each.author,
            district=setting.district,
            params=setting.params,
        )
    )


def _text_of(each: _Input, setting: _Setting) -> str:
    if each.text is not None:
        return each.text
    if each.file is not None and Path(each.file).suffix.lower() in _TEXT_SUFFIXES:
        return read_text(Path(each.file))
    _, contents = _attached(each, setting)
    return contents.text or "\n\n".join(page.text for page in contents.pages)


def _attached(each: _Input, setting: _Setting, kinds: frozenset[str] = frozenset()) -> tuple[Attachment, Contents]:
    """The file and what is in it. Raises UnreadableError, but not for ``kinds``, which say enough by themselves."""
    if each.file is None:
        raise UsageError(f'{each.id}: this detector looks at files; give "file"')
    attachment = read_attachment(Path(each.file))
    contents = setting.child.read(attachment)
    if contents.status is ReadStatus.UNREADABLE and contents.kind not in kinds:
        raise UnreadableError(contents.reason or "damaged")
    return attachment, contents
