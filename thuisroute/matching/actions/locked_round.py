"""A kept round, locked: two people who decide about one wait for each other."""

from uuid import UUID

from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.queries.kept import Kept, kept, rounds_of

TURNED = Reason(
    "Somebody else changed this round in the meantime. Read it again and decide anew."
)


def locked_round(by: Actor, key: UUID, turn: int) -> Kept:
    """404 outside the region; refused when it was changed since `turn` was read."""
    rows = rounds_of(by).select_for_update(no_key=True)
    row = rows.filter(pk=key).first()
    if row is None:
        raise Http404
    if row.turn != turn:
        raise Refused(TURNED)
    return kept(by, row)


def turned(found: Kept, at: int, *, decided: bool) -> None:
    """Whoever read it before this reads it again. Which homes are decided about stands
    with the round: a choice is as open as the person whom it is about."""
    row = found.row
    row.homes[at] = row.homes[at] | {"decided": decided}
    row.turn += 1
    row.save(update_fields=["homes", "turn"])
