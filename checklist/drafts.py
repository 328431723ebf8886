"""Finds and reads drafts: a text file, a ``.toml``, a folder, standard input; and profiles, answers, waivers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType

from checklist.errors import UsageError
from checklist.intake.decoding import decode_text
from checklist.model import (
    LANGUAGES,
    AccountKind,
    Attachment,
    Audience,
    Context,
    Draft,
    Platform,
    Profile,
    Role,
)
from checklist.review import Answer, Answers, PersonAnswer, Waiver
from checklist.toml_file import Table, read_toml

TEXT_SUFFIXES = (".txt", ".md")
LATER_SUFFIXES = (".html", ".docx", ".odt", ".eml")
ATTACHED_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".pdf", ".mp4", ".mov")
_LARGEST_TEXT_BYTES = 2_000_000
_LARGEST_ATTACHMENT_BYTES = 500_000_000
_NEVER_ATTACHED = frozenset({"thumbs.db", "answers.toml", "waivers.toml", "profile.toml", "draft.toml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDraft:
    """A draft with what its file says of context and profile. ``pack`` is empty where the file names none."""

    draft: Draft
    context: Context = field(default_factory=Context)
    profile: Profile = field(default_factory=Profile)
    pack: str = ""


def read_draft(source: str, standard_input: str = "", base: Context = Context()) -> FoundDraft:  # noqa: B008  (frozen)
    """The draft at ``source`` (a path, or ``-``). Raises UsageError, one line that names the file."""
    if source == "-":
        return FoundDraft(draft=Draft(text=standard_input), context=base)
    path = Path(source)
    if path.is_dir():
        return _read_folder(path, base)
    if path.suffix.lower() == ".toml":
        return _read_draft_toml(path, base)
    return FoundDraft(draft=Draft(text=read_text(path)), context=base)


def is_draft_folder(path: Path) -> bool:
    """Whether a folder holds ``draft.toml``, or exactly one ``.txt`` or ``.md``."""
    return (path / "draft.toml").is_file() or len(_texts_in(path)) == 1


def read_text(path: Path) -> str:
    """A draft's text, kept exactly but for a byte order mark. Raises UsageError."""
    suffix = path.suffix.lower()
    if suffix in LATER_SUFFIXES:
        raise UsageError(f"{path.name}: {suffix} drafts cannot be read yet; save it as .txt or paste the text")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be read ({error.strerror}); check the name and try again") from error
    if len(content) > _LARGEST_TEXT_BYTES:
        raise UsageError(f"{path.name}: is larger than 2 MB; is it really a post?")
    text = None if suffix in ATTACHED_SUFFIXES else decode_text(content)
    if text is None and suffix in ATTACHED_SUFFIXES:
        raise UsageError(f"{path.name}: goes with a post and is none by itself; name it with --attach")
    if text is None:
        raise UsageError(f"{path.name}: is not text; save it as a .txt file in UTF-8, or paste the text")
    return text


