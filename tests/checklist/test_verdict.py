"""What is made of what was seen: the outcome table, questions, answers, waivers, fingerprints."""

from __future__ import annotations

import pytest

from checklist.detectors import LooksAt
from checklist.district import District, Mark
from checklist.errors import UsageError
from checklist.model import AccountKind, Attachment, Context, Draft, Profile, Role, Severity, Tier
from checklist.observed import Gap, Observed, Place
from checklist.policy.model import Applies, Expects, Pack, Part, Use, WaiverTerms
from checklist.review import Answer, Answers, Outcome, Verdict, Waiver
from checklist.verdict import Decided, decide, verdict_of
from tests.support.packs import DRAFT, broken, observed, own_question, pack_of, rule, seen

PERSONAL = Context()
LOGO = rule("IV.1-k", "logo", question="permission", needs_marks=True, fixes=("cover",))
WITH_MARK = District(marks=(Mark(name="seal", file_name="seal.png", untrusted_bytes=b""),))


def judge(
    pack: Pack,
    what: Observed,
    context: Context = PERSONAL,
    answers: Answers | None = None,
    waivers: tuple[Waiver, ...] = (),
    draft: Draft = DRAFT,
    profile: Profile | None = None,
) -> Decided:
    return decide(pack, draft, what, context, profile or Profile(), answers or Answers(), waivers, pack.words_in("en"))


def outcomes(decided: Decided) -> dict[str, tuple[Outcome, str | None]]:
    worst: dict[str, tuple[Outcome, str | None]] = {}
    for cell, _ in decided.cells:
        if cell.row.id not in worst or cell.outcome.rank < worst[cell.row.id][0].rank:
            worst[cell.row.id] = (cell.outcome, cell.reason)
    return worst


def said(**answers: Answer | str) -> Answers:
    by_question = {name: each if isinstance(each, Answer) else Answer(choice=each) for name, each in answers.items()}
    return Answers(by_question=by_question)


@pytest.mark.parametrize(
    ("severity", "tier", "question", "expected"),
    [
        (Severity.MUST, Tier.SURE, None, Outcome.NEEDS_FIXING),
        (Severity.MUST, Tier.SURE, "r", Outcome.NEEDS_FIXING),
        (Severity.MUST, Tier.POSSIBLE, "r", Outcome.NEEDS_ANSWER),
        (Severity.MUST, Tier.POSSIBLE, None, Outcome.ADVICE),
        (Severity.SHOULD, Tier.SURE, "r", Outcome.ADVICE),
        (Severity.SHOULD, Tier.POSSIBLE, "r", Outcome.ADVICE),
        (Severity.ADVICE, Tier.SURE, None, Outcome.ADVICE),
    ],
)
def test_only_must_rules_accuse_or_ask(severity: Severity, tier: Tier, question: str | None, expected: Outcome) -> None:
    row = rule("r", "credentials", severity=severity, question=question, own_question=own_question("r"))
    decided = judge(pack_of(row), observed(seen("credentials", "credential", tier=tier)))
    assert outcomes(decided)["r"][0] is expected


def test_nothing_found_is_passed_only_where_somebody_looked() -> None:
    pack = pack_of(rule("r", "credentials"))
    assert outcomes(judge(pack, observed(looked=["credentials"])))["r"] == (Outcome.PASSED, None)
    assert outcomes(judge(pack, observed()))["r"] == (Outcome.NOT_APPLICABLE, "nothing_to_look_at")


def test_a_rule_that_always_asks_asks_even_when_sure() -> None:
    row = rule("r", "credentials", question="r", own_question=own_question("r"), ask=frozenset({AccountKind.PERSONAL}))
    what = observed(seen("credentials", "credential"))
    assert outcomes(judge(pack_of(row), what))["r"][0] is Outcome.NEEDS_ANSWER
    team = Context(account=AccountKind.TEAM)
    assert outcomes(judge(pack_of(row), what, team))["r"][0] is Outcome.NEEDS_FIXING


def test_a_shared_question_settles_a_sure_finding_when_it_says_who_and_when() -> None:
    pack = pack_of(LOGO, district=WITH_MARK)
    what = observed(seen("logo", "logo", place=Place.ATTACHMENT, attachment=0))
    draft = Draft(text="", attachments=(Attachment("a.png", b"x"),))
    first = judge(pack, what, draft=draft)
    assert outcomes(first)["IV.1-k"][0] is Outcome.NEEDS_FIXING
    assert [question.id for question in first.questions] == ["permission"]
    half = judge(pack, what, draft=draft, answers=said(permission=Answer(choice="yes", who="Dr. Lee")))
    assert outcomes(half)["IV.1-k"][0] is Outcome.NEEDS_FIXING
    assert any("when" in note for note in half.notes)
    whole = said(permission=Answer(choice="yes", who="Dr. Lee", when="2026-03-01"))
    settled = judge(pack, what, draft=draft, answers=whole)
    assert outcomes(settled)["IV.1-k"] == (Outcome.PASSED, "answered")
    assert [question.id for question in settled.answered] == ["permission"]
    assert settled.questions == ()


