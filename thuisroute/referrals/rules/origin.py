"""Where somebody comes from, and what that does for the place in the queue (WP3.5, V).

It is the municipality in which somebody was last registered as living, before any
institution. Nothing of nationality or descent is asked or counted.
"""

from collections.abc import Collection, Iterator

from thuisroute.agreements.rules.priority import OriginCounts, OriginRule
from thuisroute.kernel.verdicts import Reason

# Outside the municipalities of the region.
ELSEWHERE = "else"
NO_ORIGIN = Reason(
    "Choose where the resident was last registered: a municipality of the region, "
    "outside it, or not known."
)


def is_origin(value: str, codes: Collection[str]) -> bool:
    """A municipality of the region, elsewhere, or not known."""
    return value in {"", ELSEWHERE, *codes}


def why_by_origin(origin: str, rule: OriginRule | None) -> Iterator[Reason]:
    """What the agreement makes of where somebody comes from."""
    if rule is None:
        return
    own = (("origin", origin),)
    known = origin not in ("", ELSEWHERE)
    if rule.counts is OriginCounts.NO_EFFECT:
        yield Reason("Where somebody comes from does not count.", rule.article)
    elif not origin:
        yield Reason(
            "Where this person comes from is not written down, so it does not count.",
            rule.article,
        )
    elif not known:
        yield Reason(
            "Where somebody comes from counts within the region; this person comes "
            "from outside it.",
            rule.article,
        )
    elif rule.counts is OriginCounts.GOES_FIRST:
        yield Reason(
            "Goes before people from elsewhere for a home in %(origin)s; for a home "
            "in another municipality people from there go first.",
            rule.article,
            own,
        )
    else:
        yield from _part(origin, rule)


def _part(origin: str, rule: OriginRule) -> Iterator[Reason]:
    if rule.counts is OriginCounts.MINIMUM_SHARE:
        percent = ("percent", str(rule.percent))
        yield Reason(
            "In a round %(percent)s percent of the homes in %(origin)s are kept for "
            "people who come from there.",
            rule.article,
            (("origin", origin), percent),
        )
    else:
        percent = ("percent", str(rule.share(origin)))
        yield Reason(
            "In a round people from %(origin)s get at least %(percent)s percent of "
            "the homes, as far as homes fit them.",
            rule.article,
            (("origin", origin), percent),
        )


def what_would_move_by_origin(origin: str, rule: OriginRule | None) -> Iterator[Reason]:
    """Only what can still be found out."""
    if rule is not None and rule.counts is not OriginCounts.NO_EFFECT and not origin:
        yield Reason(
            "Writing down where this person was last registered as living.",
            rule.article,
        )