def read_attachment(path: Path) -> Attachment:
    """The file's bytes under its name, unread. Raises UsageError."""
    if path.is_dir():
        raise UsageError(f"{path.name or path}: is a folder; attach the files in it")
    try:
        if path.stat().st_size > _LARGEST_ATTACHMENT_BYTES:
            raise UsageError(f"{path.name}: is larger than 500 MB; attach a shorter or smaller version")
        return Attachment(path.name, path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be read ({error.strerror}); check the name and try again") from error


def _read_folder(folder: Path, base: Context) -> FoundDraft:
    if (folder / "draft.toml").is_file():
        found = _read_draft_toml(folder / "draft.toml", base)
        named = {attachment.name for attachment in found.draft.attachments}
        text_file = _text_file_of(folder / "draft.toml")
        others = [path for path in _attached_in(folder) if path.name not in named and path.name != text_file]
        attachments = (*found.draft.attachments, *map(read_attachment, others))
        return replace(found, draft=replace(found.draft, attachments=attachments))
    texts = _texts_in(folder)
    if len(texts) != 1:
        name = folder.name or folder
        raise UsageError(f"{name}: holds no draft.toml and {len(texts)} text files; it needs exactly one")
    others = [path for path in _attached_in(folder) if path != texts[0]]
    return FoundDraft(
        draft=Draft(text=read_text(texts[0]), attachments=tuple(map(read_attachment, others))), context=base
    )


def _texts_in(folder: Path) -> list[Path]:
    return [path for path in _attached_in(folder) if path.suffix.lower() in TEXT_SUFFIXES]


def _attached_in(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and not path.name.startswith((".", "~$")) and path.name.lower() not in _NEVER_ATTACHED
    )


def _text_file_of(path: Path) -> str:
    return Table(read_toml(path), path.name).text("text_file")


def _read_draft_toml(path: Path, base: Context) -> FoundDraft:
    table = Table(read_toml(path), path.name)
    text, text_file = table.text("text"), table.text("text_file")
    if text and text_file:
        raise UsageError(f"{path.name}: has both text and text_file; keep one")
    if text_file:
        text = read_text(path.parent / text_file)
    attachments = tuple(read_attachment(path.parent / name) for name in table.texts("attachments"))
    context_table = table.table("context")
    pack = context_table.text("pack")
    context = context_of(context_table, base)
    context_table.finish()
    profile_table = table.table("profile")
    profile = profile_of(profile_table)
    profile_table.finish()
    table.finish()
    return FoundDraft(draft=Draft(text=text, attachments=attachments), context=context, profile=profile, pack=pack)


def context_of(table: Table, base: Context) -> Context:
    """A context from a table's ``account``, ``account_name``, ``role``, ``platform``, ``audience``, ``lang``."""
    language = table.text("lang", base.language)
    if language not in ("auto", *LANGUAGES):
        raise UsageError(f"lang is '{language}'; it can be auto, {', '.join(LANGUAGES)}")
    return Context(
        account=table.choice("account", AccountKind, base.account),
        account_name=table.text("account_name", base.account_name),
        role=table.choice("role", Role, base.role),
        platform=table.choice("platform", Platform, base.platform),
        audience=table.choice("audience", Audience, base.audience),
        language=language,
    )


def profile_of(table: Table) -> Profile:
    """A profile from a table; ``handle`` and ``handles`` mean the same."""
    handle = table.text("handle")
    return Profile(
        name=table.text("name"),
        display_name=table.text("display_name"),
        also_known_as=table.texts("also_known_as"),
        handles=(*((handle,) if handle else ()), *table.texts("handles")),
        role=table.text("role"),
        school=table.text("school"),
        bio=table.text("bio"),
        language=table.text("lang"),
    )


def read_profile(path: Path) -> Profile:
    """A profile file. Raises UsageError."""
    table = Table(read_toml(path), path.name)
    profile = profile_of(table)
    table.finish()
    return profile


def read_answers(path: Path) -> Answers:
    """An answers file. Raises UsageError for what is not an answer."""
    table = Table(read_toml(path), path.name)
    by_question = {}
    answers = table.table("answers")
    for name in answers.names():
        by_question[name] = _answer(answers, name)
    people = []
    for row in table.tables("people"):
        people.append(
            PersonAnswer(ref=row.text("ref"), who=row.text("who"), consent=row.text("consent"), event=row.text("event"))
        )
        row.finish()
    table.finish()
    return Answers(by_question=MappingProxyType(by_question), people=tuple(people))


def _answer(answers: Table, name: str) -> Answer:
    """A word, a table, or a list of tables where parts of a question have answers of their own."""
    value = answers.raw(name)
    if isinstance(value, str):
        return Answer(choice=value)
    if not isinstance(value, list):
        return _answer_part(answers.table(name))
    first, *others = [_answer_part(table) for table in answers.tables(name)] or [Answer(choice="")]
    return replace(first, also=tuple(others))


def _answer_part(table: Table) -> Answer:
    answer = Answer(
        choice=table.text("answer"),
        rules=table.texts("rules"),
        attachments=table.numbers("attachments"),
        findings=table.texts("findings"),
        who=table.text("who"),
        when=table.text("when"),
        reference=table.text("reference"),
        reason=table.text("reason"),
    )
    table.finish()
    return answer


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """A waivers file. Raises UsageError for a waiver without fingerprint, reason, by or when."""
    table = Table(read_toml(path), path.name)
    waivers = []
    for row in table.tables("waiver"):
        waiver = Waiver(
            fingerprint=row.text("fingerprint"),
            reason=row.text("reason"),
            by=row.text("by"),
            when=row.text("when"),
            authority=row.text("authority"),
        )
        row.finish()
        lacking = [each.name for each in fields(waiver) if each.name != "authority" and not getattr(waiver, each.name)]
        if lacking:
            raise UsageError(f"{path.name}: a waiver lacks {lacking[0]}")
        waivers.append(waiver)
    table.finish()
    return tuple(waivers)


def overridden(context: Context, said: Mapping[str, object]) -> Context:
    """The context with what was said on the command line (None: not said)."""
    return replace(context, **{name: value for name, value in said.items() if value is not None})  # type: ignore[arg-type]  # names are the command line's own
