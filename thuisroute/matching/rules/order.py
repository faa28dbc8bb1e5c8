"""In which order people stand for a home, and homes for a person, with why.

People: who registered first goes first; on the same day, whom the home suits better;
then the lower dossier number. Nothing else counts, and each place says which of these
decided it.
"""

from collections.abc import Iterable, Iterator, Sequence
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
        *_in_queue(fitting),
        *(Candidate(need, fit, 0, None) for need, fit in others),
    ]


def _queue(pair: tuple[NeedFacts, Fit]) -> tuple[date, int, str]:
    need, fit = pair
    return need.registered_on, -fit.score, need.number


def _in_queue(queue: Sequence[tuple[NeedFacts, Fit]]) -> Iterator[Candidate]:
    scores: dict[date, list[int]] = {}
    for need, fit in queue:
        scores.setdefault(need.registered_on, []).append(fit.score)
    for ahead, (need, fit) in enumerate(queue):
        why = _why(need.registered_on, fit.score, scores[need.registered_on], ahead)
        yield Candidate(need, fit, ahead + 1, why)


def _why(since: date, score: int, same_day: Sequence[int], ahead: int) -> Reason:
    """`same_day` are the scores of everybody of that day in the queue, highest first;
    `ahead` is how many go before."""
    values = (("since", since.isoformat()),)
    if same_day[0] > score:
        return Reason(
            "Waiting since %(since)s, like somebody whom the home suits better.",
            values=values,
        )
    if same_day[-1] < score:
        return Reason(
            "Waiting since %(since)s, like somebody else; the home suits this person "
            "better.",
            values=values,
        )
    if len(same_day) > 1:
        return Reason(
            "Waiting since %(since)s, like somebody else; the lower dossier number "
            "goes first.",
            values=values,
        )
    if ahead == 0:
        return Reason(
            "Waiting since %(since)s, longer than anybody else who fits.",
            values=values,
        )
    return Reason(
        "Waiting since %(since)s; %(ahead)s who fit have waited longer.",
        values=(*values, ("ahead", str(ahead))),
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
