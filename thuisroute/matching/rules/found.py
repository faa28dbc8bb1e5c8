"""What the program found at the moment of proposing, kept beside what people decided.

Plain values, so that "why she and not he" can be answered years later: the reasons,
the place in the order, and both sets of facts as they stood.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.facts import HomeFacts
from thuisroute.matching.rules.fits import Fit
from thuisroute.matching.rules.order import Candidate

# What a reason may speak of to be the association's as well: the home, and the room
# that is needed; never what somebody can pay or has to avoid (P4c).
TOLD = frozenset({
    "municipality", "rooms", "needed", "agreed", "year", "used", "most", "adds",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """`agreement` is the number of the version in force; `deviates` what was set
    aside with a reason."""

    candidate: Candidate
    home: HomeFacts
    fitting: int
    deviates: tuple[str, ...]
    agreement: int
    on: date


def found_of(found: Found) -> dict[str, object]:
    """As plain JSON values."""
    candidate = found.candidate
    why = [candidate.why_here] if candidate.why_here else []
    return {
        "on": found.on.isoformat(),
        "agreement": found.agreement,
        "place": candidate.place,
        "fitting": found.fitting,
        "deviates": list(found.deviates),
        "why_here": _plain(why),
        "favour": _plain(candidate.fit.favour),
        "weigh": _plain(candidate.fit.weigh),
        "against": _plain(one.reason for one in candidate.fit.hard),
        "need": _values(asdict(candidate.need)),
        "home": _values(asdict(found.home)),
    }


def about_home(found: Found) -> dict[str, object]:
    """What of it the association reads, as plain JSON values."""
    return reasons_told(found.candidate.fit)


def reasons_told(fit: Fit) -> dict[str, object]:
    """Reasons for a pair and to weigh that speak of the home and nothing else."""
    return {
        kind: _plain(
            reason
            for reason in reasons
            if TOLD.issuperset(name for name, _value in reason.values)
        )
        for kind, reasons in (("favour", fit.favour), ("weigh", fit.weigh))
    }


def reasons_in(found: Mapping[str, Any], kind: str) -> Sequence[Reason]:
    """The stored reasons of one kind: favour, weigh, against or why_here."""
    return [_reason(row) for row in found.get(kind, [])]


def _reason(row: Mapping[str, Any]) -> Reason:
    said, article = row["text"], row["article"]
    return Reason(said, article, tuple((name, value) for name, value in row["values"]))


def _plain(reasons: Iterable[Reason]) -> list[dict[str, object]]:
    return [
        {
            "text": reason.text,
            "article": reason.article,
            "values": [list(pair) for pair in reason.values],
        }
        for reason in reasons
    ]


def _values(facts: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value
        if isinstance(value, bool | int | list | tuple | dict) or value is None
        else str(value)
        for name, value in facts.items()
    }
