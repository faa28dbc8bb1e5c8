"""Who goes before whom for a home of a kept round, of those who can still get it."""

from collections.abc import Sequence
from uuid import UUID

from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.matching.queries.kept import Kept
from thuisroute.matching.queries.terms import origin_rule
from thuisroute.matching.rules.kept_order import Stood, for_home


def order_of(found: Kept, home: int) -> Sequence[UUID]:
    """In the order of the queue, and of this home where the agreement has one."""
    who, first = {*found.costs.who(home)}, goes_first(found.row.agreement_id)
    town = found.homes[home].municipality_code
    return for_home(
        (one.pk, Stood(one.category, here=first and one.origin == town))
        for one in found.people
        if one.pk in who
    )


def goes_first(version: UUID) -> bool:
    """Who comes from where a home stands goes before others."""
    rule = origin_rule(version)
    return rule is not None and rule.counts is OriginCounts.GOES_FIRST
