"""Fixes that the packs name: initials, tracking, disclosure, hidden details; each makes another draft."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PIL import Image

from checklist.child.host import Child
from checklist.district import District
from checklist.errors import UsageError
from checklist.fixes import FIXES, applied
from checklist.fixes.job import Fixable, FixJob
from checklist.fixes.links import without_tracking
from checklist.fixes.names import initials_of
from checklist.location import Location, MetadataField, TextSpan, WholeDraft
from checklist.model import Attachment, Context, Draft, Platform, Profile
from checklist.policy.load import find_pack, load_pack


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


def job(child: Child, draft: Draft, where: Location, **more: object) -> FixJob:
    target = {name: more.pop(name) for name in ("attachment", "kind", "label", "flags") if name in more}
    values: dict[str, object] = {
        "draft": draft,
        "target": Fixable(**({"attachment": None, "where": where, "label": "x"} | target)),  # type: ignore[arg-type]  # checked by the dataclass itself
        "language": "en",
        "context": Context(),
        "profile": Profile(),
        "district": District(),
        "child": child,
    }
    return FixJob(**(values | more))  # type: ignore[arg-type]  # as above


def span(text: str, words: str) -> TextSpan:
    return TextSpan(start=text.index(words), end=text.index(words) + len(words))


def test_every_fix_that_a_pack_names_is_built() -> None:
    for name in ("mn-470", "sample-district"):
        named = {fix for row in load_pack(find_pack(name)).rows for fix in row.fixes}
        assert named <= set(FIXES)


def test_every_fix_either_edits_words_or_makes_a_draft() -> None:
    assert all((kind.edit is None) != (kind.apply is None) for kind in FIXES.values())


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Mia Lindahl", "M. L."),
        ("Jean-Luc Amar", "J.-L. A."),
        ("Võ Minh Khoa", "V. M. K."),
        ("E\u0301milie d'Aoust", "E\u0301. A."),
        ("Ana de la Cruz", "A. C."),
        ("Mr. Berg", "Mr. B."),
        ("cô Lan", "cô L."),
        ("MIA", "M."),
    ],
)
def test_a_name_becomes_initials(name: str, short: str) -> None:
    if name == "E\u0301milie d'Aoust":
        assert initials_of(name).startswith("E\u0301.")
    else:
        assert initials_of(name) == short


@pytest.mark.parametrize("name", ["@mialind", "mia", "🏊"])
def test_what_has_no_initials_says_what_to_do(name: str) -> None:
    with pytest.raises(UsageError, match="remove it"):
        initials_of(name)


def test_initials_at_the_end_of_a_sentence_have_one_dot(child: Child) -> None:
    draft = Draft(text="Thanks to Mia Lindahl. And to Jo Berg!")
    jobs = [
        ("initials", job(child, draft, span(draft.text, name), label="PERSON")) for name in ("Mia Lindahl", "Jo Berg")
    ]
    assert applied(draft, jobs).text == "Thanks to M. L. And to J. B.!"


@pytest.mark.parametrize(
    ("link", "clean"),
    [
        ("https://x.example/a?utm_source=n&id=7&fbclid=Ab", "https://x.example/a?id=7"),
        ("https://x.example/a?utm_source=n#top", "https://x.example/a#top"),
        ("x.example/a?q=utm_source", "x.example/a?q=utm_source"),
        ("https://x.example/é?b=%20&IGSHID=1", "https://x.example/é?b=%20"),
        ("https://x.example/", "https://x.example/"),
    ],
)
def test_a_link_loses_what_follows_readers_and_nothing_else(child: Child, link: str, clean: str) -> None:
    assert without_tracking(link) == clean
    draft = Draft(text=f"🏊 See {link} now")
    fixed = applied(draft, [("strip-tracking", job(child, draft, span(draft.text, link), flags=("tracking",)))])
    assert fixed.text == f"🏊 See {clean} now"


def test_tracking_is_only_offered_where_it_was_seen() -> None:
    where = TextSpan(start=0, end=4)
    assert FIXES["strip-tracking"].suits(Fixable(attachment=None, where=where, label="link", flags=("tracking",)))
    assert not FIXES["strip-tracking"].suits(Fixable(attachment=None, where=where, label="link", flags=("login",)))


@pytest.mark.parametrize(
    ("language", "begins"), [("en", "So that you know"), ("fr", "Pour que"), ("vi", "Xin nói rõ"), ("es", "Para que")]
)
def test_the_disclosure_stands_first_in_the_drafts_language(child: Child, language: str, begins: str) -> None:
    draft = Draft(text="\nMy wife's shop sells the best goggles.")
    fixed = applied(draft, [("insert-disclosure", job(child, draft, WholeDraft(), language=language))])
    assert fixed.text.startswith(begins)
    assert fixed.text.endswith("\n\nMy wife's shop sells the best goggles.")


def test_a_disclosure_that_does_not_fit_says_so(child: Child) -> None:
    draft = Draft(text="a" * 270)
    wanted = job(child, draft, WholeDraft(), context=Context(platform=Platform.X))
    with pytest.raises(UsageError, match="shorten the post"):
        applied(draft, [("insert-disclosure", wanted)])


def photo_with_secrets() -> Attachment:
    picture = Image.new("RGB", (64, 48), (30, 90, 160))
    exif = Image.Exif()
    exif[0x010E] = "zzcanary at home"
    exif[0x0112] = 6
    content = io.BytesIO()
    picture.save(content, "JPEG", exif=exif, comment=b"zzcanary")
    return Attachment("IMG.jpg", content.getvalue() + b"zzcanary trailing")


def test_hidden_details_go_and_the_picture_stays_upright(child: Child) -> None:
    photo = photo_with_secrets()
    assert photo.untrusted_bytes.count(b"zzcanary") == 3
    draft = Draft(text="Go!", attachments=(Attachment("a.txt", b"x"), photo))
    wanted = job(child, draft, MetadataField(field="EXIF:ImageDescription"), attachment=1, kind="image/jpeg")
    fixed = applied(draft, [("clean-metadata", wanted)])
    clean = fixed.attachments[1]
    assert clean.name == "IMG.jpg"
    assert b"zzcanary" not in clean.untrusted_bytes
    with Image.open(io.BytesIO(clean.untrusted_bytes)) as picture:
        assert picture.size == (48, 64)
        assert dict(picture.getexif()) == {}
    assert draft.attachments[1] is photo, "the original is never written"


def test_what_is_removed_wins_over_what_is_changed(child: Child) -> None:
    draft = Draft(text="Thanks to Mia Lindahl. Go!")
    jobs = [
        ("initials", job(child, draft, span(draft.text, "Mia Lindahl"), label="PERSON")),
        ("remove", job(child, draft, span(draft.text, "Mia Lindahl"), label="PERSON")),
    ]
    assert applied(draft, jobs).text == "Go!"