def test_one_permission_covers_only_the_rules_that_it_names() -> None:
    other = rule("IV.1-h", "official-voice", question="permission")
    pack = pack_of(LOGO, other, district=WITH_MARK)
    what = observed(
        seen("logo", "logo", place=Place.ATTACHMENT, attachment=0), seen("official-voice", "speaks_for_district")
    )
    draft = Draft(text="", attachments=(Attachment("a.png", b"x"),))
    named = said(permission=Answer(choice="yes", who="x", when="y", rules=("IV.1-k",)))
    decided = judge(pack, what, draft=draft, answers=named)
    assert outcomes(decided)["IV.1-k"][0] is Outcome.PASSED
    assert outcomes(decided)["IV.1-h"][0] is Outcome.NEEDS_FIXING
    assert decided.questions[0].merges == ("IV.1-h",)
    unnamed = judge(pack, what, draft=draft, answers=said(permission=Answer(choice="yes", who="x", when="y")))
    assert outcomes(unnamed)["IV.1-k"][0] is Outcome.NEEDS_FIXING
    refused = judge(pack, what, draft=draft, answers=said(permission="no"))
    assert {outcomes(refused)[name][0] for name in ("IV.1-k", "IV.1-h")} == {Outcome.NEEDS_FIXING}
    assert refused.questions == ()


def test_without_marks_the_logo_rule_is_never_passed() -> None:
    pictures = observed(looked=["logo"], offers=[LooksAt.PICTURES])
    assert outcomes(judge(pack_of(LOGO), pictures))["IV.1-k"] == (Outcome.NOT_APPLICABLE, "no_marks")
    hint = seen("logo", "logo", tier=Tier.POSSIBLE, place=Place.ATTACHMENT, attachment=0)
    draft = Draft(text="", attachments=(Attachment("logo.png", b"x"),))
    assert outcomes(judge(pack_of(LOGO), observed(hint), draft=draft))["IV.1-k"][0] is Outcome.NEEDS_ANSWER
    assert outcomes(judge(pack_of(LOGO, district=WITH_MARK), pictures))["IV.1-k"] == (Outcome.PASSED, None)


def test_an_unbuilt_detector_asks_where_it_would_have_had_something_to_look_at() -> None:
    pack = pack_of(rule("r", "credentials", pending=("records",)), rule("q", "", pending=("faces",)))
    decided = judge(pack, observed(looked=["credentials"]))
    assert outcomes(decided) == {
        "r": (Outcome.NEEDS_ANSWER, "not_built"),
        "q": (Outcome.NOT_APPLICABLE, "nothing_to_look_at"),
    }
    assert [(question.id, question.merges) for question in decided.questions] == [("not-looked-for", ("r",))]
    looked = judge(pack, observed(looked=["credentials"]), answers=said(**{"not-looked-for": "looked"}))
    assert outcomes(looked)["r"] == (Outcome.WAIVED, "looked_by_user")
    problem = judge(pack, observed(looked=["credentials"]), answers=said(**{"not-looked-for": "problem"}))
    assert outcomes(problem)["r"][0] is Outcome.NEEDS_FIXING


def test_an_unreadable_attachment_is_never_clean() -> None:
    pack = pack_of(LOGO, rule("IV.1-o", "floor-plan"), district=WITH_MARK)
    gaps = [
        Gap(detector=name, attachment=index, reason="damaged", is_crash=False)
        for name in ("logo", "floor-plan")
        for index in (0, 1)
    ]
    what = observed(gaps=gaps, offers=[LooksAt.PICTURES], contents=[broken(), broken()])
    draft = Draft(text="", attachments=(Attachment("a.jpg", b"x"), Attachment("b.jpg", b"y")))
    decided = judge(pack, what, draft=draft)
    assert outcomes(decided)["IV.1-k"] == (Outcome.COULD_NOT_CHECK, "damaged")
    assert decided.questions[0].attachments == (0, 1)
    one = judge(pack, what, draft=draft, answers=said(unreadable=Answer(choice="looked", attachments=(0,))))
    assert outcomes(one)["IV.1-o"][0] is Outcome.COULD_NOT_CHECK
    assert one.questions[0].attachments == (1,)
    both = judge(pack, what, draft=draft, answers=said(unreadable=Answer(choice="looked", attachments=(0, 1))))
    assert outcomes(both)["IV.1-k"] == (Outcome.WAIVED, "looked_by_user")


