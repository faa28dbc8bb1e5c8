"""Only those who do it may do it otherwise: the rule, the action, the doors to it."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.obligations.actions.deviate import waive_obligation
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.deviating import Asked, Deviator, may_deviate
from thuisroute.obligations.tests.builders import EVERYTHING, many_obligations
from thuisroute.sharing.models import Grant

OURS, OTHERS = UUID(int=1), UUID(int=2)
SUPPORT = Participant("care_provider", "support_worker")
CONSULTANT = Participant("housing_association", "housing_consultant")
MANAGER = Participant("transfer_point", "programme_manager")

TALK = Asked("4d", SUPPORT, OURS, (CONSULTANT,))
NOBODY_YET = Asked("4d", SUPPORT, None, (CONSULTANT,))
EVALUATION = Asked("7a", MANAGER, OURS, (CONSULTANT,), of_region=True)


def who(kind: str, role: str, party: UUID = OURS) -> Deviator:
    return Deviator(party, kind, role)


@pytest.mark.parametrize(
    ("asked", "by", "allowed"),
    [
        pytest.param(TALK, who("care_provider", "support_worker"), True, id="theirs"),
        pytest.param(
            TALK, who("care_provider", "support_worker", OTHERS), False,
            id="another provider's worker",
        ),
        pytest.param(
            NOBODY_YET, who("care_provider", "support_worker", OTHERS), True,
            id="no organisation of that kind is involved yet",
        ),
        pytest.param(
            TALK, who("care_provider", "care_manager"), True,
            id="a colleague at the same organisation who stands in",
        ),
        pytest.param(
            TALK, who("care_provider", "programme_manager"), False,
            id="a colleague in a role that deviates from nothing",
        ),
        pytest.param(
            TALK, who("housing_association", "housing_consultant", OTHERS), True,
            id="does it with them",
        ),
        pytest.param(
            TALK, who("municipality", "housing_consultant", OTHERS), False,
            id="that role at another kind of organisation",
        ),
        pytest.param(
            TALK, who("municipality", "wmo_consultant", OTHERS), False, id="not named"
        ),
        pytest.param(
            TALK, who("transfer_point", "mediator", OTHERS), False, id="only involved"
        ),
        pytest.param(
            Asked("7a", MANAGER, OURS, ()), who("transfer_point", "programme_manager"),
            False, id="named, but in a role that deviates from nothing",
        ),
        pytest.param(
            EVALUATION, who("transfer_point", "programme_manager"), True,
            id="the region's own, by who evaluates",
        ),
        pytest.param(
            EVALUATION, who("transfer_point", "mediator", OTHERS), True,
            id="who evaluates as well",
        ),
        pytest.param(
            EVALUATION, who("housing_association", "housing_consultant"), False,
            id="takes part in the region's own, but does not run it",
        ),
    ],
)  # fmt: skip
def test_who_may_do_otherwise(asked: Asked, by: Deviator, *, allowed: bool) -> None:
    verdict = may_deviate(asked, by)
    assert verdict.allowed == allowed
    assert {reason.article for reason in verdict.against} <= {asked.article}


def test_the_action_refuses_who_has_no_part_in_it_and_logs_that(cast: Cast) -> None:
    row = _one(cast)
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused) as refusal:
        waive_obligation(
            obligation=row.pk, by=actor, on=clock.today(), reason="Het komt niet uit."
        )
    assert [reason.article for reason in refusal.value.reasons] == ["4d"]
    with database_role("worker"):
        row.refresh_from_db()
    assert (row.deviation, row.settled) == ("", "")
    assert _refusals(row) == 1


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("support_worker", 200),
        ("housing_consultant", 200),
        ("wmo_consultant", 403),
        ("outsider", 404),
    ],
)
def test_the_address_answers_who_it_is_for(cast: Cast, role: str, status: int) -> None:
    row = _one(cast)
    assert (
        cast.client(role).get(f"/obligations/{row.pk}/deviate/").status_code == status
    )


def test_who_has_no_part_in_it_reads_why_and_changes_nothing(cast: Cast) -> None:
    row = _one(cast)
    form = {"how": "waive", "reason": "Het komt niet uit.", "once": str(uuid4())}
    client = cast.client("wmo_consultant")
    answer = client.post(f"/obligations/{row.pk}/deviate/", form)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "wie het samen met diegene doet" in page
    assert "<form" not in page.split("<main", 1)[1]
    with database_role("worker"):
        row.refresh_from_db()
    assert row.deviation == ""
    assert _refusals(row) == 1


def test_only_who_may_do_otherwise_finds_the_door(cast: Cast) -> None:
    row = _one(cast)
    door = f"/obligations/{row.pk}/deviate/"
    for role, there in (
        ("support_worker", True),
        ("housing_consultant", True),
        ("wmo_consultant", False),
    ):
        client = cast.client(role)
        for address in ("/?scope=all", f"/dossiers/{row.resident_id}/"):
            page = client.get(address).content.decode()
            assert "Halfjaarlijks evaluatiegesprek" in page, role
            assert (door in page) == there, f"{role} at {address}"


def _one(cast: Cast) -> Obligation:
    """A half-yearly talk of a resident whom the Wmo consultant sees as well."""
    resident = many_obligations(cast, 1)[0]
    with database_role("worker"):
        Grant.objects.create(
            region=cast.region,
            resident=resident,
            party=cast.party("municipality"),
            role="wmo_consultant",
            purpose="support_management",
            ground="contract",
            article="3b",
            domains=EVERYTHING,
            period=DateRange(clock.today(), None),
        )
        return Obligation.objects.get(resident=resident)


def _refusals(row: Obligation) -> int:
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM kernel_audit WHERE action = 'deviate' "
            "AND object_id = %s AND outcome = 'refused' AND subject_id = %s",
            [str(row.pk), row.resident_id],
        )
        found: int = cursor.fetchone()[0]
    return found
