"""More or less support, from the question to hours over time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.cast import Cast
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.guidance import FirstMonths
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.guidance.actions.ask_scaling import ask_scaling, withdraw_scaling
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.models import ScalingStep
from thuisroute.guidance.queries.hours import hours_of, request_for
from thuisroute.guidance.rules.hours import Grant, Source, hours_on, hours_over_time
from thuisroute.guidance.rules.hours_chart import hours_chart
from thuisroute.guidance.rules.scaling import (
    Direction,
    ScalingAnswer,
    last_of_first_months,
    may_be_asked,
    may_be_decided,
)
from thuisroute.guidance.tests.builders import (
    a_decision_on_support,
    a_scaling_decision,
    a_scaling_request,
    heard_today,
)
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import DossierEvent
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease

DAY = date(2026, 3, 2)
LAWS = [
    load(REGIONS / name)
    for name in ("alkmaar", "west-brabant-west", "drechtsteden-alblasserwaard")
]
CONSULTANT = Participant("municipality", "wmo_consultant")
WORKER = Participant("care_provider", "support_worker")


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(
    ("direction", "hours", "reason", "now", "waiting", "allowed"),
    [
        ("up", 4, "Onrust", None, False, True),
        ("up", 0, "Onrust", 10, False, False),
        ("up", 4, " ", 10, False, False),
        ("up", 4, "Onrust", 10, True, False),
        ("down", 4, "Gaat goed", 10, False, True),
        ("down", 11, "Gaat goed", 10, False, False),
    ],
)
def test_what_may_be_asked(
    law: Agreement, direction: str, hours: int, reason: str, now: int | None,
    *, waiting: bool, allowed: bool,
) -> None:  # fmt: skip
    asked = may_be_asked(
        law, Direction(direction), hours, reason, now=now, waiting=waiting
    )
    assert asked.allowed is allowed


def test_an_agreement_that_says_nothing_of_it_has_nothing_asked() -> None:
    law = replace(LAWS[0], guidance=None)
    asked = may_be_asked(law, Direction.UP, 4, "Onrust", now=10, waiting=False)
    assert not asked.allowed


@pytest.mark.parametrize(
    ("changed", "by", "reasons"),
    [
        ({}, CONSULTANT, 0),
        ({}, WORKER, 1),
        ({"words": ""}, CONSULTANT, 1),
        ({"hours": None}, CONSULTANT, 1),
        ({"starts_on": None}, CONSULTANT, 1),
        ({"until": DAY - timedelta(1)}, CONSULTANT, 1),
        ({"granted": False, "hours": None, "starts_on": None}, CONSULTANT, 0),
    ],
)
def test_what_may_be_decided(
    changed: dict[str, object], by: Participant, reasons: int
) -> None:
    answer = ScalingAnswer(granted=True, words="Nodig", hours=20, starts_on=DAY)
    said = replace(answer, **changed)  # type: ignore[arg-type]  # a table of fields
    verdict = may_be_decided(said, by=by, decider=CONSULTANT)
    assert len(verdict.against) == reasons


def test_a_later_decision_takes_the_place_of_an_earlier_one_as_long_as_it_lasts() -> (
    None
):
    month = timedelta(days=30)
    steps = hours_over_time(
        [
            Grant(DAY, DAY + 12 * month, 10, Source.LETTER),
            Grant(DAY + month, DAY + 2 * month, 24, Source.SCALING),
        ]
    )
    assert [(one.since, one.hours) for one in steps] == [
        (DAY, 10),
        (DAY + month, 24),
        (DAY + 2 * month + timedelta(1), 10),
        (DAY + 12 * month + timedelta(1), 0),
    ]
    assert hours_on(steps, DAY - timedelta(1)) is None
    assert hours_on(steps, DAY + 2 * month) == 24


def test_the_line_goes_flat_and_then_straight_up() -> None:
    steps = hours_over_time(
        [
            Grant(DAY, None, 10, Source.LETTER),
            Grant(DAY + timedelta(50), None, 20, Source.SCALING),
        ]
    )
    drawn = hours_chart(
        steps, today=DAY + timedelta(60), until=DAY + timedelta(100),
        more=DAY + timedelta(25),
    )  # fmt: skip
    assert drawn is not None
    places = [tuple(map(int, one.split(","))) for one in drawn.path.split()]
    (_none, floor), (_most, top) = drawn.levels
    half = (floor + top) // 2
    assert [y for _x, y in places] == [half, half, top, top]
    assert places[1][0] == places[2][0]
    assert drawn.band == (places[0][0], (places[0][0] + places[1][0]) // 2)
    assert [hours for hours, _y in drawn.levels] == [0, 20]
    assert hours_chart((), today=DAY, until=DAY) is None


def test_the_first_months_are_as_long_as_the_agreement_says() -> None:
    assert [last_of_first_months(law, DAY) for law in LAWS] == [None, None, None]
    rule = LAWS[1].guidance
    assert rule is not None
    said = replace(rule, first_months=FirstMonths("WP6.6", Duration(months=3)))
    law = replace(LAWS[1], guidance=said)
    assert last_of_first_months(law, DAY) == date(2026, 6, 2)
    assert last_of_first_months(law, None) is None


def test_more_is_asked_decided_and_stands_in_the_hours(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    a_decision_on_support(cast, resident)
    asked = a_scaling_request(cast, resident)
    with pytest.raises(Refused):
        a_scaling_request(cast, resident)
    a_scaling_decision(cast, asked, hours=30)
    with cast.acting("support_worker") as actor:
        steps = hours_of(actor, resident)
        assert hours_on(steps, clock.today()) == 30
        assert ScalingStep.objects.get().to_state == "granted"
        happened = set(DossierEvent.objects.values_list("name", flat=True))
    assert {"scaling.asked", "scaling.decided"} <= happened
    # The next question can be asked again.
    a_scaling_request(cast, resident)


def test_who_the_agreement_names_decides_and_nobody_else(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    asked = a_scaling_request(cast, resident)
    no = ScalingAnswer(granted=False, words="Nu niet", heard=heard_today())
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        decide_scaling(by=actor, request=asked.pk, answer=no)
    with cast.acting("wmo_consultant") as actor:
        row = decide_scaling(by=actor, request=asked.pk, answer=no)
        assert (row.state, row.answer) == ("refused", "Nu niet")
        with pytest.raises(Refused):
            decide_scaling(by=actor, request=asked.pk, answer=no)


def test_the_association_reads_that_it_was_asked_and_not_why(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    asked = a_scaling_request(cast, resident, reason="Merkwoord")
    with cast.acting("housing_consultant") as actor:
        with pytest.raises(Http404):
            request_for(actor, asked.pk)
        with pytest.raises(PermissionDenied):
            ask_scaling(
                by=actor, resident=resident, direction=Direction.UP, hours=1, reason="x"
            )
        happened = DossierEvent.objects.filter(name="scaling.asked").get()
    assert happened.attributes == {}


def test_residents_ask_themselves_and_who_asked_takes_it_back(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    with cast.acting("resident") as actor:
        row = ask_scaling(
            by=actor, resident=resident, direction=Direction.UP, hours=2, reason="Bang"
        )
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        withdraw_scaling(by=actor, request=row.pk)
    with cast.acting("wmo_consultant") as actor:
        decide_scaling(
            by=actor, request=row.pk, answer=ScalingAnswer(granted=False, words="Nee")
        )
    own = a_scaling_request(cast, resident)
    with cast.acting("support_worker") as actor:
        withdraw_scaling(by=actor, request=own.pk)
        assert request_for(actor, own.pk).state == "withdrawn"
