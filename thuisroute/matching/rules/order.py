"""In which order people stand for a home, and homes for a person, with why.

People: who registered first goes first; on the same day, whom the home suits better;
then the lower dossier number. Nothing else counts, and each place says which of these
decided it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.fits import Fit


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person for a home; `place` from 1 for who fits, 0 for who does not."""

    need: NeedFacts
    fit: Fit
    place: int
    why_here: Reason | None


@dataclass(frozen=True, slots=True)
class Option:
    """A home for a person."""

    home: HomeFacts
    fit: Fit


def ordered_people(found: Iterable[tuple[NeedFacts, Fit]]) -> list[Candidate]:
    """First who fits, in order; then who does not, those closest to fitting first."""
    pairs = list(found)
    fitting = sorted((pair for pair in pairs if pair[1].fits), key=_queue)
    others = sorted(
        (pair for pair in pairs if not pair[1].fits),
        key=lambda pair: (len(pair[1].hard), _queue(pair)),
    )
    return [
        *(
            Candidate(need, fit, place, _why(fitting, place - 1))
            for place, (need, fit) in enumerate(fitting, start=1)
        ),
        *(Candidate(need, fit, 0, None) for need, fit in others),
    ]


def _queue(pair: tuple[NeedFacts, Fit]) -> tuple[date, int, str]:
    need, fit = pair
    return need.registered_on, -fit.score, need.number


def _why(queue: Sequence[tuple[NeedFacts, Fit]], index: int) -> Reason:
    need, fit = queue[index]
    since = (("since", need.registered_on.isoformat()),)
    same_day = [
        other
        for other in queue
        if other[0].registered_on == need.registered_on and other[0] is not need
    ]
    if any(other[1].score > fit.score for other in same_day):
        return Reason(
            "Waiting since %(since)s, like somebody whom the home suits better.",
            values=since,
        )
    if any(other[1].score < fit.score for other in same_day):
        return Reason(
            "Waiting since %(since)s, like somebody else; the home suits this person "
            "better.",
            values=since,
        )
    if same_day:
        return Reason(
            "Waiting since %(since)s, like somebody else; the lower dossier number "
            "goes first.",
            values=since,
        )
    if index == 0:
        return Reason(
            "Waiting since %(since)s, longer than anybody else who fits.", values=since
        )
    return Reason(
        "Waiting since %(since)s; %(ahead)s who fit have waited longer.",
        values=(*since, ("ahead", str(index))),
    )


def ordered_homes(found: Iterable[tuple[HomeFacts, Fit]]) -> list[Option]:
    """Homes that fit first: the best suited, then the lowest rent, then the soonest.

    Then those that do not fit, the closest to fitting first.
    """
    return [
        Option(home, fit)
        for home, fit in sorted(
            found,
            key=lambda pair: (
                len(pair[1].hard),
                -pair[1].score,
                pair[0].rent,
                pair[0].available_from,
                str(pair[0].key),
            ),
        )
    ]
