"""Costs and payments at a placement, as a file for a spreadsheet."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from thuisroute.desk.log_file import log_file
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.money.queries.entries import costs_at, settlements_at
from thuisroute.money.queries.in_words import cost_lines, settlement_lines
from thuisroute.money.queries.placement import placement_for

CENTS = 100


@require_GET
@signed_in
def money_file(request: ActorRequest, key: UUID) -> HttpResponse:
    """What the page shows, as far as it concerns the own party."""
    here = placement_for(request.actor, key)
    actor = request.actor
    rows = [
        *_costs(cost_lines(costs_at(actor, here), here, actor)),
        *_payments(settlement_lines(settlements_at(actor, here), here, actor)),
    ]
    looks.says("export", rows=len(rows))
    return log_file(f"money-{clock.today().isoformat()}.csv", _columns(), rows)


def _columns() -> dict[str, str]:
    return {
        "kind": gettext("Kind"),
        "since": gettext("Since"),
        "until": gettext("Until"),
        "payer": gettext("Who paid it"),
        "amount": gettext("Amount"),
        "who": gettext("Falls on"),
        "part": gettext("Part"),
        "rests_on": gettext("Rests on"),
        "reason": gettext("Why it was taken back"),
    }


def _costs(lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A row for everybody on whom a part falls, so that the parts add up."""
    for one in lines:
        row = one["row"]
        for who, cents in one["parts"]:
            yield {
                "kind": one["kind"],
                "since": row.since,
                "until": row.until or "",
                "payer": one["payer"],
                "amount": euros(row.cents),
                "who": who,
                "part": euros(cents),
                "rests_on": row.rests_on,
                "reason": row.reason,
            }


def _payments(lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in lines:
        if not one["undone"]:
            yield dict.fromkeys(_columns(), "") | {
                "kind": gettext("Paid to each other"),
                "since": one["row"].settled_on,
                "payer": one["who"],
                "amount": euros(one["row"].cents),
                "who": one["to"],
            }


def euros(cents: int) -> str:
    """With a comma, as a Dutch spreadsheet reads it, also below zero."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // CENTS},{abs(cents) % CENTS:02d}"
