"""In which order people stand for a home, and homes for a person, with why.

People: the category of priority first, then its points, then who comes from where the
home stands (where the region agreed on that), then who registered first; on the same
day, whom the home suits better; then the lower dossier number. Nothing else counts, and
each place says which of these decided it.
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


Waits = tuple[int, int, date]


def waits(need: NeedFacts) -> Waits:
    """The lower goes first, whatever the home."""
    return need.order, -need.points, need.registered_on


WaitsHere = tuple[int, int, bool, date]


def waits_here(need: NeedFacts, fit: Fit) -> WaitsHere:
    """The lower goes first for one home."""
    return need.order, -need.points, not fit.goes_first, need.registered_on


def _queue(pair: tuple[NeedFacts, Fit]) -> tuple[WaitsHere, int, str]:
    need, fit = pair
    return waits_here(need, fit), -fit.score, need.number


def _in_queue(queue: Sequence[tuple[NeedFacts, Fit]]) -> Iterator[Candidate]:
    scores: dict[WaitsHere, list[int]] = {}
    for need, fit in queue:
        scores.setdefault(waits_here(need, fit), []).append(fit.score)
    for ahead, (need, fit) in enumerate(queue):
        why = _tied(need, fit.score, scores[waits_here(need, fit)])
        why = why or _by_origin(need, fit, queue[:ahead])
        first = sum(waits(one)[:2] < waits(need)[:2] for one, _fit in queue[:ahead])
        yield Candidate(need, fit, ahead + 1, why or _waited(need, ahead, first))


def _by_origin(
    need: NeedFacts, fit: Fit, before: Sequence[tuple[NeedFacts, Fit]]
) -> Reason | None:
    """Where it decided on the place that somebody comes from there, or does not."""
    if need.category:
        return None
    values = (("since", need.registered_on.isoformat()), ("ahead", str(len(before))))
    if fit.goes_first:
        return Reason(
            "Comes from %(here)s like this home, so goes before who does not. Waiting "
            "since %(since)s; %(ahead)s who fit go before.",
            values=(*values, ("here", fit.goes_first)),
        )
    there = [one for _need, one in before if one.goes_first]
    if not there:
        return None
    return Reason(
        "Waiting since %(since)s; %(ahead)s who fit go before, %(back)s of them "
        "because they come from %(here)s.",
        values=(*values, ("back", str(len(there))), ("here", there[0].goes_first)),
    )


def _tied(need: NeedFacts, score: int, same: Sequence[int]) -> Reason | None:
    """`same` are the scores of everybody in the queue of that day and with the same
    priority, highest first."""
    values = (("since", need.registered_on.isoformat()),)
    if same[0] > score:
        return Reason(
            "Waiting since %(since)s, like somebody whom the home suits better.",
            values=values,
        )
    if same[-1] < score:
        return Reason(
            "Waiting since %(since)s, like somebody else; the home suits this person "
            "better.",
            values=values,
        )
    if len(same) > 1:
        return Reason(
            "Waiting since %(since)s, like somebody else; the lower dossier number "
            "goes first.",
            values=values,
        )
    return None


def _waited(need: NeedFacts, ahead: int, first: int) -> Reason:
    """`ahead` is how many go before, `first` how many of those by priority."""
    values: tuple[tuple[str, str], ...] = (("since", need.registered_on.isoformat()),)
    counted = (*values, ("ahead", str(ahead)))
    if need.category:
        category = ("category", need.category)
        if ahead == 0:
            return Reason(
                "Goes first by: %(category)s. Waiting since %(since)s.",
                values=(*values, category),
            )
        return Reason(
            "Has priority by: %(category)s. Waiting since %(since)s; %(ahead)s who fit "
            "go before.",
            values=(*counted, category),
        )
    if first:
        return Reason(
            "Waiting since %(since)s; %(ahead)s who fit go before, %(first)s of them "
            "by priority.",
            values=(*counted, ("first", str(first))),
        )
    if ahead == 0:
        return Reason(
            "Waiting since %(since)s, longer than anybody else who fits.",
            values=values,
        )
    return Reason(
        "Waiting since %(since)s; %(ahead)s who fit have waited longer.",
        values=counted,
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
