"""Everything that stands in the way of one person in one home."""

from thuisroute.matching.rules import home_checks, person_checks
from thuisroute.matching.rules.pair import Check, Hindrance, Pair

# In the order in which people ask about them.
CHECKS: tuple[Check, ...] = (
    home_checks.home_free,
    person_checks.ready,
    person_checks.consent,
    person_checks.offers_left,
    home_checks.product,
    home_checks.household,
    home_checks.rooms,
    home_checks.rent,
    home_checks.step_free,
    home_checks.setting,
    home_checks.neighbourhood,
    home_checks.available,
    home_checks.quota,
    person_checks.framework,
)


def hindrances(pair: Pair) -> tuple[Hindrance, ...]:
    """All of them."""
    found = (check(pair) for check in CHECKS)
    return tuple(one for one in found if one is not None)