def test_a_crashed_detector_asks_under_the_rules_own_id() -> None:
    pack = pack_of(rule("r", "credentials"))
    gap = Gap(detector="credentials", attachment=None, reason="crashed", is_crash=True)
    decided = judge(pack, observed(gaps=[gap]))
    assert outcomes(decided)["r"] == (Outcome.COULD_NOT_CHECK, "crashed")
    assert [choice.id for choice, _ in decided.questions[0].answers] == ["looked", "problem"]
    assert decided.questions[0].id == "r"
    assert outcomes(judge(pack, observed(gaps=[gap]), answers=said(r="looked")))["r"][0] is Outcome.WAIVED


DISCLAIMER = rule(
    "IV.1-g",
    "",
    expects=Expects.PRESENT,
    parts=(Part(part="disclaimer", detector="disclaimer", label="disclaimer"),),
    triggers=(Use(detector="opinion"),),
    question="IV.1-g",
    own_question=own_question("IV.1-g"),
    ask=frozenset({AccountKind.TEAM}),
    is_gated=True,
)


@pytest.mark.parametrize(
    ("account", "opinion", "disclaimer", "expected"),
    [
        (AccountKind.PERSONAL, None, None, Outcome.NOT_APPLICABLE),
        (AccountKind.PERSONAL, Tier.SURE, None, Outcome.NEEDS_FIXING),
        (AccountKind.PERSONAL, Tier.POSSIBLE, None, Outcome.NEEDS_ANSWER),
        (AccountKind.PERSONAL, Tier.SURE, Tier.SURE, Outcome.PASSED),
        (AccountKind.PERSONAL, Tier.SURE, Tier.POSSIBLE, Outcome.NEEDS_ANSWER),
        (AccountKind.PERSONAL, Tier.POSSIBLE, Tier.SURE, Outcome.PASSED),
        (AccountKind.TEAM, Tier.SURE, None, Outcome.NEEDS_ANSWER),
        (AccountKind.TEAM, Tier.SURE, Tier.SURE, Outcome.PASSED),
        (AccountKind.TEAM, Tier.POSSIBLE, None, Outcome.NOT_APPLICABLE),
    ],
)
def test_an_opinion_wants_a_disclaimer(
    account: AccountKind, opinion: Tier | None, disclaimer: Tier | None, expected: Outcome
) -> None:
    sightings = [seen("district-reference", "district")]
    sightings += [seen("opinion", "opinion", tier=opinion)] if opinion else []
    sightings += [seen("disclaimer", "disclaimer", tier=disclaimer, evidence="mine")] if disclaimer else []
    decided = judge(pack_of(DISCLAIMER), observed(*sightings, looked=["opinion"]), Context(account=account))
    assert outcomes(decided)["IV.1-g"][0] is expected


def test_a_disclaimer_in_the_bio_counts_as_present() -> None:
    what = observed(
        seen("opinion", "opinion"),
        seen("disclaimer", "disclaimer", place=Place.PROFILE, evidence="bio"),
    )
    assert outcomes(judge(pack_of(DISCLAIMER), what))["IV.1-g"][0] is Outcome.PASSED


def test_a_missing_part_is_one_finding_about_the_draft() -> None:
    decided = judge(pack_of(DISCLAIMER), observed(seen("opinion", "opinion")))
    (cell, fingerprint), *rest = decided.cells
    assert not rest
    assert cell.missing is not None
    assert cell.missing.part == "disclaimer"
    assert len(fingerprint) == 16


def test_without_a_name_in_the_profile_the_real_name_is_asked() -> None:
    row = rule(
        "G-trans-b",
        "",
        expects=Expects.PRESENT,
        parts=(Part(part="real_name", detector="author", label="real_name", needs_profile="name"),),
        triggers=(Use(detector="district-reference", labels=frozenset({"own_work"})),),
        question="G-trans-b",
        own_question=own_question("G-trans-b"),
    )
    what = observed(seen("district-reference", "own_work"), looked=["author"])
    assert outcomes(judge(pack_of(row), what))["G-trans-b"][0] is Outcome.NEEDS_ANSWER
    named = judge(pack_of(row), what, profile=Profile(name="Dana Whitfield"))
    assert outcomes(named)["G-trans-b"][0] is Outcome.NEEDS_FIXING


