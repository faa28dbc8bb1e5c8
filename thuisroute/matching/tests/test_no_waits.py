"""While a no waits: what is told, what is not asked twice, what the database keeps."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import Error, transaction
from django.http import HttpResponse
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.models import Match, SaidNo, SaidNoWords
from thuisroute.matching.tests.builders import (
    TO_CONFIRM,
    a_framework_agreement,
    a_no_answered,
    a_no_said,
    a_no_taken_back,
    a_proposal,
    an_accepted_offer,
    an_intake,
    an_offer,
    some_talk,
)
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import Resident

WAITS = "A no was said to this match"
SOLVED = Answer(confirmed=False, why="solved")


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


@pytest.fixture
def match(cast: Cast) -> UUID:
    return an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)


def text(cast: Cast, who: str, route: str, *args: UUID) -> str:
    answer = cast.client(who).get(reverse(route, args=args))
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def _answers(cast: Cast, match: UUID) -> None:
    with cast.acting("support_worker") as actor:
        reply = Reply(clock.today(), accepted=True, words="Ja")
        record_answer(by=actor, match=match, reply=reply)


def _talks(cast: Cast, match: UUID) -> None:
    with cast.acting("housing_consultant") as actor:
        hold_intake(by=actor, match=match, talk=some_talk(clock.today()))


def _allocates(cast: Cast, match: UUID) -> None:
    with cast.acting("housing_consultant") as actor:
        allocate_home(by=actor, match=match, on=clock.today())


@pytest.mark.parametrize(
    ("made", "step"),
    [(an_offer, _answers), (an_accepted_offer, _talks), (an_intake, _allocates)],
)
def test_who_takes_a_step_meanwhile_is_told_what_waits(
    cast: Cast, made: Callable[..., UUID], step: Callable[[Cast, UUID], None]
) -> None:
    match = made(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    with pytest.raises(Refused, match=WAITS):
        step(cast, match)


def test_who_is_told_of_an_end_hears_that_a_no_waits(cast: Cast, match: UUID) -> None:
    a_no_said(cast, match)
    line = "Een nee wacht op bevestiging: De buurt kan nu niet meer dragen"
    for who, told in (
        ("support_worker", True),
        ("mediator", False),
        ("housing_consultant", False),
        ("outsider", False),
    ):
        assert (line in text(cast, who, "today")) is told, who
    a_no_answered(cast, match, SOLVED)
    assert line not in text(cast, "support_worker", "today")


def test_only_whom_the_agreement_asks_finds_it_among_the_steps(
    cast: Cast, match: UUID
) -> None:
    a_no_said(cast, match)
    with cast.acting("mediator"):
        resident = Match.objects.get(pk=match).resident_id
    for who, asked in (("mediator", True), ("housing_consultant", False)):
        told = "Bevestig het nee, of niet" in text(cast, who, "dossier", resident)
        assert told is asked, who


def test_words_with_a_yes_are_kept_as_well(cast: Cast, match: UUID) -> None:
    a_no_said(cast, match)
    said = {"confirmed": "yes", "words": "Dat zien wij ook zo.", "once": uuid4()}
    cast.client("mediator").post(reverse("confirm_no", args=[match]), said)
    assert "Dat zien wij ook zo." in text(cast, "mediator", "match", match)
    with cast.acting("mediator"):
        assert SaidNoWords.objects.filter(answers=True).count() == 1


def test_nobody_is_asked_what_the_action_refuses(cast: Cast, match: UUID) -> None:
    a_no_said(cast, match)
    asks = "Bent u er nog mee bezig?"
    # Late from the eighth day, asked whether it takes longer from the tenth.
    for days, asked in ((8, False), (2, True)):
        cast.travel(days)
        assert (asks in text(cast, "mediator", "match", match)) is asked
        assert "Geldt dit nee?" in text(cast, "mediator", "match", match)
    still = {"because": "no_time", "once": uuid4()}
    address = reverse("still_working", args=[match])
    assert cast.client("mediator").post(address, still).status_code == 302


def test_a_no_that_nobody_confirms_any_more_ends_nothing_twice(
    cast: Cast, match: UUID
) -> None:
    """The agreement of the dossier changed after it was said."""
    a_no_said(cast, match)
    at_once = tuple(replace(one, confirmed_by=()) for one in cast.agreement.declines)
    with database_role("owner"):
        law = AgreementVersion.objects.create(
            region=cast.region, number=2, state="adopted",
            valid_from=cast.agreement.valid_from, digest="2" * 64,
            content=replace(cast.agreement, declines=at_once).to_json(),
        )  # fmt: skip
    with database_role("worker"):
        Resident.objects.update(agreement_id=law.pk)
    with pytest.raises(Refused, match="waits to be confirmed already"):
        a_no_said(cast, match)
    a_no_taken_back(cast, match)
    a_no_said(cast, match, "home_unsuitable")
    with cast.acting("mediator"):
        assert Match.objects.get(pk=match).state == "declined"


def test_an_earlier_no_decides_nothing_any_more(cast: Cast) -> None:
    """Said again on the ground that was not confirmed before, and ended by another."""
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    a_no_answered(cast, match, SOLVED)
    a_no_said(cast, match)
    a_no_answered(cast, match, Answer(confirmed=True))
    with cast.acting("mediator"):
        assert Match.objects.get(pk=match).ended_cause == TO_CONFIRM


@pytest.mark.parametrize(
    ("outcome", "becomes", "said"),
    [
        ("overtaken", {"state": "offered"}, "overtaken by the end"),
        ("taken_back", {"state": "accepted"}, "from where the no was said"),
        ("taken_back", {"state": "proposed"}, "from where the no was said"),
        (
            "taken_back",
            {"state": "withdrawn", "ended_cause": "other"},
            "from where the no was said",
        ),
        (
            "overtaken",
            {"state": "declined", "ended_cause": TO_CONFIRM},
            "once somebody else",
        ),
    ],
)
def test_in_raw_sql_a_match_goes_on_from_where_it_was_or_ends(
    cast: Cast, match: UUID, outcome: str, becomes: dict[str, Any], said: str
) -> None:
    a_no_said(cast, match)
    with database_role("worker"):
        row = SaidNo.objects.get(match_id=match)
        SaidNo.objects.filter(pk=row.pk).update(
            outcome=outcome,
            decided_on=row.said_on,
            decided_by=row.said_by,
            decided_party=row.said_party,
        )
        with pytest.raises(Error, match=said), transaction.atomic():
            Match.objects.filter(pk=match).update(no_from="", **becomes)
        Match.objects.filter(pk=match).update(
            no_from="",
            **{"state": "offered"}
            if outcome == "taken_back"
            else {
                "state": "withdrawn",
                "ended_cause": "other",
                "ended_on": row.said_on,
            },
        )


def test_what_is_missing_is_told_above_everything(cast: Cast, match: UUID) -> None:
    page = cast.client("housing_consultant").post(
        reverse("decline_candidate", args=[match]),
        {"words": "Al veel zorg.", "once": uuid4()},
    )
    told = page.content.decode()
    assert told.count("error-summary-title") == 2
    assert told.index("error-summary-title") < told.index("Nu: ")
    assert "Al veel zorg." in told
