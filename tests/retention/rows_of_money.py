"""Rows of money at a placement, for one invented dossier."""

from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.money.models import (
    Approval,
    Arrangement,
    Cost,
    MoneyCheck,
    Settlement,
)


def paid(cast: Cast, resident: UUID, match: UUID) -> None:
    """Looked at, agreed, paid and settled, all of it today."""
    whose, today = {"resident_id": resident}, clock.today()
    by, lessor = cast.users["support_worker"].pk, cast.party("association")
    MoneyCheck.objects.create(
        **whose, match_id=match, outcome="not_needed", checked_on=today, checked_by=by,
        recorded_at=clock.now(),
    )  # fmt: skip
    here = {**whose, "match_id": match, "parties": [lessor.pk]}
    shares = {"bearers": [], "shares": [], "resident_share": 10_000}
    row = Arrangement.objects.create(
        **here, **shares, kind="damage", version=1, made_on=today, made_by=by
    )
    Approval.objects.create(
        **whose, arrangement=row, parties=[lessor.pk], approved_on=today, approved_by=by
    )
    cost = {
        **here, **shares, "arrangement": row, "kind": "damage", "since": today,
        "rests_on": "b", "payer": lessor, "entered_on": today, "entered_by": by,
    }  # fmt: skip
    first = Cost.objects.create(**cost, cents=100, shared=100)
    Cost.objects.create(**cost, cents=-100, shared=-100, takes_back=first, reason="r")
    settled = {
        **here, "creditor": lessor, "settled_on": today, "recorded_on": today,
        "recorded_by": by,
    }  # fmt: skip
    done = Settlement.objects.create(**settled, cents=50)
    Settlement.objects.create(**settled, cents=-50, undoes=done)
