"""What pages of guidance say so that nobody has to guess."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.guidance.rules.hours import HoursStep, Source
from thuisroute.guidance.rules.hours_chart import hours_chart
from thuisroute.guidance.tests.builders import a_decision_on_support, a_goal
from thuisroute.guidance.tests.stays import a_place, staying
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.queries.names import name_or_number

FIRST = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [(0, False, True), (182, True, True), (364, True, False)],
)
def test_days_stand_below_the_line_where_there_is_room(
    today: int, *, first: bool, last: bool
) -> None:
    steps = [HoursStep(FIRST, 12, Source.LETTER)]
    until = FIRST + timedelta(days=365)
    chart = hours_chart(steps, today=FIRST + timedelta(days=today), until=until)
    assert chart is not None
    assert (chart.says_first, chart.says_last) == (first, last)
    assert not replace(chart, today=chart.left).says_first


def test_a_form_about_somebody_says_about_whom(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    client = cast.client("support_worker")
    with cast.acting("support_worker") as actor:
        name = name_or_number(actor, resident)
    forms = [
        reverse(route, args=[resident])
        for route in (
            "new_goal",
            "new_handover",
            "write_crisis",
            "new_risk",
            "ask_scaling",
        )
    ]
    for url in (*forms, reverse("explore", args=[resident, "informal_care"])):
        assert name in client.get(url).text, url


def test_who_asks_for_more_reads_how_much_there_is(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    a_decision_on_support(cast, resident)
    client = cast.client("support_worker")
    assert (
        "Uren per maand nu" in client.get(reverse("ask_scaling", args=[resident])).text
    )
    page = client.get(reverse("pilot_light", args=[resident])).text
    assert "26 uren ondersteuning per maand" in page


def test_a_stay_past_its_day_says_what_that_means(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    stay = staying(cast, resident, a_place(cast), days=7)
    url, said = reverse("stay", args=[stay.pk]), "De dag van naar huis gaan is voorbij"
    cast.travel(7)
    assert said not in cast.client("support_worker").get(url).text
    cast.travel(8)
    assert said in cast.client("support_worker").get(url).text


def test_the_plan_says_who_agrees_only_where_somebody_is_asked(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    url = reverse("plan", args=[resident])
    assert (
        "Wie stemt in met dit deel" not in cast.client("support_worker").get(url).text
    )
    a_goal(cast, resident)
    assert "Wie stemt in met dit deel" in cast.client("support_worker").get(url).text
