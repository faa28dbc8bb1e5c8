"""Rows that are about no resident: a region's, an organisation's, somebody's own."""

from dataclasses import dataclass
from uuid import uuid4

from django.db import connection

from tests.permissions.oracle import Kept, expected, regional
from tests.permissions.rows import Row, Table, rows_in
from tests.permissions.world import Sitting, World
from tests.roles import database_role
from thuisroute.agreements.models import AgreementEvent
from thuisroute.exchange.actions.stage_import import stage_import
from thuisroute.exchange.examples import example_csv
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.kernel import clock, receipts, sessions
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.models import JoinRequest, JoinStep


@dataclass(frozen=True)
class Shape:
    """Where a row says whose it is, and what can be set in every row at once."""

    whose: str
    neutral: tuple[str, object]
    key: str = "id"
    about: str = "true"
    handed: str = ""


SHAPES = {
    "agreements_agreementevent": Shape("region_id", ("note", "")),
    "exchange_stagedimport": Shape("seat_id", ("file_name", "")),
    "homes_frameworkagreement": Shape("region_id", ("until", None)),
    "homes_home": Shape("region_id", ("remarks", "")),
    "kernel_receipt": Shape("user_id", ("location", ""), key="key"),
    "obligations_obligation": Shape(
        "region_id", ("deviation", ""), about="resident_id IS NULL"
    ),
    "parties_party": Shape("region_id", ("phone", "")),
    "parties_user": Shape("id", ("language", "nl")),
    "referrals_joinrequest": Shape(
        "party_id", ("state", "used"), handed="region_id"
    ),
    "referrals_joinstep": Shape("by_party", ("note", "")),
}
# What a row becomes when the mediator has answered.
ANSWERED = {"join_requests": "join_answers"}


def regional_tables(world: World) -> list[Table]:
    """Every one of them, with a row to ask about."""
    _something_of_each(world)
    with database_role("worker"):
        return [
            Table(
                name, shape.key, shape.whose, _columns(name), shape.neutral,
                tuple(rows_in(name, shape.key, shape.whose, shape.about)),
                shape.about, shape.handed or shape.whose,
            )
            for name, shape in SHAPES.items()
        ]  # fmt: skip


def regional_may(
    world: World, sitting: Sitting, table: Table, row: Row
) -> frozenset[str]:
    """What the tables of the privacy officer say of this row."""
    found: set[str] = set()
    for one in regional():
        if one.table == table.name:
            found |= _allowed(world, sitting, row, one)
    return frozenset(found)


def _allowed(world: World, sitting: Sitting, row: Row, kept: Kept) -> frozenset[str]:
    data = kept.data
    if row.values.get("state") == "distinct":
        data = ANSWERED.get(data, data)
    relation = _relation(world, sitting, row)
    consent = "none"
    may = expected(sitting.party_kind, relation, sitting.role, consent, data)
    return may & (kept.own if sitting.own else kept.staff)


def _relation(world: World, sitting: Sitting, row: Row) -> str:
    actor = sitting.actor
    if not sitting.token:
        return "nobody"
    if row.resident in {str(actor.user), str(actor.seat), str(actor.party)}:
        return "own"
    region = row.values.get("region_id", str(world.cast.region.pk))
    return "same_region" if region == str(actor.region) else "other_region"


def _columns(table: str) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname::text FROM pg_attribute WHERE attrelid = %s::regclass "
            "AND attnum > 0 AND NOT attisdropped",
            [table],
        )
        return tuple(name for (name,) in cursor.fetchall())


def _something_of_each(world: World) -> None:
    asker = world.sitting("not_involved care_provider support_worker").actor
    uploader = world.sitting("involved care_provider care_manager")
    with sessions.acting(uploader.token) as actor:
        receipts.claim(actor, uuid4(), "/")
        answer = read_sheet("residents.csv", example_csv("residents"))
        stage_import(
            by=actor, kind=KINDS["residents"], file_name="residents.csv", answer=answer
        )
    sessions.begin("")
    with database_role("worker"):
        request = JoinRequest.objects.create(
            region_id=asker.region, party_id=asker.party, state="distinct",
            asked_at=clock.now(), asked_by=asker.user, keys=[b"1" * 32],
        )  # fmt: skip
        JoinStep.objects.create(
            record=request, from_state="asked", to_state="distinct", on=clock.today(),
            at=clock.now(), by_user=asker.user, by_party=asker.party,
        )  # fmt: skip
        AgreementEvent.objects.create(
            region_id=asker.region, name="agreement.adopted", on=clock.today()
        )
        about_nobody = Obligation.objects.all()[:1].get()
        about_nobody.pk, about_nobody.resident_id = uuid4(), None
        about_nobody.save(force_insert=True)