def test_a_gated_rule_is_silent_about_other_things_and_asks_only_when_it_would_fire() -> None:
    row = rule("g", "tone", is_gated=True, question="g", own_question=own_question("g"))
    free = rule("f", "tone")
    finding = seen("tone", "anger")
    elsewhere = judge(pack_of(row, free), observed(finding))
    assert outcomes(elsewhere)["g"] == (Outcome.NOT_APPLICABLE, "not_about_district")
    assert outcomes(elsewhere)["f"][0] is Outcome.NEEDS_FIXING
    perhaps = seen("district-reference", "district", tier=Tier.POSSIBLE)
    unsure = judge(pack_of(row), observed(finding, perhaps))
    assert [question.id for question in unsure.questions] == ["about-district"]
    assert judge(pack_of(row), observed(perhaps, looked=["tone"])).questions == ()
    no = judge(pack_of(row), observed(finding, perhaps), answers=said(**{"about-district": "no"}))
    assert outcomes(no)["g"] == (Outcome.NOT_APPLICABLE, "not_about_district")
    yes = judge(pack_of(row), observed(finding, perhaps), answers=said(**{"about-district": "yes"}))
    assert outcomes(yes)["g"][0] is Outcome.NEEDS_FIXING


def test_an_undecided_gate_is_no_reason_to_ask_about_what_only_waits_for_a_detector() -> None:
    row = rule("g", "", is_gated=True, pending=("official-voice",))
    perhaps = seen("district-reference", "district", tier=Tier.POSSIBLE)
    decided = judge(pack_of(row), observed(perhaps))
    assert [question.id for question in decided.questions] == ["not-looked-for"]


def test_a_possible_opinion_alone_does_not_make_a_post_one_about_the_district() -> None:
    what = observed(seen("opinion", "opinion", tier=Tier.POSSIBLE))
    assert outcomes(judge(pack_of(DISCLAIMER), what))["IV.1-g"] == (Outcome.NOT_APPLICABLE, "not_about_district")


def test_a_gate_that_evidence_opened_can_be_corrected() -> None:
    row = rule("g", "tone", is_gated=True)
    what = observed(seen("tone", "anger"), seen("district-reference", "district"))
    assert [card.id for card in judge(pack_of(row), what).cards] == ["about-district"]
    corrected = judge(pack_of(row), what, answers=said(**{"about-district": "no"}))
    assert outcomes(corrected)["g"][0] is Outcome.NOT_APPLICABLE
    assert corrected.notes == ()


def test_a_rule_says_why_it_does_not_apply() -> None:
    row = rule(
        "r",
        "credentials",
        applies=(Applies(accounts=frozenset({AccountKind.TEAM}), roles=frozenset({Role.COACH})),),
    )
    what = observed(looked=["credentials"])
    assert outcomes(judge(pack_of(row), what))["r"] == (Outcome.NOT_APPLICABLE, "account")
    team = Context(account=AccountKind.TEAM)
    assert outcomes(judge(pack_of(row), what, team))["r"] == (Outcome.NOT_APPLICABLE, "role")
    coach = Context(account=AccountKind.TEAM, role=Role.COACH)
    assert outcomes(judge(pack_of(row), what, coach))["r"] == (Outcome.PASSED, None)


def test_designated_counts_as_staff_on_other_accounts() -> None:
    row = rule("r", "credentials", applies=(Applies(roles=frozenset({Role.STAFF})),))
    here = Context(account=AccountKind.PERSONAL, role=Role.DESIGNATED)
    there = Context(account=AccountKind.OFFICIAL, role=Role.DESIGNATED)
    what = observed(looked=["credentials"])
    assert outcomes(judge(pack_of(row), what, here))["r"][0] is Outcome.PASSED
    assert outcomes(judge(pack_of(row), what, there))["r"][0] is Outcome.NOT_APPLICABLE


def many(count: int) -> tuple[Pack, Observed]:
    rows = [
        rule(f"r{number}", f"d{number}", question=f"r{number}", own_question=own_question(f"r{number}"))
        for number in range(count)
    ]
    what = [
        seen(f"d{number}", "x", tier=Tier.POSSIBLE, confidence=1 - number / 100, evidence=str(number))
        for number in range(count)
    ]
    return pack_of(*rows), observed(*what)


