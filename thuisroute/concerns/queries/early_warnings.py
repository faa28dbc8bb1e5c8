"""What came in before from lists of payment arrears, to tell what is new in one."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.models import Concern, ConcernWords
from thuisroute.concerns.queries.concerns import seen_concerns
from thuisroute.concerns.rules.concern import Source
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.policy import residents_shared_with


@dataclass(frozen=True, slots=True)
class WarnedBefore:
    """The open concern about arrears of one resident, if any, and every text that came
    in about them."""

    concern: UUID | None = None
    reported_on: date | None = None
    texts: frozenset[str] = frozenset()


def warned_before(
    actor: Actor, residents: Collection[UUID]
) -> dict[UUID, WarnedBefore]:
    """Those of the residents about whom the actor reads something already."""
    concerns = _about_arrears(actor, residents)
    texts: dict[UUID, set[str]] = defaultdict(set)
    named = residents_shared_with(actor, domain="identity")
    said = ConcernWords.objects.filter(
        concern_id__in=[one.pk for one in concerns], resident_id__in=named
    )
    for resident, text in said.values_list("resident_id", "text"):
        texts[resident].add(text)
    found: dict[UUID, WarnedBefore] = {}
    for one in concerns:
        is_open = one.state == ConcernState.OPEN
        first = found.get(one.resident_id, WarnedBefore())
        found[one.resident_id] = WarnedBefore(
            first.concern or (one.pk if is_open else None),
            first.reported_on or (one.reported_on if is_open else None),
            frozenset(texts[one.resident_id]),
        )
    return found


def _about_arrears(actor: Actor, residents: Collection[UUID]) -> list[Concern]:
    """The newest first; open ones wherever they come from, closed ones of lists."""
    rows = seen_concerns(actor).filter(
        resident_id__in=residents, kind=ConcernKind.ARREARS
    )
    return [
        one
        for one in rows.order_by("-reported_on", "-id")
        if one.state == ConcernState.OPEN or one.source == Source.EARLY_WARNING
    ]
