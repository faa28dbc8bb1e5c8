"""Whether somebody comes from where a home stands, and what that does (WP3.5, V)."""

from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts, Terms

# Where it counts of which municipality the home is.
OF_THE_HOME = frozenset({OriginCounts.GOES_FIRST, OriginCounts.MINIMUM_SHARE})


def from_here(home: HomeFacts, need: NeedFacts) -> bool:
    """Who comes from nobody knows where comes from nowhere in particular."""
    return bool(need.origin) and need.origin == home.municipality


def by_origin(
    home: HomeFacts, need: NeedFacts, terms: Terms
) -> tuple[bool, Reason] | None:
    """A reason in favour or to weigh; none where it does not count or is not known."""
    if terms.origin not in OF_THE_HOME or not need.origin:
        return None
    article, here = terms.article("origin"), (("here", home.municipality),)
    if from_here(home, need):
        return True, Reason(
            "This person comes from %(here)s, where the home stands.", article, here
        )
    return False, Reason(
        "This person does not come from %(here)s; the agreement has people come back "
        "to where they come from.",
        article,
        here,
    )


def goes_first(home: HomeFacts, need: NeedFacts, terms: Terms) -> str:
    """The municipality for which this person goes first for this home, or nothing."""
    first = terms.origin is OriginCounts.GOES_FIRST and from_here(home, need)
    return home.municipality if first else ""
