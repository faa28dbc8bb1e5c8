"""May this framework agreement be signed, or ended (P2a)?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class FrameworkFacts:
    """`until` is its last day; `holds_already`: one between these two overlaps it."""

    known_in_region: bool
    own_party: bool
    contracted: bool
    signed_on: date
    until: date | None
    holds_already: bool
    article: str


def may_be_signed(facts: FrameworkFacts, *, today: date) -> Verdict:
    """Between a contracted provider and an association, by one of the two."""
    return Verdict(against=(*_parties(facts), *_dates(facts, today)))


def _parties(facts: FrameworkFacts) -> Iterator[Reason]:
    if not facts.known_in_region:
        yield Reason("The agreement of this region asks for no framework agreement.")
    if not facts.own_party:
        yield Reason("You sign for your own organisation only.", facts.article)
    if not facts.contracted:
        yield Reason(
            "The care provider lets only when the municipalities have contracted it.",
            facts.article,
        )
    if facts.holds_already:
        yield Reason(
            "There is a framework agreement between these two already; end that one "
            "first.",
            facts.article,
        )


def _dates(facts: FrameworkFacts, today: date) -> Iterator[Reason]:
    if facts.signed_on > today:
        yield Reason("The day of signing is in the future. Record it when it is done.")
    if facts.until is not None and facts.until < facts.signed_on:
        yield Reason("The last day comes before the day of signing.")


def may_be_ended(
    *, signed_on: date, last_day: date, running_until: date | None, article: str
) -> Verdict:
    """Not while a lease stands on it; `running_until`: the latest day one may run."""
    against = []
    if last_day < signed_on:
        against.append(
            Reason(
                "It was signed on %(on)s; it cannot end before that.",
                article,
                (("on", day(signed_on)),),
            )
        )
    if running_until is not None and last_day < running_until:
        against.append(
            Reason(
                "Leases stand on it until %(on)s; let it end on that day or later.",
                article,
                (("on", day(running_until)),),
            )
        )
    return Verdict(against=tuple(against))