@pytest.mark.parametrize(("count", "asked"), [(6, 6), (7, 7), (8, 7), (12, 7)])
def test_never_more_than_seven_questions_and_none_is_dropped(count: int, asked: int) -> None:
    decided = judge(*many(count))
    assert len(decided.questions) == asked
    merged = [name for question in decided.questions for name in question.merges]
    assert sorted(merged) == sorted(f"r{number}" for number in range(count))
    if count > 7:
        assert decided.questions[-1].id == "others"
        assert "r0" not in decided.questions[-1].merges, "the surest is asked by itself"


def test_answering_the_others_settles_them() -> None:
    decided = judge(*many(9), answers=said(others="looked"))
    assert len(decided.questions) == 6
    assert outcomes(decided)["r8"] == (Outcome.WAIVED, "looked_by_user")


def test_a_waiver_is_bound_to_the_evidence() -> None:
    pack = pack_of(rule("r", "credentials"))
    what = observed(seen("credentials", "credential", evidence="hunter2"))
    ((_, fingerprint),) = judge(pack, what).cells
    waiver = Waiver(fingerprint=fingerprint, reason="test account", by="Dana", when="2026-03-01")
    assert outcomes(judge(pack, what, waivers=(waiver,)))["r"] == (Outcome.WAIVED, "waived_by_user")
    changed = judge(pack, observed(seen("credentials", "credential", evidence="hunter3")), waivers=(waiver,))
    assert outcomes(changed)["r"][0] is Outcome.NEEDS_FIXING
    assert changed.notes == (f"waivers: {fingerprint}: not used",)


@pytest.mark.parametrize(
    ("terms", "authority", "accepted"),
    [
        (WaiverTerms(), "", True),
        (WaiverTerms(needs_authority=True), "", False),
        (WaiverTerms(needs_authority=True), "superintendent", True),
        (WaiverTerms(allowed=False), "superintendent", False),
    ],
)
def test_a_waiver_holds_only_on_the_rules_terms(terms: WaiverTerms, authority: str, *, accepted: bool) -> None:
    pack = pack_of(rule("r", "credentials", waiver=terms))
    what = observed(seen("credentials", "credential"))
    ((_, fingerprint),) = judge(pack, what).cells
    waiver = Waiver(fingerprint=fingerprint, reason="why", by="who", when="2026-03-01", authority=authority)
    outcome = outcomes(judge(pack, what, waivers=(waiver,)))["r"][0]
    assert (outcome is Outcome.WAIVED) is accepted


def test_equal_evidence_twice_has_two_fingerprints_and_place_does_not_matter() -> None:
    pack = pack_of(rule("r", "credentials"))
    twice = judge(pack, observed(*[seen("credentials", "credential", evidence="Hunter2 ")] * 2))
    prints = [fingerprint for _, fingerprint in twice.cells]
    assert len(set(prints)) == 2
    once = judge(pack, observed(seen("credentials", "credential", evidence="hunter2")))
    assert once.cells[0][1] == prints[0], "case and blanks are folded"


def test_an_answer_to_a_question_not_asked_is_ignored_with_a_note() -> None:
    decided = judge(pack_of(rule("r", "credentials")), observed(looked=["credentials"]), answers=said(people="yes"))
    assert decided.notes == ("answers: people: not asked, ignored",)


def test_an_unknown_answer_id_is_refused() -> None:
    row = rule("r", "credentials", question="r", own_question=own_question("r"))
    with pytest.raises(UsageError, match=r"r: unknown answer 'maybe'; it can be yes, no"):
        judge(
            pack_of(row),
            observed(seen("credentials", "credential", tier=Tier.POSSIBLE)),
            answers=said(r="maybe"),
        )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], Verdict.READY),
        ([Outcome.PASSED, Outcome.ADVICE, Outcome.WAIVED, Outcome.NOT_APPLICABLE], Verdict.READY),
        ([Outcome.NEEDS_ANSWER, Outcome.ADVICE], Verdict.TO_ANSWER),
        ([Outcome.NEEDS_ANSWER, Outcome.COULD_NOT_CHECK], Verdict.COULD_NOT_CHECK),
        ([Outcome.COULD_NOT_CHECK, Outcome.NEEDS_FIXING], Verdict.TO_FIX),
    ],
)
def test_the_verdict_is_the_worst_that_counts(found: list[Outcome], expected: Verdict) -> None:
    assert verdict_of(found) is expected


def test_under_should_a_question_becomes_a_card_that_does_not_count() -> None:
    row = rule("r", "tone", severity=Severity.SHOULD, question="r", own_question=own_question("r"))
    decided = judge(pack_of(row), observed(seen("tone", "shouting")))
    assert decided.questions == ()
    assert [card.id for card in decided.cards] == ["r"]
