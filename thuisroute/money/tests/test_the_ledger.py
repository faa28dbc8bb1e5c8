"""Costs are divided, corrected by a second entry, settled and undone; by whom they
concern and nobody else."""

from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import Http404

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.money.actions.approve_shares import approve_shares
from thuisroute.money.actions.check_money import Look, check_money
from thuisroute.money.actions.settle import settle, undo_settlement
from thuisroute.money.actions.take_back_cost import correct_cost, take_back_cost
from thuisroute.money.models import Cost, Settlement
from thuisroute.money.queries.entries import costs_at, owed_at, settlements_at
from thuisroute.money.queries.placement import placement_for
from thuisroute.money.queries.shares import kinds_of_costs
from thuisroute.money.rules.owing import RESIDENT, Debt
from thuisroute.money.rules.settling import Settlement as Terms
from thuisroute.money.tests.builders import (
    a_cost,
    agreed,
    key_of,
    looked_at,
    proposed,
    shares_of,
)
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

A, P, M = "housing_association", "care_provider", "municipality"
LEDGER = ("arrangement", "approval", "cost", "settlement")


@pytest.fixture
def lease(cast: Cast) -> Lease:
    return a_running_lease(cast)


def owed(cast: Cast, who: str, match: UUID) -> list[Debt]:
    """As this person reads it."""
    with cast.acting(who) as actor:
        here = placement_for(actor, match, to=None)
        costs, settlements = costs_at(actor, here), settlements_at(actor, here)
        return list(owed_at(actor, here, costs, settlements))


def seen(cast: Cast, who: str, table: str) -> int:
    with cast.acting(who), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM money_{table}")  # noqa: S608 - names from above
        found: int = cursor.fetchone()[0]
    return found


def test_a_cost_is_owed_once_everybody_approved_the_shares(
    cast: Cast, lease: Lease
) -> None:
    row = proposed(cast, lease.match_id)
    with pytest.raises(Refused, match="First agree who bears this cost"):
        a_cost(cast, lease.match_id)
    with cast.acting("wmo_consultant") as actor:
        approve_shares(by=actor, arrangement=row.pk)
    a_cost(cast, lease.match_id, cents=90_001)
    due = [Debt(key_of(cast, M), key_of(cast, A), 45_000)]
    assert owed(cast, "housing_consultant", lease.match_id) == due
    assert owed(cast, "wmo_consultant", lease.match_id) == due
    assert owed(cast, "support_worker", lease.match_id) == []


def test_other_shares_hold_when_approved_and_only_for_what_comes_after(
    cast: Cast, lease: Lease
) -> None:
    first = agreed(cast, lease.match_id)
    a_cost(cast, lease.match_id)
    second = proposed(cast, lease.match_id, by="wmo_consultant", care_provider=100)
    assert (first.version, second.version) == (1, 2)
    with cast.acting("support_worker") as actor:
        here = placement_for(actor, lease.match_id)
        damage = next(
            one for one in kinds_of_costs(actor, here) if one.rule.id == "damage"
        )
        assert damage.shares == shares_of(cast, housing_association=50, municipality=50)
        approve_shares(by=actor, arrangement=second.pk)
    a_cost(cast, lease.match_id, cents=500)
    assert owed(cast, "housing_consultant", lease.match_id) == sorted(
        [
            Debt(key_of(cast, M), key_of(cast, A), 45_000),
            Debt(key_of(cast, P), key_of(cast, A), 500),
        ]
    )
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused):
        approve_shares(by=actor, arrangement=first.pk)


def test_a_wrong_cost_is_taken_back_by_a_second_entry(cast: Cast, lease: Lease) -> None:
    agreed(cast, lease.match_id)
    wrong = a_cost(cast, lease.match_id, cents=90_000)
    with cast.acting("wmo_consultant") as actor:
        correct_cost(by=actor, cost=wrong.pk, reason="Bedrag klopt niet", cents=9_000)
        found = [one.cents for one in Cost.objects.order_by("entered_on", "cents")]
    assert found == [-90_000, 9_000, 90_000]
    due = [Debt(key_of(cast, M), key_of(cast, A), 4_500)]
    assert owed(cast, "housing_consultant", lease.match_id) == due
    with cast.acting("housing_consultant") as actor:
        with pytest.raises(Refused, match="taken back already"):
            take_back_cost(by=actor, cost=wrong.pk, reason="Nog eens")
        back = Cost.objects.get(takes_back=wrong)
        with pytest.raises(Refused, match="takes another one back"):
            take_back_cost(by=actor, cost=back.pk, reason="Toch niet")


