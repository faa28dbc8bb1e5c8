"""Rounds that were kept, a page at a time, and why people decided otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import KeptRound, RoundChoice
from thuisroute.matching.queries.kept import people_in, rounds_of

PAGE = 50


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round in figures; `otherwise` how often somebody decided otherwise."""

    key: UUID
    kept_at: datetime
    waiting: int
    people: int
    homes: int
    found: int
    proposed: int
    otherwise: int
    envy: int
    price_of_order: float


@dataclass(frozen=True, slots=True)
class RoundPage:
    """At most a page of rounds; `after` where the next one begins, if there is one."""

    rows: Sequence[RoundRow]
    after: str


def round_page(actor: Actor, after: str = "") -> RoundPage:
    """Newest first; what an address says wrong is the first page."""
    rows = rounds_of(actor).annotate(otherwise=_otherwise(actor))
    edge = _edge(after)
    if edge is not None:
        at, key = edge
        rows = rows.filter(Q(kept_at__lt=at) | Q(kept_at=at, id__lt=key))
    found = list(rows[: PAGE + 1])
    more = len(found) > PAGE
    last = found[PAGE - 1] if more else None
    return RoundPage(
        [_row(one) for one in found[:PAGE]],
        f"{last.kept_at.isoformat()}~{last.pk}".replace("+", "%2B") if last else "",
    )


def _otherwise(actor: Actor) -> Coalesce:
    """Choices that hold, as far as they are shared."""
    counted = (
        RoundChoice.objects.filter(
            round_id=OuterRef("pk"),
            undone_at__isnull=True,
            person_id__in=people_in(actor).values("pk"),
        )
        .order_by()
        .values("round_id")
        .annotate(times=Count("pk"))
        .values("times")
    )
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _row(row: KeptRound) -> RoundRow:
    return RoundRow(
        key=row.pk,
        kept_at=row.kept_at,
        waiting=row.waiting,
        people=row.people,
        homes=len(row.homes),
        found=sum(one["found"] is True for one in row.homes),
        proposed=sum(one["proposed"] is True for one in row.homes),
        otherwise=vars(row)["otherwise"],
        envy=row.envy,
        price_of_order=row.price_of_order,
    )


def _edge(text: str) -> tuple[datetime, UUID] | None:
    at, _between, key = text.partition("~")
    try:
        moment = datetime.fromisoformat(at)
        return (moment, UUID(key)) if moment.tzinfo else None
    except ValueError:
        return None


def why_otherwise(since: date) -> list[tuple[str, int]]:
    """Of each reason how often, cut off at fives; of the actor's region."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM matching_round_reasons(%s)", [since])
        return [(ground, number) for ground, number in cursor.fetchall()]
