"""The dossier shows each party what is shared with it, and not a word more."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection

from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.rules.concern import ConcernOutcome
from thuisroute.concerns.tests.living import a_concern
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    a_refused_offer,
)
from thuisroute.obligations.tests.builders import (
    an_obligation,
    many_obligations,
)
from thuisroute.referrals.actions.park import park
from thuisroute.referrals.tests.builders import a_ready_referral, a_registered_referral
from thuisroute.residents.models import DossierEvent, Resident


@pytest.mark.parametrize("rows", [1, 50, 500])
def test_a_dossier_asks_as_little_whatever_happened(cast: Cast, rows: int) -> None:
    resident = many_obligations(cast, 1)[0]
    _fill(cast, resident, rows)
    client = cast.client("support_worker")
    with counted() as statements:
        page = client.get(f"/dossiers/{resident.pk}/")
    assert page.status_code == 200
    assert len(statements) <= 6, str(statements)


def test_the_support_worker_sees_the_whole_route_and_why_others_see_it(
    cast: Cast,
) -> None:
    referral = a_ready_referral(cast)
    page = _page(cast, "support_worker", referral.resident_id)
    for word in (
        "Bewoner",
        "Begeleider Voorbeeld",
        "Bemiddelen naar een passende",
        "Gemeente Voorbeeldstad",
        "Verdienwoning",
        "Uit beschermd wonen",
    ):
        assert word in page  # fmt: skip


@pytest.mark.parametrize(
    "role",
    ["outsider", "housing_consultant", "programme_manager", "administrator"],
)
def test_who_has_nothing_shared_is_told_nothing(cast: Cast, role: str) -> None:
    referral = a_registered_referral(cast)
    client = cast.client(role)
    assert client.get(f"/dossiers/{referral.resident_id}/").status_code == 404
    assert client.get(f"/dossiers/{uuid4()}/").status_code == 404


def test_the_association_is_not_told_why_an_offer_was_refused(cast: Cast) -> None:
    a_framework_agreement(cast)
    referral = a_ready_referral(cast)
    a_refused_offer(cast, a_home_in_shop(cast), referral.pk)
    answer, reason = "neemt de woning niet", "slecht voor herstel"
    page = _page(cast, "support_worker", referral.resident_id)
    assert answer in page
    assert reason in page
    page = _page(cast, "housing_consultant", referral.resident_id)
    assert answer in page
    assert reason not in page


def test_the_association_is_not_told_until_when_somebody_waits(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    a_proposal(cast, a_home_in_shop(cast), referral.pk)
    today = clock.today()
    until = today + timedelta(days=77)
    with cast.acting("support_worker") as actor:
        park(by=actor, referral=referral.pk, reason="Opname", until=until, on=today)
    told = "Wacht tot"
    assert told in _page(cast, "support_worker", referral.resident_id)
    assert told not in _page(cast, "housing_consultant", referral.resident_id)


def test_the_association_is_not_told_what_happened_before_it_came_in(
    cast: Cast,
) -> None:
    resident = many_obligations(cast, 1)[0]
    long_ago = clock.today() - timedelta(days=300)
    _happened(cast, resident, EventName.PLAN_EVALUATED, long_ago, {})
    told = _words_for(long_ago)
    assert told in _page(cast, "support_worker", resident.pk)
    assert told not in _page(cast, "housing_consultant", resident.pk)


def test_an_open_concern_is_told_at_the_top_to_who_may_read_it(cast: Cast) -> None:
    resident = many_obligations(cast, 1)[0].pk
    told = "Er is een zorg gemeld die nog openstaat"
    assert told not in _page(cast, "support_worker", resident)
    worry = a_concern(cast, resident, ConcernKind.WORRY)
    page = _page(cast, "support_worker", resident)
    assert told in page
    assert f"/concerns/{worry.pk}" in page
    assert told not in _page(cast, "housing_consultant", resident)
    with cast.acting("support_worker") as actor:
        outcome = ConcernOutcome.OVER
        close_concern(by=actor, concern=worry.pk, outcome=outcome, words="Klaar")
    assert told not in _page(cast, "support_worker", resident)


def test_every_look_is_written_down_with_its_purpose(cast: Cast) -> None:
    resident = many_obligations(cast, 1)[0]
    _page(cast, "housing_consultant", resident.pk)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute(
            "SELECT role, purpose FROM kernel_audit "
            "WHERE action = 'look' AND subject_id = %s",
            [resident.pk],
        )
        assert cursor.fetchall() == [("housing_consultant", "tenancy")]
        cursor.execute("SET ROLE thuisroute_web")


def _page(cast: Cast, role: str, resident: object) -> str:
    page = cast.client(role).get(f"/dossiers/{resident}/")
    assert page.status_code == 200
    return page.content.decode()


def _words_for(day: date) -> str:
    return f'datetime="{day.isoformat()}"'


def _fill(cast: Cast, resident: Resident, rows: int) -> None:
    today = clock.today()
    with database_role("worker"):
        for number in range(rows):
            _event(cast, resident, EventName.TENANCY_REVIEW_HELD, today, {})
            row = an_obligation(cast, resident, today + timedelta(days=number + 1))
            row.occurrence = number + 2
            row.save(force_insert=True)


def _happened(
    cast: Cast, resident: Resident, name: EventName, on: date, said: dict[str, str]
) -> None:
    with database_role("worker"):
        _event(cast, resident, name, on, said)


def _event(
    cast: Cast, resident: Resident, name: EventName, on: date, said: dict[str, str]
) -> None:
    DossierEvent.objects.create(
        region=cast.region,
        resident=resident,
        name=name.value,
        on=on,
        at=clock.now(),
        attributes=said,
        source_kind="test",
        source_id=uuid4(),
        by_user=cast.users["support_worker"].pk,
        by_party=cast.party("provider").pk,
    )