def test_what_is_paid_is_owed_no_more_until_it_is_undone(
    cast: Cast, lease: Lease
) -> None:
    agreed(cast, lease.match_id)
    a_cost(cast, lease.match_id)
    terms = Terms(key_of(cast, M), key_of(cast, A), 45_000, clock.today())
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        settle(by=actor, placement=lease.match_id, terms=terms)
    with cast.acting("housing_consultant") as actor:
        row = settle(by=actor, placement=lease.match_id, terms=terms)
        with pytest.raises(Refused, match="more than is owed"):
            settle(by=actor, placement=lease.match_id, terms=terms)
    assert owed(cast, "wmo_consultant", lease.match_id) == []
    with cast.acting("wmo_consultant") as actor:
        undo_settlement(by=actor, settlement=row.pk)
        with pytest.raises(Refused):
            undo_settlement(by=actor, settlement=row.pk)
    assert len(owed(cast, "wmo_consultant", lease.match_id)) == 1


def test_arrears_are_the_claim_of_the_lessor_and_known_to_who_supports(
    cast: Cast, lease: Lease
) -> None:
    let_in(cast, lease.resident_id)
    agreed(cast, lease.match_id, "arrears", resident=100)
    a_cost(cast, lease.match_id, "arrears", cents=71_240)
    due = [Debt(RESIDENT, key_of(cast, A), 71_240)]
    assert owed(cast, "housing_consultant", lease.match_id) == due
    assert owed(cast, "support_worker", lease.match_id) == due
    assert owed(cast, "wmo_consultant", lease.match_id) == []
    assert owed(cast, "resident", lease.match_id) == due
    assert seen(cast, "wmo_consultant", "cost") == 0


def test_the_raw_tables_are_as_closed_as_the_pages(cast: Cast, lease: Lease) -> None:
    let_in(cast, lease.resident_id)
    looked_at(cast, lease.match_id, words="Alleen voor de hulp")
    agreed(cast, lease.match_id, "furnishing", housing_association=100)
    agreed(cast, lease.match_id, "damage", care_provider=40, municipality=60)
    kept = a_cost(
        cast, lease.match_id, by="support_worker", payer="care_provider", cents=7_000
    )
    assert seen(cast, "housing_consultant", "moneycheck") == 0
    assert seen(cast, "housing_consultant", "cost") == 0
    assert seen(cast, "housing_consultant", "arrangement") == 2
    for who in ("support_worker", "wmo_consultant"):
        assert (seen(cast, who, "moneycheck"), seen(cast, who, "cost")) == (1, 1)
    for who in ("outsider", "mediator", "other_consultant", "programme_manager"):
        assert {seen(cast, who, table) for table in (*LEDGER, "moneycheck")} == {0}
    assert seen(cast, "resident", "cost") == 1
    with cast.acting("housing_consultant") as actor, pytest.raises(Http404):
        take_back_cost(by=actor, cost=kept.pk, reason="Niet van mij")


def test_only_who_supports_looks_at_budget_management(cast: Cast, lease: Lease) -> None:
    look = Look("not_needed", clock.today())
    for who in ("housing_consultant", "wmo_consultant"):
        with cast.acting(who) as actor, pytest.raises(PermissionDenied):
            check_money(by=actor, placement=lease.match_id, look=look)


def test_the_database_keeps_history_by_itself(cast: Cast, lease: Lease) -> None:
    agreed(cast, lease.match_id)
    row = a_cost(cast, lease.match_id)
    with cast.acting("housing_consultant"):
        for statement in (
            "UPDATE money_cost SET cents = 1",
            "DELETE FROM money_cost",
            "UPDATE money_arrangement SET resident_share = 0",
            "DELETE FROM money_settlement",
        ):
            with (
                pytest.raises(DatabaseError),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)
        wrong = {
            "cents": -5,
            "resident_share": 7,
            "parties": [uuid4()],
        }
        for name, value in wrong.items():
            row.pk, row._state.adding = uuid4(), True
            before = getattr(row, name)
            setattr(row, name, value)
            with pytest.raises(DatabaseError), transaction.atomic():
                row.save(force_insert=True)
            setattr(row, name, before)
        assert not Settlement.objects.exists()


def test_nobody_approves_in_the_name_of_another_party(cast: Cast, lease: Lease) -> None:
    row = proposed(cast, lease.match_id)
    with (
        cast.acting("support_worker"),
        pytest.raises((DatabaseError, IntegrityError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO money_approval (id, arrangement_id, resident_id, parties, "
            "party_id, approved_on, approved_by) SELECT gen_random_uuid(), id, "
            "resident_id, parties, %s, made_on, made_by FROM money_arrangement "
            "WHERE id = %s",
            [key_of(cast, M), row.pk],
        )
